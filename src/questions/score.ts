/**
 * How much a question matters, in points. Pure; knows nothing of rows or order.
 *
 * A score is a base that does not change by itself (confidence, askers, featured product, intent, tier, less a penalty
 * for one person's many questions) plus points for waiting that grow at the same pace for all. So the order of two
 * questions never changes by time alone, and since the base is bounded nobody waits for ever: see {@link agingBoundMs}.
 */
import { invalidOption } from '../model/errors';
import { INTENTS, type Intent } from '../model/intent';
import { TIERS, type Tier } from '../model/participant';
import type { Reason } from '../model/question';

/** Points, each from 0 to 100,000. */
export interface Weights {
  /** For a question that is certainly one; less in proportion to `confidence`. */
  readonly confidence: number;
  /** Each time the askers double; ten doublings count at most. Who only sent a copy of a long text does not count. */
  readonly perDoublingOfAskers: number;
  /** For each minute since it was asked. More than 0. */
  readonly waitingPerMinute: number;
  /** When it is about the product on stage. */
  readonly featured: number;
  /**
   * By what it is about. By default 2 for what somebody wants to know before they can buy now, which may be lost in a
   * minute: `price`, `size`, `stock`, `colour`, `suitability`, `delivery`, `how-to-buy`, `link`; 1 for what makes them
   * surer, `returns` and `material`; 0 for `other`. No more than that, so that an intent misread by a machine weighs
   * less than two askers or 20 seconds.
   */
  readonly intent: Readonly<Record<Intent, number>>;
  /** By who asks; the best tier among the askers counts. */
  readonly tier: Readonly<Record<Tier, number>>;
  /**
   * Taken off for each question of the same person that was on the board already; three count at most. Not from what
   * others ask too.
   */
  readonly repeat: number;
}

export const DEFAULT_WEIGHTS: Weights = Object.freeze({
  confidence: 10,
  perDoublingOfAskers: 4,
  waitingPerMinute: 6,
  featured: 6,
  intent: Object.freeze({
    price: 2,
    size: 2,
    stock: 2,
    colour: 2,
    suitability: 2,
    delivery: 2,
    returns: 1,
    'how-to-buy': 2,
    link: 2,
    material: 1,
    other: 0,
  }),
  tier: Object.freeze({ vip: 4, returning: 2, new: 0 }),
  repeat: 3,
});

/** Weights as they are given: what is left out is as in {@link DEFAULT_WEIGHTS}. */
export type WeightOptions = Partial<Omit<Weights, 'intent' | 'tier'>> & {
  readonly intent?: Partial<Weights['intent']>;
  readonly tier?: Partial<Weights['tier']>;
};

/** More than 2^10 = 1,024 askers earn no more points. */
const MAX_DOUBLINGS = 10;
/** More than so many people who ask "what?" don't ask the same thing. */
const VAGUE_ASKERS = 2;
export const MAX_REPEATS = 3;
const MAX_WEIGHT = 100_000;

/**
 * Points are multiples of 2^-32, so that they add up exactly, in any order, below two million points: the reasons of a
 * row sum to its score without a rounding error, and rows stand in the order of their scores.
 */
const QUANTA = 2 ** 32;
const quantised = (points: number): number => Math.round(points * QUANTA) / QUANTA;

function quantisedAll<Name extends string>(points: Readonly<Record<Name, number>>): Readonly<Record<Name, number>> {
  const entries = Object.entries<number>(points).map(([name, value]) => [name, quantised(value)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** @throws LiveRoomError `invalid-options`, naming the weight, for example `weights.featured`. */
export function completeWeights(options: WeightOptions = {}): Weights {
  const tier = { ...DEFAULT_WEIGHTS.tier, ...defined(options.tier ?? {}) };
  const intent = { ...DEFAULT_WEIGHTS.intent, ...defined(options.intent ?? {}) };
  const parts = { intent: Object.freeze(intent), tier: Object.freeze(tier) };
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...defined(options), ...parts };
  for (const name of ['confidence', 'perDoublingOfAskers', 'waitingPerMinute', 'featured', 'repeat'] as const) {
    check(`weights.${name}`, weights[name]);
  }
  for (const name of INTENTS) check(`weights.intent.${name}`, intent[name]);
  for (const name of TIERS) check(`weights.tier.${name}`, tier[name]);
  if (weights.waitingPerMinute === 0) throw invalidOption(ACTION, 'weights.waitingPerMinute', 'must be more than 0');
  return Object.freeze(weights);
}

const ACTION = 'create the question queue';

function check(option: string, value: unknown): void {
  if (typeof value === 'number' && value >= 0 && value <= MAX_WEIGHT) return;
  throw invalidOption(ACTION, option, 'must be a number from 0 to 100,000');
}

function defined<T extends object>(options: T): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}

/**
 * The longest head start in ms: a question that waits can be overtaken only by questions that were asked less than this
 * after it. Whatever is asked later, by however many, stands behind it. With the default weights 11 min 50 s.
 */
export function agingBoundMs(weights: WeightOptions = DEFAULT_WEIGHTS): number {
  const { intent, tier, waitingPerMinute, ...points } = completeWeights(weights);
  const intents = INTENTS.map((name) => intent[name]);
  const tiers = TIERS.map((name) => tier[name]);
  const ownPoints = points.confidence + MAX_DOUBLINGS * points.perDoublingOfAskers + points.featured;
  const highest = ownPoints + Math.max(...intents) + Math.max(...tiers);
  const lowest = Math.min(...intents) + Math.min(...tiers) - MAX_REPEATS * points.repeat;
  // One ms more for the rounding of points.
  return Math.ceil(((highest - lowest) / waitingPerMinute) * 60_000) + 1;
}

/** What a row's points are made from. */
export interface Standing {
  readonly confidence: number;
  readonly askers: number;
  /** Those of them who did not only send a copy. */
  readonly earningAskers: number;
  readonly intent: Intent;
  /** Whether it asks without saying about what. */
  readonly isVague: boolean;
  /** See {@link Scorer.tierPoints}. */
  readonly tierPoints: number;
  /** How many rows the same person had on the board when this one came. */
  readonly repeats: number;
  readonly isFeatured: boolean;
  readonly askedAtMs: number;
}

export interface Explanation {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export class Scorer {
  readonly #confidence: number;
  readonly #featured: number;
  readonly #intent: Readonly<Record<Intent, number>>;
  readonly #tier: Readonly<Record<Tier, number>>;
  /** By number of askers. */
  readonly #askers: Float64Array;
  readonly #repeats: Float64Array;
  readonly #perMs: number;
  /** From where time is counted: the first question, so that the numbers stay small enough to be exact. */
  #epochMs: number | undefined;

  constructor({ confidence, perDoublingOfAskers, waitingPerMinute, featured, intent, tier, repeat }: Weights) {
    this.#confidence = confidence;
    this.#featured = quantised(featured);
    this.#intent = quantisedAll(intent);
    this.#tier = quantisedAll(tier);
    this.#askers = Float64Array.from({ length: 2 ** MAX_DOUBLINGS + 1 }, (_, askers) =>
      quantised(perDoublingOfAskers * Math.log2(Math.max(1, askers))),
    );
    this.#repeats = Float64Array.from({ length: MAX_REPEATS + 1 }, (_, repeats) => -quantised(repeat * repeats));
    this.#perMs = waitingPerMinute / 60_000;
  }

  /** Of several askers the highest count. */
  tierPoints(tier: Tier): number {
    return this.#tier[tier];
  }

  /** What the rank goes by: the score less the part that grows alike for all. It does not depend on the time. */
  key(standing: Standing): number {
    return (
      quantised(this.#confidence * standing.confidence) +
      this.#askersPoints(standing.isVague ? Math.min(standing.earningAskers, VAGUE_ASKERS) : standing.earningAskers) +
      (standing.isFeatured ? this.#featured : 0) +
      this.#intent[standing.intent] +
      standing.tierPoints +
      this.#repeatsPoints(standing) -
      this.#sinceEpoch(standing.askedAtMs)
    );
  }

  /** The points that are not 0, and their sum. */
  explain(standing: Standing, nowMs: number): Explanation {
    const { confidence, askers, earningAskers, intent, isVague, tierPoints, isFeatured, askedAtMs } = standing;
    const askersPoints = this.#askersPoints(askers);
    const earnedPoints = this.#askersPoints(earningAskers);
    const believedPoints = isVague ? this.#askersPoints(Math.min(earningAskers, VAGUE_ASKERS)) : earnedPoints;
    const all: Reason[] = [
      { kind: 'confidence', points: quantised(this.#confidence * confidence) },
      { kind: 'askers', points: askersPoints },
      { kind: 'copied', points: earnedPoints - askersPoints },
      { kind: 'vague', points: believedPoints - earnedPoints },
      { kind: 'waiting', points: this.#sinceEpoch(Math.max(nowMs, askedAtMs)) - this.#sinceEpoch(askedAtMs) },
      { kind: 'featured', points: isFeatured ? this.#featured : 0 },
      { kind: 'intent', points: this.#intent[intent] },
      { kind: 'tier', points: tierPoints },
      { kind: 'repeat', points: this.#repeatsPoints(standing) },
    ];
    const reasons = all.filter(({ points }) => points !== 0).map((reason) => Object.freeze(reason));
    return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons: Object.freeze(reasons) };
  }

  #askersPoints(askers: number): number {
    return this.#askers[Math.min(askers, 2 ** MAX_DOUBLINGS)] as number;
  }

  /** Nobody else's question is fined for what its first asker does. */
  #repeatsPoints({ askers, repeats }: Standing): number {
    return askers > 1 ? 0 : (this.#repeats[Math.min(repeats, MAX_REPEATS)] as number);
  }

  #sinceEpoch(atMs: number): number {
    return quantised((atMs - (this.#epochMs ??= atMs)) * this.#perMs);
  }
}
