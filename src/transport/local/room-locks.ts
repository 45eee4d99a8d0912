/**
 * The room's locks: Web Locks, which the browser frees when a tab dies. A tab that stands still holds on to its locks,
 * so whoever waits takes them over once the roster counts the holder as gone.
 */
import { LiveRoomError } from '../../model/errors';
import type { Lease } from '../port';
import { type HeldLock, holdLock } from './held-lock';
import type { RoomNames } from './names';
import type { Roster } from './roster';

export class RoomLocks {
  readonly #locks: LockManager;
  readonly #names: RoomNames;
  readonly #roster: Roster;
  readonly #leases = new Set<Lease>();
  #session = new AbortController();

  constructor(locks: LockManager, names: RoomNames, roster: Roster) {
    this.#locks = locks;
    this.#names = names;
    this.#roster = roster;
  }

  async acquire(name: string, signal: AbortSignal): Promise<Lease> {
    signal.throwIfAborted();
    const waiting = new AbortController();
    const giveUp = () => waiting.abort(signal.reason);
    const session = this.#session.signal;
    const lose = () => waiting.abort(session.reason);
    signal.addEventListener('abort', giveUp);
    session.addEventListener('abort', lose);
    try {
      const held = await this.#wait(name, waiting.signal);
      if (waiting.signal.aborted) {
        await held.release();
        throw waiting.signal.reason;
      }
      return this.#lease(held);
    } finally {
      signal.removeEventListener('abort', giveUp);
      session.removeEventListener('abort', lose);
    }
  }

  /** Ends every lease and every wait. Resolves when all locks are free; locks can be asked for again at once. */
  async endAll(): Promise<void> {
    const session = this.#session;
    this.#session = new AbortController();
    session.abort(
      new LiveRoomError(
        'network-unavailable',
        'unable to wait for a lock; the session was interrupted',
        { action: 'wait for a lock' },
        { retryable: true },
      ),
    );
    await Promise.all([...this.#leases].map((lease) => lease.release()));
  }

  /** Stands in the queue, and watches for a holder that stands still. */
  async #wait(name: string, signal: AbortSignal): Promise<HeldLock> {
    const lockName = this.#names.lock(name);
    const queue = new AbortController();
    const watch = new AbortController();
    const stop = () => {
      queue.abort(signal.reason);
      watch.abort(signal.reason);
    };
    signal.addEventListener('abort', stop);
    const queued = holdLock(this.#locks, lockName, { signal: queue.signal });
    // Given up or denied, it never comes: then the queue alone decides.
    const takeover = this.#untilHolderStandsStill(name, watch.signal).catch(() => new Promise<never>(() => {}));
    try {
      const first = await Promise.race([queued.then((held) => ({ held })), takeover.then((turn) => ({ turn }))]);
      if ('held' in first) {
        void takeover.then((turn) => turn.release());
        return first.held;
      }
      try {
        queue.abort();
        return (await queued.catch(() => undefined)) ?? (await holdLock(this.#locks, lockName, { steal: true }));
      } finally {
        await first.turn.release();
      }
    } finally {
      signal.removeEventListener('abort', stop);
      watch.abort();
    }
  }

  /** Resolves with the right to take the lock over: one at a time, or the second would rob the first. */
  async #untilHolderStandsStill(name: string, signal: AbortSignal): Promise<HeldLock> {
    for (;;) {
      const somebodyLeft = this.#untilSomebodyLeft(signal);
      somebodyLeft.catch(() => undefined);
      if (await this.#holderStandsStill(name)) {
        const turn = await holdLock(this.#locks, this.#names.takeover(name), { signal });
        if (!signal.aborted && (await this.#holderStandsStill(name))) return turn;
        await turn.release();
      }
      await somebodyLeft;
    }
  }

  /** The browser tells which page holds a lock; a page's sessions are known by the locks that they hold in turn. */
  async #holderStandsStill(name: string): Promise<boolean> {
    const { held = [] } = await this.#locks.query();
    const lockName = this.#names.lock(name);
    const page = held.find((lock) => lock.name === lockName)?.clientId;
    if (page === undefined) return false;
    const sessions = held
      .filter(({ clientId }) => clientId === page)
      .flatMap(({ name: held = '' }) => this.#names.sessionOf(held) ?? []);
    return sessions.length > 0 && sessions.every((sessionId) => this.#roster.standsStill(sessionId));
  }

  #untilSomebodyLeft(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = () => {
        off();
        signal.removeEventListener('abort', finish);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      };
      const off = this.#roster.on('left', finish);
      signal.addEventListener('abort', finish);
      if (signal.aborted) finish();
    });
  }

  #lease(held: HeldLock): Lease {
    const ended = new AbortController();
    const lease: Lease = {
      ended: ended.signal,
      release: () => {
        this.#leases.delete(lease);
        ended.abort();
        return held.release();
      },
    };
    this.#leases.add(lease);
    void held.ended.then(lease.release);
    return lease;
  }
}
