/**
 * The life of a room: `idle → joining → joined ⇄ reconnecting → left | failed`. Joins and leaves are serialised; a leave
 * wins over a join in progress. Owns the session and the order of things; does not know what a room does with a session.
 */
import { untilAborted } from '../lib/abort';
import { retry } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import { Mutex } from '../lib/mutex';
import type { Random } from '../lib/random';
import { Scope } from '../lib/scope';
import { Signal } from '../lib/signal';
import { isRetryable, LiveRoomError } from '../model/errors';
import type { RoomId, UserId } from '../model/ids';
import type { Role } from '../model/participant';
import type { Session, Transport } from '../transport/port';
import type { RoomStatus } from './types';

/** Between two tries to connect. */
const CONNECT_BACKOFF = { baseMs: 250, maxMs: 15_000 };

export interface LifecycleOptions {
  roomId: RoomId;
  user: { id: UserId; role: Role };
  transport: Transport;
  joinTimeoutMs: number;
  clock: Clock;
  random: Random;
  /** Starts what lives as long as the membership, through reconnects. The scope ends it. */
  start: (scope: Scope) => void;
  /** Makes use of a session, and again of each later one. The scope ends with the session. */
  enter: (session: Session, scope: Scope, signal: AbortSignal) => Promise<void>;
  /** The same session is back after an interruption. */
  resume: () => void;
  onStatus: (change: { status: RoomStatus; previous: RoomStatus; error?: Error }) => void;
}

interface Attempt {
  readonly promise: Promise<void>;
  readonly controller: AbortController;
}

export class Lifecycle {
  readonly status = new Signal<RoomStatus>('idle');
  readonly #options: LifecycleOptions;
  readonly #mutex = new Mutex();
  #attempt: Attempt | undefined;
  #leaving: Promise<void> | undefined;
  #membership: Scope | undefined;
  /** Of the tries to connect that failed: why it takes so long. */
  #lastFailure: unknown;

  constructor(options: LifecycleOptions) {
    this.#options = options;
  }

  /** See `LiveRoom.join`. */
  join(signal?: AbortSignal): Promise<void> {
    if (this.#attempt !== undefined && !this.#attempt.controller.signal.aborted) {
      this.#abortWith(this.#attempt, signal);
      return this.#attempt.promise;
    }
    // Of an attempt that was given up, or a membership that is ending, nothing is left to join.
    if (this.#attempt === undefined && this.#membership?.signal.aborted === false) return Promise.resolve();
    const controller = new AbortController();
    if (this.#leaving === undefined && this.#membership === undefined) this.#change('joining');
    this.#leaving = undefined;
    const promise = this.#mutex.run(() => this.#join(controller.signal)).finally(() => {
      if (this.#attempt?.controller === controller) this.#attempt = undefined;
    });
    this.#attempt = { promise, controller };
    this.#abortWith(this.#attempt, signal);
    return promise;
  }

  /** See `LiveRoom.leave`. */
  leave(): Promise<void> {
    if (this.#leaving !== undefined) return this.#leaving;
    if (this.#attempt === undefined && this.#membership === undefined) return Promise.resolve();
    if (this.#attempt !== undefined) giveUp(this.#attempt, this.#aborted('leave() was called'));
    void this.#membership?.close();
    const leaving = this.#mutex.run(() => this.#end('left')).finally(() => {
      if (this.#leaving === leaving) this.#leaving = undefined;
    });
    this.#leaving = leaving;
    return leaving;
  }

  #abortWith(attempt: Attempt, signal: AbortSignal | undefined): void {
    if (signal === undefined) return;
    const abort = () => giveUp(attempt, this.#aborted("the caller's signal aborted", signal.reason));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    const settled = () => signal.removeEventListener('abort', abort);
    attempt.promise.then(settled, settled);
  }

  async #join(signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      this.#change('left');
      throw signal.reason as Error;
    }
    this.#change('joining');
    const membership = new Scope();
    this.#membership = membership;
    try {
      this.#options.start(membership);
      await this.#connectInTime(membership, AbortSignal.any([signal, membership.signal]));
      signal.throwIfAborted();
    } catch (error) {
      const reason = (signal.aborted ? signal.reason : error) as Error;
      if (signal.aborted) await this.#end('left');
      else await this.#end('failed', reason);
      throw reason;
    }
  }

  /** As `#connect`, but for no longer than one attempt may take: a transport may never answer. */
  async #connectInTime(membership: Scope, signal: AbortSignal): Promise<void> {
    const { clock, roomId, joinTimeoutMs: timeoutMs } = this.#options;
    const limit = new AbortController();
    const cancelLimit = clock.schedule(() => {
      const action = `join room '${roomId}'`;
      const cause = this.#lastFailure;
      const why = cause instanceof Error ? `, because it was ${cause.message}` : '';
      const message = `unable to ${action}; no connection within ${timeoutMs} ms${why}`;
      limit.abort(new LiveRoomError('timeout', message, { action, timeoutMs }, { retryable: true, cause }));
    }, timeoutMs);
    this.#lastFailure = undefined;
    try {
      await this.#connect(membership, AbortSignal.any([signal, limit.signal]));
      limit.signal.throwIfAborted();
    } finally {
      cancelLimit();
    }
  }

  /** Opens a session, trying again while that may help, and puts it to use. */
  async #connect(membership: Scope, signal: AbortSignal): Promise<void> {
    const { roomId, user, transport, joinTimeoutMs: timeoutMs } = this.#options;
    await this.#retry(signal, async () => {
      const connecting = transport.connect({ roomId, user, signal, timeoutMs });
      // A transport that answers after it was given up must not leave a session behind.
      connecting.then((late) => signal.aborted && void late.close(), () => undefined);
      const session = await untilAborted(connecting, signal);
      const scope = new Scope();
      scope.add(() => session.close());
      // A session that ends while the room enters it never comes back: what it waits for there must not go on waiting.
      const off = session.connection.subscribe(() => session.connection.get().state === 'closed' && void scope.close());
      try {
        await this.#options.enter(session, scope, AbortSignal.any([signal, scope.signal]));
        scope.signal.throwIfAborted();
      } catch (error) {
        await scope.close();
        const connection = session.connection.get();
        throw (connection.state === 'closed' && connection.error) || error;
      } finally {
        off();
      }
      this.#watch(session, scope, membership);
    });
  }

  #retry(signal: AbortSignal, task: () => Promise<void>): Promise<void> {
    const { clock, random } = this.#options;
    const isWorthIt = (error: unknown) => isRetryable((this.#lastFailure = error));
    return retry(task, { clock, random, signal, isRetryable: isWorthIt, ...CONNECT_BACKOFF });
  }

  /** Lets the room's status follow the session's connection. */
  #watch(session: Session, scope: Scope, membership: Scope): void {
    membership.add(() => scope.close());
    let wasInterrupted = false;
    const follow = () => {
      if (membership.signal.aborted || scope.signal.aborted) return;
      const connection = session.connection.get();
      if (connection.state === 'closed') {
        void this.#reconnect(scope, membership, connection.error);
      } else if (connection.state === 'interrupted') {
        wasInterrupted = true;
        this.#change('reconnecting');
      } else {
        this.#change('joined');
        if (wasInterrupted) this.#options.resume();
        wasInterrupted = false;
      }
    };
    scope.add(session.connection.subscribe(follow));
    follow();
  }

  async #reconnect(scope: Scope, membership: Scope, error: LiveRoomError | undefined): Promise<void> {
    const closed = scope.close();
    if (error !== undefined && !error.retryable) return this.#fail(membership, error);
    this.#change('reconnecting', error);
    await closed;
    try {
      await this.#retry(membership.signal, () => this.#connectInTime(membership, membership.signal));
    } catch (failure) {
      if (!membership.signal.aborted) await this.#fail(membership, failure as Error);
    }
  }

  async #fail(membership: Scope, error: Error): Promise<void> {
    void membership.close();
    await this.#mutex.run(async () => {
      if (this.#membership === membership) await this.#end('failed', error);
    });
  }

  async #end(status: 'left' | 'failed', error?: Error): Promise<void> {
    const membership = this.#membership;
    await membership?.close();
    this.#membership = undefined;
    this.#change(status, error);
  }

  #aborted(reason: string, cause?: unknown): LiveRoomError<'join-aborted'> {
    const { roomId } = this.#options;
    return new LiveRoomError('join-aborted', `unable to join room '${roomId}'; ${reason}`, { roomId }, { cause });
  }

  #change(status: RoomStatus, error?: Error): void {
    const previous = this.status.get();
    if (previous === status) return;
    this.status.set(status);
    this.#options.onStatus({ status, previous, ...(error === undefined ? {} : { error }) });
  }
}

/** Ends an attempt whose outcome the caller asked for: a `join()` that nobody awaits is then no unhandled rejection. */
function giveUp({ controller, promise }: Attempt, reason: Error): void {
  promise.catch(() => undefined);
  controller.abort(reason);
}
