/**
 * Which reminders follow from what happens to a viewer: the rules, one after the other, over plain data. Knows neither
 * consent nor quiet hours nor caps: that is planning. Events may come twice and late.
 */
import { REMINDER_KINDS, type Reminder } from '../../model/reminder';
import type { TrackEvent } from '../../model/track';
import type { ReminderRequest } from '../types';
import { abandonedCart } from './abandoned-cart';
import { arrivedWell } from './arrived-well';
import { dropStarting } from './drop-starting';
import { DAY_MS } from './durations';
import { close, closeId, tidy, want, type Occasions } from './occasions';
import { followPresence, questionAnswered } from './question-answered';
import { refillDue } from './refill-due';
import { isOfRule, type FollowOptions, type FollowRule } from './rule';
import { followShow } from './show-starting';
import { shownUrl } from './shown-url';

const RULES: readonly FollowRule[] = [dropStarting, abandonedCart, questionAnswered, refillDue, arrivedWell];

/** A day after it is due. */
const REQUEST_WORTH_MS = DAY_MS;

/**
 * The occasions after an event. The same occasions, identically, where it changes none.
 * @param nowMs on the device's clock, ms since the Unix epoch.
 */
export function follow(occasions: Occasions, event: TrackEvent, options: FollowOptions, nowMs: number): Occasions {
  if (!Number.isFinite(event.at)) return occasions;
  const isOff = (occasion: Pick<Reminder, 'id' | 'kind'>) =>
    REMINDER_KINDS.some((kind) => options.rules?.[kind] === false && isOfRule(kind, occasion));
  let next = close(occasions, nowMs, isOff);
  for (const rule of RULES) next = rule(next, event, options, nowMs);
  next = followShow(next, event.roomId, options, nowMs);
  return tidy(options.isPresent ? followPresence(next, nowMs) : next, nowMs);
}

/** A reminder of the shop's own making; the same id again moves it. Its words are the shop's already. */
export function followRequest(
  occasions: Occasions,
  { dueAt, expiresAt = dueAt + REQUEST_WORTH_MS, url, ...request }: ReminderRequest,
  roomId: string,
  nowMs: number,
): Occasions {
  const safeUrl = shownUrl(url);
  const draft = { ...request, roomId, wantedAt: dueAt, expiresAt, ...(safeUrl === undefined ? {} : { url: safeUrl }) };
  return tidy(want(occasions, draft, nowMs), nowMs);
}

/** Calls a reminder off, a rule's or the shop's. Without effect when there is none of that id. */
export function followCancel(occasions: Occasions, reminderId: string, nowMs: number): Occasions {
  const isOpen = occasions.open.some(({ id }) => id === reminderId);
  return isOpen ? closeId(occasions, reminderId, nowMs) : occasions;
}
