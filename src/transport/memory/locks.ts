/** The server's named locks: one holder each, for as long as it keeps renewing. Knows no network. */
import type { Clock } from '../../lib/clock';

/** Names one claim to a lock, so that asking twice for the same claim is harmless. */
export interface Claim {
  readonly name: string;
}

export class LockTable {
  readonly #clock: Clock;
  readonly #ttlMs: number;
  readonly #held = new Map<string, { claim: Claim; owner: object; expiresAtMs: number }>();

  constructor(clock: Clock, ttlMs: number) {
    this.#clock = clock;
    this.#ttlMs = ttlMs;
  }

  /** Grants or renews; false while another claim holds it. */
  acquire(claim: Claim, owner: object): boolean {
    const nowMs = this.#clock.now();
    const held = this.#held.get(claim.name);
    if (held !== undefined && held.claim !== claim && held.expiresAtMs > nowMs) return false;
    this.#held.set(claim.name, { claim, owner, expiresAtMs: nowMs + this.#ttlMs });
    return true;
  }

  /** Renews what is still held; false once it has been lost. */
  renew(claim: Claim): boolean {
    const held = this.#held.get(claim.name);
    if (held?.claim !== claim || held.expiresAtMs <= this.#clock.now()) return false;
    held.expiresAtMs = this.#clock.now() + this.#ttlMs;
    return true;
  }

  release(claim: Claim): void {
    if (this.#held.get(claim.name)?.claim === claim) this.#held.delete(claim.name);
  }

  releaseAll(owner: object): void {
    for (const [name, held] of this.#held) if (held.owner === owner) this.#held.delete(name);
  }
}
