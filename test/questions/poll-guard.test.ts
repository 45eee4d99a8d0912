import { describe, expect, it } from 'vitest';
import { PollGuard } from '../../src/questions/poll-guard';

describe('the poll guard', () => {
  it('admits what an honest device asks after', () => {
    const guard = new PollGuard();
    for (let atMs = 0; atMs < 60_000; atMs += 4_000) expect(guard.admit('ana', 100, atMs)).toBe(100);
  });

  it('admits 200 ids in five seconds of one person, and others as before', () => {
    const guard = new PollGuard();
    expect([100, 100, 100].map((wanted) => guard.admit('liar', wanted, 1_000))).toEqual([100, 100, 0]);
    expect(guard.admit('ana', 3, 1_000)).toBe(3);
    expect(guard.admit('liar', 100, 6_000)).toBe(100);
  });

  it('begins anew when the clock was set back', () => {
    const guard = new PollGuard();
    guard.admit('ana', 200, 1_000_000);
    expect(guard.admit('ana', 5, 10)).toBe(5);
  });

  it('counts a crowd of any size in bounded memory', () => {
    const guard = new PollGuard();
    for (let user = 0; user < 50_000; user++) expect(guard.admit(`user-${user}`, 1, 0)).toBe(1);
  });
});
