import { describe, expect, it } from 'vitest';
import type { GuardReason } from '../../src/model/message';
import { FloodGuard } from '../../src/chat/guard/flood-guard';
import { guardTreatments } from '../../src/chat/guard/treatment';
import { arriving, createChat, createGuardedChat } from './chat-under-test';

type Chat = ReturnType<typeof createChat>['chat'];

const NONE: Record<GuardReason, number> = { copied: 0, repeated: 0, flooding: 0, wall: 0, link: 0 };
const SPAM = 'this shop never ships anything, order at the other one';

/** Lines that nobody types twice. */
const chatter = (index: number) => `${index % 2 === 0 ? 'love' : 'like'} ${(index * 7_919).toString(36)}`;

const marksOf = (chat: Chat) => chat.messages.get().map(({ guard }) => guard);
const pasteBy = (chat: Chat, users: number, text = SPAM) => {
  for (let user = 0; user < users; user++) chat.receive(arriving(text), `paster-${user}`);
};

describe('a line that looks like a flood', () => {
  it('is shown with the reason, and counted under it', async () => {
    const { chat } = await createGuardedChat();
    chat.receive(arriving('hello from Lima'), 'ana');
    chat.receive(arriving('cheap ones at www.example.com'), 'ben');
    chat.receive(arriving('😀'.repeat(40)), 'cem');
    expect(marksOf(chat)).toEqual([undefined, 'link', 'wall']);
    expect(chat.messages.get()[0]).not.toHaveProperty('guard');
    expect(chat.stats.get().guarded).toEqual({ ...NONE, link: 1, wall: 1 });
  });

  it('is marked as copied from the fifth user on, and the crew sees the wave', async () => {
    const { chat } = await createGuardedChat();
    pasteBy(chat, 12);
    expect(marksOf(chat).slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(marksOf(chat).slice(6))).toEqual(new Set(['copied']));
    const [wave] = chat.stats.get().waves;
    expect(wave?.text).toBe(SPAM);
    expect(wave?.count).toBeGreaterThanOrEqual(10);
  });

  it('is marked as repeated from the third time one user sends it', async () => {
    const { chat } = await createGuardedChat();
    for (const end of ['', '!', '!!', '!!!']) chat.receive(arriving(`I want a refund for my order${end}`), 'ana');
    expect(marksOf(chat)).toEqual([undefined, undefined, 'repeated', 'repeated']);
    expect(chat.stats.get().waves).toEqual([]);
  });

  it('is judged once, however often the network delivers it', async () => {
    const { chat } = await createGuardedChat();
    const line = arriving('I want a refund for my order');
    for (let copy = 0; copy < 10; copy++) chat.receive(line, 'ana');
    expect(marksOf(chat)).toEqual([undefined]);
  });
});

describe('one user who floods', () => {
  it('is shown twenty times in ten seconds; the rest is kept out of the window and counted', async () => {
    const { chat, clock, floods } = await createGuardedChat();
    for (let line = 0; line < 300; line++) chat.receive(arriving(chatter(line)), 'spammer');
    chat.receive(arriving('hello'), 'ana');
    expect(chat.messages.get()).toHaveLength(21);
    expect(chat.messages.get().at(-1)?.text).toBe('hello');
    expect(chat.stats.get()).toMatchObject({ received: 301, guarded: { ...NONE, flooding: 280 } });
    expect(floods()).toBe(280);
    await clock.advance(10_000);
    chat.receive(arriving('calm again'), 'spammer');
    expect(chat.messages.get().at(-1)).toMatchObject({ text: 'calm again' });
    expect(chat.messages.get().at(-1)).not.toHaveProperty('guard');
  });
});

describe('the guard', () => {
  it('never judges the crew', async () => {
    const { chat, floods } = await createGuardedChat();
    for (let line = 0; line < 50; line++) chat.receive(arriving('order at https://shop.example now, everyone'), 'host');
    expect(new Set(marksOf(chat))).toEqual(new Set([undefined]));
    expect(chat.stats.get()).toMatchObject({ guarded: NONE, waves: [] });
    expect(floods()).toBe(0);
  });

  it('never judges what one sends oneself, here or before a reload', async () => {
    const { chat } = await createGuardedChat();
    await chat.send('see www.example.com');
    for (let line = 0; line < 30; line++) chat.receive(arriving('see www.example.com'), 'me');
    expect(new Set(marksOf(chat))).toEqual(new Set([undefined]));
    expect(chat.stats.get().guarded).toEqual(NONE);
  });

  it('never keeps a line from being asked', async () => {
    const asked: string[] = [];
    const { chat, clock } = await createGuardedChat({
      guard: guardTreatments('hide'),
      askIfQuestion: async (text) => `question-${asked.push(text)}`,
    });
    const question = 'is it on www.example.com too?';
    pasteBy(chat, 20, question);
    for (let time = 0; time < 5; time++) {
      const sent = await chat.send(question);
      expect(sent.questionId).toBe(`question-${time + 1}`);
      await clock.advance(1_000);
    }
    expect(asked).toEqual(new Array(5).fill(question));
  });

  it('leaves the question id on a line that it marks', async () => {
    const { chat } = await createGuardedChat();
    chat.receive(arriving('is it on www.example.com too?', { questionId: 'q1' }), 'ana');
    expect(chat.messages.get()[0]).toMatchObject({ guard: 'link', questionId: 'q1' });
    expect(chat.textOf('q1')).toMatchObject({ text: 'is it on www.example.com too?' });
  });
});

describe('before the guard is loaded', () => {
  it('lines are shown as they are, and nothing waits for it', async () => {
    const { chat } = createChat();
    for (let line = 0; line < 25; line++) chat.receive(arriving('cheap ones at www.example.com'), 'spammer');
    expect(chat.stats.get()).toMatchObject({ guarded: NONE, waves: [] });
    await chat.prepare();
    chat.receive(arriving('cheap ones at www.example.com'), 'ben');
    expect(chat.stats.get().guarded).toEqual({ ...NONE, link: 1 });
  });

  it('goes on without it when the page can not load it, and tries again', async () => {
    let tries = 0;
    const { chat } = createChat({
      loadGuard: () => (++tries === 1 ? Promise.reject(new Error('no file')) : Promise.resolve({ FloodGuard })),
    });
    await expect(chat.prepare()).rejects.toThrow('no file');
    chat.receive(arriving('see www.example.com'), 'ana');
    expect(chat.messages.get()).toHaveLength(1);
    await chat.prepare();
    await chat.prepare();
    expect(tries).toBe(2);
  });

  it('is not even fetched where nothing is to be done', async () => {
    let tries = 0;
    const loadGuard = () => Promise.reject(new Error(`try ${++tries}`));
    const { chat } = createChat({ guard: guardTreatments('off'), loadGuard });
    await chat.prepare();
    expect(tries).toBe(0);
  });
});

describe('more lines than anybody could read', () => {
  const links = async (option: Parameters<typeof guardTreatments>[0]) => {
    const { chat, clock } = await createGuardedChat({ guard: guardTreatments(option) });
    for (let line = 0; line < 3_000; line++) {
      chat.receive(arriving('cheap ones at www.example.com'), `user-${line}`);
      if (line % 2 === 1) await clock.advance(1);
    }
    return chat.stats.get().guarded.link;
  };

  it('are judged by a sample', async () => {
    const found = await links({});
    expect(found).toBeGreaterThan(500);
    expect(found).toBeLessThan(1_000);
  });

  it('are judged one by one where that hides them', async () => {
    expect(await links({ link: 'hide' })).toBe(3_000);
  });
});

describe('what a shop wants done', () => {
  const linesOf = async (option: Parameters<typeof guardTreatments>[0]) => {
    const { chat, floods } = await createGuardedChat({ guard: guardTreatments(option) });
    for (let line = 0; line < 25; line++) chat.receive(arriving(chatter(line)), 'spammer');
    chat.receive(arriving('cheap ones at www.example.com'), 'ben');
    return { shown: chat.messages.get().length, marks: marksOf(chat).filter(Boolean), floods: floods(), chat };
  };

  it('may be to mark everything', async () => {
    const { shown, marks, floods, chat } = await linesOf('mark');
    expect(shown).toBe(26);
    expect(marks).toEqual([...new Array<string>(5).fill('flooding'), 'link']);
    expect(floods).toBe(0);
    expect(chat.stats.get().guarded).toEqual({ ...NONE, flooding: 5, link: 1 });
  });

  it('may be to hide everything', async () => {
    const { shown, marks, floods, chat } = await linesOf('hide');
    expect(shown).toBe(20);
    expect(marks).toEqual([]);
    expect(floods).toBe(5);
    expect(chat.stats.get().guarded).toEqual({ ...NONE, flooding: 5, link: 1 });
  });

  it('may be to do nothing', async () => {
    const { shown, marks, chat } = await linesOf('off');
    expect(shown).toBe(26);
    expect(marks).toEqual([]);
    expect(chat.stats.get()).toMatchObject({ guarded: NONE, waves: [] });
  });

  it('may differ by reason, and the rest stays as it is', async () => {
    const { shown, marks, floods, chat } = await linesOf({ link: 'off' });
    expect(shown).toBe(21);
    expect(marks).toEqual([]);
    expect(floods).toBe(5);
    expect(chat.stats.get().guarded).toEqual({ ...NONE, flooding: 5 });
  });

  it('hides a line for any reason that hides, whatever else is said of it', async () => {
    const { chat } = await createGuardedChat({ guard: guardTreatments({ wall: 'hide' }) });
    chat.receive(arriving(`www.example.com ${'😀'.repeat(60)}`), 'ana');
    expect(chat.messages.get()).toEqual([]);
    expect(chat.stats.get().guarded).toEqual({ ...NONE, wall: 1 });
  });
});
