/** How many are on each channel: the audience as it grows, and the chat shards as they follow it. */

import { hash32 } from '../../src/lib/hash';
import type { Random } from '../../src/lib/random';
import { GRACE_MS, SPREAD_MS, SWITCH_MS } from '../../src/room/shards';

const OLD_SHARD_LEFT_MS = SWITCH_MS + GRACE_MS;

/** How often the vendor tells of presence in large channels. */
export const PRESENCE_EVERY_MS = 10_000;

interface Plan {
  readonly shards: number;
  readonly fromMs: number;
  untilMs: number;
}

export class Occupancy {
  readonly #plans: Plan[] = [{ shards: 1, fromMs: -Infinity, untilMs: Infinity }];
  readonly #viewers: number;
  readonly #growthMs: number;
  readonly #elapsedMs: () => number;

  /**
   * @param growthMs the time in which the audience comes, evenly.
   * @param elapsedMs how long the show has been on.
   */
  constructor(viewers: number, growthMs: number, elapsedMs: () => number) {
    this.#growthMs = growthMs;
    this.#viewers = viewers;
    this.#elapsedMs = elapsedMs;
  }

  /** How many have come, or had come some time ago. */
  present(agoMs = 0): number {
    return Math.round(this.#presentAt(this.#elapsedMs() - agoMs));
  }

  /** How old what somebody knows of the audience is: since they came, or since the network told everyone. */
  ageOfKnowledge(random: Random): number {
    const elapsedMs = this.#elapsedMs();
    return Math.min(random() * elapsedMs, elapsedMs % PRESENCE_EVERY_MS);
  }

  /** Whether somebody has come, by now. */
  hasCome(user: string): boolean {
    return (hash32(`${user} comes`) / 2 ** 32) * this.#growthMs <= this.#elapsedMs();
  }

  /** The keeper has said that there are so many shards from now on. */
  planned(shards: number): void {
    const nowMs = this.#elapsedMs();
    const current = this.#plans.at(-1)!;
    if (current.shards === shards) return;
    current.untilMs = nowMs + OLD_SHARD_LEFT_MS;
    this.#plans.push({ shards, fromMs: nowMs, untilMs: Infinity });
  }

  /**
   * How many are on a shard's channel, or were some time ago. Who is on the finer division is on the coarser one's channel
   * of that number.
   */
  onShard(index: number, agoMs = 0): number {
    const nowMs = this.#elapsedMs() - agoMs;
    let users = 0;
    for (const { shards, fromMs, untilMs } of this.#plans) {
      if (index >= shards || nowMs > untilMs || nowMs < fromMs) continue;
      const joined = Math.min(1, (nowMs - fromMs) / SPREAD_MS);
      users = Math.max(users, (this.#presentAt(nowMs) / shards) * joined);
    }
    return Math.round(users);
  }

  #presentAt(elapsedMs: number): number {
    return this.#viewers * Math.min(1, Math.max(0, elapsedMs) / this.#growthMs);
  }
}
