/**
 * Keys that let one viewer, for a short time, tell the shop's server of reminders. The server derives the secret from its
 * own master secret, so it needs no table of keys. The master secret must never be in a page.
 */
import { invalidOption } from '../../model/errors';
import { isUserId } from '../../model/ids';
import { hmacHex } from './hmac';

/** What the shop's server gives to a page of a viewer who is signed in. */
export interface ViewerKey {
  /** `<user>.<unix seconds>`: whose it is and until when it is good. */
  readonly id: string;
  /** HMAC-SHA256 of the id under the master secret, in hexadecimal. */
  readonly secret: string;
}

/**
 * For servers: the key of a viewer until a time, which is cut to whole seconds. The same input gives the same key, so it
 * serves to check a key too: `readViewerKey` its id, make it anew, verify the signature with that secret.
 * @throws LiveRoomError `invalid-options`.
 */
export async function viewerKey(masterSecret: string, userId: string, expiresAtMs: number): Promise<ViewerKey> {
  const wrong = (option: string, reason: string) => invalidOption('make a viewer key', option, reason);
  if (typeof masterSecret !== 'string' || masterSecret === '') throw wrong('masterSecret', 'must be a secret');
  if (!isUserId(userId)) throw wrong('userId', 'must be 1 to 64 printable ASCII characters without spaces');
  if (!(expiresAtMs >= 0 && expiresAtMs < 1e15)) throw wrong('expiresAtMs', 'must be ms since the Unix epoch');
  const id = keyId(userId, Math.floor(expiresAtMs / 1_000));
  return { id, secret: await hmacHex(masterSecret, id) };
}

/** For servers: whose key it claims to be; undefined when it is none or over. Believe it once the signature fits. */
export function readViewerKey(id: string, nowMs: number): { readonly userId: string; readonly expiresAtMs: number } | undefined {
  const [, name = '', seconds] = /^([^.]{1,192})\.(\d{1,12})$/.exec(id) ?? [];
  const userId = decoded(name);
  const expiresAtMs = Number(seconds) * 1_000;
  if (!isUserId(userId) || !(nowMs < expiresAtMs)) return undefined;
  // One spelling only, so that a key has one id.
  return keyId(userId, Number(seconds)) === id ? { userId, expiresAtMs } : undefined;
}

const keyId = (userId: string, seconds: number): string => `${encodeURIComponent(userId).replaceAll('.', '%2E')}.${seconds}`;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
