/**
 * Counts people, each once. Exact up to a bound, estimated beyond it, so that a question of a million people takes a
 * kilobyte (HyperLogLog, Flajolet et al. 2007: 1,024 registers, standard error 3.3 %). The count never falls.
 */
import { hash32 } from '../lib/hash';

/** So many ids are kept. More askers earn no more points (see `MAX_DOUBLINGS`), so it needn't be more exact. */
const EXACT_ASKERS = 1_024;

export class AskerSet {
  readonly #ids = new Set<string>();
  #estimate: Estimate | undefined;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(id: string): void {
    if (this.#estimate !== undefined) {
      this.#estimate.add(id);
      this.#count = Math.max(this.#count, this.#estimate.count);
      return;
    }
    this.#count = this.#ids.add(id).size;
    if (this.#count > EXACT_ASKERS) this.#beginEstimate();
  }

  addAll(others: AskerSet): void {
    if (others.#estimate === undefined) {
      for (const id of others.#ids) this.add(id);
      return;
    }
    const estimate = this.#estimate ?? this.#beginEstimate();
    estimate.addAll(others.#estimate);
    this.#count = Math.max(this.#count, others.#count, estimate.count);
  }

  #beginEstimate(): Estimate {
    const estimate = new Estimate();
    for (const known of this.#ids) estimate.add(known);
    this.#ids.clear();
    this.#estimate = estimate;
    return estimate;
  }
}

const INDEX_BITS = 10;
const REGISTERS = 1 << INDEX_BITS;
const BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

class Estimate {
  readonly #registers = new Uint8Array(REGISTERS);
  #empty = REGISTERS;
  /** The sum of 2^-register: a multiple of 2^-23, so adding and taking away is exact. */
  #sum = REGISTERS;

  get count(): number {
    const raw = (BIAS * REGISTERS * REGISTERS) / this.#sum;
    // While registers are empty, counting these is the better estimate.
    const isSmall = raw <= 2.5 * REGISTERS && this.#empty > 0;
    return Math.round(isSmall ? REGISTERS * Math.log(REGISTERS / this.#empty) : raw);
  }

  add(id: string): void {
    const hash = hash32(id);
    this.#raise(hash >>> (32 - INDEX_BITS), Math.min(32 - INDEX_BITS, Math.clz32(hash << INDEX_BITS)) + 1);
  }

  addAll(others: Estimate): void {
    for (const [index, rank] of others.#registers.entries()) this.#raise(index, rank);
  }

  #raise(index: number, rank: number): void {
    const previous = this.#registers[index] as number;
    if (rank <= previous) return;
    this.#registers[index] = rank;
    this.#sum += 2 ** -rank - 2 ** -previous;
    if (previous === 0) this.#empty--;
  }
}
