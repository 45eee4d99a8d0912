import { describe, expect, it } from 'vitest';
import type { LiveRoom } from '../../src/index';
import type { Ask } from '../../src/protocol/envelope';
import { refusingStore, silentStore, slowStore } from '../fakes/awkward-stores';
import { collectReportedErrors } from '../fakes/reported-errors';
import { board, mine, setUpShow } from './a-show';

describe('crew that comes late or goes', () => {
  it('gets the whole board, 1,500 questions, and the figures', { timeout: 30_000 }, async () => {
    const { clock, join, stranger } = setUpShow();
    const host = await join('host');
    const crowd = await stranger('crowd');
    await clock.advance(3_000);
    const startMs = clock.now() - 1_500;
    for (let index = 0; index < 1_500; index++) {
      const text = `and what of ${index % 1_400}?`;
      const message: Ask = { t: 'ask', id: `q${index}`, at: startMs + index, text, confidence: 1 };
      crowd.say('ask', message).catch(() => undefined);
      if (index % 100 === 0) await clock.advance(100);
    }
    await clock.advance(3_000);
    for (let index = 0; index < 10; index++) void host.questions.answer(`q${index}`);
    void host.questions.dismiss('q20');
    await clock.advance(1_000);
    const mod = await join('mod');
    await clock.advance(10_000);
    const { medianWaitMs: _, ...figures } = host.questions.stats.get();
    expect(figures).toMatchObject({ asked: 1_500, merged: 100, answered: 10, dismissed: 1, waiting: 1_389 });
    expect(mod.questions.stats.get()).toMatchObject(figures);
    const ids = (room: LiveRoom) => room.questions.ranked.get().map(({ id }) => id).sort();
    expect(ids(mod)).toEqual(ids(host));
    expect(ids(mod)).toHaveLength(1_000);
  });

  it('takes over as keeper, and every asker hears from it', async () => {
    const { clock, network, join, after } = setUpShow();
    const host = await join('host');
    await clock.advance(3_000);
    const [mod, ana] = [await join('mod'), await join('ana')];
    await after(ana.questions.ask('before the takeover?'));
    network.crash('host');
    await clock.advance(15_000);
    await after(ana.questions.ask('after the takeover?'), 5_000);
    expect(mine(ana).map(({ status }) => status)).toEqual(['received', 'received']);
    expect(board(mod)).toHaveLength(2);
    expect(host.status.get()).not.toBe('failed');
    await after(mod.questions.answer(mod.questions.ranked.get()[0]!.id));
    expect(mod.questions.stats.get()).toMatchObject({ asked: 2, answered: 1 });
  });

  it('finds its board again after all of the crew have reloaded', async () => {
    const { clock, network, join, after } = setUpShow();
    const [first, ana] = [await join('host'), await join('ana')];
    for (const text of ['one?', 'two?', 'three?']) await after(ana.questions.ask(text));
    void first.questions.dismiss(first.questions.ranked.get()[0]!.id);
    await clock.advance(1_000);
    network.crash('host');
    const again = await join('host');
    await clock.advance(1_000);
    expect(board(again).map(({ text }) => text).sort()).toEqual(['three?', 'two?']);
    expect(again.questions.stats.get()).toMatchObject({ asked: 3, waiting: 2, dismissed: 1 });
    await clock.advance(30_000);
    expect(mine(ana).map(({ status }) => status).sort()).toEqual(['dismissed', 'received', 'received']);
  });

  it('gets the questions sent again when its device had lost them', async () => {
    const reported = collectReportedErrors();
    const { clock, network, join, after } = setUpShow();
    const ana = await join('ana');
    await join('host', { storage: refusingStore() });
    await clock.advance(3_000);
    await after(ana.questions.ask('will you remember?'));
    expect(mine(ana)[0]!.status).toBe('received');
    network.crash('host');
    const again = await join('host', { storage: refusingStore() });
    await clock.advance(30_000);
    expect(board(again)).toHaveLength(1);
    expect(mine(ana)[0]!.status).toBe('received');
    expect(reported).toContainEqual(new Error('the device refuses to read'));
  });
});

describe('a device that keeps things badly', () => {
  it('does not keep anybody from joining, asking and leaving', async () => {
    collectReportedErrors();
    for (const storage of [refusingStore(), silentStore()]) {
      const { clock, join, after } = setUpShow();
      const [host, ana] = [await join('host', { storage }), await join('ana', { storage })];
      await clock.advance(3_000);
      await after(ana.questions.ask('does it work?'));
      expect(board(host)).toHaveLength(1);
      await after(host.questions.answer(host.questions.ranked.get()[0]!.id));
      expect(mine(ana)[0]!.status).toBe('answered');
      await after(host.leave(), 5_000);
      await after(ana.leave());
      expect(clock.pending).toBe(0);
    }
  });

  it('may answer late: what it kept is asked then', async () => {
    const { clock, network, join, open, after } = setUpShow();
    const host = await join('host');
    const store = new Map<string, string>();
    const kept = {
      entries: async (prefix: string) => [...store].filter(([key]) => key.startsWith(prefix)),
      write: async (changes: ReadonlyMap<string, string | undefined>) => {
        for (const [key, value] of changes) if (value !== undefined) store.set(key, value);
      },
    };
    await open('ana', { storage: kept }).questions.ask('from yesterday?');
    const ana = await join('ana', { storage: slowStore(clock, 8_000, kept) });
    await after(ana.questions.ask('from today?'));
    expect(board(host)).toHaveLength(1);
    await clock.advance(15_000);
    expect(board(host)).toHaveLength(2);
    expect(mine(ana)).toEqual([
      { text: 'from yesterday?', status: 'received', reply: undefined },
      { text: 'from today?', status: 'received', reply: undefined },
    ]);
    expect(network.stats.sessions).toBe(2);
  });
});
