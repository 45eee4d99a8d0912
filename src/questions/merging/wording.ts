/**
 * One way of putting a question: a canonical text, the product that was named with it, and all who put it so. Knows
 * nothing of how alike it is to others, nor of its rank.
 */
import type { Meaning } from '../meaning/types';
import type { Pin } from './arrangement';
import { Askers } from './askers';

/** What a wording begins with: the first question that is put so. */
export interface WordingSeed {
  readonly sequence: number;
  readonly id: string;
  readonly text: string;
  readonly productId: string | undefined;
  readonly askerId: string;
  readonly askerName: string;
  readonly askedAtMs: number;
  readonly confidence: number;
  readonly tierPoints: number;
  readonly repeats: number;
  readonly meaning: Meaning | undefined;
  readonly pin: Pin | undefined;
}

/** What one more question adds to a wording. */
export interface Voice {
  readonly askerId: string;
  readonly confidence: number;
  readonly tierPoints: number;
  /** Whether it is a long text word for word, which earns no points. */
  readonly isCopy: boolean;
}

export class Wording {
  /** A small number of its own while it is on the board. */
  slot = -1;
  /** The row that it is in, which is not known here (see `rowOf`); undefined only while it changes rows. */
  row: object | undefined = undefined;
  /** Rises with each wording that comes. */
  readonly sequence: number;
  readonly id: string;
  readonly text: string;
  /** Low half of the hash by which the text is found. */
  textHash = 0;
  /** As it was named; see `about`. */
  readonly productId: string | undefined;
  readonly askerId: string;
  readonly askerName: string;
  readonly askedAtMs: number;
  readonly repeats: number;
  readonly meaning: Meaning | undefined;
  pin: Pin | undefined;
  /** The highest among its questions, as are the points for the tier. */
  confidence: number;
  tierPoints: number;
  /** The ids of its further questions. */
  mergedIds: string[] | undefined = undefined;
  /** Undefined while it is only the first. */
  #askers: Askers | undefined = undefined;

  constructor(seed: WordingSeed) {
    this.sequence = seed.sequence;
    this.id = seed.id;
    this.text = seed.text;
    this.productId = seed.productId;
    this.askerId = seed.askerId;
    this.askerName = seed.askerName;
    this.askedAtMs = seed.askedAtMs;
    this.confidence = seed.confidence;
    this.tierPoints = seed.tierPoints;
    this.repeats = seed.repeats;
    this.meaning = seed.meaning;
    this.pin = seed.pin;
  }

  /** How many people put it so, each counted once. */
  get askers(): number {
    return this.#askers?.count ?? 1;
  }

  /** How many of them earn points. */
  get earningAskers(): number {
    return this.#askers?.earning ?? 1;
  }

  /** The product that it is about. */
  get about(): string | undefined {
    return this.meaning?.productId ?? this.productId;
  }

  /** Whether it asks without saying about what, as far as its meaning is known: "what?", "who". */
  get isVague(): boolean {
    if (this.meaning === undefined || this.about !== undefined) return false;
    const { intent, facts, words } = this.meaning;
    return intent === 'other' && facts.length === 0 && words.length === 0;
  }

  /** Takes in a question that is put so too. */
  add({ askerId, confidence, tierPoints, isCopy }: Voice): void {
    this.confidence = Math.max(this.confidence, confidence);
    this.tierPoints = Math.max(this.tierPoints, tierPoints);
    this.#addAsker(askerId, isCopy);
  }

  addAskersTo(askers: Askers): void {
    if (this.#askers === undefined) askers.add(this.askerId);
    else askers.addAll(this.#askers);
  }

  /** Counts all that is another's as its own, save the ids. */
  absorb(other: Wording): void {
    if (this.#askers === undefined) {
      this.#askers = new Askers();
      this.#askers.add(this.askerId);
    }
    other.addAskersTo(this.#askers);
    this.confidence = Math.max(this.confidence, other.confidence);
    this.tierPoints = Math.max(this.tierPoints, other.tierPoints);
  }

  /** The ids of its questions, the first one first. */
  questionIds(): readonly string[] {
    return this.mergedIds === undefined ? [this.id] : [this.id, ...this.mergedIds];
  }

  #addAsker(id: string, isCopy: boolean): void {
    if (this.#askers === undefined) {
      if (id === this.askerId) return;
      this.#askers = new Askers();
      this.#askers.add(this.askerId);
    }
    this.#askers.add(id, isCopy);
  }
}
