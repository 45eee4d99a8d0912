import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLiveRoomError } from '../../src/model/errors';
import {
  createMemoryNetwork,
  createVirtualClock,
  type Lease,
  type MemoryNetworkOptions,
  type RoomId,
  type Session,
  type UserId,
} from '../../src/testing';

const roomId = 'show' as RoomId;

function world(options: MemoryNetworkOptions = {}) {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ ...options, clock });
  const settled = async <T>(promise: Promise<T>): Promise<T> => {
    let isSettled = false;
    const settle = () => (isSettled = true);
    promise.then(settle, settle);
    await clock.runUntil(() => isSettled);
    return promise;
  };
  const connect = (userId: string, signal = new AbortController().signal): Promise<Session> =>
    settled(network.transport().connect({ roomId, user: { id: userId as UserId, role: 'viewer' }, signal }));
  const heardBy = (session: Session): unknown[] => {
    const heard: unknown[] = [];
    session.signal.onMessage(({ text }) => heard.push(text));
    return heard;
  };
  const errorOf = (promise: Promise<unknown>): Promise<unknown> => {
    const outcome = promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    return settled(outcome);
  };
  return { clock, network, settled, connect, heardBy, errorOf };
}

const stateOf = (session: Session): string => session.connection.get().state;

describe('a memory network', () => {
  it.each([
    ['seed', Number.NaN],
    ['latencyMs', -1],
    ['jitterMs', Infinity],
    ['lossRate', 1.5],
    ['duplicateRate', '0.5'],
    ['reorder', 1],
    ['clock', {}],
    ['requestTimeoutMs', 0],
  ])('refuses a wrong option by name: %s', (option, value) => {
    try {
      createMemoryNetwork({ [option]: value });
      expect.unreachable();
    } catch (error) {
      expect(isLiveRoomError(error, 'invalid-options') && error.context.option).toBe(option);
    }
  });

  it('runs in real time unless it is given a clock', async () => {
    const network = createMemoryNetwork({ latencyMs: 1 });
    const { signal } = new AbortController();
    const connect = (userId: string) =>
      network.transport().connect({ roomId, user: { id: userId as UserId, role: 'viewer' }, signal });
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await ben.signal.join('chat/0');
    const heard = new Promise((resolve) => ben.signal.onMessage(({ text }) => resolve(text)));
    await ada.signal.publish('chat/0', 'hello');
    expect(await heard).toBe('hello');
    expect(Math.abs(ada.signal.now() - Date.now())).toBeLessThan(1_000);
    await Promise.all([ada.close(), ben.close()]);
  });

  it('takes two hops to deliver and two to acknowledge', async () => {
    const { clock, connect, settled, heardBy } = world({ latencyMs: 100 });
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ben.signal.join('chat/0'));
    const heard = heardBy(ben);
    const sentAtMs = clock.now();
    await settled(ada.signal.publish('chat/0', 'hello'));
    expect(clock.now() - sentAtMs).toBe(200);
    expect(heard).toEqual(['hello']);
  });

  it('rejects what it lost after the time limit, whether or not it took effect', async () => {
    const { clock, network, errorOf, heardBy, connect } = world({ lossRate: 0.5, seed: 4, requestTimeoutMs: 700 });
    const firmly = async (userId: string): Promise<Session> => connect(userId).catch(() => firmly(userId));
    const [ada, ben] = [await firmly('ada'), await firmly('ben')];
    while (await errorOf(ben.signal.join('chat/0')));
    const heard = heardBy(ben);
    const rejected = new Set<string>();
    for (let number = 0; number < 60; number++) {
      const startMs = clock.now();
      const error = await errorOf(ada.signal.publish('chat/0', String(number)));
      if (error === undefined) continue;
      rejected.add(String(number));
      expect(isLiveRoomError(error, 'network-unavailable') && error.retryable).toBe(true);
      expect(clock.now() - startMs).toBe(700);
    }
    await clock.advance(1_000);
    expect(heard.some((text) => rejected.has(text as string))).toBe(true);
    expect(network.stats.publishes['chat/0']).toBeGreaterThan(60 - rejected.size);
  });

  it('does what a duplicated request asks once', async () => {
    const { clock, connect, settled, heardBy } = world({ duplicateRate: 1 });
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ben.signal.join('chat/0'));
    const heard = heardBy(ben);
    await settled(ada.signal.publish('chat/0', 'hello'));
    await clock.advance(1_000);
    // The delivery itself is duplicated; the publish is not.
    expect(heard).toEqual(['hello', 'hello']);
    expect((await settled(ada.signal.state.write('mode', 'sale', 0))).revision).toBe(1);
    expect((await settled(ada.signal.state.read('mode')))?.revision).toBe(1);
  });

  it('heals presence that was lost', async () => {
    const { clock, network, errorOf, connect } = world({ lossRate: 0.6, seed: 2 });
    const firmly = async <T>(attempt: () => Promise<T>): Promise<T> => attempt().catch(() => firmly(attempt));
    const sessions: Session[] = [];
    for (let index = 0; index < 20; index++) {
      const session = await firmly(() => connect(`user-${index}`));
      while (await errorOf(session.signal.join('control')));
      sessions.push(session);
    }
    const counts = () => new Set(sessions.map((session) => session.signal.presence('control').get().count));
    await clock.runUntil(() => counts().size === 1 && counts().has(20), { limitMs: 30_000 });
    await sessions.pop()!.close();
    await clock.runUntil(() => counts().size === 1 && counts().has(19), { limitMs: 30_000 });
    expect(network.stats.lost).toBeGreaterThan(0);
  });

  it('counts without naming where a lane has more than it names', async () => {
    const { clock, connect, settled } = world({ namedPresence: 2 });
    const sessions = [await connect('ada'), await connect('ben'), await connect('cem')];
    for (const session of sessions) await settled(session.signal.join('control'));
    await clock.advance(1_000);
    expect(sessions[0]!.signal.presence('control').get()).toEqual({ count: 3, userIds: undefined });
    await sessions[2]!.close();
    await clock.advance(1_000);
    expect(sessions[0]!.signal.presence('control').get()).toEqual({ count: 2, userIds: ['ada', 'ben'] });
  });

  it('does the same again for the same seed', async () => {
    const play = async (seed: number) => {
      const rough = { seed, latencyMs: 20, jitterMs: 30, lossRate: 0.1, duplicateRate: 0.1, reorder: true };
      const { clock, network, connect, errorOf, heardBy } = world(rough);
      const [ada, ben] = [await connect('ada'), await connect('ben')];
      while (await errorOf(ben.signal.join('chat/0')));
      const heard = heardBy(ben);
      for (let number = 0; number < 50; number++) await errorOf(ada.signal.publish('chat/0', String(number)));
      return { heard, stats: network.stats, nowMs: clock.now() };
    };
    expect(await play(5)).toEqual(await play(5));
    expect((await play(6)).heard).not.toEqual((await play(5)).heard);
  });

  it('leaves no timer behind once everybody has closed', async () => {
    const { clock, network, connect, settled } = world({ jitterMs: 20 });
    const sessions = await Promise.all([connect('ada'), connect('ben')]);
    for (const session of sessions) {
      await settled(session.signal.join('control'));
      await settled(session.signal.state.write('mode', 'sale'));
      void session.signal.lock('keeper', new AbortController().signal).catch(() => {});
    }
    await clock.advance(5_000);
    for (const session of sessions) await session.close();
    await clock.advance(5_000);
    expect(clock.pending).toBe(0);
    expect(network.stats.sessions).toBe(0);
  });
});

describe('a session that ends while things are on their way', () => {
  const rough = { latencyMs: 20, jitterMs: 200, lossRate: 0.3, duplicateRate: 0.3, reorder: true };

  it('is gone in the end, even when its goodbye is lost or overtaken', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const { clock, connect, errorOf } = world({ ...rough, seed });
      const firmly = async (userId: string): Promise<Session> => connect(userId).catch(() => firmly(userId));
      const [ada, ben] = [await firmly('ada'), await firmly('ben')];
      for (const session of [ada, ben]) while (await errorOf(session.signal.join('control')));
      await clock.runUntil(() => ben.signal.presence('control').get().count === 2);
      for (let number = 0; number < 5; number++) ada.signal.publish('control', String(number)).catch(() => undefined);
      await ada.close();
      await clock.runUntil(() => ben.signal.presence('control').get().count === 1, { limitMs: 20_000 });
    }
  });

  it('never comes between a newer session and the server after connect() was given up', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const { clock, network, connect } = world({ ...rough, lossRate: 0, seed });
      const controller = new AbortController();
      const user = { id: 'ada' as UserId, role: 'viewer' as const };
      const givenUp = network.transport().connect({ roomId, user, signal: controller.signal });
      givenUp.catch(() => undefined);
      await clock.advance(seed);
      controller.abort(new Error('changed my mind'));
      const ada = await connect('ada');
      await clock.advance(5_000);
      expect(stateOf(ada)).toBe('connected');
      await expect(givenUp).rejects.toThrow('changed my mind');
    }
  });

  it('takes what it had not yet sent with it when its process crashes', async () => {
    const { clock, network, connect, settled, heardBy } = world({ latencyMs: 100 });
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ben.signal.join('control'));
    const heard = heardBy(ben);
    void ada.signal.publish('control', 'last words');
    network.crash('ada');
    await clock.advance(1_000);
    expect(heard).toEqual([]);
  });
});

describe('a user who is cut off', () => {
  it('is interrupted, and connected again with lanes joined when the server still has the session', async () => {
    const { clock, network, connect, settled, heardBy } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ada.signal.join('control'));
    const heard = heardBy(ada);
    network.disconnect('ada');
    expect(stateOf(ada)).toBe('interrupted');
    await settled(ben.signal.publish('control', 'missed'));
    await clock.advance(2_000);
    network.reconnect('ada');
    await clock.advance(500);
    expect(stateOf(ada)).toBe('connected');
    await settled(ben.signal.publish('control', 'heard'));
    await clock.advance(5_000);
    expect(heard).toEqual(['heard']);
    expect(stateOf(ada)).toBe('connected');
  });

  it('carries media to a session that was cut off while it connected', async () => {
    const { clock, network, connect, settled } = world();
    const ben = await connect('ben');
    const published = await settled(ben.media.publish({ kind: 'video' } as MediaStreamTrack, 'camera'));
    const connecting = connect('ada');
    network.disconnect('ada');
    clock.schedule(() => network.reconnect('ada'), 400);
    const ada = await connecting;
    const media = await settled(ada.media.subscribe(published.id));
    expect(media.track.get()).toBeDefined();
  });

  it('must connect again when the server has dropped the session', async () => {
    const { clock, network, connect, settled, errorOf } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    for (const session of [ada, ben]) await settled(session.signal.join('control'));
    network.disconnect('ada');
    await clock.advance(3_500);
    expect(ben.signal.presence('control').get().count).toBe(1);
    expect(isLiveRoomError(await errorOf(connect('ada')), 'network-unavailable')).toBe(true);
    expect(stateOf(ada)).toBe('interrupted');
    network.reconnect('ada');
    await clock.advance(500);
    const connection = ada.connection.get();
    const error = connection.state === 'closed' ? connection.error : undefined;
    expect(isLiveRoomError(error, 'network-unavailable') && error.retryable).toBe(true);
    expect(stateOf(await connect('ada'))).toBe('connected');
  });

  it('hears after the outage of state that changed meanwhile, and of no state that did not', async () => {
    const { clock, network, connect, settled } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ben.signal.state.write('steady', '1'));
    await clock.advance(1_000);
    const told: string[] = [];
    ada.signal.state.watch((key, item) => told.push(`${key}=${item.value}`));
    network.disconnect('ada');
    await settled(ben.signal.state.write('mode', '1'));
    await settled(ben.signal.state.write('mode', '2'));
    network.reconnect('ada');
    await clock.advance(2_000);
    expect(told).toEqual(['mode=2']);
  });

  it('gets media back with the connection', async () => {
    const { clock, network, connect, settled } = world();
    const [host, ada] = [await connect('host'), await connect('ada')];
    const track = { kind: 'video', id: 'camera' } as MediaStreamTrack;
    const local = await settled(host.media.publish(track, 'camera'));
    await clock.advance(100);
    const media = await settled(ada.media.subscribe(local.id));
    expect(media.track.get()).toBe(track);
    network.disconnect('ada');
    expect([media.track.get(), await media.stats()]).toEqual([undefined, undefined]);
    network.reconnect('ada');
    await clock.advance(500);
    expect(media.track.get()).toBe(track);
    expect(await media.stats()).toMatchObject({ atMs: clock.now() });
  });
});

describe('a process that crashes', () => {
  it('says and hears nothing any more, and is missed after the session time limit', async () => {
    const { clock, network, connect, settled, heardBy } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    for (const session of [ada, ben]) await settled(session.signal.join('control'));
    const lease = await settled(ada.signal.lock('keeper', new AbortController().signal));
    const heard = heardBy(ada);
    let connectionChanges = 0;
    ada.connection.subscribe(() => connectionChanges++);
    let settledAfterwards = false;
    const noteSettled = () => (settledAfterwards = true);
    network.crash('ada');
    ada.signal.publish('control', 'from beyond').then(noteSettled, noteSettled);
    await settled(ben.signal.publish('control', 'hello?'));
    await clock.advance(2_000);
    expect(ben.signal.presence('control').get().count).toBe(2);
    await clock.advance(1_500);
    expect(ben.signal.presence('control').get().count).toBe(1);
    await settled(ben.signal.lock('keeper', new AbortController().signal));
    expect([heard, connectionChanges, settledAfterwards, lease.ended.aborted]).toEqual([[], 0, false, false]);
    // What is left of the dead process can still be cleaned up.
    await ada.close();
    await clock.advance(0);
    expect([settledAfterwards, lease.ended.aborted]).toEqual([true, true]);
  });

  it('can be started again at once, and finds what its device kept before, but not after, the crash', async () => {
    const { clock, network, connect, settled } = world();
    const [ada, ben] = [await connect('ada'), await connect('ben')];
    await settled(ben.signal.join('control'));
    const device = () => network.transport().world!.storage!({ roomId, userId: 'ada' as UserId });
    const before = device();
    await before.write(new Map([['outbox/1', 'sent before']]));
    network.crash('ada');
    await before.write(new Map([['outbox/2', 'written by a ghost']]));
    expect(await device().entries('outbox/')).toEqual([['outbox/1', 'sent before']]);
    const again = await connect('ada');
    await settled(again.signal.join('control'));
    await clock.advance(5_000);
    expect([stateOf(again), stateOf(ada)]).toEqual(['connected', 'connected']);
    expect(ben.signal.presence('control').get().count).toBe(2);
  });
});

describe('a partition', () => {
  it('keeps messages between its groups, both ways, until it is healed', async () => {
    const { clock, network, connect, settled, heardBy } = world();
    const [ada, ben, cem] = [await connect('ada'), await connect('ben'), await connect('cem')];
    for (const session of [ada, ben, cem]) await settled(session.signal.join('chat/0'));
    const [adaHeard, benHeard, cemHeard] = [heardBy(ada), heardBy(ben), heardBy(cem)];
    const end = network.partition(['ada'], ['ben']);
    await settled(ada.signal.publish('chat/0', 'from ada'));
    await settled(ben.signal.send('ada' as UserId, 'from ben'));
    await clock.advance(100);
    expect([adaHeard, benHeard, cemHeard]).toEqual([[], [], ['from ada']]);
    expect(network.stats.partitioned).toBe(2);
    end();
    network.partition(['ada'], ['ben']);
    network.heal();
    await settled(ada.signal.publish('chat/0', 'again'));
    await clock.advance(100);
    expect(benHeard).toEqual(['again']);
  });
});

describe('a lock', () => {
  it('is held by one at a time, whatever the network does', async () => {
    const names = ['ada', 'ben', 'cem'];
    const upset = fc.record({
      what: fc.constantFrom('disconnect' as const, 'reconnect' as const, 'replace' as const, 'release' as const),
      who: fc.constantFrom(...names),
      afterMs: fc.integer({ min: 0, max: 4_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(upset, { maxLength: 12 }), async (seed, upsets) => {
        const { clock, network } = world({ seed, lossRate: 0.2, jitterMs: 100, duplicateRate: 0.2, reorder: true });
        const leases = new Set<Lease>();
        let mostHolders = 0;
        let grants = 0;
        const contend = async (userId: string) => {
          const user = { id: userId as UserId, role: 'host' as const };
          const { signal } = new AbortController();
          const session = await network.transport().connect({ roomId, user, signal });
          for (;;) {
            const lease = await session.signal.lock('keeper', signal);
            leases.add(lease);
            grants++;
            mostHolders = Math.max(mostHolders, [...leases].filter(({ ended }) => !ended.aborted).length);
            await new Promise((resolve) => lease.ended.addEventListener('abort', resolve));
          }
        };
        const start = (userId: string) => void contend(userId).catch(() => undefined);
        names.forEach(start);
        for (const { what, who, afterMs } of upsets) {
          await clock.advance(afterMs);
          if (what === 'replace') start(who);
          else if (what === 'release') for (const lease of leases) void lease.release();
          else network[what](who);
        }
        names.forEach((name) => network.reconnect(name));
        names.forEach(start);
        await clock.advance(10_000);
        expect(mostHolders).toBe(1);
        expect(grants).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
