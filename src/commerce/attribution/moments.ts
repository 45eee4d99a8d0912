/**
 * Which moment of the show led to a line. Among the moments that named the product the most direct one counts, and of
 * its kind the latest:
 *
 * 1. a drop of the product that opened in the last half hour,
 * 2. a question of this viewer's own about it that was answered in the last half hour,
 * 3. a call to go for it in the last half hour,
 * 4. it is on stage, or was until at most five minutes ago.
 *
 * Pure but for its memory, which is bounded. Knows neither cart nor clock.
 */
import type { AttributedMoment } from '../../model/cart';

export interface Moment {
  readonly kind: AttributedMoment['kind'];
  /** The drop's or the question's. */
  readonly id?: string;
  readonly productId: string;
  /** On the room's shared clock, ms since the Unix epoch. */
  readonly at: number;
  /** Of `featured`, when it left the stage; undefined while it is on it. */
  readonly endedAt?: number | undefined;
}

/** The most direct first. */
const KINDS = ['drop', 'answered', 'call', 'featured'] as const;

const COUNTS_FOR_MS = 1_800_000;
const FEATURED_COUNTS_FOR_MS = 300_000;

/** Of each kind there is one for each product; a shelf has 150. */
const MAX_MOMENTS = 600;

/** Whether a moment still leads to lines. */
function counts({ kind, at, endedAt }: Moment, nowMs: number): boolean {
  if (kind !== 'featured') return nowMs - at <= COUNTS_FOR_MS;
  return endedAt === undefined || nowMs - endedAt <= FEATURED_COUNTS_FOR_MS;
}

export class Moments {
  /** The latest of its kind and product; what was noted longest ago comes first. */
  readonly #latest = new Map<string, Moment>();

  get size(): number {
    return this.#latest.size;
  }

  /** Remembers a moment, unless a later one of its kind is known for the product. */
  note(moment: Moment): void {
    const key = keyOf(moment.kind, moment.productId);
    const known = this.#latest.get(key);
    if (known !== undefined && known.at > moment.at) return;
    this.#latest.delete(key);
    this.#latest.set(key, moment);
    const [oldest] = this.#latest.keys();
    if (this.#latest.size > MAX_MOMENTS && oldest !== undefined) this.#latest.delete(oldest);
  }

  /** The product is no longer on stage. */
  endFeatured(productId: string, endedAt: number): void {
    const key = keyOf('featured', productId);
    const known = this.#latest.get(key);
    if (known !== undefined && known.endedAt === undefined) this.#latest.set(key, { ...known, endedAt });
  }

  /** What a line that is added now is due to. */
  leadingTo(productId: string, nowMs: number): AttributedMoment | undefined {
    for (const kind of KINDS) {
      const moment = this.#latest.get(keyOf(kind, productId));
      if (moment === undefined || !counts(moment, nowMs)) continue;
      const { id, at } = moment;
      return Object.freeze({ kind, ...(id === undefined ? {} : { id }), at, afterMs: Math.max(0, nowMs - at) });
    }
    return undefined;
  }
}

const keyOf = (kind: Moment['kind'], productId: string): string => `${kind}/${productId}`;
