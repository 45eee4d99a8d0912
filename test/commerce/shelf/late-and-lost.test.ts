import { describe, expect, it } from 'vitest';
import type { ShelfMessage } from '../../../src/protocol/envelope';
import { readShelf, writeShelf } from '../../../src/protocol/sale-codec';
import { MINUTE_MS, roomOfShelves, SECOND_MS, seenBy, type Member } from './room-of-shelves';

const message = (id: string, at: number, change: Partial<ShelfMessage> = {}): ShelfMessage => ({
  t: 'shelf',
  id,
  at,
  products: ['a', 'b'],
  soldOut: [],
  drops: [],
  ...change,
});

async function entered(role: 'host' | 'viewer' = 'viewer') {
  const room = roomOfShelves();
  const member = room.member(role);
  void member.enter();
  await room.clock.advance(SECOND_MS);
  return { ...room, room, member };
}

const productsOf = (member: Member) => seenBy(member).products.map(([id]) => id);

describe('of what crew says', () => {
  it('the latest holds, in whatever order it arrives', async () => {
    const { member } = await entered();
    member.shelf.receive(message('m', 20, { products: ['newer'] }));
    member.shelf.receive(message('z', 10, { products: ['older'] }));
    member.shelf.receive(message('a', 20, { products: ['of a lesser id'] }));
    expect(productsOf(member)).toEqual(['newer']);
    member.shelf.receive(message('n', 20, { products: ['of a greater id'] }));
    expect(productsOf(member)).toEqual(['of a greater id']);
  });

  it('something that comes while shared state is read holds over what was read', async () => {
    const room = roomOfShelves();
    room.forge(writeShelf(message('f', room.clock.now() + 100, { products: ['forged'] })));
    const viewer = room.member('viewer');
    void viewer.enter();
    viewer.shelf.receive(message('m', 1, { products: ['true'] }));
    await room.clock.advance(SECOND_MS);
    expect(productsOf(viewer)).toEqual(['true']);
  });

  it('nothing is on stage since a time that is still to come', async () => {
    const { member, clock } = await entered();
    const stage = { featured: 'a', featuredAt: clock.now() + MINUTE_MS };
    member.shelf.receive(message('1', 1, stage));
    member.shelf.receive(message('2', 2));
    await clock.advance(SECOND_MS);
    member.shelf.receive(message('3', 3, { featured: 'a', featuredAt: clock.now() }));
    await clock.advance(10 * MINUTE_MS);
    expect(member.shelf.attribute({ productId: 'a', quantity: 1 }).moment).toMatchObject({
      kind: 'featured',
      afterMs: 10 * MINUTE_MS,
    });
  });

  it('news is told once, also when things go back and forth', async () => {
    const { member, clock } = await entered();
    const drops = [{ id: 'd', productId: 'a', opensAt: clock.now() + 5 * SECOND_MS }];
    member.shelf.receive(message('1', 1, { featured: 'a', featuredAt: 1, drops }));
    member.shelf.receive(message('2', 2, { featured: 'b', featuredAt: 2, drops }));
    member.shelf.receive(message('3', 3, { featured: 'a', featuredAt: 1, drops }));
    expect(member.names()).toEqual(['product-featured', 'drop-scheduled', 'product-featured']);
    expect(member.shelf.attribute({ productId: 'a', quantity: 1 }).moment).toMatchObject({ kind: 'featured', at: 1 });
    await clock.advance(6 * SECOND_MS);
    const again = [{ id: 'd', productId: 'a', opensAt: clock.now() + 5 * SECOND_MS }];
    member.shelf.receive(message('4', 4, { drops: again }));
    await clock.advance(6 * SECOND_MS);
    expect(member.drops).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('is made on top of what was heard while it was written', async () => {
    const { room, member: host, clock } = await entered('host');
    const acting = host.shelf.feature('mine');
    await clock.advance(10);
    host.shelf.receive(message('m', clock.now() + 5 * SECOND_MS, { products: ['theirs'] }));
    await clock.advance(SECOND_MS);
    await acting;
    expect(seenBy(host).products).toEqual([['theirs', false, false], ['mine', true, false]]);
    expect(room.said).toHaveLength(1);
    expect(room.stored()).toBe(writeShelf(room.said[0] as ShelfMessage));
  });

  it('holds although the one before it claims to be of the future', async () => {
    const { member: host, clock, room } = await entered('host');
    const viewer = room.member('viewer');
    void viewer.enter();
    for (const member of [host, viewer]) member.shelf.receive(message('m', clock.now() + 60 * MINUTE_MS));
    const acting = host.shelf.set(['c']);
    await clock.advance(5 * SECOND_MS);
    await acting;
    for (const member of [host, viewer]) expect(productsOf(member)).toEqual(['c']);
  });

  it('waits for word of another\'s no longer than that takes', async () => {
    const { room, member: host, clock } = await entered('host');
    const moderator = room.member('moderator');
    void moderator.enter();
    await clock.advance(SECOND_MS);
    for (const member of [host, moderator]) member.shelf.receive(message('m', 1, { products: [] }));
    room.weather.delayMs = 400;
    const first = host.shelf.feature('first');
    await clock.advance(20);
    const second = moderator.shelf.feature('second');
    await clock.advance(900);
    expect(await Promise.race([second, Promise.resolve('is waiting')])).toBeUndefined();
    await first;
    expect(readShelf(room.stored())?.products).toEqual(['first', 'second']);
  });

  it('does not put anew on stage what is there', async () => {
    const { member: host, clock } = await entered('host');
    for (let times = 0; times < 2; times++) {
      const acting = host.shelf.feature('a');
      await clock.advance(SECOND_MS);
      await acting;
    }
    expect(host.names()).toEqual(['product-featured']);
  });

  it('that the room has not heard is told with the next session', async () => {
    const { room, member: host, clock, weather } = await entered('host');
    const viewer = room.member('viewer');
    void viewer.enter();
    await clock.advance(SECOND_MS);
    weather.sendFailures = 1;
    const acting = host.shelf.set(['a']);
    await clock.advance(6 * SECOND_MS);
    await acting;
    await host.leave();
    weather.sendFailures = 0;
    void host.enter();
    await clock.advance(3 * SECOND_MS);
    expect(productsOf(viewer)).toEqual(['a']);
  });
});

describe('who was interrupted', () => {
  /** Two who hear nothing of the host's edit. */
  async function deafened() {
    const { room, member: host, clock, weather } = await entered('host');
    const [viewer, moderator] = [room.member('viewer'), room.member('moderator')];
    for (const member of [viewer, moderator]) void member.enter();
    const act = async (acting: Promise<unknown>) => {
      await clock.advance(SECOND_MS);
      await acting;
    };
    await act(host.shelf.set(['a']));
    weather.loss = weather.watchLoss = 1;
    await act(host.shelf.set(['a', 'b']));
    weather.loss = weather.watchLoss = 0;
    for (const member of [viewer, moderator]) expect(productsOf(member)).toEqual(['a']);
    return { room, clock, host, viewer, moderator, act };
  }

  it('reads what was missed, also when no crew is left to say it', async () => {
    const { clock, host, viewer, moderator } = await deafened();
    await host.leave();
    await moderator.leave();
    viewer.shelf.resume();
    await clock.advance(SECOND_MS);
    expect(productsOf(viewer)).toEqual(['a', 'b']);
  });

  it('as crew comes to what the others have done, and does not undo it', async () => {
    const { clock, room, host, viewer, moderator, act } = await deafened();
    moderator.shelf.resume();
    await clock.advance(15 * SECOND_MS);
    for (const member of [host, viewer, moderator]) expect(productsOf(member)).toEqual(['a', 'b']);
    expect(readShelf(room.stored())?.products).toEqual(['a', 'b']);
    await act(moderator.shelf.feature('c'));
    for (const member of [host, viewer, moderator]) expect(productsOf(member)).toEqual(['a', 'b', 'c']);
  });

  it('does nothing after leaving', async () => {
    const { clock, viewer, moderator, host } = await deafened();
    for (const member of [viewer, moderator, host]) {
      await member.leave();
      member.shelf.resume();
    }
    expect(clock.pending).toBe(0);
    expect(productsOf(viewer)).toEqual(['a']);
  });
});

describe('crew that is new to the room', () => {
  it('repeats what shared state says only when nobody has objected for a while', async () => {
    const room = roomOfShelves();
    room.forge(writeShelf(message('f', room.clock.now())));
    const host = room.member('host');
    void host.enter();
    await room.clock.advance(5 * SECOND_MS);
    await host.shelf.announce();
    expect(room.said).toEqual([]);
    await room.clock.advance(15 * SECOND_MS);
    await host.shelf.announce();
    expect(room.said).toMatchObject([{ id: 'f', products: ['a', 'b'] }]);
  });
});
