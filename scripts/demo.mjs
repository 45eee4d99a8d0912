/**
 * `npm run demo`: serves examples/demo on this machine and says where. Knows the command line and the servers, nothing
 * of rooms.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer as createProbe } from 'node:net';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run demo -- [options]

  --flood FILE   offers this chat log instead of the sample: one message a line, <ms><TAB><user><TAB><text>
  --no-flood     leaves the flood's controls out of the host console
  --vendure      sells from a real shop, the Vendure of examples/vendure-shop, instead of the small one in the demo
  --install      with --vendure: installs that shop first, unless it is (about 25 s, 158 MB)
  --port N       the first port to try (default 4173)
  --host H       the address to listen on (default 127.0.0.1)
  --help         shows this
`;

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const options = readOptions();
if (options.help) {
  process.stdout.write(USAGE);
} else {
  try {
    await serve(options);
  } catch (error) {
    fail(error.message, 1);
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        flood: { type: 'string' },
        'no-flood': { type: 'boolean' },
        vendure: { type: 'boolean' },
        install: { type: 'boolean' },
        port: { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const port = values.port === undefined ? FIRST_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port must be 1 to 65535, not "${values.port}"`);
    if (values.install && !values.vendure) throw new Error('--install goes with --vendure');
    if (values.flood === '') throw new Error('--flood needs the name of a file');
    return { ...values, port };
  } catch (error) {
    return fail(`${error.message.split('. ')[0]}\n\n${USAGE.trimEnd()}`, 2);
  }
}

async function serve({ flood, 'no-flood': withoutFlood, vendure, install, port, host }) {
  // npm runs this in the package's folder, wherever it was called.
  const log = flood === undefined ? undefined : await readLog(resolve(process.env.INIT_CWD ?? '.', flood));
  // Vite hands variables with this prefix to the page.
  if (log !== undefined) process.env.VITE_CHAT_LOG = log.name;
  if (withoutFlood) process.env.VITE_NO_FLOOD = '1';

  const shop = vendure ? await openVendure(install) : undefined;
  if (shop !== undefined) process.env.VITE_VENDURE_URL = shop.shopApi;

  const { createServer } = await import('vite');
  const chosenPort = await freePort(port, host);
  if (chosenPort !== port) process.stdout.write(`\n  Port ${port} is taken.\n`);
  const server = await createServer({
    configFile: fileURLToPath(new URL('../examples/demo/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    // Two servers that share a cache of bundled dependencies reload each other's pages.
    cacheDir: fileURLToPath(new URL(`../node_modules/.vite/demo-${chosenPort}`, import.meta.url)),
    server: { host, port: chosenPort, strictPort: true },
    plugins: log === undefined ? [] : [chatLogAt('/chat-log.txt', log)],
  });
  await server.listen();

  const address = server.httpServer?.address();
  const shownHost = ['0.0.0.0', '::', '::0'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = `http://${shownHost}:${typeof address === 'object' && address ? address.port : port}/`;
  process.stdout.write(
    [
      '',
      '  liveroom demo',
      '',
      `  side by side   ${url}`,
      `  host           ${url}?role=host`,
      `  viewer         ${url}?role=viewer`,
      '',
      ...(log === undefined ? [] : [`  chat log       ${log.name}`, '']),
      ...(shop === undefined ? [] : [`  shop           ${shop.url}`, '']),
      ...(isThisMachineOnly(host) ? [] : ['  Browsers give a camera and shared tabs to https and localhost only.', '']),
      '  Ctrl+C stops it.',
      '',
      '',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void Promise.all([server.close(), shop?.stop()]).finally(() => process.exit(0)));
}

async function openVendure(install) {
  const { installShop, isShopInstalled, startShop } = await import('./shop.mjs');
  if (!isShopInstalled()) {
    if (!install) throw new Error('the Vendure shop is not installed: npm run demo -- --vendure --install');
    process.stdout.write('\n  Installing the Vendure shop…\n');
    await installShop();
  }
  process.stdout.write('\n  Starting the Vendure shop…\n');
  return startShop();
}

function isThisMachineOnly(host) {
  return ['localhost', '127.0.0.1', '::1'].includes(host);
}

async function readLog(path) {
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const bytes = await readFile(path);
    const flaw = flawOf(bytes);
    if (flaw !== undefined) throw new Error(flaw);
    return { name: basename(path), bytes };
  } catch (error) {
    const reasons = { ENOENT: 'no such file', EACCES: 'permission denied', EISDIR: 'it is a directory' };
    throw new Error(`unable to read the chat log ${path}; ${reasons[error.code] ?? error.message}`);
  }
}

/** What keeps a file from being a chat log at all. Single bad lines are the page's to report. */
function flawOf(bytes) {
  if (bytes.length === 0) return 'it is empty';
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.includes(0)) return 'it is not a text file';
  const text = bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
  return /^[^\t\n]*\t[^\t\n]*\t/m.test(text) ? undefined : 'none of its lines reads <ms><TAB><user><TAB><text>';
}

function chatLogAt(path, { bytes }) {
  return {
    name: 'liveroom-chat-log',
    configureServer(server) {
      server.middlewares.use(path, (_request, response) => {
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end(bytes);
      });
    },
  };
}

async function freePort(first, host) {
  for (let port = first; port < Math.min(first + PORTS_TRIED, 65_536); port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`unable to start the demo; no port from ${first} on is free on ${host}`);
}

function isFree(port, host) {
  return new Promise((resolved, rejected) => {
    const probe = createProbe();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolved(false);
      else rejected(new Error(`unable to start the demo; this machine can't listen on ${host} (${error.code})`));
    });
    probe.listen({ port, host }, () => probe.close(() => resolved(true)));
  });
}

function fail(message, code) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
