import { describe, expect, it } from 'vitest';
import type { Lane } from '../../../../src/model/lane';
import { channelsOf, controlChannel } from '../../../../src/transport/agora/names';
import { Cloud, ROOM } from './cloud';

const CONTROL = controlChannel(ROOM);
const [CHAT] = channelsOf(ROOM, 'chat/0') as [string];
const ASK = channelsOf(ROOM, 'ask');

describe('subscriptions over Agora', () => {
  it('are made once for a room that watches and joins at once', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const subscribed: unknown[] = [];
    const subscribe = ada.client.subscribe.bind(ada.client);
    ada.client.subscribe = (channel, options) => {
      subscribed.push([channel, options]);
      return subscribe(channel, options);
    };
    ada.signal.state.watch(() => {});
    await cloud.settled(Promise.all([ada.signal.join('control'), ada.signal.join('control')]));
    await cloud.settled(ada.signal.join('control'));
    const options = { withMessage: true, withPresence: true, beQuiet: false, withMetadata: true, withLock: false };
    expect(subscribed).toEqual([[CONTROL, options]]);
  });

  it('do not count who only watches', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    ben.signal.state.watch(() => {});
    await cloud.settled(ada.signal.join('control'));
    await cloud.clock.advance(1_000);
    expect(ada.presence('control').userIds).toEqual(['ada']);
    expect(cloud.channel(CONTROL).members).toBe(2);
  });

  it('stay for shared state when the lane is left, and go with the last wish', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const end = ada.signal.state.watch(() => {});
    await cloud.settled(ada.signal.join('control'));
    await cloud.settled(ada.signal.leave('control'));
    expect(cloud.channel(CONTROL).members).toBe(1);
    expect(cloud.channel(CONTROL).presence.count).toBe(0);
    end();
    await cloud.clock.advance(1_000);
    expect(cloud.channel(CONTROL).members).toBe(0);
  });

  it('end when a lane is left while it is being joined', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const joining = ada.signal.join('chat/0');
    await cloud.clock.advance(10);
    await cloud.settled(Promise.all([joining, ada.signal.leave('chat/0')]));
    await cloud.clock.advance(1_000);
    expect(cloud.channel(CHAT).members).toBe(0);
    expect(ada.presence('chat/0')).toEqual({ count: 0, userIds: [] });
  });

  it('are undone when joining fails, and can be had by joining again', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    cloud.faults.failNext(-11021, { method: 'subscribe', afterEffect: true });
    expect(await cloud.rejection(ada.signal.join('ask'))).toMatchObject({ code: 'vendor-failed', retryable: true });
    await cloud.clock.advance(1_000);
    expect(ASK.map((channel) => cloud.channel(channel).members)).toEqual(Array(8).fill(0));
    await cloud.settled(ada.signal.join('ask'));
    expect(ada.presence('ask').count).toBe(1);
  });

  it('are refused beyond what the vendor allows, without a call', async () => {
    const cloud = new Cloud({ channels: 3 });
    const ada = await cloud.connect('ada');
    for (const lane of ['control', 'chat/0'] as const) await cloud.settled(ada.signal.join(lane));
    const refused = await cloud.rejection(ada.signal.join('ask'));
    expect(refused).toMatchObject({ code: 'vendor-failed', context: { vendorCode: '-11005' }, retryable: false });
    await cloud.clock.advance(1_000);
    expect(cloud.channel(ASK[0]!).members).toBe(0);
    await cloud.settled(ada.signal.leave('chat/0'));
    await cloud.settled(ada.signal.join('chat/1'));
  });

  it('are made again for channels that the vendor could not restore', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled(ada.signal.join('chat/0'));
    cloud.faults.unrestoredChannels.add(CHAT);
    cloud.silence('ada');
    await cloud.clock.runUntil(() => ada.signal.link.get().state === 'interrupted');
    cloud.restore('ada');
    await cloud.clock.advance(10_000);
    await cloud.settled(ben.signal.publish('chat/0', 'back?'));
    await cloud.clock.advance(1_000);
    expect(ada.texts).toEqual(['back?']);
  });
});

describe('lanes over Agora', () => {
  it('spread questions over eight channels, on none of which the asker listens', async () => {
    const cloud = new Cloud();
    const host = await cloud.connect('host');
    await cloud.settled(host.signal.join('ask'));
    for (const name of ['ada', 'ben', 'cem', 'dia', 'eli', 'fay', 'gus', 'hal']) {
      const asker = await cloud.connect(name);
      await cloud.settled(asker.signal.publish('ask', `from ${name}`));
    }
    await cloud.clock.advance(1_000);
    expect(host.heard).toHaveLength(8);
    expect(host.heard[0]).toEqual({ lane: 'ask', from: 'ada', text: 'from ada' });
    const channels = ASK.map((channel) => cloud.channel(channel));
    expect(channels.map(({ members }) => members)).toEqual(Array(8).fill(1));
    expect(host.presence('ask')).toEqual({ count: 1, userIds: ['host'] });
  });

  it('count who comes and goes in the order it is told, whatever the device thinks of the time', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.join('chat/0'));
    await cloud.clock.advance(1_000);
    // The SDK dates what it hears by the device's clock, which it corrects once it has measured how far that is off.
    const tell = (eventType: 'REMOTE_JOIN' | 'REMOTE_LEAVE', timestamp: number) =>
      ada.client.listeners.emit('presence', {
        eventType,
        timestamp,
        channelType: 'MESSAGE',
        channelName: CHAT,
        publisher: 'ben',
        stateChanged: {},
        interval: null,
        snapshot: null,
      });
    tell('REMOTE_JOIN', cloud.clock.now() + 300_000);
    expect(ada.presence('chat/0').count).toBe(2);
    tell('REMOTE_LEAVE', cloud.clock.now());
    expect(ada.presence('chat/0')).toEqual({ count: 1, userIds: ['ada'] });
  });

  it('are left by leaving once more, when the vendor did not hear of it', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.join('chat/3'));
    const unsubscribe = ada.client.unsubscribe.bind(ada.client);
    ada.client.unsubscribe = () => {
      ada.client.unsubscribe = unsubscribe;
      return Promise.reject(Object.assign(new Error('refused'), { errorCode: -11022 }));
    };
    await expect(cloud.settled(ada.signal.leave('chat/3'))).rejects.toMatchObject({ retryable: true });
    await cloud.settled(ada.signal.leave('chat/3'));
    await cloud.clock.advance(1_000);
    expect(cloud.channel(channelsOf(ROOM, 'chat/3')[0]!).members).toBe(0);
  });

  it('hold chat back when its channel carries too much, and nothing else', async () => {
    const cloud = new Cloud({ channelMessagesPerSecond: 5 });
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    for (const lane of ['chat/0', 'control'] as Lane[]) await cloud.settled(ben.signal.join(lane));
    for (let second = 0; second < 5; second++) {
      for (let index = 0; index < 20; index++) ada.signal.publish('chat/0', 'spam').catch(() => {});
      await cloud.clock.advance(1_000);
    }
    expect(ada.loads.held).toBeGreaterThan(0);
    await cloud.settled(ada.signal.publish('control', 'heard'));
    await cloud.clock.advance(500);
    expect(ben.texts).toContain('heard');
  });

  it('deliver nothing after close', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled(ada.signal.join('chat/0'));
    const publishing = ben.signal.publish('chat/0', 'late');
    const closing = ada.signal.close();
    await cloud.settled(Promise.all([publishing, closing]));
    await cloud.clock.advance(1_000);
    expect(ada.heard).toEqual([]);
    expect(await cloud.rejection(ada.signal.join('chat/0'))).toMatchObject({ code: 'network-unavailable' });
  });
});

describe('presence over Agora', () => {
  it('names those who come and go, and only tells of changes', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled(ada.signal.join('chat/0'));
    const told: unknown[] = [];
    ada.signal.presence('chat/0').subscribe(() => told.push(ada.presence('chat/0').userIds));
    await cloud.settled(ben.signal.join('chat/0'));
    await cloud.clock.advance(500);
    await cloud.settled(ada.signal.join('control'));
    await cloud.settled(ben.signal.close());
    await cloud.clock.advance(500);
    expect(told).toEqual([['ada', 'ben'], ['ada']]);
  });

  it('follows a large channel, where the vendor gathers what changes', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.join('chat/0'));
    const crowd = [];
    for (let index = 0; index < 60; index++) {
      const seat = await cloud.connect(`viewer-${index}`);
      crowd.push(seat);
      await cloud.settled(seat.signal.join('chat/0'));
    }
    await cloud.clock.advance(15_000);
    expect(ada.presence('chat/0').count).toBe(61);
    expect(ada.presence('chat/0').userIds).toContain('viewer-59');
    const late = await cloud.connect('late');
    await cloud.settled(late.signal.join('chat/0'));
    await cloud.clock.advance(1_000);
    expect(late.presence('chat/0').count).toBe(62);
    for (const seat of crowd.splice(0, 20)) await cloud.settled(seat.signal.leave('chat/0'));
    await cloud.clock.advance(15_000);
    expect([ada, late].map((seat) => seat.presence('chat/0').count)).toEqual([42, 42]);
  });

  it('gives a count only where the vendor does not name everyone', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.join('chat/0'));
    const users = (names: string[]) => ({ users: names, userCount: names.length });
    ada.client.listeners.emit('presence', {
      eventType: 'INTERVAL',
      channelType: 'MESSAGE',
      channelName: CHAT,
      publisher: '',
      stateChanged: {},
      snapshot: null,
      interval: { join: users(['ben']), leave: users([]), timeout: users([]), userStateList: [], totalOccupancy: 250_000 },
      timestamp: 0,
    });
    expect(ada.presence('chat/0')).toEqual({ count: 250_000, userIds: undefined });
  });
});
