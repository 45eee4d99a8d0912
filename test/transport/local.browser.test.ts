/** The local transport within one page of a real browser: the contract, and what is its own. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/lib/clock';
import type { RoomId, UserId } from '../../src/model/ids';
import type { Lane } from '../../src/model/lane';
import { transportConformance } from '../../src/testing/transport-conformance';
import { type LocalBrowser, resolveBrowser } from '../../src/transport/local/browser';
import { local, openLocalCrowd } from '../../src/transport/local/index';
import { readOptions } from '../../src/transport/local/options';
import { createLocalTransport } from '../../src/transport/local/transport';
import type { Session } from '../../src/transport/port';
import { createTestTrack, stopTestTracks } from './local-page/tracks';

const ROOM = 'show' as RoomId;
const sessions: Session[] = [];

/** A scope of its own for each test, so that none sees the state of another. */
let scope = '';
let tests = 0;

async function join(userId: string, lanes: readonly Lane[] = ['control'], browser: Partial<LocalBrowser> = {}) {
  const transport = createLocalTransport(readOptions({ scope }), {
    browser: () => ({ ...resolveBrowser(), ...browser }),
    clock: systemClock,
    random: Math.random,
  });
  const user = { id: userId as UserId, role: 'viewer' } as const;
  const session = await transport.connect({ roomId: ROOM, user, signal: new AbortController().signal });
  sessions.push(session);
  for (const lane of lanes) await session.signal.join(lane);
  return session;
}

function fresh(run: () => Promise<void>): () => Promise<void> {
  return async () => {
    scope = `test-${Date.now()}-${tests++}`;
    await run();
  };
}

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});
afterAll(stopTestTracks);

describe('the contract of a transport', () => {
  const settle = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const cases = transportConformance({ createTransport: () => local(), settle, createTrack: createTestTrack });
  for (const { name, run } of cases) it(name, run);
});

describe('scopes', () => {
  it(
    'keep rooms of the same name apart',
    fresh(async () => {
      const ann = await join('ann');
      scope += '/other';
      const bob = await join('bob');
      const heard: unknown[] = [];
      ann.signal.onMessage(({ text }) => heard.push(text));
      await bob.signal.publish('control', 'anybody?');
      await bob.signal.state.write('mode', 'sale');
      expect(ann.signal.presence('control').get().userIds).toEqual(['ann']);
      expect(await ann.signal.state.read('mode')).toBeUndefined();
      expect(heard).toEqual([]);
    }),
  );
});

describe('a crowd', () => {
  it(
    'is heard as many users, and counted as none',
    fresh(async () => {
      const host = await join('host', ['ask']);
      const heard: string[] = [];
      host.signal.onMessage(({ lane, from, text }) => heard.push(`${lane} ${from} ${String(text)}`));
      const crowd = openLocalCrowd({ roomId: ROOM, scope });
      crowd.publish('ask', 'v1', 'which size?');
      crowd.publish('ask', 'v2', 'which colour?');
      await expect.poll(() => heard).toEqual(['ask v1 which size?', 'ask v2 which colour?']);
      expect(host.signal.presence('ask').get().count).toBe(1);
      crowd.close();
      crowd.publish('ask', 'v3', 'too late');
      crowd.close();
    }),
  );

  it(
    'of a thousand messages is heard to the last, in order',
    fresh(async () => {
      const host = await join('host', ['chat/0']);
      const heard: unknown[] = [];
      host.signal.onMessage(({ text }) => heard.push(text));
      const crowd = openLocalCrowd({ roomId: ROOM, scope });
      const sent = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
      for (const [index, text] of sent.entries()) crowd.publish('chat/0', `v${index}`, text);
      await expect.poll(() => heard.length).toBe(1_000);
      expect(heard).toEqual(sent);
      crowd.close();
    }),
  );
});

describe('shared state without IndexedDB', () => {
  it(
    'is kept in the memory of the tabs, those that come late included',
    fresh(async () => {
      const without = { databases: undefined };
      const ann = await join('ann', [], without);
      const bob = await join('bob', [], without);
      await ann.signal.state.write('mode', 'sale', 0);
      await expect.poll(() => bob.signal.state.read('mode')).toEqual({ value: 'sale', revision: 1 });
      await expect(bob.signal.state.write('mode', 'chat', 0)).rejects.toMatchObject({ code: 'stale-revision' });
      const late = await join('late', [], without);
      await expect.poll(() => late.signal.state.read('mode')).toEqual({ value: 'sale', revision: 1 });
    }),
  );
});

describe('media', () => {
  it(
    'comes back on a new track when the connection breaks',
    fresh(async () => {
      const connections: RTCPeerConnection[] = [];
      const createPeerConnection = (configuration: RTCConfiguration) => {
        const connection = new RTCPeerConnection(configuration);
        connections.push(connection);
        return connection;
      };
      const host = await join('host', [], { createPeerConnection });
      const viewer = await join('viewer');
      const { id } = await host.media.publish(createTestTrack('video'), 'camera');
      await expect.poll(() => viewer.media.publications.get()).toHaveLength(1);
      const media = await viewer.media.subscribe(id);
      const [before, receiver] = [media.track.get(), media.receiver()];
      connections[0]?.close();
      // How long the browser takes to notice is its own affair.
      const isAnother = () => media.track.get() !== before && media.track.get()?.readyState === 'live';
      await expect.poll(isAnother, { timeout: 40_000 }).toBe(true);
      expect(media.receiver()).not.toBe(receiver);
      await expect.poll(async () => (await media.stats())?.framesDecoded, { timeout: 5_000 }).toBeGreaterThan(0);
    }),
    60_000,
  );

  it(
    'carries sound and picture of one publisher on one connection, as one stream',
    fresh(async () => {
      const connections: RTCPeerConnection[] = [];
      const createPeerConnection = (configuration: RTCConfiguration) => {
        const connection = new RTCPeerConnection(configuration);
        connections.push(connection);
        return connection;
      };
      const host = await join('host');
      const viewer = await join('viewer', [], { createPeerConnection });
      const camera = await host.media.publish(createTestTrack('video'), 'camera');
      const microphone = await host.media.publish(createTestTrack('audio'), 'microphone');
      await expect.poll(() => viewer.media.publications.get()).toHaveLength(2);
      const media = await Promise.all([camera, microphone].map(({ id }) => viewer.media.subscribe(id)));
      expect(media.map(({ track }) => track.get()?.kind)).toEqual(['video', 'audio']);
      expect(connections).toHaveLength(1);
      const streams = [...(connections[0]?.remoteDescription?.sdp ?? '').matchAll(/^a=msid:(\S+)/gm)];
      expect(new Set(streams.map(([, stream]) => stream)).size).toBe(1);
      await expect.poll(async () => (await media[1]?.stats())?.packetsReceived, { timeout: 5_000 }).toBeGreaterThan(0);
      await camera.unpublish();
      await expect.poll(() => media[0]?.track.get()).toBeUndefined();
      expect(media[1]?.track.get()?.readyState).toBe('live');
      await expect(viewer.media.subscribe(camera.id)).rejects.toMatchObject({ code: 'media-unavailable' });
    }),
  );
});

describe('a page that is put aside', () => {
  it(
    'is gone for the others, refuses to send, and comes back with its lanes',
    fresh(async () => {
      let suspend = () => {};
      let resume = () => {};
      const page = {
        onSuspend: (listener: () => void) => ((suspend = listener), () => {}),
        onResume: (listener: () => void) => ((resume = listener), () => {}),
      };
      const ann = await join('ann');
      const bob = await join('bob', ['control'], page);
      const users = () => ann.signal.presence('control').get().userIds;
      await expect.poll(users).toEqual(['ann', 'bob']);
      const lease = await bob.signal.lock('keeper', new AbortController().signal);
      suspend();
      expect(bob.connection.get().state).toBe('interrupted');
      expect(lease.ended.aborted).toBe(true);
      await expect(bob.signal.publish('control', 'x')).rejects.toMatchObject({
        code: 'network-unavailable',
        retryable: true,
      });
      await expect.poll(users).toEqual(['ann']);
      resume();
      await expect.poll(() => bob.connection.get().state).toBe('connected');
      await expect.poll(users).toEqual(['ann', 'bob']);
      const heard: unknown[] = [];
      bob.signal.onMessage(({ text }) => heard.push(text));
      await ann.signal.publish('control', 'welcome back');
      await expect.poll(() => heard).toEqual(['welcome back']);
    }),
  );
});

describe('what a session leaves behind', () => {
  it(
    'is nothing: no channel, lock, listener or timer, also when connecting was given up',
    fresh(async () => {
      let open = 0;
      const browser = resolveBrowser();
      const counted = (undo: () => void) => {
        open += 1;
        return () => {
          open -= 1;
          undo();
        };
      };
      const watched: LocalBrowser = {
        ...browser,
        openChannel: (name) => {
          const channel = new BroadcastChannel(name);
          const close = counted(() => BroadcastChannel.prototype.close.call(channel));
          channel.close = () => close();
          return channel;
        },
        onSuspend: (listener) => counted(browser.onSuspend(listener)),
        onResume: (listener) => counted(browser.onResume(listener)),
      };
      const timers = new Set<() => void>();
      const transport = createLocalTransport(readOptions({ scope }), {
        browser: () => watched,
        clock: {
          now: () => Date.now(),
          schedule: (task, delayMs) => {
            const timer = setTimeout(() => (timers.delete(cancel), task()), delayMs);
            const cancel = () => (timers.delete(cancel), clearTimeout(timer));
            timers.add(cancel);
            return cancel;
          },
        },
        random: Math.random,
      });
      const connect = (id: string, signal: AbortSignal) =>
        transport.connect({ roomId: ROOM, user: { id: id as UserId, role: 'viewer' }, signal });
      for (let round = 0; round < 10; round++) {
        const [ann, bob] = await Promise.all(
          ['ann', 'bob'].map((id) => connect(id, new AbortController().signal)),
        );
        await ann?.signal.join('control');
        await ann?.signal.publish('ask', 'which size?');
        await bob?.signal.join('control');
        await bob?.signal.lock('keeper', new AbortController().signal);
        const waiting = ann?.signal.lock('keeper', new AbortController().signal);
        const ended = expect(waiting).rejects.toMatchObject({ code: 'network-unavailable' });
        const controller = new AbortController();
        const connecting = connect('eve', controller.signal);
        controller.abort(new Error('changed my mind'));
        await expect(connecting).rejects.toThrow('changed my mind');
        await Promise.all([ann?.close(), bob?.close()]);
        await ended;
      }
      expect(open).toBe(0);
      expect(timers.size).toBe(0);
      const { held = [], pending = [] } = await navigator.locks.query();
      expect([...held, ...pending].filter(({ name }) => name?.startsWith(encodeURIComponent(scope)))).toEqual([]);
    }),
  );
});

describe('local()', () => {
  it.each([
    [{ scope: '' }, 'scope'],
    [{ scope: 7 }, 'scope'],
    [{ scope: '\ud800' }, 'scope'],
    [{ media: 'yes' }, 'media'],
    [{ media: { rtcConfiguration: [] } }, 'media.rtcConfiguration'],
    [{ media: { codec: 'vp9' } }, 'media.codec'],
    [{ colour: 'red' }, 'colour'],
    [null, 'options'],
  ])('refuses %j and names the option', (options, option) => {
    const create = () => local(options as never);
    expect(create).toThrowError(expect.objectContaining({ code: 'invalid-options', context: { option } }));
  });

  it.each(['openChannel', 'locks'] as const)(
    'says what is missing in a browser without %s',
    async (part) => {
      const missing = { openChannel: 'BroadcastChannel', locks: 'navigator.locks' }[part];
      await expect(join('ann', [], { [part]: undefined })).rejects.toMatchObject({
        code: 'unsupported',
        context: { missing },
      });
    },
  );

  it('says that it needs a page', async () => {
    await expect(join('ann', [], { hasPage: false })).rejects.toMatchObject({ code: 'unsupported' });
  });
});
