/** Brings two sightings of each event together. */
import { SIGNS, type Sighting } from './signs';

/** More than any skew that is made here, less than half the time until a sign comes back. */
const REACH_MS = 1_350;

export interface Pair {
  /** When the later half was seen. */
  readonly atMs: number;
  /** The first side's time minus the second's. */
  readonly apartMs: number;
}

export class Pairing {
  readonly #pairs: Pair[] = [];
  readonly #waiting: [Sighting[], Sighting[]] = [[], []];

  first(sighting: Sighting): void {
    this.#add(0, sighting);
  }

  second(sighting: Sighting): void {
    this.#add(1, sighting);
  }

  get pairs(): readonly Pair[] {
    return this.#pairs;
  }

  /** Takes what has come together. */
  take(): Pair[] {
    return this.#pairs.splice(0);
  }

  #add(side: 0 | 1, sighting: Sighting): void {
    const others = this.#waiting[1 - side] ?? [];
    const matches = ({ sign, atMs }: Sighting) => sign === sighting.sign && Math.abs(atMs - sighting.atMs) < REACH_MS;
    const found = others.findIndex(matches);
    if (found < 0) {
      const waiting = this.#waiting[side];
      waiting.push(sighting);
      if (waiting.length > 2 * SIGNS) waiting.shift();
      return;
    }
    const [other] = others.splice(0, found + 1).slice(-1);
    if (other === undefined) return;
    const apartMs = (side === 0 ? 1 : -1) * (sighting.atMs - other.atMs);
    this.#pairs.push({ atMs: Math.max(sighting.atMs, other.atMs), apartMs });
  }
}
