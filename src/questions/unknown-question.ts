/** The refusal of what is done to a question that is not known, worded once for viewers and crew. */
import { LiveRoomError } from '../model/errors';

export function unknownQuestion(action: string, questionId: string): LiveRoomError<'unknown-question'> {
  const reason = `no question '${questionId}' is known here`;
  return new LiveRoomError('unknown-question', `unable to ${action}; ${reason}`, { questionId });
}
