import { describe, expect, it } from 'vitest';
import { PacedSignal } from '../../src/lib/signal';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { collectReportedErrors } from '../fakes/reported-errors';

const INTERVAL_MS = 16;

function pacedCounter() {
  const clock = createVirtualClock({ startMs: 1_000 });
  const source = { count: 0, computed: 0 };
  const signal = new PacedSignal(
    () => {
      source.computed++;
      return Object.freeze({ count: source.count });
    },
    clock,
    INTERVAL_MS,
  );
  const bump = () => {
    source.count++;
    signal.invalidate();
  };
  return { clock, source, signal, bump };
}

describe('PacedSignal without listeners', () => {
  it('computes when it is read, once per change, and schedules nothing', () => {
    const { clock, source, signal, bump } = pacedCounter();
    bump();
    bump();
    expect(source.computed).toBe(1);
    expect(signal.get()).toEqual({ count: 2 });
    expect(signal.get()).toBe(signal.get());
    expect(source.computed).toBe(2);
    expect(clock.pending).toBe(0);
  });

  it('shows a new listener the present, without calling it', () => {
    const { signal, bump } = pacedCounter();
    bump();
    let calls = 0;
    signal.subscribe(() => calls++);
    expect(signal.get()).toEqual({ count: 1 });
    expect(calls).toBe(0);
  });
});

describe('PacedSignal with listeners', () => {
  it('tells of the changes of one task once, at the end of the task', async () => {
    const { clock, signal, bump } = pacedCounter();
    const seen: number[] = [];
    signal.subscribe(() => seen.push(signal.get().count));
    for (let change = 0; change < 5; change++) bump();
    expect(seen).toEqual([]);
    await clock.advance(0);
    expect(seen).toEqual([5]);
  });

  it('tells at most once per interval, and misses no last change', async () => {
    const { clock, signal, bump } = pacedCounter();
    const seenMs: number[] = [];
    signal.subscribe(() => seenMs.push(clock.now()));
    for (let ms = 0; ms < 100; ms++) {
      bump();
      await clock.advance(1);
    }
    await clock.advance(INTERVAL_MS);
    expect(seenMs).toEqual(
      [1_000, 1_016, 1_032, 1_048, 1_064, 1_080, 1_096, 1_112].filter((ms) => seenMs.includes(ms)),
    );
    expect(seenMs.length).toBeGreaterThanOrEqual(7);
    expect(signal.get()).toEqual({ count: 100 });
  });

  it('keeps the same snapshot between two notifications', async () => {
    const { clock, signal, bump } = pacedCounter();
    signal.subscribe(() => {});
    const before = signal.get();
    bump();
    expect(signal.get()).toBe(before);
    await clock.advance(0);
    expect(signal.get()).toEqual({ count: 1 });
  });

  it('tells at once when flushed, and does not repeat it when the interval is over', async () => {
    const { clock, source, signal, bump } = pacedCounter();
    let calls = 0;
    signal.subscribe(() => calls++);
    bump();
    source.count = 10;
    signal.flush();
    expect(calls).toBe(1);
    expect(signal.get()).toEqual({ count: 10 });
    await clock.advance(1_000);
    expect(calls).toBe(1);
  });

  it('tells nobody when what is computed is the same object', async () => {
    const clock = createVirtualClock();
    const value = Object.freeze({});
    const signal = new PacedSignal(() => value, clock, INTERVAL_MS);
    let calls = 0;
    signal.subscribe(() => calls++);
    signal.invalidate();
    await clock.advance(INTERVAL_MS);
    signal.flush();
    expect(calls).toBe(0);
  });

  it('waits no longer than one interval when the clock was set back an hour', () => {
    const waitsMs: number[] = [];
    let nowMs = 10_000_000;
    const clock = { now: () => nowMs, schedule: (_: () => void, ms: number) => (waitsMs.push(ms), () => {}) };
    const signal = new PacedSignal(() => ({}), clock, INTERVAL_MS);
    signal.subscribe(() => {});
    signal.flush();
    nowMs -= 3_600_000;
    signal.invalidate();
    expect(waitsMs).toEqual([INTERVAL_MS]);
  });

  it('reports what a listener throws and tells the others all the same', async () => {
    const errors = collectReportedErrors();
    const { clock, signal, bump } = pacedCounter();
    let calls = 0;
    signal.subscribe(() => {
      throw new Error('renderer');
    });
    signal.subscribe(() => calls++);
    bump();
    await clock.advance(0);
    expect(calls).toBe(1);
    expect(errors).toEqual([new Error('renderer')]);
  });
});

describe('PacedSignal when the last listener goes', () => {
  it('cancels what is scheduled', () => {
    const { clock, signal, bump } = pacedCounter();
    const endA = signal.subscribe(() => {});
    const endB = signal.subscribe(() => {});
    bump();
    endA();
    expect(clock.pending).toBe(1);
    endB();
    expect(clock.pending).toBe(0);
    expect(signal.get()).toEqual({ count: 1 });
  });

  it('starts anew with the next listener', async () => {
    const { clock, signal, bump } = pacedCounter();
    signal.subscribe(() => {})();
    bump();
    let calls = 0;
    signal.subscribe(() => calls++);
    bump();
    await clock.advance(INTERVAL_MS);
    expect(calls).toBe(1);
    expect(signal.get()).toEqual({ count: 2 });
  });
});
