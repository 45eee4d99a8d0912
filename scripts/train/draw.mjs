/** Which rows an epoch goes through, how often and in which spelling. */
import { featuresOf } from './features.mjs';
import { unmarked, varied } from './vary.mjs';

const SPELLINGS = 4;
const AS_WRITTEN = 0.3;

/** How often a row is gone through in an epoch, by its source: chat counts more than templates. */
const TIMES = [
  [/^own$/, 2],
  [/^synthetic-formal/, 0.3],
  [/^synthetic-chat|^livechat/, 2],
  [/^wisesight-sentiment/, 3],
  [/^tatoeba/, 1.6],
];
/** Languages with few rows. */
const THIN = new Map([['ms', 1.4], ['hi', 1.4], ['vi', 1.4], ['tl', 1.4], ['es', 1.4]]);

const timesOf = ({ source, lang }) =>
  (TIMES.find(([pattern]) => pattern.test(source))?.[1] ?? 1) * (source === 'own' ? 1 : (THIN.get(lang) ?? 1));

/** @returns what makes the draws of an epoch. */
export function drawsOf(rows, random) {
  const statements = new Map();
  for (const { text, lang, question } of rows) {
    if (question) continue;
    if (!statements.has(lang)) statements.set(lang, []);
    statements.get(lang).push(text);
  }
  const spellings = [rows.map(({ text }) => featuresOf(unmarked(text)))];
  while (spellings.length < SPELLINGS) spellings.push(rows.map((row) => featuresOf(varied(row, statements, random))));

  return () => {
    const order = [];
    for (const [index, row] of rows.entries()) {
      const times = timesOf(row);
      for (let count = Math.floor(times) + (random.chance(times % 1) ? 1 : 0); count > 0; count--) order.push(index);
    }
    return random.shuffle(order).map((index) => ({
      features: spellings[random.chance(AS_WRITTEN) ? 0 : random.below(SPELLINGS)][index],
      question: rows[index].question,
      source: `${rows[index].lang} ${rows[index].source}`,
    }));
  };
}
