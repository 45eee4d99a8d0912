import { describe, expect, it } from 'vitest';
import { keepShelf } from '../../src/room/keep-shelf';
import { createVirtualClock } from '../../src/testing/index';

function keeping(signal?: AbortSignal) {
  const clock = createVirtualClock();
  const term = new AbortController();
  const at: number[] = [];
  const startMs = clock.now();
  const announce = async () => {
    at.push(clock.now() - startMs);
    if (at.length === 2) throw new Error('lost');
  };
  keepShelf(announce, clock, signal ?? term.signal);
  return { clock, term, at };
}

describe('the keeper', () => {
  it('repeats the shelf every ten seconds, whatever gets lost, until the term ends', async () => {
    const { clock, term, at } = keeping();
    await clock.advance(35_000);
    expect(at).toEqual([0, 10_000, 20_000, 30_000]);
    term.abort();
    await clock.advance(35_000);
    expect(at).toHaveLength(4);
    expect(clock.pending).toBe(0);
  });

  it('says nothing in a term that is over before it begins', async () => {
    const { clock, at } = keeping(AbortSignal.abort());
    await clock.advance(35_000);
    expect(at).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
