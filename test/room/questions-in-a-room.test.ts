import { describe, expect, it } from 'vitest';
import type { OwnQuestion } from '../../src/index';
import { board, mine, setUpShow } from './a-show';

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
    for (const crew of [host, mod]) {
      expect(board(crew)).toEqual([{ text: 'is it waterproof?', askers: 2, status: 'waiting' }]);
    }
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
    for (const viewer of [ana, ben]) {
      expect(mine(viewer)).toEqual([{ text: 'is it heavy?', status: 'answered', reply: 'two kilos' }]);
    }
    for (const crew of [host, mod]) {
      expect(crew.questions.stats.get()).toMatchObject({ answered: 1, dismissed: 0, waiting: 0 });
    }
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
    const refusal = { code: 'not-allowed', context: { role: 'viewer' } };
    await expect(async () => ana.questions.take()).rejects.toMatchObject(refusal);
    await expect(ana.questions.answer('x')).rejects.toMatchObject(refusal);
    await expect(ana.questions.dismiss('x')).rejects.toMatchObject(refusal);
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
    const code = text.length > 500 ? 'text-too-long' : 'text-empty';
    await expect(open('ana').questions.ask(text)).rejects.toMatchObject({ code });
  });

  it.each(['', 'two words', 'x'.repeat(65), 7])('refuses a product id that nobody would receive: %s', async (productId) => {
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
  });
});
