/**
 * The detector of a room whose shop has none of its own: loaded with the first join, and of no opinion until it is there.
 */
import type { Clock } from '../lib/clock';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import { within } from '../lib/within';
import { loadQuestionDetector } from '../questions/detector/index';
import type { Detection, QuestionDetector } from '../questions/detector/types';

/** How long a line waits for the built-in detector to be loaded; it is sent unasked after that. */
const LOADING_PATIENCE_MS = 3_000;

/** What tells a room which texts are questions. */
export interface RoomDetector {
  /** Decides about a text, in time. Undefined when nothing can, or the signal aborts; never rejects. */
  decide(text: string, locale: string | undefined, signal: AbortSignal): Promise<Detection | undefined>;
  /** What can be said at once; undefined while there is nothing. Never throws. */
  detect(text: string, locale: string | undefined): Detection | undefined;
}

export class BuiltInDetector implements RoomDetector {
  readonly #clock: Clock;
  #detector: QuestionDetector | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Rejects, and reports why, where a page that was updated no longer serves the file; the next call tries again. */
  readonly load = lazy(async () => {
    try {
      return (this.#detector = await loadQuestionDetector());
    } catch (error) {
      reportError(error);
      throw error;
    }
  });

  /** Loads it, without waiting. */
  prepare(): void {
    this.load().catch(() => undefined);
  }

  decide(text: string, locale: string | undefined, signal: AbortSignal): Promise<Detection | undefined> {
    const deciding = this.load().then((detector) => detector.detect(text, told(locale)));
    return this.inTime(deciding, signal);
  }

  /** What is decided, unless that takes `extraMs` longer than loading it may; undefined when it failed: that was reported. */
  inTime<T>(deciding: Promise<T>, signal: AbortSignal, extraMs = 0): Promise<T | undefined> {
    return within(this.#clock, LOADING_PATIENCE_MS + extraMs, deciding, signal).catch(() => undefined);
  }

  detect(text: string, locale: string | undefined): Detection | undefined {
    return this.#detector?.detect(text, told(locale));
  }
}

/** A locale that is known, as a detector takes it. */
const told = (locale: string | undefined): { locale?: string } => (locale === undefined ? {} : { locale });
