/** Starts the server and stops it without cutting anyone off. Knows processes and ports, nothing of tokens. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import { believeAnyone, signedSession } from './session.js';

/** Connections that are still open after this are cut. */
const STOP_WITHIN_MS = 10_000;

const log = (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`);

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function start() {
  const envFile = fileURLToPath(new URL('.env', import.meta.url));
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  else if (!process.env.AGORA_APP_ID) {
    throw new Error('unable to start; there is no .env beside server.js: cp .env.example .env');
  }
  const config = readConfig(process.env);

  // Your shop's own sessions go here: any function of (request, asked) that says who is calling.
  const authenticate = config.allowAnyone ? believeAnyone(config) : signedSession(config);

  const { fetch } = createApp({ config, authenticate, log });
  const server = serve({ fetch, port: config.port, hostname: config.host }, ({ address, port }) =>
    log({ started: true, address, port, allowAnyone: config.allowAnyone }),
  );
  server.on('error', (error) => fail(`unable to listen on port ${config.port}; ${error.code}: set PORT where another one is running`));

  const stop = (signal) => {
    log({ stopping: signal });
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  start();
} catch (error) {
  fail(error.message);
}
