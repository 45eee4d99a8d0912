/** Counts what happens on a board. Pure. */
import { Ring } from '../lib/ring';
import type { QuestionStats } from '../model/question';

/** Answers that the median is taken over. */
const WAITS_KEPT = 500;

export class BoardFigures {
  #asked = 0;
  #merged = 0;
  #answered = 0;
  #dismissed = 0;
  #shed = 0;
  readonly #waitsMs = new Ring<number>(WAITS_KEPT);

  asked(outcome: 'queued' | 'merged' | 'duplicate' | 'shed'): void {
    if (outcome === 'duplicate') return;
    this.#asked++;
    if (outcome === 'merged') this.#merged++;
    if (outcome === 'shed') this.#shed++;
  }

  /** A row was settled that had waited for `waitMs`; undefined where that is not known here. */
  settled(status: 'answered' | 'dismissed', waitMs: number | undefined): void {
    if (status === 'dismissed') {
      this.#dismissed++;
      return;
    }
    this.#answered++;
    if (waitMs !== undefined) this.#waitsMs.push(Math.max(0, waitMs));
  }

  /** A row that was counted as dismissed was answered after all. */
  answeredAfterAll(waitMs: number | undefined): void {
    this.#dismissed--;
    this.settled('answered', waitMs);
  }

  /** So many rows became one with others; below zero: became several. */
  united(rows: number): void {
    this.#merged += rows;
  }

  get shed(): number {
    return this.#shed;
  }

  /** A row made room for a better one. */
  displaced(): void {
    this.#shed++;
  }

  snapshot(waiting: number): QuestionStats {
    const rows = waiting + this.#answered + this.#dismissed + this.#shed;
    return Object.freeze({
      asked: this.#asked,
      merged: this.#merged,
      waiting,
      answered: this.#answered,
      dismissed: this.#dismissed,
      shed: this.#shed,
      medianWaitMs: median([...this.#waitsMs]),
      answeredRate: rows === 0 ? undefined : this.#answered / rows,
    });
  }
}

function median(values: number[]): number | undefined {
  values.sort((left, right) => left - right);
  const middle = values.length >> 1;
  const upper = values[middle];
  const lower = values[middle - 1];
  if (upper === undefined) return undefined;
  return values.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}
