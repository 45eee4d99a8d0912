/** How well the built-in detector does on labelled rows: see USAGE. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDetector } from './eval/detector.mjs';
import { forDocs, forTerminal } from './eval/report.mjs';
import { labelledRows } from './train/rows.mjs';

const USAGE = `usage: npm run eval -- FILE.jsonl [FILE.jsonl …] [options]

Rows are { text, lang, question, source }. Prints precision, recall and F1 by language and by source, the confusion with
examples, and how well the confidence is calibrated.

  --examples N    wrong answers to print of each kind (default 5)
  --language L    of this language only
  --write-docs    put the figures into docs/question-detector.md
  --help          print this
`;
const READ_ERRORS = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder, not a file'],
]);
const DOCS = fileURLToPath(new URL('../docs/question-detector.md', import.meta.url));

const { files, examples, language, writesDocs } = readOptions();
const detector = await loadDetector();
for (const file of files) {
  const rows = readRows(file);
  const startedMs = performance.now();
  const answers = rows.map((row) => ({ row, ...detector.detect(row.text) }));
  const perSecond = (rows.length / (performance.now() - startedMs)) * 1000;
  console.log(`${file}\n`);
  console.log(forTerminal(answers, { examples, language }));
  console.log(`${Math.round(perSecond).toLocaleString('en')} rows/s\n`);
  if (writesDocs) writeFigures(basename(file, '.jsonl'), forDocs(answers));
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        examples: { type: 'string', default: '5' },
        language: { type: 'string' },
        'write-docs': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(USAGE);
      process.exit(0);
    }
    if (positionals.length === 0) throw new Error('no file');
    if (!/^\d{1,4}$/.test(values.examples)) throw new Error('--examples takes a number of at most four digits');
    return {
      files: positionals,
      examples: Number(values.examples),
      language: values.language,
      writesDocs: values['write-docs'],
    };
  } catch (error) {
    return fail(`${error.message}\n\n${USAGE}`);
  }
}

function readRows(file) {
  try {
    const rows = labelledRows(file);
    return rows.length > 0 ? rows : fail(`${file}: no rows in it`);
  } catch (error) {
    return fail(READ_ERRORS.has(error.code) ? `${file}: ${READ_ERRORS.get(error.code)}` : error.message);
  }
}

/** Replaces what stands between the markers of this file's figures. */
function writeFigures(name, figures) {
  const docs = readFileSync(DOCS, 'utf8');
  const [begin, end] = [`<!-- figures: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [docs.indexOf(begin), docs.indexOf(end)];
  if (from < 0 || to < from) fail(`${DOCS} has no place for the figures of ${name}`);
  writeFileSync(DOCS, `${docs.slice(0, from + begin.length)}\n${figures}\n${docs.slice(to)}`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
