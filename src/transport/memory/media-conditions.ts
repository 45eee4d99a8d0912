/** What becomes of media on its way from a publisher to a receiver, as a test has it. */
import type { Rule } from '../../model/option-rules';
import { atLeast0, checkAll, rate, userId } from './checks';

export interface MediaConditions {
  /** From capture to playout, of what is played first, in ms. Default 80. */
  delayMs?: number;
  /** Sound's playout minus the picture's, in ms: positive when the sound is early. Default 0. */
  skewMs?: number;
  /** Share of the time that the picture stands still, 0–1; at 1 it does so until that changes. Default 0. */
  freezeRate?: number;
  /** Share of the packets that is lost, 0–1. As much of the sound is made up by the receiver. Default 0. */
  lossRate?: number;
  /** Of packets' arrival, in ms. Default 4. */
  jitterMs?: number;
  /** Default 20. */
  roundTripMs?: number;
  /**
   * What the receiver's link carries of all they receive, in bits a second. What is beyond it is lost, and pictures
   * stand still for that share of the time. Default: without limit. A full picture takes 1,500,000, a small one
   * 150,000, sound 48,000.
   */
  linkBps?: number;
}

/** Whose media it is: everybody's where no user is named. */
export interface MediaPath {
  /** The publisher's user id. */
  from?: string;
  /** The receiver's user id. */
  to?: string;
}

const GOOD: Readonly<Required<MediaConditions>> = {
  delayMs: 80,
  skewMs: 0,
  freezeRate: 0,
  lossRate: 0,
  jitterMs: 4,
  roundTripMs: 20,
  linkBps: Infinity,
};

const CHECKS: Record<keyof MediaConditions, Rule> = {
  delayMs: atLeast0,
  skewMs: [Number.isFinite, 'must be a finite number'],
  freezeRate: rate,
  lossRate: rate,
  jitterMs: atLeast0,
  roundTripMs: atLeast0,
  // Without limit is infinite.
  linkBps: [(value) => typeof value === 'number' && value >= 0, 'must be a number, at least 0'],
};

export class Impairments {
  readonly #list = new Set<{ readonly conditions: MediaConditions; readonly path: MediaPath }>();

  /** @throws LiveRoomError `invalid-options`. */
  add(conditions: MediaConditions, path: MediaPath): () => void {
    checkAll(CHECKS, conditions, 'impair media', 'conditions');
    checkAll({ from: userId, to: userId }, path, 'impair media', 'path');
    const given = Object.entries(conditions).filter(([, value]) => value !== undefined);
    const impairment = { conditions: Object.fromEntries(given), path };
    this.#list.add(impairment);
    return () => void this.#list.delete(impairment);
  }

  between(publisherId: string, receiverId: string): Required<MediaConditions> {
    const meets = ({ from = publisherId, to = receiverId }: MediaPath) => from === publisherId && to === receiverId;
    const conditions = { ...GOOD };
    for (const { conditions: given, path } of this.#list) if (meets(path)) Object.assign(conditions, given);
    return conditions;
  }
}
