/**
 * Where a case of the suite meets the transport: opens sessions, lets time pass while it waits, repeats what a lossy
 * network lost, and closes everything at the end. It knows the port, and no transport.
 */
import { nanoid } from 'nanoid';
import { isLiveRoomError } from '../../model/errors';
import type { RoomId, UserId } from '../../model/ids';
import type { Role } from '../../model/participant';
import type { Session } from '../../transport/port';
import { Guest } from './guest';
import type { TransportHarness } from './harness';

/** How finely the bench looks while it waits, in ms. */
const STEP_MS = 10;
/** How often it reads what it waits for, in ms. */
const READ_MS = 100;
/** How long it waits before it repeats what may have been lost, in ms. */
const REPEAT_MS = 500;

export interface ConnectOptions {
  role?: Role;
  /** Another room than the case's own. */
  roomId?: RoomId;
  /** A session of the same user as this guest. */
  sameUserAs?: Guest;
}

export class Bench {
  readonly harness: TransportHarness;
  readonly roomId = newRoomId();
  readonly #sessions: Session[] = [];
  readonly #silenced = new Set<string>();

  constructor(harness: TransportHarness) {
    this.harness = harness;
  }

  get mayLose(): boolean {
    return this.harness.faults?.loses === true;
  }

  /** Whether each message that arrives must arrive once. */
  get isExact(): boolean {
    return !this.mayLose && this.harness.faults?.duplicates !== true;
  }

  async connect({ role = 'viewer', roomId = this.roomId, sameUserAs }: ConnectOptions = {}): Promise<Guest> {
    const id = sameUserAs?.id ?? (`guest-${nanoid(10)}` as UserId);
    const transport = await this.harness.createTransport();
    const { signal } = new AbortController();
    const session = await this.call(() => transport.connect({ roomId, user: { id, role }, signal }));
    this.#sessions.push(session);
    return new Guest(this, id, session);
  }

  /** Makes the call, again while it fails with a retryable error, and lets time pass meanwhile. */
  async call<T>(attempt: () => Promise<T>): Promise<T> {
    for (let attemptsLeft = 50; ; attemptsLeft--) {
      try {
        return await this.settled(attempt());
      } catch (error) {
        if (!this.mayLose || attemptsLeft === 0 || !isLiveRoomError(error) || !error.retryable) throw error;
      }
    }
  }

  /** Settles as `promise` does; lets time pass until then. */
  async settled<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    promise.then(settle, settle);
    await this.#waitFor('a call settles', () => isSettled);
    return promise;
  }

  /** Expects `attempt` to reject with an error of `code`. */
  async rejects(code: string, attempt: () => Promise<unknown>): Promise<void> {
    const error = await this.call(attempt).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const got = isLiveRoomError(error) ? error.code : String(error);
    check(got === code, `a call should reject with '${code}', got ${error === undefined ? 'no error' : got}`);
  }

  /** Expects `predicate` to hold in time. On a network that loses things, `again` repeats what may have been lost. */
  async eventually(what: string, predicate: () => boolean, again?: () => Promise<unknown>): Promise<void> {
    await this.#waitFor(what, predicate, this.mayLose ? again : undefined);
  }

  /** Reads until what it reads is enough, and returns that. */
  async until<T>(what: string, read: () => Promise<T>, isEnough: (value: T) => boolean): Promise<T> {
    const patienceMs = this.harness.patienceMs ?? 10_000;
    let value = await this.settled(read());
    for (let waitedMs = 0; !isEnough(value); waitedMs += READ_MS) {
      if (waitedMs >= patienceMs) throw new Error(`unable to see that ${what}; waited ${patienceMs} ms`);
      await this.pass(READ_MS);
      value = await this.settled(read());
    }
    return value;
  }

  /** Gives what must not come the time to come. */
  async quiet(): Promise<void> {
    await this.pass(this.harness.quietMs ?? 200);
  }

  async pass(ms: number): Promise<void> {
    await this.harness.settle(ms);
  }

  async silence(guest: Guest): Promise<void> {
    this.#silenced.add(guest.id);
    await this.harness.silence?.(guest.id);
  }

  async restore(guest: Guest): Promise<void> {
    this.#silenced.delete(guest.id);
    await this.harness.restore?.(guest.id);
  }

  async close(): Promise<void> {
    for (const userId of this.#silenced) await this.harness.restore?.(userId);
    await this.settled(Promise.all(this.#sessions.map((session) => session.close())));
  }

  async #waitFor(what: string, predicate: () => boolean, again?: () => Promise<unknown>): Promise<void> {
    const patienceMs = this.harness.patienceMs ?? 10_000;
    for (let waitedMs = 0; !predicate(); waitedMs += STEP_MS) {
      if (waitedMs >= patienceMs) throw new Error(`unable to see that ${what}; waited ${patienceMs} ms`);
      if (again !== undefined && waitedMs > 0 && waitedMs % REPEAT_MS === 0) await this.call(again);
      await this.harness.settle(STEP_MS);
    }
  }
}

export function newRoomId(): RoomId {
  return `case-${nanoid(12)}` as RoomId;
}

/** @throws Error saying what is wrong. */
export function check(condition: boolean, whatShouldHold: string): asserts condition {
  if (!condition) throw new Error(`the transport breaks its contract; ${whatShouldHold}`);
}
