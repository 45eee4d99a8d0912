/**
 * What crew decided by hand about wordings, by wording: the last word of each, with a number to compare it with another
 * board's book. Bounded: of more than 1,000 those that were decided last are kept, the same ones on every board.
 */
import { hash32 } from '../lib/hash';
import type { ArrangementRecord } from '../protocol/envelope';
import { canonicalText } from './canonical-text';
import { supersedes } from './merging/arrangement';

const MAX_ARRANGEMENTS = 1_000;

export class ArrangementBook {
  readonly #byWording = new Map<string, ArrangementRecord>();
  #digest = 0;

  /** Equal when two books hold the same. */
  get digest(): number {
    return this.#digest;
  }

  /** When the last word about the same wording was given; 0 when none was. */
  lastAt(arrangement: ArrangementRecord): number {
    return this.#byWording.get(wordingOf(arrangement))?.at ?? 0;
  }

  /** Takes the later of the known and the given word. @returns false if it says nothing new. */
  add(arrangement: ArrangementRecord): boolean {
    const wording = wordingOf(arrangement);
    const present = this.#byWording.get(wording);
    if (!supersedes(arrangement, present)) return false;
    if (present !== undefined) this.#toggle(wording, present);
    this.#byWording.set(wording, arrangement);
    this.#toggle(wording, arrangement);
    if (this.#byWording.size > MAX_ARRANGEMENTS) this.#forget(this.#oldest());
    return this.#byWording.get(wording) === arrangement;
  }

  all(): readonly ArrangementRecord[] {
    return [...this.#byWording.values()];
  }

  #forget(wording: string): void {
    const arrangement = this.#byWording.get(wording);
    if (arrangement === undefined) return;
    this.#byWording.delete(wording);
    this.#toggle(wording, arrangement);
  }

  #oldest(): string {
    let oldest: readonly [wording: string, arrangement: ArrangementRecord] | undefined;
    for (const each of this.#byWording) if (oldest === undefined || isOlder(each, oldest)) oldest = each;
    return oldest?.[0] ?? '';
  }

  #toggle(wording: string, { group, at }: ArrangementRecord): void {
    this.#digest = (this.#digest ^ hash32(`${at} ${group} ${wording}`)) >>> 0;
  }
}

function wordingOf({ text, productId }: ArrangementRecord): string {
  return JSON.stringify([canonicalText(text), productId ?? null]);
}

/** Between equals any order will do, if only it is the same for all. */
function isOlder(left: readonly [string, ArrangementRecord], right: readonly [string, ArrangementRecord]): boolean {
  if (supersedes(right[1], left[1])) return true;
  return !supersedes(left[1], right[1]) && left[0] < right[0];
}
