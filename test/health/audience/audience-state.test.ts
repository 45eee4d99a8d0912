import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newAudienceState,
  samplesIn,
  SLICE_CAPACITY,
  takeSample,
  type AudienceState,
} from '../../../src/health/audience/audience-state';
import { anySample, sampleWith } from './samples';

const START_MS = 1_700_000_000_000;

/** Takes one sample of each of so many users, evenly over a time. */
function takeFrom(state: AudienceState, users: readonly string[], fromMs: number, spanMs: number, score = 0) {
  return users.reduce(
    (before, user, index) => takeSample(before, sampleWith({ score }), user, fromMs + (index * spanMs) / users.length),
    state,
  );
}
const people = (count: number, name = 'viewer') => Array.from({ length: count }, (_, index) => `${name}-${index}`);

describe('what the crew keeps of the viewers’ samples', () => {
  it('is nothing that says who: no user, no id, no time of the sender’s', () => {
    const sample = { ...sampleWith({ id: 'secret-id', at: 123_456_789, score: 70, area: 'europe' }), name: 'secret-name' };
    const state = takeSample(newAudienceState(1), sample, 'secret-user', START_MS);
    expect(samplesIn(state, START_MS)).toStrictEqual([
      { atMs: START_MS, level: 'in-sync', stream: 'full', score: 70, area: 'europe' },
    ]);
    const { gate, ...rest } = state;
    expect(JSON.stringify(rest)).not.toMatch(/secret|123456789/);
    expect(Object.keys(gate)).toEqual(['salt', 'heardMs']);
    expect(gate.heardMs.filter((heardMs) => heardMs > 0)).toEqual(new Float64Array([START_MS]));
  });

  it('is one of each user in 8 s, and the same state when it is not their turn', () => {
    const first = takeSample(newAudienceState(1), sampleWith(), 'ana', START_MS);
    expect(takeSample(first, sampleWith({ id: 'another' }), 'ana', START_MS + 7_999)).toBe(first);
    const second = takeSample(first, sampleWith(), 'ana', START_MS + 8_000);
    expect(samplesIn(second, START_MS + 8_000)).toHaveLength(2);
  });

  it('does not change a state that somebody holds', () => {
    const before = takeFrom(newAudienceState(1), people(50), START_MS, 5_000);
    const copy = structuredClone(before);
    takeFrom(before, people(500, 'more'), START_MS + 5_000, 8_000);
    expect(before).toEqual(copy);
  });

  it('hears a user again after the device’s clock was set back, and forgets what is in the future then', () => {
    const first = takeSample(newAudienceState(1), sampleWith(), 'ana', START_MS);
    const hourBefore = START_MS - 3_600_000;
    expect(samplesIn(first, hourBefore)).toEqual([]);
    const second = takeSample(first, sampleWith(), 'ana', hourBefore);
    expect(samplesIn(second, hourBefore)).toHaveLength(1);
    expect(second.slices).toHaveLength(1);
  });

  it('is bounded, whatever comes', () => {
    let state = newAudienceState(1);
    for (let second = 0; second < 200; second++) {
      state = takeFrom(state, people(300, `flood-${second}`), START_MS + second * 1_000, 1_000);
    }
    const kept = state.slices.reduce((sum, slice) => sum + slice.kept.length, 0);
    expect(state.slices.length).toBeLessThanOrEqual(13);
    expect(kept).toBeLessThanOrEqual(13 * SLICE_CAPACITY);
    expect(kept).toBeGreaterThan(11 * SLICE_CAPACITY);
  });

  it('stays when a burst of others comes after it or came before it', () => {
    const calm = takeFrom(newAudienceState(1), people(100), START_MS, 10_000, 90);
    const during = takeFrom(calm, people(3_000, 'burst'), START_MS + 10_000, 10_000, 5);
    const after = takeFrom(during, people(100, 'later'), START_MS + 20_000, 10_000, 90);
    const calmOnes = samplesIn(after, START_MS + 30_000).filter(({ score }) => score === 90);
    // A sender of some thousand cells may have shared one with somebody of the last seconds.
    expect(calmOnes.length).toBeGreaterThan(150);
    expect(samplesIn(after, START_MS + 30_000).length - calmOnes.length).toBe(SLICE_CAPACITY);
  });

  it('is a uniform choice of a burst: the first of it no more likely than the last', () => {
    const parts = [0, 0, 0, 0];
    const heard = [0, 0, 0, 0];
    for (let seed = 0; seed < 60; seed++) {
      let state = newAudienceState(seed);
      for (let index = 0; index < 800; index++) {
        const sample = sampleWith({ score: Math.floor(index / 200) });
        const before = state;
        state = takeSample(before, sample, `${seed}-${index}`, START_MS + index * 10);
        if (state !== before) heard[sample.score!]!++;
      }
      for (const { score } of samplesIn(state, START_MS + 8_000)) parts[score!]!++;
    }
    // 12,000 of all that were heard: about 3,000 of each part, with a standard deviation of about 45.
    const all = heard.reduce((sum, count) => sum + count);
    parts.forEach((part, index) => expect(Math.abs(part - (12_000 * heard[index]!) / all)).toBeLessThan(180));
  });

  it('is what a list of all would have, as long as that is not many', () => {
    const empty = newAudienceState(1);
    let taken = empty;
    // Those who share no cell with another.
    const users = people(24).filter((user) => {
      const before = taken;
      taken = takeSample(before, sampleWith(), user, START_MS);
      return taken !== before;
    });
    const steps = fc.array(fc.tuple(fc.nat(4_000), fc.constantFrom(...users), anySample), { maxLength: 150 });
    fc.assert(
      fc.property(steps, fc.nat(300_000), (sent, laterMs) => {
        const heard = new Map<string, number>();
        const all: { atMs: number; figures: object }[] = [];
        let state = empty;
        let nowMs = START_MS;
        for (const [stepMs, user, sample] of sent) {
          nowMs += stepMs;
          state = takeSample(state, sample, user, nowMs);
          if (nowMs - (heard.get(user) ?? -Infinity) < 8_000) continue;
          heard.set(user, nowMs);
          const { t: _t, id: _id, at: _at, ...figures } = sample;
          all.push({ atMs: nowMs, figures });
        }
        const readMs = nowMs + laterMs;
        const model = all
          .filter(({ atMs }) => atMs > readMs - 120_000)
          .map(({ atMs, figures }) => ({ atMs, ...figures }));
        expect(samplesIn(state, readMs)).toEqual(model);
      }),
    );
  });
});
