import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/lib/random';
import type { Lease } from '../../../../src/transport/port';
import { Cloud, type Seat } from './cloud';

const STEP_MS = 50;
const STEPS = 3_000;
const SEEDS = 12;
const NAMES = ['ada', 'ben', 'cem'];
const LOCK_METHODS = ['setLock', 'acquireLock', 'releaseLock'];
const LOCK_ERRORS = [-14001, -14002, -10021, -10025];
const never = () => new AbortController().signal;

/** Three users who want one lock, and everything that can happen to them, by chance. */
class Race {
  readonly cloud = new Cloud();
  readonly seats = new Map<string, Seat>();
  readonly leases: Lease[] = [];
  readonly waits: AbortController[] = [];
  readonly silent = new Set<string>();
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    if (seed % 3 === 0) this.cloud.faults.reorders = this.cloud.faults.duplicates = 0.1;
  }

  get held(): readonly Lease[] {
    return this.leases.filter(({ ended }) => !ended.aborted);
  }

  /** Something happens, most of the time nothing. */
  happen(): void {
    const { cloud, silent } = this;
    const name = this.#one(NAMES);
    const dice = this.#random() * 1_000;
    if (dice < 20) this.#ask(name);
    else if (dice < 25) this.waits[Math.floor(this.#random() * this.waits.length)]?.abort(new Error('no longer'));
    else if (dice < 30) void this.held[0]?.release();
    else if (dice < 34) cloud.silence(silent.add(name) && name);
    else if (dice < 45) cloud.restore(silent.delete(name) ? name : this.#one(NAMES));
    else if (dice < 47) this.#fail(name);
    else if (dice < 49) cloud.faults.hangNext({ userId: name, method: 'releaseLock', afterEffect: this.#random() < 0.5 });
    else if (dice < 52 && silent.size === 0) this.#replace(name);
  }

  /** Nobody wants the lock any more, and nothing goes wrong. */
  async calm(): Promise<void> {
    this.cloud.faults.clear();
    for (const name of NAMES) this.cloud.restore(name);
    for (const wait of this.waits) wait.abort(new Error('no longer'));
    for (const lease of this.leases) void lease.release();
    await this.cloud.clock.advance(40_000);
  }

  #ask(name: string): void {
    const wait = new AbortController();
    this.waits.push(wait);
    this.seats
      .get(name)!
      .signal.lock('keeper', wait.signal)
      .then(
        (lease) => this.leases.push(lease),
        () => undefined,
      );
  }

  #fail(userId: string): void {
    const fault = { userId, method: this.#one(LOCK_METHODS), afterEffect: this.#random() < 0.5 };
    this.cloud.faults.failNext(this.#one(LOCK_ERRORS), fault);
  }

  /** The user reloads the page, or comes again before the old session is gone. */
  #replace(name: string): void {
    if (this.#random() < 0.5) void this.seats.get(name)!.signal.close();
    const seat = this.cloud.seat(name);
    seat.signal.open('token', never()).catch(() => undefined);
    this.seats.set(name, seat);
  }

  #one<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)]!;
  }
}

describe('a lock over Agora, whatever happens', () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    it(`has one holder at most, and is free in the end (seed ${seed})`, async () => {
      const race = new Race(seed);
      const { cloud, seats } = race;
      for (const name of NAMES) seats.set(name, await cloud.connect(name));
      for (let step = 0; step < STEPS; step++) {
        race.happen();
        await cloud.clock.advance(STEP_MS);
        expect(race.held.length).toBeLessThanOrEqual(1);
      }
      await race.calm();
      const last = await cloud.connect('last');
      await cloud.settled(last.signal.lock('keeper', never()));
      expect(race.leases.length).toBeGreaterThan(3);
      await cloud.settled(Promise.all([...seats.values(), last].map(({ signal }) => signal.close())));
      await cloud.clock.advance(200_000);
      expect([cloud.timers.pending, cloud.clock.pending]).toEqual([0, 0]);
    });
  }
});
