/** E-mail through any SMTP server. The words are the page's: they go out as text, and as escaped HTML. */
import nodemailer from 'nodemailer';
import { failure } from './failure.js';
import { createTurns } from './turns.js';

/** Connections to the server. What waits for one inside the mailer is sent even when its time is up, and so twice. */
const AT_ONCE = 5;

/**
 * @param {object} options
 * @param {string} options.url like smtps://user:password@smtp.example.com
 * @param {string} options.from
 * @param {(userId: string, context: { signal: AbortSignal }) => Promise<string | undefined>} options.addressOf
 * @returns {import('../delivery/deliver.js').Sender}
 */
export function emailSender({ url, from, addressOf, transport }) {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000, disableFileAccess: true, disableUrlAccess: true };
  const mailer = nodemailer.createTransport(transport ?? { url, pool: true, maxConnections: AT_ONCE, ...limits });
  const inTurn = createTurns(AT_ONCE);
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    name: 'email',
    async send({ userId, reminder: { title, body, url }, locale, idempotencyKey }, context) {
      const address = await addressOf(userId, context);
      if (!address) return 'unreachable';
      try {
        const mail = {
          from,
          to: { name: '', address },
          subject: title,
          // Mailboxes keep one of what has the same id.
          messageId: `<${idempotencyKey}@${domain}>`,
          headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
          text: [body, url].filter(Boolean).join('\n\n') || title,
          html: htmlOf({ title, body, url, locale }),
        };
        await inTurn(() => mailer.sendMail(mail), context.signal);
        return 'taken';
      } catch (error) {
        // SMTP has it the other way round: 4xx may pass, 5xx is for good. Of those, wrong credentials are the shop's to mend.
        const isFinal = error.responseCode >= 500 && error.code !== 'EAUTH';
        throw Object.assign(failure(undefined, undefined, error.message), { isFinal });
      }
    },
  };
}

const htmlOf = ({ title, body, url, locale }) =>
  [
    `<!doctype html><html lang="${escaped(locale)}"><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<body style="font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:2em auto;padding:0 1em">',
    `<h1 style="font-size:1.25em">${escaped(title)}</h1>`,
    body ? `<p style="white-space:pre-line">${escaped(body)}</p>` : '',
    url ? `<p><a href="${escaped(url)}">${escaped(new URL(url).host)}</a></p>` : '',
  ].join('\n');

const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
