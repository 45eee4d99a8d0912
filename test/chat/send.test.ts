import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/model/message';
import { collectReportedErrors } from '../fakes/reported-errors';
import { arriving, createChat, networkDown, SHARED_AHEAD_MS } from './chat-under-test';

/** A promise for a test to settle. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((...settle) => ([resolve, reject] = settle));
  return { promise, resolve, reject };
}

const statusesOf = (messages: readonly ChatMessage[]) => messages.map(({ text, status }) => `${text}: ${status}`);

describe('sending a line', () => {
  it('shows it at once as sending, and as sent when the network took it', async () => {
    const accepted = deferred<void>();
    const { chat } = createChat({ publish: () => accepted.promise });
    const sent = chat.send('  hello\nall ');
    expect(chat.messages.get()).toEqual([
      {
        id: 'line-1',
        sender: { id: 'me', name: 'Mia', isCrew: false },
        text: 'hello all',
        sentAt: 1_000_000 + SHARED_AHEAD_MS,
        status: 'sending',
        isOwn: true,
      },
    ]);
    accepted.resolve();
    const message = await sent;
    expect(message.status).toBe('sent');
    expect(chat.messages.get()).toEqual([message]);
    expect(chat.messages.get()[0]).toBe(message);
  });

  it('publishes the line once, stamped by the shared clock, with its product', async () => {
    const { chat, published } = createChat();
    await chat.send('does it fit', { productId: 'boots' });
    expect(published).toEqual([
      {
        t: 'chat',
        id: 'line-1',
        at: 1_000_000 + SHARED_AHEAD_MS,
        text: 'does it fit',
        name: 'Mia',
        productId: 'boots',
      },
    ]);
  });

  it('sends no name where there is none but the id', async () => {
    const { chat, published } = createChat({ self: { id: 'me', name: 'me', role: 'viewer' } });
    await chat.send('hi');
    expect(published[0]).not.toHaveProperty('name');
    expect(chat.messages.get()[0]?.sender.name).toBe('me');
  });

  it('marks a line of the crew as theirs', async () => {
    const { chat } = createChat({ self: { id: 'host', name: 'Hana', role: 'host' } });
    expect((await chat.send('welcome')).sender).toEqual({ id: 'host', name: 'Hana', isCrew: true });
  });

  it('tells listeners of the echo and of the outcome without waiting for a frame', async () => {
    const accepted = deferred<void>();
    const { chat, clock } = createChat({ publish: () => accepted.promise });
    const seen: string[] = [];
    chat.messages.subscribe(() => seen.push(...statusesOf(chat.messages.get())));
    const sent = chat.send('hi');
    expect(seen).toEqual(['hi: sending']);
    accepted.resolve();
    await sent;
    expect(seen).toEqual(['hi: sending', 'hi: sent']);
    await clock.advance(1_000);
    expect(seen).toHaveLength(2);
  });

  it('gives a new object for each status and never changes an old one', async () => {
    const { chat } = createChat();
    const sent = chat.send('hi');
    const [before] = chat.messages.get();
    const after = await sent;
    expect(before?.status).toBe('sending');
    expect(after).not.toBe(before);
    expect(Object.isFrozen(after) && Object.isFrozen(after.sender)).toBe(true);
  });
});

describe('a line that the network does not take', () => {
  it('is tried again under the same id until it is taken', async () => {
    const tries: string[] = [];
    const { chat, clock } = createChat({
      async publish(line) {
        tries.push(`${line.id} at ${clock.now()}`);
        if (tries.length < 4) throw networkDown();
      },
    });
    const sent = chat.send('hi');
    await clock.advance(5_000);
    expect((await sent).status).toBe('sent');
    expect(tries).toEqual(['line-1 at 1000000', 'line-1 at 1000375', 'line-1 at 1001125', 'line-1 at 1002625']);
    expect(statusesOf(chat.messages.get())).toEqual(['hi: sent']);
    expect(clock.pending).toBe(0);
  });

  it('fails after ten seconds of trying, and stays in sight as failed', async () => {
    const { chat, clock } = createChat({ publish: () => Promise.reject(networkDown()) });
    const outcome = expect(chat.send('hi')).rejects.toMatchObject({
      code: 'network-unavailable',
      retryable: true,
      context: { action: 'send a message' },
    });
    await clock.advance(9_999);
    expect(statusesOf(chat.messages.get())).toEqual(['hi: sending']);
    await clock.advance(1);
    await outcome;
    expect(statusesOf(chat.messages.get())).toEqual(['hi: failed']);
    expect(clock.pending).toBe(0);
  });

  it('fails after ten seconds also when the network never says anything', async () => {
    const { chat, clock } = createChat({ publish: () => new Promise(() => {}) });
    const outcome = expect(chat.send('hi')).rejects.toThrow('unable to send a message; the network did not answer');
    await clock.advance(10_000);
    await outcome;
    expect(statusesOf(chat.messages.get())).toEqual(['hi: failed']);
  });

  it('fails at once when trying again cannot help', async () => {
    const refusal = networkDown(false);
    const { chat, clock } = createChat({ publish: () => Promise.reject(refusal) });
    await expect(chat.send('hi')).rejects.toBe(refusal);
    expect(statusesOf(chat.messages.get())).toEqual(['hi: failed']);
    expect(clock.pending).toBe(0);
  });
});

describe('leaving while a line is being sent', () => {
  const left = { code: 'network-unavailable', message: 'unable to send a message; the room was left' };

  it('fails a line on its way', async () => {
    const { chat, clock, leave } = createChat({ publish: () => new Promise(() => {}) });
    const outcome = expect(chat.send('hi')).rejects.toMatchObject(left);
    await clock.advance(100);
    leave();
    await outcome;
    expect(statusesOf(chat.messages.get())).toEqual(['hi: failed']);
    expect(clock.pending).toBe(0);
  });

  it('fails a line that waits for its next try', async () => {
    let tries = 0;
    const { chat, clock, leave } = createChat({
      publish: () => {
        tries++;
        return Promise.reject(networkDown());
      },
    });
    const outcome = expect(chat.send('hi')).rejects.toMatchObject(left);
    await clock.advance(100);
    leave();
    await outcome;
    await clock.advance(20_000);
    expect(tries).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('fails a line of which nobody knows yet whether it is a question, and does not publish it', async () => {
    const { chat, clock, published, leave } = createChat({ askIfQuestion: () => new Promise(() => {}) });
    const outcome = expect(chat.send('hi')).rejects.toMatchObject(left);
    leave();
    await outcome;
    expect(published).toEqual([]);
    expect(statusesOf(chat.messages.get())).toEqual(['hi: failed']);
    expect(clock.pending).toBe(0);
  });
});

describe('text that is not sent', () => {
  it.each(['', ' \n ', '\u202e\u200b', '\u200d'])('refuses %j as empty', async (text) => {
    const { chat, published } = createChat();
    await expect(chat.send(text)).rejects.toMatchObject({ code: 'text-empty', context: { field: 'text' } });
    expect(published).toEqual([]);
    expect(chat.messages.get()).toEqual([]);
  });

  it('refuses more than 500 code points, and takes 500', async () => {
    const { chat } = createChat();
    await expect(chat.send('😀'.repeat(501))).rejects.toMatchObject({ code: 'text-too-long', context: { limit: 500 } });
    expect((await chat.send('😀'.repeat(500))).text).toHaveLength(1_000);
  });

  it('refuses while the room is not joined', async () => {
    const { chat, published } = createChat({ membership: () => undefined });
    await expect(chat.send('hi')).rejects.toMatchObject({ code: 'not-joined', context: { action: 'send a message' } });
    expect(published).toEqual([]);
    expect(chat.messages.get()).toEqual([]);
  });
});

describe('sending too fast', () => {
  it('allows five lines at once, then says when the next may follow', async () => {
    const { chat, clock, published } = createChat();
    for (let line = 0; line < 5; line++) await chat.send('hi');
    await clock.advance(400);
    const refusal = { code: 'rate-limited', retryable: true, context: { action: 'send a message', retryAfterMs: 600 } };
    await expect(chat.send('one too many')).rejects.toMatchObject(refusal);
    expect(chat.messages.get()).toHaveLength(5);
    await clock.advance(599);
    await expect(chat.send('still too soon')).rejects.toMatchObject({ context: { retryAfterMs: 1 } });
    await clock.advance(1);
    await chat.send('in time');
    expect(published.map(({ text }) => text)).toEqual(['hi', 'hi', 'hi', 'hi', 'hi', 'in time']);
  });

  it('does not count what was refused for another reason', async () => {
    const { chat } = createChat();
    for (let attempt = 0; attempt < 20; attempt++) await chat.send('').catch(() => undefined);
    await expect(chat.send('hi')).resolves.toMatchObject({ status: 'sent' });
  });
});

describe('a line that reads as a question', () => {
  it('is asked, and carries the question id for everybody', async () => {
    const asked: unknown[] = [];
    const { chat, published } = createChat({
      async askIfQuestion(text, productId) {
        asked.push([text, productId]);
        return 'question-1';
      },
    });
    const message = await chat.send(' is it warm? ', { productId: 'coat' });
    expect(asked).toEqual([['is it warm?', 'coat']]);
    expect(message).toMatchObject({ questionId: 'question-1', productId: 'coat', status: 'sent' });
    expect(published).toMatchObject([{ id: 'line-1', questionId: 'question-1' }]);
    expect(chat.textOf('question-1')).toMatchObject({ text: 'is it warm?', productId: 'coat' });
  });

  it('is in sight before that is known, and gets its id as soon as it is', async () => {
    const asked = deferred<string>();
    const { chat, clock } = createChat({ askIfQuestion: () => asked.promise, publish: () => new Promise(() => {}) });
    void chat.send('is it warm?').catch(() => undefined);
    expect(chat.messages.get()[0]).not.toHaveProperty('questionId');
    asked.resolve('question-1');
    await clock.advance(0);
    expect(chat.messages.get()[0]).toMatchObject({ questionId: 'question-1', status: 'sending' });
  });

  it('is sent all the same when asking fails, and the failure is reported', async () => {
    const errors = collectReportedErrors();
    const { chat, published } = createChat({ askIfQuestion: () => Promise.reject(new Error('no detector')) });
    await expect(chat.send('is it warm?')).resolves.toMatchObject({ status: 'sent' });
    expect(published).toHaveLength(1);
    expect(errors).toEqual([new Error('no detector')]);
  });

  it('is tried for ten seconds however long it took to know', async () => {
    const asked = deferred<string>();
    const { chat, clock } = createChat({ askIfQuestion: () => asked.promise, publish: () => new Promise(() => {}) });
    const outcome = expect(chat.send('is it warm?')).rejects.toMatchObject({ code: 'network-unavailable' });
    await clock.advance(12_000);
    asked.resolve('question-1');
    await clock.advance(9_999);
    expect(statusesOf(chat.messages.get())).toEqual(['is it warm?: sending']);
    await clock.advance(1);
    await outcome;
  });

  it('fails after fifteen seconds when it never becomes known', async () => {
    const { chat, clock, published } = createChat({ askIfQuestion: () => new Promise(() => {}) });
    const outcome = expect(chat.send('is it warm?')).rejects.toMatchObject({ code: 'network-unavailable' });
    await clock.advance(15_000);
    await outcome;
    expect(published).toEqual([]);
    expect(statusesOf(chat.messages.get())).toEqual(['is it warm?: failed']);
  });
});

describe("one's own line among those of others", () => {
  it('is not repeated when the network echoes it', async () => {
    const { chat, published } = createChat();
    await chat.send('hi');
    chat.receive(published[0]!, 'me');
    expect(statusesOf(chat.messages.get())).toEqual(['hi: sent']);
    expect(chat.stats.get().received).toBe(0);
  });

  it('is recognised when it arrives from before a reload', () => {
    const { chat } = createChat();
    chat.receive(arriving('sent before the reload', { name: 'Mia' }), 'me');
    expect(chat.messages.get()).toMatchObject([{ isOwn: true, status: 'sent', sender: { id: 'me' } }]);
  });

  it('keeps its place and its outcome while others arrive', async () => {
    const accepted = deferred<void>();
    const { chat } = createChat({ publish: () => accepted.promise });
    chat.receive(arriving('before'), 'other');
    const sent = chat.send('mine');
    chat.receive(arriving('after'), 'other');
    accepted.resolve();
    await sent;
    expect(statusesOf(chat.messages.get())).toEqual(['before: sent', 'mine: sent', 'after: sent']);
  });

  it('still learns its outcome after it has left the window', async () => {
    const accepted = deferred<void>();
    const { chat } = createChat({ publish: () => accepted.promise });
    const sent = chat.send('mine');
    for (let line = 0; line < 200; line++) chat.receive(arriving(`line ${line}`), `user-${line}`);
    expect(chat.messages.get().some(({ isOwn }) => isOwn)).toBe(false);
    accepted.resolve();
    expect(await sent).toMatchObject({ text: 'mine', status: 'sent' });
    expect(chat.messages.get()).toHaveLength(200);
  });
});

describe('a product id that the others would refuse', () => {
  it('is refused before anything is shown or sent', async () => {
    const { chat, published } = createChat();
    const sent = chat.send('is this one still there', { productId: 'two words' });
    await expect(sent).rejects.toMatchObject({ code: 'invalid-options', context: { option: 'productId' } });
    expect(chat.messages.get()).toEqual([]);
    expect(published).toEqual([]);
  });
});
