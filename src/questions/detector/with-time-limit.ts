/**
 * A shop's own detector, kept to a time limit, with another that decides where it fails. Knows neither how questions are
 * recognised nor what becomes of them.
 */
import { untilAborted } from '../../lib/abort';
import { systemClock, type Clock } from '../../lib/clock';
import { isPromise } from '../../lib/is-promise';
import { lazy } from '../../lib/lazy';
import { reportError } from '../../lib/report-error';
import { invalidOption } from '../../model/errors';
import { checkedDetection } from './checked-detection';
import { loadQuestionDetector } from './index';
import { DEFAULT_DETECTOR_TIMEOUT_MS, DETECTOR_TIMEOUT } from './time-limit';
import type { Detection, QuestionDetector, QuestionDetectorOption } from './types';

/** After so many failures in a row a detector is left alone, so that a service that is down gets the time to recover. */
const MOST_FAILURES = 5;
const REST_MS = 30_000;

export interface TimeLimitOptions {
  /** How long one answer may take, in ms: 1 to 10,000. Default 500. */
  timeoutMs?: number;
  /**
   * What decides when the detector is late, throws or answers nonsense: a detector, or what loads one. Default: the
   * built-in one. It is loaded once, while the first answer is awaited.
   */
  fallback?: QuestionDetector | (() => Promise<QuestionDetector>);
  /** Default: the machine's own. */
  clock?: Clock;
}

export interface TimeLimitedDetector {
  /**
   * @returns a promise that settles once the limit is over and the fallback is loaded, at the latest. It rejects with the
   * signal's reason when that aborts, and when the fallback can't be loaded.
   */
  detect(text: string, options?: { locale?: string; signal?: AbortSignal }): Promise<Detection>;
}

/**
 * Keeps a detector to a time limit. When it failed five times in a row it is left alone for 30 s; then one text is tried.
 * What it throws is reported as an error of the page. An answer given up by the caller's signal is no failure.
 * @throws LiveRoomError `invalid-options`.
 */
export function withTimeLimit(
  detector: QuestionDetectorOption,
  { timeoutMs = DEFAULT_DETECTOR_TIMEOUT_MS, fallback = loadQuestionDetector, clock = systemClock }: TimeLimitOptions = {},
): TimeLimitedDetector {
  const [isTime, rule] = DETECTOR_TIMEOUT;
  if (!isTime(timeoutMs)) throw invalidOption('limit a detector', 'timeoutMs', rule);
  const loadFallback = lazy(async () => ('detect' in fallback ? fallback : fallback()));
  let failures = 0;
  let restsUntilMs = -Infinity;

  const isResting = (): boolean => {
    if (failures < MOST_FAILURES) return false;
    const nowMs = clock.now();
    // Also when the clock was set back.
    if (nowMs < restsUntilMs && nowMs >= restsUntilMs - REST_MS) return true;
    // One text is tried; others wait for what becomes of it.
    restsUntilMs = nowMs + REST_MS;
    return false;
  };

  const failed = () => {
    failures++;
    if (failures === MOST_FAILURES) restsUntilMs = clock.now() + REST_MS;
  };

  const answerOf = async (text: string, locale: object, signal: AbortSignal | undefined) => {
    const limit = new AbortController();
    const stop = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]);
    let cancel = () => {};
    try {
      let answer: unknown = detector.detect(text, { ...locale, signal: stop });
      if (isPromise(answer)) {
        cancel = clock.schedule(() => limit.abort(), timeoutMs);
        loadFallback().catch(() => undefined);
        answer = await untilAborted(Promise.resolve(answer), stop);
      }
      return checkedDetection(answer);
    } catch (error) {
      signal?.throwIfAborted();
      if (!limit.signal.aborted) reportError(error);
      return undefined;
    } finally {
      cancel();
    }
  };

  return {
    async detect(text, { locale, signal } = {}) {
      signal?.throwIfAborted();
      const given = locale === undefined ? {} : { locale };
      if (!isResting()) {
        const answer = await answerOf(text, given, signal);
        if (answer !== undefined) {
          failures = 0;
          return answer;
        }
        failed();
      }
      const loading = loadFallback();
      const decides = await (signal === undefined ? loading : untilAborted(loading, signal));
      return decides.detect(text, given);
    },
  };
}
