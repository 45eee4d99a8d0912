/** What a reminder webhook may say. Knows no user, no clock but the time it is given, and keeps no field it doesn't know. */

const DAY_MS = 86_400_000;
const LONGEST_AHEAD_MS = 400 * DAY_MS;
const LONGEST_LIFE_MS = 430 * DAY_MS;

/** Lone surrogates and NUL can't be stored, and control characters have no business in names. */
const isText = (value, most, pattern = /^[^\p{Cc}\p{Cs}]+$/u) =>
  typeof value === 'string' && value.length <= most && pattern.test(value);

/** What people read is made readable rather than refused: a product's name may have anything in it. */
const line = (text) => cut(text.toWellFormed().replace(/\p{Cc}+/gu, ' ').trim(), 500);
const lines = (text) => cut(text.toWellFormed().replace(/[^\P{Cc}\n]+/gu, ' ').trim(), 4000);
const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text);
const isReadable = (value) => typeof value === 'string' && line(value) !== '';

/** What `Date` can hold; shops calculate, and get fractions. */
const isTime = (value) => typeof value === 'number' && value >= 0 && value <= 8_640_000_000_000_000;

const ID = [(value) => isText(value, 256), 'a text of 1 to 256 characters'];
const TIME = [isTime, 'a time in ms since the Unix epoch', Math.round];
const isLink = (value) => isText(value, 2048) && (isPath(value) || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)));
const isPath = (value) => /^\/(?![/\\])/.test(value);

/** What each field must be, and what is made of it; with a `?` it may be missing. */
const FIELDS = {
  version: [(value) => value === 1, '1'],
  action: [(value) => value === 'remind' || value === 'cancel', 'remind or cancel'],
  // Pages write an id's characters in up to nine each.
  idempotencyKey: [(value) => isText(value, 2560), 'a text of 1 to 2560 characters'],
  locale: [(value) => isText(value, 64, /^[A-Za-z0-9-]+$/), 'a BCP 47 language tag'],
  timeZone: [(value) => isText(value, 64, /^[A-Za-z0-9_+\-/]+$/), 'an IANA time zone'],
  sentAt: TIME,
  reminder: [(value) => typeof value === 'object' && value !== null, 'an object'],
  'reminder.id': ID,
  'reminder.kind': [(value) => isText(value, 40, /^[a-z][a-z-]*$/), 'a kind of reminder, like abandoned-cart'],
  'reminder.roomId': [(value) => isText(value, 40, /^[A-Za-z0-9_-]+$/), '1 to 40 letters, digits, "-" or "_"'],
  'reminder.dueAt': TIME,
  'reminder.expiresAt': TIME,
  'reminder.revision': [(value) => Number.isInteger(value) && value >= 1 && value < 2 ** 31, 'a whole number from 1'],
  'reminder.title': [isReadable, 'a text', line],
  'reminder.body?': [(value) => typeof value === 'string', 'a text', lines],
  'reminder.url?': [isLink, 'an http or https address, or a path'],
  'reminder.productIds?': [
    (value) => Array.isArray(value) && value.length <= 200 && value.every(ID[0]),
    'up to 200 texts of 1 to 256 characters',
  ],
  'reminder.questionId?': ID,
  'reminder.dropId?': ID,
  'reminder.orderId?': ID,
  'reminder.startsAt?': TIME,
};

/**
 * @param {unknown} body
 * @param {{ nowMs: number, linkOrigins: readonly string[], idempotencyKey?: string }} known the header's idempotency key
 * @returns {{ mistake: { field: string, message: string } } | { action: 'remind' | 'cancel', reminder: object, locale: string, timeZone: string }}
 */
export function readRequest(body, { nowMs, linkOrigins, idempotencyKey }) {
  if (typeof body !== 'object' || body === null) return mistake('body', 'the body must be a JSON object');
  const reminder = {};
  for (const [name, [holds, rule, clean]] of Object.entries(FIELDS)) {
    const field = name.replace('?', '');
    const [outer, inner] = field.split('.');
    const value = inner === undefined ? body[outer] : body.reminder[inner];
    if (value === undefined && name.endsWith('?')) continue;
    if (!holds(value)) return mistake(field, `${field} must be ${rule}`);
    if (inner !== undefined) reminder[inner] = clean ? clean(value) : value;
  }
  // What nobody waits for that long would never be deleted either.
  reminder.expiresAt = Math.min(reminder.expiresAt, nowMs + LONGEST_LIFE_MS);
  if (reminder.dueAt > nowMs + LONGEST_AHEAD_MS) {
    return mistake('reminder.dueAt', 'reminder.dueAt must be within 400 days');
  }
  if (reminder.expiresAt <= reminder.dueAt) {
    return mistake('reminder.expiresAt', 'reminder.expiresAt must be later than reminder.dueAt');
  }
  if (idempotencyKey !== undefined && idempotencyKey !== body.idempotencyKey) {
    return mistake('idempotencyKey', 'idempotencyKey must be what the header Idempotency-Key says');
  }
  const { action, locale, timeZone } = body;
  // A cancellation must not fail because of where what it cancels would have led.
  if (action === 'remind' && reminder.url !== undefined) {
    const url = linkTo(reminder.url, linkOrigins);
    if (!url) return mistake('reminder.url', 'reminder.url must lead to an origin in LINK_ORIGINS');
    reminder.url = url;
  }
  return { action, reminder, locale, timeZone };
}

/** The whole address: a path counts from the first origin. Undefined where nothing may lead. */
function linkTo(url, linkOrigins) {
  if (linkOrigins.length === 0) return undefined;
  const { href, origin } = new URL(url, linkOrigins[0]);
  return linkOrigins.includes(origin) ? href : undefined;
}

const mistake = (field, message) => ({ mistake: { field, message } });
