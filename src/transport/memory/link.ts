/**
 * What lies between a participant and the server: one-way wires that delay, lose, duplicate and reorder, and a link
 * that can be cut. What travels is a function to run on arrival: in one process nothing needs encoding. Knows nothing
 * of rooms.
 */
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { reportError } from '../../lib/report-error';

/** How a wire treats what is sent over it. */
export interface Weather {
  readonly latencyMs: number;
  readonly jitterMs: number;
  readonly lossRate: number;
  readonly duplicateRate: number;
  readonly reorder: boolean;
}

/** Messages over wires, each hop counted. */
export interface HopCounts {
  sent: number;
  delivered: number;
  lost: number;
  duplicated: number;
}

export interface Air {
  readonly clock: Clock;
  readonly random: Random;
  readonly weather: Weather;
  readonly counts: HopCounts;
}

/** With `reorder`, how many messages are held back, so that later ones overtake them. */
const HELD_BACK_RATE = 0.2;
/** At least this much longer than usual a message may be held back, in ms. */
const HELD_BACK_MS = 20;

interface InFlight {
  readonly dueMs: number;
  readonly arrive: () => void;
}

/** One direction. First in, first out, unless the weather reorders. */
export class Wire {
  readonly #air: Air;
  readonly #isOpen: () => boolean;
  /** In the order they will arrive. */
  #inFlight: InFlight[] = [];
  #lastDueMs = -Infinity;
  #cancelArrival: (() => void) | undefined;

  constructor(air: Air, isOpen: () => boolean) {
    this.#air = air;
    this.#isOpen = isOpen;
  }

  send(arrive: () => void): void {
    const { random, weather, counts } = this.#air;
    this.#launch(arrive);
    if (weather.duplicateRate > 0 && random() < weather.duplicateRate) {
      counts.duplicated++;
      this.#launch(arrive);
    }
  }

  /** Loses what is on its way. */
  cut(): void {
    this.#air.counts.lost += this.#inFlight.length;
    this.#inFlight = [];
    this.#cancelArrival?.();
    this.#cancelArrival = undefined;
  }

  #launch(arrive: () => void): void {
    const { random, weather, counts } = this.#air;
    counts.sent++;
    if (!this.#isOpen() || (weather.lossRate > 0 && random() < weather.lossRate)) {
      counts.lost++;
      return;
    }
    const entry = { dueMs: this.#dueMs(), arrive };
    let index = this.#inFlight.length;
    while (index > 0 && this.#inFlight[index - 1]!.dueMs > entry.dueMs) index--;
    if (index === this.#inFlight.length) this.#inFlight.push(entry);
    else this.#inFlight.splice(index, 0, entry);
    if (index === 0) this.#awaitFirst();
  }

  #dueMs(): number {
    const { clock, random, weather } = this.#air;
    let dueMs = clock.now() + weather.latencyMs;
    if (weather.jitterMs > 0) dueMs += weather.jitterMs * random();
    if (!weather.reorder) dueMs = Math.max(dueMs, this.#lastDueMs);
    else if (random() < HELD_BACK_RATE) dueMs += (weather.latencyMs + weather.jitterMs + HELD_BACK_MS) * random();
    this.#lastDueMs = dueMs;
    return dueMs;
  }

  /** One timer, for the first to arrive: however timers race, messages keep their order. */
  #awaitFirst(): void {
    this.#cancelArrival?.();
    this.#cancelArrival = undefined;
    const first = this.#inFlight[0];
    if (first === undefined) return;
    this.#cancelArrival = this.#air.clock.schedule(this.#deliverFirst, first.dueMs - this.#air.clock.now());
  }

  readonly #deliverFirst = (): void => {
    const first = this.#inFlight.shift();
    this.#cancelArrival = undefined;
    this.#awaitFirst();
    if (first === undefined) return;
    this.#air.counts.delivered++;
    try {
      first.arrive();
    } catch (error) {
      reportError(error);
    }
  };
}

/** A participant's connection to the network, shared by all their sessions. */
export class Link {
  readonly #air: Air;
  readonly #wires = new Set<Wire>();
  #isOpen = true;

  constructor(air: Air) {
    this.#air = air;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  wire(): Wire {
    const wire = new Wire(this.#air, () => this.#isOpen);
    this.#wires.add(wire);
    return wire;
  }

  /** Forgets wires that nobody uses any more. */
  remove(...wires: readonly Wire[]): void {
    for (const wire of wires) this.#wires.delete(wire);
  }

  goDown(): void {
    this.#isOpen = false;
    for (const wire of this.#wires) wire.cut();
  }

  comeUp(): void {
    this.#isOpen = true;
  }
}
