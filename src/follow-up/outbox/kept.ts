/** What the outbox keeps, as values and as text: the plan, what is on its way, what became of it. Decides nothing. */
import type { Reminder } from '../../model/reminder';
import { handoverKey, printOf, readHandover, type Handover } from './handover';
import { parsed, readReminder } from './reminder-text';
import { latestOf, readSettled, type SettledReminder } from './settled';

export const PLAN = 'plan';
export const SETTLED = 'settled';
export const FLOOR = 'floor';

/** The planned ones that are kept; those due first. */
const MAX_PLANNED = 200;

export interface Kept {
  /** By id, the first due first. */
  readonly plan: ReadonlyMap<string, Reminder>;
  /** By id, of the planned ones. */
  readonly prints: ReadonlyMap<string, number>;
  /** The oldest first. */
  readonly settled: readonly SettledReminder[];
  /** By id, the last of them. */
  readonly latest: ReadonlyMap<string, SettledReminder>;
  /** By their keys. */
  readonly handovers: ReadonlyMap<string, Handover>;
  /** The highest revision that was given away before everything was deleted: what is given now has a higher one. */
  readonly floor: number;
}

export type Changes = Map<string, string | undefined>;

/** Reads what is kept again and again, and only what has changed anew. */
export class KeptReader {
  /** As they were read last. */
  texts: ReadonlyMap<string, string> = new Map();
  #kept: Kept = { ...readPlan(undefined), ...readHistory(undefined), handovers: new Map(), floor: 0 };

  read(entries: ReadonlyMap<string, string>): Kept {
    const [texts, before] = [this.texts, this.#kept];
    const isSame = (key: string) => entries.get(key) === texts.get(key);
    const handovers = new Map<string, Handover>();
    for (const [key, text] of entries) {
      if (!key.startsWith('to/')) continue;
      const handover = isSame(key) ? before.handovers.get(key) : readHandover(parsed(text));
      if (handover !== undefined) handovers.set(handoverKey(handover.sink, handover.reminder.id), handover);
    }
    this.texts = entries;
    this.#kept = {
      ...before,
      ...(isSame(PLAN) ? {} : readPlan(entries.get(PLAN))),
      ...(isSame(SETTLED) ? {} : readHistory(entries.get(SETTLED))),
      handovers,
      floor: Number(entries.get(FLOOR)) || 0,
    };
    return this.#kept;
  }
}

/** What any sink may have been given of a reminder, or of any, was of this revision at most. */
export function highestRevision({ settled, handovers, floor }: Kept, id?: string): number {
  const isMeant = (other: string) => id === undefined || other === id;
  let highest = floor;
  for (const entry of settled) if (isMeant(entry.id)) highest = Math.max(highest, entry.revision);
  for (const { reminder } of handovers.values()) if (isMeant(reminder.id)) highest = Math.max(highest, reminder.revision);
  return highest;
}

/** The texts after what is written. */
export function changed(texts: ReadonlyMap<string, string>, changes: Changes): ReadonlyMap<string, string> {
  const after = new Map(texts);
  for (const [key, value] of changes) {
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  return after;
}

function readPlan(text: string | undefined): Pick<Kept, 'plan' | 'prints'> {
  const values = parsed(text);
  const plan = new Map<string, Reminder>();
  for (const value of Array.isArray(values) ? (values as unknown[]) : []) {
    const reminder = readReminder(value);
    if (reminder !== undefined) plan.set(reminder.id, reminder);
  }
  return { plan, prints: new Map(Array.from(plan, ([id, reminder]) => [id, printOf(reminder)])) };
}

function readHistory(text: string | undefined): Pick<Kept, 'settled' | 'latest'> {
  const settled = Object.freeze(readSettled(parsed(text)));
  return { settled, latest: latestOf(settled) };
}

export function planText(reminders: readonly Reminder[]): string {
  const sound = reminders.flatMap((reminder) => readReminder(reminder) ?? []);
  return JSON.stringify(sound.sort((left, right) => left.dueAt - right.dueAt).slice(0, MAX_PLANNED));
}

export function putHandover(handover: Handover, changes: Changes = new Map<string, string | undefined>()): Changes {
  return changes.set(handoverKey(handover.sink, handover.reminder.id), JSON.stringify(handover));
}
