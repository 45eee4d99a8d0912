import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCORE_KNOTS, SCORE_WEIGHTS, scoreOf, type ScoreInput } from '../../src/health/score';

const FLAWLESS: ScoreInput = {
  freezeRate: 0,
  concealedRate: 0,
  skewMs: 0,
  delayMs: 300,
  picture: { stream: 'full', shortSide: 720, framesPerSecond: 30 },
  lossRate: 0,
  jitterMs: 5,
  roundTripMs: 50,
  grade: 1,
};
const UNKNOWN: ScoreInput = {
  freezeRate: undefined,
  concealedRate: undefined,
  skewMs: undefined,
  delayMs: undefined,
  picture: undefined,
  lossRate: undefined,
  jitterMs: undefined,
  roundTripMs: undefined,
  grade: undefined,
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const rate = fc.double({ min: 0, max: 1, noNaN: true });
const anInput: fc.Arbitrary<ScoreInput> = fc.record({
  freezeRate: maybe(rate),
  concealedRate: maybe(rate),
  skewMs: maybe(fc.integer({ min: -10_000, max: 10_000 })),
  delayMs: maybe(fc.nat(20_000)),
  picture: maybe(
    fc.record({
      stream: fc.constantFrom('full', 'low', 'none'),
      shortSide: maybe(fc.integer({ min: 1, max: 2160 })),
      framesPerSecond: maybe(fc.nat(60)),
    }),
  ),
  lossRate: maybe(rate),
  jitterMs: maybe(fc.nat(2000)),
  roundTripMs: maybe(fc.nat(5000)),
  grade: maybe(fc.constantFrom(1, 2, 3, 4, 5, 6)),
});

/** For each figure, the same one made worse by `by` (0–1). */
const WORSEN: Readonly<Record<string, (input: ScoreInput, by: number) => ScoreInput>> = {
  freezes: (input, by) => ({ ...input, freezeRate: input.freezeRate && Math.min(1, input.freezeRate + by) }),
  sound: (input, by) => ({ ...input, concealedRate: input.concealedRate && Math.min(1, input.concealedRate + by) }),
  sync: (input, by) => ({ ...input, skewMs: input.skewMs && input.skewMs + Math.sign(input.skewMs) * by * 500 }),
  delay: (input, by) => ({ ...input, delayMs: input.delayMs === undefined ? undefined : input.delayMs + by * 5000 }),
  'resolution of the picture': (input, by) => ({
    ...input,
    picture: input.picture && { ...input.picture, shortSide: input.picture.shortSide && input.picture.shortSide * (1 - by) },
  }),
  'frame rate of the picture': (input, by) => ({
    ...input,
    picture: input.picture && {
      ...input.picture,
      framesPerSecond: input.picture.framesPerSecond && input.picture.framesPerSecond * (1 - by),
    },
  }),
  'stream of the picture': (input) => ({
    ...input,
    picture: input.picture && { ...input.picture, stream: input.picture.stream === 'full' ? 'low' : 'none' },
  }),
  loss: (input, by) => ({ ...input, lossRate: input.lossRate && Math.min(1, input.lossRate + by) }),
  jitter: (input, by) => ({ ...input, jitterMs: input.jitterMs && input.jitterMs + by * 300 }),
  'round trip': (input, by) => ({ ...input, roundTripMs: input.roundTripMs && input.roundTripMs + by * 1000 }),
  grade: (input) => ({ ...input, grade: input.grade && (Math.min(6, input.grade + 1) as 6) }),
};

describe('scoreOf', () => {
  it('gives 100 for a flawless stream, and nothing when nothing is known', () => {
    expect(scoreOf(FLAWLESS)).toEqual({ score: 100, reasons: [] });
    expect(scoreOf(UNKNOWN)).toEqual({ score: undefined, reasons: [] });
  });

  it('has weights that sum to 100, and costs that never fall as a figure gets worse', () => {
    expect(Object.values(SCORE_WEIGHTS).reduce((sum, weight) => sum + weight)).toBe(100);
    const rising = ['freezeRate', 'concealedRate', 'delayMs', 'lossRate', 'jitterMs', 'roundTripMs', 'grade'] as const;
    for (const name of rising) {
      const costs = SCORE_KNOTS[name].map(([, cost]) => cost as number);
      expect(costs, name).toEqual([...costs].sort((a, b) => a - b));
    }
  });

  it('says what it costs, the costliest first', () => {
    expect(scoreOf({ ...FLAWLESS, freezeRate: 0.05, concealedRate: 0.2, skewMs: -250 })).toEqual({
      score: 52,
      reasons: [
        { part: 'sound', points: 25 },
        { part: 'freezes', points: 13 },
        { part: 'sync', points: 10 },
      ],
    });
  });

  it('costs the whole picture when repair does without it, some of it when it is small, and nothing when there is none', () => {
    const without = { ...UNKNOWN, concealedRate: 0, lossRate: 0, freezeRate: undefined };
    const picture = (stream: 'full' | 'low' | 'none') => ({ stream, shortSide: undefined, framesPerSecond: undefined });
    expect(scoreOf({ ...FLAWLESS, picture: picture('none') }).reasons).toEqual([{ part: 'picture', points: 20 }]);
    expect(scoreOf({ ...FLAWLESS, picture: picture('low') }).reasons).toEqual([{ part: 'picture', points: 6 }]);
    expect(scoreOf({ ...without, picture: picture('none') }).score).toBe(60);
    expect(scoreOf(without).score).toBe(100);
  });

  it('lets known parts weigh for unknown ones', () => {
    expect(scoreOf({ ...UNKNOWN, freezeRate: 1 }).score).toBe(0);
    expect(scoreOf({ ...UNKNOWN, freezeRate: 1, concealedRate: 0 }).score).toBe(50);
  });

  it('adds up to 100 with its reasons, in whole numbers, each above 0', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const { score, reasons } = scoreOf(input);
        if (score === undefined) return;
        expect(reasons.reduce((sum, { points }) => sum + points, score)).toBe(100);
        expect(score).toBeGreaterThanOrEqual(0);
        for (const { points } of reasons) expect(Number.isInteger(points) && points > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [figure, worsen] of Object.entries(WORSEN)) {
    it(`never rises when the ${figure} gets worse`, () => {
      fc.assert(
        fc.property(anInput, rate, (input, by) => {
          const [before, after] = [scoreOf(input).score, scoreOf(worsen(input, by)).score];
          expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
        }),
        { numRuns: 500 },
      );
    });
  }
});
