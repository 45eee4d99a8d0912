import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../src/stage/quality/profiles';
import { observeUplink, uplinkState, type UplinkFigures, type UplinkState } from '../../../src/stage/quality/uplink-steps';

const EVERY_MS = 2_000;
const PATIENCE_MS = 30_000;
const NARROW: UplinkFigures = { limitedBy: 'bandwidth', availableBps: 700_000, sentBps: 600_000 };
const WIDE: UplinkFigures = { availableBps: 5_000_000, sentBps: 400_000 };

/** Plays a trace; says at which second each step was made, and which. */
function play(figuresAt: (second: number, isReduced: boolean) => UplinkFigures | undefined, seconds: number, isReduced = false) {
  let state = uplinkState(isReduced, PATIENCE_MS);
  const steps: { second: number; step: 'down' | 'up'; patienceMs: number }[] = [];
  for (let nowMs = 0; nowMs <= seconds * 1_000; nowMs += EVERY_MS) {
    const { neededBps, maxBitrateBps } = PROFILES[state.isReduced ? 'weak-network' : 'talking-host'];
    const needs = { neededBps, maxBitrateBps, patienceMs: PATIENCE_MS };
    const next: UplinkState = observeUplink(state, figuresAt(nowMs / 1_000, state.isReduced), needs, nowMs);
    if (next.isReduced !== state.isReduced) {
      steps.push({ second: nowMs / 1_000, step: next.isReduced ? 'down' : 'up', patienceMs: next.patienceMs });
    }
    state = next;
  }
  return steps;
}

describe('steps of the picture', () => {
  it('goes down after ten seconds of too narrow an uplink, and not for a dip', () => {
    expect(play(() => NARROW, 11)).toMatchObject([{ second: 10, step: 'down' }]);
    expect(play((second) => (second % 10 < 8 ? NARROW : WIDE), 600)).toEqual([]);
  });

  it('goes by the estimate alone where the encoder says nothing', () => {
    const estimate = { availableBps: 1_000_000 };
    expect(play(() => estimate, 20)).toMatchObject([{ step: 'down' }]);
    expect(play(() => ({ limitedBy: 'bandwidth' }), 20)).toMatchObject([{ step: 'down' }]);
  });

  it('stays up where the estimate is low because little is sent, or the encoder is behind the link', () => {
    expect(play(() => ({ availableBps: 1_200_000, sentBps: 700_000 }), 600)).toEqual([]);
    expect(play(() => ({ availableBps: 4_000_000, limitedBy: 'bandwidth' }), 600)).toEqual([]);
    expect(play(() => ({ limitedBy: 'cpu', availableBps: 4_000_000 }), 600)).toEqual([]);
  });

  it('does nothing for what is not known', () => {
    expect(play(() => undefined, 3_600)).toEqual([]);
    expect(play(() => undefined, 3_600, true)).toEqual([]);
    expect(play(() => ({}), 3_600)).toEqual([]);
  });

  it('counts anew after a gap', () => {
    expect(play((second) => (second % 12 < 4 ? undefined : NARROW), 600)).toEqual([]);
  });

  it('goes up after a calm while, and stays there', () => {
    expect(play(() => WIDE, 3_600, true)).toMatchObject([{ second: 30, step: 'up' }]);
  });

  it('tries ever more seldom on a link that carries only the small picture', () => {
    const ups = play((_, isReduced) => (isReduced ? WIDE : NARROW), 3_600).filter(({ step }) => step === 'up');
    // Each with the ten seconds of the trial before, and one look to see either end of it.
    const waits = ups.map(({ second }, index) => second - (ups[index - 1]?.second ?? 10));
    expect(waits).toEqual([32, 74, 134, 254, 494, 614, 614, 614, 614]);
  });

  it('forgets failures once the picture has held', () => {
    const trouble = (second: number) => (second > 2_000 && second < 2_020 ? NARROW : WIDE);
    const steps = play((second, isReduced) => (second < 300 ? (isReduced ? WIDE : NARROW) : trouble(second)), 3_000);
    expect(steps.filter(({ second }) => second > 1_000)).toMatchObject([
      { step: 'down', patienceMs: PATIENCE_MS },
      { step: 'up' },
    ]);
  });

  it('never goes to and fro, whatever the network does', () => {
    const spell = fc.record({ seconds: fc.integer({ min: 2, max: 700 }), what: fc.constantFrom(NARROW, WIDE, undefined) });
    // Also a network that knows what would hurt most: narrow as soon as more is sent.
    const spite = fc.record({ seconds: fc.integer({ min: 30, max: 700 }), what: fc.constant('spite' as const) });
    const trace = fc.array(fc.oneof(spell, spell, spite), { maxLength: 40 });
    fc.assert(
      fc.property(trace, (spells) => {
        const ends = spells.reduce<number[]>((all, { seconds }) => [...all, (all.at(-1) ?? 0) + seconds], []);
        const at = (second: number, isReduced: boolean) => {
          const what = spells[ends.findIndex((end) => second < end)]?.what;
          return what === 'spite' ? (isReduced ? WIDE : NARROW) : what;
        };
        const steps = play(at, ends.at(-1) ?? 0);
        const ups = steps.filter(({ step }) => step === 'up').map(({ second }) => second);
        for (const up of ups) {
          expect(ups.filter((other) => other >= up && other < up + 600).length).toBeLessThanOrEqual(5);
        }
        steps.forEach(({ step, second }, index) => {
          const before = steps[index - 1];
          expect(step).toBe(index % 2 === 0 ? 'down' : 'up');
          if (before !== undefined) expect(second - before.second).toBeGreaterThanOrEqual(step === 'up' ? 30 : 10);
        });
      }),
      { numRuns: 200 },
    );
  });
});
