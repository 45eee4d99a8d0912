/**
 * Finds wordings: the one of a canonical text and product, and those that are alike. Knows nothing of rows but that a
 * wording has one.
 *
 * Bounded: a look-up for what is alike reads the lists of candidate-index, at most 1,024 slots, and compares with 48 of
 * them, those that share most keys.
 */
import { CanonicalReader } from '../canonical-text';
import { HashIndex } from '../hash-index';
import type { Meaning } from '../meaning/types';
import { rowOf, type QuestionRow } from '../question-row';
import { CandidateIndex } from './candidate-index';
import type { Likeness } from './likeness';
import type { Wording } from './wording';

const MAX_COMPARED = 48;

/** A wording that stands in a row. */
export type Placed = Wording & { readonly row: QuestionRow };

export class WordingIndex {
  readonly #likeness: Likeness | undefined;
  readonly #bySlot: (Wording | undefined)[] = [];
  readonly #freeSlots: number[] = [];
  readonly #texts = new HashIndex();
  readonly #candidates = new CandidateIndex();
  readonly #incoming = new CanonicalReader();
  readonly #present = new CanonicalReader();
  #text = '';
  #productId: string | undefined;
  readonly #isSame = (slot: number): boolean => {
    const { text, productId } = this.#bySlot[slot] as Wording;
    if (productId !== this.#productId) return false;
    return text === this.#text || this.#present.read(text).equals(this.#incoming);
  };

  constructor(likeness: Likeness | undefined) {
    this.#likeness = likeness;
  }

  get size(): number {
    return this.#bySlot.length - this.#freeSlots.length;
  }

  at(slot: number): Wording {
    return this.#bySlot[slot] as Wording;
  }

  /** The wording of the same canonical text and product. Leaves the text for {@link add} and {@link isLongerThan}. */
  find(text: string, productId: string | undefined): Wording | undefined {
    const { hashLow, hashHigh } = this.#incoming.read(text, productId);
    this.#text = text;
    this.#productId = productId;
    const slot = this.#texts.find(hashLow, hashHigh, this.#isSame);
    return slot < 0 ? undefined : this.#bySlot[slot];
  }

  /** Whether the canonical form of the text looked for last has more code points. */
  isLongerThan(codePoints: number): boolean {
    const { units, length } = this.#incoming;
    if (length <= codePoints) return false;
    let count = length;
    for (let index = 0; index < length; index++) if (((units[index] as number) & 0xfc00) === 0xdc00) count--;
    return count > codePoints;
  }

  /** What the text looked for last means; undefined where nothing is known of meanings. */
  read(locale: string | undefined): Meaning | undefined {
    return this.#likeness?.read(this.#text, {
      ...(this.#productId === undefined ? {} : { productId: this.#productId }),
      ...(locale === undefined ? {} : { locale }),
    });
  }

  /** @param wording of the text looked for last. */
  add(wording: Wording): void {
    const { hashLow, hashHigh } = this.#incoming;
    const slot = this.#freeSlots.pop() ?? this.#bySlot.length;
    this.#bySlot[slot] = wording;
    wording.slot = slot;
    wording.textHash = hashLow;
    this.#texts.insert(hashLow, hashHigh, slot);
    if (this.#likeness !== undefined && wording.meaning !== undefined) {
      this.#candidates.insert(slot, this.#likeness.keys(wording.meaning));
    }
  }

  remove(wording: Wording): void {
    this.#texts.remove(wording.textHash, wording.slot);
    if (this.#likeness !== undefined && wording.meaning !== undefined) {
      this.#candidates.remove(wording.slot, this.#likeness.keys(wording.meaning));
    }
    this.#bySlot[wording.slot] = undefined;
    this.#freeSlots.push(wording.slot);
  }

  /** The rows that all wordings are in, each once. */
  *rows(): Iterable<QuestionRow> {
    for (const wording of this.#bySlot) {
      const row = rowOf(wording);
      if (row !== undefined && row.first === wording) yield row;
    }
  }

  /**
   * Calls back with the wordings in rows that are alike to a meaning, and how much.
   * @param isOfInterest asked of each candidate before it is compared.
   */
  visitAlike(
    meaning: Meaning,
    isOfInterest: (wording: Placed) => boolean,
    visit: (wording: Placed, likeness: number) => void,
  ): void {
    if (this.#likeness === undefined) return;
    let compared = 0;
    for (const slot of this.#candidates.find(this.#likeness.keys(meaning))) {
      const wording = this.#bySlot[slot] as Wording;
      const { meaning: other } = wording;
      if (other === undefined || other.productId !== meaning.productId) continue;
      if (!isPlaced(wording) || !isOfInterest(wording)) continue;
      const likeness = this.#likeness.alike(meaning, other);
      if (likeness >= this.#likeness.sameFrom) visit(wording, likeness);
      if (++compared === MAX_COMPARED) return;
    }
  }

  /** How alike two are, 0 where they are not the same question. */
  likenessOf({ meaning: left }: { readonly meaning: Meaning | undefined }, { meaning: right }: Wording): number {
    if (this.#likeness === undefined || left === undefined || right === undefined) return 0;
    if (left.productId !== right.productId) return 0;
    const likeness = this.#likeness.alike(left, right);
    return likeness >= this.#likeness.sameFrom ? likeness : 0;
  }
}

function isPlaced(wording: Wording): wording is Placed {
  return wording.row !== undefined;
}
