/**
 * Which orders were told of already, kept through reloads, so that a thank-you page that is loaded twice counts once.
 * Knows nothing of what is in them.
 */
import { Mutex } from '../../lib/mutex';
import { asId, asList, isFields, parseJson } from '../../protocol/fields';
import type { KeptText } from './kept-text';

/** Of each kind. */
const MAX_KEPT = 50;

export type OrderNews = 'purchased' | 'arrived';

export class Orders {
  readonly #kept: KeptText;
  readonly #turns = new Mutex();
  #told: Record<OrderNews, readonly string[]> = { purchased: [], arrived: [] };

  constructor(kept: KeptText) {
    this.#kept = kept;
  }

  /** Runs `tell` unless that was told of this order before; ends when the device has kept it. Never rejects. */
  once(news: OrderNews, orderId: string, tell: () => void): Promise<void> {
    return this.#turns.run(async () => {
      await this.#load();
      if (this.#told[news].includes(orderId)) return;
      this.#told = { ...this.#told, [news]: [...this.#told[news], orderId].slice(-MAX_KEPT) };
      tell();
      await this.#kept.write(JSON.stringify(this.#told));
    });
  }

  /** Another tab may have told of some. */
  async #load(): Promise<void> {
    const kept = parseJson((await this.#kept.read()) ?? '');
    if (!isFields(kept)) return;
    const merged = (news: OrderNews) => {
      const known = this.#told[news];
      const told = (asList(kept[news], MAX_KEPT, asId) ?? []).filter((id) => !known.includes(id));
      return [...told, ...known].slice(-MAX_KEPT);
    };
    this.#told = { purchased: merged('purchased'), arrived: merged('arrived') };
  }
}
