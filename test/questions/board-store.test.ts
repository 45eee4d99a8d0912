import { describe, expect, it } from 'vitest';
import { memoryStore, type KeyValueStore } from '../../src/lib/key-value';
import { BoardStore } from '../../src/questions/board-store';
import { createVirtualClock } from '../../src/testing/index';
import { refusingStore } from '../fakes/awkward-stores';
import { record, START_MS } from './sample-record';

const HOUR_MS = 3_600_000;

function setUp(storage: KeyValueStore = memoryStore()) {
  const clock = createVirtualClock({ startMs: START_MS + HOUR_MS });
  const writes: (readonly [string, string | undefined][])[] = [];
  const counting: KeyValueStore = {
    entries: (prefix) => storage.entries(prefix),
    write: (changes) => {
      writes.push([...changes]);
      return storage.write(changes);
    },
  };
  return { clock, writes, storage, store: new BoardStore({ storage: counting, clock }) };
}

describe('the board on a device', () => {
  it('is written in batches, the last word of each question', async () => {
    const { clock, store, writes } = setUp();
    for (let index = 0; index < 100; index++) store.write(`q${index}`, record(`q${index}`));
    store.write('q0', record('q0', { status: 'answered' }));
    store.write('q1', undefined);
    await clock.advance(1_000);
    expect(writes).toHaveLength(1);
    expect(new Map(writes[0]).get('board/q0')).toContain('"answered"');
    expect(new Map(writes[0]).get('board/q1')).toBeUndefined();
    expect(clock.pending).toBe(0);
  });

  it('is read back oldest first, and not written again for that', async () => {
    const { clock, store, storage } = setUp();
    for (const [id, at] of [['z', 3], ['a', 1], ['m', 2]] as const) store.write(id, record(id, { at: START_MS + at }));
    await store.flush();
    const again = setUp(storage);
    const read = await again.store.load();
    expect(read.map(({ id }) => id)).toEqual(['a', 'm', 'z']);
    for (const each of read) again.store.write(each.id, each);
    await again.clock.advance(1_000);
    expect(again.writes).toEqual([]);
    again.store.write('a', { ...read[0]!, status: 'answering' });
    await again.clock.advance(1_000);
    expect(again.writes).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('loses what is damaged or of another show, and nothing else', async () => {
    const { clock, store, storage } = setUp();
    const good = JSON.stringify(record('good'));
    await storage.write(
      new Map([
        ['board/good', good],
        ['board/old', JSON.stringify(record('old', { at: START_MS - 24 * HOUR_MS }))],
        ...['', 'null', '7', '[]', '{}', good.replace('waiting', 'lost'), good.replace('0.9', '9')].map(
          (value, index) => [`board/bad-${index}`, value] as const,
        ),
      ]),
    );
    expect((await store.load()).map(({ id }) => id)).toEqual(['good']);
    await clock.advance(1_000);
    expect((await storage.entries('board/')).map(([key]) => key)).toEqual(['board/good']);
  });

  it('is written in order on a slow device', async () => {
    const { clock, store, storage } = setUp();
    const order: string[] = [];
    let delayMs = 1_000;
    const slow: KeyValueStore = {
      entries: (prefix) => storage.entries(prefix),
      async write(changes) {
        await new Promise<void>((resolve) => void clock.schedule(resolve, (delayMs /= 4)));
        order.push(...changes.keys());
      },
    };
    const behind = new BoardStore({ storage: slow, clock });
    behind.write('a', record('a'));
    const first = behind.flush();
    behind.write('b', record('b'));
    const second = behind.flush();
    await clock.advance(5_000);
    await Promise.all([first, second]);
    expect(order).toEqual(['board/a', 'board/b']);
    await store.flush();
  });

  it('costs nothing but itself where the device refuses', async () => {
    const { store } = setUp(refusingStore());
    store.write('a', record('a'));
    await expect(store.flush()).resolves.toBeUndefined();
  });

  it('has what was arranged by hand, without what is damaged or of another show', async () => {
    const { clock, store, storage } = setUp();
    const arranged = [
      { text: 'how much', group: 'g', at: START_MS },
      { text: 'what', productId: 'p', group: 'g', at: START_MS },
    ];
    expect(await store.loadArrangements()).toEqual([]);
    const old = { text: 'old', group: 'g', at: START_MS - 24 * HOUR_MS };
    store.writeArrangements([...arranged, old, { ...old, at: -1 }, { ...old, text: '' }, { ...old, group: 'a b' }]);
    await clock.advance(1_000);
    expect(await setUp(storage).store.loadArrangements()).toEqual(arranged);
    expect(await store.load()).toEqual([]);
    for (const damaged of ['', '{', '7', '{}', '[null, 3]']) {
      await storage.write(new Map([['arranged', damaged]]));
      expect(await store.loadArrangements()).toEqual([]);
    }
  });
});
