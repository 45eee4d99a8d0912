/**
 * The drops as this device lives through them: fetched ahead at a moment of its own, opened on the room's shared clock
 * without asking anybody, once. Knows neither who scheduled them nor what is on show.
 */
import { sleep } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import type { Scope } from '../../lib/scope';
import { within } from '../../lib/within';
import { RecentSet } from '../../lib/recent-set';
import type { DropRecord } from '../../protocol/envelope';

/** Everybody fetches ahead at a moment of their own between these two before the opening. */
const PREPARE_FROM_MS = 60_000;
const PREPARE_UNTIL_MS = 15_000;
const PREPARE_PATIENCE_MS = 10_000;
const PREPARE_AGAIN_MS = 2_000;

/** The shared clock may be set right while we wait, so it is asked again on the way. */
const LONGEST_STEP_MS = 10_000;
/** Timers are exact enough to wait for the rest in one go. */
const LAST_STEP_MS = 20;

/** What opened longer than this before joining is no news. */
const NEWS_MS = 60_000;

/** While everybody adds to their cart at once, in ms after the opening. */
const RUSH_MS = 30_000;
/** Adding waits at most this long, which is a rate of one a ms for a thousand and less for more. */
const LONGEST_SPREAD_MS = 1_000;

const REMEMBERED = 256;

export interface DropsOptions {
  clock: Clock;
  random: Random;
  sharedNow: () => number;
  audience: () => number;
  /** Fetches ahead what adding the product needs; rejects when that failed. */
  prepare: (productId: string) => Promise<void>;
  /** What is said of a drop has changed. */
  onChange: () => void;
  /** Of a drop that opened before this visit `isNews` is false. */
  onOpen: (drop: DropRecord, isNews: boolean) => void;
}

export interface OwnDrop {
  readonly record: DropRecord;
  readonly isOpen: boolean;
  readonly isReady: boolean;
}

interface Watched {
  record: DropRecord;
  isOpen: boolean;
  isReady: boolean;
  isSpread: boolean;
  /** On the shared clock; undefined once it has begun. */
  prepareAt: number | undefined;
}

export class Drops {
  readonly #options: DropsOptions;
  readonly #drops = new Map<string, Watched>();
  readonly #opened = new RecentSet(REMEMBERED);
  #session: AbortSignal | undefined;
  #joinedAt: number | undefined;
  /** Of the shared clock to the device's. Between sessions only the device's goes on. */
  #offsetMs = 0;
  #cancelStep: (() => void) | undefined;

  constructor(options: DropsOptions) {
    this.#options = options;
  }

  /** The room's shared clock, also while there is no session to ask. */
  now(): number {
    const { clock, sharedNow } = this.#options;
    return this.#session === undefined ? clock.now() + this.#offsetMs : sharedNow();
  }

  /** Opens and fetches ahead until the scope ends. */
  enter(scope: Scope): void {
    const { clock, sharedNow } = this.#options;
    const session = (this.#session = scope.signal);
    this.#joinedAt ??= sharedNow();
    scope.add(() => {
      if (this.#session !== session) return;
      this.#offsetMs = sharedNow() - clock.now();
      this.#session = undefined;
      this.#cancelStep?.();
    });
    for (const drop of this.#drops.values()) if (!drop.isReady) this.#planPreparing(drop);
  }

  /** In the order they are given. What opens thereby does so with the next `check()`. */
  follow(records: readonly DropRecord[]): void {
    const before = new Map(this.#drops);
    this.#drops.clear();
    for (const record of records) {
      const known = before.get(record.id);
      if (known?.record.opensAt === record.opensAt && known.record.productId === record.productId) {
        this.#drops.set(record.id, Object.assign(known, { record }));
        continue;
      }
      const drop = { record, isOpen: false, isReady: false, isSpread: false, prepareAt: undefined };
      this.#planPreparing(drop);
      this.#drops.set(record.id, drop);
    }
  }

  list(): readonly OwnDrop[] {
    return Array.from(this.#drops.values(), (drop) => ({
      record: drop.record,
      isOpen: this.#isOpen(drop),
      isReady: drop.isReady,
    }));
  }

  isLocked(productId: string): boolean {
    const drop = this.#of(productId);
    return drop !== undefined && !this.#isOpen(drop);
  }

  /** How long the first adding of a drop that has just opened waits, so that all viewers' come evenly; else 0. */
  spreadMs(productId: string): number {
    const { random, audience } = this.#options;
    const drop = this.#of(productId);
    if (drop === undefined || drop.isSpread || !this.#isOpen(drop)) return 0;
    drop.isSpread = true;
    if (this.now() - drop.record.opensAt > RUSH_MS) return 0;
    return random() * Math.min(LONGEST_SPREAD_MS, audience());
  }

  /** Opens and fetches what is due, and waits for the next. */
  check(): void {
    const { clock } = this.#options;
    this.#cancelStep?.();
    const session = this.#session;
    if (session === undefined) return;
    const nowMs = this.now();
    let nextMs = Infinity;
    for (const drop of [...this.#drops.values()]) {
      if (drop.isOpen) continue;
      if (this.#isOpen(drop)) {
        this.#open(drop);
        continue;
      }
      if (drop.prepareAt !== undefined && drop.prepareAt <= nowMs) {
        drop.prepareAt = undefined;
        this.#prepare(drop, session).catch(() => undefined);
      }
      nextMs = Math.min(nextMs, drop.record.opensAt, drop.prepareAt ?? Infinity);
    }
    // Who heard of an opening may have had this done again, or left.
    if (nextMs === Infinity || this.#session !== session) return;
    this.#cancelStep?.();
    const leftMs = nextMs - nowMs;
    const stepMs = leftMs <= LAST_STEP_MS ? Math.max(1, Math.ceil(leftMs)) : Math.min(leftMs / 2, LONGEST_STEP_MS);
    this.#cancelStep = clock.schedule(() => this.check(), stepMs);
  }

  #of(productId: string): Watched | undefined {
    for (const drop of this.#drops.values()) if (drop.record.productId === productId) return drop;
    return undefined;
  }

  #isOpen({ isOpen, record }: Watched): boolean {
    return isOpen || this.now() >= record.opensAt;
  }

  #open(drop: Watched): void {
    const { onChange, onOpen } = this.#options;
    const { record } = drop;
    drop.isOpen = true;
    onChange();
    if (this.#opened.add(record.id)) onOpen(record, record.opensAt >= (this.#joinedAt ?? 0) - NEWS_MS);
  }

  #planPreparing(drop: Watched): void {
    const { random } = this.#options;
    const nowMs = this.now();
    const leftMs = drop.record.opensAt - nowMs;
    if (leftMs <= 0) return;
    drop.prepareAt =
      leftMs < PREPARE_FROM_MS
        ? nowMs + (random() * leftMs) / 3
        : drop.record.opensAt - PREPARE_UNTIL_MS - random() * (PREPARE_FROM_MS - PREPARE_UNTIL_MS);
  }

  async #prepare(drop: Watched, session: AbortSignal): Promise<void> {
    const { clock, random, prepare, onChange } = this.#options;
    const attempt = async () => {
      const prepared = prepare(drop.record.productId).then(() => true);
      return within(clock, PREPARE_PATIENCE_MS, prepared, session).catch(() => false);
    };
    if (!(await attempt())) {
      await sleep(clock, PREPARE_AGAIN_MS * (0.5 + random() / 2), session);
      if (!(await attempt())) return;
    }
    drop.isReady = true;
    if (this.#drops.get(drop.record.id) === drop) onChange();
  }
}
