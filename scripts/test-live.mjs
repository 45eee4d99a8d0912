/**
 * `npm run test:live`: the transports' conformance suite over Agora's real network, in a real Chromium. It makes the
 * tokens and keeps the certificate to itself. Each case has a page of its own, so that one which hangs is ended with its
 * page. The cases are in the suite, not here.
 */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { CHROMIUM_FLAGS, ensureChromium, MISSING_CHROMIUM } from './chromium.mjs';

const USAGE = `Usage: npm run test:live -- [options]

  --only TEXT    only the cases that have TEXT in their name
  --help         shows this

Environment:
  AGORA_APP_ID, AGORA_APP_CERTIFICATE   of a project for tests, from https://console.agora.io: 32 hexadecimal digits each
  AGORA_JOIN_TIMEOUT_MS                 how long a join may take, 1000 to 60000 (default 15000)
`;

const CONSOLE = 'from your project in the Agora console (https://console.agora.io)';
const SECRETS = ['AGORA_APP_ID', 'AGORA_APP_CERTIFICATE'];
const JOIN_TIMEOUT_MS = 15_000;
const TOKEN_SECONDS = 3_600;
/** A case opens up to four sessions, and may wait 35 s for a lock to be freed. */
const CASE_JOINS = 4;
const CASE_BEYOND_JOINS_MS = 90_000;
const TOTAL_MS = 20 * 60_000;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const PAGES = fileURLToPath(new URL('../test/transport/agora-page/', import.meta.url));
const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const MIME = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm' };

/** What went wrong, in a line that is all there is to say. */
class Refusal extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

// `| head` closes the pipe when it has seen enough: that is no error.
process.stdout.on('error', () => process.exit(1));
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

async function main() {
  const { help, only } = readOptions();
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const project = readProject(process.env);
  if (project === undefined) {
    print(`Nothing was tested: test:live needs ${SECRETS.join(' and ')}, ${CONSOLE}.`);
    return 0;
  }
  const executablePath = ensureChromium();
  if (executablePath === undefined) throw new Refusal(MISSING_CHROMIUM);
  return withUndo(async (undo, stopped) => {
    const context = await openContext(executablePath, project, undo);
    const outcome = await runCases(context, project, only, stopped);
    return outcome.failed === 0 && outcome.passed > 0 ? 0 : 1;
  });
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.only === '') throw new Error('--only needs a text');
    return values;
  } catch (error) {
    throw new Refusal(`test:live: ${error.message.split('. ')[0]} (see --help)`, 2);
  }
}

/** The project to test with; undefined when the environment does not name one. */
function readProject(env) {
  const [appId, certificate] = SECRETS.map((name) => env[name]?.trim() ?? '');
  if (appId === '' || certificate === '') return undefined;
  const malformed = SECRETS.filter((name) => !/^[\da-f]{32}$/i.test(env[name].trim()));
  if (malformed.length > 0) {
    throw new Refusal(`Nothing was tested: ${malformed.join(' and ')} must be 32 hexadecimal digits, ${CONSOLE}.`);
  }
  const joinTimeoutMs = Number(env.AGORA_JOIN_TIMEOUT_MS || JOIN_TIMEOUT_MS);
  if (!Number.isInteger(joinTimeoutMs) || joinTimeoutMs < 1_000 || joinTimeoutMs > 60_000) {
    throw new Refusal('Nothing was tested: AGORA_JOIN_TIMEOUT_MS must be a whole number from 1000 to 60000.');
  }
  return { appId, certificate, joinTimeoutMs };
}

/** Runs `task`, and then everything that it put into `undo`, the last first; ends early when the process is told to. */
async function withUndo(task) {
  const undo = [];
  const stop = new AbortController();
  const interrupted = new Promise((resolve) => {
    // Once: a second Ctrl-C ends the program as it always does.
    for (const [signal, exitCode] of Object.entries(SIGNALS)) process.once(signal, () => resolve(exitCode));
  }).then((exitCode) => {
    stop.abort();
    return exitCode;
  });
  try {
    return await Promise.race([task(undo, stop.signal), interrupted]);
  } finally {
    for (const end of undo.reverse()) await end().catch(() => undefined);
    // What was interrupted may still be under way.
    if (stop.signal.aborted) process.exit(await interrupted);
  }
}

/** A Chromium with a network, the page served to it, and tokens for the page. */
async function openContext(executablePath, project, undo) {
  const [{ chromium }, token, files] = await Promise.all([
    import('playwright-core'),
    tokenBuilder(project),
    buildPages(['live', 'live-tab']),
  ]);
  const url = await serve(files, undo);
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS],
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  undo.push(() => browser.close());
  const context = await browser.newContext({ baseURL: url });
  await context.exposeFunction('liveToken', token);
  return context;
}

async function tokenBuilder({ appId, certificate }) {
  const { RtcRole, RtcTokenBuilder } = (await import('agora-token')).default;
  return (roomId, userId) => {
    const lives = [TOKEN_SECONDS, TOKEN_SECONDS];
    return RtcTokenBuilder.buildTokenWithRtm(appId, certificate, roomId, userId, RtcRole.PUBLISHER, ...lives);
  };
}

/** The pages as a shop would build them, by their paths, in memory. */
async function buildPages(names) {
  const { build } = await import('vite');
  const { output } = await build({
    root: PAGES,
    base: './',
    configFile: false,
    logLevel: 'error',
    // The package by its own name, from its sources.
    resolve: {
      alias: {
        'liveroom/agora': `${SRC}agora.ts`,
        'liveroom/testing': `${SRC}testing/index.ts`,
        liveroom: `${SRC}index.ts`,
      },
    },
    build: {
      write: false,
      minify: false,
      chunkSizeWarningLimit: Infinity,
      rollupOptions: { input: names.map((name) => `${PAGES}${name}.html`) },
    },
  });
  return new Map(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source]));
}

async function serve(files, undo) {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const content = files.get(pathname);
    const type = MIME[extname(pathname)] ?? 'application/octet-stream';
    // Every page and every frame of it loads the SDKs.
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'max-age=3600' });
    response.end(content);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  undo.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

async function runCases(context, { appId, joinTimeoutMs }, only, stopped) {
  const setup = { appId, joinTimeoutMs };
  const { names, outages } = await inPage(context, (page) => page.evaluate((given) => live.cases(given), setup));
  const chosen = names.filter((name) => name.includes(only ?? ''));
  if (chosen.length === 0) throw new Refusal(`Nothing was tested: no case has '${only}' in its name.`);
  const startMs = performance.now();
  let passed = 0;
  let failed = 0;
  for (const name of chosen) {
    const leftMs = TOTAL_MS - (performance.now() - startMs);
    const limitMs = Math.min(leftMs, CASE_JOINS * joinTimeoutMs + CASE_BEYOND_JOINS_MS);
    const caseStartMs = performance.now();
    const { failure, uncaught } =
      limitMs > 0 ? await runCase(context, name, setup, limitMs) : { failure: noTime(), uncaught: [] };
    if (stopped.aborted) break;
    print(`${failure === undefined ? '✓' : '✗'} ${name} (${seconds(performance.now() - caseStartMs)})`);
    if (failure === undefined) passed++;
    else failed++;
    for (const line of [...reasonsOf(failure), ...uncaught]) print(`    ${line}`);
  }
  if (stopped.aborted) return { passed, failed };
  print(`\n${passed} passed, ${failed} failed (${seconds(performance.now() - startMs)})`);
  print(`${outages} about outages were left out: they cut off one user, and all users of a page share one network.`);
  return { passed, failed };
}

async function runCase(context, name, setup, limitMs) {
  const uncaught = [];
  const failure = await inPage(context, async (page) => {
    page.on('pageerror', (error) => uncaught.push(`uncaught in the page: ${publicText(error)}`));
    const over = AbortSignal.timeout(Math.ceil(limitMs));
    const outOfTime = new Promise((resolve) => {
      over.addEventListener('abort', () => resolve({ message: `not finished within ${seconds(limitMs)}` }));
    });
    const run = page.evaluate(([one, given]) => live.run(one, given), [name, setup]);
    return Promise.race([run, outOfTime]);
  }).catch((error) => ({ message: String(error) }));
  return { failure, uncaught };
}

async function inPage(context, task) {
  const page = await context.newPage();
  try {
    await page.goto('live.html');
    await page.waitForFunction(() => 'live' in globalThis);
    return await task(page);
  } finally {
    await page.close();
  }
}

function noTime() {
  return { message: `not run; ${TOTAL_MS / 60_000} minutes were over` };
}

function reasonsOf(failure) {
  if (failure === undefined) return [];
  const { message, code, cause } = failure;
  return [publicText(message) + (code ? ` [${code}]` : ''), ...(cause ? [`cause: ${publicText(cause)}`] : [])];
}

/** A line without the tokens that the SDKs quote. */
function publicText(text) {
  const line = stripVTControlCharacters(String(text)).split('\n')[0].replace(/007[\w+/=]{20,}/g, '007…');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function seconds(ms) {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
