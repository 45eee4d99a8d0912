/** What is learnt from: the labelled rows of `train.jsonl`, and this repository's own lines in `training/chat`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN_LINES = fileURLToPath(new URL('../../training/chat', import.meta.url));

/** @returns `{ text, lang, source, question }` of each row, in the order of the files. */
export function trainingRows(folder) {
  return [...labelledRows(join(folder, 'train.jsonl')), ...ownRows()];
}

export function labelledRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return [];
      const row = parse(line);
      if (typeof row?.text !== 'string' || typeof row.lang !== 'string') {
        throw new Error(`${file}, line ${index + 1}: needs { text, lang, question }`);
      }
      return [{ text: row.text, lang: row.lang, source: row.source ?? '', question: Boolean(row.question) }];
    });
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** One line each: `? ` and a question, or `- ` and what is none. The file's name is the language. */
function ownRows() {
  return readdirSync(OWN_LINES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const lang = name.slice(0, -'.txt'.length);
      return readFileSync(join(OWN_LINES, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line, index) => {
          if (!/^[?-] \S/.test(line)) throw new Error(`${name}, line ${index + 1}: needs '? text' or '- text'`);
          return { text: line.slice(2), lang, source: 'own', question: line[0] === '?' };
        });
    });
}
