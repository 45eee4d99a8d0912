/**
 * The flood guard of a room: what is done about a line, and how many there were of each reason. Comes after the page; until
 * then nothing is done. How lines are judged is the judges' business. Does not know who is crew.
 */
import type { Random } from '../../lib/random';
import { TokenBucket } from '../../lib/token-bucket';
import type { GuardReason } from '../../model/message';
import type { ChatStats } from '../types';
import { TextGuard } from './text-guard';
import { GUARD_BITS, GUARD_REASONS, type GuardTreatments } from './treatment';
import { UserRates } from './user-rates';

/**
 * Lines whose text is looked at, in a second: what a shard of any size carries at most (Agora: below 200 a second), let
 * alone what people read.
 */
const READ_RATE = { capacity: 400, perSecond: 200 };

export interface FloodGuardOptions {
  random: Random;
  guard: GuardTreatments;
  /** Crew is shown the counts, so that every line is looked at. */
  isCrew: boolean;
}

export interface Verdict {
  readonly reason: GuardReason;
  readonly isHidden: boolean;
}

/** Of all lines until now, and the largest copy-paste waves of this moment, largest first. */
export type GuardFigures = Pick<ChatStats, 'guarded' | 'waves'>;

export class FloodGuard {
  readonly #treatments: GuardTreatments;
  readonly #rates: UserRates;
  readonly #texts: TextGuard;
  readonly #readRate = new TokenBucket(READ_RATE);
  readonly #readsAll: boolean;
  readonly #counts: Record<GuardReason, number> = { copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 };

  constructor({ random, guard, isCrew }: FloodGuardOptions) {
    const seed = Math.floor(random() * 2 ** 32) | 0;
    this.#treatments = guard;
    this.#rates = new UserRates(seed);
    this.#texts = new TextGuard(seed);
    this.#readsAll = isCrew || GUARD_REASONS.some((reason) => reason !== 'flooding' && guard[reason] === 'hide');
  }

  /** What is to be done about a line; undefined for most: nothing. */
  judge(text: string, senderId: string, nowMs: number): Verdict | undefined {
    const user = this.#rates.hashOf(senderId);
    let bits = this.#rates.isFlooding(user, nowMs) ? GUARD_BITS.flooding : 0;
    if (this.#readsAll || this.#readRate.tryTake(nowMs)) bits |= this.#texts.judge(text, user, nowMs);
    if (bits === 0) return undefined;
    const verdict = this.#verdictOn(bits);
    if (verdict !== undefined) this.#counts[verdict.reason]++;
    return verdict;
  }

  figures(nowMs: number): GuardFigures {
    return { guarded: Object.freeze({ ...this.#counts }), waves: this.#texts.waves(nowMs) };
  }

  #verdictOn(bits: number): Verdict | undefined {
    let marked: Verdict | undefined;
    for (const reason of GUARD_REASONS) {
      if ((bits & GUARD_BITS[reason]) === 0) continue;
      if (this.#treatments[reason] === 'hide') return { reason, isHidden: true };
      if (this.#treatments[reason] === 'mark') marked ??= { reason, isHidden: false };
    }
    return marked;
  }
}
