import { describe, expect, it } from 'vitest';
import { ExchangePace } from '../../src/questions/exchange-pace';

describe('the pace of exchanges', () => {
  it('exchanges the same difference ever more rarely', () => {
    const pace = new ExchangePace();
    const atMs: number[] = [];
    for (let nowMs = 0; nowMs < 3_600_000; nowMs += 1_000) {
      if (!pace.isDue('keeper', 7, 1, 2, nowMs)) continue;
      pace.exchanged('keeper', 7, 1, 2, nowMs);
      atMs.push(nowMs);
    }
    expect(atMs.slice(0, 4)).toEqual([0, 1_000, 3_000, 7_000]);
    expect(atMs.length).toBeLessThan(25);
    expect(atMs.at(-1)! - atMs.at(-2)!).toBe(300_000);
  });

  it('exchanges another difference, and that with another partner, at once', () => {
    const pace = new ExchangePace();
    pace.exchanged('keeper', 7, 1, 2, 0);
    expect(pace.isDue('keeper', 7, 1, 2, 1)).toBe(false);
    expect(pace.isDue('keeper', 7, 1, 3, 1)).toBe(true);
    expect(pace.isDue('keeper', 7, 4, 2, 1)).toBe(true);
    expect(pace.isDue('keeper', 8, 1, 2, 1)).toBe(true);
    expect(pace.isDue('host', 7, 1, 2, 1)).toBe(true);
  });

  it('does not wait for hours because a clock was set back', () => {
    const pace = new ExchangePace();
    pace.exchanged('keeper', 7, 1, 2, 1_000_000);
    expect(pace.isDue('keeper', 7, 1, 2, 5)).toBe(true);
  });
});
