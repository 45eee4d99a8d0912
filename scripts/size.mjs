/**
 * What each entry adds to a shop's page: bundled with its dependencies, minified and gzipped, in bytes. Chunks that are
 * loaded later are listed apart. Fails when one is over its budget in scripts/size-budgets.json, or has none.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ENTRIES } from './entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { peerDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const budgets = JSON.parse(readFileSync(new URL('size-budgets.json', import.meta.url), 'utf8'));

const rows = [];
for (const { specifier, esm } of ENTRIES) {
  const { atOnce, later } = await measure(esm);
  rows.push({ what: specifier, bytes: atOnce, budget: budgets[specifier] ?? 0 });
  if (later > 0)
    rows.push({ what: `${specifier}, loaded later`, bytes: later, budget: budgets[`${specifier} later`] ?? 0 });
}
for (const name of ['global', 'late', 'crew', 'sale', 'follow-up', 'detector', 'meaning']) {
  const file = `liveroom.${name}.js`;
  rows.push({ what: file, bytes: gzip(readFileSync(`${root}dist/${file}`)), budget: budgets[file] ?? 0 });
}

for (const { what, bytes, budget } of rows) {
  const verdict = bytes > budget ? 'OVER' : 'ok';
  console.log(`${what.padEnd(32)} ${format(bytes)} of ${format(budget)} bytes  ${verdict}`);
}
if (rows.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

async function measure(path) {
  const { metafile, outputFiles } = await build({
    entryPoints: [path],
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
    legalComments: 'none',
    write: false,
    metafile: true,
    outdir: 'size',
    // Those of the vendors are not ours to budget.
    external: Object.keys(peerDependencies),
  });
  const chunks = new Map(outputFiles.map(({ path: file, contents }) => [file.slice(root.length), gzip(contents)]));
  const atOnce = reach(
    metafile.outputs,
    [...chunks.keys()].find((file) => metafile.outputs[file].entryPoint === path.slice(2)),
  );
  return {
    atOnce: sum([...chunks].filter(([file]) => atOnce.has(file))),
    later: sum([...chunks].filter(([file]) => !atOnce.has(file))),
  };
}

/** The chunks that a page loads before the entry's code runs. */
function reach(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { kind, path } of outputs[file].imports) if (kind === 'import-statement') reach(outputs, path, seen);
  return seen;
}

function gzip(contents) {
  return gzipSync(contents, { level: 9 }).length;
}

function sum(chunks) {
  return chunks.reduce((total, [, bytes]) => total + bytes, 0);
}

function format(bytes) {
  return bytes.toLocaleString('en-US').padStart(7);
}
