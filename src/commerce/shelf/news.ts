/**
 * What a change of the shelf means to those who count and follow up: each piece of news once, whatever is repeated and
 * whatever goes back and forth. Knows neither network nor clock.
 */
import { RecentSet } from '../../lib/recent-set';
import type { DropRecord, ShelfMessage } from '../../protocol/envelope';

export interface NewsListener {
  /** On stage since `at`; `isNews` is false when that was told before. */
  featured: (productId: string, at: number, isNews: boolean) => void;
  unfeatured: (productId: string) => void;
  scheduled: (drop: DropRecord) => void;
  cancelled: (drop: DropRecord) => void;
}

const REMEMBERED = 256;

export class ShelfNews {
  readonly #listener: NewsListener;
  readonly #told = new RecentSet(REMEMBERED);
  #onStage: { readonly productId: string; readonly at: number } | undefined;
  #drops: ReadonlyMap<string, DropRecord> = new Map();

  constructor(listener: NewsListener) {
    this.#listener = listener;
  }

  /** The shelf is so now. */
  follow({ featured, featuredAt = 0, drops }: ShelfMessage, nowMs: number): void {
    const { unfeatured, featured: onFeatured, scheduled, cancelled } = this.#listener;
    const before = this.#onStage;
    if (before?.productId !== featured || before?.at !== featuredAt) {
      this.#onStage = featured === undefined ? undefined : { productId: featured, at: featuredAt };
      if (before !== undefined && before.productId !== featured) unfeatured(before.productId);
      if (featured !== undefined) onFeatured(featured, featuredAt, this.#told.add(`${featured}@${featuredAt}`));
    }

    const known = this.#drops;
    this.#drops = new Map(drops.map((drop) => [drop.id, drop]));
    for (const drop of known.values()) {
      if (drop.opensAt > nowMs && !this.#drops.has(drop.id)) cancelled(drop);
    }
    for (const drop of drops) {
      if (drop.opensAt > nowMs && known.get(drop.id)?.opensAt !== drop.opensAt) scheduled(drop);
    }
  }
}
