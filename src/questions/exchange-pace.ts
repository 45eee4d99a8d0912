/**
 * How often two boards compare a part in which they differ. Some differences stay: one board shed what the other kept,
 * or has forgotten what was settled long ago. The same difference is exchanged at once, then after ever longer pauses;
 * another one at once again.
 */
const PAUSE_MS = { least: 1_000, most: 300_000 };

interface Difference {
  readonly own: number;
  readonly theirs: number;
  pauseMs: number;
  dueMs: number;
}

export class ExchangePace {
  /** The last difference exchanged, by partner and part. Partners are crew, so they are few. */
  readonly #differences = new Map<string, Difference>();

  /** Whether the difference is to be exchanged now. Call `exchanged` when it was. */
  isDue(partner: string, part: number, own: number, theirs: number, nowMs: number): boolean {
    const last = this.#differences.get(`${part} ${partner}`);
    if (last === undefined || last.own !== own || last.theirs !== theirs) return true;
    // A clock that was set back must not stretch the pause.
    return nowMs >= last.dueMs || nowMs < last.dueMs - last.pauseMs;
  }

  exchanged(partner: string, part: number, own: number, theirs: number, nowMs: number): void {
    const key = `${part} ${partner}`;
    const last = this.#differences.get(key);
    const isSame = last?.own === own && last.theirs === theirs;
    const pauseMs = isSame ? Math.min(PAUSE_MS.most, last.pauseMs * 2) : PAUSE_MS.least;
    this.#differences.set(key, { own, theirs, pauseMs, dueMs: nowMs + pauseMs });
  }
}
