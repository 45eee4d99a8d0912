/**
 * Holding a lock over a network that loses things: asking until it is granted, renewing while it is held, and letting
 * go before the server could give it to another.
 */
import { sleep, untilAborted } from '../../lib/abort';
import { repeat, type Clock } from '../../lib/clock';
import { isLiveRoomError } from '../../model/errors';
import type { Lease } from '../port';
import type { CallServer } from './call-server';
import type { Claim } from './locks';

export interface LeaseOptions {
  readonly clock: Clock;
  /** How long the server keeps a lock that is not renewed, in ms. */
  readonly ttlMs: number;
  readonly call: CallServer;
  /** Whether the session has ended, so that no answer will ever come. */
  readonly isOver: () => boolean;
  readonly onEnd: (lease: MemoryLease) => void;
}

/** How often a lock is asked for that another holds, or that no answer came about, in ms. */
const ASK_AGAIN_MS = 250;
const RENEWALS_PER_TTL = 8;
/** The part of the TTL after which the holder lets go by itself: the rest is for timers that run late. */
const TRUSTED_PART = 0.9;

/** Waits for the lock. Rejects with the signal's reason, or with `network-unavailable` once the session is over. */
export async function acquireLease(name: string, signal: AbortSignal, options: LeaseOptions): Promise<MemoryLease> {
  const { clock, call } = options;
  const claim: Claim = { name };
  try {
    for (;;) {
      signal.throwIfAborted();
      const askedAtMs = clock.now();
      const lease = new MemoryLease(claim, askedAtMs, options);
      const isGranted = await untilAborted(ask(claim, options), signal);
      if (isGranted && lease.start()) return lease;
      await sleep(clock, ASK_AGAIN_MS, signal);
    }
  } catch (error) {
    letGo(call, claim);
    throw error;
  }
}

/** No answer is a "not yet". */
async function ask(claim: Claim, { call, isOver }: LeaseOptions): Promise<boolean> {
  try {
    return await call('lock', (room, seat) => room.locks.acquire(claim, seat), { repeatMs: ASK_AGAIN_MS });
  } catch (error) {
    if (isLiveRoomError(error, 'network-unavailable') && !isOver()) return false;
    throw error;
  }
}

function letGo(call: CallServer, claim: Claim): void {
  call('unlock', (room) => room.locks.release(claim), { repeatMs: ASK_AGAIN_MS }).catch(() => undefined);
}

export class MemoryLease implements Lease {
  readonly #claim: Claim;
  readonly #options: LeaseOptions;
  readonly #controller = new AbortController();
  #untilMs: number;
  #stopRenewing: (() => void) | undefined;
  #cancelExpiry: (() => void) | undefined;

  constructor(claim: Claim, askedAtMs: number, options: LeaseOptions) {
    this.#claim = claim;
    this.#options = options;
    this.#untilMs = this.#trustedUntil(askedAtMs);
  }

  get ended(): AbortSignal {
    return this.#controller.signal;
  }

  /** Begins to renew; false when the grant came too late to be trusted. */
  start(): boolean {
    const { clock, ttlMs } = this.#options;
    if (clock.now() >= this.#untilMs) return false;
    this.#stopRenewing = repeat(clock, () => this.#renew(), ttlMs / RENEWALS_PER_TTL);
    this.#awaitExpiry();
    return true;
  }

  /** The goodbye to the server goes on in the background; should it be lost, the lock frees itself after its TTL. */
  release(): Promise<void> {
    if (!this.ended.aborted) {
      this.end();
      letGo(this.#options.call, this.#claim);
    }
    return Promise.resolve();
  }

  end(): void {
    this.stopTimers();
    this.#options.onEnd(this);
    this.#controller.abort();
  }

  stopTimers(): void {
    this.#stopRenewing?.();
    this.#cancelExpiry?.();
  }

  #renew(): void {
    const { clock, call } = this.#options;
    const askedAtMs = clock.now();
    call('renew a lock', (room) => room.locks.renew(this.#claim)).then(
      (isHeld) => {
        if (!isHeld) this.end();
        else this.#untilMs = Math.max(this.#untilMs, this.#trustedUntil(askedAtMs));
      },
      () => undefined,
    );
  }

  #awaitExpiry(): void {
    const { clock } = this.#options;
    this.#cancelExpiry = clock.schedule(() => {
      if (clock.now() >= this.#untilMs) this.end();
      else this.#awaitExpiry();
    }, this.#untilMs - clock.now());
  }

  /** The server counts from when the request arrived, which is later than when it was sent. */
  #trustedUntil(askedAtMs: number): number {
    return askedAtMs + this.#options.ttlMs * TRUSTED_PART;
  }
}
