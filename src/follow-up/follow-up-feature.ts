/**
 * Following up, put together: what happens to the viewer goes through the rules and into the memory as far as they have
 * agreed to, what is wanted gets its times, and the outbox delivers it. Tabs of one user share what the device keeps: one
 * at a time changes it. Knows no room.
 */
import { repeat, type Clock } from '../lib/clock';
import type { KeyValueStore } from '../lib/key-value';
import type { Random } from '../lib/random';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import { Signal } from '../lib/signal';
import { CONSENT_PURPOSES, type ConsentPurpose, type ConsentState } from '../model/consent';
import { LiveRoomError } from '../model/errors';
import type { Participant, Tier } from '../model/participant';
import type { Reminder } from '../model/reminder';
import type { TrackEvent } from '../model/track';
import { checkRemindersOptions, checkRequest } from './checked-request';
import { followUpChanges, NOTHING_KEPT, readFollowUp, type KeptFollowUp } from './kept-follow-up';
import type { Leadership } from '../lib/leadership';
import { ReminderOutbox, type PlanSoFar } from './outbox/outbox';
import { FallbackStore } from './outbox/fallback-store';
import { localDayOf } from './plan/local-time';
import { plan } from './plan/plan';
import { DEFAULT_QUIET_HOURS, quietUntil } from './plan/quiet-hours';
import { NO_MEMORY, remember } from './profile/viewer-memory';
import { follow, followCancel, followRequest } from './rules/follow';
import { NO_OCCASIONS } from './rules/occasions';
import { followPresence } from './rules/question-answered';
import type { FollowOptions } from './rules/rule';
import { followShow } from './rules/show-starting';
import type {
  Consent,
  FollowUpParts,
  Memory,
  OnReminder,
  ReminderRequest,
  Reminders,
  RemindersOptions,
  ViewerProfile,
} from './types';

/** Time zones change on a journey, other tabs plan, and who is here a minute after an answer has seen it. */
const LOOK_EVERY_MS = 60_000;

/** Of this page's visit: who agrees late is followed up from the beginning of it. */
const MAX_PAST = 200;

export interface FollowUpDependencies extends Pick<FollowOptions, 'refillAfterDays'> {
  readonly roomId: string;
  readonly self: Participant;
  readonly clock: Clock;
  readonly random: Random;
  /** This user's on the device, in all rooms. Rejects where the browser denies it. */
  readonly storage: KeyValueStore;
  readonly options: RemindersOptions;
  /** What the shop says that the viewer has agreed to. */
  readonly granted: Partial<ConsentState>;
  readonly leadership: Leadership;
  readonly onDue?: OnReminder | undefined;
  /** The viewer is in the room, and looks. */
  readonly isPresent: () => boolean;
  /** BCP 47. */
  readonly locale: string;
  /** IANA, of the device. */
  readonly timeZone: () => string | undefined;
  readonly onTier: (tier: Tier | undefined) => void;
  /** Deletes what else the device keeps of this user. */
  readonly forgetRest: () => Promise<void>;
}

export class FollowUpFeature implements FollowUpParts {
  readonly consent: Consent;
  readonly reminders: Reminders;
  readonly memory: Memory;
  readonly #deps: FollowUpDependencies;
  readonly #store: FallbackStore;
  readonly #outbox: ReminderOutbox;
  readonly #consent: Signal<ConsentState>;
  readonly #planned = new Signal<readonly Reminder[]>(Object.freeze([]));
  readonly #profile = new Signal<ViewerProfile>(NO_MEMORY.profile);
  #past: TrackEvent[] = [];
  /** What happened since the last change was made. */
  #news: TrackEvent[] = [];
  #isDue = false;
  /** For when and where this page has planned last. */
  #plannedAt: { readonly ms: number; readonly timeZone: string } | undefined;

  /** @throws LiveRoomError `invalid-options`. */
  constructor(deps: FollowUpDependencies) {
    const { options, clock, random, storage, leadership, onDue, locale } = deps;
    checkRemindersOptions(options);
    this.#deps = deps;
    this.#store = new FallbackStore(storage);
    this.#consent = new Signal(this.#consentBy({}));
    this.#outbox = new ReminderOutbox({
      clock,
      random,
      store: this.#store,
      sinks: options.sinks ?? [],
      ...leadership,
      mayFire: (_reminder, nowMs) => this.#mayFire(nowMs),
      onDue: (reminder) => (this.#isSeenAnyway(reminder) ? false : onDue?.(reminder)),
      locale: () => locale,
      timeZone: () => this.#timeZone(),
    });
    // What has been shown is planned no more.
    this.#outbox.history.subscribe(() => this.#look());
    this.consent = {
      state: this.#consent,
      grant: (...purposes) => this.#say(purposes, true),
      withdraw: (...purposes) => this.#say(purposes, false),
    };
    this.reminders = {
      planned: this.#planned,
      storage: this.#store.place,
      remind: (request) => this.#remind(request),
      cancel: (reminderId) =>
        this.#change((kept) => ({ ...kept, occasions: followCancel(kept.occasions, reminderId, this.#now()) })),
    };
    this.memory = { profile: this.#profile, forget: () => this.#forget() };
  }

  /** The membership begins: what is due is delivered until the scope closes. */
  start(scope: Scope): void {
    scope.add(repeat(this.#deps.clock, () => this.#look(), LOOK_EVERY_MS));
    // What was planned when the page was last open may be wanted no more, and may be too much for today.
    void this.#takeUp().then(() => scope.add(this.#outbox.start()));
  }

  readonly happened = (event: TrackEvent): void => {
    if (this.#past.push(event) > MAX_PAST) this.#past.shift();
    this.#news.push(event);
    this.#look();
  };

  /** The page is back. */
  wake(): void {
    this.#outbox.wake();
    this.#look();
  }

  /** The page is going: what is not yet told is told by means that outlive it. */
  leave(): void {
    this.#outbox.leave();
    if (this.#isDue) void this.#takeUp();
  }

  /** At the end of the task, so that one task's happenings are one change. */
  #look(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#deps.clock.schedule(() => void this.#takeUp(), 0);
  }

  #takeUp(): Promise<void> {
    this.#isDue = false;
    return this.#change((kept) => kept).catch(reportError);
  }

  /**
   * Takes up what happened and what `change` makes of what is kept, plans anew, and shows it. All of it is stored in one
   * go: a page that dies leaves no plan for what was called off, and nothing wanted that is not planned.
   */
  async #change(change: (kept: KeptFollowUp) => KeptFollowUp, isCleared = false): Promise<void> {
    let show: () => void;
    await this.#outbox.change(
      async (soFar) => {
        const before = await readFollowUp(this.#store);
        const after = this.#followed(change(before));
        const reminders = this.#planOf(after, isCleared ? { ...soFar, reminders: [], history: [] } : soFar);
        const isOver = ({ id, revision }: Reminder) =>
          !isCleared && soFar.history.some((entry) => entry.id === id && entry.revision >= revision);
        show = () => this.#show(after, reminders.filter((reminder) => !isOver(reminder)));
        return { reminders, also: followUpChanges(after, before), isCleared };
      },
      () => show(),
    );
  }

  #followed(kept: KeptFollowUp): KeptFollowUp {
    const state = this.#consentBy(kept.consent);
    const known = this.#consent.get();
    // Who agrees now, perhaps in another tab, is followed up from the beginning of the visit.
    if (CONSENT_PURPOSES.some((purpose) => state[purpose] && !known[purpose])) this.#news = [...this.#past];
    const news = this.#news.splice(0);
    let { occasions, memory } = kept;
    if (state.reminders) {
      const { options, isPresent, refillAfterDays, roomId } = this.#deps;
      const settings = { ...options, isPresent: isPresent(), refillAfterDays };
      const nowMs = this.#now();
      for (const event of news) occasions = follow(occasions, event, settings, nowMs);
      occasions = followShow(occasions, roomId, settings, nowMs);
      if (settings.isPresent) occasions = followPresence(occasions, nowMs);
    }
    if (state.memory) for (const event of news) memory = remember(memory, event);
    return { consent: kept.consent, occasions, memory };
  }

  #show({ consent, memory }: KeptFollowUp, planned: readonly Reminder[]): void {
    const state = this.#consentBy(consent);
    if (CONSENT_PURPOSES.some((purpose) => state[purpose] !== this.#consent.get()[purpose])) this.#consent.set(state);
    if (JSON.stringify(memory.profile) !== JSON.stringify(this.#profile.get())) {
      this.#profile.set(Object.freeze({ ...memory.profile, bought: Object.freeze([...memory.profile.bought]) }));
      this.#deps.onTier(memory.profile.tier);
    }
    if (JSON.stringify(planned) !== JSON.stringify(this.#planned.get())) this.#planned.set(Object.freeze([...planned]));
  }

  #planOf({ consent, occasions }: KeptFollowUp, { reminders: before, history, lastRevision }: PlanSoFar): readonly Reminder[] {
    const { quietHours, caps } = this.#deps.options;
    const nowMs = this.#now();
    const timeZone = this.#timeZone();
    this.#plannedAt = { ms: nowMs, timeZone };
    return plan(occasions.open, {
      hasConsent: this.#consentBy(consent).reminders,
      nowMs,
      timeZone,
      delivered: history.filter(({ outcome }) => outcome === 'fired' || outcome === 'left'),
      before,
      lastRevision,
      ...(quietHours === undefined ? {} : { quietHours }),
      ...(caps === undefined ? {} : { caps }),
    }).planned;
  }

  /** Neither in quiet hours nor by a plan of another day: after a sleep, it is planned anew first. */
  #mayFire(nowMs: number): number | undefined {
    const timeZone = this.#timeZone();
    const { ms = -Infinity, timeZone: plannedIn } = this.#plannedAt ?? {};
    const isSameDay = timeZone === plannedIn && localDayOf(ms, timeZone) === localDayOf(nowMs, timeZone);
    if (!isSameDay) this.#look();
    return isSameDay ? quietUntil(nowMs, this.#deps.options.quietHours ?? DEFAULT_QUIET_HOURS, timeZone) : nowMs;
  }

  /** Who is in the room sees what starts there. */
  #isSeenAnyway({ kind, roomId }: Reminder): boolean {
    const isStarting = kind === 'drop-starting' || kind === 'show-starting';
    return isStarting && roomId === this.#deps.roomId && this.#deps.isPresent();
  }

  async #say(purposes: readonly ConsentPurpose[], isGranted: boolean): Promise<void> {
    const said = Object.fromEntries(purposes.map((purpose) => [purpose, isGranted]));
    const ends = (purpose: ConsentPurpose) => !isGranted && purposes.includes(purpose);
    await this.#change(
      (kept) => ({
        consent: { ...kept.consent, ...said },
        occasions: ends('reminders') ? NO_OCCASIONS : kept.occasions,
        memory: ends('memory') ? NO_MEMORY : kept.memory,
      }),
      ends('reminders'),
    );
  }

  async #remind(request: ReminderRequest): Promise<void> {
    checkRequest(request);
    const { roomId, self } = this.#deps;
    await this.#change((kept) => {
      if (!this.#consentBy(kept.consent).reminders) {
        const reason = 'the viewer has not agreed to reminders';
        throw new LiveRoomError('not-allowed', `unable to plan a reminder; ${reason}`, {
          action: 'remind',
          role: self.role,
        });
      }
      return { ...kept, occasions: followRequest(kept.occasions, request, roomId, this.#now()) };
    });
  }

  async #forget(): Promise<void> {
    this.#past = [];
    this.#news = [];
    const { granted } = this.#deps;
    // Who wants to be forgotten has taken back what the shop says they agreed to.
    const takenBack = CONSENT_PURPOSES.filter((purpose) => granted[purpose]).map((purpose) => [purpose, false]);
    const consent = Object.fromEntries(takenBack) as KeptFollowUp['consent'];
    await this.#change(() => ({ ...NOTHING_KEPT, consent }), true);
    await this.#deps.forgetRest();
  }

  #consentBy(said: Partial<ConsentState>): ConsentState {
    const { granted } = this.#deps;
    const state = Object.fromEntries(
      CONSENT_PURPOSES.map((purpose) => [purpose, said[purpose] ?? granted[purpose] ?? false]),
    ) as Record<ConsentPurpose, boolean>;
    return Object.freeze(state);
  }

  #timeZone(): string {
    return this.#deps.options.timeZone ?? this.#deps.timeZone() ?? 'UTC';
  }

  #now(): number {
    return this.#deps.clock.now();
  }
}
