/** One own question as its asker's device holds and keeps it. */
import type { OwnQuestion } from '../model/question';
import { encode } from '../protocol/codec';
import type { Ask } from '../protocol/envelope';

export interface OwnEntry {
  readonly ask: Ask;
  readonly question: OwnQuestion;
  /** How often it was sent without an acknowledgement. */
  attempts: number;
  /** When it is to be sent or asked after again, ms since the Unix epoch. */
  dueMs: number;
}

/** Where the device keeps them, each under its id. */
export const OWN_PREFIX = 'own/';

export const isOpen = ({ status }: Pick<OwnQuestion, 'status'>): boolean => status !== 'answered' && status !== 'dismissed';

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

/** As the device keeps it; `kept-entry.ts` reads it back. */
export function writeOwn({ ask, question: { status, reply } }: OwnEntry): string {
  return JSON.stringify({ ask: encode(ask), status, reply });
}
