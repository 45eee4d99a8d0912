import { afterEach, describe, expect, it, vi } from 'vitest';
import { repeat, systemClock } from '../../src/lib/clock';
import { createVirtualClock } from '../../src/testing/virtual-clock';

describe('repeat', () => {
  it('runs the task after each interval, not before the first', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const runsMs: number[] = [];
    repeat(clock, () => runsMs.push(clock.now()), 250);
    await clock.advance(249);
    expect(runsMs).toEqual([]);
    await clock.advance(751);
    expect(runsMs).toEqual([250, 500, 750, 1000]);
  });

  it('leaves nothing scheduled once it is ended', async () => {
    const clock = createVirtualClock();
    let runs = 0;
    const end = repeat(clock, () => runs++, 10);
    await clock.advance(25);
    end();
    expect(clock.pending).toBe(0);
    await clock.advance(100);
    expect(runs).toBe(2);
  });

  it('can be ended by its own task', async () => {
    const clock = createVirtualClock();
    let runs = 0;
    const end = repeat(clock, () => ++runs === 3 && end(), 10);
    await clock.advance(1_000);
    expect(runs).toBe(3);
    expect(clock.pending).toBe(0);
  });

  it('goes on after a run that throws', async () => {
    const clock = createVirtualClock();
    let runs = 0;
    const end = repeat(
      clock,
      () => {
        runs++;
        if (runs === 1) throw new Error('first run');
      },
      10,
    );
    await expect(clock.advance(10)).rejects.toThrow('first run');
    await clock.advance(20);
    expect(runs).toBe(3);
    end();
  });
});

describe('the system clock', () => {
  afterEach(() => void vi.useRealTimers());

  it('tells the time and schedules by the timers of the moment, fake ones included', () => {
    vi.useFakeTimers({ now: 5_000 });
    const runsMs: number[] = [];
    systemClock.schedule(() => runsMs.push(systemClock.now()), 30);
    const cancel = systemClock.schedule(() => runsMs.push(-1), 10);
    cancel();
    vi.advanceTimersByTime(40);
    expect(runsMs).toEqual([5_030]);
  });
});
