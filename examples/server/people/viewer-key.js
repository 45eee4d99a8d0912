/**
 * The key a page signs its reminders with: whose it is and until when can be read from its id, and its secret follows
 * from that id and the master secret. So there is no table of keys, and no page ever sees the master secret.
 */
import { createHmac } from 'node:crypto';
import { isUserId } from './session.js';

/** @returns {{ id: string, secret: string, expiresAt: number }} `expiresAt` in ms since the Unix epoch. */
export function issueKey(masterSecret, userId, expiresAtSeconds) {
  const id = `${encodeURIComponent(userId).replaceAll('.', '%2E')}.${expiresAtSeconds}`;
  return { id, secret: secretOf(masterSecret, id), expiresAt: expiresAtSeconds * 1000 };
}

export const secretOf = (masterSecret, id) => createHmac('sha256', masterSecret).update(id).digest('hex');

/** What the id says, which is true only if a signature with its secret holds. */
export function readKeyId(id) {
  const [, encoded, seconds] = /^([^.]{1,800})\.(\d{1,12})$/.exec(id) ?? [];
  const userId = decoded(encoded ?? '');
  return isUserId(userId) ? { userId, expiresAtMs: Number(seconds) * 1000 } : undefined;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
