/**
 * A clock that a test moves: an hour passes in a moment, in the same order every time. It knows nothing of what waits
 * on it, and leaves promises to the engine: between two tasks it lets them settle.
 */
import type { Clock } from '../lib/clock';
import { Mutex } from '../lib/mutex';
import { invalidOption } from '../model/errors';
import { loadQuestionDetector } from '../questions/detector/index';
import { loadMeaningParts } from '../questions/question-meaning';
import { loadCrewParts } from '../room/crew-parts-chunk';
import { loadLateParts } from '../room/late-parts-chunk';
import { DueHeap } from './due-heap';

export interface VirtualClockOptions {
  /** What `now()` says at first, ms since the Unix epoch. Default 2024-01-01T00:00:00Z. */
  startMs?: number;
}

export interface VirtualClock extends Clock {
  /** How many tasks are scheduled. */
  readonly pending: number;
  /**
   * Lets `ms` pass: runs what falls due, in order of time, and among tasks due together in the order they were
   * scheduled. Promises settle between tasks. Rejects with what a task throws; the clock then stands at that task.
   */
  advance(ms: number): Promise<void>;
  /**
   * Lets time pass until `predicate` holds, asking it once for every moment at which something ran.
   * Rejects when it does not hold after `limitMs` (default 60,000).
   */
  runUntil(predicate: () => boolean, options?: { limitMs?: number }): Promise<void>;
}

/** 2024-01-01T00:00:00Z. */
const DEFAULT_START_MS = 1_704_067_200_000;

/** @throws LiveRoomError `invalid-options`. */
export function createVirtualClock({ startMs = DEFAULT_START_MS, ...unknown }: VirtualClockOptions = {}): VirtualClock {
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw invalidOption('create a virtual clock', name, 'is not known');
  if (!Number.isFinite(startMs)) throw invalidOption('create a virtual clock', 'startMs', 'must be a finite number');
  const heap = new DueHeap();
  const turns = new Mutex();
  const drain = microtaskDrain();
  let nowMs = startMs;

  /** Runs everything due at the next moment up to `limitMs`; false when nothing is. */
  const runNextMoment = async (limitMs: number): Promise<boolean> => {
    const dueMs = heap.nextDueMs();
    if (dueMs === undefined || dueMs > limitMs) return false;
    nowMs = dueMs;
    while (heap.nextDueMs() === dueMs) {
      heap.take()?.();
      // Enough for what a task set off directly; long chains settle at the end of the moment, before time moves on.
      await null;
      await null;
      await null;
    }
    await drain();
    return true;
  };

  return {
    now: () => nowMs,
    // Whole milliseconds, as timers have. Not a number counts as no delay.
    schedule: (task, delayMs) => heap.add(nowMs + Math.max(0, Math.ceil(delayMs) || 0), task),
    get pending() {
      return heap.size;
    },
    advance: (ms) =>
      turns.run(async () => {
        const untilMs = nowMs + span(ms);
        await loadWhatComesLate();
        await drain();
        while (await runNextMoment(untilMs));
        nowMs = untilMs;
      }),
    runUntil: (predicate, { limitMs = 60_000 } = {}) =>
      turns.run(async () => {
        const untilMs = nowMs + span(limitMs);
        await loadWhatComesLate();
        await drain();
        while (!predicate()) {
          if (await runNextMoment(untilMs)) continue;
          nowMs = untilMs;
          if (predicate()) return;
          throw new Error(`unable to reach the awaited condition; it did not hold within ${limitMs} simulated ms`);
        }
      }),
  };
}

/**
 * What a room loads when it is first needed comes in real time, in which no simulated time passes: so it is loaded before
 * time moves, or a test would run differently the first time.
 */
async function loadWhatComesLate(): Promise<void> {
  await Promise.all([loadCrewParts(), loadLateParts(), loadMeaningParts(), loadQuestionDetector()]);
}

function span(ms: number): number {
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new RangeError(`unable to let time pass; ${ms} is not a number of milliseconds`);
}

/** Waits for a task of the engine's own loop: by then every promise that can settle has settled. */
function microtaskDrain(): () => Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void };
  if (setImmediate !== undefined) return () => new Promise((resolve) => setImmediate(resolve));
  return () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
}
