/** The public face of coming back: consent, reminders, the viewer's memory. */
import type { Scope } from '../lib/scope';
import type { Readable } from '../lib/signal';
import type { ConsentPurpose, ConsentState } from '../model/consent';
import type { Reminder, ReminderKind } from '../model/reminder';
import type { Tier } from '../model/participant';
import type { TrackEvent } from '../model/track';

export interface Consent {
  readonly state: Readable<ConsentState>;
  /** Kept on the device, because the viewer said so. */
  grant(...purposes: readonly ConsentPurpose[]): Promise<void>;
  /** Takes it back, and deletes what was kept or scheduled for the purpose. */
  withdraw(...purposes: readonly ConsentPurpose[]): Promise<void>;
}

export interface Reminders {
  /** Those that are planned, the next one first. */
  readonly planned: Readable<readonly Reminder[]>;
  /** `memory` where the browser denies storage: reminders are lost with the page. */
  readonly storage: Readable<'device' | 'memory' | 'unknown'>;
  /**
   * Plans a reminder of the shop's own making; the same id again moves it.
   * @throws LiveRoomError `invalid-options`, `not-allowed` (no consent to reminders).
   */
  remind(reminder: ReminderRequest): Promise<void>;
  /** Without effect when there is none of that id. */
  cancel(reminderId: string): Promise<void>;
}

export interface ReminderRequest {
  /** Unique for this user: 1 to 128 characters. */
  readonly id: string;
  readonly kind: ReminderKind;
  /** ms since the Unix epoch. */
  readonly dueAt: number;
  /** Default: a day after it is due. */
  readonly expiresAt?: number;
  readonly title: string;
  readonly body?: string;
  readonly url?: string;
}

export interface RemindersOptions {
  /** Which rules hold, each with its own settings. Default: all. */
  readonly rules?: Readonly<Partial<Record<ReminderKind, false | RuleOptions>>>;
  /** The show that viewers can be reminded of, and that "show starting" counts from. */
  readonly nextShow?: { readonly startsAt: number; readonly title: string; readonly url?: string };
  /** Default 22:00 to 08:00, in the viewer's time zone. false: none. */
  readonly quietHours?: QuietHours | false;
  /** Default 2 a day and 5 a week, in the viewer's time zone. */
  readonly caps?: { readonly perDay?: number; readonly perWeek?: number };
  /** Where reminders go. Default: none, and only the hook hears of them. */
  readonly sinks?: readonly ReminderSink[];
  /** Says a reminder's words. Default: short ones in English. */
  readonly words?: (reminder: Reminder) => { readonly title: string; readonly body?: string };
  /** IANA. Default: the device's, and again whenever that changes. */
  readonly timeZone?: string;
}

export interface RuleOptions {
  /** Instead of the rule's own delay, in ms: before the start for the starting ones, after the event for the others. */
  readonly delayMs?: number;
}

/** `HH:MM`, 24 hours. `from` may be later than `to`: then the night is between them. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** Where reminders go. At least once each; `idempotencyKey` tells what is the same again. */
export interface ReminderSink {
  readonly name: string;
  /**
   * `due`: given a reminder when it is due and the page is open, once on this device. `ahead`: given it when it is
   * planned, and again when it is moved or cancelled, to deliver it by itself.
   */
  readonly when: 'due' | 'ahead';
  /** Resolves when it was taken; rejects to be tried again, or with `retryable: false` to be let go. */
  deliver(delivery: ReminderDelivery, context: SinkContext): Promise<void>;
}

export interface SinkContext {
  readonly signal: AbortSignal;
  /** The page is going: what is sent must outlive it. */
  readonly isLeaving: boolean;
}

export interface ReminderDelivery {
  /** `cancel` to those that were given it ahead. */
  readonly action: 'remind' | 'cancel';
  /** The same for the same reminder, action and revision, however often it is given. */
  readonly idempotencyKey: string;
  readonly reminder: Reminder;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

/** What the shop's hook makes of a reminder that is due: false to let it go, nothing to go on. */
export type OnReminder = (reminder: Reminder) => false | void | Promise<false | void>;

export interface Memory {
  /** Nothing in it without consent to `memory`. */
  readonly profile: Readable<ViewerProfile>;
  /**
   * Deletes all that the device keeps of this user in all rooms of this shop, but what it takes to have reminders cancelled
   * that were handed over ahead, and that consent which the shop told of is taken back.
   */
  forget(): Promise<void>;
}

/** What the device keeps of a viewer. */
export interface ViewerProfile {
  readonly visits: number;
  /** ms since the Unix epoch. */
  readonly firstVisitAt: number | undefined;
  readonly lastVisitAt: number | undefined;
  readonly questions: number;
  readonly answers: number;
  readonly cartAdds: number;
  readonly purchases: number;
  /** What they have bought, the newest last, 200 at most. */
  readonly bought: readonly { readonly productId: string; readonly at: number }[];
  /** `vip` from the third purchase on, `returning` from the second visit or first purchase on. */
  readonly tier: Tier | undefined;
}

/** What a room makes use of. */
export interface FollowUpParts {
  readonly consent: Consent;
  readonly reminders: Reminders;
  readonly memory: Memory;
  /** Something happened to the viewer. */
  readonly happened: (event: TrackEvent) => void;
  /** The membership begins: what is due is delivered until the scope closes. */
  start(scope: Scope): void;
}
