/**
 * The small shop's cart for a room. For a shop of your own: `add` is one request, and what it answers says what became of
 * the line; everything else, from trying again to two clicks at once, is the room's.
 */
import type { CartAdapter, CartRefusal, CartSnapshot } from 'liveroom';

export interface ShopCartOptions {
  /** Where the shop answers, without a slash at the end. */
  url: string;
  /** By which the shop knows whose cart it is. */
  session: string;
  /** ISO 4217. Default: the shop's own. */
  currency?: string | undefined;
  fetch?: typeof globalThis.fetch;
}

/** This shop's words for why it did not add all of a line, and the room's. */
const REASONS: Readonly<Record<string, CartRefusal>> = {
  'sold-out': 'out-of-stock',
  partial: 'partial',
  'unknown-product': 'invalid',
};

/** What this shop answers to a line. */
interface Added {
  addedQuantity: number;
  refusal?: string;
  message?: string;
  cart: CartSnapshot;
}

export function shopCart({ url, session, currency, fetch = globalThis.fetch }: ShopCartOptions): CartAdapter {
  const query = currency === undefined ? '' : `?currency=${currency}`;
  const ask = async <Answer>(path: string, init: RequestInit): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', 'shop-session': session, ...init.headers };
    const response = await fetch(`${url}/${path}${query}`, { ...init, headers });
    if (!response.ok) throw new Error(`the shop answered ${response.status}`);
    return (await response.json()) as Answer;
  };
  return {
    // The shop remembers the keys: what got lost on the way may simply be sent again.
    isIdempotent: true,
    async add({ productId, quantity }, { idempotencyKey, signal }) {
      const said = await ask<Added>('cart/lines', {
        method: 'POST',
        headers: { 'idempotency-key': idempotencyKey },
        body: JSON.stringify({ productId, quantity }),
        signal,
      });
      const { addedQuantity, refusal, message = 'The shop said no.', cart } = said;
      if (refusal === undefined) return { ok: true, addedQuantity, cart };
      return { ok: false, reason: REASONS[refusal] ?? 'unknown', addedQuantity, message, retryable: false, cart };
    },
    read: ({ signal }) => ask<CartSnapshot>('cart', { signal }),
  };
}
