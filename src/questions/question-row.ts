/** One row of the board: the wordings that ask the same, and everybody who asked. Knows nothing of its rank. */
import type { Intent } from '../model/intent';
import type { RankedQuestion, Reason, Wording as WordingShown } from '../model/question';
import { Askers } from './merging/askers';
import type { Voice, Wording } from './merging/wording';
import type { Scorer, Standing } from './score';

/** Somebody who asked a row's question first, and how many rows they head. */
export interface Head {
  readonly id: string;
  rows: number;
}

/** What is kept of a row that has more than one wording. */
interface Union {
  /** Oldest first. */
  readonly wordings: readonly Wording[];
  /** Those of all wordings, each counted once. */
  readonly askers: Askers;
  confidence: number;
  tierPoints: number;
  readonly askedAtMs: number;
}

/** Said of rows that others of the same asker push down. */
const LOWERED: Reason = /* @__PURE__ */ Object.freeze({ kind: 'share', points: 0 });

export class QuestionRow implements Standing {
  /** The oldest of its wordings, which says what and whose it is. */
  first: Wording;
  head: Head;
  isFeatured = false;
  isAnswering = false;
  #union: Union | undefined = undefined;

  constructor(first: Wording, head: Head) {
    this.first = first;
    this.head = head;
    first.row = this;
  }

  get id(): string {
    return this.first.id;
  }

  /** By which it is ranked; that of its first wording. */
  get slot(): number {
    return this.first.slot;
  }

  /** Among equals the earlier one is first. */
  get sequence(): number {
    return this.first.sequence;
  }

  get productId(): string | undefined {
    return this.first.about;
  }

  get intent(): Intent {
    return this.first.meaning?.intent ?? 'other';
  }

  get isVague(): boolean {
    return this.first.isVague;
  }

  get repeats(): number {
    return this.first.repeats;
  }

  /** The highest among its questions, as are the points for the tier. */
  get confidence(): number {
    return (this.#union ?? this.first).confidence;
  }

  get tierPoints(): number {
    return (this.#union ?? this.first).tierPoints;
  }

  /** When the first question of the wording that was asked earliest was asked. */
  get askedAtMs(): number {
    return (this.#union ?? this.first).askedAtMs;
  }

  /** How many people asked, each counted once. */
  get askers(): number {
    return this.#union?.askers.count ?? this.first.askers;
  }

  get earningAskers(): number {
    return this.#union?.askers.earning ?? this.first.earningAskers;
  }

  get wordingCount(): number {
    return this.#union?.wordings.length ?? 1;
  }

  /** Whether crew decided what is in it. */
  get isArranged(): boolean {
    return this.group !== undefined;
  }

  /** What its pinned wordings are pinned to. */
  get group(): string | undefined {
    if (this.#union === undefined) return this.first.pin?.group;
    return this.#union.wordings.find(({ pin }) => pin !== undefined)?.pin?.group;
  }

  /** Oldest first. */
  wordings(): readonly Wording[] {
    return this.#union?.wordings ?? [this.first];
  }

  /** Takes in a question that is put as one of its wordings. */
  hear(voice: Voice, wording: Wording): void {
    wording.add(voice);
    if (this.#union === undefined) return;
    this.#union.askers.add(voice.askerId, voice.isCopy);
    this.#union.confidence = Math.max(this.#union.confidence, voice.confidence);
    this.#union.tierPoints = Math.max(this.#union.tierPoints, voice.tierPoints);
  }

  /** Takes in wordings that are in no row. */
  add(added: readonly Wording[]): void {
    for (const wording of added) wording.row = this;
    const askers = this.#union?.askers ?? askersOf([this.first]);
    for (const wording of added) wording.addAskersTo(askers);
    this.#unite([...this.wordings(), ...added], askers);
  }

  /** One of its wordings is not told apart from another any longer. */
  fold(from: Wording, into: Wording): void {
    from.row = undefined;
    into.absorb(from);
    if (this.#union === undefined) return;
    const wordings = this.#union.wordings.filter((wording) => wording !== from);
    this.#unite(wordings, this.#union.askers);
  }

  /** Lets all go but these of its own, one at least. */
  retain(kept: readonly Wording[]): void {
    for (const wording of this.wordings()) if (!kept.includes(wording)) wording.row = undefined;
    this.#unite([...kept], askersOf(kept));
  }

  /** The ids of all its questions, the first one first. */
  questionIds(): readonly string[] {
    return Object.freeze(this.wordings().flatMap((wording) => wording.questionIds()));
  }

  /** @param isLowered whether it stands lower than its score. */
  ranked(scorer: Scorer, nowMs: number, isLowered = false): RankedQuestion {
    const { first, productId } = this;
    const { score, reasons } = scorer.explain(this, nowMs);
    return Object.freeze({
      id: first.id,
      text: first.text,
      asker: Object.freeze({ id: first.askerId, name: first.askerName }),
      askers: this.askers,
      askedAt: this.askedAtMs,
      status: this.isAnswering ? 'answering' : 'waiting',
      ...(productId === undefined ? {} : { productId }),
      intent: this.intent,
      ...(first.meaning?.language === undefined ? {} : { language: first.meaning.language }),
      wordings: Object.freeze(this.wordings().map(shown).sort(byAskers)),
      ...(this.isArranged ? { isArranged: true } : {}),
      score,
      reasons: isLowered ? Object.freeze([...reasons, LOWERED]) : reasons,
    });
  }

  #unite(wordings: Wording[], askers: Askers): void {
    wordings.sort((a, b) => a.sequence - b.sequence);
    this.first = wordings[0] as Wording;
    if (wordings.length === 1) {
      this.#union = undefined;
      return;
    }
    this.#union = {
      wordings,
      askers,
      confidence: Math.max(...wordings.map((wording) => wording.confidence)),
      tierPoints: Math.max(...wordings.map((wording) => wording.tierPoints)),
      askedAtMs: Math.min(...wordings.map((wording) => wording.askedAtMs)),
    };
  }
}

function askersOf(wordings: readonly Wording[]): Askers {
  const askers = new Askers();
  for (const wording of wordings) wording.addAskersTo(askers);
  return askers;
}

/** The row that a wording is in. */
export function rowOf(wording: Wording | undefined): QuestionRow | undefined {
  return wording?.row as QuestionRow | undefined;
}

const shown = ({ id, text, askers }: Wording): WordingShown => Object.freeze({ id, text, askers });

/** Those of as many stay in their order: oldest first. */
const byAskers = (a: WordingShown, b: WordingShown) => b.askers - a.askers;
