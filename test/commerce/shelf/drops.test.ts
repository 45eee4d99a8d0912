import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import { MINUTE_MS, roomOfShelves, SECOND_MS, shopOf, type MemberOptions } from './room-of-shelves';

const HOUR_MS = 60 * MINUTE_MS;

async function withDrop(inMs: number, options: MemberOptions = {}) {
  const room = roomOfShelves();
  const host = room.member('host');
  const viewer = room.member('viewer', options);
  for (const member of [host, viewer]) void member.enter();
  await room.clock.advance(SECOND_MS);
  const at = room.clock.now() + inMs;
  const plan = async (time: number, productId = 'a', quantity?: number) => {
    const scheduling = host.shelf.schedule({ productId, at: time, ...(quantity === undefined ? {} : { quantity }) });
    await room.clock.advance(200);
    return scheduling;
  };
  const drop = await plan(at, 'a', 7);
  return { ...room, room, host, viewer, at, drop, plan };
}

describe('a drop', () => {
  it('is locked until it opens, at once and without a round trip, and says so once', async () => {
    const { clock, viewer, host, at, drop, weather } = await withDrop(90 * SECOND_MS);
    expect(drop).toMatchObject({ productId: 'a', at, quantity: 7, isOpen: false, isReady: false });
    expect(Object.isFrozen(drop)).toBe(true);
    weather.loss = 1;
    await clock.advance(at - clock.now() - 1);
    expect(viewer.shelf.isLocked('a')).toBe(true);
    expect(viewer.shelf.products.get()[0]?.isLocked).toBe(true);
    expect(viewer.drops).toEqual([]);
    await clock.advance(51);
    for (const member of [viewer, host]) {
      expect(member.shelf.isLocked('a')).toBe(false);
      expect(member.drops).toHaveLength(1);
      expect(member.drops[0]?.at).toBeGreaterThanOrEqual(at);
      expect(member.drops[0]).toMatchObject({ drop: { isOpen: true, secondsLeft: 0 }, item: { id: 'a', isLocked: false } });
    }
    expect(viewer.shelf.products.get()[0]?.isLocked).toBe(false);
    weather.loss = 0;
    void host.shelf.announce();
    await clock.advance(HOUR_MS);
    expect(viewer.drops).toHaveLength(1);
    expect(viewer.names()).toEqual(['drop-scheduled', 'drop-opened']);
    expect(viewer.shelf.isLocked('of no drop')).toBe(false);
  });

  it('moves under its own id, and is another once it has opened', async () => {
    const { clock, viewer, at, drop, plan } = await withDrop(60 * SECOND_MS);
    const moved = await plan(at + MINUTE_MS);
    expect(moved).toMatchObject({ id: drop.id, at: at + MINUTE_MS });
    expect(viewer.shelf.drops.get()).toHaveLength(1);
    await clock.advance(90 * SECOND_MS);
    expect(viewer.drops).toEqual([]);
    await clock.advance(60 * SECOND_MS);
    expect(viewer.drops).toHaveLength(1);
    const second = await plan(clock.now() + MINUTE_MS);
    expect(second.id).not.toBe(drop.id);
    expect(viewer.shelf.isLocked('a')).toBe(true);
    await clock.advance(MINUTE_MS);
    expect(viewer.names()).toEqual(['drop-scheduled', 'drop-scheduled', 'drop-opened', 'drop-scheduled', 'drop-opened']);
  });

  it('can be taken back until it opens', async () => {
    const { clock, viewer, host, drop } = await withDrop(60 * SECOND_MS);
    const { length } = viewer.names();
    for (const id of ['another', drop.id, drop.id]) {
      const cancelling = host.shelf.cancel(id);
      await clock.advance(SECOND_MS);
      await cancelling;
    }
    expect(viewer.names().slice(length)).toEqual(['drop-cancelled']);
    expect(viewer.shelf.isLocked('a')).toBe(false);
    await clock.advance(2 * MINUTE_MS);
    expect(viewer.drops).toEqual([]);
  });

  it('is listed as open for ten minutes, until the next edit after that', async () => {
    const { clock, viewer, plan } = await withDrop(10 * SECOND_MS);
    await clock.advance(9 * MINUTE_MS);
    await plan(clock.now() + 2 * MINUTE_MS, 'b');
    expect(viewer.shelf.drops.get().map(({ productId, isOpen }) => [productId, isOpen])).toEqual([['b', false], ['a', true]]);
    await clock.advance(2 * MINUTE_MS);
    await plan(clock.now() + 2 * MINUTE_MS, 'c');
    expect(viewer.shelf.drops.get().map(({ productId }) => productId)).toEqual(['c', 'b']);
    expect(viewer.names()).not.toContain('drop-cancelled');
  });

  it('that opened over a minute before joining is no news, one that did just now is', async () => {
    const { clock, room, at } = await withDrop(10 * SECOND_MS);
    await clock.advance(at + 59 * SECOND_MS - clock.now());
    const soon = room.member('viewer');
    void soon.enter();
    await clock.advance(SECOND_MS + 500);
    const late = room.member('viewer');
    void late.enter();
    await clock.advance(SECOND_MS);
    expect(soon.names()).toEqual(['drop-opened']);
    expect(late.names()).toEqual([]);
    expect(late.shelf.drops.get()).toMatchObject([{ isOpen: true }]);
    expect(late.shelf.attribute({ productId: 'a', quantity: 1 }).moment).toMatchObject({ kind: 'drop', at });
  });

  it('opens at once for a page that was frozen, and for one that was away', async () => {
    const { clock, viewer, at } = await withDrop(60 * SECOND_MS);
    await viewer.leave();
    await clock.advance(at + MINUTE_MS - clock.now());
    expect(viewer.drops).toEqual([]);
    expect(viewer.shelf.isLocked('a')).toBe(false);
    void viewer.enter();
    await clock.advance(0);
    expect(viewer.drops).toHaveLength(1);
  });

  it('stays locked for a page without a session whose clock is ahead', async () => {
    const { clock, viewer } = await withDrop(10 * MINUTE_MS, { skewMs: HOUR_MS });
    await viewer.leave();
    await clock.advance(MINUTE_MS);
    expect(viewer.shelf.isLocked('a')).toBe(true);
    expect(viewer.shelf.drops.get()).toMatchObject([{ isOpen: false }]);
  });

  it('opens within 50 ms of its time on the shared clock, never early, whatever clocks say and however they are set right', async () => {
    const skew = fc.integer({ min: -HOUR_MS, max: HOUR_MS });
    const correction = fc.record({ afterMs: fc.integer({ min: 0, max: 40_000 }), offsetMs: fc.integer({ min: -30_000, max: 30_000 }) });
    await fc.assert(
      fc.asyncProperty(skew, fc.array(correction, { maxLength: 4 }), fc.integer({ min: 1, max: 100_000 }), async (skewMs, corrections, inMs) => {
        const { clock, viewer, at } = await withDrop(inMs, { skewMs });
        /** What has waited already when the clock is set right wakes once more at most half of what it took to be left. */
        let wakesBy = 0;
        const leftMs = () => Math.max(0, at - clock.now() - viewer.net.offsetMs);
        for (const { afterMs, offsetMs } of corrections) {
          await clock.advance(Math.min(afterMs, Math.max(0, leftMs() - 1)));
          if (viewer.drops.length > 0) break;
          wakesBy = Math.max(wakesBy, clock.now() + Math.min(10_000, leftMs() / 2));
          viewer.net.offsetMs = offsetMs;
          expect(viewer.shelf.isLocked('a')).toBe(leftMs() > 0);
        }
        if (viewer.drops.length === 0) {
          await clock.advance(Math.max(0, leftMs() - 1));
          if (leftMs() > 0) expect(viewer.drops).toEqual([]);
          await clock.advance(Math.max(leftMs(), wakesBy - clock.now()) + 50);
        }
        expect(viewer.drops).toHaveLength(1);
        expect(viewer.shelf.isLocked('a')).toBe(false);
      }),
      { numRuns: 30 },
    );
  }, 20_000);

  it('is over in ten seconds at most when the clock jumps over it', async () => {
    const { clock, viewer } = await withDrop(5 * MINUTE_MS, { skewMs: -HOUR_MS });
    viewer.net.offsetMs = HOUR_MS;
    expect(viewer.shelf.isLocked('a')).toBe(false);
    await clock.advance(10 * SECOND_MS);
    expect(viewer.drops).toHaveLength(1);
  });
});

describe('the seconds left', () => {
  it('change each second while somebody listens, and only then', async () => {
    const { clock, viewer, drop } = await withDrop(90 * SECOND_MS + 500);
    const seen: number[] = [];
    const fresh = () => viewer.shelf.drops.get()[0]?.secondsLeft;
    expect(drop.secondsLeft).toBe(91);
    expect(fresh()).toBe(91);
    await clock.advance(SECOND_MS);
    expect(fresh()).toBe(90);
    const pending = clock.pending;
    const stop = viewer.shelf.drops.subscribe(() => seen.push(fresh() ?? -1));
    expect(clock.pending).toBe(pending + 1);
    await clock.advance(3 * SECOND_MS);
    expect(seen).toEqual([89, 88, 87]);
    stop();
    expect(clock.pending).toBe(pending);
    await clock.advance(3 * SECOND_MS);
    expect(seen).toHaveLength(3);
    viewer.shelf.drops.subscribe(() => seen.push(fresh() ?? -1));
    await clock.advance(2 * MINUTE_MS);
    expect(seen.filter((seconds) => seconds === 0).length).toBeGreaterThanOrEqual(1);
    expect(seen.at(-1)).toBe(0);
  });
});

describe('preparing', () => {
  const prepared = async (inMs: number, seed: number) => {
    const at: number[] = [];
    const { clock, viewer, at: opensAt } = await withDrop(inMs, {
      random: seededRandom(seed),
      warmCart: async () => void at.push(clock.now()),
    });
    await clock.advance(inMs);
    expect(at).toHaveLength(1);
    expect(viewer.shelf.drops.get()[0]).toMatchObject({ isReady: true, isOpen: true });
    return opensAt - at[0]!;
  };

  it('happens between 60 and 15 seconds before, at a moment of each viewer\'s own', async () => {
    const leads = [];
    for (let seed = 0; seed < 40; seed++) leads.push(await prepared(5 * MINUTE_MS, seed));
    expect(Math.min(...leads)).toBeGreaterThanOrEqual(14_900);
    expect(Math.max(...leads)).toBeLessThanOrEqual(60_000);
    expect(Math.max(...leads) - Math.min(...leads)).toBeGreaterThan(30_000);
  });

  it('happens in the first third of what is left where that is less', async () => {
    for (let seed = 0; seed < 20; seed++) expect(await prepared(30 * SECOND_MS, seed)).toBeGreaterThanOrEqual(19_900);
  });

  it('fetches the product afresh, its picture and the way to the cart', async () => {
    const shop = shopOf({ imageUrl: 'https://shop.example/a.jpg' });
    const fetched: string[] = [];
    const { clock, viewer } = await withDrop(5 * MINUTE_MS, {
      catalog: shop.catalog,
      fetchImage: async (url) => void fetched.push(url),
    });
    await clock.advance(3 * MINUTE_MS);
    expect(fetched).toEqual([]);
    expect(shop.asked).toEqual([['a']]);
    await clock.advance(110 * SECOND_MS);
    expect(shop.asked).toEqual([['a'], ['a']]);
    expect(fetched).toEqual(['https://shop.example/a.jpg']);
    expect(viewer.shelf.drops.get()[0]?.isReady).toBe(true);
  });

  it('tries once more what failed or hangs, and then lets it be', async () => {
    for (const [fails, isReady] of [[1, true], [9, false]] as const) {
      for (const failing of [() => Promise.reject(new Error('no')), () => new Promise<void>(() => undefined)]) {
        let tries = 0;
        const warmCart = () => (++tries <= fails ? failing() : Promise.resolve());
        const { clock, viewer } = await withDrop(5 * MINUTE_MS, { warmCart });
        await clock.advance(6 * MINUTE_MS);
        expect(tries).toBe(2);
        expect(viewer.shelf.drops.get()[0]).toMatchObject({ isReady, isOpen: true });
      }
    }
  });

  it('is not done while the catalogue has no answer', async () => {
    const shop = shopOf();
    const { clock, viewer } = await withDrop(5 * MINUTE_MS, { catalog: shop.catalog });
    shop.isDown = true;
    await clock.advance(5 * MINUTE_MS);
    expect(viewer.shelf.drops.get()[0]).toMatchObject({ isReady: false, isOpen: true });
    expect(viewer.shelf.products.get()[0]?.catalog).toBe('ready');
  });

  it('is done anew for a drop that was moved', async () => {
    let warmed = 0;
    const { clock, viewer, at, plan } = await withDrop(2 * MINUTE_MS, { warmCart: async () => void warmed++ });
    await clock.advance(110 * SECOND_MS);
    expect([warmed, viewer.shelf.drops.get()[0]?.isReady]).toEqual([1, true]);
    await plan(at + 10 * MINUTE_MS);
    expect(viewer.shelf.drops.get()[0]?.isReady).toBe(false);
    await clock.advance(11 * MINUTE_MS);
    expect([warmed, viewer.shelf.drops.get()[0]?.isReady]).toEqual([2, true]);
  });
});

describe('the rush after an opening', () => {
  it('is spread over a second at most, each viewer\'s first adding only', async () => {
    for (const [audience, most] of [[200, 200], [1_000_000, 1_000]] as const) {
      const waits = [];
      for (let seed = 0; seed < 30; seed++) {
        const { clock, viewer } = await withDrop(10 * SECOND_MS, { audience: () => audience, random: seededRandom(seed) });
        expect(viewer.shelf.spreadMs('a')).toBe(0);
        await clock.advance(12 * SECOND_MS);
        waits.push(viewer.shelf.spreadMs('a'));
        expect(viewer.shelf.spreadMs('a')).toBe(0);
      }
      expect(Math.max(...waits)).toBeLessThan(most);
      expect(Math.max(...waits)).toBeGreaterThan(most / 2);
      expect(Math.min(...waits)).toBeLessThan(most / 4);
    }
  });

  it('is over after half a minute', async () => {
    const { clock, viewer } = await withDrop(10 * SECOND_MS, { audience: () => 1_000 });
    await clock.advance(41 * SECOND_MS);
    expect(viewer.shelf.spreadMs('a')).toBe(0);
    expect(viewer.shelf.spreadMs('of no drop')).toBe(0);
  });
});
