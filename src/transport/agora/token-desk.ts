/**
 * Gets tokens from the shop's provider: one call at a time, within a time limit, checked, and again when they expire.
 * Knows nothing of the SDKs that use them; what a token says stays in it and in no message.
 */
import { sleep, untilAborted } from '../../lib/abort';
import { backoffMs } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { Signal } from '../../lib/signal';
import { isLiveRoomError, isRetryable, LiveRoomError } from '../../model/errors';
import type { Role } from '../../model/participant';
import type { TokenPair, TokenProvider, TokenRequest } from './tokens';

export interface TokenDeskParts {
  readonly provider: TokenProvider;
  readonly roomId: string;
  readonly userId: string;
  readonly role: Role;
  readonly clock: Clock;
  readonly random: Random;
  /** How long the provider may take, in ms. Default 10,000. */
  readonly timeoutMs?: number;
}

const BACKOFF = { baseMs: 1_000, maxMs: 30_000 };

/** After so long a pause, the next renewal does not wait for the failures of the last one. */
const QUIET_MS = 60_000;

/** Both tokens of a pair end at the same time; the warnings of it come so much apart at most. */
const SAME_WARNING_MS = 3_000;

export class TokenDesk {
  readonly #parts: TokenDeskParts;
  readonly #renewed = new Signal<TokenPair | undefined>(undefined);
  readonly #closed = new AbortController();
  #call: Promise<TokenPair> | undefined;
  #isRenewing = false;
  /** How often the provider was asked for renewal without a pause. */
  #tries = 0;
  #lastTryMs = -Infinity;
  #renewedMs = -Infinity;

  constructor(parts: TokenDeskParts) {
    this.#parts = parts;
  }

  /**
   * Tokens from the provider; who asks during a call shares it. Rejects with the signal's reason when it aborts, which
   * leaves the call to those who share it.
   * @throws LiveRoomError `token-unavailable`.
   */
  async ask(reason: TokenRequest['reason'], signal: AbortSignal): Promise<TokenPair> {
    signal.throwIfAborted();
    this.#closed.signal.throwIfAborted();
    this.#call ??= this.#fetch(reason).finally(() => (this.#call = undefined));
    return untilAborted(this.#call, signal);
  }

  /** One of the tokens expires soon: asks for others, unless the warning of the other one has just led to some. */
  warned(): void {
    // The clock may have been set back meanwhile.
    if (Math.abs(this.#parts.clock.now() - this.#renewedMs) >= SAME_WARNING_MS) this.renew();
  }

  /** Other tokens are needed: asks until it has others. Idempotent while it does. */
  renew(): void {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    void this.#renew();
  }

  /** Calls `listener` with the tokens of each renewal; the returned function ends it. */
  onRenewed(listener: (pair: TokenPair) => void): () => void {
    return this.#renewed.subscribe(() => listener(this.#renewed.get()!));
  }

  /** Whoever still waits is refused. Idempotent. */
  close(): void {
    this.#closed.abort(this.#unavailable('is not waited for any more'));
  }

  async #renew(): Promise<void> {
    const { clock, random } = this.#parts;
    const { signal } = this.#closed;
    while (!signal.aborted) {
      // Also across renewals: tokens that the vendor cannot take at once must not become a flood at the shop's server.
      if (clock.now() - this.#lastTryMs > QUIET_MS) this.#tries = 0;
      try {
        if (this.#tries > 0) await sleep(clock, backoffMs(this.#tries - 1, BACKOFF, random), signal);
        this.#tries++;
        const pair = await this.ask('renew', signal).finally(() => (this.#lastTryMs = clock.now()));
        signal.throwIfAborted();
        this.#isRenewing = false;
        this.#renewedMs = clock.now();
        this.#renewed.set(pair);
        return;
      } catch (error) {
        // Asked again, unless that is no use; the links say so themselves when the old tokens end first.
        if (isRetryable(error)) continue;
        this.#isRenewing = false;
        return;
      }
    }
  }

  async #fetch(reason: TokenRequest['reason']): Promise<TokenPair> {
    const { provider, roomId, userId, role, clock, timeoutMs = 10_000 } = this.#parts;
    const over = new AbortController();
    const cancel = clock.schedule(
      () => over.abort(this.#unavailable(`did not answer within ${timeoutMs} ms`, { retryable: true })),
      timeoutMs,
    );
    const stop = AbortSignal.any([over.signal, this.#closed.signal]);
    let given: Partial<TokenPair> | undefined;
    try {
      // Inside a promise also what it throws at once is a rejection.
      const answer = new Promise<TokenPair>((resolve) => resolve(provider({ roomId, userId, role, reason })));
      given = await untilAborted(answer, stop);
    } catch (cause) {
      if (stop.aborted) throw stop.reason;
      throw this.#unavailable('failed', { cause, retryable: !isLiveRoomError(cause) || cause.retryable });
    } finally {
      cancel();
    }
    const { rtc, rtm } = given ?? {};
    for (const [name, token] of Object.entries({ rtc, rtm })) {
      if (typeof token === 'string' && token !== '') continue;
      // Before there was any token, as with a wrong App ID, the next one will be no better.
      const retryable = reason === 'renew';
      throw this.#unavailable(`returned ${token === '' ? 'an empty' : 'no'} ${name} token`, { retryable });
    }
    return { rtc, rtm } as TokenPair;
  }

  #unavailable(what: string, options?: { retryable: boolean; cause?: unknown }): LiveRoomError<'token-unavailable'> {
    const { roomId, userId } = this.#parts;
    const message = `unable to get a token for user '${userId}' in room '${roomId}'; the token provider ${what}`;
    return new LiveRoomError('token-unavailable', message, { roomId, userId }, options);
  }
}
