/** Puts the parts together: database, queue, reminders, channels, courier, HTTP. Knows no process and no port. */
import { randomInt } from 'node:crypto';
import { systemClock } from './clock.js';
import { openDatabase } from './database/open.js';
import { createTables } from './database/tables.js';
import { createCourier } from './delivery/courier.js';
import { createDeliver } from './delivery/deliver.js';
import { createApp } from './http/app.js';
import { believeAnyone, signedSession } from './people/session.js';
import { createSubscriptions } from './people/subscriptions.js';
import { openQueue } from './reminders/queue.js';
import { createReminders } from './reminders/store.js';
import { createSenders } from './senders/index.js';

const TIDY_EVERY_MS = 3_600_000;

/** Of the lease: when the channels have taken that long one after the other, no other process may send the same yet. */
const timeLimitMs = ({ leaseSeconds }, channels) => Math.min(15_000, (leaseSeconds * 1000) / (channels + 1));

/**
 * @param {object} parts
 * @param {import('./config.js').Config} parts.config
 * @param {(entry: object) => void} parts.log
 * @param {import('./people/session.js').Authenticate} [parts.authenticate] who is calling, by the shop's own sessions
 * @param {readonly import('./delivery/deliver.js').Sender[]} [parts.senders] instead of those of SENDERS
 */
export async function openServer({ config, log, authenticate = sessions(config), senders, clock = systemClock }) {
  const database = await openDatabase({ ...config, log });
  const queue = await database.inTurn(async () => {
    await createTables(database);
    return openQueue({ database, leaseSeconds: config.leaseSeconds, log });
  });
  const reminders = createReminders({ ...config, database, queue, clock });
  const subscriptions = createSubscriptions({ database, clock });
  const channels = senders ?? (await createSenders({ config, subscriptions, clock, log }));
  const deliver = createDeliver({
    senders: channels,
    attempts: config.attempts,
    timeLimitMs: timeLimitMs(config, channels.length),
    clock,
    random: () => randomInt(1_000_000) / 1_000_000,
  });
  const courier = createCourier({ reminders, queue, deliver, clock, concurrency: config.concurrency, log });
  const app = createApp({ config, authenticate, reminders, subscriptions, database, clock, log });

  const stopping = new AbortController();
  let tidying;

  return {
    app,
    /** Begins to deliver, if this process does. */
    start() {
      if (!config.delivers) return;
      courier.start();
      tidying ??= tidy();
    },
    /** What is being sent ends, and nothing new begins; requests are still answered. */
    async stop() {
      stopping.abort();
      await Promise.all([courier.stop(), tidying]);
    },
    /** Once it is stopped and nobody asks any more. */
    async close() {
      await queue.close();
      await database.close();
    },
  };

  async function tidy() {
    while (!stopping.signal.aborted) {
      await reminders.tidy().catch((error) => log({ failed: 'tidying', code: error.code, message: error.message }));
      await clock.wait(TIDY_EVERY_MS, stopping.signal);
    }
  }
}

const sessions = (config) => (config.allowAnyone ? believeAnyone() : signedSession(config));
