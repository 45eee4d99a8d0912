/**
 * Lets each sender be heard once in a while, and remembers of them no more than that takes: for each of some thousand
 * cells, when a sender whose id falls into it was heard last. Two senders of one cell share a turn; which they are,
 * nobody can choose or find out who does not know the salt. Pure: the clock is a parameter.
 */
import { hash32 } from '../../lib/hash';

/** Ten seconds apart is how honest ones send; what was sent earlier may arrive later than what was sent after it. */
const APART_MS = 8_000;

/** At the usual ten a second, one in 50 falls into the cell of another of the last 8 s; 512 a second can be heard at most. */
const CELLS = 4_096;

export interface SenderGate {
  readonly salt: string;
  /** When a sender of a cell was heard last, ms since the Unix epoch. */
  readonly heardMs: Float64Array;
}

export const newGate = (salt: string): SenderGate => ({ salt, heardMs: new Float64Array(CELLS).fill(-Infinity) });

/** The gate after a sender was heard; undefined when it is not their turn. */
export function passGate({ salt, heardMs }: SenderGate, from: string, nowMs: number): SenderGate | undefined {
  const cell = hash32(`${salt} ${from}`) % CELLS;
  const agoMs = nowMs - heardMs[cell]!;
  // A clock that was set back must not shut anybody out.
  if (agoMs >= 0 && agoMs < APART_MS) return undefined;
  const next = heardMs.slice();
  next[cell] = nowMs;
  return { salt, heardMs: next };
}
