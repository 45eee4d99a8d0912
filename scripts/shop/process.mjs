/**
 * The Vendure shop of examples/vendure-shop as a child process: installed once, started on a free port, asked behind its
 * back for what a test must know. Knows nothing of carts.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = fileURLToPath(new URL('../../examples/vendure-shop/', import.meta.url));
const READY = /^shop ready at (http:\S+)$/m;

/** Starting takes two to five seconds; more when the machine is busy. */
const START_WITHIN_MS = 60_000;

/** What is under way may end; after this it is cut. */
const STOP_WITHIN_MS = 5_000;

export const MISSING_SHOP = 'the shop is not installed (node scripts/shop.mjs --install)';

/** Whether what package.json names is installed, in the version that it names. */
export function isShopInstalled() {
  const { dependencies } = readJson('package.json');
  return Object.entries(dependencies).every(([name, version]) => {
    const path = `node_modules/${name}/package.json`;
    return existsSync(FOLDER + path) && readJson(path).version === version;
  });
}

const readJson = (path) => JSON.parse(readFileSync(FOLDER + path, 'utf8'));

/** Without install scripts: nothing in it needs one, and what is fetched runs only as the shop. */
export async function installShop() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await promisify(execFile)('npm', args, { cwd: FOLDER, shell: process.platform === 'win32' });
}

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {number} [options.holdSeconds] how long carts keep their pieces; 0 for Vendure's own way
 * @param {readonly string[]} [options.origins] whose pages may call; by default those of this machine
 */
export async function startShop({ port = 0, holdSeconds, origins = [] } = {}) {
  if (!isShopInstalled()) throw new Error(`unable to start the shop; ${MISSING_SHOP}`);
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: FOLDER,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the shop ends when the channel does
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SHOP_FILE: '',
      SHOP_TEST_ROUTES: '1',
      SHOP_ORIGINS: origins.join(' '),
      HOLD_SECONDS: holdSeconds === undefined ? '' : String(holdSeconds),
    },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = await readyAt(child, ended).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    shopApi: `${url}/shop-api`,
    ended,
    stop: () => stop(child, ended),
    ...behindTheCounter(url),
  };
}

function behindTheCounter(url) {
  const ask = async (path, body) => {
    const response = await fetch(`${url}/test/${path}`, body && { method: 'POST', body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    return answer;
  };
  return {
    setStock: (skuOrVariantId, stock) =>
      ask('stock', { ...(/^\d+$/.test(skuOrVariantId) ? { variantId: skuOrVariantId } : { sku: skuOrVariantId }), stock }),
    orders: () => ask('orders'),
    expireSessions: () => ask('expire-sessions', {}),
  };
}

function readyAt(child, ended) {
  let printed = '';
  return new Promise((resolve, reject) => {
    const refuse = (reason) => reject(new Error(`unable to start the shop; ${reason}${printed && `\n${printed}`}`));
    const patience = setTimeout(() => refuse(`it was not ready within ${START_WITHIN_MS / 1000} s`), START_WITHIN_MS);
    const listen = (chunk) => {
      printed = (printed + chunk).slice(-4000);
      const [, url] = READY.exec(printed) ?? [];
      if (url === undefined) return;
      clearTimeout(patience);
      resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', (error) => refuse(error.message));
    void ended.then((code) => {
      clearTimeout(patience);
      refuse(`it ended with ${code}`);
    });
  });
}

async function stop(child, ended) {
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const code = await ended;
  clearTimeout(patience);
  return code;
}
