/**
 * examples/server under SIGKILL: 10,000 reminders of 100 users are posted as pages post them, then the server that
 * delivers them is killed three times while it sends, and started again each time. A receiver that counts each idempotency
 * key once must have every reminder once: none lost, none counted twice. On the embedded database and on PostgreSQL: a
 * throwaway cluster where its programs are installed, or `node bench/reminder-server.mjs --database-url URL` with the
 * address of an empty database.
 */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startCluster } from './postgres-cluster.mjs';

const SERVER = fileURLToPath(new URL('../examples/server/server.js', import.meta.url));
const REMINDERS = 10_000;
const USERS = 100;
const POSTS_AT_ONCE = 32;
/** Of all reminders: where the server is killed. */
const KILLS_AT = [0.2, 0.45, 0.7];
const STUCK_AFTER_MS = 90_000;
const MASTER = 'the-bench-and-the-server-know-it-0123';
const CONCURRENCY = 50;

export async function run() {
  const urlAt = process.argv.indexOf('--database-url');
  const url = urlAt < 0 ? undefined : process.argv[urlAt + 1];
  const results = [await survive('PGlite', {})];
  if (url) results.push(await survive('PostgreSQL', { DATABASE_URL: url }));
  else {
    const cluster = await startCluster();
    if (cluster) {
      try {
        results.push(await survive('PostgreSQL', { DATABASE_URL: cluster.url }));
      } finally {
        await cluster.stop();
      }
    } else results.push({ lines: ['PostgreSQL: not installed here; give --database-url'], pass: true });
  }
  return {
    name: 'no reminder lost or counted twice through three kills',
    lines: results.flatMap(({ lines }) => lines),
    pass: results.every(({ pass }) => pass),
  };
}

async function survive(name, environment) {
  const folder = await mkdtemp(join(tmpdir(), 'liveroom-bench-'));
  const receiver = await openReceiver();
  const settings = {
    MASTER_SECRET: MASTER,
    ALLOW_ANYONE: '1',
    DATA_FOLDER: join(folder, 'data'),
    PORT: '0',
    GRACE_SECONDS: '0',
    LEASE_SECONDS: '4',
    CONCURRENCY: `${CONCURRENCY}`,
    PER_ADDRESS_PER_MINUTE: '1000000',
    PER_USER_PER_MINUTE: '1000000',
    SENDERS: 'http',
    SENDER_URL: receiver.url,
    SENDER_SECRET: 'a-secret-of-bench-and-server',
    ...environment,
  };
  let server;
  try {
    server = await startServer({ ...settings, DELIVER: '0' });
    const postedMs = await timed(() => postAll(server.url));
    await server.kill();

    const startedAt = performance.now();
    const restarts = [];
    server = await startServer(settings);
    const runs = [];
    for (const share of [...KILLS_AT, 1]) {
      const [from, fromMs] = [receiver.keys.size, performance.now()];
      const isEnd = share === 1;
      await receiver.reached(Math.ceil(REMINDERS * share));
      runs.push(((receiver.keys.size - from) * 1000) / (performance.now() - fromMs));
      if (isEnd) break;
      await server.kill();
      restarts.push(await timed(async () => (server = await startServer(settings))));
    }
    const deliveredMs = performance.now() - startedAt;
    const counts = await settled(server.url);
    const { keys, calls } = receiver;
    const reminders = new Set(keys.values());
    const repeated = calls() - keys.size;
    const pass =
      keys.size === REMINDERS && reminders.size === REMINDERS && counts.sent === REMINDERS && receiver.mismatches() === 0;
    return {
      pass,
      lines: [
        `${name}: ${keys.size} keys of ${reminders.size} different reminders received, ${REMINDERS} posted (bar: all the same)`,
        `${name}: ${calls()} calls; ${repeated} repeated what a killed server had sent and not noted; the server says ${JSON.stringify(counts)}`,
        `${name}: taken ${rate(REMINDERS, postedMs)}/s; delivered ${rate(REMINDERS, deliveredMs)}/s with three kills, restarts of ${restarts.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')} and leases of 4 s; between kills ${runs.map((each) => Math.round(each)).join(', ')}/s`,
      ],
    };
  } finally {
    await server?.kill();
    receiver.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const rate = (count, ms) => Math.round((count * 1000) / ms);

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Counts each key once, as an idempotent receiver does. */
async function openReceiver() {
  /** @type {Map<string, string>} */
  const keys = new Map();
  let calls = 0;
  let mismatches = 0;
  let lastNewAt = performance.now();
  let waiting = { count: Infinity, resolve: () => {} };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const { userId, reminder } = JSON.parse(text);
      const key = request.headers['idempotency-key'];
      const name = `${userId} ${reminder.id}`;
      calls++;
      if ((keys.get(key) ?? name) !== name) mismatches++;
      if (!keys.has(key)) lastNewAt = performance.now();
      keys.set(key, name);
      // The kill comes before the answer, so that what is under way is really that.
      if (keys.size >= waiting.count) waiting.resolve();
      setImmediate(() => response.writeHead(204).end());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    keys,
    calls: () => calls,
    mismatches: () => mismatches,
    async reached(count) {
      lastNewAt = performance.now();
      let watch;
      await new Promise((resolve, reject) => {
        waiting = { count, resolve };
        if (keys.size >= count) resolve();
        watch = setInterval(() => {
          if (performance.now() - lastNewAt > STUCK_AFTER_MS) reject(new Error(`stuck at ${keys.size} of ${count} reminders`));
        }, 1000);
      }).finally(() => clearInterval(watch));
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function startServer(settings) {
  const child = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const url = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const entry = JSON.parse(line);
      if (entry.started) resolve(`http://127.0.0.1:${entry.port}`);
      if (entry.failed) console.error(line);
    });
    closed.then(([code]) => reject(new Error(`the server ended with ${code}`)), reject);
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function postAll(url) {
  const nowMs = Date.now();
  let next = 0;
  const post = async () => {
    while (next < REMINDERS) {
      const n = next++;
      const response = await fetch(`${url}/reminders`, webhook(`user-${n % USERS}`, `reminder-${n}`, nowMs));
      const { outcome } = await response.json();
      if (outcome !== 'planned') throw new Error(`reminder ${n} was answered ${response.status}, ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: POSTS_AT_ONCE }, post));
}

function webhook(userId, id, nowMs) {
  const body = JSON.stringify({
    version: 1,
    action: 'remind',
    idempotencyKey: `${id}:remind:1`,
    reminder: {
      id,
      kind: 'abandoned-cart',
      roomId: 'spring-sale',
      dueAt: nowMs,
      expiresAt: nowMs + 86_400_000,
      revision: 1,
      title: 'Your basket is waiting',
    },
    locale: 'en',
    timeZone: 'Asia/Singapore',
    sentAt: nowMs,
  });
  const keyId = `${userId}.${Math.floor(nowMs / 1000) + 3600}`;
  const hmac = (key, text) => createHmac('sha256', key).update(text).digest('hex');
  const t = Math.floor(Date.now() / 1000);
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'liveroom-key': keyId,
      'liveroom-signature': `t=${t},v1=${hmac(hmac(MASTER, keyId), `${t}.${body}`)}`,
    },
    body,
  };
}

/** What the server itself says, when it has noted the last ones. */
async function settled(url) {
  for (const endAt = performance.now() + 30_000; ; ) {
    const { counts } = await (await fetch(`${url}/status.json`)).json();
    if (counts.sent === REMINDERS || performance.now() > endAt) return counts;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { name, lines, pass } = await run();
  console.log(`${pass ? 'pass' : 'FAIL'} ${name}`);
  for (const line of lines) console.log(`  ${line}`);
  process.exitCode = pass ? 0 : 1;
}
