import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../src/model/intent';
import { TIERS, type Tier } from '../../src/model/participant';
import { agingBoundMs, completeWeights, DEFAULT_WEIGHTS, Scorer, type Standing } from '../../src/questions/score';

const MINUTE_MS = 60_000;
const asked: Standing = {
  confidence: 1,
  askers: 1,
  earningAskers: 1,
  intent: 'other',
  isVague: false,
  tierPoints: 0,
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
    const tierPoints = scorer.tierPoints('vip');
    const busy = { askers: 8, earningAskers: 2, isFeatured: true, intent: 'price', tierPoints } as const;
    expect(pointsOf(busy, MINUTE_MS)).toEqual({
      confidence: 10,
      askers: 12,
      copied: -8,
      waiting: 6,
      featured: 6,
      intent: 2,
      tier: 4,
    });
  });

  it('grows by the doublings of its askers up to 1,024 of them', () => {
    expect(pointsOf({ askers: 1_024 })['askers']).toBe(40);
    expect(pointsOf({ askers: 1_000_000 })['askers']).toBe(40);
  });

  it('counts two at most of those who ask without saying about what', () => {
    expect(pointsOf({ askers: 64, earningAskers: 64, isVague: true })).toMatchObject({ askers: 24, vague: -20 });
    expect(pointsOf({ askers: 64, earningAskers: 8, isVague: true })).toMatchObject({ askers: 24, copied: -12, vague: -8 });
    expect(pointsOf({ isVague: true })['vague']).toBeUndefined();
  });

  it('takes nothing off for repeats of what others ask too', () => {
    expect(pointsOf({ askers: 2, earningAskers: 2, repeats: 3 })['repeat']).toBeUndefined();
  });

  it('takes off for three repeats at most', () => {
    expect(pointsOf({ repeats: 3 })['repeat']).toBe(-9);
    expect(pointsOf({ repeats: 50 })['repeat']).toBe(-9);
  });

  const standing = fc.record({
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    askers: fc.integer({ min: 1, max: 3_000 }),
    earningAskers: fc.integer({ min: 1, max: 3_000 }),
    intent: fc.constantFrom(...INTENTS),
    isVague: fc.boolean(),
    tier: fc.constantFrom(...TIERS),
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
      intent: fc.dictionary(fc.constantFrom(...INTENTS), fc.double({ min: 0, max: 50, noNaN: true })),
      tier: fc.dictionary(fc.constantFrom(...TIERS), fc.double({ min: 0, max: 50, noNaN: true })),
    })
    .map(completeWeights);

  const withPoints = ({ tier, ...row }: Omit<Standing, 'tierPoints'> & { tier: Tier }, own: Scorer): Standing => ({
    ...row,
    tierPoints: own.tierPoints(tier),
  });

  it('is the exact sum of its points, in any order', () => {
    fc.assert(
      fc.property(weights, standing, fc.nat(10 * 3_600_000), (w, row, laterMs) => {
        const own = new Scorer(w);
        const { score, reasons } = own.explain(withPoints(row, own), row.askedAtMs + laterMs);
        expect(reasons.reduceRight((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.every(({ points }) => points !== 0)).toBe(true);
      }),
    );
  });

  it('orders questions as their keys do, at any time', () => {
    fc.assert(
      fc.property(weights, standing, standing, fc.nat(36_000_000), (w, left, right, laterMs) => {
        const own = new Scorer(w);
        const [a, b] = [withPoints(left, own), withPoints(right, own)];
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
        expect(own.key(withPoints({ ...late, askedAtMs }, own))).toBeLessThan(own.key(withPoints(early, own)));
      }),
    );
  });

  it('gives a head start of 11 min 50 s with the default weights, and not a second less is enough for all', () => {
    const boundMs = 11 * MINUTE_MS + 50_000;
    expect(agingBoundMs()).toBe(boundMs + 1);
    const crowd = { askers: 1_024, earningAskers: 1_024 };
    const tierPoints = scorer.tierPoints('vip');
    const best = { ...asked, ...crowd, isFeatured: true, intent: 'stock', tierPoints } as const;
    const worst = { ...asked, confidence: 0, repeats: 3 };
    expect(scorer.key({ ...best, askedAtMs: boundMs - 1_000 })).toBeGreaterThan(scorer.key(worst));
  });

  it('pays nothing for those who only sent a copy', () => {
    expect(scorer.key({ ...asked, askers: 500 })).toBe(scorer.key(asked));
    const { score, reasons } = scorer.explain({ ...asked, askers: 512, earningAskers: 4 }, 0);
    expect(reasons).toContainEqual({ kind: 'askers', points: 36 });
    expect(reasons).toContainEqual({ kind: 'copied', points: -28 });
    expect(score).toBe(10 + 8);
  });
});

describe('weights', () => {
  it('are the default ones where they are left out', () => {
    expect(completeWeights({ featured: 0, tier: { vip: 9 } })).toEqual({
      ...DEFAULT_WEIGHTS,
      featured: 0,
      tier: { vip: 9, returning: 2, new: 0 },
    });
    expect(completeWeights({ intent: { price: 5 } }).intent).toEqual({ ...DEFAULT_WEIGHTS.intent, price: 5 });
  });

  it.each([
    ['weights.featured', { featured: -1 }],
    ['weights.confidence', { confidence: NaN }],
    ['weights.repeat', { repeat: Infinity }],
    ['weights.waitingPerMinute', { waitingPerMinute: 0 }],
    ['weights.perDoublingOfAskers', { perDoublingOfAskers: '4' as unknown as number }],
    ['weights.tier.vip', { tier: { vip: -1 } }],
    ['weights.intent.price', { intent: { price: -1 } }],
    ['weights.intent.how-to-buy', { intent: { 'how-to-buy': NaN } }],
  ])('are refused by name: %s', (option, weights) => {
    expect(() => completeWeights(weights)).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option } }) as Error,
    );
  });
});
