/**
 * The flood guard of a room: whose lines are judged, what is done about a verdict, and how many there were of each. How
 * lines are judged is the line guard's business.
 */
import type { Random } from '../../lib/random';
import { TokenBucket } from '../../lib/token-bucket';
import type { GuardReason } from '../../model/message';
import type { ChatStats, Wave } from '../types';
import { GUARD_BITS, LineGuard } from './line-guard';
import { GUARD_REASONS, hidesTexts, isWatched, type GuardTreatments } from './treatment';

/**
 * Lines whose text is looked at, in a second: above what a shard of any size carries (Agora: below 200 a second), let
 * alone what people read.
 */
const READ_RATE = { capacity: 500, perSecond: 250 };

export interface FloodGuardDependencies {
  self: { readonly id: string };
  crew: ReadonlySet<string>;
  random: Random;
  guard: GuardTreatments;
}

export interface Verdict {
  readonly reason: GuardReason;
  readonly isHidden: boolean;
}

export class FloodGuard {
  readonly #selfId: string;
  readonly #crew: ReadonlySet<string>;
  readonly #treatments: GuardTreatments;
  readonly #lines: LineGuard | undefined;
  readonly #readRate = new TokenBucket(READ_RATE);
  readonly #readsAll: boolean;
  readonly #counts: Record<GuardReason, number> = { copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 };

  constructor({ self, crew, random, guard }: FloodGuardDependencies) {
    this.#selfId = self.id;
    this.#crew = crew;
    this.#treatments = guard;
    this.#readsAll = hidesTexts(guard);
    if (isWatched(guard)) this.#lines = new LineGuard(random() * 2 ** 32);
  }

  /** What is to be done about a line; undefined for most: nothing. */
  judge(text: string, senderId: string, nowMs: number): Verdict | undefined {
    if (this.#lines === undefined || senderId === this.#selfId || this.#crew.has(senderId)) return undefined;
    const bits = this.#lines.judge(text, senderId, nowMs, this.#readsAll || this.#readRate.tryTake(nowMs));
    if (bits === 0) return undefined;
    const verdict = this.#verdictOn(bits);
    if (verdict !== undefined) this.#counts[verdict.reason]++;
    return verdict;
  }

  #verdictOn(bits: number): Verdict | undefined {
    let marked: Verdict | undefined;
    for (const reason of GUARD_REASONS) {
      if ((bits & GUARD_BITS[reason]) === 0) continue;
      const treatment = this.#treatments[reason];
      if (treatment === 'hide') return { reason, isHidden: true };
      if (treatment === 'mark') marked ??= { reason, isHidden: false };
    }
    return marked;
  }

  counts(): ChatStats['guarded'] {
    return Object.freeze({ ...this.#counts });
  }

  waves(nowMs: number): readonly Wave[] {
    return this.#lines?.waves(nowMs) ?? [];
  }
}
