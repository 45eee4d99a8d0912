/** Chooses what to show of a chat that is faster than people read. Pure: the time is a parameter. */
import type { ChatMessage } from 'liveroom';

/** About as many short lines as a person can follow. */
const LINES_PER_SECOND = 8;
const BURST = 12;
/** Of these at most so many are questions picked out of the crowd: enough to find one's own, still a chat. */
const QUESTIONS_PER_SECOND = 2;

export interface Choice {
  readonly shown: readonly ChatMessage[];
  readonly skipped: number;
}

export class ReadingPace {
  #allowance = BURST;
  #questionAllowance = QUESTIONS_PER_SECOND;
  #updatedMs: number | undefined;

  /** Own and crew lines always; of the others as many as can be read: some questions, the rest spread evenly. */
  choose(batch: readonly ChatMessage[], nowMs: number): Choice {
    this.#refill(nowMs);
    const others = batch.filter((message) => !message.isOwn && !message.sender.isCrew);
    const room = Math.floor(this.#allowance);
    if (others.length <= room) {
      this.#allowance -= others.length;
      return { shown: batch, skipped: 0 };
    }
    const chosen = new Set(
      others
        .filter((message) => message.questionId !== undefined)
        .slice(0, Math.min(room, Math.floor(this.#questionAllowance))),
    );
    this.#questionAllowance -= chosen.size;
    const rest = others.filter((message) => !chosen.has(message));
    const places = room - chosen.size;
    for (let place = 0; place < places; place++) {
      const message = rest[Math.floor(((place + 0.5) * rest.length) / places)];
      if (message !== undefined) chosen.add(message);
    }
    this.#allowance -= chosen.size;
    const shown = batch.filter((message) => message.isOwn || message.sender.isCrew || chosen.has(message));
    return { shown, skipped: batch.length - shown.length };
  }

  #refill(nowMs: number): void {
    const elapsedMs = this.#updatedMs === undefined ? 0 : Math.max(0, nowMs - this.#updatedMs);
    this.#updatedMs = nowMs;
    const refilled = (allowance: number, perSecond: number, most: number) =>
      Math.min(most, allowance + (elapsedMs * perSecond) / 1000);
    this.#allowance = refilled(this.#allowance, LINES_PER_SECOND, BURST);
    this.#questionAllowance = refilled(this.#questionAllowance, QUESTIONS_PER_SECOND, QUESTIONS_PER_SECOND);
  }
}
