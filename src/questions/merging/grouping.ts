/**
 * Decides which wordings are one row. Knows nothing of capacity and time, and leaves the ranking of rows to the queue.
 *
 * - Wordings pinned to the same group by hand are one row: an arranged one. It takes in what else is alike to one of
 *   its pinned wordings; of several groups the one that is most alike, on a tie the one whose name sorts first.
 * - What is left are plain rows: the connected components of "alike". So a wording that is alike to several of them
 *   makes them one, with the id of the earliest. It never makes an arranged row one with others.
 * - A row that is being answered keeps what it has and is never made one with another, but by hand. A wording that is
 *   alike to it and to rows that wait joins the more alike one, on a tie the earlier. Once it waits again, this is made
 *   good.
 * - So which wordings are one row does not depend on the order in which they and the arrangements come, as long as
 *   nothing is answered meanwhile and these bounds are not reached: a row keeps 32 wordings apart and all rows 50,000
 *   beside their first ones. Whatever comes beyond counts as asked in the wording of its row that it is most alike to,
 *   and is no candidate. See also wording-index and pins.
 */
import type { Meaning } from '../meaning/types';
import { rowOf, type QuestionRow } from '../question-row';
import { supersedes, type Arrangement, type Pin } from './arrangement';
import type { Likeness } from './likeness';
import { Pins } from './pins';
import { WordingIndex, type Placed } from './wording-index';
import type { Wording } from './wording';

/** What a row tells apart. */
const MAX_WORDINGS = 32;
const MAX_FURTHER_WORDINGS = 50_000;

/** Where a wording belongs that is not on the board yet. */
export interface Belonging {
  readonly meaning: Meaning | undefined;
  readonly pin: Pin | undefined;
  /** Which it joins, and so makes one, the earliest first; empty for a row of its own. */
  readonly rows: readonly QuestionRow[];
}

/** What the queue is told of rows. */
export interface RowListener {
  /** Makes a row of a wording that is in none. */
  open(wording: Wording): QuestionRow;
  /** Its wordings are elsewhere now. */
  close(row: QuestionRow): void;
  /** @param formerSlot the one by which it was ranked until now. */
  change(row: QuestionRow, formerSlot: number): void;
  begin(row: QuestionRow): void;
  /** A wording is not told apart from another any longer. */
  fold(from: Wording, into: Wording): void;
}

const NONE: readonly QuestionRow[] = [];
const NOWHERE: Belonging = { meaning: undefined, pin: undefined, rows: NONE };

export class Grouping {
  readonly wordings: WordingIndex;
  readonly #listener: RowListener;
  readonly #pins = new Pins();
  /** The wordings on the board that are pinned, by group. */
  readonly #groups = new Map<string, Set<Wording>>();
  #rowCount = 0;

  constructor(likeness: Likeness | undefined, listener: RowListener) {
    this.wordings = new WordingIndex(likeness);
    this.#listener = listener;
  }

  /** Where the wording of the text that was looked for last belongs. It is on the board not yet. */
  belonging(text: string, productId: string | undefined, locale: string | undefined): Belonging {
    const pin = this.#pins.get(text, productId);
    const meaning = this.wordings.read(locale);
    if (meaning === undefined && pin === undefined) return NOWHERE;
    return { meaning, pin, rows: this.#rowsOf(meaning, pin, true) };
  }

  /** Puts the wording of the text that was looked for last on the board. */
  admit(wording: Wording, rows: readonly QuestionRow[]): void {
    this.wordings.add(wording);
    if (wording.pin !== undefined) this.#list(wording, wording.pin);
    this.#place(wording, rows);
    if (wording.pin !== undefined) this.#placeAll(this.#loosenAlike(wording));
  }

  /** Takes a row's wordings off the board. */
  discard(row: QuestionRow): void {
    this.#rowCount--;
    for (const wording of row.wordings()) this.#discard(wording);
  }

  /** Puts some wordings of a row, not all, into one of their own, in which nothing keeps them. */
  setApart(wordings: readonly Wording[], row: QuestionRow): void {
    let apart: QuestionRow | undefined;
    for (const wording of wordings) {
      this.#leave(wording, row);
      apart = this.#place(wording, apart === undefined ? NONE : [apart]);
    }
  }

  /** A row is no longer being answered, so what else is alike may be one with it, or some of it is no more. */
  reconsider(row: QuestionRow): void {
    this.#placeAll(this.#loosen(row));
  }

  /** @returns whether it says anything new. */
  arrange(arrangement: Arrangement): boolean {
    const { text, productId, group, at } = arrangement;
    const wording = this.wordings.find(text, productId);
    const pin: Pin = { group, at };
    if (!supersedes(pin, wording?.pin ?? this.#pins.get(text, productId))) return false;
    const isKept = this.#pins.set(arrangement);
    if (wording === undefined) return isKept;
    this.#pin(wording as Placed, pin);
    return true;
  }

  areAlike(left: Wording, right: Wording): boolean {
    return this.wordings.likenessOf(left, right) > 0;
  }

  /** Whether wordings outside a row are pinned to this group. */
  isUsedElsewhere(group: string, row: QuestionRow): boolean {
    const holder = this.#holderOf(group);
    return holder !== undefined && holder !== row;
  }

  #pin(wording: Placed, pin: Pin): void {
    const former = wording.pin;
    wording.pin = pin;
    if (former?.group === pin.group) return;
    if (former !== undefined) this.#unlist(wording, former);
    const { row } = wording;
    const holder = this.#holderOf(pin.group) ?? row;
    this.#list(wording, pin);
    const isAtOdds = row.wordings().some((other) => other.pin !== undefined && other.pin.group !== pin.group);
    const loose = row.isAnswering ? [] : this.#loosen(row);
    if (holder !== row || isAtOdds) {
      const isEmptied = row.wordingCount === 1;
      this.#leave(wording, row);
      const home = this.#place(wording, holder === row ? NONE : [holder]);
      if (isEmptied && row.isAnswering && !home.isAnswering) this.#listener.begin(home);
    }
    this.#placeAll([...loose, ...this.#loosenAlike(wording)]);
  }

  /** @param isNew only a newcomer joins a plain row that is being answered; no other is moved there. */
  #rowsOf(meaning: Meaning | undefined, pin: Pin | undefined, isNew: boolean): readonly QuestionRow[] {
    if (pin !== undefined) {
      const holder = this.#holderOf(pin.group);
      return holder === undefined ? NONE : [holder];
    }
    if (meaning === undefined) return NONE;
    const waiting: QuestionRow[] = [];
    const best: { arranged?: Found; answering?: Found } = {};
    this.wordings.visitAlike(
      meaning,
      ({ pin: own, row }) =>
        own !== undefined || (!row.isArranged && (isNew || !row.isAnswering) && !waiting.includes(row)),
      ({ pin: own, row }, likeness) => {
        if (own !== undefined) best.arranged = closer(best.arranged, { row, likeness, name: own.group });
        else if (row.isAnswering) best.answering = closer(best.answering, { row, likeness });
        else waiting.push(row);
      },
    );
    if (best.arranged !== undefined) return [best.arranged.row];
    waiting.sort(bySequence);
    if (best.answering === undefined) return waiting;
    const found = waiting.map((row): Found => ({ row, likeness: this.#likenessTo(row, meaning) }));
    const nearest = found.reduce(closer, best.answering);
    return nearest === best.answering ? [nearest.row] : waiting;
  }

  #likenessTo(row: QuestionRow, meaning: Meaning): number {
    return Math.max(...row.wordings().map((wording) => this.wordings.likenessOf({ meaning }, wording)));
  }

  #placeAll(loose: readonly Wording[]): void {
    const inOrder = [...loose].sort(bySequence);
    for (const wording of inOrder) this.#place(wording, this.#rowsOf(wording.meaning, undefined, false));
  }

  /** Puts a wording that is in no row into these, which become one, or into one of its own. @returns that row. */
  #place(wording: Wording, [row, ...others]: readonly QuestionRow[]): QuestionRow {
    if (row === undefined) {
      this.#rowCount++;
      return this.#listener.open(wording);
    }
    const formerSlot = row.slot;
    const joining = [wording];
    for (const other of others) {
      joining.push(...other.wordings());
      this.#close(other);
    }
    row.add(joining);
    while (row.wordingCount > MAX_WORDINGS || this.#isFull(row)) this.#foldOne(row);
    this.#listener.change(row, formerSlot);
    return row;
  }

  #isFull(row: QuestionRow): boolean {
    return row.wordingCount > 1 && this.wordings.size - this.#rowCount > MAX_FURTHER_WORDINGS;
  }

  /** The latest that is not pinned, else the latest, counts as the one that it is most alike to from now on. */
  #foldOne(row: QuestionRow): void {
    const wordings = row.wordings();
    const from = (wordings.slice(1).filter(({ pin }) => pin === undefined).at(-1) ?? wordings.at(-1)) as Wording;
    let into = row.first;
    let highest = this.wordings.likenessOf(from, into);
    for (const wording of wordings) {
      if (wording === from) continue;
      const likeness = this.wordings.likenessOf(from, wording);
      if (likeness > highest) [into, highest] = [wording, likeness];
    }
    this.#discard(from);
    this.#listener.fold(from, into);
    row.fold(from, into);
  }

  /** Takes those that are not pinned out of a row. @returns them. */
  #loosen(row: QuestionRow): readonly Wording[] {
    const wordings = row.wordings();
    const pinned = wordings.filter(({ pin }) => pin !== undefined);
    if (pinned.length === wordings.length) return [];
    if (pinned.length === 0) {
      this.#close(row);
      for (const wording of wordings) wording.row = undefined;
      return wordings;
    }
    const formerSlot = row.slot;
    row.retain(pinned);
    this.#listener.change(row, formerSlot);
    return wordings.filter(({ pin }) => pin === undefined);
  }

  /** Takes those out of other rows that may belong with this pinned one now. @returns them. */
  #loosenAlike({ meaning, row: own }: Wording): readonly Wording[] {
    if (meaning === undefined || own === undefined) return [];
    const rows = new Set<QuestionRow>();
    this.wordings.visitAlike(
      meaning,
      ({ pin, row }) => pin === undefined && row !== own && !row.isAnswering && !rows.has(row),
      ({ row }) => rows.add(row),
    );
    return [...rows].flatMap((row) => this.#loosen(row));
  }

  #leave(wording: Wording, row: QuestionRow): void {
    wording.row = undefined;
    const kept = row.wordings().filter((other) => other !== wording);
    if (kept.length === 0) {
      this.#close(row);
      return;
    }
    const formerSlot = row.slot;
    row.retain(kept);
    this.#listener.change(row, formerSlot);
  }

  #close(row: QuestionRow): void {
    this.#rowCount--;
    this.#listener.close(row);
  }

  #discard(wording: Wording): void {
    this.wordings.remove(wording);
    if (wording.pin !== undefined) this.#unlist(wording, wording.pin);
  }

  #holderOf(group: string): QuestionRow | undefined {
    for (const wording of this.#groups.get(group) ?? []) return rowOf(wording);
    return undefined;
  }

  #list(wording: Wording, { group }: Pin): void {
    const listed = this.#groups.get(group);
    if (listed === undefined) this.#groups.set(group, new Set([wording]));
    else listed.add(wording);
  }

  #unlist(wording: Wording, { group }: Pin): void {
    const listed = this.#groups.get(group);
    listed?.delete(wording);
    if (listed?.size === 0) this.#groups.delete(group);
  }
}

interface Found {
  readonly row: QuestionRow;
  readonly likeness: number;
  /** Decides a tie where it is given, else the sequence does. */
  readonly name?: string;
}

function closer(best: Found | undefined, next: Found): Found {
  if (best === undefined || next.likeness > best.likeness) return next;
  if (next.likeness < best.likeness) return best;
  const isFirst =
    next.name !== undefined && best.name !== undefined && next.name !== best.name
      ? next.name < best.name
      : next.row.sequence < best.row.sequence;
  return isFirst ? next : best;
}

function bySequence(a: { readonly sequence: number }, b: { readonly sequence: number }): number {
  return a.sequence - b.sequence;
}
