/** The cart function of docs/carts.md does what it says. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Attribution, CartAdapter, CartSnapshot } from '../../src/index';
import { linesNotIn } from './samples';

/** A shop that has so many pieces, and remembers keys. */
function shopOf(stock: number) {
  const answers = new Map<string, unknown>();
  const moments: unknown[] = [];
  let sold = 0;
  const answer = (request: RequestInit) => {
    const { quantity, moment } = JSON.parse(String(request.body)) as { quantity: number; moment?: string };
    const added = Math.min(quantity, stock - sold);
    sold += added;
    moments.push(moment);
    return added === quantity ? { added } : { added, message: `only ${added} left` };
  };
  const shop = async (url: string, request: RequestInit) => {
    if (url === '/api/cart') return Response.json({ lines: [{ productId: 'scarf', quantity: sold }] });
    const key = new Headers(request.headers).get('idempotency-key') ?? '';
    if (!answers.has(key)) answers.set(key, answer(request));
    return Response.json(answers.get(key));
  };
  return { shop, moments };
}

afterEach(() => vi.unstubAllGlobals());

it('adds all, a part or nothing of a line, and says which moment led to it', async () => {
  const url = '/api/cart';
  const cart: CartAdapter = {
    isIdempotent: true, // this shop takes two requests with one key for one
    async add({ productId, variantId, quantity }, { idempotencyKey, attribution, signal }) {
      const response = await fetch(`${url}/lines`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify({ productId, variantId, quantity, moment: attribution.moment?.kind }),
        signal, // heed it: what is not aborted arrives late
      });
      if (response.status >= 500) throw new Error(`the shop answered ${response.status}`); // counts as lost
      const { added, message = '', cart } = (await response.json()) as { added: number; message?: string; cart?: CartSnapshot };
      if (added === quantity) return { ok: true, addedQuantity: added, ...(cart && { cart }) };
      const reason = added > 0 ? 'partial' : response.status === 404 ? 'invalid' : 'out-of-stock';
      return { ok: false, reason, addedQuantity: added, message, retryable: false };
    },
    async read({ signal }) {
      const response = await fetch(url, { signal });
      if (!response.ok) return undefined; // not known
      return (await response.json()) as CartSnapshot; // { lines: [{ productId, quantity, … }], total }
    },
  };

  const { shop, moments } = shopOf(3);
  vi.stubGlobal('fetch', shop);
  const { signal } = new AbortController();
  const attribution: Attribution = { roomId: 'sale', moment: { kind: 'drop', at: 0, afterMs: 5 } };
  const add = (idempotencyKey: string) =>
    cart.add({ productId: 'scarf', quantity: 2 }, { idempotencyKey, attribution, signal });
  expect(await add('a')).toEqual({ ok: true, addedQuantity: 2 });
  expect(await add('a')).toEqual({ ok: true, addedQuantity: 2 });
  const partial = { ok: false, reason: 'partial', addedQuantity: 1, message: 'only 1 left', retryable: false };
  expect(await add('b')).toEqual(partial);
  expect(await add('c')).toMatchObject({ ok: false, reason: 'out-of-stock', addedQuantity: 0 });
  expect(await cart.read?.({ signal })).toMatchObject({ lines: [{ productId: 'scarf', quantity: 3 }] });
  expect(moments).toEqual(['drop', 'drop', 'drop']);
});

it('is the code above, line by line', () => {
  expect(linesNotIn('test/docs/carts.test.ts', 'docs/carts.md', '## A function of your own')).toEqual([]);
});
