/**
 * A shop's own detector as the room's: kept to its time limit, with the built-in one for when it takes its time, fails or
 * must answer at once. Part of a chunk (`late-parts-chunk.ts`): most shops have none.
 */
import type { Clock } from '../lib/clock';
import { isPromise } from '../lib/is-promise';
import { reportError } from '../lib/report-error';
import { checkedDetection } from '../questions/detector/checked-detection';
import type { Detection, QuestionDetectorOption } from '../questions/detector/types';
import { withTimeLimit, type TimeLimitedDetector } from '../questions/detector/with-time-limit';
import type { BuiltInDetector, RoomDetector } from './built-in-detector';

export interface OwnDetectorOptions {
  own: QuestionDetectorOption;
  timeoutMs: number;
  clock: Clock;
  builtIn: BuiltInDetector;
}

export class OwnDetector implements RoomDetector {
  readonly #options: OwnDetectorOptions;
  readonly #limited: TimeLimitedDetector;
  /** It has answered with a promise. */
  #isRemote = false;
  #decided: { text: string; detection: Detection } | undefined;

  constructor(options: OwnDetectorOptions) {
    this.#options = options;
    const { own, timeoutMs, clock, builtIn } = options;
    const watched: QuestionDetectorOption = { detect: (text, given) => this.#ask(own, text, given) };
    this.#limited = withTimeLimit(watched, { timeoutMs, clock, fallback: builtIn.load });
  }

  async decide(text: string, locale: string | undefined, signal: AbortSignal): Promise<Detection | undefined> {
    const { builtIn, timeoutMs } = this.#options;
    const deciding = this.#limited.detect(text, { ...(locale === undefined ? {} : { locale }), signal });
    const detection = await builtIn.inTime(deciding, signal, timeoutMs);
    if (detection !== undefined) this.#decided = { text, detection };
    return detection;
  }

  /** What was just decided, what it says if it needs no time, or what the built-in one says. */
  detect(text: string, locale: string | undefined): Detection | undefined {
    if (this.#decided?.text === text) return this.#decided.detection;
    const { own, builtIn } = this.#options;
    const said = this.#isRemote ? undefined : this.#askAtOnce(own, text, locale === undefined ? {} : { locale });
    if (said !== undefined) return said;
    // It shows that it is needed.
    builtIn.prepare();
    return builtIn.detect(text, locale);
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
}
