/** Presence: who is counted on a lane, and for how long. */
import { check, type Bench } from './bench';
import type { Guest } from './guest';
import type { CaseDefinition } from './case';

const LANE = 'chat/0';

async function everyoneCounts(bench: Bench, guests: readonly Guest[], count: number): Promise<void> {
  const isTrue = () => guests.every((guest) => guest.presence(LANE).count === count);
  await bench.eventually(`everyone counts ${count}`, isTrue);
}

export const presenceCases: readonly CaseDefinition[] = [
  {
    name: 'counts everyone on a lane, oneself included',
    async run(bench) {
      const guests = [await bench.connect(), await bench.connect(), await bench.connect()];
      const outsider = await bench.connect();
      await outsider.join('control');
      for (const guest of guests) await guest.join(LANE);
      await everyoneCounts(bench, guests, 3);
      for (const guest of guests) {
        const { userIds } = guest.presence(LANE);
        const isRight = userIds === undefined || guests.every(({ id }) => userIds.includes(id));
        check(isRight, 'presence should name everyone it counts, where it names them');
      }
    },
  },
  {
    name: 'counts who joins twice once',
    async run(bench) {
      const guests = [await bench.connect(), await bench.connect()];
      for (const guest of guests) await guest.join(LANE, LANE);
      await everyoneCounts(bench, guests, 2);
      await bench.quiet();
      await everyoneCounts(bench, guests, 2);
    },
  },
  {
    name: 'no longer counts who left the lane, or closed',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      for (const guest of [ada, ben, cem]) await guest.join(LANE);
      await everyoneCounts(bench, [ada, ben, cem], 3);
      await ben.leave(LANE);
      await everyoneCounts(bench, [ada, cem], 2);
      await cem.close();
      await everyoneCounts(bench, [ada], 1);
    },
  },
  {
    name: 'tells of presence once for each change, as a stable snapshot',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const presence = ada.session.signal.presence(LANE);
      const snapshots: unknown[] = [];
      const end = presence.subscribe(() => snapshots.push(presence.get()));
      await ada.join(LANE);
      await ben.join(LANE);
      await everyoneCounts(bench, [ada], 2);
      check(presence.get() === presence.get(), 'presence should be the same object until it changes');
      check(new Set(snapshots).size === snapshots.length, 'presence should tell of changes only');
      end();
      const told = snapshots.length;
      await ben.leave(LANE);
      await everyoneCounts(bench, [ada], 1);
      check(snapshots.length === told, 'a listener that was ended should hear nothing');
    },
  },
];
