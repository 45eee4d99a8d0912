/**
 * What became of reminders: so that none is fired twice, and that caps count what was shown. Pure, bounded. Knows nothing
 * of sinks.
 */
import { isObject } from '../../model/option-rules';
import { REMINDER_KINDS, type Reminder, type ReminderKind } from '../../model/reminder';

/**
 * `fired`: a sink took it when it was due. `declined`: the shop's hook let it go. `failed`: no sink would take it.
 * `expired`: nobody took it in time. `left`: no sink of this page is for due ones, so it is for those that had it ahead.
 */
export type ReminderOutcome = 'fired' | 'declined' | 'failed' | 'expired' | 'left';

const OUTCOMES: readonly ReminderOutcome[] = ['fired', 'declined', 'failed', 'expired', 'left'];

export interface SettledReminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly revision: number;
  readonly outcome: ReminderOutcome;
  /** ms since the Unix epoch. */
  readonly at: number;
  /** Of what it announced: the same moved to another time is another occasion. ms since the Unix epoch. */
  readonly startsAt?: number;
}

const DAY_MS = 86_400_000;
const KEPT_MS = 60 * DAY_MS;
const MAX_SETTLED = 500;

export function settle(reminder: Reminder, outcome: ReminderOutcome, at: number): SettledReminder {
  const { id, kind, revision, startsAt } = reminder;
  return Object.freeze({ id, kind, revision, outcome, at, ...(startsAt === undefined ? {} : { startsAt }) });
}

export function readSettled(value: unknown): readonly SettledReminder[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!isObject(entry)) return [];
    const { id, kind, revision, outcome, at, startsAt } = entry;
    const isSound =
      typeof id === 'string' &&
      REMINDER_KINDS.includes(kind as ReminderKind) &&
      Number.isSafeInteger(revision) &&
      OUTCOMES.includes(outcome as ReminderOutcome) &&
      Number.isFinite(at);
    const start = Number.isFinite(startsAt) ? { startsAt } : {};
    return isSound ? [Object.freeze({ id, kind, revision, outcome, at, ...start } as SettledReminder)] : [];
  });
}

/**
 * With what is new, without what is too old or too much. What the plan still names stays: forgotten, it would be fired
 * again.
 */
export function addSettled(
  before: readonly SettledReminder[],
  added: readonly SettledReminder[],
  isPlanned: (id: string) => boolean,
  nowMs: number,
): readonly SettledReminder[] {
  const all = [...before, ...added];
  let spare = all.length - MAX_SETTLED;
  return all.filter(({ id, at }) => {
    if (isPlanned(id) || (nowMs - at <= KEPT_MS && spare <= 0)) return true;
    spare--;
    return false;
  });
}

/** By id, what became of the highest revision. */
export function latestOf(settled: readonly SettledReminder[]): ReadonlyMap<string, SettledReminder> {
  const latest = new Map<string, SettledReminder>();
  for (const entry of settled) {
    if (entry.revision >= (latest.get(entry.id)?.revision ?? 0)) latest.set(entry.id, entry);
  }
  return latest;
}

/** What became of a reminder, at its revision or a later one. */
export function outcomeOf(
  latest: ReadonlyMap<string, SettledReminder>,
  { id, revision, expiresAt }: Reminder,
  nowMs: number,
): ReminderOutcome | undefined {
  const entry = latest.get(id);
  if (entry === undefined || entry.revision < revision) return undefined;
  // A clock that ran ahead and was set right again has expired nothing.
  return entry.outcome === 'expired' && nowMs <= expiresAt ? undefined : entry.outcome;
}
