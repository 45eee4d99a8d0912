/** HMAC-SHA256 with the platform's own cryptography: browsers (secure pages only) and Node 20 alike. */
import { LiveRoomError } from '../../model/errors';

/** In lower-case hexadecimal; the secret and the text as UTF-8. @throws LiveRoomError `unsupported` on insecure pages. */
export async function hmacHex(secret: string, text: string): Promise<string> {
  const { subtle } = (globalThis as { crypto?: Partial<Crypto> }).crypto ?? {};
  if (subtle === undefined) {
    const missing = 'crypto.subtle';
    throw new LiveRoomError('unsupported', 'unable to sign; this page is not secure (https)', { missing });
  }
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await subtle.sign(algorithm.name, key, utf8.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
