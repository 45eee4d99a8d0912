/** One participant of a show that sells from a real shop. What the page measures does not depend on its Date. */
import { vendureCatalog } from '../../../examples/vendure-shop/catalog.js';
import { vendure } from '../../../src/commerce/carts/vendure/index';
import { LiveRoom, type CartLine, type CartResult } from '../../../src/index';
import { local } from '../../../src/local';

const address = new URL(location.href).searchParams;
const shopApi = address.get('shop') ?? '';
const id = address.get('user') ?? '';

/** The machine's time, whatever the page believes. */
const trueNow = () => performance.timeOrigin + performance.now();

/** How long the shop took to answer each adding, in ms. */
const shopMs: number[] = [];
const timedFetch: typeof fetch = async (input, init) => {
  const startedMs = performance.now();
  // Tabs of one browser share their cookies; here each is a buyer of its own, told apart by the token.
  const response = await fetch(input, { ...init, credentials: 'omit' });
  // Its text is what the adapter waits for.
  await response.clone().text();
  shopMs.push(performance.now() - startedMs);
  return response;
};

const room = new LiveRoom({
  id: 'sale',
  user: { id, role: id === 'host' ? 'host' : 'viewer' },
  crew: ['host'],
  transport: local(),
  catalog: vendureCatalog({ url: shopApi }),
  cart: vendure({ url: shopApi, fetch: timedFetch, attributionField: 'liveroom' }),
  region: { currency: 'EUR', locale: 'en' },
});
for (const readable of [room.shelf.products, room.shelf.featured, room.shelf.drops, room.cart.state]) {
  readable.subscribe(() => undefined);
}

interface Tap {
  /** On the machine's clock, ms since the Unix epoch. */
  readonly openedAt: number;
  readonly result: CartResult;
  /** From the tap to the shop's word, in ms. */
  readonly tookMs: number;
}

async function add(line: CartLine): Promise<Tap> {
  const openedAt = trueNow();
  const startedMs = performance.now();
  const result = await room.cart.add(line);
  return { openedAt, result, tookMs: performance.now() - startedMs };
}

let tap: Promise<Tap> | undefined;

const sale = {
  join: () => room.join(),
  leave: () => room.leave(),
  trueNow,
  /** How far the page's own clock is off, in ms. */
  clockError: () => Date.now() - trueNow(),
  feature: (productId: string) => room.shelf.feature(productId),
  schedule: (productId: string, at: number, quantity: number) => room.shelf.schedule({ productId, at, quantity }),
  featured: () => room.shelf.featured.get(),
  drops: () => room.shelf.drops.get(),
  state: () => room.cart.state.get(),
  add,
  /** Taps in the moment the drop opens. */
  tapAtOpening(line: CartLine) {
    tap = new Promise((resolve) => room.on('drop', () => resolve(add(line))));
  },
  tapped: () => tap,
  /** Of the addings so far. */
  shopMs: () => shopMs.splice(0),
};
export type Sale = typeof sale;
Object.assign(globalThis, { sale });
