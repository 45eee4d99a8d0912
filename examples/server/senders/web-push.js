/**
 * Web Push (RFC 8030) to every browser of the user that asked for it. The page's service worker gets the JSON below and
 * shows it; with `tag` a notification that comes twice is shown once.
 */
import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { failure } from './failure.js';

/** A push service must take 4096 bytes (RFC 8030 §7.2), of which encryption needs about 100. */
const PAYLOAD_BYTES = 3900;

/** Four weeks: as long as push services keep anything. */
const LONGEST_TTL = 2_419_200;

/** @returns {import('../delivery/deliver.js').Sender} */
export function webPushSender({ publicKey, privateKey, subject, subscriptions, clock, send = webPush.sendNotification }) {
  return {
    name: 'web-push',
    async send({ userId, reminder, locale, idempotencyKey }) {
      const browsers = await subscriptions.of(userId);
      const options = {
        vapidDetails: { subject, publicKey, privateKey },
        TTL: Math.min(LONGEST_TTL, Math.max(0, Math.floor((reminder.expiresAt - clock.now()) / 1000))),
        // What waits for a browser that is off gives way to what comes after it about the same. 32 characters at most.
        topic: createHash('sha256').update(reminder.id).digest('hex').slice(0, 32),
        timeout: 10_000,
      };
      const payload = payloadOf(reminder, locale, idempotencyKey);
      const answers = await Promise.all(browsers.map((browser) => reach(browser, payload, options)));
      const gone = answers.filter(({ isGone }) => isGone);
      await Promise.all(gone.map(({ browser }) => subscriptions.remove(userId, browser.endpoint)));
      // One is enough: to repeat it for the others would repeat it for that one as well.
      if (answers.some(({ isTaken }) => isTaken)) return 'taken';
      const failed = answers.find(({ error }) => error);
      if (failed) throw failed.error;
      return 'unreachable';
    },
  };

  async function reach(browser, payload, options) {
    try {
      await send(browser, payload, options);
      return { isTaken: true };
    } catch (error) {
      // The user took the permission back, or the browser is no more.
      if (error.statusCode === 404 || error.statusCode === 410) return { isGone: true, browser };
      return { error: failure(error.statusCode, error.headers?.['retry-after'], error.message) };
    }
  }
}

function payloadOf({ id, kind, title, body = '', url }, locale, idempotencyKey) {
  const fields = { title, tag: id, kind, lang: locale, idempotencyKey, ...(url ? { url } : {}) };
  const room = () => PAYLOAD_BYTES - Buffer.byteLength(JSON.stringify({ ...fields, body: '' }));
  // An address that is cut leads nowhere: one that leaves no room for the words is left out.
  if (room() < 0) delete fields.url;
  let short = body;
  while (short && Buffer.byteLength(JSON.stringify(short)) - 2 > room()) short = [...short].slice(0, -20).join('');
  return JSON.stringify(short ? { ...fields, body: short } : fields);
}
