import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../src/transport/port';
import { setUp, settle } from './stub-rtc';

const errorOf = (connection: Connection) => (connection.state === 'closed' ? connection.error : undefined);

describe('the media link of Agora', () => {
  it('joins as audience, through the proxy it is given', async () => {
    const { stub, media, open } = setUp({ proxy: 5 });
    expect(media.link.get().state).toBe('interrupted');
    await open();
    expect(stub.log).toEqual(['startProxyServer:5', 'setClientRole:audience', 'join:room']);
    expect(media.link.get().state).toBe('connected');
  });

  it('rejects with what the vendor refused for, and is closed then', async () => {
    const { stub, media, open } = setUp();
    stub.fail('join', 'INVALID_TOKEN');
    await expect(open()).rejects.toMatchObject({ code: 'access-denied' });
    expect(media.link.get().state).toBe('closed');
    expect(stub.count('leave')).toBe(1);
  });

  it.each(['setClientRole', 'join'])("rejects with the signal's reason at once while %s hangs, and leaves", async (call) => {
    const { stub, clock, media, open } = setUp();
    const release = stub.hold(call);
    const controller = new AbortController();
    const opening = open(controller.signal);
    await settle();
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(opening).rejects.toBe(reason);
    await media.close();
    const left = stub.count('leave');
    expect(left).toBe(1);
    release();
    await settle();
    expect(stub.count('leave')).toBe(left + 1);
    expect(media.link.get()).toEqual({ state: 'closed' });
    expect(clock.pending).toBe(0);
  });

  it('ends a join that is under way when it is closed, and leaves one that comes late', async () => {
    const { stub, media, open } = setUp();
    const release = stub.hold('join');
    const opening = open();
    await settle();
    await media.close();
    release();
    await expect(opening).rejects.toMatchObject({ code: 'network-unavailable' });
    expect(stub.count('leave')).toBe(2);
    expect(media.link.get().state).toBe('closed');
  });

  it('says that the connection is gone when closing makes the SDK refuse the join', async () => {
    const { stub, media, open } = setUp();
    const release = stub.hold('join');
    stub.fail('join', 'OPERATION_ABORTED');
    const opening = open();
    await settle();
    await media.close();
    release();
    await expect(opening).rejects.toMatchObject({ code: 'network-unavailable', retryable: true });
    expect(stub.count('leave')).toBe(1);
  });

  it('does not join when it was closed before', async () => {
    const { stub, media, open } = setUp();
    await media.close();
    await expect(open()).rejects.toMatchObject({ code: 'network-unavailable' });
    expect(stub.count('join')).toBe(0);
  });

  it('waits 2 s for a leave that hangs, and closes once', async () => {
    const { stub, clock, media, open } = setUp();
    await open();
    stub.hold('leave');
    const closing = Promise.all([media.close(), media.close()]);
    let isClosed = false;
    void closing.then(() => (isClosed = true));
    await clock.advance(1_900);
    expect(isClosed).toBe(false);
    await clock.advance(100);
    expect(isClosed).toBe(true);
    expect(stub.count('leave')).toBe(1);
    expect(stub.events.size).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('closes quietly when leaving fails', async () => {
    const { stub, media, open } = setUp();
    await open();
    stub.fail('leave', 'WS_ABORT');
    await media.close();
    expect(media.link.get()).toEqual({ state: 'closed' });
  });

  it('is interrupted while the SDK reconnects, and connected again after', async () => {
    const { stub, media, open } = setUp();
    await open();
    stub.state('RECONNECTING');
    expect(media.link.get().state).toBe('interrupted');
    stub.state('CONNECTED');
    expect(media.link.get().state).toBe('connected');
  });

  it('says nothing of states before the first connection', async () => {
    const { stub, media, open } = setUp();
    const release = stub.hold('join');
    const opening = open();
    await settle();
    stub.state('CONNECTING');
    stub.state('DISCONNECTED', 'NETWORK_ERROR');
    expect(media.link.get().state).toBe('interrupted');
    release();
    await opening;
  });

  it.each([
    ['UID_BANNED', 'duplicate-user', false],
    ['LEAVE', 'network-unavailable', true],
    ['NETWORK_ERROR', 'network-unavailable', true],
  ])('closes when the SDK gives up because of %s', async (reason, code, retryable) => {
    const { stub, media, open } = setUp();
    await open();
    stub.state('DISCONNECTED', reason);
    expect(errorOf(media.link.get())).toMatchObject({ code, retryable });
    await settle();
    expect(stub.count('leave')).toBe(1);
    await media.close();
    expect(stub.count('leave')).toBe(1);
  });

  it('tells of a token that is about to expire, and closes when it has expired', async () => {
    const { stub, media, open } = setUp();
    await open();
    let warnings = 0;
    const off = media.onTokenExpiring(() => warnings++);
    stub.events.emit('token-privilege-will-expire');
    off();
    stub.events.emit('token-privilege-will-expire');
    expect(warnings).toBe(1);
    await media.renew('next');
    expect(stub.log).toContain('renewToken:next');
    stub.events.emit('token-privilege-did-expire');
    const context = { roomId: 'room', userId: 'ada' };
    expect(errorOf(media.link.get())).toMatchObject({ code: 'token-unavailable', retryable: true, context });
  });

  it('knows the shared time only once it is connected and the vendor does', async () => {
    const { stub, media, open } = setUp();
    stub.ntpMs = 42;
    expect(media.now()).toBeUndefined();
    await open();
    expect(media.now()).toBe(42);
    stub.ntpMs = Number.NaN;
    expect(media.now()).toBeUndefined();
    stub.ntpMs = 0;
    expect(media.now()).toBeUndefined();
  });
});
