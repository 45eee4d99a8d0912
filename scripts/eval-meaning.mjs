/**
 * How well the reader of meaning does on the sets in test/questions/sets: see USAGE. The texts of pairs.tsv stay unseen.
 * What it learns on is `fit-likeness.mjs`'s.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundled, imported } from './sources.mjs';

const USAGE = `usage: npm run eval:meaning -- [options]

Prints intents, products and pairs by language, the speed and the size of it all.

  --rows       also the rows of intents.tsv, pairs-tune.tsv and pairs-train.tsv that it misreads
  --half 0|1   every other row of intents.tsv alone: the even ones (0) or the odd ones (1)
  --help       print this
`;

const { half, showsRows } = readOptions();

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const SOURCE = `
  export * from './src/questions/meaning/meaning-reader';
  export * from './src/questions/meaning/same-question';`;
const { createMeaningReader, likeness, blockingKeys, SAME_FROM } = await imported(SOURCE);

const set = (name) => readFileSync(path(`../test/questions/sets/${name}`), 'utf8');
const rowsOf = (name) => set(name).split('\n').slice(1).filter(Boolean).map((line) => line.split('\t'));
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6);

const reader = createMeaningReader();
reader.setProducts(JSON.parse(set('shelf.json')));
const intentRows = rowsOf('intents.tsv').filter((_, index) => half === undefined || index % 2 === half);

let withoutKey = 0;
printIntents();
printPairs('pairs-tune.tsv', true);
printPairs('pairs-train.tsv', true);
printPairs('pairs.tsv', false);
printKeys();
printSpeed();
const contents = await bundled(SOURCE, { minify: true });
const kilobytes = (bytes) => `${(bytes.length / 1024).toFixed(1)} kB`;
console.log(`${kilobytes(contents)} minified, ${kilobytes(gzipSync(contents, { level: 9 }))} gzip`);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        rows: { type: 'boolean', default: false },
        half: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    if (values.half !== undefined && !/^[01]$/.test(values.half)) throw new Error('--half takes 0 or 1');
    return { half: values.half === undefined ? undefined : Number(values.half), showsRows: values.rows };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function printIntents() {
  const byLanguage = new Map();
  const confusion = new Map();
  const products = { right: 0, wrong: 0, missed: 0 };
  let languages = 0;
  for (const [lang, intent, product, text] of intentRows) {
    const { meaning, pieces, scores } = reader.explain(text);
    if (meaning.language === lang) languages++;
    const counts = byLanguage.get(lang) ?? byLanguage.set(lang, []).get(lang);
    counts.push([intent, meaning.intent]);
    const productRead = meaning.productId ?? '-';
    if (productRead !== '-' && productRead === product) products.right++;
    else if (productRead !== '-') products.wrong++;
    if (product !== '-' && productRead !== product) products.missed++;
    if (intent !== meaning.intent) {
      const key = `${intent} read as ${meaning.intent}`;
      confusion.set(key, (confusion.get(key) ?? 0) + 1);
    }
    if (showsRows && (intent !== meaning.intent || productRead !== product)) {
      const cut = pieces.map((piece) => `${piece.text}[${piece.concepts?.join(',') ?? '?'}]`).join(' ');
      const labels = `${intent} ${product} | ${meaning.intent} ${productRead}`;
      console.log(`${lang} ${meaning.language} | ${text} | ${labels} | ${cut} ${JSON.stringify(scores)}`);
    }
  }
  console.log('intents  accuracy  macro-F1  rows');
  const all = [...byLanguage.values()].flat();
  for (const [lang, pairs] of [...[...byLanguage].sort(([a], [b]) => a.localeCompare(b)), ['all', all]]) {
    const right = pairs.filter(([truth, read]) => truth === read).length;
    const figures = `${percent(right, pairs.length)}    ${percent(macroF1(pairs), 1)}`;
    console.log(`${lang.padEnd(8)}   ${figures}  ${String(pairs.length).padStart(4)}`);
  }
  console.log(`language ${percent(languages, all.length)}`);
  const { right, wrong, missed } = products;
  console.log(`product precision ${percent(right, right + wrong)} recall ${percent(right, right + missed)}`);
  const worst = [...confusion].sort(([, a], [, b]) => b - a).slice(0, 15);
  for (const [key, count] of worst) console.log(`${String(count).padStart(4)} ${key}`);
}

function macroF1(pairs) {
  const labels = [...new Set(pairs.map(([truth]) => truth))];
  const scores = labels.map((label) => {
    const tp = pairs.filter(([truth, read]) => truth === label && read === label).length;
    const named = pairs.filter(([truth]) => truth === label).length;
    return (2 * tp) / (named + pairs.filter(([, read]) => read === label).length);
  });
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}

function printPairs(file, showsWrong) {
  const counts = new Map();
  const countsOf = (lang) => counts.get(lang) ?? counts.set(lang, { tp: 0, fp: 0, fn: 0, tn: 0 }).get(lang);
  for (const [lang, verdict, left, right] of rowsOf(file)) {
    const meanings = [reader.read(left), reader.read(right)];
    const score = likeness(...meanings);
    const isSame = score >= SAME_FROM;
    const outcome = isSame ? (verdict === 'same' ? 'tp' : 'fp') : verdict === 'same' ? 'fn' : 'tn';
    countsOf(lang)[outcome]++;
    countsOf('all')[outcome]++;
    const [leftKeys, rightKeys] = meanings.map(blockingKeys);
    if (isSame && !leftKeys.some((key) => rightKeys.includes(key))) withoutKey++;
    if (showsWrong && showsRows && (outcome === 'fp' || outcome === 'fn')) {
      const [one, other] = meanings.map(
        ({ language, intent, productId = '-', facts, words }) =>
          `${language} ${intent} ${productId} [${facts}] {${words}}`,
      );
      console.log(`${outcome} ${lang} ${score.toFixed(2)} | ${left} | ${right}\n      ${one}\n      ${other}`);
    }
  }
  console.log(`${file.padEnd(16)} precision  recall  pairs`);
  for (const [lang, { tp, fp, fn, tn }] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    const figures = `${percent(tp, tp + fp)}  ${percent(tp, tp + fn)}`;
    console.log(`${lang.padEnd(16)}   ${figures}  ${String(tp + fp + fn + tn).padStart(5)}`);
  }
}

/** How many of all pairs of texts the queue would have to compare. */
function printKeys() {
  const keys = intentRows.map(([, , , text]) => blockingKeys(reader.read(text)));
  let shared = 0;
  for (const [index, one] of keys.entries()) {
    for (const other of keys.slice(index + 1)) if (one.some((key) => other.includes(key))) shared++;
  }
  const all = (keys.length * (keys.length - 1)) / 2;
  console.log(`keys shared by ${shared} of ${all} pairs of intents.tsv; same without one: ${withoutKey}`);
}

function printSpeed() {
  const pairTexts = rowsOf('pairs.tsv').flatMap(([, , left, right]) => [left, right]);
  const texts = [...intentRows.map(([, , , text]) => text), ...pairTexts];
  // The best of several rounds: what else the machine does only slows it down.
  let fastest = 0;
  for (let round = 0; round < 8; round++) {
    const startedMs = performance.now();
    for (const text of texts) reader.read(text);
    fastest = Math.max(fastest, texts.length / (performance.now() - startedMs));
  }
  console.log(`${Math.round(fastest * 1000).toLocaleString('en')} reads/s`);
}
