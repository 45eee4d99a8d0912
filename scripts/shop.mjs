/**
 * `node scripts/shop.mjs`: the Vendure shop of examples/vendure-shop, for tests and for the demo. Knows the command line;
 * tests take `startShop` from here.
 */
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parsed, UsageError, wholeNumber } from './arguments.mjs';
import { checkShop } from './shop/check.mjs';
import { installShop, isShopInstalled, startShop } from './shop/process.mjs';

export { createBuyer } from './shop/buyer.mjs';
export { installShop, isShopInstalled, MISSING_SHOP, startShop } from './shop/process.mjs';

const USAGE = `Usage: node scripts/shop.mjs [options]

  --install         installs the shop first, unless it is (about 25 s, 158 MB)
  --check           runs the shop through what live rooms ask of it, prints what it did, and stops
  --port N          the port to listen on (default 0: any free one)
  --hold-seconds N  how long carts keep their pieces (default 900; 0: until somebody pays)
  --help            shows this
`;

async function run() {
  const { values } = parsed(argv.slice(2), {
    install: { type: 'boolean' },
    check: { type: 'boolean' },
    port: { type: 'string', default: '0' },
    'hold-seconds': { type: 'string', default: '900' },
    help: { type: 'boolean', short: 'h' },
  });
  const port = wholeNumber('--port', values.port, { least: 0, most: 65_535 });
  const holdSeconds = wholeNumber('--hold-seconds', values['hold-seconds'], { least: 0, most: 86_400 });
  if (values.help) return process.stdout.write(USAGE);
  if (values.install && !isShopInstalled()) {
    const startedAt = performance.now();
    await installShop();
    process.stdout.write(`shop installed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  }
  if (values.check) {
    process.exitCode = (await checkShop((line) => process.stdout.write(`${line}\n`))) ? 0 : 1;
    return;
  }
  const shop = await startShop({ port, holdSeconds });
  process.stdout.write(`shop ready at ${shop.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void shop.stop());
  await shop.ended;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
