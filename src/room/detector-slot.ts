/**
 * The room's detector: the shop's own, kept to its time limit, or the built-in one. The built-in one is loaded with the
 * first join where the shop has none, and where the shop has one that takes its time or fails, when that shows.
 */
import type { Clock } from '../lib/clock';
import { isPromise } from '../lib/is-promise';
import { reportError } from '../lib/report-error';
import { within } from '../lib/within';
import { checkedDetection } from '../questions/detector/checked-detection';
import { loadQuestionDetector } from '../questions/detector/index';
import type { Detection, QuestionDetector, QuestionDetectorOption } from '../questions/detector/types';
import { withTimeLimit, type TimeLimitedDetector } from '../questions/detector/with-time-limit';

/** How long a line waits for the built-in detector to be loaded; it is sent unasked after that. */
const LOADING_PATIENCE_MS = 3_000;

export interface DetectorSlotOptions {
  own: QuestionDetectorOption | undefined;
  timeoutMs: number;
  clock: Clock;
}

export class DetectorSlot {
  readonly #clock: Clock;
  readonly #patienceMs: number;
  readonly #own: QuestionDetectorOption | undefined;
  readonly #limited: TimeLimitedDetector | undefined;
  #builtIn: QuestionDetector | undefined;
  #loading: Promise<QuestionDetector> | undefined;
  /** The shop's own has answered with a promise. */
  #isRemote = false;
  #decided: { text: string; detection: Detection } | undefined;

  constructor({ own, timeoutMs, clock }: DetectorSlotOptions) {
    this.#clock = clock;
    this.#own = own;
    this.#patienceMs = LOADING_PATIENCE_MS + (own === undefined ? 0 : timeoutMs);
    if (own !== undefined) {
      const watched: QuestionDetectorOption = { detect: (text, given) => this.#ask(own, text, given) };
      this.#limited = withTimeLimit(watched, { timeoutMs, clock, fallback: () => this.#load() });
    }
  }

  /** Loads the built-in detector where it is sure to be needed. */
  prepare(): void {
    if (this.#own === undefined) this.#loadInBackground();
  }

  /** Decides about a text, in time. Undefined when nothing can, or the signal aborts; never rejects. */
  async decide(text: string, locale: string | undefined, signal: AbortSignal): Promise<Detection | undefined> {
    const options = locale === undefined ? {} : { locale };
    const deciding =
      this.#limited?.detect(text, { ...options, signal }) ??
      this.#load().then((builtIn) => builtIn.detect(text, options));
    // What went wrong was reported where it did.
    const detection = await within(this.#clock, this.#patienceMs, deciding, signal).catch(() => undefined);
    if (detection !== undefined) this.#decided = { text, detection };
    return detection;
  }

  /**
   * What can be said at once: what was just decided, what the shop's own says if it needs no time, or what the built-in
   * one says; undefined while there is none. Never throws: a shop's own detector that does is reported.
   */
  detect(text: string, locale: string | undefined): Detection | undefined {
    if (this.#decided?.text === text) return this.#decided.detection;
    const options = locale === undefined ? {} : { locale };
    if (this.#own !== undefined) {
      const said = this.#isRemote ? undefined : this.#askAtOnce(this.#own, text, options);
      if (said !== undefined) return said;
      this.#loadInBackground();
    }
    return this.#builtIn?.detect(text, options);
  }

  #askAtOnce(own: QuestionDetectorOption, text: string, options: { locale?: string }): Detection | undefined {
    const controller = new AbortController();
    try {
      const answer = this.#ask(own, text, { ...options, signal: controller.signal });
      if (!isPromise(answer)) return checkedDetection(answer);
      answer.then(undefined, () => undefined);
    } catch (error) {
      reportError(error);
    }
    controller.abort();
    return undefined;
  }

  #ask(own: QuestionDetectorOption, text: string, options: Parameters<QuestionDetectorOption['detect']>[1]) {
    const answer = own.detect(text, options);
    if (isPromise(answer)) this.#isRemote = true;
    return answer;
  }

  #loadInBackground(): void {
    if (this.#builtIn === undefined) this.#load().catch(() => undefined);
  }

  #load(): Promise<QuestionDetector> {
    this.#loading ??= loadQuestionDetector().then(
      (detector) => (this.#builtIn = detector),
      (error: unknown) => {
        // A page that was updated may no longer serve the file: the room works, and the next text tries again.
        this.#loading = undefined;
        reportError(error);
        throw error;
      },
    );
    return this.#loading;
  }
}
