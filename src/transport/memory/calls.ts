/**
 * Requests and their answers over two wires. Either may be lost: a call then rejects after its time limit, though the
 * server may have done what was asked. The server knows a request that comes twice, and answers it as before.
 */
import { repeat, type Clock } from '../../lib/clock';
import { LiveRoomError } from '../../model/errors';
import type { Wire } from './link';

export interface CallOptions {
  /** Sends the request again after each such span until an answer comes, in ms. Default: it is sent once. */
  repeatMs?: number;
}

interface OpenCall {
  readonly fail: () => void;
  readonly stopTimers: () => void;
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

export class Calls {
  readonly #clock: Clock;
  readonly #up: Wire;
  readonly #down: Wire;
  readonly #limitMs: number;
  readonly #open = new Set<OpenCall>();
  #state: 'running' | 'frozen' | 'ended' = 'running';

  constructor({ clock, up, down, limitMs }: { clock: Clock; up: Wire; down: Wire; limitMs: number }) {
    this.#clock = clock;
    this.#up = up;
    this.#down = down;
    this.#limitMs = limitMs;
  }

  /** Has the server run `serve`, and settles as it did. Rejects with `network-unavailable` when no answer comes. */
  ask<T>(action: string, serve: () => T, { repeatMs }: CallOptions = {}): Promise<T> {
    if (this.#state === 'ended') return Promise.reject(unreachable(action));
    return new Promise((resolve, reject) => {
      let outcome: Outcome<T> | undefined;
      const fail = () => close(() => reject(unreachable(action)));
      const request = () => {
        outcome ??= attempt(serve);
        const answer = outcome;
        this.#down.send(() => close(() => ('error' in answer ? reject(answer.error) : resolve(answer.value))));
      };
      const call = { fail, stopTimers: this.#start(() => this.#up.send(request), fail, repeatMs) };
      const close = (settle: () => void) => {
        if (!this.#open.delete(call)) return;
        call.stopTimers();
        settle();
      };
      this.#open.add(call);
    });
  }

  /** The process has died: nothing settles any more, until `end()`. */
  freeze(): void {
    if (this.#state === 'running') this.#state = 'frozen';
    for (const { stopTimers } of this.#open) stopTimers();
  }

  /** Rejects what is open and whatever is asked later. */
  end(): void {
    this.#state = 'ended';
    for (const { fail } of [...this.#open]) fail();
  }

  #start(send: () => void, fail: () => void, repeatMs: number | undefined): () => void {
    if (this.#state !== 'running') return () => {};
    const stopLimit = this.#clock.schedule(fail, this.#limitMs);
    const stopRepeat = repeatMs === undefined ? undefined : repeat(this.#clock, send, repeatMs);
    send();
    return () => {
      stopLimit();
      stopRepeat?.();
    };
  }
}

function attempt<T>(serve: () => T): Outcome<T> {
  try {
    return { value: serve() };
  } catch (error) {
    return { error };
  }
}

export function unreachable(action: string): LiveRoomError<'network-unavailable'> {
  return new LiveRoomError(
    'network-unavailable',
    `unable to ${action}; the network did not answer`,
    { action },
    { retryable: true },
  );
}
