/** The server's parts in this process over a database in memory, with a clock and a queue that stand still. */
import { createHmac } from 'node:crypto';
import type { Clock } from '../../examples/server/clock.js';
import { readConfig } from '../../examples/server/config.js';
import { openDatabase, type Database } from '../../examples/server/database/open.js';
import { createTables } from '../../examples/server/database/tables.js';
import { createCourier } from '../../examples/server/delivery/courier.js';
import { createDeliver, type Sender } from '../../examples/server/delivery/deliver.js';
import { createApp } from '../../examples/server/http/app.js';
import { signSession, signedSession } from '../../examples/server/people/session.js';
import { createSubscriptions } from '../../examples/server/people/subscriptions.js';
import type { Queue } from '../../examples/server/reminders/queue.js';
import { createReminders, type Asked, type Delivery, type Reminder, type Row } from '../../examples/server/reminders/store.js';

export const MASTER = 'only-this-server-knows-it-0123456789';
export const SECRET = 'the-shop-and-this-server-know-it-0123';
export const ADMIN = 'admin-token-of-the-shop';
export const NOW = 1_800_000_000_000;
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 1440 * MINUTE;

export const ENVIRONMENT = {
  MASTER_SECRET: MASTER,
  SESSION_SECRET: SECRET,
  ADMIN_TOKEN: ADMIN,
  ALLOWED_ORIGINS: 'https://shop.example',
};

export function stillClock(startMs = NOW) {
  let nowMs = startMs;
  const waiting = new Set<{ atMs: number; end: () => void }>();
  const clock: Clock = {
    now: () => nowMs,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wait = {
          atMs: nowMs + ms,
          end: () => {
            waiting.delete(wait);
            resolve();
          },
        };
        waiting.add(wait);
        signal?.addEventListener('abort', wait.end, { once: true });
      }),
  };
  return {
    ...clock,
    advance(ms: number) {
      nowMs += ms;
      for (const wait of [...waiting]) if (wait.atMs <= nowMs) wait.end();
    },
  };
}

/** Does what the queue does, by the clock that stands still; what was taken and not settled comes back by `expire`. */
function stillQueue(clock: Clock) {
  const jobs = new Map<string, { atMs: number; isTaken: boolean }>();
  const queue: Queue = {
    add: async (_tx, added) => added.forEach(({ id, atMs }) => void jobs.set(id, { atMs, isTaken: false })),
    remove: async (_tx, ids) => ids.forEach((id) => jobs.delete(id)),
    take: async (most) => {
      const due = [...jobs].filter(([, job]) => !job.isTaken && job.atMs <= clock.now()).slice(0, most);
      for (const [, job] of due) job.isTaken = true;
      return due.map(([id]) => id);
    },
    close: async () => undefined,
  };
  return { ...queue, jobs, expire: () => jobs.forEach((job) => (job.isTaken = false)) };
}

/** The embedded database is compiled and set up anew; on a busy machine that takes its time. */
export const STARTUP_MS = 60_000;

export async function emptyDatabase() {
  const database = await openDatabase({ dataFolder: 'memory://', log: () => undefined });
  await createTables(database);
  return database;
}

/** Of tests that share a database each has its users. */
let users = 0;
export const newUser = () => `ana.${++users}@shop`;

interface ServerOptions {
  environment?: Record<string, string>;
  /** What the only channel does with a delivery. Default: takes it. */
  send?: (delivery: Delivery) => Promise<'taken' | 'unreachable'>;
  senders?: readonly Sender[];
}

export function serverOn(database: Database, { environment = {}, ...options }: ServerOptions = {}) {
  const clock = stillClock();
  const queue = stillQueue(clock);
  const config = readConfig({ ...ENVIRONMENT, ...environment });
  const logged: Record<string, unknown>[] = [];
  const log = (entry: Record<string, unknown>) => void logged.push(entry);
  const received: Delivery[] = [];
  const only: Sender = {
    name: 'only',
    send: async (delivery) => {
      received.push(delivery);
      return (await options.send?.(delivery)) ?? 'taken';
    },
  };
  const reminders = createReminders({ ...config, keepDays: 30, database, queue, clock });
  const subscriptions = createSubscriptions({ database, clock });
  const newCourier = () => {
    const parts = { attempts: config.attempts, timeLimitMs: 10 * SECOND, clock, random: () => 0.5 };
    const deliver = createDeliver({ senders: options.senders ?? [only], ...parts });
    return createCourier({ reminders, queue, deliver, clock, concurrency: 10, log });
  };
  const courier = newCourier();
  const authenticate = signedSession({ sessionSecret: SECRET, nowMs: clock.now });
  const app = createApp({ config, authenticate, reminders, subscriptions, database, clock, log });

  const ask = async (path: string, init: RequestInit = {}, address = '192.0.2.1') => {
    const response = await app.request(path, init, { incoming: { socket: { remoteAddress: address } } });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const body = (isJson ? JSON.parse(text) : {}) as Record<string, unknown> & Refusal;
    return { status: response.status, headers: response.headers, text, body };
  };
  const sessionOf = (userId: string) => ({
    authorization: `Bearer ${signSession(userId, clock.now() / 1000 + 60, SECRET)}`,
  });
  const statusOf = async (userId: string, id = 'cart-1') => {
    const { latest } = await reminders.overview(1000);
    return latest.find((row) => row.userId === userId && row.id === id) as Row | undefined;
  };
  return { clock, queue, config, logged, received, reminders, subscriptions, courier, newCourier, ask, sessionOf, statusOf };
}

interface Refusal {
  error?: { code: string; message: string; field?: string };
}

export const reminderAt = (dueAt: number, change: Partial<Reminder> = {}): Reminder => ({
  id: 'cart-1',
  kind: 'abandoned-cart',
  roomId: 'spring-sale',
  dueAt,
  expiresAt: dueAt + DAY,
  revision: 1,
  title: 'Your basket is waiting',
  ...change,
});

export const asked = (action: Asked['action'], reminder: Reminder): Asked => ({
  action,
  reminder,
  locale: 'th-TH',
  timeZone: 'Asia/Bangkok',
});

interface PostOptions {
  keyId?: string;
  /** Instead of the one that follows from the key. */
  secret?: string;
  signedAtMs?: number;
  headers?: Record<string, string>;
  /** Sent instead of what was signed. */
  sent?: string;
}

/** The body and headers of a webhook as the page's sink sends it, written down here a second time on purpose. */
export function webhook(userId: string, body: object | string, options: PostOptions = {}): RequestInit {
  const encoded = encodeURIComponent(userId).replaceAll('.', '%2E');
  const keyId = options.keyId ?? `${encoded}.${NOW / 1000 + 3600}`;
  const secret = options.secret ?? createHmac('sha256', MASTER).update(keyId).digest('hex');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const t = Math.floor((options.signedAtMs ?? NOW) / 1000);
  const v1 = createHmac('sha256', secret).update(`${t}.${text}`).digest('hex');
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'liveroom-key': keyId,
      'liveroom-signature': `t=${t},v1=${v1}`,
      ...options.headers,
    },
    body: options.sent ?? text,
  };
}

export const bodyOf = (change: Record<string, unknown> = {}, reminder: Record<string, unknown> = {}) => ({
  version: 1,
  action: 'remind',
  idempotencyKey: 'cart-1:remind:1',
  reminder: { ...reminderAt(NOW + MINUTE), ...reminder },
  locale: 'th-TH',
  timeZone: 'Asia/Bangkok',
  sentAt: NOW,
  ...change,
});
