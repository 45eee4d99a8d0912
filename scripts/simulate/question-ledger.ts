/** What became of every question asked, and when. */
import { spreadOf, type Spread } from './figures';

type Moment = 'askedMs' | 'hostMs' | 'keeperMs' | 'toldMs';

interface Entry {
  readonly askedMs: number;
  sends: number;
  hostMs?: number;
  keeperMs?: number;
  toldMs?: number;
  /** On the host's board in the end, by way of another's news. */
  isFound?: true;
}

export interface QuestionFigures {
  readonly asked: number;
  /** Those on the host's board. */
  readonly onBoard: number;
  readonly told: number;
  /** Not on the host's board, or their askers don't know, at the very end. */
  readonly lost: number;
  readonly resends: number;
  readonly askToBoardMs: Spread | undefined;
  readonly boardToToldMs: Spread | undefined;
}

export class QuestionLedger {
  readonly #entries = new Map<string, Entry>();

  asked(id: string, nowMs: number): void {
    this.#entries.set(id, { askedMs: nowMs, sends: 0 });
  }

  sent(id: string): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.sends++;
  }

  reached(who: 'host' | 'keeper', id: string, nowMs: number): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    if (who === 'host') entry.hostMs ??= nowMs;
    else entry.keeperMs ??= nowMs;
  }

  told(id: string, nowMs: number): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.toldMs ??= nowMs;
  }

  /** Those that did not reach the host's board from their asker or another board. */
  missingOnBoard(): readonly string[] {
    return [...this.#entries].filter(([, { hostMs }]) => hostMs === undefined).map(([id]) => id);
  }

  foundOnBoard(id: string): void {
    const entry = this.#entries.get(id);
    if (entry !== undefined) entry.isFound = true;
  }

  figures(): QuestionFigures {
    const entries = [...this.#entries.values()];
    const isOnBoard = ({ hostMs, isFound }: Entry) => hostMs !== undefined || isFound === true;
    const between = (from: Moment, to: Moment) =>
      spreadOf(entries.flatMap((entry) => {
        const [fromMs, toMs] = [entry[from], entry[to]];
        return fromMs === undefined || toMs === undefined ? [] : [Math.max(0, toMs - fromMs)];
      }));
    return {
      asked: entries.length,
      onBoard: entries.filter(isOnBoard).length,
      told: entries.filter(({ toldMs }) => toldMs !== undefined).length,
      lost: entries.filter((entry) => !isOnBoard(entry) || entry.toldMs === undefined).length,
      resends: entries.reduce((sum, { sends }) => sum + Math.max(0, sends - 1), 0),
      askToBoardMs: between('askedMs', 'hostMs'),
      boardToToldMs: between('keeperMs', 'toldMs'),
    };
  }
}
