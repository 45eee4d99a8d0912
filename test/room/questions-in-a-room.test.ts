import { describe, expect, it } from 'vitest';
import type { LiveRoom, OwnQuestion } from '../../src/index';
import type { Ask, StatusEntry } from '../../src/protocol/envelope';
import { refusingStore, silentStore, slowStore } from '../fakes/awkward-stores';
import { CREW, setUpShow } from './a-show';

const board = (room: LiveRoom) => room.questions.ranked.get().map(({ text, askers, status }) => ({ text, askers, status }));
const mine = (room: LiveRoom) => room.questions.mine.get().map(({ text, status, reply }) => ({ text, status, reply }));

describe('a question in a room', () => {
  it('goes from a line of chat over the board to an answer for everyone who asked', async () => {
    const { clock, join, after } = setUpShow();
    const [host, mod, ana, ben] = [await join('host'), await join('mod'), await join('ana'), await join('ben')];
    const answered: OwnQuestion[] = [];
    for (const viewer of [ana, ben]) viewer.on('answered', ({ question }) => answered.push(question));

    const line = await after(ana.chat.send('is it waterproof?'));
    expect(line.questionId).toBe(ana.questions.mine.get()[0]!.id);
    expect(mine(ana)).toEqual([{ text: 'is it waterproof?', status: 'received', reply: undefined }]);
    const seen = ben.chat.messages.get().at(-1)!;
    expect(seen.questionId).toBe(line.questionId);

    await after(ben.questions.echo(seen.questionId!));
    for (const crew of [host, mod]) expect(board(crew)).toEqual([{ text: 'is it waterproof?', askers: 2, status: 'waiting' }]);
    expect(mine(ben)).toEqual([{ text: 'is it waterproof?', status: 'received', reply: undefined }]);

    expect(host.questions.take()).toMatchObject({ text: 'is it waterproof?', status: 'answering' });
    await clock.advance(500);
    expect(board(mod)[0]!.status).toBe('answering');
    for (const viewer of [ana, ben]) expect(mine(viewer)[0]!.status).toBe('answering');

    await after(host.questions.answer(line.questionId!, { text: 'to 30 metres' }));
    for (const crew of [host, mod]) expect(board(crew)).toEqual([]);
    for (const viewer of [ana, ben]) {
      expect(mine(viewer)).toEqual([{ text: 'is it waterproof?', status: 'answered', reply: 'to 30 metres' }]);
    }
    expect(answered).toHaveLength(2);
    for (const crew of [host, mod]) {
      expect(crew.questions.stats.get()).toMatchObject({
        asked: 2,
        merged: 1,
        waiting: 0,
        answered: 1,
        dismissed: 0,
        shed: 0,
        answeredRate: 1,
      });
    }
    const waits = [host, mod].map((crew) => crew.questions.stats.get().medianWaitMs!);
    expect(Math.abs(waits[0]! - waits[1]!)).toBeLessThan(100);
  });

  it('is not asked when the line does not read as a question', async () => {
    const { join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    const line = await after(ana.chat.send('666'));
    expect(line.questionId).toBeUndefined();
    expect(board(host)).toEqual([]);
    expect(mine(ana)).toEqual([]);
  });

  it('vanishes from every board at once when one of the crew dismisses it, and its asker is told', async () => {
    const { clock, join, after } = setUpShow();
    const [host, mod, ana] = [await join('host'), await join('mod'), await join('ana')];
    await after(ana.questions.ask('are you a robot?'));
    const [row] = mod.questions.ranked.get();
    void mod.questions.dismiss(row!.id);
    expect(board(mod)).toEqual([]);
    await clock.advance(100);
    expect(board(host)).toEqual([]);
    expect(mine(ana)).toEqual([{ text: 'are you a robot?', status: 'dismissed', reply: undefined }]);
  });

  it('ends the same for both askers when one of the crew answers while another dismisses', async () => {
    const { clock, join, after } = setUpShow();
    const [host, mod, ana, ben] = [await join('host'), await join('mod'), await join('ana'), await join('ben')];
    for (const viewer of [ana, ben]) await after(viewer.questions.ask('is it heavy?'));
    const { id } = host.questions.ranked.get()[0]!;
    void mod.questions.dismiss(id);
    void host.questions.answer(id, { text: 'two kilos' });
    await clock.advance(2_000);
    for (const viewer of [ana, ben]) expect(mine(viewer)).toEqual([{ text: 'is it heavy?', status: 'answered', reply: 'two kilos' }]);
    for (const crew of [host, mod]) expect(crew.questions.stats.get()).toMatchObject({ answered: 1, dismissed: 0, waiting: 0 });
  });

  it('reaches the crew when it was asked before the room was joined', async () => {
    const { clock, join, open, after } = setUpShow();
    const host = await join('host');
    const ana = open('ana');
    await ana.questions.ask('is anybody there?');
    expect(mine(ana)[0]!.status).toBe('sending');
    await clock.advance(5_000);
    expect(board(host)).toEqual([]);
    await after(ana.join());
    expect(board(host)).toHaveLength(1);
    expect(mine(ana)[0]!.status).toBe('received');
  });

  it('reaches the crew that comes after it was asked', async () => {
    const { clock, join } = setUpShow();
    const ana = await join('ana');
    await ana.questions.ask('is anybody there?');
    await clock.advance(60_000);
    expect(mine(ana)[0]!.status).toBe('sending');
    const host = await join('host');
    await clock.advance(20_000);
    expect(board(host)).toHaveLength(1);
    expect(mine(ana)[0]!.status).toBe('received');
  });

  it('is answered also when its asker was offline just then', async () => {
    const { clock, network, join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await after(ana.questions.ask('what does it cost?'));
    network.disconnect('ana');
    await clock.advance(1_000);
    await after(host.questions.answer(host.questions.ranked.get()[0]!.id, { text: '20 euros' }));
    expect(mine(ana)[0]!.status).toBe('received');
    network.reconnect('ana');
    await clock.advance(10_000);
    expect(mine(ana)).toEqual([{ text: 'what does it cost?', status: 'answered', reply: '20 euros' }]);
  });

  it('is answered by crew that was offline just then, once it is back', async () => {
    const { clock, network, join, after } = setUpShow();
    const [host, mod, ana] = [await join('host'), await join('mod'), await join('ana')];
    await after(ana.questions.ask('what does it cost?'));
    network.disconnect('mod');
    await clock.advance(500);
    await after(mod.questions.answer(mod.questions.ranked.get()[0]!.id, { text: '20 euros' }));
    expect(board(host)).toHaveLength(1);
    network.reconnect('mod');
    await clock.advance(15_000);
    expect(board(host)).toEqual([]);
    expect(mine(ana)).toEqual([{ text: 'what does it cost?', status: 'answered', reply: '20 euros' }]);
  });

  it('may be asked by the crew themselves, alone or with others', async () => {
    const { clock, join, after } = setUpShow();
    const host = await join('host');
    await clock.advance(3_000);
    await after(host.questions.ask('shall we begin?'));
    expect(mine(host)[0]!.status).toBe('received');
    const mod = await join('mod');
    await clock.advance(5_000);
    await after(mod.questions.ask('is the sound on?'));
    expect(mine(mod)[0]!.status).toBe('received');
    for (const crew of [host, mod]) expect(board(crew)).toHaveLength(2);
    const own = mod.questions.mine.get()[0]!;
    await after(host.questions.answer(own.id, { text: 'yes' }));
    expect(mine(mod)[0]).toMatchObject({ status: 'answered', reply: 'yes' });
    await after(mod.questions.answer(host.questions.mine.get()[0]!.id));
    expect(mine(host)[0]).toMatchObject({ status: 'answered', reply: undefined });
  });

  it('is joined once, however often "me too" is pressed', async () => {
    const { join, after } = setUpShow();
    const [host, ana, ben] = [await join('host'), await join('ana'), await join('ben')];
    const { questionId } = await after(ana.chat.send('is it waterproof?'));
    for (let times = 0; times < 3; times++) await after(ben.questions.echo(questionId!));
    expect(mine(ben)).toHaveLength(1);
    await after(ana.questions.echo(questionId!));
    expect(mine(ana)).toHaveLength(1);
    expect(board(host)).toEqual([{ text: 'is it waterproof?', askers: 2, status: 'waiting' }]);
  });
});

describe('what a room refuses of questions', () => {
  it('refuses to echo, answer or dismiss what is not in sight', async () => {
    const { join } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    const unknown = { code: 'unknown-question', context: { questionId: 'nowhere' } };
    await expect(ana.questions.echo('nowhere')).rejects.toMatchObject(unknown);
    await expect(host.questions.answer('nowhere')).rejects.toMatchObject(unknown);
    await expect(host.questions.dismiss('nowhere')).rejects.toMatchObject(unknown);
  });

  it("refuses the crew's work to viewers", async () => {
    const { join } = setUpShow();
    const ana = await join('ana');
    const refused = expect.objectContaining({ code: 'not-allowed', context: expect.objectContaining({ role: 'viewer' }) });
    expect(() => ana.questions.take()).toThrow(refused);
    await expect(ana.questions.answer('x')).rejects.toEqual(refused);
    await expect(ana.questions.dismiss('x')).rejects.toEqual(refused);
    expect(ana.questions.ranked.get()).toEqual([]);
    expect(ana.questions.stats.get().asked).toBe(0);
  });

  it('lets ten be asked at once, then one a second', async () => {
    const { clock, join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    for (let index = 0; index < 10; index++) await ana.questions.ask(`question ${index}?`);
    await expect(ana.questions.ask('an eleventh?')).rejects.toMatchObject({
      code: 'rate-limited',
      retryable: true,
      context: { action: 'ask', retryAfterMs: 1_000 },
    });
    await clock.advance(1_000);
    await after(ana.questions.ask('an eleventh?'));
    expect(host.questions.stats.get().asked).toBe(11);
  });

  it.each(['', '  \n ', 'x'.repeat(501)])('refuses a text that is empty or too long', async (text) => {
    const { open } = setUpShow();
    await expect(open('ana').questions.ask(text)).rejects.toMatchObject({ code: text.length > 500 ? 'text-too-long' : 'text-empty' });
  });

  it.each(['', 'two words', 'x'.repeat(65), 7])('refuses a product id that the crew would never receive: %s', async (productId) => {
    const { open } = setUpShow();
    const asked = open('ana').questions.ask('how much?', { productId: productId as string });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-options', context: { option: 'productId' } });
  });

  it('takes an empty reply for none, and refuses one that is too long', async () => {
    const { join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await after(ana.questions.ask('how much?'));
    const { id } = host.questions.ranked.get()[0]!;
    await expect(host.questions.answer(id, { text: 'x'.repeat(501) })).rejects.toMatchObject({ code: 'text-too-long' });
    await after(host.questions.answer(id, { text: '  ' }));
    expect(mine(ana)).toEqual([{ text: 'how much?', status: 'answered', reply: undefined }]);
  });
});

describe('crew that comes late or goes', () => {
  it('gets the whole board, 1,500 questions, and the figures', { timeout: 30_000 }, async () => {
    const { clock, join, stranger } = setUpShow();
    const host = await join('host');
    const crowd = await stranger('crowd');
    await clock.advance(3_000);
    for (let index = 0; index < 1_500; index++) {
      const message: Ask = { t: 'ask', id: `q${index}`, at: clock.now(), text: `and what of ${index % 1_400}?`, confidence: 1 };
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
    const ids = (room: LiveRoom) => room.questions.ranked.get().map(({ id }) => id);
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
  });
});

describe('a device that keeps things badly', () => {
  it('does not keep anybody from joining, asking and leaving', async () => {
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

describe('a liar', () => {
  it('is not believed what only crew may say', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await after(ana.questions.ask('how much?'));
    const { id } = host.questions.ranked.get()[0]!;
    const liar = await stranger('liar');
    const entries: StatusEntry[] = [{ id, status: 'answered', reply: 'free for everyone' }];
    const at = clock.now();
    const lies = [
      liar.say('control', { t: 'statuses', id: 'm1', at, entries }),
      liar.say('control', { t: 'beat', id: 'm2', at, epoch: 1_000_000, pollEveryMs: 1 }),
      liar.tell('host', { t: 'digest', id: 'm3', at, buckets: new Array<number>(64).fill(1) }),
      liar.tell('host', {
        t: 'records',
        id: 'm4',
        at,
        wanted: Array.from({ length: 64 }, (_, bucket) => bucket),
        records: [{ id, askerId: 'ana', text: 'how much?', at, confidence: 1, status: 'answered' }],
      }),
    ];
    await Promise.all(lies.map((lie) => lie.catch(() => undefined)).concat(clock.advance(2_000)));
    expect(mine(ana)[0]!.status).toBe('received');
    expect(board(host)).toHaveLength(1);
    expect(liar.heard.some((text) => text.includes('"records"'))).toBe(false);
    expect(host.health.report.get()).toMatchObject({ dropped: { 'not-crew': expect.any(Number) as number } });
  });

  it('does not get ahead by claiming to be certain, or to have asked in the future', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    const liar = await stranger('liar');
    const lie: Ask = { t: 'ask', id: 'lie', at: clock.now() + 86_400_000, text: 'buy followers', confidence: 1 };
    await after(liar.say('ask', lie));
    await after(ana.questions.ask('how much?'));
    expect(board(host).map(({ text }) => text)).toEqual(['how much?', 'buy followers']);
    expect(host.questions.ranked.get()[1]!.askedAt).toBeLessThanOrEqual(clock.now());
  });

  it('can not make the keeper shout: polls for what is not theirs, or too many, are not answered', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await clock.advance(3_000);
    await after(ana.questions.ask('how much?'));
    const liar = await stranger('liar');
    const poll = (ids: string[], n: number) => liar.say('ask', { t: 'poll', id: `p${n}`, at: clock.now(), ids });
    await after(poll([host.questions.ranked.get()[0]!.id], 0));
    expect(liar.heard.filter((text) => text.includes('"statuses"'))).toEqual([]);
    for (let n = 1; n <= 50; n++) void poll(Array.from({ length: 100 }, (_, index) => `made-up-${n}-${index}`), n);
    await clock.advance(2_000);
    const told = liar.heard.filter((text) => text.includes('"statuses"')).flatMap((text) => text.match(/made-up/g) ?? []);
    expect(told).toHaveLength(200);
  });
});

describe('a room that is left', () => {
  it('leaves no timer behind, whatever of questions was open', async () => {
    const { clock, network, join, after } = setUpShow();
    const [host, mod, ana] = [await join('host'), await join('mod'), await join('ana')];
    await after(ana.questions.ask('one?'));
    host.questions.take();
    void ana.questions.ask('two?');
    void mod.questions.dismiss(mod.questions.ranked.get()[0]!.id);
    const left = Promise.all([host, mod, ana].map((room) => room.leave()));
    await clock.advance(5_000);
    await left;
    expect(clock.pending).toBe(0);
    expect(network.stats.sessions).toBe(0);
    expect(CREW).toContain('host');
  });
});
