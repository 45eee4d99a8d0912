/**
 * What a reminder's webhook is signed with, and how a server tells that it is: `t=<unix seconds>,v1=<hex HMAC-SHA256 of
 * "<t>.<body>">`. Knows nothing of requests.
 */
import { hmacHex } from './hmac';

const DEFAULT_TOLERANCE_MS = 300_000;

/** The value of the `Liveroom-Signature` header. @throws LiveRoomError `unsupported` on insecure pages. */
export async function sign(secret: string, body: string, nowMs: number): Promise<string> {
  const seconds = Math.floor(nowMs / 1_000);
  return `t=${seconds},v1=${await hmacHex(secret, `${seconds}.${body}`)}`;
}

export interface SignatureCheck {
  /** Of the `Liveroom-Signature` header, as it came. */
  readonly header: string | null | undefined;
  /** The request's body as text, before any parsing. */
  readonly body: string;
  readonly secret: string;
  /** ms since the Unix epoch. */
  readonly nowMs: number;
  /** How old or how far ahead it may be, in ms. Default five minutes. */
  readonly toleranceMs?: number;
}

/** Whether the body was signed with the secret, not long ago. Never throws for what the header says. */
export async function verifySignature({
  header,
  body,
  secret,
  nowMs,
  toleranceMs = DEFAULT_TOLERANCE_MS,
}: SignatureCheck): Promise<boolean> {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (seconds === undefined || given === undefined) return false;
  // In both directions at once: what is not a number is not within.
  if (!(Math.abs(nowMs - Number(seconds) * 1_000) <= toleranceMs)) return false;
  return isSame(given, await hmacHex(secret, `${seconds}.${body}`));
}

/** Takes as long for any two texts of the length of `expected`: the time says nothing of where they differ. */
function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index++) difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  return difference === 0;
}
