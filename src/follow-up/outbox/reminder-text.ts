/** A reminder as text and back, checked as if it came from outside. Knows nothing of where the text is kept. */
import { isObject } from '../../model/option-rules';
import { REMINDER_KINDS, type Reminder } from '../../model/reminder';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => Number.isFinite(value);

/** Its fields in an order of their own, so that the same reminder is always the same text; undefined when damaged. */
export function readReminder(value: unknown): Reminder | undefined {
  if (!isObject(value)) return undefined;
  const { id, roomId, dueAt, expiresAt, revision, title, body, url, productIds, questionId, dropId, orderId, startsAt } = value;
  const kind = REMINDER_KINDS.find((known) => known === value.kind);
  if (kind === undefined || !isText(id) || !isText(roomId) || !isText(title)) return undefined;
  if (!isTime(dueAt) || !isTime(expiresAt) || !Number.isSafeInteger(revision)) return undefined;
  return Object.freeze({
    id,
    kind,
    roomId,
    dueAt,
    expiresAt,
    revision: revision as number,
    title,
    ...(isText(body) ? { body } : {}),
    ...(isText(url) ? { url } : {}),
    ...(Array.isArray(productIds) ? { productIds: productIds.filter(isText) } : {}),
    ...(isText(questionId) ? { questionId } : {}),
    ...(isText(dropId) ? { dropId } : {}),
    ...(isText(orderId) ? { orderId } : {}),
    ...(isTime(startsAt) ? { startsAt } : {}),
  });
}

/** What is left of a reminder when only its cancelling is still to be told. */
export function bareReminder({ id, kind, roomId, dueAt, expiresAt, revision, title }: Reminder): Reminder {
  return { id, kind, roomId, dueAt, expiresAt, revision, title };
}

/** What the text says, or undefined when it is not JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
