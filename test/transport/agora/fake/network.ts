/**
 * The network between pages and the cloud: who is cut off, who gets through a proxy only, and how long a packet takes.
 * It knows no SDK.
 */
import type { Random } from '../../../../src/lib/random';
import type { Faults } from './faults';
import type { Timers } from './timers';
import { Wire } from './wire';

export type Service = 'rtm' | 'rtc';

export interface WireEnds {
  readonly userId: string;
  readonly service: Service;
  /** The proxy that the client goes through: a mode of the media SDK's, or true for the signalling SDK's. */
  readonly proxy: number | boolean | undefined;
}

export class Network {
  readonly timers: Timers;
  readonly faults: Faults;
  readonly #random: Random;
  readonly #oneWayMs: readonly [from: number, to: number];
  readonly #cut = new Set<string>();
  readonly #wires = new Set<Wire>();

  /** `roundTripMs` is what a call and its answer take together. */
  constructor(timers: Timers, random: Random, faults: Faults, roundTripMs: readonly [from: number, to: number]) {
    this.timers = timers;
    this.faults = faults;
    this.#random = random;
    this.#oneWayMs = [roundTripMs[0] / 2, roundTripMs[1] / 2];
  }

  /** How many connections are open. */
  get wires(): number {
    return this.#wires.size;
  }

  open(ends: WireEnds): Wire {
    const wire = new Wire(this, ends, () => this.#wires.delete(wire));
    this.#wires.add(wire);
    return wire;
  }

  /** Cuts a user off, from both services unless one is named. Packets under way are lost. */
  cut(userId: string, services: readonly Service[] = ['rtm', 'rtc']): void {
    for (const service of services) this.#cut.add(`${service} ${userId}`);
    this.settle();
  }

  restore(userId: string, services: readonly Service[] = ['rtm', 'rtc']): void {
    for (const service of services) this.#cut.delete(`${service} ${userId}`);
    this.settle();
  }

  reaches({ userId, service, proxy }: WireEnds): boolean {
    return !this.#cut.has(`${service} ${userId}`) && this.faults.letsThrough(userId, service, proxy);
  }

  /** Tells wires that went up or down. Called when something that `reaches()` looks at has changed. */
  settle(): void {
    for (const wire of [...this.#wires]) wire.settle();
  }

  delayMs(userId: string): number {
    const [from, to] = this.#oneWayMs;
    return Math.round(from + this.#random() * (to - from)) + this.faults.slowness(userId);
  }

  /** Whether something that happens with this probability happens now. Draws nothing for 0, so that seeds stay put. */
  happens(probability: number): boolean {
    return probability > 0 && this.#random() < probability;
  }

  between(from: number, to: number): number {
    return Math.round(from + this.#random() * (to - from));
  }
}
