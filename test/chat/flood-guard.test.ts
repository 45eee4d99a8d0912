import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FloodGuard } from '../../src/chat/flood-guard';

const LIMIT = { lines: 3, windowMs: 1_000 };

describe('FloodGuard', () => {
  it('admits a number of lines of each user in each window', () => {
    const guard = new FloodGuard(LIMIT);
    const admitted = (user: string, nowMs: number) => guard.admit(user, nowMs);
    expect([0, 1, 2, 3, 999].map((ms) => admitted('ana', ms))).toEqual([true, true, true, false, false]);
    expect(admitted('ben', 999)).toBe(true);
    expect(admitted('ana', 1_000)).toBe(true);
  });

  it('admits what a count per window admits', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.nat(400)), {
      maxLength: 100,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, (lines) => {
        const guard = new FloodGuard(LIMIT);
        let nowMs = 50_000;
        let windowEndsMs = 0;
        let counts = new Map<string, number>();
        for (const [user, gapMs] of lines) {
          nowMs += gapMs;
          if (nowMs >= windowEndsMs) {
            counts = new Map();
            windowEndsMs = nowMs + LIMIT.windowMs;
          }
          counts.set(user, (counts.get(user) ?? 0) + 1);
          expect(guard.admit(user, nowMs)).toBe(counts.get(user)! <= LIMIT.lines);
        }
      }),
    );
  });

  it('silences nobody for long when the clock is set back an hour', () => {
    const guard = new FloodGuard(LIMIT);
    for (let line = 0; line < 10; line++) guard.admit('ana', 3_600_000);
    expect(guard.admit('ana', 0)).toBe(true);
    expect(guard.admit('ana', 1)).toBe(true);
    expect(guard.admit('ana', 2)).toBe(true);
    expect(guard.admit('ana', 3)).toBe(false);
  });

  it('begins a new window rather than remember more than 20,000 users', () => {
    const guard = new FloodGuard(LIMIT);
    for (let line = 0; line < 4; line++) guard.admit('ana', 0);
    for (let user = 0; user < 19_998; user++) guard.admit(`user-${user}`, 0);
    expect(guard.admit('ana', 0)).toBe(false);
    guard.admit('one more', 0);
    expect(guard.admit('ana', 0)).toBe(true);
  });
});
