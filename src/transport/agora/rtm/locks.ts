/**
 * The room's locks. The vendor frees the lock of a client that is gone after a time to live; a holder whose link is
 * not up lets go at once, so that the old one knows before there is a new one.
 */
import type { RTMEvents } from 'agora-rtm-sdk';
import { sleep, untilAborted } from '../../../lib/abort';
import { retry } from '../../../lib/backoff';
import type { Clock } from '../../../lib/clock';
import type { Random } from '../../../lib/random';
import { isRetryable } from '../../../model/errors';
import type { UserId } from '../../../model/ids';
import { unreachable } from '../../../model/refusals';
import type { Lease } from '../../port';
import type { RtmClient } from '../sdk';
import type { Link } from './link';
import { FOR_LOCKS, type Subscriptions } from './subscriptions';
import { codeAmong, LOCK_CALL_UNDER_WAY, LOCK_EXISTS, LOCK_NOT_OURS, LOCK_TAKEN, NO_SUCH_LOCK } from './vendor-code';

/** Longer than a client takes to notice that its link is dead, up to 14 s, and short enough to be free within 30 s. */
const TTL_S = 15;
/** The longest wait before a lock is asked for again; an event that says it is free comes first as a rule. */
const ASK_AGAIN_MS = 4_000;
/** A lock of an earlier session of ours is taken away from it only when that session surely knows that it is over. */
const OWN_EXPIRES_MS = 20_000;
const GIVE_BACK_AGAIN = { baseMs: 500, maxMs: 5_000 };

export interface LockParts {
  readonly client: RtmClient;
  readonly link: Link;
  readonly subscriptions: Subscriptions;
  readonly channel: string;
  readonly userId: UserId;
  readonly clock: Clock;
  readonly random: Random;
}

interface Turn {
  readonly lease: Lease;
  /** Resolves when the lock is not ours any more, for the vendor too. */
  readonly over: Promise<void>;
}

interface Held {
  end(): void;
  /** Whether the vendor has told that the lock is ours: what it tells before that is about earlier holders. */
  isTold: boolean;
}

export class Locks {
  readonly #parts: LockParts;
  readonly #lock: RtmClient['lock'];
  /** The end of the queue for each lock: one at a time asks for it. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #held = new Map<string, Held>();
  readonly #owners = new Map<string, string>();
  readonly #made = new Set<string>();
  /** Ends the wait between two tries, for each lock that is waited for. */
  readonly #wake = new Map<string, () => void>();
  readonly #closed = new AbortController();
  readonly #forgotten = new AbortController();

  constructor(parts: LockParts) {
    this.#parts = parts;
    this.#lock = parts.client.lock;
  }

  acquire(name: string, signal: AbortSignal): Promise<Lease> {
    const stop = AbortSignal.any([signal, this.#closed.signal]);
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(() => this.#take(name, stop));
    this.#queues.set(
      name,
      turn.then(
        ({ over }) => over,
        () => undefined,
      ),
    );
    const leased = turn.then(({ lease }) => lease);
    return untilAborted(leased, stop).catch((error: unknown) => {
      // It may come when nobody waits for it any more.
      leased.then(
        (lease) => lease.release(),
        () => undefined,
      );
      throw error;
    });
  }

  handle({ channelType, channelName, eventType, lockName, owner, snapshot }: RTMEvents.LockEvent): void {
    if (channelType !== 'MESSAGE' || channelName !== this.#parts.channel) return;
    if (eventType === 'SNAPSHOT') for (const lock of snapshot) this.#owners.set(lock.lockName, lock.owner);
    else this.#told(lockName, eventType, owner);
  }

  /** The link is not up, or up again. */
  linkChanged(): void {
    if (this.#parts.link.isUp) for (const wake of this.#wake.values()) wake();
    else for (const held of [...this.#held.values()]) held.end();
  }

  /** Ends all waiting and holding; resolves when the vendor knows. */
  async close(reason: unknown): Promise<void> {
    this.#closed.abort(reason);
    for (const held of [...this.#held.values()]) held.end();
    await Promise.all(this.#queues.values());
  }

  /** Gives up telling the vendor. */
  forget(): void {
    this.#forgotten.abort();
  }

  #told(name: string, eventType: RTMEvents.LockEvent['eventType'], owner: string): void {
    const { userId } = this.#parts;
    const held = this.#held.get(name);
    const isAcquired = eventType === 'ACQUIRED';
    this.#owners.set(name, isAcquired ? owner : '');
    if (isAcquired && owner === userId) {
      if (held !== undefined) held.isTold = true;
    } else if (eventType !== 'SET') {
      // The SDK says EXPIRED of our own locks only, and when the link comes back too late.
      if (held?.isTold || eventType === 'EXPIRED') held?.end();
      if (!isAcquired) this.#wake.get(name)?.();
    }
  }

  async #take(name: string, stop: AbortSignal): Promise<Turn> {
    const { subscriptions, channel, link, clock, random, userId } = this.#parts;
    let sinceMs = clock.now();
    /** Whether the last answer was lost: then we may have the lock, and ask on until we know, wanted or not. */
    let isUnsure = false;
    for (;;) {
      if (!isUnsure) stop.throwIfAborted();
      // From now on: what is told while we ask counts too.
      const woken = new AbortController();
      this.#wake.set(name, () => woken.abort());
      try {
        if (link.isUp) {
          // Without it there are no events; then asking again and again has to do.
          subscriptions.set(channel, FOR_LOCKS, true).catch(() => undefined);
          const isOurs = await this.#ask(name);
          isUnsure = false;
          if (isOurs && link.isUp) return this.#begin(name);
          if (isOurs) await this.#giveBack(name);
        }
      } catch (error) {
        if (!isRetryable(error)) throw error;
        isUnsure = true;
      }
      // Also while the answer to an earlier call is missing, which no other can be made before.
      if (this.#owners.get(name) === userId && clock.now() - sinceMs > OWN_EXPIRES_MS) {
        sinceMs = clock.now();
        await this.#revoke(name);
      }
      const pauseMs = ASK_AGAIN_MS * (0.5 + random() / 2);
      const rest = isUnsure ? this.#forgotten.signal : stop;
      await sleep(clock, pauseMs, AbortSignal.any([rest, woken.signal])).catch(() => undefined);
      if (rest.aborted) throw rest.reason;
    }
  }

  /** Asks once; false when another has the lock. */
  async #ask(name: string): Promise<boolean> {
    const { link, channel } = this.#parts;
    const action = 'acquire a lock';
    await this.#make(name);
    const refusal = await link.api(action, async () => {
      try {
        await this.#lock.acquireLock(channel, 'MESSAGE', name);
        return undefined;
      } catch (error) {
        return codeAmong(error, LOCK_TAKEN, NO_SUCH_LOCK, LOCK_CALL_UNDER_WAY);
      }
    });
    if (refusal === NO_SUCH_LOCK) this.#made.delete(name);
    if (refusal === LOCK_CALL_UNDER_WAY) {
      // The SDK counts it as ours, from before an outage, or an earlier call goes on after our time limit.
      await this.#release(name);
      throw unreachable(action, 'an earlier call is under way');
    }
    return refusal === undefined;
  }

  async #make(name: string): Promise<void> {
    const { link, channel } = this.#parts;
    if (this.#made.has(name)) return;
    const make = () => this.#lock.setLock(channel, 'MESSAGE', name, { ttl: TTL_S });
    await link.api('make a lock', () => make().catch((error: unknown) => codeAmong(error, LOCK_EXISTS)));
    this.#made.add(name);
  }

  #begin(name: string): Turn {
    const ended = new AbortController();
    let finish!: (givingBack: Promise<void>) => void;
    const over = new Promise<void>((resolve) => (finish = resolve));
    const end = () => {
      if (ended.signal.aborted) return;
      this.#held.delete(name);
      finish(this.#giveBack(name));
      ended.abort();
    };
    this.#held.set(name, { end, isTold: false });
    // The goodbye to the vendor goes on in the background: should it be lost, it is said again.
    return { lease: { ended: ended.signal, release: async () => end() }, over };
  }

  /** Tells the vendor until it knows; after an outage the SDK would otherwise go on holding the lock for us. */
  async #giveBack(name: string): Promise<void> {
    const { clock, random } = this.#parts;
    const signal = this.#forgotten.signal;
    const untilKnown = { ...GIVE_BACK_AGAIN, clock, random, signal, isRetryable };
    await retry(() => this.#release(name), untilKnown).catch(() => undefined);
  }

  async #release(name: string): Promise<void> {
    const { link, channel } = this.#parts;
    await link.api('release a lock', async () => {
      try {
        await this.#lock.releaseLock(channel, 'MESSAGE', name);
      } catch (error) {
        codeAmong(error, LOCK_NOT_OURS, NO_SUCH_LOCK);
      }
    });
  }

  /** Releasing is for what this client knows that it has acquired. */
  async #revoke(name: string): Promise<void> {
    const { link, channel, userId } = this.#parts;
    const revoke = () => this.#lock.revokeLock(channel, 'MESSAGE', name, userId);
    await link.api('release a lock', revoke).catch(() => undefined);
  }
}
