/** Which tokens the cloud takes, and until when. Any text is a token without end, unless it was made otherwise here. */
import type { Timers } from './timers';

export type TokenVerdict = 'valid' | 'invalid' | 'expired';

/** Both SDKs tell of the end of a token so much before it. */
const WARNING_MS = 30_000;

export class TokenOffice {
  readonly #timers: Timers;
  readonly #expiresAtMs = new Map<string, number>();
  readonly #refused = new Set<string>();
  /** How long tokens that were not made here last, from when they are first seen; undefined: for ever. */
  lifetimeMs: number | undefined;
  #made = 0;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Makes a token that lasts `forMs`, for ever when left out. */
  make(forMs?: number): string {
    const token = `token-${++this.#made}`;
    if (forMs !== undefined) this.#expiresAtMs.set(token, this.#timers.now() + forMs);
    else this.#expiresAtMs.set(token, Infinity);
    return token;
  }

  /** From now on this token is invalid. */
  refuse(token: string): void {
    this.#refused.add(token);
  }

  expire(token: string): void {
    this.#expiresAtMs.set(token, this.#timers.now());
  }

  judge(token: string | null | undefined): TokenVerdict {
    if (token == null || token === '' || this.#refused.has(token)) return 'invalid';
    return this.#endOf(token) <= this.#timers.now() ? 'expired' : 'valid';
  }

  /** Tells of the coming end of a token, and of its end. The returned function stops both. */
  watch(token: string, told: { willExpire(): void; didExpire(): void }): () => void {
    const leftMs = this.#endOf(token) - this.#timers.now();
    if (leftMs === Infinity) return () => {};
    const stops = [this.#timers.after(leftMs, told.didExpire)];
    if (leftMs > 0) stops.push(this.#timers.after(Math.max(0, leftMs - WARNING_MS), told.willExpire));
    return () => stops.forEach((stop) => stop());
  }

  #endOf(token: string): number {
    const known = this.#expiresAtMs.get(token);
    if (known !== undefined) return known;
    const end = this.lifetimeMs === undefined ? Infinity : this.#timers.now() + this.lifetimeMs;
    this.#expiresAtMs.set(token, end);
    return end;
  }
}
