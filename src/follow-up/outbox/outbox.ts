/**
 * The planned reminders and what happened to each, kept on the device: given to every sink at least once, under a key
 * that tells what is the same again. Of several tabs one delivers. Knows nothing of why a reminder is planned, of consent
 * and of quiet hours: who owns those says the plan, clears it, and is asked right before a reminder is fired.
 *
 * A plan is known by its revisions: what has become of a reminder holds for its revision and those below, so the same
 * occasion that comes again needs a higher one.
 */
import type { Clock } from '../../lib/clock';
import type { KeyValueStore } from '../../lib/key-value';
import type { Random } from '../../lib/random';
import { reportError } from '../../lib/report-error';
import { Signal, type Readable } from '../../lib/signal';
import { within } from '../../lib/within';
import { invalidOption } from '../../model/errors';
import type { Reminder } from '../../model/reminder';
import type { OnReminder, ReminderSink } from '../types';
import { deliver, type DeliveryOutcome } from './deliver';
import { handoverKey, idempotencyKey, mayHold, type Handover } from './handover';
import { changed, FLOOR, highestRevision, KeptReader, PLAN, planText, putHandover, SETTLED, type Changes, type Kept } from './kept';
import type { Leadership } from '../../lib/leadership';
import { isDue, nextHandover } from './next-handover';
import { bareReminder } from './reminder-text';
import { FallbackStore } from './fallback-store';
import { addSettled, settle, type SettledReminder } from './settled';
import { tidy } from './tidy';

/**
 * The leading tab looks again after this time at the latest: at what other tabs have planned, and at a clock that was set.
 */
const LOOK_EVERY_MS = 5_000;

/** A hook that has not answered by then has nothing against it. */
const HOOK_LIMIT_MS = 10_000;

export interface ReminderOutboxOptions extends Leadership {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: KeyValueStore;
  /** Of the keys in the store: one for each user of the device. Default `reminders/`. */
  readonly prefix?: string;
  readonly sinks: readonly ReminderSink[];
  /** The later time at which to ask again, in ms since the Unix epoch; undefined when it may be fired now. */
  readonly mayFire?: (reminder: Reminder, nowMs: number) => number | undefined;
  readonly onDue?: OnReminder;
  /** BCP 47. */
  readonly locale: () => string;
  /** IANA. */
  readonly timeZone: () => string;
}

/** What is planned from now on, seen and changed while nobody else changes anything. */
export interface PlanChange {
  readonly reminders: readonly Reminder[];
  /** Of the store, under keys of their own: written in one go with the plan. */
  readonly also?: Changes;
  /** What is planned is planned anew, and everything else deleted as `clear` does. */
  readonly isCleared?: boolean;
}

export interface PlanSoFar {
  /** The first due first. */
  readonly reminders: readonly Reminder[];
  /** What has become of reminders until now, the oldest first. */
  readonly history: readonly SettledReminder[];
  /** The highest that any sink may ever have been given of a reminder. */
  readonly lastRevision: (reminderId: string) => number;
}

export class ReminderOutbox {
  /** What became of reminders, the oldest first: 60 days and 500 of them. */
  readonly history: Readable<readonly SettledReminder[]>;
  /** `unknown` before the device was asked. */
  readonly storage: Readable<'device' | 'memory' | 'unknown'>;
  readonly #options: ReminderOutboxOptions;
  readonly #store: FallbackStore;
  readonly #prefix: string;
  readonly #reader = new KeptReader();
  readonly #history = new Signal<readonly SettledReminder[]>(Object.freeze([]));
  #historyText = '';
  /** Those that the hook was asked about, by id, at which revision, and whether it has said its say. */
  readonly #asked = new Map<string, { readonly revision: number; isApproved: boolean }>();
  readonly #busy = new Set<ReminderSink>();
  #deliveries = new AbortController();
  #hurriedAt = -Infinity;
  #isLeaving = false;
  #isWoken = false;
  #endRest: (() => void) | undefined;

  /** @throws LiveRoomError `invalid-options` when two sinks have one name. */
  constructor(options: ReminderOutboxOptions) {
    this.#options = options;
    if (new Set(options.sinks.map(({ name }) => name)).size < options.sinks.length) {
      throw invalidOption('plan reminders', 'reminders.sinks', 'must have a name each');
    }
    this.#store = new FallbackStore(options.store);
    this.#prefix = options.prefix ?? 'reminders/';
    this.storage = this.#store.place;
    this.history = this.#history;
  }

  /** What the device keeps: the planned ones, the first due first; `history` has the others then. */
  async load(): Promise<readonly Reminder[]> {
    return [...(await this.#read()).plan.values()];
  }

  /** Delivers, if this tab leads or when it comes to lead, until the returned function is called. */
  start(): () => void {
    const running = new AbortController();
    void this.#options.lead(running.signal, (signal) => this.#work(signal));
    return () => {
      running.abort();
      this.wake();
    };
  }

  /**
   * What is planned from now on, instead of what was; at most 200, the first due are kept. Resolves once it is stored:
   * what is no longer planned is not begun to be delivered after that.
   */
  setPlan(reminders: readonly Reminder[]): Promise<void> {
    return this.change(async () => ({ reminders }));
  }

  /**
   * Deletes everything and has those that were given reminders ahead told to cancel them. Of a reminder only what that
   * takes is kept, until it is told. Resolves once that is stored.
   */
  clear(): Promise<void> {
    return this.change(async () => ({ reminders: [], isCleared: true }));
  }

  /** Plans by what `make` finds, and stores it and whatever goes with it in one go; then, still alone, `onStored`. */
  async change(make: (soFar: PlanSoFar) => Promise<PlanChange>, onStored?: () => void): Promise<void> {
    const { alone, clock, sinks } = this.#options;
    await alone(async () => {
      const found = await this.#read();
      // What a sink has taken by now counts, before it is forgotten with what was planned.
      const settled = tidy(found, sinks, (reminder) => this.#isApproved(reminder), clock.now());
      const kept = settled.size === 0 ? found : this.#reader.read(changed(this.#reader.texts, settled));
      const { reminders, also, isCleared = false } = await make({
        reminders: [...kept.plan.values()],
        history: kept.settled,
        lastRevision: (id) => highestRevision(kept, id),
      });
      const changes: Changes = new Map([...settled, ...(isCleared ? this.#cleared(kept) : [])]);
      const text = reminders.length === 0 ? undefined : planText(reminders);
      if (isCleared || this.#reader.texts.get(PLAN) !== text) changes.set(PLAN, text);
      await this.#store.write(new Map([...this.#prefixed(changes), ...(also ?? [])]));
      if (changes.size > 0) await this.#read();
      if (isCleared) {
        this.#deliveries.abort();
        this.#deliveries = new AbortController();
        this.#asked.clear();
      }
      onStored?.();
    });
    this.#look();
  }

  /** Deletes everything but what it takes to cancel what sinks were given ahead. */
  #cleared(kept: Kept): Changes {
    const changes: Changes = new Map(Array.from(this.#reader.texts.keys(), (key) => [key, undefined]));
    changes.set(FLOOR, String(highestRevision(kept)));
    for (const handover of kept.handovers.values()) {
      const isAhead = this.#options.sinks.some(({ name, when }) => name === handover.sink && when === 'ahead');
      if (isAhead && mayHold(handover)) putHandover({ ...handover, reminder: bareReminder(handover.reminder) }, changes);
    }
    return changes;
  }

  /** The page is back, or something may have changed: looks at once. */
  wake(): void {
    this.#isLeaving = false;
    this.#look();
  }

  /** The page is going: what waits to be tried again is tried now, by means that outlive it. */
  leave(): void {
    this.#isLeaving = true;
    this.#hurriedAt = this.#options.clock.now();
    this.#look();
  }

  #look(): void {
    this.#isWoken = true;
    this.#endRest?.();
  }

  async #read(): Promise<Kept> {
    const found = await this.#store.entries(this.#prefix);
    const entries = new Map(found.map(([key, value]) => [key.slice(this.#prefix.length), value]));
    const kept = this.#reader.read(entries);
    const historyText = entries.get(SETTLED) ?? '';
    if (historyText !== this.#historyText) {
      this.#historyText = historyText;
      this.#history.set(kept.settled);
    }
    return kept;
  }

  #write(changes: Changes): Promise<void> {
    return this.#store.write(this.#prefixed(changes));
  }

  #prefixed(changes: Changes): Changes {
    return new Map(Array.from(changes, ([key, value]) => [this.#prefix + key, value]));
  }

  async #work(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#isWoken = false;
      let restMs = LOOK_EVERY_MS;
      try {
        restMs = await this.#pass(signal);
      } catch (error) {
        reportError(error);
      }
      if (!this.#isWoken && !signal.aborted) await this.#rest(restMs);
    }
  }

  #rest(restMs: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#options.clock.schedule(resolve, restMs);
      this.#endRest = () => {
        cancel();
        resolve();
      };
    });
  }

  /** Settles what is over and sets going what is to be done; resolves with how long there is nothing else, in ms. */
  async #pass(signal: AbortSignal): Promise<number> {
    const { clock, sinks, alone } = this.#options;
    const kept = await alone(async () => {
      const found = await this.#read();
      const changes = tidy(found, sinks, (reminder) => this.#isApproved(reminder), clock.now());
      if (changes.size === 0) return found;
      await this.#write(changes);
      return this.#read();
    });
    if (signal.aborted) return 0;
    const nowMs = clock.now();
    for (const reminder of kept.plan.values()) {
      if (isDue(reminder, kept, nowMs) && this.#isAllowed(reminder)) this.#askHook(reminder, signal);
    }
    for (const sink of sinks) this.#drain(sink, signal).catch(reportError);
    const later = [
      ...Array.from(kept.plan.values(), ({ dueAt }) => dueAt),
      ...Array.from(kept.handovers.values(), ({ status, triedAt, waitMs }) => (status === 'open' ? triedAt + waitMs : 0)),
    ].filter((at) => at > nowMs);
    return Math.min(LOOK_EVERY_MS, ...later.map((at) => at - nowMs));
  }

  #isAllowed(reminder: Reminder): boolean {
    return this.#options.mayFire?.(reminder, this.#options.clock.now()) === undefined;
  }

  #isApproved({ id, revision }: Reminder): boolean {
    const asked = this.#asked.get(id);
    return asked?.revision === revision && asked.isApproved;
  }

  #askHook(reminder: Reminder, signal: AbortSignal): void {
    const { id, revision } = reminder;
    if (this.#asked.get(id)?.revision === revision) return;
    const asked = { revision, isApproved: false };
    this.#asked.set(id, asked);
    this.#hookSays(reminder, signal)
      .then(async (says) => {
        if (signal.aborted) return void this.#asked.delete(id);
        if (says === false) await this.#decline(reminder);
        else asked.isApproved = true;
        this.#look();
      })
      .catch(reportError);
  }

  async #hookSays(reminder: Reminder, signal: AbortSignal): Promise<false | void> {
    const { clock, onDue } = this.#options;
    try {
      return await within(clock, HOOK_LIMIT_MS, Promise.resolve(onDue?.(reminder)), signal);
    } catch (error) {
      reportError(error);
    }
  }

  #decline(reminder: Reminder): Promise<void> {
    const { alone, clock } = this.#options;
    return alone(async () => {
      const { plan, settled } = await this.#read();
      if (plan.get(reminder.id)?.revision !== reminder.revision) return;
      const nowMs = clock.now();
      const all = addSettled(settled, [settle(reminder, 'declined', nowMs)], (id) => plan.has(id), nowMs);
      await this.#write(new Map([[SETTLED, JSON.stringify(all)]]));
    });
  }

  /** Gives a sink one after the other all that there is for it. */
  async #drain(sink: ReminderSink, signal: AbortSignal): Promise<void> {
    if (this.#busy.has(sink)) return;
    this.#busy.add(sink);
    let given = 0;
    try {
      while (!signal.aborted && (await this.#handOver(sink, signal))) given++;
    } finally {
      this.#busy.delete(sink);
      if (given > 0) this.#look();
    }
  }

  async #handOver(sink: ReminderSink, signal: AbortSignal): Promise<boolean> {
    const { alone, clock } = this.#options;
    const begun = await alone(async () => {
      const mayFire = (reminder: Reminder) => this.#isApproved(reminder) && this.#isAllowed(reminder);
      const kept = await this.#read();
      const handover = nextHandover(sink, kept, { nowMs: clock.now(), hurriedAt: this.#hurriedAt, mayFire });
      if (handover === undefined) return undefined;
      await this.#write(putHandover(handover));
      // The clock may have been set meanwhile, or the device been carried into another zone.
      const isLate = sink.when === 'due' && !(isDue(handover.reminder, kept, clock.now()) && mayFire(handover.reminder));
      // In an object, so that only the begin is waited for: nobody else changes the plan until then.
      return signal.aborted || isLate ? undefined : { handover, outcome: this.#deliver(sink, handover, signal) };
    });
    if (begun === undefined) return false;
    const outcome = await begun.outcome;
    if (outcome !== undefined) await this.#note(begun.handover, outcome);
    return true;
  }

  #deliver(sink: ReminderSink, handover: Handover, signal: AbortSignal): Promise<DeliveryOutcome | undefined> {
    const { clock, random, locale, timeZone } = this.#options;
    const { action, reminder, attempts } = handover;
    const key = idempotencyKey(handover);
    const delivery = { action, idempotencyKey: key, reminder, locale: locale(), timeZone: timeZone() };
    const given = AbortSignal.any([signal, this.#deliveries.signal]);
    return deliver(sink, delivery, { clock, random, signal: given, isLeaving: this.#isLeaving, attempts });
  }

  /** Unless something else is on its way to the sink by now. */
  #note({ sink, action, reminder }: Handover, outcome: DeliveryOutcome): Promise<void> {
    return this.#options.alone(async () => {
      const now = (await this.#read()).handovers.get(handoverKey(sink, reminder.id));
      if (now?.action !== action || now.reminder.revision !== reminder.revision) return;
      await this.#write(putHandover({ ...now, ...outcome }));
    });
  }
}
