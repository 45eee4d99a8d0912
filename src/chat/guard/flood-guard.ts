/**
 * The flood guard of a room: what is done about a line, and how many there were of each reason. How lines are
 * judged is the judges' business, which come later; until then nothing is done. Does not know who is crew.
 */
import type { Random } from '../../lib/random';
import { TokenBucket } from '../../lib/token-bucket';
import type { GuardReason } from '../../model/message';
import type { ChatStats, Wave } from '../types';
import type { TextGuard } from './text-guard';
import { GUARD_BITS, GUARD_REASONS, hidesTexts, isWatched, type GuardTreatments } from './treatment';
import type { UserRates } from './user-rates';

/**
 * Lines whose text is looked at, in a second: what a shard of any size carries at most (Agora: below 200 a second), let
 * alone what people read.
 */
const READ_RATE = { capacity: 400, perSecond: 200 };

const NO_WAVES: readonly Wave[] = Object.freeze([]);

export interface FloodGuardDependencies {
  random: Random;
  guard: GuardTreatments;
  /** Crew is shown the counts, so that every line is looked at. */
  isCrew: boolean;
  loadJudges: () => Promise<Judges>;
}

/** Of how often a user sends, and of what lines say. */
export interface Judges {
  readonly UserRates: typeof UserRates;
  readonly TextGuard: typeof TextGuard;
}

export interface Verdict {
  readonly reason: GuardReason;
  readonly isHidden: boolean;
}

export class FloodGuard {
  readonly #deps: FloodGuardDependencies;
  readonly #isWatching: boolean;
  readonly #seed: number;
  #judges: { readonly rates: UserRates; readonly texts: TextGuard } | undefined;
  readonly #readRate = new TokenBucket(READ_RATE);
  readonly #readsAll: boolean;
  readonly #counts: Record<GuardReason, number> = { copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 };

  constructor(deps: FloodGuardDependencies) {
    this.#deps = deps;
    this.#isWatching = isWatched(deps.guard);
    this.#readsAll = deps.isCrew || hidesTexts(deps.guard);
    this.#seed = Math.floor(deps.random() * 2 ** 32) | 0;
  }

  /** Fetches what judges lines. Rejects when the page can't load it. */
  async prepare(): Promise<void> {
    if (!this.#isWatching || this.#judges !== undefined) return;
    const { UserRates, TextGuard } = await this.#deps.loadJudges();
    this.#judges ??= { rates: new UserRates(this.#seed), texts: new TextGuard(this.#seed) };
  }

  /** What is to be done about a line; undefined for most: nothing. */
  judge(text: string, senderId: string, nowMs: number): Verdict | undefined {
    if (this.#judges === undefined) return undefined;
    const { rates, texts } = this.#judges;
    const user = rates.hashOf(senderId);
    let bits = rates.isFlooding(user, nowMs) ? GUARD_BITS.flooding : 0;
    if (this.#readsAll || this.#readRate.tryTake(nowMs)) bits |= texts.judge(text, user, nowMs);
    if (bits === 0) return undefined;
    const verdict = this.#verdictOn(bits);
    if (verdict !== undefined) this.#counts[verdict.reason]++;
    return verdict;
  }

  counts(): ChatStats['guarded'] {
    return Object.freeze({ ...this.#counts });
  }

  /** The largest copy-paste waves now, largest first. */
  waves(nowMs: number): readonly Wave[] {
    return this.#judges?.texts.waves(nowMs) ?? NO_WAVES;
  }

  #verdictOn(bits: number): Verdict | undefined {
    const treatments = this.#deps.guard;
    let marked: Verdict | undefined;
    for (const reason of GUARD_REASONS) {
      if ((bits & GUARD_BITS[reason]) === 0) continue;
      if (treatments[reason] === 'hide') return { reason, isHidden: true };
      if (treatments[reason] === 'mark') marked ??= { reason, isHidden: false };
    }
    return marked;
  }
}
