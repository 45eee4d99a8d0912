/** What every rule is: a reducer over what happens to a viewer. Knows no rule. */
import type { ReminderKind } from '../../model/reminder';
import type { TrackEvent } from '../../model/track';
import type { RemindersOptions } from '../types';
import { DAY_MS } from './durations';
import type { Occasions } from './occasions';

export interface FollowOptions extends Pick<RemindersOptions, 'rules' | 'nextShow' | 'words'> {
  /** The viewer is in the room. */
  readonly isPresent: boolean;
  /** After how many days one piece is used up; undefined for what is not used up. */
  readonly refillAfterDays: (productId: string) => number | undefined;
}

export type FollowRule = (
  occasions: Occasions,
  event: TrackEvent,
  options: FollowOptions,
  nowMs: number,
) => Occasions;

/** Nobody plans further ahead, and dates that nothing can show come from nowhere else. */
const LONGEST_DELAY_MS = 3_650 * DAY_MS;

/** The delay of a rule in ms; undefined where the shop has switched the rule off. */
export function delayOf(kind: ReminderKind, defaultMs: number, { rules }: FollowOptions): number | undefined {
  const rule = rules?.[kind];
  if (rule === false) return undefined;
  const delayMs = rule?.delayMs ?? defaultMs;
  return Math.round(Math.min(LONGEST_DELAY_MS, Math.max(0, delayMs)));
}

/** Whether an occasion is of the rule's own making, and not a shop's reminder of the same kind. */
export const isOfRule = (kind: ReminderKind, reminder: { readonly id: string; readonly kind: ReminderKind }): boolean =>
  reminder.kind === kind && reminder.id.startsWith(`${kind}:`);
