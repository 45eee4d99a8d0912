/** What people write in a show, before it is played: from a log or generated, and which lines of it are questions. */
import { seededRandom } from '../../src/lib/random';
import { loadQuestionDetector } from '../../src/questions/detector/index';
import type { Detection, QuestionDetector } from '../../src/questions/detector/types';
import type { ChatLogEntry } from '../../src/testing/chat-log';
import { generatedLog } from './generated-log';
import { busiest } from './traffic';

export interface Audience {
  readonly stretch: readonly ChatLogEntry[];
  readonly detector: QuestionDetector;
  /** In the stretch that is played, at the base audience. */
  readonly linesPerSecond: number;
  /** How many of its lines are questions, 0–1. */
  readonly questionShare: number;
}

export interface AudienceOptions {
  entries: readonly ChatLogEntry[] | undefined;
  seconds: number;
  seed: number;
}

export async function prepareAudience({ entries, seconds, seed }: AudienceOptions): Promise<Audience> {
  const stretch = busiest(entries ?? generatedLog(seconds, seededRandom(seed)), seconds);
  const detector = remembering(await loadQuestionDetector());
  const questions = stretch.filter(({ text }) => detector.detect(text).isQuestion);
  return {
    stretch,
    detector,
    linesPerSecond: stretch.length / seconds,
    questionShare: questions.length / Math.max(1, stretch.length),
  };
}

/** Asks the detector once for each text: the copies of a line are the same text. */
function remembering(detector: QuestionDetector): QuestionDetector {
  const known = new Map<string, Detection>();
  return {
    detect(text) {
      let detection = known.get(text);
      if (detection === undefined) known.set(text, (detection = detector.detect(text)));
      return detection;
    },
  };
}
