import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SlidingWindow } from '../../src/lib/sliding-window';

describe('SlidingWindow', () => {
  it('allows its limit at once, then each again when the oldest leaves the window', () => {
    const window = new SlidingWindow({ limit: 2, windowMs: 1_000 });
    window.take(0);
    expect(window.waitMs(300)).toBe(0);
    window.take(300);
    expect([window.waitMs(300), window.waitMs(999), window.waitMs(1_000)]).toEqual([700, 1, 0]);
    window.take(1_000);
    expect(window.waitMs(1_000)).toBe(300);
  });

  it('never has more in any window, wherever that begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat(400), { minLength: 1, maxLength: 200, size: 'max' }),
        (limit, gapsMs) => {
          const window = new SlidingWindow({ limit, windowMs: 1_000 });
          const taken: number[] = [];
          let nowMs = 0;
          for (const gapMs of gapsMs) {
            nowMs += gapMs;
            if (window.waitMs(nowMs) > 0) continue;
            window.take(nowMs);
            taken.push(nowMs);
          }
          for (const fromMs of taken) {
            const inside = taken.filter((atMs) => atMs >= fromMs && atMs < fromMs + 1_000);
            expect(inside.length).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });

  it('names the very moment at which it is free again', () => {
    const window = new SlidingWindow({ limit: 3, windowMs: 1_000 });
    for (const atMs of [0, 10, 20]) window.take(atMs);
    const waitMs = window.waitMs(500);
    expect(window.waitMs(500 + waitMs - 1)).toBe(1);
    expect(window.waitMs(500 + waitMs)).toBe(0);
  });

  it('counts what it allowed before under a lower limit, and treats one below 1 as 1', () => {
    const window = new SlidingWindow({ limit: 4, windowMs: 1_000 });
    for (const atMs of [0, 100, 200, 300]) window.take(atMs);
    window.limit = 2;
    expect(window.waitMs(400)).toBe(800);
    window.limit = 0.5;
    expect(window.waitMs(400)).toBe(900);
    expect(window.waitMs(1_300)).toBe(0);
  });

  it('allows nothing while it is closed', () => {
    const window = new SlidingWindow({ limit: 4, windowMs: 1_000 });
    window.close(700);
    expect([window.waitMs(0), window.waitMs(699), window.waitMs(700)]).toEqual([700, 1, 0]);
  });
});
