/** One row of the board: a question and everybody who asked it. Knows nothing of its rank. */
import type { Tier } from '../model/participant';
import type { RankedQuestion } from '../model/question';
import { AskerSet } from './asker-set';
import type { Scorer, Standing } from './score';

/** Who asked a row's question first, and how many rows they head. */
export interface Head {
  readonly id: string;
  rows: number;
}

/** What a row begins with. */
export interface RowSeed {
  readonly slot: number;
  /** Rises with each row that comes: among equals the earlier one is first. */
  readonly sequence: number;
  readonly id: string;
  readonly text: string;
  /** Low half of the hash by which the text is found. */
  readonly textHash: number;
  readonly productId: string | undefined;
  readonly head: Head;
  readonly headName: string;
  readonly standing: Standing;
}

export class QuestionRow implements Standing {
  readonly slot: number;
  readonly sequence: number;
  readonly id: string;
  readonly text: string;
  readonly textHash: number;
  readonly productId: string | undefined;
  readonly head: Head;
  readonly headName: string;
  readonly askedAtMs: number;
  readonly repeats: number;
  confidence: number;
  tier: Tier;
  isFeatured: boolean;
  isAnswering = false;
  /** How many people asked, each counted once. */
  askers = 1;
  /** The ids of the questions that were merged into it. */
  mergedIds: string[] | undefined = undefined;
  #askerIds: AskerSet | undefined = undefined;

  constructor({ slot, sequence, id, text, textHash, productId, head, headName, standing }: RowSeed) {
    this.slot = slot;
    this.sequence = sequence;
    this.id = id;
    this.text = text;
    this.textHash = textHash;
    this.productId = productId;
    this.head = head;
    this.headName = headName;
    this.askedAtMs = standing.askedAtMs;
    this.repeats = standing.repeats;
    this.confidence = standing.confidence;
    this.tier = standing.tier;
    this.isFeatured = standing.isFeatured;
  }

  addAsker(askerId: string): void {
    if (this.#askerIds === undefined) {
      if (askerId === this.head.id) return;
      this.#askerIds = new AskerSet();
      this.#askerIds.add(this.head.id);
    }
    this.#askerIds.add(askerId);
    this.askers = this.#askerIds.count;
  }

  /** The ids of all its questions, the first one first. */
  questionIds(): readonly string[] {
    return Object.freeze(this.mergedIds === undefined ? [this.id] : [this.id, ...this.mergedIds]);
  }

  ranked(scorer: Scorer, nowMs: number): RankedQuestion {
    return Object.freeze({
      id: this.id,
      text: this.text,
      asker: Object.freeze({ id: this.head.id, name: this.headName }),
      askers: this.askers,
      askedAt: this.askedAtMs,
      status: this.isAnswering ? 'answering' : 'waiting',
      ...(this.productId === undefined ? {} : { productId: this.productId }),
      ...scorer.explain(this, nowMs),
    });
  }
}
