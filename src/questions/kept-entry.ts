/** Reads back what `writeOwn` wrote: maybe by another version of this page, long ago. */
import type { OwnQuestion } from '../model/question';
import { decode } from '../protocol/codec';
import { asText, isFields, parseJson } from '../protocol/fields';
import { isOpen, newEntry, type OwnEntry } from './own-entry';

const DAY_MS = 86_400_000;

/** A question that nobody answered within a week, or that was settled a day ago, is history. */
const KEPT_MS = { open: 7 * DAY_MS, settled: DAY_MS };

const STATUSES: readonly OwnQuestion['status'][] = ['sending', 'received', 'answering', 'answered', 'dismissed'];

/** What was kept, checked as if it came from outside; `undefined` when it is damaged or too old. */
export function readOwn(text: string, nowMs: number): OwnEntry | undefined {
  const value = parseJson(text);
  const kept = isFields(value) ? value : {};
  const ask = decode(kept.ask, 'ask');
  const status = STATUSES.find((known) => known === kept.status);
  if (typeof ask === 'string' || ask.t !== 'ask' || status === undefined) return undefined;
  if (nowMs - ask.at > (isOpen({ status }) ? KEPT_MS.open : KEPT_MS.settled)) return undefined;
  return newEntry(ask, status, nowMs, asText(kept.reply));
}
