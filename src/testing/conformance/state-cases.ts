/** Shared state: revisions, races, and those who come late. */
import { isLiveRoomError } from '../../model/errors';
import { check } from './bench';
import type { CaseDefinition } from './case';

export const stateCases: readonly CaseDefinition[] = [
  {
    name: 'keeps an item for those who come late',
    async run(bench) {
      const ada = await bench.connect();
      check((await ada.read('mode')) === undefined, 'an item that nobody wrote should read as undefined');
      const written = await ada.write('mode', 'sale ☀');
      check(written.value === 'sale ☀' && written.revision >= 1, 'a write should resolve to the item as it is now');
      const late = await bench.connect();
      const read = await late.read('mode');
      check(read?.value === 'sale ☀', 'a late reader should read what was written');
      check(read.revision === written.revision, 'a late reader should read its revision');
    },
  },
  {
    name: 'writes on condition of the revision',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const { revision } = await ada.write('keeper', 'ada');
      await bench.rejects('stale-revision', () => ben.session.signal.state.write('keeper', 'ben', 0));
      // A write that was lost on its way back has happened: only without loss is its success certain to be told.
      if (!bench.mayLose) {
        const next = await ben.write('keeper', 'ben', revision);
        check(next.revision > revision, 'a revision should grow with each write');
        await bench.rejects('stale-revision', () => ada.session.signal.state.write('keeper', 'ada', revision));
      }
    },
  },
  {
    name: 'lets exactly one of two racing writers win',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const race = [ada, ben].map(async ({ id, session }) => {
        try {
          await session.signal.state.write('keeper', id, 0);
          return 'won' as const;
        } catch (error) {
          if (isLiveRoomError(error, 'stale-revision')) return 'lost' as const;
          if (bench.mayLose && isLiveRoomError(error, 'network-unavailable')) return 'unknown' as const;
          throw error;
        }
      });
      const results = await bench.settled(Promise.all(race));
      const winners = results.filter((result) => result === 'won').length;
      check(winners <= 1, 'two writers should not both win');
      if (!bench.mayLose) check(winners === 1, 'one of two racing writers should win');
      const winner = [ada, ben][results.indexOf('won')];
      if (winner === undefined) return;
      check((await ada.read('keeper'))?.value === winner.id, "the item should be the winner's");
    },
  },
  {
    name: 'lets the last writer win where no revision is named',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const first = await ada.write('note', 'one');
      const second = await ben.write('note', 'two');
      check(second.revision > first.revision, 'a revision should grow with each write');
      check((await ada.read('note'))?.value === 'two', 'the last write should be read');
    },
  },
  {
    name: 'tells others of a change',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const told: string[] = [];
      const toldAuthor: string[] = [];
      const end = ben.session.signal.state.watch((key, { value }) => told.push(`${key}=${value}`));
      ada.session.signal.state.watch((key, { value }) => toldAuthor.push(`${key}=${value}`));
      await ada.write('mode', 'one');
      await bench.eventually('a watcher hears of a new item', () => told.includes('mode=one'));
      await ada.write('mode', 'two');
      await bench.eventually('a watcher hears of a change', () => told.includes('mode=two'));
      end();
      await ada.write('mode', 'three');
      await bench.quiet();
      check(!told.includes('mode=three'), 'a watcher that was ended should hear nothing');
      check(toldAuthor.length === 0, 'a writer should not be told of its own writes');
    },
  },
  {
    name: 'keeps an item of the largest size and refuses a larger one',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const { stateItemBytes } = ada.session.signal.limits;
      const largest = 'é'.repeat(stateItemBytes / 2);
      await ada.write('board', largest);
      check((await ben.read('board'))?.value === largest, 'the largest item should be read as it was written');
      await bench.rejects('message-too-large', () => ada.session.signal.state.write('board', `${largest}x`));
    },
  },
];
