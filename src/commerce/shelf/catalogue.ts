/**
 * What the shop tells of its products: asked in batches, kept for the visit, asked again when it fails. Knows neither
 * shelf nor room; whose products they are is for others to say.
 */
import { untilAborted } from '../../lib/abort';
import { backoffMs } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import type { Product } from '../../model/product';
import type { Catalog, ShelfItem } from '../types';
import { checkedProducts } from './checked-product';

/** Ids in one call. */
const MAX_BATCH = 50;
/** So long an answer is not asked for again. */
const FRESH_MS = 60_000;
/** A shop that takes longer is taken not to answer. */
const PATIENCE_MS = 15_000;
const AGAIN = { baseMs: 1_000, maxMs: 60_000 };
/** Kept of what is no longer wanted; a shelf has 150. */
const MAX_KEPT = 1_000;

export interface CatalogueOptions {
  clock: Clock;
  random: Random;
  catalog: Catalog | undefined;
  locale: string;
  currency: string | undefined;
  baseUrl?: string | undefined;
  /** Whether what could not be had is to be asked for again. */
  isWanted: (id: string) => boolean;
  /** The shop has answered, or failed to. */
  onChange: () => void;
}

/** What is known of a product. `turn` numbers the call that said so. */
export interface CatalogueEntry {
  readonly state: ShelfItem['catalog'];
  readonly product?: Product | undefined;
  readonly turn: number;
  readonly askedAtMs: number;
}

const LOADING: CatalogueEntry = { state: 'loading', turn: 0, askedAtMs: -Infinity };
const WITHOUT_CATALOG: CatalogueEntry = { ...LOADING, state: 'unknown' };

interface Batch {
  readonly ids: Set<string>;
  readonly done: Promise<void>;
}

export class Catalogue {
  readonly #options: CatalogueOptions;
  readonly #entries = new Map<string, CatalogueEntry>();
  /** What is being asked, with what it resolves with: at the first answer, whether good or bad. */
  readonly #asked = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();
  #batch: Batch | undefined;
  #turn = 0;
  #failures = 0;
  #cancelRetry: (() => void) | undefined;
  #signal: AbortSignal = AbortSignal.abort();

  constructor(options: CatalogueOptions) {
    this.#options = options;
  }

  /** How many calls there were. */
  get turn(): number {
    return this.#turn;
  }

  /** Asks until the signal aborts. */
  enter(signal: AbortSignal): void {
    this.#signal = signal;
    this.#forget();
    signal.addEventListener('abort', () => this.#signal === signal && this.#forget(), { once: true });
  }

  entry(id: string): CatalogueEntry {
    return this.#entries.get(id) ?? (this.#options.catalog === undefined ? WITHOUT_CATALOG : LOADING);
  }

  /** Whether the shop has told within the last minute. */
  isFresh(id: string): boolean {
    const ageMs = this.#options.clock.now() - this.entry(id).askedAtMs;
    return ageMs >= 0 && ageMs < FRESH_MS;
  }

  /** Whether the shop has neither told nor failed to. */
  isNew(id: string): boolean {
    return this.entry(id).askedAtMs === -Infinity && !this.#failed.has(id);
  }

  /** Whether the shop has told, but not within the last minute. */
  isOld(id: string): boolean {
    return this.entry(id).askedAtMs > -Infinity && !this.isFresh(id) && !this.#failed.has(id);
  }

  /** Asks for those that are not known, or not since a minute. Resolves when the shop has answered or failed to. */
  async want(ids: readonly string[]): Promise<void> {
    await this.ask(ids.filter((id) => !this.isFresh(id)));
  }

  /** Asks for them whatever is known. Resolves when the shop has answered or failed to. */
  async ask(ids: readonly string[]): Promise<void> {
    if (this.#options.catalog === undefined || this.#signal.aborted) return;
    await Promise.all(ids.map((id) => this.#asked.get(id) ?? this.#queued(id)));
  }

  /** What is wanted in one tick is one batch. */
  #queued(id: string): Promise<void> {
    this.#batch ??= this.#opened();
    const { ids, done } = this.#batch;
    ids.add(id);
    this.#asked.set(id, done);
    return done;
  }

  #opened(): Batch {
    const { clock } = this.#options;
    const signal = this.#signal;
    const ids = new Set<string>();
    const done = new Promise<void>((resolve) => {
      const cancel = clock.schedule(() => {
        signal.removeEventListener('abort', giveUp);
        this.#batch = undefined;
        const all = [...ids];
        const parts = Array.from({ length: Math.ceil(all.length / MAX_BATCH) }, (_, part) =>
          this.#call(all.slice(part * MAX_BATCH, (part + 1) * MAX_BATCH), signal),
        );
        void Promise.all(parts).then(() => resolve());
      }, 0);
      const giveUp = () => {
        cancel();
        resolve();
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
    return { ids, done };
  }

  async #call(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const { clock, baseUrl, onChange } = this.#options;
    const askedAtMs = clock.now();
    const turn = ++this.#turn;
    const answer = await this.#answer(ids, signal);
    if (signal.aborted) return;
    const products = checkedProducts(answer, ids, baseUrl);
    for (const id of ids) {
      this.#asked.delete(id);
      const before = this.entry(id);
      if (products === undefined) {
        this.#failed.add(id);
        if (before.state === 'loading') this.#entries.set(id, { ...before, state: 'unreachable' });
        continue;
      }
      this.#failed.delete(id);
      const found = products.get(id);
      const product = isEqual(before.product, found) ? before.product : found;
      this.#entries.set(id, { state: found === undefined ? 'unknown' : 'ready', product, turn, askedAtMs });
    }
    if (products !== undefined) this.#failures = 0;
    this.#trim();
    this.#retryLater();
    onChange();
  }

  /** Undefined when there is none in time. */
  async #answer(ids: readonly string[], signal: AbortSignal): Promise<unknown> {
    const { clock, catalog, locale, currency } = this.#options;
    const limit = new AbortController();
    const cancelLimit = clock.schedule(() => limit.abort(), PATIENCE_MS);
    const both = AbortSignal.any([signal, limit.signal]);
    const context = { locale, ...(currency === undefined ? {} : { currency }), signal: both };
    try {
      return await untilAborted(Promise.resolve(catalog?.([...ids], context)), both);
    } catch {
      return undefined;
    } finally {
      cancelLimit();
    }
  }

  #retryLater(): void {
    const { clock, random, isWanted } = this.#options;
    for (const id of this.#failed) if (!isWanted(id)) this.#failed.delete(id);
    if (this.#failed.size === 0 || this.#cancelRetry !== undefined) return;
    this.#cancelRetry = clock.schedule(() => {
      this.#cancelRetry = undefined;
      const wanted = [...this.#failed].filter(isWanted);
      this.#failed.clear();
      void this.ask(wanted);
    }, backoffMs(this.#failures++, AGAIN, random));
  }

  #trim(): void {
    if (this.#entries.size <= MAX_KEPT) return;
    for (const id of this.#entries.keys()) if (!this.#options.isWanted(id)) this.#entries.delete(id);
  }

  /** Nothing is under way any more. */
  #forget(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = this.#batch = undefined;
    this.#failures = 0;
    this.#failed.clear();
    this.#asked.clear();
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
