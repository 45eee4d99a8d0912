/**
 * What participants say to each other: JSON text `{ v, t, id, at, … }`. Within a major version fields and types may be
 * added; a receiver ignores what it does not know.
 */
import type { QuestionStatus } from '../model/question';
import type { Tier } from '../model/participant';

/** Another major version is not understood, and dropped. */
export const PROTOCOL_VERSION = 1;

interface Envelope<Type extends string> {
  readonly t: Type;
  /** Unique to the message; a resend keeps it. For `ask` it is the question's id. */
  readonly id: string;
  /** When it was first sent, on the room's shared clock, ms since the Unix epoch. */
  readonly at: number;
}

/** Lane `chat/k`: a line of chat. Lane `control`: one of a crew member, in a room of several shards. */
export interface ChatLine extends Envelope<'chat'> {
  readonly text: string;
  readonly name?: string;
  readonly productId?: string;
  /** Set when the line was also asked. */
  readonly questionId?: string;
}

/** Lane `ask`: a question, resent under the same id until it is acknowledged. */
export interface Ask extends Envelope<'ask'> {
  readonly text: string;
  /** What the asker's device made of it, 0–1. */
  readonly confidence: number;
  readonly name?: string;
  readonly tier?: Tier;
  readonly locale?: string;
  readonly productId?: string;
  /** The question that this one joins. */
  readonly echoOf?: string;
}

/** Lane `ask`: "what became of these?", by an asker who may have missed it. */
export interface Poll extends Envelope<'poll'> {
  readonly ids: readonly string[];
}

/** Lane `control`: what became of questions; also their acknowledgement. */
export interface Statuses extends Envelope<'statuses'> {
  readonly entries: readonly StatusEntry[];
}

export interface StatusEntry {
  readonly id: string;
  /** `unknown`: the board has never heard of it, send it again. */
  readonly status: QuestionStatus | 'unknown';
  readonly reply?: string;
}

/** Lane `control`, by the keeper: "I keep the board". A higher epoch is a newer keeper. */
export interface Beat extends Envelope<'beat'> {
  readonly epoch: number;
  /** How long an asker should wait between polls, so that all askers together stay within the ask lane's budget. */
  readonly pollEveryMs: number;
  /** How many chat shards the room has; absent until the keeper knows, and from those who know of one only. */
  readonly shards?: number;
  /**
   * How long a viewer should wait between samples of its health, so that all viewers together stay within their share of
   * the ask lane; absent from those who want none.
   */
  readonly sampleEveryMs?: number;
}

/** Lane `ask`: how one viewer sees and hears the show, now and then. Nothing in it says who. */
export interface HealthSample extends Envelope<'health'> {
  readonly level: 'in-sync' | 'detectable' | 'unacceptable' | 'unknown';
  /** What is received of the picture. */
  readonly stream: 'full' | 'low' | 'none';
  /** 0–100. */
  readonly score?: number;
  /** Share of the last ten seconds that the picture stood still, 0–1. */
  readonly frozen?: number;
  /** From capture to playout, ms. */
  readonly delayMs?: number;
  /** An area of the world, see `region/types.ts`. */
  readonly area?: string;
}

/**
 * Lane `control`, and shared state for those who come late: all of the shelf, by ids. Of two the later one holds, by `at`
 * and then by `id`.
 */
export interface ShelfMessage extends Envelope<'shelf'> {
  /** In order. */
  readonly products: readonly string[];
  readonly featured?: string;
  /** When that was put on stage, on the room's shared clock, ms since the Unix epoch. */
  readonly featuredAt?: number;
  /** Places in `products`. */
  readonly soldOut: readonly number[];
  readonly drops: readonly DropRecord[];
}

export interface DropRecord {
  readonly id: string;
  readonly productId: string;
  /** When it opens, on the room's shared clock, ms since the Unix epoch. */
  readonly opensAt: number;
  readonly quantity?: number;
}

/** Lane `control`: the crew calls on everyone to go for a product now. */
export interface Call extends Envelope<'call'> {
  readonly productId: string;
}

/** Lane `control`, crew to crew: which wordings are one row, and which are not. */
export interface Arrange extends Envelope<'arrange'> {
  readonly arrangements: readonly ArrangementRecord[];
}

/** Direct, crew to keeper: a summary of the sender's board, to find what differs. */
export interface Digest extends Envelope<'digest'> {
  readonly buckets: readonly number[];
  /** The same for what was arranged by hand; absent from those who arrange nothing. */
  readonly arranged?: number;
}

/** Direct, crew to crew: questions of the board, and the buckets of which the sender wants the other's. */
export interface Records extends Envelope<'records'> {
  readonly records: readonly QuestionRecord[];
  readonly wanted: readonly number[];
  readonly arrangements?: readonly ArrangementRecord[];
  /** Set when the sender wants the other's arrangements too. */
  readonly wantsArrangements?: true;
}

/** A question as the crew's boards exchange it. */
export interface QuestionRecord {
  readonly id: string;
  readonly askerId: string;
  readonly text: string;
  readonly at: number;
  readonly confidence: number;
  readonly status: QuestionStatus;
  readonly name?: string;
  readonly tier?: Tier;
  readonly locale?: string;
  readonly productId?: string;
  readonly echoOf?: string;
  readonly reply?: string;
}

/** What crew decided about a wording by hand, as the crew's boards exchange it. */
export interface ArrangementRecord {
  readonly text: string;
  /** As the askers named it. */
  readonly productId?: string;
  /** Wordings of one group are one row, those of two groups never are. */
  readonly group: string;
  /** When it was decided, on the room's shared clock: of two about the same wording the later one holds. */
  readonly at: number;
}

export type Message =
  | ChatLine
  | Ask
  | Poll
  | Statuses
  | Beat
  | ShelfMessage
  | Call
  | Arrange
  | Digest
  | Records
  | HealthSample;
export type MessageType = Message['t'];
