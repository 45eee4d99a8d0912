/** One own question as the outbox holds it and the device keeps it. */
import type { OwnQuestion } from '../model/question';
import { decode, encode } from '../protocol/codec';
import type { Ask } from '../protocol/envelope';
import { asText, isFields, parseJson } from '../protocol/fields';

export interface OwnEntry {
  readonly ask: Ask;
  readonly question: OwnQuestion;
  /** How often it was sent without an acknowledgement. */
  attempts: number;
  /** When it is to be sent or asked after again, ms since the Unix epoch. */
  dueMs: number;
}

const DAY_MS = 86_400_000;

/** A question that nobody answered within a week, or that was settled a day ago, is history. */
const KEPT_MS = { open: 7 * DAY_MS, settled: DAY_MS };

const STATUSES: readonly OwnQuestion['status'][] = ['sending', 'received', 'answering', 'answered', 'dismissed'];

export function writeOwn({ ask, question: { status, reply } }: OwnEntry): string {
  return JSON.stringify({ ask: encode(ask), status, reply });
}

/** What was kept, checked as if it came from outside; `undefined` when it is damaged or too old. */
export function readOwn(text: string, nowMs: number): OwnEntry | undefined {
  const value = parseJson(text);
  const kept = isFields(value) ? value : {};
  const ask = decode(kept.ask, 'ask');
  const status = STATUSES.find((known) => known === kept.status);
  if (typeof ask === 'string' || ask.t !== 'ask' || status === undefined) return undefined;
  const isSettled = status === 'answered' || status === 'dismissed';
  if (nowMs - ask.at > (isSettled ? KEPT_MS.settled : KEPT_MS.open)) return undefined;
  return newEntry(ask, status, nowMs, asText(kept.reply));
}

/** A question as its asker sees it, due now. */
export function newEntry(ask: Ask, status: OwnQuestion['status'], nowMs: number, reply?: string): OwnEntry {
  const { id, text, at, productId } = ask;
  const question: OwnQuestion = Object.freeze({
    id,
    text,
    askedAt: at,
    status,
    ...(productId === undefined ? {} : { productId }),
    ...(reply === undefined ? {} : { reply }),
  });
  return { ask, question, attempts: 0, dueMs: nowMs };
}
