/** A follow-up that is due at a time. */
export type ReminderKind =
  | 'show-starting'
  | 'drop-starting'
  | 'abandoned-cart'
  | 'question-answered'
  | 'refill-due'
  | 'arrived-well';

export const REMINDER_KINDS: readonly ReminderKind[] = [
  'show-starting',
  'drop-starting',
  'abandoned-cart',
  'question-answered',
  'refill-due',
  'arrived-well',
];

export interface Reminder {
  /** Unique for this user, and the same whenever the same occasion asks for it. */
  readonly id: string;
  readonly kind: ReminderKind;
  readonly roomId: string;
  /** When it is to be shown: after quiet hours, within the caps. ms since the Unix epoch. */
  readonly dueAt: number;
  /** After this it is let go. ms since the Unix epoch. */
  readonly expiresAt: number;
  /** Grows when it is moved or its words change, from 1. */
  readonly revision: number;
  readonly title: string;
  readonly body?: string;
  readonly url?: string;
  /** What it is about, as far as it is about one. */
  readonly productIds?: readonly string[];
  readonly questionId?: string;
  readonly dropId?: string;
  readonly orderId?: string;
  /** When what it announces begins, for a calendar. ms since the Unix epoch. */
  readonly startsAt?: number;
}
