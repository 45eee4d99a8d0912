/**
 * The order in which a question's status can grow. All copies of it (boards of the crew, the asker's) take the greater
 * of two statuses, so they agree in the end whatever was lost, repeated or came in another order.
 */
import type { QuestionStatus } from '../model/question';

const RANK: Readonly<Record<QuestionStatus, number>> = { waiting: 0, answering: 1, dismissed: 2, answered: 3 };

export interface Standing {
  readonly status: QuestionStatus;
  readonly reply?: string;
}

export const isSettled = (status: QuestionStatus): status is 'answered' | 'dismissed' => RANK[status] >= RANK.dismissed;

/** Whether `next` says more than `present`. Of two replies, the greater text wins: any rule will do if all use the same. */
export function supersedes(next: Standing, present: Standing): boolean {
  const growth = RANK[next.status] - RANK[present.status];
  return growth > 0 || (growth === 0 && (next.reply ?? '') > (present.reply ?? ''));
}

/** The standing alone. */
export function standingOf({ status, reply }: Standing): Standing {
  return reply === undefined ? { status } : { status, reply };
}
