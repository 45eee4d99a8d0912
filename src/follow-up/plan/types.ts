/** What planning is given and what it gives. */
import type { Reminder } from '../../model/reminder';
import type { QuietHours } from '../types';
import type { Caps } from './caps';

/** A reminder before it has its time. */
export type Wanted = Omit<Reminder, 'dueAt'> & {
  /** When it would be best. ms since the Unix epoch. */
  readonly wantedAt: number;
  /** When what it follows up happened, where that is kept. ms since the Unix epoch. */
  readonly asOf?: number;
};

/** A reminder that was shown, or that a sink has taken when it was due. */
export type Delivered = Pick<Reminder, 'id' | 'revision' | 'startsAt'> & {
  /** ms since the Unix epoch. */
  readonly at: number;
};

export interface PlanSettings {
  /** The viewer's consent to reminders. Nothing is planned without it. */
  readonly hasConsent: boolean;
  /** On the device's clock, ms since the Unix epoch. */
  readonly nowMs: number;
  /** IANA. What the runtime does not know counts as UTC. */
  readonly timeZone: string;
  /** Default 22:00 to 08:00. The same time twice: none. */
  readonly quietHours?: QuietHours | false;
  /** Default 2 a day and 5 in seven days. */
  readonly caps?: Partial<Caps>;
  /** Of the last 60 days, for the caps and so that nothing comes twice. */
  readonly delivered?: readonly Delivered[];
  /** What was planned before: what did not change keeps its time and revision. */
  readonly before?: readonly Reminder[];
  /** The highest revision that any sink has ever been given of a reminder, one that was cancelled since included. */
  readonly lastRevision?: (reminderId: string) => number | undefined;
}

export type DropReason =
  | 'no-consent'
  /** It was shown already. */
  | 'delivered'
  /** Its time is over. */
  | 'expired'
  /** The quiet hours last until its time is over. */
  | 'quiet-hours'
  /** No date before its time is over has room for it. */
  | 'caps';

export interface Plan {
  /** The next one first. */
  readonly planned: readonly Reminder[];
  readonly dropped: readonly { readonly id: string; readonly reason: DropReason }[];
}
