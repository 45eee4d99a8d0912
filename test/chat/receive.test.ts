import { Scope } from '../../src/lib/scope';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arriving, createChat } from './chat-under-test';

const textsOf = (chat: ReturnType<typeof createChat>['chat']) => chat.messages.get().map(({ text }) => text);

describe('a line that arrives', () => {
  it('is shown with its sender, its time and what it is about', () => {
    const { chat } = createChat();
    chat.receive(arriving('is it warm?', { id: 'a', name: 'Ana', productId: 'coat', questionId: 'q1' }), 'ana-7');
    expect(chat.messages.get()).toStrictEqual([
      {
        id: 'a',
        sender: { id: 'ana-7', name: 'Ana', isCrew: false },
        text: 'is it warm?',
        sentAt: 900_000,
        status: 'sent',
        isOwn: false,
        productId: 'coat',
        questionId: 'q1',
      },
    ]);
    expect(chat.textOf('q1')).toMatchObject({ text: 'is it warm?', productId: 'coat' });
    expect(chat.textOf('q2')).toBeUndefined();
  });

  it('is shown under the id of its sender when it brings no name', () => {
    const { chat } = createChat();
    chat.receive(arriving('hi'), 'ana-7');
    expect(chat.messages.get()[0]?.sender.name).toBe('ana-7');
  });

  it('is marked as crew by who sent it, not by the name it brings', () => {
    const { chat } = createChat();
    chat.receive(arriving('free coats!', { name: 'host' }), 'stranger');
    chat.receive(arriving('welcome', { name: 'Hana' }), 'host');
    expect(chat.messages.get().map(({ sender }) => sender.isCrew)).toEqual([false, true]);
  });

  it('is shown once, however often the network delivers it', () => {
    const { chat } = createChat();
    const line = arriving('once');
    for (let copy = 0; copy < 5; copy++) chat.receive(line, 'ana');
    chat.receive(arriving('next'), 'ana');
    chat.receive(line, 'ana');
    expect(textsOf(chat)).toEqual(['once', 'next']);
    expect(chat.stats.get().received).toBe(2);
  });

  it('is recognised among the last 4,096', () => {
    const { chat } = createChat();
    const first = arriving('first');
    chat.receive(first, 'ana');
    for (let line = 1; line < 4_096; line++) chat.receive(arriving('filler'), `user-${line}`);
    chat.receive(first, 'ana');
    expect(chat.stats.get().received).toBe(4_096);
    expect(textsOf(chat)).not.toContain('first');
  });
});

describe('the window', () => {
  it('holds the newest 200, newest last, whatever came', () => {
    fc.assert(
      fc.property(fc.nat(700), (count) => {
        const { chat } = createChat();
        for (let line = 0; line < count; line++) chat.receive(arriving(`line ${line}`), `user-${line}`);
        const expected = Array.from({ length: count }, (_, line) => `line ${line}`).slice(-200);
        expect(textsOf(chat)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('forgets the text of a question that has left it', () => {
    const { chat } = createChat();
    chat.receive(arriving('is it warm?', { questionId: 'q1' }), 'ana');
    for (let line = 0; line < 199; line++) {
      chat.receive(arriving('filler'), `user-${line}`);
      expect(chat.textOf('q1')).toMatchObject({ text: 'is it warm?' });
    }
    chat.receive(arriving('one too many'), 'ben');
    expect(chat.textOf('q1')).toBeUndefined();
  });

  it('is a frozen snapshot, the same until something arrives, with the same messages in the next one', () => {
    const { chat } = createChat();
    chat.receive(arriving('first'), 'ana');
    const before = chat.messages.get();
    expect(chat.messages.get()).toBe(before);
    expect(Object.isFrozen(before)).toBe(true);
    expect(Object.isFrozen(before[0]) && Object.isFrozen(before[0]?.sender)).toBe(true);
    chat.receive(arriving('second'), 'ben');
    const after = chat.messages.get();
    expect(after).not.toBe(before);
    expect(before).toHaveLength(1);
    expect(after[0]).toBe(before[0]);
  });

  it('is announced at most once a frame under a thousand messages a second, and ends up complete', async () => {
    const { chat, clock } = createChat();
    const announcedMs: number[] = [];
    chat.messages.subscribe(() => announcedMs.push(clock.now()));
    for (let line = 0; line < 1_000; line++) {
      const before = chat.messages.get();
      chat.receive(arriving(`line ${line}`), `user-${line}`);
      expect(chat.messages.get()).toBe(before);
      await clock.advance(1);
    }
    await clock.advance(16);
    const gapsMs = announcedMs.slice(1).map((ms, index) => ms - announcedMs[index]!);
    expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(16);
    expect(announcedMs.length).toBeLessThanOrEqual(64);
    expect(textsOf(chat).at(-1)).toBe('line 999');
  });

  it('is announced once for a thousand messages in one task', async () => {
    const { chat, clock } = createChat();
    let announced = 0;
    chat.messages.subscribe(() => announced++);
    for (let line = 0; line < 1_000; line++) chat.receive(arriving(`line ${line}`), `user-${line}`);
    expect(announced).toBe(0);
    await clock.advance(1_000);
    expect(announced).toBe(1);
  });

  it('schedules nothing while nobody looks', () => {
    const { chat, clock } = createChat();
    for (let line = 0; line < 100; line++) chat.receive(arriving('hi'), `user-${line}`);
    expect(clock.pending).toBe(0);
  });
});

describe('the figures', () => {
  it('tell the rate over three seconds, also as it falls when nothing arrives any more', async () => {
    const { chat, clock } = createChat();
    const scope = new Scope();
    chat.start(scope);
    chat.stats.subscribe(() => {});
    for (let line = 0; line < 600; line++) {
      chat.receive(arriving('hi'), `user-${line}`);
      await clock.advance(5);
    }
    await clock.advance(500);
    expect(chat.stats.get().received).toBe(600);
    expect(chat.stats.get().perSecond).toBeGreaterThan(150);
    await clock.advance(4_000);
    expect(chat.stats.get().perSecond).toBe(0);
    await scope.close();
    await clock.advance(500);
    expect(clock.pending).toBe(0);
  });
});
