import { describe, expect, it } from 'vitest';
import { Scope } from '../../src/lib/scope';
import { collectReportedErrors } from '../fakes/reported-errors';

/** A step that takes until it is told to finish. */
function slowStep() {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  return { undo: () => finished, finish: () => finish() };
}

describe('Scope', () => {
  it('undoes in reverse order, each step after the one before is done', async () => {
    const scope = new Scope();
    const log: string[] = [];
    const slow = slowStep();
    scope.add(() => void log.push('first'));
    scope.add(async () => {
      log.push('second begins');
      await slow.undo();
      log.push('second ends');
    });
    scope.add(() => void log.push('third'));
    const closed = scope.close();
    await Promise.resolve();
    await Promise.resolve();
    expect(log).toEqual(['third', 'second begins']);
    slow.finish();
    await closed;
    expect(log).toEqual(['third', 'second begins', 'second ends', 'first']);
  });

  it('goes on to the end whatever a step throws, and reports it', async () => {
    const errors = collectReportedErrors();
    const scope = new Scope();
    const log: string[] = [];
    scope.add(() => void log.push('first'));
    scope.add(() => {
      throw new Error('thrown');
    });
    scope.add(() => Promise.reject(new Error('rejected')));
    await expect(scope.close()).resolves.toBeUndefined();
    expect(log).toEqual(['first']);
    expect(errors).toEqual([new Error('rejected'), new Error('thrown')]);
  });

  it('runs each step once, however often it is closed', async () => {
    const scope = new Scope();
    let runs = 0;
    scope.add(() => void runs++);
    const closing = scope.close();
    expect(scope.close()).toBe(closing);
    await closing;
    await scope.close();
    expect(runs).toBe(1);
  });

  it('runs at once what is added after it closed, or while it closes', async () => {
    const scope = new Scope();
    const log: string[] = [];
    const slow = slowStep();
    scope.add(slow.undo);
    const closed = scope.close();
    scope.add(() => void log.push('while closing'));
    expect(log).toEqual(['while closing']);
    slow.finish();
    await closed;
    scope.add(() => void log.push('after'));
    expect(log).toEqual(['while closing', 'after']);
  });

  it('reports what a late step throws', async () => {
    const errors = collectReportedErrors();
    const scope = new Scope();
    await scope.close();
    expect(() =>
      scope.add(() => {
        throw new Error('late');
      }),
    ).not.toThrow();
    expect(errors).toEqual([new Error('late')]);
  });

  it('aborts its signal before the first step runs', async () => {
    const scope = new Scope();
    const log: string[] = [];
    scope.signal.addEventListener('abort', () => log.push('aborted'));
    scope.add(() => void log.push(`undone, aborted: ${scope.signal.aborted}`));
    expect(scope.signal.aborted).toBe(false);
    await scope.close();
    expect(log).toEqual(['aborted', 'undone, aborted: true']);
  });

  it('keeps the order when whoever hears the signal closes it as well', async () => {
    const scope = new Scope();
    const log: string[] = [];
    const slow = slowStep();
    scope.add(() => void log.push('first'));
    scope.add(slow.undo);
    scope.signal.addEventListener('abort', () => void scope.close());
    const closed = scope.close();
    await Promise.resolve();
    expect(log).toEqual([]);
    slow.finish();
    await closed;
    expect(log).toEqual(['first']);
  });
});
