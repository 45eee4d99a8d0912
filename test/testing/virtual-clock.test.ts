import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeat } from '../../src/lib/clock';
import { createVirtualClock } from '../../src/testing';

describe('a virtual clock', () => {
  it('stands still until it is moved', async () => {
    const clock = createVirtualClock({ startMs: 1_000 });
    let runs = 0;
    clock.schedule(() => runs++, 0);
    expect([clock.now(), runs, clock.pending]).toEqual([1_000, 0, 1]);
    await clock.advance(0);
    expect([clock.now(), runs, clock.pending]).toEqual([1_000, 1, 0]);
  });

  it('says within a task what time it is there', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const seen: number[] = [];
    for (const delayMs of [30, 10, 20]) clock.schedule(() => seen.push(clock.now()), delayMs);
    await clock.advance(25);
    expect(seen).toEqual([10, 20]);
    expect(clock.now()).toBe(25);
    await clock.advance(5);
    expect(seen).toEqual([10, 20, 30]);
  });

  it('runs what is scheduled while it moves, when that falls due', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const seen: number[] = [];
    const stop = repeat(clock, () => seen.push(clock.now()), 100);
    await clock.advance(350);
    stop();
    await clock.advance(1_000);
    expect(seen).toEqual([100, 200, 300]);
    expect(clock.pending).toBe(0);
  });

  it('lets long chains of promises settle before time moves on', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    let settledAtMs = -1;
    const chain = async () => {
      for (let link = 0; link < 500; link++) await null;
      settledAtMs = clock.now();
    };
    clock.schedule(() => void chain(), 10);
    clock.schedule(() => {}, 11);
    await clock.advance(20);
    expect(settledAtMs).toBe(10);
  });

  it('waits for a promise that sleeps on it', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const sleep = (ms: number) => new Promise<void>((resolve) => void clock.schedule(resolve, ms));
    const woke: number[] = [];
    void (async () => {
      for (let nap = 0; nap < 3; nap++) {
        await sleep(100);
        woke.push(clock.now());
      }
    })();
    await clock.advance(300);
    expect(woke).toEqual([100, 200, 300]);
  });

  it('moves by the sum of what is asked of it at once', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    await Promise.all([clock.advance(10), clock.advance(20)]);
    expect(clock.now()).toBe(30);
  });

  it('runs until a condition holds, and no further', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    let ticks = 0;
    const stop = repeat(clock, () => ticks++, 10);
    await clock.runUntil(() => ticks === 5);
    expect(clock.now()).toBe(50);
    stop();
    await clock.runUntil(() => true, { limitMs: 0 });
    expect(clock.now()).toBe(50);
  });

  it('rejects when the condition does not hold in time, and stands at the limit', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    await expect(clock.runUntil(() => false, { limitMs: 500 })).rejects.toThrow('within 500 simulated ms');
    expect(clock.now()).toBe(500);
    await clock.runUntil(() => clock.now() >= 600, { limitMs: 100 });
  });

  it('hands on what a task throws, and goes on from there', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    let ran = false;
    clock.schedule(() => {
      throw new Error('broken');
    }, 5);
    clock.schedule(() => (ran = true), 6);
    await expect(clock.advance(10)).rejects.toThrow('broken');
    expect([clock.now(), ran]).toEqual([5, false]);
    await clock.advance(10);
    expect(ran).toBe(true);
  });

  it('refuses to go backwards', async () => {
    const clock = createVirtualClock();
    await expect(clock.advance(-1)).rejects.toThrow(RangeError);
    await expect(clock.advance(Number.NaN)).rejects.toThrow(RangeError);
    expect(() => createVirtualClock({ startMs: Number.NaN })).toThrow("'startMs'");
  });

  it('forgets cancelled tasks, however many', async () => {
    const clock = createVirtualClock();
    let runs = 0;
    const cancels = Array.from({ length: 10_000 }, (_, index) => clock.schedule(() => runs++, index % 97));
    cancels.forEach((cancel, index) => {
      if (index % 10 !== 0) cancel();
      if (index % 20 === 1) cancel();
    });
    expect(clock.pending).toBe(1_000);
    await clock.advance(100);
    expect([runs, clock.pending]).toEqual([1_000, 0]);
    cancels.forEach((cancel) => cancel());
    expect(clock.pending).toBe(0);
  });

  it('runs tasks as a sorted list would', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('schedule' as const), delayMs: fc.integer({ min: 0, max: 50 }) }),
      fc.record({ kind: fc.constant('cancel' as const), which: fc.nat() }),
      fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 30 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
        const clock = createVirtualClock({ startMs: 0 });
        const ran: number[] = [];
        const expected: number[] = [];
        let model: { id: number; dueMs: number }[] = [];
        const cancels: (() => void)[] = [];
        let nowMs = 0;
        for (const action of steps) {
          if (action.kind === 'schedule') {
            const id = cancels.length;
            cancels.push(clock.schedule(() => ran.push(id), action.delayMs));
            model.push({ id, dueMs: nowMs + action.delayMs });
          } else if (action.kind === 'cancel') {
            const id = action.which % Math.max(1, cancels.length);
            cancels[id]?.();
            model = model.filter((task) => task.id !== id);
          } else {
            nowMs += action.ms;
            const isDue = (task: { dueMs: number }) => task.dueMs <= nowMs;
            const due = model.filter(isDue).sort((a, b) => a.dueMs - b.dueMs || a.id - b.id);
            expected.push(...due.map(({ id }) => id));
            model = model.filter((task) => !isDue(task));
            await clock.advance(action.ms);
          }
          expect(clock.pending).toBe(model.length);
        }
        expect(ran).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
