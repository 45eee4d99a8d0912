import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agingBoundMs, completeWeights, DEFAULT_WEIGHTS, Scorer, type Standing } from '../../src/questions/score';

const MINUTE_MS = 60_000;
const asked: Standing = {
  confidence: 1,
  askers: 1,
  tier: 'new',
  repeats: 0,
  isFeatured: false,
  askedAtMs: 0,
};
const scorer = new Scorer(DEFAULT_WEIGHTS);
const pointsOf = (standing: Partial<Standing>, nowMs = 0) =>
  Object.fromEntries(
    scorer.explain({ ...asked, ...standing }, nowMs).reasons.map(({ kind, points }) => [kind, points]),
  );

describe('a score', () => {
  it('is made of the reasons that count, and of no others', () => {
    expect(pointsOf({})).toEqual({ confidence: 10 });
    expect(pointsOf({ confidence: 0 })).toEqual({});
    expect(pointsOf({ askers: 8, isFeatured: true, tier: 'vip', repeats: 2 }, MINUTE_MS)).toEqual({
      confidence: 10,
      askers: 12,
      waiting: 6,
      featured: 6,
      tier: 4,
      repeat: -6,
    });
  });

  it('grows by the doublings of its askers up to 1,024 of them', () => {
    expect(pointsOf({ askers: 1_024 })['askers']).toBe(40);
    expect(pointsOf({ askers: 1_000_000 })['askers']).toBe(40);
  });

  it('takes off for three repeats at most', () => {
    expect(pointsOf({ repeats: 3 })['repeat']).toBe(-9);
    expect(pointsOf({ repeats: 50 })['repeat']).toBe(-9);
  });

  const standing = fc.record({
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    askers: fc.integer({ min: 1, max: 3_000 }),
    tier: fc.constantFrom('vip', 'returning', 'new'),
    repeats: fc.nat(5),
    isFeatured: fc.boolean(),
    askedAtMs: fc.integer({ min: 1_760_000_000_000, max: 1_760_036_000_000 }),
  });
  const weights = fc
    .record({
      confidence: fc.double({ min: 0, max: 50, noNaN: true }),
      perDoublingOfAskers: fc.double({ min: 0, max: 20, noNaN: true }),
      waitingPerMinute: fc.double({ min: 0.01, max: 50, noNaN: true }),
      featured: fc.double({ min: 0, max: 50, noNaN: true }),
      repeat: fc.double({ min: 0, max: 20, noNaN: true }),
    })
    .map(completeWeights);

  it('is the exact sum of its points, in any order', () => {
    fc.assert(
      fc.property(weights, standing, fc.nat(10 * 3_600_000), (w, row, laterMs) => {
        const { score, reasons } = new Scorer(w).explain(row, row.askedAtMs + laterMs);
        expect(reasons.reduceRight((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.every(({ points }) => points !== 0)).toBe(true);
      }),
    );
  });

  it('orders questions as their keys do, at any time', () => {
    fc.assert(
      fc.property(weights, standing, standing, fc.nat(36_000_000), (w, a, b, laterMs) => {
        const own = new Scorer(w);
        const nowMs = Math.max(a.askedAtMs, b.askedAtMs) + laterMs;
        expect(Math.sign(own.explain(a, nowMs).score - own.explain(b, nowMs).score)).toBe(
          Math.sign(own.key(a) - own.key(b)),
        );
      }),
    );
  });

  it('lets nothing that is asked later than the aging bound overtake', () => {
    fc.assert(
      fc.property(weights, standing, standing, fc.nat(1_000_000), (w, early, late, moreMs) => {
        const own = new Scorer(w);
        const askedAtMs = early.askedAtMs + agingBoundMs(w) + moreMs;
        expect(own.key({ ...late, askedAtMs })).toBeLessThan(own.key(early));
      }),
    );
  });

  it('gives a head start of 11.5 minutes with the default weights, and not a second less is enough for all', () => {
    expect(agingBoundMs()).toBe(11.5 * MINUTE_MS + 1);
    const best = { ...asked, askers: 1_024, isFeatured: true, tier: 'vip' } as const;
    const worst = { ...asked, confidence: 0, repeats: 3 };
    expect(scorer.key({ ...best, askedAtMs: 11.5 * MINUTE_MS - 1_000 })).toBeGreaterThan(scorer.key(worst));
  });
});

describe('weights', () => {
  it('are the default ones where they are left out', () => {
    expect(completeWeights({ featured: 0, tier: { vip: 9 } })).toEqual({
      ...DEFAULT_WEIGHTS,
      featured: 0,
      tier: { vip: 9, returning: 2, new: 0 },
    });
  });

  it.each([
    ['weights.featured', { featured: -1 }],
    ['weights.confidence', { confidence: NaN }],
    ['weights.repeat', { repeat: Infinity }],
    ['weights.waitingPerMinute', { waitingPerMinute: 0 }],
    ['weights.perDoublingOfAskers', { perDoublingOfAskers: '4' as unknown as number }],
    ['weights.tier.vip', { tier: { vip: -1 } }],
  ])('are refused by name: %s', (option, weights) => {
    expect(() => completeWeights(weights)).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option } }) as Error,
    );
  });
});
