/**
 * The locks of one channel. A lock is its owner's until they release it, log out, or have been cut off for its time to
 * live.
 * An owner who is evicted by a second login of theirs counts as cut off.
 */
import type { LockDetail, RTMEvents } from 'agora-rtm-sdk';
import type { Timers } from '../timers';
import { FakeRtmError } from './rtm-error';
import type { RtmSession } from './rtm-session';

interface Waiter {
  readonly session: RtmSession;
  readonly granted: () => void;
  readonly refused: (error: Error) => void;
}

interface Lock {
  readonly ttlSeconds: number;
  owner: RtmSession | undefined;
  /** Cancels the end of a lost owner's time. */
  cancelExpiry: (() => void) | undefined;
  waiters: Waiter[];
}

export class LockRack {
  readonly #channelName: string;
  readonly #timers: Timers;
  readonly #watchers: () => Iterable<RtmSession>;
  readonly #locks = new Map<string, Lock>();

  constructor(channelName: string, timers: Timers, watchers: () => Iterable<RtmSession>) {
    this.#channelName = channelName;
    this.#timers = timers;
    this.#watchers = watchers;
  }

  set(session: RtmSession, name: string, ttlSeconds = 10): void {
    if (this.#locks.has(name)) throw new FakeRtmError('setLock', -14004);
    const ttl = Math.min(300, Math.max(10, ttlSeconds));
    this.#locks.set(name, { ttlSeconds: ttl, owner: undefined, cancelExpiry: undefined, waiters: [] });
    this.#tell('SET', name, session.userId);
  }

  acquire(session: RtmSession, name: string, retry: boolean): Promise<void> | undefined {
    const lock = this.#locks.get(name);
    if (lock === undefined) throw new FakeRtmError('acquireLock', -14008);
    if (lock.owner === session) return undefined;
    if (lock.owner === undefined) return this.#grant(lock, name, session);
    if (!retry) throw new FakeRtmError('acquireLock', -14007);
    return new Promise<void>((granted, refused) => lock.waiters.push({ session, granted, refused }));
  }

  release(session: RtmSession, name: string): void {
    const lock = this.#locks.get(name);
    if (lock === undefined) throw new FakeRtmError('releaseLock', -14008);
    const waiting = lock.waiters.filter((waiter) => waiter.session === session);
    lock.waiters = lock.waiters.filter((waiter) => waiter.session !== session);
    for (const { refused } of waiting) refused(new FakeRtmError('acquireLock', -14007));
    if (lock.owner === session) this.#free(lock, name, 'RELEASED');
    else if (waiting.length === 0) throw new FakeRtmError('releaseLock', -14006);
  }

  /** Takes the lock from its owner, whichever of their sessions has it. */
  revoke(name: string, owner: string): void {
    const lock = this.#locks.get(name);
    if (lock === undefined) throw new FakeRtmError('revokeLock', -14008);
    if (lock.owner?.userId !== owner) throw new FakeRtmError('revokeLock', -14006);
    this.#free(lock, name, 'RELEASED');
  }

  /** The session is gone for good, and said so. */
  releaseAll(session: RtmSession): void {
    for (const [name, lock] of this.#locks) {
      lock.waiters = lock.waiters.filter((waiter) => waiter.session !== session);
      if (lock.owner === session) this.#free(lock, name, 'RELEASED');
    }
  }

  /** The session's connection is gone; `isForGood` when this session will not come back. */
  lose(session: RtmSession, isForGood: boolean): void {
    for (const [name, lock] of this.#locks) {
      if (isForGood) lock.waiters = lock.waiters.filter((waiter) => waiter.session !== session);
      if (lock.owner !== session) continue;
      lock.cancelExpiry ??= this.#timers.after(lock.ttlSeconds * 1_000, () => this.#free(lock, name, 'EXPIRED'));
    }
  }

  /** The session's connection is back. What it was granted meanwhile is its own; it waits on for the rest. */
  regain(session: RtmSession): void {
    for (const [name, lock] of this.#locks) {
      if (lock.owner === session) {
        stopExpiry(lock);
        session.wire.push(() => session.receiver.ownsLock(this.#channelName, name), { ordered: true });
      }
      if (lock.owner === undefined) this.#grantNext(lock, name);
    }
  }

  snapshot(): RTMEvents.LockEvent {
    const snapshot = [...this.#locks].map(
      ([lockName, { owner, ttlSeconds }]): LockDetail => ({ lockName, owner: owner?.userId ?? '', ttl: ttlSeconds }),
    );
    return { ...this.#event('SNAPSHOT', '', ''), snapshot };
  }

  #grant(lock: Lock, name: string, session: RtmSession): undefined {
    lock.owner = session;
    this.#tell('ACQUIRED', name, session.userId);
    if (!session.wire.isUp) this.lose(session, false);
    return undefined;
  }

  #grantNext(lock: Lock, name: string): void {
    const next = lock.waiters.find(({ session }) => session.wire.isUp);
    if (next === undefined) return;
    lock.waiters = lock.waiters.filter((waiter) => waiter !== next);
    this.#grant(lock, name, next.session);
    next.granted();
  }

  #free(lock: Lock, name: string, eventType: 'RELEASED' | 'EXPIRED'): void {
    stopExpiry(lock);
    const publisher = lock.owner?.userId ?? '';
    lock.owner = undefined;
    this.#tell(eventType, name, publisher);
    this.#grantNext(lock, name);
  }

  #tell(eventType: RTMEvents.LockEvent['eventType'], name: string, publisher: string): void {
    for (const watcher of this.#watchers()) watcher.tell('lock', this.#event(eventType, name, publisher));
  }

  #event(eventType: RTMEvents.LockEvent['eventType'], lockName: string, publisher: string): RTMEvents.LockEvent {
    const lock = this.#locks.get(lockName);
    return {
      channelType: 'MESSAGE',
      channelName: this.#channelName,
      eventType,
      lockName,
      ttl: lock?.ttlSeconds ?? 0,
      publisher,
      snapshot: [],
      owner: lock?.owner?.userId ?? '',
      timestamp: this.#timers.now(),
    };
  }
}

function stopExpiry(lock: Lock): void {
  lock.cancelExpiry?.();
  lock.cancelExpiry = undefined;
}
