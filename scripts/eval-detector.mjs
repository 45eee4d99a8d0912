/**
 * How well the built-in detector does on labelled lines: `node scripts/eval-detector.mjs FILE.jsonl [--errors LANG]`.
 * Rows are `{ text, lang, question }`. Prints precision, recall and F1, over all and by language, and the speed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [file, flag, errorsOf] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/eval-detector.mjs FILE.jsonl [--errors LANG]');
  process.exit(2);
}

const bundled = await build({
  entryPoints: [fileURLToPath(new URL('../src/questions/detector/lexicon-detector.ts', import.meta.url))],
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: 'es2022',
  tsconfigRaw: {},
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { createLexiconDetector } = await import(`data:text/javascript;base64,${code}`);
const detector = createLexiconDetector();

const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const counts = new Map();
const countsOf = (lang) => counts.get(lang) ?? counts.set(lang, { tp: 0, fp: 0, fn: 0, tn: 0 }).get(lang);
const startedMs = performance.now();
const detections = rows.map(({ text }) => detector.detect(text));
const elapsedMs = performance.now() - startedMs;

for (const [index, { text, lang, question }] of rows.entries()) {
  const { isQuestion, confidence } = detections[index];
  const outcome = isQuestion ? (question ? 'tp' : 'fp') : question ? 'fn' : 'tn';
  countsOf(lang)[outcome]++;
  countsOf('all')[outcome]++;
  if (flag === '--errors' && lang === errorsOf && isQuestion !== Boolean(question)) {
    console.log(`${outcome} ${confidence.toFixed(2)} ${text}`);
  }
}

const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6);
console.log('lang  precision  recall     F1  questions  rows');
for (const [lang, { tp, fp, fn, tn }] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
  const columns = [percent(tp, tp + fp), percent(tp, tp + fn), percent(2 * tp, 2 * tp + fp + fn)];
  const totals = `${String(tp + fn).padStart(8)}  ${String(tp + fp + fn + tn).padStart(6)}`;
  console.log(`${lang.padEnd(6)}${columns.join('   ')}  ${totals}`);
}
console.log(`${Math.round((rows.length / elapsedMs) * 1000).toLocaleString('en')} lines/s`);
