import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/lib/key-value';
import type { ShelfMessage } from '../../../src/protocol/envelope';
import { readShelf, writeShelf } from '../../../src/protocol/sale-codec';
import { silentStore } from '../../fakes/awkward-stores';
import { collectReportedErrors } from '../../fakes/reported-errors';
import { MINUTE_MS, roomOfShelves, SECOND_MS, seenBy, shopOf } from './room-of-shelves';

const error = (code: string, context: object = {}) =>
  expect.objectContaining({ code, context: expect.objectContaining(context) as object }) as Error;

const message = (change: Partial<ShelfMessage>): ShelfMessage => ({
  t: 'shelf',
  id: 'm',
  at: 1,
  products: [],
  soldOut: [],
  drops: [],
  ...change,
});

/** A host and a viewer who are in. */
async function show() {
  const room = roomOfShelves();
  const host = room.member('host');
  const viewer = room.member('viewer');
  for (const member of [host, viewer]) void member.enter();
  await room.clock.advance(SECOND_MS);
  /** Does something and lets the network bring it. */
  const act = async (acting: Promise<unknown>) => {
    const outcome = acting.then(() => undefined, (reason: unknown) => reason);
    await room.clock.advance(SECOND_MS);
    return outcome;
  };
  const ids = () => viewer.shelf.products.get().map(({ id }) => id);
  return { ...room, room, host, viewer, act, ids };
}

describe('the shelf', () => {
  it('shows everyone what the crew puts on it, in order and once', async () => {
    const { host, viewer, act, ids } = await show();
    await act(host.shelf.set(['b', 'a', 'b', 'c']));
    expect(ids()).toEqual(['b', 'a', 'c']);
    await act(host.shelf.feature('a'));
    await act(host.shelf.setSoldOut('c', true));
    expect(viewer.shelf.featured.get()?.id).toBe('a');
    expect(viewer.shelf.products.get()).toEqual([
      { id: 'b', catalog: 'unknown', isFeatured: false, isSoldOut: false, isLocked: false },
      { id: 'a', catalog: 'unknown', isFeatured: true, isSoldOut: false, isLocked: false },
      { id: 'c', catalog: 'unknown', isFeatured: false, isSoldOut: true, isLocked: false },
    ]);
    expect(seenBy(host)).toEqual(seenBy(viewer));
  });

  it('keeps what was said of products that stay', async () => {
    const { clock, host, viewer, act } = await show();
    await act(host.shelf.set(['a', 'b', 'c']));
    await act(host.shelf.feature('a'));
    await act(host.shelf.setSoldOut('b', true));
    for (const productId of ['b', 'c']) {
      await act(host.shelf.schedule({ productId, at: clock.now() + MINUTE_MS }));
    }
    await act(host.shelf.set(['z', 'b', 'a']));
    expect(seenBy(viewer)).toMatchObject({
      products: [['z', false, false], ['b', false, true], ['a', true, false]],
      drops: [[expect.anything(), 'b', expect.anything()]],
    });
    expect(viewer.names()).toContain('drop-cancelled');
    await act(host.shelf.set(['z']));
    expect(viewer.shelf.featured.get()).toBeUndefined();
    expect(viewer.shelf.drops.get()).toEqual([]);
  });

  it('takes a featured product onto the shelf, and off stage again', async () => {
    const { host, viewer, act, ids } = await show();
    await act(host.shelf.feature('new'));
    expect(ids()).toEqual(['new']);
    expect(viewer.shelf.featured.get()).toBe(viewer.shelf.products.get()[0]);
    await act(host.shelf.feature(undefined));
    expect(viewer.shelf.featured.get()).toBeUndefined();
    expect(ids()).toEqual(['new']);
  });

  it('keeps objects the same for as long as they say the same', async () => {
    const { host, viewer, act } = await show();
    await act(host.shelf.set(['a', 'b']));
    await act(host.shelf.schedule({ productId: 'b', at: Date.UTC(2024, 5) }));
    const before = viewer.shelf.products.get();
    const drops = viewer.shelf.drops.get();
    let changes = 0;
    viewer.shelf.products.subscribe(() => changes++);
    await act(host.shelf.announce());
    expect(viewer.shelf.products.get()).toBe(before);
    expect(viewer.shelf.drops.get()[0]).not.toBe(drops[0]); // A second has passed.
    expect(viewer.shelf.drops.get()).toBe(viewer.shelf.drops.get());
    expect(changes).toBe(0);
    await act(host.shelf.feature('a'));
    expect(changes).toBe(1);
    expect(viewer.shelf.products.get()[1]).toBe(before[1]);
    expect(viewer.shelf.products.get()[0]).not.toBe(before[0]);
    expect([before, before[0], drops, drops[0]].every(Object.isFrozen)).toBe(true);
  });

  it('lets only crew change it, only while joined, and says which option is wrong', async () => {
    const { host, viewer, act, clock } = await show();
    await act(host.shelf.set(['a']));
    const at = clock.now() + MINUTE_MS;
    for (const call of [
      () => viewer.shelf.set([]),
      () => viewer.shelf.feature('a'),
      () => viewer.shelf.setSoldOut('a', true),
      () => viewer.shelf.call('a'),
      () => viewer.shelf.schedule({ productId: 'a', at }),
      () => viewer.shelf.cancel('d'),
    ]) {
      await expect(call()).rejects.toThrow(error('not-allowed', { role: 'viewer' }));
    }
    const many = Array.from({ length: 151 }, (_, place) => `p${place}`);
    for (const [option, call] of [
      ['productIds', () => host.shelf.set('a' as never)],
      ['productIds', () => host.shelf.set(many)],
      ['productIds[1]', () => host.shelf.set(['a', 'a b'])],
      ['productIds[0]', () => host.shelf.set(Object.assign(new Array<string>(1), { 1: 'a' }))],
      ['productId', () => host.shelf.feature('x'.repeat(65))],
      ['productId', () => host.shelf.feature(null as never)],
      ['productId', () => host.shelf.setSoldOut('not there', true)],
      ['productId', () => host.shelf.setSoldOut('elsewhere', true)],
      ['isSoldOut', () => host.shelf.setSoldOut('a', 1 as never)],
      ['productId', () => host.shelf.call('elsewhere')],
      ['options', () => host.shelf.schedule(undefined as never)],
      ['productId', () => host.shelf.schedule({ at } as never)],
      ['at', () => host.shelf.schedule({ productId: 'a', at: clock.now() - 1 })],
      ['at', () => host.shelf.schedule({ productId: 'a', at: at + 366 * 86_400_000 })],
      ['at', () => host.shelf.schedule({ productId: 'a', at: NaN })],
      ['quantity', () => host.shelf.schedule({ productId: 'a', at, quantity: 0 })],
      ['quantity', () => host.shelf.schedule({ productId: 'a', at, quantity: 1.5 })],
      ['price', () => host.shelf.schedule({ productId: 'a', at, price: 1 } as never)],
      ['productId', () => host.shelf.viewed('')],
    ] as const) {
      expect(await act(call()), option).toEqual(error('invalid-options', { option }));
    }
    expect(seenBy(viewer).products).toEqual([['a', false, false]]);
    await host.leave();
    await expect(host.shelf.feature('a')).rejects.toThrow(error('not-joined'));
    await expect(host.shelf.call('elsewhere')).rejects.toThrow(error('not-joined'));
  });

  it('is full with 150 products and 20 drops, which fit shared state however long their ids', async () => {
    const { host, act, stored, clock } = await show();
    const id = (letter: string, place: number) => `${letter}${place}`.padEnd(64, '~');
    const products = Array.from({ length: 150 }, (_, place) => id('p', place));
    await act(host.shelf.set(products));
    for (let place = 0; place < 20; place++) {
      await act(host.shelf.schedule({ productId: id('p', place), at: clock.now() + 30 * MINUTE_MS, quantity: 1_000_000 }));
    }
    const marking = [...products.map((each) => host.shelf.setSoldOut(each, true)), host.shelf.feature(id('p', 0))];
    await clock.advance(20 * SECOND_MS);
    await Promise.all(marking);
    const full = readShelf(stored());
    expect(full).toMatchObject({ products, featured: id('p', 0), soldOut: products.map((_, place) => place) });
    expect(full?.drops).toHaveLength(20);
    const longest = { ...full!, id: id('m', 0), drops: full!.drops.map((drop, place) => ({ ...drop, id: id('d', place) })) };
    expect(new TextEncoder().encode(writeShelf(longest)).length).toBeLessThanOrEqual(16_384);
    expect(await act(host.shelf.feature('one more'.replaceAll(' ', '-')))).toEqual(error('invalid-options', { option: 'productId' }));
    expect(await act(host.shelf.schedule({ productId: id('p', 20), at: clock.now() + MINUTE_MS }))).toEqual(
      error('invalid-options', { option: 'drop' }),
    );
    // Of quotes each is two characters of JSON.
    const quotes = Array.from({ length: 150 }, (_, place) => `${place}`.padEnd(64, '"'));
    expect(await act(host.shelf.set(quotes))).toEqual(error('invalid-options', { option: 'productIds' }));
    expect(readShelf(stored())?.products).toEqual(products);
  });

  it('calls on everyone once, however often the network brings it', async () => {
    const { host, viewer, weather, act, said } = await show();
    await act(host.shelf.set(['a']));
    weather.duplicates = 1;
    await act(host.shelf.call('a'));
    expect(viewer.calls).toEqual([expect.objectContaining({ id: 'a' })]);
    expect(host.calls).toHaveLength(1);
    expect(viewer.names()).toEqual(['called']);
    viewer.shelf.receive({ t: 'call', id: 'ahead of its shelf', at: 1, productId: 'later' });
    expect(viewer.calls[1]).toMatchObject({ id: 'later', isFeatured: false });
    weather.sendFailures = 1;
    const refusal = host.shelf.call('a').catch((reason: unknown) => reason);
    await act(new Promise((resolve) => void setImmediate(resolve)));
    await act(Promise.resolve());
    for (let seconds = 0; seconds < 5; seconds++) await act(Promise.resolve());
    expect(await refusal).toEqual(error('network-unavailable'));
    expect(host.calls).toHaveLength(1);
    expect(said.filter(({ t }) => t === 'call')).toHaveLength(1);
  });
});

describe('who comes late', () => {
  it('finds the shelf in shared state, with what is on stage told once', async () => {
    const { room, host, act } = await show();
    await act(host.shelf.set(['a', 'b']));
    await act(host.shelf.feature('b'));
    const late = room.member('viewer');
    await act(late.enter());
    expect(seenBy(late)).toEqual(seenBy(host));
    expect(late.names()).toEqual(['product-featured']);
    await act(host.shelf.announce());
    await act(late.enter());
    expect(late.names()).toEqual(['product-featured']);
  });

  it('believes crew over shared state, even when that claims to be later', async () => {
    const { room, host, act, forge, clock } = await show();
    await act(host.shelf.set(['true']));
    forge(writeShelf(message({ id: 'f', at: clock.now() + 5_000, products: ['forged'], featured: 'forged', featuredAt: 1 })));
    const late = room.member('viewer');
    await act(late.enter());
    expect(seenBy(late).products).toEqual([['forged', true, false]]);
    await act(host.shelf.announce());
    expect(seenBy(late).products).toEqual([['true', false, false]]);
  });

  it('refuses what claims to be from the future, and what is no shelf', async () => {
    const { room, act, forge, clock } = await show();
    for (const text of ['', '{}', writeShelf(message({ at: clock.now() + MINUTE_MS, products: ['forged'] }))]) {
      forge(text);
      const late = room.member('viewer');
      await act(late.enter());
      expect(late.shelf.products.get()).toEqual([]);
    }
  });

  it('reads until shared state answers', async () => {
    const { room, host, act, weather, clock } = await show();
    await act(host.shelf.set(['a']));
    weather.stateFailures = 1;
    const late = room.member('viewer');
    void late.enter();
    await clock.advance(5 * SECOND_MS);
    expect(late.shelf.products.get()).toEqual([]);
    weather.stateFailures = 0;
    await clock.advance(20 * SECOND_MS);
    expect(seenBy(late).products).toEqual([['a', false, false]]);
  });

  it('takes up what was missed while the connection was gone', async () => {
    const { room, host, viewer, act } = await show();
    await act(host.shelf.set(['a']));
    await viewer.leave();
    await act(host.shelf.set(['a', 'b']));
    expect(viewer.shelf.products.get()).toHaveLength(1);
    await act(viewer.enter());
    expect(seenBy(viewer)).toEqual(seenBy(host));
    expect(room.said.length).toBe(2);
  });
});

describe('the crew', () => {
  it('edits what another has just changed', async () => {
    const { room, host, viewer, act } = await show();
    const moderator = room.member('moderator');
    await act(moderator.enter());
    await act(host.shelf.set(['a', 'b']));
    await act(Promise.all([host.shelf.feature('a'), moderator.shelf.setSoldOut('b', true), host.shelf.feature('c')]));
    await room.clock.advance(3 * SECOND_MS);
    const both = [['a', false, false], ['b', false, true], ['c', true, false]];
    for (const member of [host, moderator, viewer]) expect(seenBy(member).products).toEqual(both);
  });

  it('tells the room although shared state is down, and shared state once it is up', async () => {
    const { host, viewer, act, weather, clock, stored } = await show();
    weather.stateFailures = 1;
    expect(await act(host.shelf.set(['a']))).toBeUndefined();
    expect(seenBy(viewer).products).toEqual([['a', false, false]]);
    weather.stateFailures = 0;
    await clock.advance(MINUTE_MS);
    expect(readShelf(stored())?.products).toEqual(['a']);
  });

  it('writes to shared state although the room does not hear, and tells the room once it does', async () => {
    const { host, viewer, weather, clock, stored } = await show();
    weather.sendFailures = 1;
    const acting = host.shelf.set(['a']);
    await clock.advance(10 * SECOND_MS);
    await acting;
    expect(readShelf(stored())?.products).toEqual(['a']);
    weather.sendFailures = 0;
    await clock.advance(MINUTE_MS);
    expect(seenBy(viewer).products).toEqual([['a', false, false]]);
  });

  it('hears when neither worked, and it is tried on all the same', async () => {
    const { host, viewer, weather, clock } = await show();
    weather.sendFailures = weather.stateFailures = 1;
    const acting = host.shelf.set(['a']).catch((reason: unknown) => reason);
    await clock.advance(10 * SECOND_MS);
    expect(await acting).toEqual(error('network-unavailable'));
    weather.sendFailures = weather.stateFailures = 0;
    await clock.advance(2 * MINUTE_MS);
    expect(seenBy(viewer).products).toEqual([['a', false, false]]);
  });

  it('writes back within seconds what a viewer has forged, however often', async () => {
    const { host, act, forge, clock, stored } = await show();
    await act(host.shelf.set(['true']));
    const truth = stored();
    for (const text of [
      'nonsense',
      writeShelf(message({ at: 1, products: ['older'] })),
      writeShelf(message({ id: 'f', at: clock.now() + 5_000, products: ['newer'] })),
      writeShelf(message({ at: clock.now() + MINUTE_MS, products: ['of the future'] })),
      writeShelf({ ...readShelf(truth)!, products: ['under the same stamp'] }),
    ]) {
      forge(text);
      await clock.advance(8 * SECOND_MS);
      expect(stored()).toBe(truth);
    }
    expect(seenBy(host).products).toEqual([['true', false, false]]);
    const forging = (seconds: number) =>
      forge(writeShelf(message({ id: `f${seconds}`, at: clock.now(), products: ['again'] })));
    let wasTrue = 0;
    for (let seconds = 0; seconds < 30; seconds++) {
      forging(seconds);
      await clock.advance(SECOND_MS);
      if (stored() === truth) wasTrue++;
    }
    expect(wasTrue).toBeGreaterThanOrEqual(3);
    await act(host.shelf.feature('true'));
    await clock.advance(10 * SECOND_MS);
    expect(readShelf(stored())).toMatchObject({ products: ['true'], featured: 'true' });
  });

  it('leaves alone what another of the crew has written and said', async () => {
    const { room, host, act, clock } = await show();
    const moderator = room.member('moderator');
    await act(moderator.enter());
    await act(host.shelf.set(['a']));
    const { writes } = room;
    await act(moderator.shelf.set(['b']));
    await clock.advance(MINUTE_MS);
    expect(room.writes).toBe(writes + 1);
    expect(seenBy(host)).toEqual(seenBy(moderator));
  });

  it('has what it knew after a reload, against what was forged meanwhile', async () => {
    const { room, host, act, forge, clock } = await show();
    await act(host.shelf.set(['true']));
    await host.leave();
    forge(writeShelf(message({ id: 'f', at: clock.now() + 1, products: ['forged'] })));
    const reloaded = room.member('host', { storage: host.storage });
    void reloaded.enter();
    await clock.advance(8 * SECOND_MS);
    expect(seenBy(reloaded).products).toEqual([['true', false, false]]);
    expect(readShelf(room.stored())?.products).toEqual(['true']);
  });

  it('does not put a rehearsal over what the others prepared since', async () => {
    const { room, host, act, clock } = await show();
    await act(host.shelf.set(['rehearsed']));
    await host.leave();
    const moderator = room.member('moderator');
    await clock.advance(60 * MINUTE_MS);
    await act(moderator.enter());
    expect(seenBy(moderator).products).toEqual([['rehearsed', false, false]]);
    await act(moderator.shelf.set(['prepared']));
    await moderator.leave();
    await clock.advance(60 * MINUTE_MS);
    const reloaded = room.member('host', { storage: host.storage });
    void reloaded.enter();
    const acting = act(reloaded.shelf.feature('more'));
    await clock.advance(MINUTE_MS);
    await acting;
    expect(seenBy(reloaded).products).toEqual([['prepared', false, false], ['more', true, false]]);
    await moderator.leave();
  });

  it('goes on without storage, and reports what will never work', async () => {
    const room = roomOfShelves();
    const host = room.member('host', { storage: silentStore() });
    void host.enter();
    const acting = host.shelf.set(['a']);
    await room.clock.advance(3 * SECOND_MS);
    await acting;
    expect(readShelf(room.stored())?.products).toEqual(['a']);
    const errors = collectReportedErrors();
    const broken = room.member('host', { storage: { ...memoryStore(), entries: () => Promise.reject(new Error('no')) } });
    await Promise.all([broken.enter(), room.clock.advance(SECOND_MS)]);
    expect(seenBy(broken).products).toEqual([['a', false, false]]);
    expect(errors).toEqual([]);
  });

  it('leaves no timer behind', async () => {
    const { host, viewer, act, forge, clock } = await show();
    await act(host.shelf.set(['a']));
    await act(host.shelf.schedule({ productId: 'a', at: clock.now() + 90 * SECOND_MS }));
    viewer.shelf.drops.subscribe(() => undefined);
    forge('x');
    await clock.advance(SECOND_MS);
    await Promise.all([host.leave(), viewer.leave()]);
    await clock.advance(5 * SECOND_MS);
    expect(clock.pending).toBe(0);
  });
});

describe('what the shop says', () => {
  const open = async (options = {}) => {
    const room = roomOfShelves();
    const shop = shopOf(options);
    const host = room.member('host');
    const viewer = room.member('viewer', { catalog: shop.catalog });
    for (const member of [host, viewer]) void member.enter();
    await room.clock.advance(SECOND_MS);
    const acting = host.shelf.set(['a', 'b']);
    await room.clock.advance(SECOND_MS);
    await acting;
    return { ...room, shop, host, viewer };
  };

  it('is on the shelf, and in events and lines', async () => {
    const price = { amountMinor: 5, currency: 'EUR' };
    const variants = [{ id: 'v', title: 'V', price: { amountMinor: 7, currency: 'EUR' } }];
    const { viewer, shop } = await open({ price, variants });
    expect(viewer.shelf.products.get()[0]).toMatchObject({ catalog: 'ready', product: { title: 'The a', price } });
    expect(shop.asked).toEqual([['a', 'b']]);
    await viewer.shelf.viewed('a');
    expect(viewer.happenings).toEqual([{ name: 'product-viewed', product: { productId: 'a', title: 'The a', price } }]);
    expect(viewer.shelf.describe({ productId: 'a', quantity: 2 })).toEqual({ productId: 'a', quantity: 2, title: 'The a', price });
    expect(viewer.shelf.describe({ productId: 'a', variantId: 'v', quantity: 1 }).price?.amountMinor).toBe(7);
    expect(viewer.shelf.describe({ productId: 'z', quantity: 1 })).toEqual({ productId: 'z', quantity: 1 });
  });

  it('is sold out where the shop, its cart or the crew says so', async () => {
    const { viewer, shop, clock } = await open();
    const isSoldOut = () => viewer.shelf.products.get()[0]?.isSoldOut;
    const ask = async (change: object) => {
      shop.change = change;
      const asked = viewer.shelf.refresh();
      await clock.advance(10);
      await asked;
    };
    expect(isSoldOut()).toBe(false);
    for (const change of [{ stock: 0 }, { isSoldOut: true }]) {
      await ask(change);
      expect(isSoldOut()).toBe(true);
    }
    await ask({ stock: 3 });
    expect(isSoldOut()).toBe(false);
    viewer.shelf.soldOut({ productId: 'a', quantity: 1 });
    expect(isSoldOut()).toBe(true);
    await ask({});
    expect(isSoldOut()).toBe(true);
    await ask({ stock: 1 });
    expect(isSoldOut()).toBe(false);
    await ask({ variants: [{ id: 'm', title: 'M' }, { id: 'l', title: 'L' }] });
    viewer.shelf.soldOut({ productId: 'a', variantId: 'm', quantity: 1 });
    expect(isSoldOut()).toBe(false);
  });

  it('is asked for evenly by a crowd when the crew changes the shelf', async () => {
    const { host, clock, shop, member } = await open();
    const at: number[] = [];
    const catalog = async () => {
      at.push(clock.now());
      return [];
    };
    const crowd = Array.from({ length: 40 }, () => member('viewer', { catalog, audience: () => 100_000 }));
    for (const viewer of crowd) void viewer.enter();
    await clock.advance(SECOND_MS);
    at.length = 0;
    const acting = host.shelf.set(['x']);
    await clock.advance(SECOND_MS);
    await acting;
    expect(at).toHaveLength(40);
    expect(Math.max(...at) - Math.min(...at)).toBeGreaterThan(300);
    expect(Math.max(...at) - Math.min(...at)).toBeLessThanOrEqual(500 + 40);
    expect(shop.asked.at(-1)).toEqual(['x']);
  });
});

describe('what led to a line', () => {
  it('is the moment of the show that named it', async () => {
    const { host, viewer, act, clock } = await show();
    const led = (productId = 'a') => viewer.shelf.attribute({ productId, quantity: 1 }).moment;
    expect(viewer.shelf.attribute({ productId: 'a', quantity: 1 })).toEqual({ roomId: 'r' });
    await act(host.shelf.feature('a'));
    expect(led()).toMatchObject({ kind: 'featured' });
    await act(host.shelf.call('a'));
    expect(led()).toMatchObject({ kind: 'call' });
    viewer.shelf.answered({ id: 'q', productId: 'a' });
    viewer.shelf.answered({ id: 'q2' });
    expect(led()).toMatchObject({ kind: 'answered', id: 'q', afterMs: 0 });
    const at = clock.now() + 5_000;
    await act(host.shelf.schedule({ productId: 'a', at }));
    await clock.advance(10 * SECOND_MS);
    expect(led()).toMatchObject({ kind: 'drop', at, afterMs: clock.now() - at });
    expect(led('b')).toBeUndefined();
    await act(host.shelf.feature('b'));
    await act(host.shelf.feature('a'));
    expect(led('b')).toMatchObject({ kind: 'featured' });
    await clock.advance(6 * MINUTE_MS);
    expect(led('b')).toBeUndefined();
  });
});
