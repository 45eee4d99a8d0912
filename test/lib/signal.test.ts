import { describe, expect, it } from 'vitest';
import { Signal } from '../../src/lib/signal';
import { collectReportedErrors } from '../fakes/reported-errors';

describe('Signal', () => {
  it('gives the same object until it is set', () => {
    const rows = Object.freeze(['a']);
    const signal = new Signal<readonly string[]>(rows);
    expect(signal.get()).toBe(rows);
    expect(signal.get()).toBe(rows);
    signal.set(['b']);
    expect(signal.get()).toEqual(['b']);
  });

  it('tells every listener after the change', () => {
    const signal = new Signal(1);
    const seen: string[] = [];
    signal.subscribe(() => seen.push(`first ${signal.get()}`));
    signal.subscribe(() => seen.push(`second ${signal.get()}`));
    signal.set(2);
    expect(seen).toEqual(['first 2', 'second 2']);
  });

  it('tells nobody when the same value is set again, NaN included', () => {
    const signal = new Signal(Number.NaN);
    let calls = 0;
    signal.subscribe(() => calls++);
    signal.set(Number.NaN);
    expect(calls).toBe(0);
  });

  it('calls a listener twice that subscribed twice, and ends each by itself', () => {
    const signal = new Signal(0);
    let calls = 0;
    const listener = () => calls++;
    const endFirst = signal.subscribe(listener);
    signal.subscribe(listener);
    signal.set(1);
    expect(calls).toBe(2);
    endFirst();
    endFirst();
    signal.set(2);
    expect(calls).toBe(3);
  });

  it('reports what a listener throws and tells the others all the same', () => {
    const errors = collectReportedErrors();
    const signal = new Signal(0);
    let calls = 0;
    signal.subscribe(() => {
      throw new Error('listener');
    });
    signal.subscribe(() => calls++);
    signal.set(1);
    expect(calls).toBe(1);
    expect(errors).toEqual([new Error('listener')]);
  });

  it('does not call a listener that was ended by one before it', () => {
    const signal = new Signal(0);
    let calls = 0;
    signal.subscribe(() => endSecond());
    const endSecond = signal.subscribe(() => calls++);
    signal.set(1);
    expect(calls).toBe(0);
  });

  it('calls a listener that came during a change only for the next one', () => {
    const signal = new Signal(0);
    let late = 0;
    const end = signal.subscribe(() => {
      end();
      signal.subscribe(() => late++);
    });
    signal.set(1);
    expect(late).toBe(0);
    signal.set(2);
    expect(late).toBe(1);
  });

  it('pays attention from the first listener to the last, and again from the next first one', () => {
    const log: string[] = [];
    const signal = new Signal(0, {
      onFirstListener: () => {
        log.push('start');
        return () => log.push('stop');
      },
    });
    const endA = signal.subscribe(() => {});
    const endB = signal.subscribe(() => {});
    endA();
    endA();
    expect(log).toEqual(['start']);
    endB();
    expect(log).toEqual(['start', 'stop']);
    signal.subscribe(() => {})();
    expect(log).toEqual(['start', 'stop', 'start', 'stop']);
  });
});
