/**
 * Which folder of src may import which: the one table that ESLint (`import-x/no-restricted-paths`) and its test go by.
 * A folder may always import itself; what is not listed here is an error.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const PORTS = ['transport/port.ts', 'transport/media-port.ts'];
const FEATURES = ['chat', 'questions', 'stage', 'health', 'commerce', 'follow-up'];
const CARTS = foldersOf('commerce/carts').map((shop) => `commerce/carts/${shop}`);
const TRANSPORTS = [...new Set(['agora', 'local', 'memory', ...foldersOf('transport')])].map(
  (name) => `transport/${name}`,
);

/** @type {Record<string, readonly string[]>} */
export const LANES = {
  lib: [],
  model: ['lib'],
  region: ['lib', 'model'],
  protocol: ['lib', 'model'],
  ...each(PORTS, ['lib', 'model', ...PORTS]),
  ...each(TRANSPORTS, ['lib', 'model', 'protocol', ...PORTS]),
  ...each(CARTS, ['lib', 'model', 'commerce/types.ts', 'commerce/shop-request']),
  'commerce/shop-request': ['lib', 'model', 'commerce/types.ts'],
  ...each(['commerce/analytics'], ['lib', 'model']),
  'follow-up/sinks': ['lib', 'model', 'follow-up/types.ts', 'follow-up/signature'],
  ...each(FEATURES, ['lib', 'model', 'region', 'protocol', ...PORTS]),
  room: ['lib', 'model', 'region', 'protocol', ...PORTS, ...FEATURES],
  elements: ['lib/signal.ts', 'model', 'region', 'room/types.ts'],
  testing: [
    'lib',
    'model',
    'protocol',
    ...PORTS,
    'transport/memory',
    'questions',
    'room',
    'commerce/types.ts',
    'commerce/cart/one-at-a-time.ts',
  ],
  'index.ts': ['lib', 'model', 'region', 'protocol', ...PORTS, ...FEATURES, 'room'],
  'agora.ts': ['transport/agora'],
  'local.ts': ['transport/local'],
  'global.ts': ['index.ts', 'local.ts', 'questions/index.ts'],
};

/** The table as zones of `import-x/no-restricted-paths`. */
export function laneZones() {
  return [
    ...Object.entries(LANES).map(([lane, allowed]) => zone(lane, allowed)),
    // A folder or file that the table forgot may import nothing, so that it gets its line.
    ...[...foldersOf('.'), ...filesOf('.')]
      .filter((name) => name !== 'transport' && !(name in LANES))
      .map((name) => zone(name, [])),
  ];
}

function zone(lane, allowed) {
  return {
    target: `${SRC}/${lane}`,
    from: SRC,
    except: [...new Set([lane, ...allowed])].map((path) => `./${path}`),
    message: `${lane} may import ${[...allowed, 'itself'].join(', ')}.`,
  };
}

function each(lanes, allowed) {
  return Object.fromEntries(lanes.map((lane) => [lane, allowed]));
}

function foldersOf(path) {
  return entriesOf(path)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function filesOf(path) {
  return entriesOf(path)
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ name }) => name);
}

function entriesOf(path) {
  return readdirSync(`${SRC}/${path}`, { withFileTypes: true });
}
