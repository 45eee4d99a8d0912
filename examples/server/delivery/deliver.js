/**
 * One attempt at one reminder: through the channels in the user's order until one reaches them. Never rejects: what
 * fails is tried again later, until it is given up. Knows no database and no queue.
 */

/**
 * @typedef {object} Sender
 * @property {string} name
 * @property {(delivery: import('../reminders/store.js').Delivery, context: { signal: AbortSignal }) => Promise<'taken' | 'unreachable'>} send
 *   `unreachable` when this user can't be reached this way and the next channel may try. Rejects to be tried again; with
 *   `isFinal` on the error to be given up, with `retryAfterMs` not before that.
 */

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 3_600_000;

/**
 * @param {object} parts
 * @param {readonly Sender[]} parts.senders
 * @param {number} parts.attempts after which it is given up
 * @param {number} parts.timeLimitMs for one channel
 * @param {import('../clock.js').Clock} parts.clock
 * @param {() => number} parts.random
 */
export function createDeliver({ senders, attempts, timeLimitMs, clock, random = Math.random }) {
  /** @param {import('../reminders/store.js').Delivery} delivery @returns {Promise<import('../reminders/store.js').Outcome>} */
  return async function deliver(delivery) {
    const { jobId, attempt, channels, reminder } = delivery;
    let channel;
    try {
      for (const sender of ordered(senders, channels)) {
        channel = sender.name;
        const answer = await withinTime((signal) => sender.send(delivery, { signal }), timeLimitMs, clock);
        if (answer === 'taken') return { jobId, status: 'sent', channel };
        // It may have sent it: the next channel must not send it too.
        if (answer !== 'unreachable') return { jobId, status: 'failed', channel, reason: 'it answered neither taken nor unreachable' };
      }
      return { jobId, status: 'failed', reason: 'no channel reaches this user' };
    } catch (error) {
      const failed = { jobId, channel, reason: reasonOf(error) };
      const sendAtMs = clock.now() + Math.round(Math.max(backoff(attempt, random), askedWaitMs(error)));
      const isOver = error?.isFinal === true || attempt >= attempts || sendAtMs >= reminder.expiresAt;
      return isOver ? { ...failed, status: 'failed' } : { ...failed, status: 'planned', sendAtMs };
    }
  };
}

/**
 * A failed request says why only in its cause. What the other side says may have anything in it, and what the database
 * can't keep would keep it from noting all that was sent at the same time.
 */
function reasonOf(error) {
  const said = [error?.message ?? error, error?.cause?.code].filter(Boolean).map(String).join(': ');
  return said.slice(0, 300).toWellFormed().replace(/\p{Cc}+/gu, ' ') || 'it did not say why';
}

const askedWaitMs = (error) => (error?.retryAfterMs > 0 ? error.retryAfterMs : 0);

/** The user's choice of what there is; all in the shop's order for who has made none. */
function ordered(senders, names) {
  if (!names) return senders;
  return names.flatMap((name) => senders.filter((sender) => sender.name === name));
}

/** Twice as long each time, and a fifth more or less, so that what failed together does not come back together. */
function backoff(attempt, random) {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.8 + 0.4 * random());
}

/** A sender that heeds no signal is left to itself: what it still sends has the same key as the next attempt. */
async function withinTime(work, timeLimitMs, clock) {
  const stop = new AbortController();
  const done = new AbortController();
  const late = clock.wait(timeLimitMs, done.signal).then(() => {
    stop.abort();
    throw new Error(`no answer within ${timeLimitMs / 1000} s`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    done.abort();
  }
}
