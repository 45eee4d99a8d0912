/**
 * A value that the server keeps and its followers have copies of. Each change is sent to all; who has missed it is sent
 * the latest value again until it arrives, so that copies converge whatever the network loses. Older news never
 * replaces newer. Knows nothing of what the value is.
 */
import type { Clock } from '../../lib/clock';

/** Someone with a copy. */
export interface Follower {
  /** Sends `arrive` over the lossy wire, to run on arrival. */
  tell(arrive: () => void): void;
}

export interface ReplicaOptions<T> {
  readonly clock: Clock;
  /** Takes a snapshot, shared by all who are sent it. */
  readonly snapshot: () => T;
  /** Changes closer together than this are sent as one, in ms; 0 sends each. */
  readonly paceMs: number;
}

/** How often those who are behind are sent the value again, in ms. */
const RESEND_MS = 1_000;

interface Copy<T> {
  /** The newest version that arrived. The simulation saves the acknowledgement that would tell the server. */
  seen: number;
  readonly deliver: (value: T) => void;
}

export class Replica<T> {
  readonly #options: ReplicaOptions<T>;
  readonly #copies = new Map<Follower, Copy<T>>();
  #version = 0;
  #sentAtMs = -Infinity;
  #cancelSend: (() => void) | undefined;
  #cancelResend: (() => void) | undefined;

  constructor(options: ReplicaOptions<T>) {
    this.#options = options;
  }

  /** Keeps `follower` up to date from now on, beginning with the present value unless `isUpToDate`. */
  follow(follower: Follower, deliver: (value: T) => void, { isUpToDate = false } = {}): void {
    const copy = { seen: isUpToDate ? this.#version : -1, deliver };
    this.#copies.set(follower, copy);
    if (isUpToDate) return;
    this.#send(follower, copy, this.#options.snapshot());
    this.#awaitResend();
  }

  unfollow(follower: Follower): void {
    if (!this.#copies.delete(follower) || this.#copies.size > 0) return;
    this.#cancelSend?.();
    this.#cancelResend?.();
    this.#cancelSend = this.#cancelResend = undefined;
  }

  /** Says that the value has changed: everyone is told but `author`, who knows. */
  changed(author?: Follower): void {
    this.#version++;
    const authorsCopy = author && this.#copies.get(author);
    if (authorsCopy) authorsCopy.seen = this.#version;
    const { clock, paceMs } = this.#options;
    if (this.#copies.size === 0 || this.#cancelSend !== undefined) return;
    const waitMs = this.#sentAtMs + paceMs - clock.now();
    if (waitMs <= 0) this.#sendToAll();
    else this.#cancelSend = clock.schedule(() => this.#sendToAll(), waitMs);
  }

  #sendToAll(): void {
    this.#cancelSend = undefined;
    this.#sentAtMs = this.#options.clock.now();
    let value: T | undefined;
    for (const [follower, copy] of this.#copies) {
      if (copy.seen < this.#version) this.#send(follower, copy, (value ??= this.#options.snapshot()));
    }
    if (value !== undefined) this.#awaitResend();
  }

  #send(follower: Follower, copy: Copy<T>, value: T): void {
    const version = this.#version;
    follower.tell(() => {
      const isGivenUp = this.#copies.get(follower) !== copy;
      if (isGivenUp || version <= copy.seen) return;
      copy.seen = version;
      copy.deliver(value);
    });
  }

  #awaitResend(): void {
    this.#cancelResend ??= this.#options.clock.schedule(() => {
      this.#cancelResend = undefined;
      this.#sendToAll();
    }, RESEND_MS);
  }
}
