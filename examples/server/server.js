/** Starts the server and stops it without cutting anyone off. Knows processes and ports, nothing of reminders. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { readConfig } from './config.js';
import { openServer } from './open-server.js';

/** What is still open or being sent after this is cut; reminders among it are sent after the next start. */
const STOP_WITHIN_MS = 20_000;

/** For who is slow to send a request or to read its answer. */
const ANSWER_WITHIN_MS = 3000;

const log = (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function start() {
  const envFile = fileURLToPath(new URL('.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  else if (!process.env.MASTER_SECRET) {
    throw new Error('unable to start; there is no .env beside server.js: cp .env.example .env');
  }
  const config = readConfig(process.env);

  // Your shop's own sessions go here, as `authenticate`: any function of the request that says who is calling.
  const { app, start: deliver, stop: stopDelivering, close } = await openServer({ config, log });
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, ({ address, port }) => {
    const { allowAnyone, senders, delivers } = config;
    log({ started: true, address, port, allowAnyone, database: config.databaseUrl ? 'PostgreSQL' : 'PGlite', senders, delivers });
    // Not before: where the port is taken this process ends at once, and would cut off what it sends.
    deliver();
  });
  server.on('error', (error) => fail(`unable to listen on port ${config.port}; ${error.code}: set another PORT, or HOST`));

  const stop = (signal) => {
    log({ stopping: signal });
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    const answered = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), ANSWER_WITHIN_MS).unref();
    Promise.all([answered, stopDelivering()])
      .then(close)
      .then(() => process.exit(0))
      .catch((error) => fail(`unable to stop cleanly; ${error.message}`));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error) => fail(error.message));
