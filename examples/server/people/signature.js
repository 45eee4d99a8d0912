/** Whether a webhook is from who its key says, and sent just now. Knows no reminders. */
import { createHmac } from 'node:crypto';
import { sameText } from './session.js';
import { readKeyId, secretOf } from './viewer-key.js';

/** How far a page's clock may be off, and for how long a request that was listened to could be sent again. */
const TOLERANCE_MS = 300_000;

/** `t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t + "." + body)>` */
export function sign(secret, body, nowMs) {
  const t = Math.floor(nowMs / 1000);
  return `t=${t},v1=${hmac(secret, t, body)}`;
}

/** @returns {{ userId: string } | { code: string, message: string }} */
export function whoSigned({ keyId, signature, body, masterSecret, nowMs }) {
  const key = readKeyId(keyId ?? '');
  const [, t, v1] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (!key || !v1) return { code: 'not-signed', message: 'send the headers Liveroom-Key and Liveroom-Signature' };
  if (!sameText(v1, hmac(secretOf(masterSecret, keyId), t, body))) {
    return { code: 'bad-signature', message: 'the signature is not of this key and body' };
  }
  if (key.expiresAtMs <= nowMs) return { code: 'key-expired', message: 'the key has expired: ask /key for another one' };
  if (Math.abs(nowMs - Number(t) * 1000) > TOLERANCE_MS) {
    return { code: 'stale', message: 'it was signed more than 5 minutes ago, or a clock is wrong' };
  }
  return { userId: key.userId };
}

const hmac = (secret, t, body) => createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
