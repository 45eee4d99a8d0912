import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeShelf } from '../../../src/protocol/sale-codec';
import { FINE, MINUTE_MS, roomOfShelves, SECOND_MS, seenBy, type Member } from './room-of-shelves';

const product = fc.constantFrom('a', 'b', 'c', 'd');

const act = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), products: fc.array(product, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('feature' as const), product: fc.option(product, { nil: undefined }) }),
  fc.record({ kind: fc.constant('sold-out' as const), product, isSoldOut: fc.boolean() }),
  fc.record({ kind: fc.constant('schedule' as const), product, minutes: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('cancel' as const) }),
  fc.record({ kind: fc.constant('announce' as const) }),
  fc.record({ kind: fc.constant('forge' as const), aheadMs: fc.integer({ min: -20_000, max: 20_000 }) }),
  fc.record({ kind: fc.constant('reconnect' as const) }),
  fc.record({ kind: fc.constant('join' as const) }),
);

const step = fc.record({ act, who: fc.nat(), waitMs: fc.constantFrom(0, 5, 50, 400, 3_000, 8_000) });

const weather = fc.record({
  loss: fc.double({ min: 0, max: 0.5, noNaN: true }),
  duplicates: fc.double({ min: 0, max: 0.5, noNaN: true }),
  delayMs: fc.integer({ min: 1, max: 1_500 }),
  stateFailures: fc.double({ min: 0, max: 0.5, noNaN: true }),
  sendFailures: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

/** What nobody of the crew ever puts on a shelf. */
const FORGED = 'forged';

const namesIn = (member: Member) => member.shelf.products.get().map(({ id }) => id);

describe('several crew, a bad network and a forger', () => {
  it('come to one shelf, which is the crew\'s, in everybody\'s view and in shared state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), weather, fc.nat(), async (steps, bad, seed) => {
        const room = roomOfShelves({ seed });
        const { clock } = room;
        const crew = [room.member('host'), room.member('moderator'), room.member('moderator')];
        const viewers = [room.member('viewer')];
        for (const member of [...crew, ...viewers]) void member.enter();
        await clock.advance(SECOND_MS);
        const [host] = crew;
        void host!.shelf.set(['a', 'b']);
        await clock.advance(SECOND_MS);
        Object.assign(room.weather, bad);
        let forgeries = 0;
        for (const { act, who, waitMs } of steps) {
          const member = crew[who % crew.length]!;
          const { shelf } = member;
          const doing = (async () => {
            if (act.kind === 'set') await shelf.set(act.products);
            else if (act.kind === 'feature') await shelf.feature(act.product);
            else if (act.kind === 'sold-out') await shelf.setSoldOut(act.product, act.isSoldOut);
            else if (act.kind === 'schedule') {
              await shelf.schedule({ productId: act.product, at: clock.now() + act.minutes * MINUTE_MS });
            } else if (act.kind === 'cancel') await shelf.cancel(shelf.drops.get()[0]?.id ?? '');
            else if (act.kind === 'announce') await shelf.announce();
            else if (act.kind === 'forge') {
              const at = clock.now() + act.aheadMs;
              const forged = { t: 'shelf', id: `z${++forgeries}`, at, products: [FORGED], soldOut: [], drops: [] } as const;
              room.forge(who % 5 === 0 ? 'nonsense' : writeShelf(forged));
            } else if (act.kind === 'reconnect') {
              await member.leave();
              void member.enter();
            } else {
              const viewer = room.member('viewer');
              viewers.push(viewer);
              void viewer.enter();
            }
          })();
          doing.catch(() => undefined);
          await clock.advance(waitMs);
        }
        Object.assign(room.weather, FINE);
        await clock.advance(90 * SECOND_MS);
        for (const member of crew) {
          void member.shelf.announce();
          await clock.advance(2 * SECOND_MS);
        }
        const [truth] = crew.map(seenBy);
        for (const member of [...crew, ...viewers]) expect(seenBy(member)).toEqual(truth);
        expect(namesIn(host!)).not.toContain(FORGED);
        const late = room.member('viewer');
        void late.enter();
        await clock.advance(SECOND_MS);
        expect(seenBy(late)).toEqual(truth);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it('lose no edit of two crew who work at once, while messages arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), fc.nat(120)), { minLength: 2, maxLength: 12 }), fc.nat(), async (turns, seed) => {
        const room = roomOfShelves({ seed });
        room.weather.delayMs = seed % 800;
        const crew = [room.member('host'), room.member('moderator')];
        for (const member of crew) void member.enter();
        await room.clock.advance(SECOND_MS);
        const edits: Promise<void>[] = [];
        for (const [index, [who, waitMs]] of turns.entries()) {
          edits.push(crew[who]!.shelf.feature(`p${index}`));
          await room.clock.advance(waitMs);
        }
        await room.clock.advance(30 * SECOND_MS);
        await Promise.all(edits);
        const all = turns.map((_, index) => `p${index}`);
        for (const member of crew) expect(namesIn(member).sort()).toEqual([...all].sort());
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
