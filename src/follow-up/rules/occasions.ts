/**
 * What a viewer is to be reminded of, as plain data: what is wanted, and of what was called off or is over as much as
 * it takes that an old event reopens nothing and revisions keep growing. Knows no rule, and not when anything is due.
 */
import { reportError } from '../../lib/report-error';
import type { Reminder } from '../../model/reminder';
import { cleanText } from '../../model/text';
import type { Wanted } from '../plan/types';
import type { RemindersOptions } from '../types';
import { DAY_MS } from './durations';
import { sameContent } from './same-content';

/** Where there are more, what happened longest ago goes first: it is the likeliest to be settled in another way. */
export const MAX_OPEN = 200;

/** Where there are more, what ended longest ago goes first. */
export const MAX_CLOSED = 200;

/** So long an old event could come again, from a tab that was frozen. */
const CLOSED_KEPT_MS = 60 * DAY_MS;

export const MAX_TITLE_CODE_POINTS = 100;
export const MAX_BODY_CODE_POINTS = 300;

export type Occasion = Wanted & { readonly asOf: number };

/** Something that was called off, or is over. */
export interface ClosedOccasion {
  readonly id: string;
  readonly revision: number;
  /** What happened until then does not open it again. ms since the Unix epoch. */
  readonly at: number;
}

/** Survives `JSON.stringify`. */
export interface Occasions {
  readonly open: readonly Occasion[];
  readonly closed: readonly ClosedOccasion[];
}

export const NO_OCCASIONS: Occasions = { open: [], closed: [] };

/** What a rule says of an occasion. */
export type Draft = Omit<Wanted, 'revision' | 'asOf'>;

/**
 * Opens an occasion, or moves it and changes its words.
 * @param at when what it follows up happened: what is known of later counts for more.
 */
export function want(occasions: Occasions, draft: Draft, at: number, words?: RemindersOptions['words']): Occasions {
  const open = occasions.open.find(({ id }) => id === draft.id);
  const closed = occasions.closed.find(({ id }) => id === draft.id);
  if ((open !== undefined && at < open.asOf) || (closed !== undefined && at <= closed.at)) return occasions;
  const revision = ((open ?? closed)?.revision ?? 0) + 1;
  const occasion: Occasion = { ...worded({ ...draft, revision }, words), asOf: at };
  if (open !== undefined && sameContent(open, occasion, ['revision', 'asOf'])) return occasions;
  const others = occasions.open.filter((other) => other !== open);
  return { open: [...others, occasion], closed: occasions.closed.filter((other) => other !== closed) };
}

/** Calls off what `isMeant`, as of `at`. What happened later stays. */
export function close(occasions: Occasions, at: number, isMeant: (occasion: Occasion) => boolean): Occasions {
  const ended = occasions.open.filter((occasion) => occasion.asOf <= at && isMeant(occasion));
  return closeThese(occasions, ended, () => at);
}

/** Calls off one by its id, so that no event until `at` opens it, also where it is not open yet. */
export function closeId(occasions: Occasions, id: string, at: number): Occasions {
  const { open, closed } = occasions;
  if (open.some((occasion) => occasion.id === id)) return close(occasions, at, (occasion) => occasion.id === id);
  const before = closed.find((occasion) => occasion.id === id);
  if (before !== undefined && before.at >= at) return occasions;
  const others = closed.filter((occasion) => occasion !== before);
  return { open, closed: [...others, { id, revision: before?.revision ?? 0, at }] };
}

/** Ends what has expired, forgets what ended long ago, and keeps both lists within their bounds. */
export function tidy(occasions: Occasions, nowMs: number): Occasions {
  const expired = occasions.open.filter(({ expiresAt }) => expiresAt < nowMs);
  const rest = closeThese(occasions, expired, ({ expiresAt, asOf }) => Math.max(expiresAt, asOf));
  const byAge = rest.open.length > MAX_OPEN ? [...rest.open].sort((one, other) => one.asOf - other.asOf) : [];
  const excess = byAge.slice(0, Math.max(0, byAge.length - MAX_OPEN));
  const bounded = closeThese(rest, excess, ({ asOf }) => asOf);
  const kept = bounded.closed.filter(({ at }) => at > nowMs - CLOSED_KEPT_MS);
  if (kept.length > MAX_CLOSED) kept.sort((one, other) => one.at - other.at).splice(0, kept.length - MAX_CLOSED);
  return kept.length === bounded.closed.length ? bounded : { open: bounded.open, closed: kept };
}

function closeThese(
  occasions: Occasions,
  ended: readonly Occasion[],
  endOf: (occasion: Occasion) => number,
): Occasions {
  if (ended.length === 0) return occasions;
  const { open, closed } = occasions;
  const records = ended.map((occasion) => ({ id: occasion.id, revision: occasion.revision, at: endOf(occasion) }));
  return { open: open.filter((occasion) => !ended.includes(occasion)), closed: [...closed, ...records] };
}

/** In the shop's words where it has some that can be shown, else in those of the rule. */
function worded(wanted: Wanted, words: RemindersOptions['words']): Wanted {
  const own = words && shopWords(wanted, words);
  const { title, body, ...rest } = wanted;
  const shown = own ?? { title, body };
  const cleanBody = shown.body && clipped(shown.body, MAX_BODY_CODE_POINTS);
  return { ...rest, title: clipped(shown.title, MAX_TITLE_CODE_POINTS), ...(cleanBody ? { body: cleanBody } : {}) };
}

function shopWords({ wantedAt, ...wanted }: Wanted, words: NonNullable<RemindersOptions['words']>) {
  try {
    const reminder: Reminder = { ...wanted, dueAt: wantedAt };
    const own = words(reminder) as Readonly<Record<'title' | 'body', unknown>> | undefined;
    if (typeof own?.title !== 'string' || cleanText(own.title) === '') return undefined;
    return { title: own.title, body: typeof own.body === 'string' ? own.body : undefined };
  } catch (error) {
    // The viewer is reminded all the same.
    reportError(error);
    return undefined;
  }
}

/** Clean, and no longer than `limit` code points; what was cut off shows as an ellipsis. */
export function clipped(text: string, limit: number): string {
  // A code point takes two UTF-16 units at most, and cleaning makes nothing longer.
  const clean = cleanText(text);
  if (clean.length <= limit) return clean;
  const points = [...clean];
  return points.length <= limit ? clean : `${points.slice(0, limit - 1).join('').trimEnd()}…`;
}
