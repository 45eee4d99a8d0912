import type { RTMLock } from 'agora-rtm-sdk';
import { describe, expect, it } from 'vitest';
import { controlChannel } from '../../../../src/transport/agora/names';
import type { Lease } from '../../../../src/transport/port';
import { Cloud, ROOM, type Seat } from './cloud';

const never = () => new AbortController().signal;

/** Waits for the lock in the background. */
function ask(seat: Seat, signal = never()): { lease?: Lease; error?: unknown } {
  const outcome: { lease?: Lease; error?: unknown } = {};
  seat.signal.lock('keeper', signal).then(
    (lease) => (outcome.lease = lease),
    (error: unknown) => (outcome.error = error),
  );
  return outcome;
}

describe('locks over Agora', () => {
  it('serve those of one session in the order they came', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const given = new AbortController();
    const [first, second, third] = [ask(ada), ask(ada, given.signal), ask(ada)];
    await cloud.clock.advance(1_000);
    expect([first, second, third].map(({ lease }) => lease !== undefined)).toEqual([true, false, false]);
    given.abort(new Error('no longer'));
    await cloud.clock.advance(1_000);
    expect(second.error).toBe(given.signal.reason);
    expect(third.lease).toBeUndefined();
    await cloud.settled(first.lease!.release());
    await cloud.clock.advance(1_000);
    expect(first.lease!.ended.aborted).toBe(true);
    expect(third.lease?.ended.aborted).toBe(false);
  });

  it('are given back when they come after nobody waits any more', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled((await cloud.settled(ada.signal.lock('keeper', never()))).release());
    await cloud.clock.advance(1_000);
    const controller = new AbortController();
    const waiting = ask(ada, controller.signal);
    await cloud.clock.advance(30);
    controller.abort(new Error('no longer'));
    await cloud.clock.advance(0);
    expect(waiting.error).toBe(controller.signal.reason);
    const next = ask(ben);
    await cloud.clock.advance(5_000);
    expect(next.lease?.ended.aborted).toBe(false);
  });

  it('are given back when the answer was lost, and nobody waits any more', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    cloud.faults.failNext(-14002, { userId: 'ada', method: 'acquireLock', afterEffect: true });
    const controller = new AbortController();
    ask(ada, controller.signal);
    await cloud.clock.advance(1_000);
    controller.abort(new Error('no longer'));
    const next = ask(ben);
    await cloud.clock.advance(15_000);
    expect(next.lease?.ended.aborted).toBe(false);
  });

  it('are held by one at most when the answer is lost', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    cloud.faults.hangNext({ userId: 'ada', method: 'acquireLock', afterEffect: true });
    const [first, second] = [ask(ada), ask(ben)];
    for (let step = 0; step < 600; step++) {
      await cloud.clock.advance(50);
      const holders = [first, second].filter(({ lease }) => lease?.ended.aborted === false);
      expect(holders.length).toBeLessThan(2);
    }
    expect(first.error).toBeUndefined();
  });

  it('end with an outage, and can be had again by the same session', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const held = ask(ada);
    await cloud.clock.advance(1_000);
    cloud.silence('ada');
    await cloud.clock.runUntil(() => ada.signal.link.get().state === 'interrupted');
    expect(held.lease?.ended.aborted).toBe(true);
    const again = ask(ada);
    cloud.restore('ada');
    await cloud.clock.advance(20_000);
    expect(again.lease?.ended.aborted).toBe(false);
  });

  it('are not kept by a session that came back from an outage and no longer wants them', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    ask(ada);
    await cloud.clock.advance(1_000);
    const next = ask(ben);
    cloud.silence('ada');
    await cloud.clock.runUntil(() => ada.signal.link.get().state === 'interrupted');
    cloud.restore('ada');
    await cloud.clock.advance(20_000);
    expect(next.lease?.ended.aborted).toBe(false);
  });

  it('can be had by a new session of a user whose old one died holding them', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    const old = ask(ada);
    await cloud.clock.advance(1_000);
    const reloaded = await cloud.connect('ada');
    const again = ask(reloaded);
    await cloud.clock.advance(30_000);
    expect(old.lease?.ended.aborted).toBe(true);
    expect(again.lease?.ended.aborted).toBe(false);
  });

  it('are taken away from an earlier session of ours that the vendor keeps them for', async () => {
    const cloud = new Cloud();
    const ada = await cloud.connect('ada');
    let owner = 'ada';
    const { lock } = ada.client as { lock: Partial<RTMLock> };
    const answer = { timestamp: 0, channelName: '', channelType: 'MESSAGE', lockName: 'keeper' } as const;
    const refuse = (errorCode: number) => Promise.reject(Object.assign(new Error('refused'), { errorCode }));
    lock.acquireLock = async () => (owner === '' ? answer : refuse(-14007));
    lock.releaseLock = () => refuse(-14006);
    lock.revokeLock = async (...[, , , revoked]) => {
      if (revoked === owner) owner = '';
      return answer;
    };
    const again = ask(ada);
    await cloud.clock.advance(1_000);
    ada.client.listeners.emit('lock', {
      channelType: 'MESSAGE',
      channelName: controlChannel(ROOM),
      eventType: 'SNAPSHOT',
      lockName: '',
      ttl: 0,
      publisher: '',
      owner: '',
      snapshot: [{ lockName: 'keeper', owner: 'ada', ttl: 15 }],
      timestamp: 0,
    });
    await cloud.clock.advance(15_000);
    expect(again.lease).toBeUndefined();
    await cloud.clock.advance(15_000);
    expect(again.lease?.ended.aborted).toBe(false);
  });

  it('reject what waits when the session closes, and leave nothing behind', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    const held = ask(ada);
    await cloud.clock.advance(1_000);
    const waiting = ask(ben);
    await cloud.settled(ben.signal.close());
    expect(waiting.error).toMatchObject({ code: 'network-unavailable' });
    await cloud.settled(ada.signal.close());
    expect(held.lease?.ended.aborted).toBe(true);
    await cloud.clock.advance(60_000);
    expect([cloud.timers.pending, cloud.clock.pending]).toEqual([0, 0]);
  });
});
