import { describe, expect, it } from 'vitest';
import type { KeyValueStore } from '../../src/index';
import { environmentFor } from '../../src/room/environment';
import type { RoomId, UserId } from '../../src/model/ids';
import { memoryStore } from '../../src/lib/key-value';
import { collectReportedErrors } from '../fakes/reported-errors';
import { setUpShow } from './a-show';

describe('where the features meet', () => {
  it('sends a line also when asking it is refused', async () => {
    const { clock, join, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    for (let index = 0; index < 10; index++) await ana.questions.ask(`question ${index}?`);
    const line = await after(ana.chat.send('an eleventh?'));
    expect(line).toMatchObject({ status: 'sent', text: 'an eleventh?' });
    expect(line.questionId).toBeUndefined();
    await clock.advance(500);
    expect(host.chat.messages.get().at(-1)).toMatchObject({ text: 'an eleventh?' });
  });

  it("chats on when the shop's detector is broken", async () => {
    const reported = collectReportedErrors();
    const { join, after } = setUpShow();
    const detector = {
      detect: () => {
        throw new Error('a bug of the shop');
      },
    };
    const [host, ana] = [await join('host'), await join('ana', { detector })];
    await after(ana.chat.send('does it fit?'));
    expect(host.chat.messages.get()).toHaveLength(1);
    await after(ana.questions.ask('does it fit?'));
    expect(host.questions.ranked.get()).toHaveLength(1);
    expect(reported.length).toBeGreaterThan(0);
  });

  it("gets a question to the board whatever the shop's detector says of its confidence", async () => {
    const { join, after } = setUpShow();
    const detector = { detect: () => ({ isQuestion: true, confidence: Number.NaN }) };
    const [host, mod] = [await join('host', { detector }), await join('mod')];
    const ana = await join('ana', { detector });
    await after(ana.chat.send('does it fit?'));
    await after(ana.leave());
    for (const crew of [host, mod]) expect(crew.questions.ranked.get()).toHaveLength(1);
    const late = await join('mod', { detector });
    await after(Promise.resolve(), 10_000);
    expect(late.questions.ranked.get()).toHaveLength(1);
  });

  it('closes a session that it could put to no use', async () => {
    const { clock, network, open } = setUpShow();
    const never: KeyValueStore = { entries: () => new Promise(() => undefined), write: async () => undefined };
    const room = open('ana', { storage: never, joinTimeoutMs: 1_000 });
    const joined = room.join();
    joined.catch(() => undefined);
    await clock.advance(5_000);
    await expect(joined).rejects.toMatchObject({ code: 'timeout' });
    expect(network.stats.sessions).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('ends a line that waits for the detector when the room is left', async () => {
    const { clock, join, after } = setUpShow();
    const ana = await join('ana');
    const sent = ana.chat.send('is it?');
    sent.catch(() => undefined);
    await after(ana.leave());
    await expect(sent).rejects.toMatchObject({ code: 'network-unavailable' });
    expect(clock.pending).toBe(0);
  });
});

describe('what a device keeps', () => {
  const transport = { name: 'none', connect: () => Promise.reject(new Error('not used')) };
  const storageOf = (roomId: string, userId: string, storage: KeyValueStore) =>
    environmentFor({ roomId: roomId as RoomId, userId: userId as UserId, transport, storage }).storage;

  it("is one user's in one room, whatever their ids are made of", async () => {
    const shared = memoryStore();
    const users: readonly (readonly [roomId: string, userId: string])[] = [
      ['show', 'a'],
      ['show', 'a/own'],
      ['show', 'a/'],
      ['show', 'a%2Fown'],
      ['show-2', 'a'],
    ];
    for (const [roomId, userId] of users) {
      await storageOf(roomId, userId, shared).write(new Map([['own/1', `${roomId} ${userId}`]]));
    }
    for (const [roomId, userId] of users) {
      const entries = await storageOf(roomId, userId, shared).entries('own/');
      expect(entries).toEqual([['own/1', `${roomId} ${userId}`]]);
    }
  });

  it('may be kept by a store that throws, or answers with nothing', async () => {
    const careless = {
      entries: () => [],
      write: () => undefined,
    } as unknown as KeyValueStore;
    await expect(storageOf('show', 'a', careless).write(new Map())).resolves.toBeUndefined();
    const throwing = {
      entries: () => {
        throw new Error('no');
      },
      write: () => {
        throw new Error('no');
      },
    } as unknown as KeyValueStore;
    await expect(storageOf('show', 'a', throwing).write(new Map())).rejects.toThrow('no');
    await expect(storageOf('show', 'a', throwing).entries('')).rejects.toThrow('no');
  });
});
