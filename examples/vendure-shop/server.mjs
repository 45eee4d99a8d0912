// SPDX-License-Identifier: GPL-3.0-or-later
/** Starts the shop, says where it is, and stops it without cutting anyone off. Knows processes, nothing of goods. */
import { readSettings } from './settings.mjs';

// A shop that a test has started ends with the test, however that ends.
process.once('disconnect', () => process.exit(0));

process.env.VENDURE_DISABLE_TELEMETRY ??= 'true'; // Vendure reads it when it is imported

const { bootstrap, TransactionalConnection } = await import('@vendure/core');
const { seed } = await import('./seed.mjs');
const { shopConfig } = await import('./shop-config.mjs');
const { testRoutes } = await import('./test-routes.mjs');
const { createTurns } = await import('./turns.mjs');

async function start() {
  const settings = readSettings(process.env);
  const inTurn = createTurns();
  const app = await bootstrap(shopConfig(settings, inTurn), {
    onBeforeAppListen: async (starting) => {
      if (settings.hasTestRoutes) starting.use('/test', testRoutes(starting, inTurn));
      await starting.init();
      await seed(starting);
    },
  });

  const stop = async () => {
    await inTurn(async () => {
      if (settings.file) await app.get(TransactionalConnection).rawConnection.sqljsManager.saveDatabase(settings.file);
    });
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.removeAllListeners(signal); // Nest's would end the process before the file is saved
    process.once(signal, () => void stop().catch(fail));
  }
  process.stdout.write(`shop ready at ${await app.getUrl()}\n`);
}

function fail(error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

await start().catch(fail);
