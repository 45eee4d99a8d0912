/** One own question as the outbox holds it and the device keeps it. */
import type { OwnQuestion } from '../model/question';
import { decode, encode } from '../protocol/codec';
import type { Ask } from '../protocol/envelope';
import { asText, isFields, type Fields } from '../protocol/fields';

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
  const kept = parse(text);
  const ask = decode(kept?.ask, 'ask');
  const status = STATUSES.find((known) => known === kept?.status);
  if (typeof ask === 'string' || ask.t !== 'ask' || status === undefined) return undefined;
  const isSettled = status === 'answered' || status === 'dismissed';
  if (nowMs - ask.at > (isSettled ? KEPT_MS.settled : KEPT_MS.open)) return undefined;
  const reply = asText(kept?.reply);
  const question: OwnQuestion = Object.freeze({
    id: ask.id,
    text: ask.text,
    askedAt: ask.at,
    status,
    ...(ask.productId === undefined ? {} : { productId: ask.productId }),
    ...(reply === undefined ? {} : { reply }),
  });
  return { ask, question, attempts: 0, dueMs: nowMs };
}

function parse(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
