/** Tells those who left that their question was answered. Who is in the room sees it there. */
import { DAY_MS, MINUTE_MS } from './durations';
import { clipped, close, want, type Occasions } from './occasions';
import { delayOf, isOfRule, type FollowRule } from './rule';

/** Soon enough to come back to the same show; late enough that a reload is not taken for leaving. */
export const QUESTION_ANSWERED_DELAY_MS = 10 * MINUTE_MS;

/** Who is here a minute after the answer has seen it. */
const NOTICED_MS = MINUTE_MS;

/** After that the question has been answered elsewhere, or is forgotten. */
const WORTH_MS = 2 * DAY_MS;

/** Leaves room for the answer. */
const MAX_QUESTION_CODE_POINTS = 100;

export const questionAnswered: FollowRule = (occasions, event, options) => {
  const delayMs = delayOf('question-answered', QUESTION_ANSWERED_DELAY_MS, options);
  if (event.name !== 'question-answered' || delayMs === undefined) return occasions;
  const { questionId, roomId, at, text, reply, productId } = event;
  const question = `“${clipped(text, MAX_QUESTION_CODE_POINTS)}”`;
  const draft = {
    id: `question-answered:${questionId}`,
    kind: 'question-answered' as const,
    roomId,
    wantedAt: at + delayMs,
    expiresAt: at + delayMs + WORTH_MS,
    questionId,
    ...(productId === undefined ? {} : { productIds: [productId] }),
    title: 'Your question was answered',
    body: reply ? `${question} ${reply}` : `${question} was answered in the show.`,
  };
  return want(occasions, draft, at, options.words);
};

/** The viewer is in the room now: calls off what they see there anyway. */
export const followPresence = (occasions: Occasions, nowMs: number): Occasions =>
  close(
    occasions,
    nowMs,
    (occasion) => isOfRule('question-answered', occasion) && nowMs >= occasion.asOf + NOTICED_MS,
  );
