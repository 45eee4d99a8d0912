import { describe, expect, it } from 'vitest';
import { Cloud, ROOM } from './cloud';

const never = () => new AbortController().signal;

describe('the signalling link to Agora', () => {
  it('closes with an error when a newer session takes its place', async () => {
    const cloud = new Cloud();
    const older = await cloud.connect('ada');
    const held = await cloud.settled(older.signal.lock('keeper', never()));
    await cloud.connect('ada');
    await cloud.clock.advance(1_000);
    expect(older.signal.link.get()).toMatchObject({ state: 'closed', error: { code: 'duplicate-user' } });
    expect(held.ended.aborted).toBe(true);
  });

  it('closes with the same error when it learns so from a refused call only', async () => {
    const cloud = new Cloud();
    cloud.faults.silentEviction = true;
    const older = await cloud.connect('ada');
    await cloud.connect('ada');
    await cloud.clock.advance(1_000);
    expect(older.signal.link.get().state).toBe('connected');
    expect(await cloud.rejection(older.signal.publish('control', 'hello'))).toMatchObject({ code: 'duplicate-user' });
    expect(older.signal.link.get()).toMatchObject({ state: 'closed', error: { code: 'duplicate-user' } });
  });

  it('is closed for good', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.close());
    expect(ada.signal.link.get()).toEqual({ state: 'closed' });
    expect(await cloud.rejection(ada.signal.open('token', never()))).toMatchObject({ code: 'network-unavailable' });
    expect(ada.signal.link.get()).toEqual({ state: 'closed' });
  });

  it('refuses a wrong token, and says so', async () => {
    const cloud = new Cloud();
    const ada = cloud.seat('ada');
    expect(await cloud.rejection(ada.signal.open('', never()))).toMatchObject({ code: 'access-denied' });
    expect(ada.signal.link.get().state).toBe('closed');
  });

  it('gives up opening as soon as its signal aborts, and stops the SDK from trying on', async () => {
    const cloud = new Cloud();
    cloud.silence('ada');
    const ada = cloud.seat('ada');
    const controller = new AbortController();
    const opening = ada.signal.open('token', controller.signal);
    await cloud.clock.advance(5_000);
    const reason = new Error('too long');
    controller.abort(reason);
    const beforeMs = cloud.clock.now();
    expect(await cloud.rejection(opening)).toBe(reason);
    expect(cloud.clock.now()).toBe(beforeMs);
    cloud.restore('ada');
    await cloud.clock.advance(60_000);
    expect([cloud.timers.pending, cloud.clock.pending]).toEqual([0, 0]);
    expect(cloud.server.signedIn).toEqual([]);
  });

  it('undoes a login that succeeds after close', async () => {
    const cloud = new Cloud();
    const ada = cloud.seat('ada');
    let letIn = () => {};
    const login = ada.client.login.bind(ada.client);
    ada.client.login = async (options) => {
      await new Promise<void>((resolve) => (letIn = resolve));
      return login(options);
    };
    const opening = ada.signal.open('token', never());
    opening.catch(() => {});
    await cloud.settled(ada.signal.close());
    letIn();
    expect(await cloud.rejection(opening)).toMatchObject({ code: 'network-unavailable' });
    await cloud.clock.advance(10_000);
    expect(cloud.server.signedIn).toEqual([]);
  });

  it('closes within 2 s of a vendor that answers nothing, once, without listeners left', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    await cloud.settled(ada.signal.join('control'));
    await cloud.settled(ada.signal.lock('keeper', never()));
    cloud.faults.hangNext({ userId: 'ada', method: 'releaseLock' });
    cloud.faults.hangNext({ userId: 'ada', method: 'logout' });
    const beforeMs = cloud.clock.now();
    const closing = ada.signal.close();
    expect(ada.signal.close()).toBe(closing);
    await cloud.settled(closing);
    expect(cloud.clock.now() - beforeMs).toBeLessThanOrEqual(2_000);
    expect(ada.client.listeners.count).toBe(0);
  });

  it('renews its token, and tells when it is time to', async () => {
    const cloud = new Cloud();
    const ada = cloud.seat('ada', ROOM);
    const told: number[] = [];
    ada.signal.onTokenExpiring(() => told.push(cloud.clock.now()));
    await cloud.settled(ada.signal.open(cloud.tokens.make(60_000), never()));
    await cloud.clock.advance(40_000);
    expect(told).toHaveLength(1);
    await cloud.settled(ada.signal.renew(cloud.tokens.make()));
    await cloud.clock.advance(60_000);
    expect(ada.signal.link.get().state).toBe('connected');
  });

  it('closes with a retryable error when its token expires', async () => {
    const cloud = new Cloud();
    const ada = cloud.seat('ada');
    await cloud.settled(ada.signal.open(cloud.tokens.make(60_000), never()));
    await cloud.clock.advance(61_000);
    expect(ada.signal.link.get()).toMatchObject({ state: 'closed', error: { code: 'access-denied', retryable: true } });
  });
});
