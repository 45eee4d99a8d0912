import { describe, expect, it } from 'vitest';
import { cartConformance, type CartHarness, type CartUnderTest, type ShopLine } from '../../src/testing/cart-conformance';

type Add = CartUnderTest['add'];
type Read = NonNullable<CartUnderTest['read']>;

/** What a broken adapter does differently. */
interface Flaw {
  add?: (add: Add, shop: Shop) => Add;
  read?: (read: Read, shop: Shop) => Read;
}

const STOCK: Record<string, number> = { plenty: 100, few: 3, gone: 0 };

class Shop {
  lines: { id: string; quantity: number; properties?: unknown }[] = [];
  trouble: 'cut' | 'limit' | 'expired' | undefined;

  put(id: string, quantity: number, properties: unknown): void {
    const same = this.lines.find((line) => line.id === id && JSON.stringify(line.properties) === JSON.stringify(properties));
    if (same) same.quantity += quantity;
    else this.lines.push({ id, quantity, properties });
  }

  pieces(id: string): number {
    return this.lines.filter((line) => line.id === id).reduce((sum, { quantity }) => sum + quantity, 0);
  }
}

const refusal = (reason: 'network' | 'rate-limited' | 'unauthorized' | 'out-of-stock' | 'partial' | 'invalid', addedQuantity = 0) =>
  ({ ok: false, reason, addedQuantity, message: reason, retryable: reason === 'network' || reason === 'rate-limited' }) as const;

function sound(shop: Shop): Required<Pick<CartUnderTest, 'add' | 'read'>> {
  const take = () => {
    const { trouble } = shop;
    shop.trouble = undefined;
    return trouble;
  };
  return {
    async add({ productId, quantity }, { attribution: { roomId, moment }, signal }) {
      if (signal.aborted) return refusal('network');
      const trouble = take();
      if (trouble === 'limit') return refusal('rate-limited');
      if (trouble === 'expired') return refusal('unauthorized');
      const stock = STOCK[productId];
      if (stock === undefined) return refusal('invalid');
      const addedQuantity = Math.min(quantity, stock - shop.pieces(productId));
      if (addedQuantity <= 0) return refusal('out-of-stock');
      shop.put(productId, addedQuantity, { roomId, kind: moment?.kind, id: moment?.id });
      if (trouble === 'cut') return refusal('network');
      return addedQuantity < quantity ? refusal('partial', addedQuantity) : { ok: true, addedQuantity };
    },
    async read() {
      if (take() === 'cut') throw new Error('cut');
      const lines = shop.lines.map(({ id, quantity }) => ({
        productId: id,
        quantity,
        total: { amountMinor: quantity * 500, currency: 'EUR' },
      }));
      const amountMinor = lines.reduce((sum, { total }) => sum + total.amountMinor, 0);
      return { lines, total: { amountMinor, currency: 'EUR' } };
    },
  };
}

function harness(flaw: Flaw = {}): CartHarness {
  let shop = new Shop();
  return {
    articles: {
      plenty: { productId: 'plenty', price: { amountMinor: 500, currency: 'EUR' } },
      few: { productId: 'few', pieces: 3 },
      soldOut: { productId: 'gone' },
      unknown: { productId: 'nobody knows' },
    },
    begin: () => void (shop = new Shop()),
    makeAdapter() {
      const { add, read } = sound(shop);
      return { add: flaw.add?.(add, shop) ?? add, read: flaw.read?.(read, shop) ?? read };
    },
    cart: (): readonly ShopLine[] => shop.lines,
    cutNextRequest: () => void (shop.trouble = 'cut'),
    limitNextRequest: () => void (shop.trouble = 'limit'),
    expireSession: () => void (shop.trouble = 'expired'),
    keepsAttribution: true,
  };
}

async function failures(flaw?: Flaw): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of cartConformance(harness(flaw))) await run().catch(() => failed.push(name));
  return failed;
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

/** What the adapter that was made last has added. */
let newest = { pieces: 0 };

/** By what it does wrong, the case that must notice. */
const FLAWS: Record<string, [caught: string, flaw: Flaw]> = {
  'says it added and does not': ['adds a line', { add: () => async ({ quantity }) => ({ ok: true, addedQuantity: quantity }) }],
  'adds twice': [
    'adds a line',
    {
      add: (add) => async (line, context) => {
        await add(line, context);
        return add(line, context);
      },
    },
  ],
  'replaces instead of adding': [
    'adds more of it',
    {
      add: (add, shop) => async (line, context) => {
        shop.lines = [];
        return add(line, context);
      },
    },
  ],
  'calls sold out retryable': [
    'says that something is sold out',
    { add: (add) => async (line, context) => ({ ...(await add(line, context)), retryable: true }) as never },
  ],
  'calls a part all': [
    'says how many were added when there are too few',
    {
      add: (add) => async (line, context) => {
        const result = await add(line, context);
        return result.addedQuantity > 0 ? { ok: true, addedQuantity: line.quantity } : result;
      },
    },
  ],
  'keeps silent about a part': [
    'says how many were added when there are too few',
    {
      add: (add) => async (line, context) => {
        const result = await add(line, context);
        return result.ok ? result : { ...result, addedQuantity: 0, reason: 'out-of-stock' };
      },
    },
  ],
  'takes the unknown for sold out': [
    'refuses what the shop does not know',
    {
      add: (add) => async (line, context) => {
        const result = await add(line, context);
        return !result.ok && result.reason === 'invalid' ? { ...result, reason: 'out-of-stock' } : result;
      },
    },
  ],
  'is still busy when it answers': [
    'loses none of eight addings at once',
    {
      add: (add, shop) => async (line, context) => {
        const copy = new Shop();
        copy.lines = shop.lines.map((kept) => ({ ...kept }));
        const result = await sound(copy).add(line, context);
        if (shop.trouble) return add(line, context);
        void turns(50).then(() => (shop.lines = copy.lines));
        return result;
      },
    },
  ],
  'has a cart for each adapter': [
    'shares its cart with another adapter of the same session',
    {
      add: (add) => {
        const mine = { pieces: 0 };
        newest = mine;
        return async (line, context) => {
          mine.pieces += line.quantity;
          return add(line, context);
        };
      },
      read: () => {
        const mine = newest;
        return async () => ({ lines: mine.pieces > 0 ? [{ productId: 'plenty', quantity: mine.pieces }] : [] });
      },
    },
  ],
  'reads amounts in whole units': [
    'tells amounts of money exactly',
    {
      read: (read) => async (context) => {
        const { lines = [] } = (await read(context)) ?? {};
        return { lines, total: { amountMinor: 15, currency: 'EUR' } };
      },
    },
  ],
  'says that whole units are hundredths': [
    'tells amounts of money exactly',
    {
      read: (read) => async (context) => {
        const { lines = [] } = (await read(context)) ?? {};
        return { lines, total: { amount: '15.00', currency: 'EUR', decimals: 2 } };
      },
    },
  ],
  'tells no cart': ['reads an empty cart, and what was added to it', { read: () => async () => undefined }],
  'keeps no moment': [
    'keeps which moment led to a line, and lines of one moment together',
    {
      add: (add) => (line, context) => add(line, { ...context, attribution: { roomId: 'conformance-room' } }),
    },
  ],
  'splits lines of one moment': [
    'keeps which moment led to a line, and lines of one moment together',
    {
      add: (add) => (line, context) => {
        const { moment } = context.attribution;
        if (moment === undefined) return add(line, context);
        const id = `${moment.id}, ${moment.afterMs} ms later`;
        return add(line, { ...context, attribution: { roomId: 'conformance-room', moment: { ...moment, id } } });
      },
    },
  ],
  'adds to a session that is over, in the air': [
    'goes on in a new session, or says that the old one is over',
    {
      add: (add, shop) => async (line, context) =>
        shop.trouble === 'expired' ? { ok: true, addedQuantity: line.quantity } : add(line, context),
    },
  ],
  'gives up for good at a limit': [
    'says that there were too many requests, and adds later',
    {
      add: (add) => async (line, context) => {
        const result = await add(line, context);
        return !result.ok && result.reason === 'rate-limited' ? { ...result, retryable: false } : result;
      },
    },
  ],
  'takes a cut for a refusal': [
    'says that the network failed, and reads afterwards what became of it',
    {
      add: (add) => async (line, context) => {
        const result = await add(line, context);
        return !result.ok && result.reason === 'network' ? { ...result, reason: 'invalid' } : result;
      },
    },
  ],
  'reads an empty cart when it can not': [
    'tells no cart when a read was cut off',
    { read: (read) => (context) => read(context).catch(() => ({ lines: [] })) },
  ],
  'does not listen to the signal': [
    'adds nothing once the signal has aborted',
    { add: (add) => (line, context) => add(line, { ...context, signal: new AbortController().signal }) },
  ],
  'reads what was long ago': [
    'reads an empty cart, and what was added to it',
    {
      read: (read) => {
        let first: ReturnType<Read> | undefined;
        return (context) => (first ??= read(context));
      },
    },
  ],
};

describe('the conformance suite for carts', () => {
  it('finds nothing wrong with a sound adapter', async () => {
    expect(await failures()).toEqual([]);
  });

  for (const [flaw, [caught, broken]] of Object.entries(FLAWS)) {
    it(`catches an adapter that ${flaw}`, async () => {
      expect(await failures(broken)).toContain(caught);
    });
  }

  it('notices an adapter that never comes back after an abort', async () => {
    const dead: Flaw = {
      add: (add) => {
        let isDead = false;
        return async (line, context) => {
          context.signal.addEventListener('abort', () => (isDead = true));
          return isDead ? refusal('network') : add(line, context);
        };
      },
    };
    expect(await failures(dead)).toContain('gives up when the signal aborts, and adds again afterwards');
  });
});
