/** A shop with stock and one buyer's cart, whose network does to each request what a test says. */
import type { CartAdapter, CartContext, CartLine, CartResult, CartSnapshot } from '../../../src/commerce/types';
import type { VirtualClock } from '../../../src/testing/index';

/** What becomes of one request to add. Times are in ms. */
export type Fate =
  | { kind: 'fine'; afterMs: number }
  /** It never reaches the shop: refused at once, or nothing is heard of it. */
  | { kind: 'lost'; hangs: boolean }
  /** The shop adds, and its answer gets lost. */
  | { kind: 'reply-lost'; hangs: boolean }
  | { kind: 'failed-before' }
  | { kind: 'failed-after' }
  /** It is given up, and arrives all the same so much later. */
  | { kind: 'late'; hangs: boolean; laterMs: number }
  /** Its answer comes when nobody waits for it any more. */
  | { kind: 'late-reply' }
  | { kind: 'rate-limited' }
  | { kind: 'nonsense'; adds: boolean; answer: unknown };

export interface ModelShopOptions {
  clock: VirtualClock;
  fate?: () => Fate;
  /** What becomes of one reading. */
  readFate?: () => 'fine' | 'fails' | 'hangs';
  stock?: Record<string, number>;
  isIdempotent?: boolean;
  canRead?: boolean;
  /** Whether answers bring the cart along. */
  tellsCart?: boolean;
  /** Whether lines carry the key of their adding. */
  showsKeys?: boolean;
  /** Whether too little stock is added as far as it goes. */
  addsParts?: boolean;
}

export function createModelShop({
  clock,
  fate = () => ({ kind: 'fine', afterMs: 0 }),
  readFate = () => 'fine',
  stock = {},
  isIdempotent = false,
  canRead = true,
  tellsCart = false,
  showsKeys = false,
  addsParts = true,
}: ModelShopOptions) {
  const lines: { productId: string; quantity: number; key: string }[] = [];
  const answers = new Map<string, CartResult>();
  const received = new Map<string, number>();
  const requests: { line: CartLine; key: string; atMs: number }[] = [];
  let reads = 0;

  const snapshot = (): CartSnapshot => {
    if (showsKeys) {
      return { lines: lines.map(({ productId, quantity, key }) => ({ productId, quantity, properties: { _liveroom_key: key } })) };
    }
    return { lines: [...quantities()].map(([productId, quantity]) => ({ productId, quantity })) };
  };
  const quantities = () => {
    const sums = new Map<string, number>();
    for (const { productId, quantity } of lines) sums.set(productId, (sums.get(productId) ?? 0) + quantity);
    return sums;
  };
  const apply = ({ productId, quantity }: CartLine, key: string): CartResult => {
    const answered = isIdempotent ? answers.get(key) : undefined;
    if (answered !== undefined) return answered;
    const left = stock[productId] ?? Infinity;
    const addedQuantity = quantity <= left ? quantity : addsParts ? left : 0;
    if (addedQuantity > 0) {
      lines.push({ productId, quantity: addedQuantity, key });
      stock[productId] = left - addedQuantity;
      received.set(key, (received.get(key) ?? 0) + addedQuantity);
    }
    const cart = tellsCart ? { cart: snapshot() } : {};
    const reason = addedQuantity > 0 ? 'partial' : 'out-of-stock';
    const result: CartResult =
      addedQuantity === quantity
        ? { ok: true, addedQuantity, ...cart }
        : { ok: false, reason, addedQuantity, message: 'not that many left', retryable: false, ...cart };
    // The same answer each time; the cart may have changed since.
    const { cart: _, ...lasting } = result;
    answers.set(key, lasting);
    return result;
  };
  const pass = (ms: number) => new Promise<void>((resolve) => void clock.schedule(resolve, ms));
  const aborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  const gone = async (hangs: boolean, signal: AbortSignal): Promise<never> => {
    await (hangs ? aborted(signal) : pass(20));
    throw new TypeError('Failed to fetch');
  };

  const add = async (line: CartLine, { idempotencyKey: key, signal }: CartContext): Promise<CartResult> => {
    requests.push({ line, key, atMs: clock.now() });
    const its = fate();
    switch (its.kind) {
      case 'fine':
        if (its.afterMs > 0) await pass(its.afterMs);
        return apply(line, key);
      case 'lost':
        return gone(its.hangs, signal);
      case 'reply-lost':
        await pass(5);
        apply(line, key);
        return gone(its.hangs, signal);
      case 'failed-before':
      case 'failed-after':
        await pass(30);
        if (its.kind === 'failed-after') apply(line, key);
        return { ok: false, reason: 'network', addedQuantity: 0, message: 'HTTP 500', retryable: true };
      case 'late':
        return gone(its.hangs, signal).finally(() => clock.schedule(() => apply(line, key), its.laterMs));
      case 'late-reply':
        await aborted(signal);
        await pass(200);
        return apply(line, key);
      case 'rate-limited':
        await pass(10);
        return { ok: false, reason: 'rate-limited', addedQuantity: 0, message: 'slow down', retryable: true };
      case 'nonsense':
        if (its.adds) apply(line, key);
        return its.answer as CartResult;
    }
  };
  const read = async ({ signal }: { signal: AbortSignal }): Promise<CartSnapshot> => {
    reads++;
    const its = readFate();
    await pass(15);
    if (its === 'fails') throw new TypeError('Failed to fetch');
    if (its === 'hangs') return gone(true, signal);
    const told = snapshot();
    await pass(15);
    return told;
  };
  const adapter: CartAdapter = { add, isIdempotent, ...(canRead ? { read } : {}) };
  return {
    adapter,
    requests,
    /** Pieces that the shop added, by the key of the adding. */
    received,
    /** Somebody else's doing. */
    put: (productId: string, quantity: number) => void lines.push({ productId, quantity, key: 'somebody else' }),
    clear: () => void lines.splice(0),
    cart: () => Object.fromEntries([...quantities()].sort()),
    get reads() {
      return reads;
    },
  };
}
