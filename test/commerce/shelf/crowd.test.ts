import { describe, expect, it } from 'vitest';
import type { ShelfMessage } from '../../../src/protocol/envelope';
import { roomOfShelves, SECOND_MS, shopOf } from './room-of-shelves';

const CROWD = 100_000;
const SAMPLE = 40;

const shelf = (clock: { now: () => number }, change: Partial<ShelfMessage> = {}): ShelfMessage => ({
  t: 'shelf',
  id: 'm',
  at: clock.now(),
  products: ['serum', 'shirt'],
  featured: 'serum',
  featuredAt: clock.now(),
  soldOut: [],
  drops: [],
  ...change,
});

/** Some of a crowd, who know what is on the shelf, and when they ask the shop from then on. */
async function crowdWhoKnows(audience = CROWD) {
  const room = roomOfShelves();
  const { clock } = room;
  const shop = shopOf();
  const asked: { at: number; ids: readonly string[] }[] = [];
  const catalog: typeof shop.catalog = (ids, context) => {
    asked.push({ at: clock.now(), ids });
    return shop.catalog(ids, context);
  };
  const crowd = Array.from({ length: SAMPLE }, () => room.member('viewer', { catalog, audience: () => audience }));
  for (const viewer of crowd) void viewer.enter();
  const message = shelf(clock);
  const say = (said = message) => crowd.forEach((viewer) => viewer.shelf.receive(said));
  say();
  await clock.advance(SECOND_MS);
  asked.length = 0;
  const asks = (id: string) => asked.filter(({ ids }) => ids.includes(id)).map(({ at }) => at);
  return { ...room, clock, crowd, message, say, asks, shop };
}

/** How many of a crowd of so many ask the shop in the fullest second. */
function perSecond(times: readonly number[], audience = CROWD): number {
  const most = Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + SECOND_MS).length));
  return (most * audience) / SAMPLE;
}

describe('a crowd asks the shop again', () => {
  it('for what is on stage, each at a moment of their own', async () => {
    const { clock, say, asks } = await crowdWhoKnows();
    for (let seconds = 0; seconds < 90; seconds += 10) {
      say();
      await clock.advance(10 * SECOND_MS);
    }
    expect(asks('serum')).toHaveLength(SAMPLE);
    // A tenth of a ms for each makes 10,000 a second.
    expect(perSecond(asks('serum'))).toBeLessThan(30_000);
  });

  it('for what the crew calls for, and for what comes on stage', async () => {
    const { clock, crowd, say, asks } = await crowdWhoKnows();
    await clock.advance(61 * SECOND_MS);
    for (const { shelf } of crowd) shelf.receive({ t: 'call', id: 'c', at: clock.now(), productId: 'shirt' });
    await clock.advance(15 * SECOND_MS);
    expect(asks('shirt')).toHaveLength(SAMPLE);
    expect(perSecond(asks('shirt'))).toBeLessThan(30_000);
    await clock.advance(61 * SECOND_MS);
    say(shelf(clock, { featured: 'shirt' }));
    await clock.advance(15 * SECOND_MS);
    expect(asks('shirt')).toHaveLength(2 * SAMPLE);
    expect(perSecond(asks('shirt').slice(SAMPLE))).toBeLessThan(30_000);
  });

  it('when all have lost the connection together', async () => {
    const { clock, crowd, asks } = await crowdWhoKnows();
    await clock.advance(61 * SECOND_MS);
    for (const viewer of crowd) void viewer.leave();
    await clock.advance(SECOND_MS);
    for (const viewer of crowd) void viewer.enter();
    await clock.advance(15 * SECOND_MS);
    expect(asks('serum')).toHaveLength(SAMPLE);
    expect(perSecond(asks('serum'))).toBeLessThan(30_000);
  });

  it('at once where few are', async () => {
    const { clock, say, asks } = await crowdWhoKnows(1);
    await clock.advance(61 * SECOND_MS);
    say();
    await clock.advance(10);
    expect(asks('serum')).toHaveLength(SAMPLE);
  });

  it('no sooner than the shop can be expected to be up again, where it is down', async () => {
    const { clock, say, asks, shop } = await crowdWhoKnows();
    shop.isDown = true;
    await clock.advance(61 * SECOND_MS);
    for (let seconds = 0; seconds < 300; seconds += 10) {
      say();
      await clock.advance(10 * SECOND_MS);
    }
    // After half a minute there are 30 to 60 s between two tries of one page.
    const late = asks('serum').filter((at) => at > clock.now() - 180 * SECOND_MS);
    expect(late.length).toBeLessThanOrEqual(SAMPLE * 7);
  });

  it('not after they have left', async () => {
    const { clock, crowd, say, asks } = await crowdWhoKnows();
    await clock.advance(61 * SECOND_MS);
    say();
    for (const viewer of crowd) void viewer.leave();
    await clock.advance(60 * SECOND_MS);
    expect(asks('serum')).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
