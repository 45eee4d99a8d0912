/**
 * What merging across wordings costs: a QuestionQueue that reads meanings against one that merges equal texts only:
 * `node bench/merging.mjs [offers = 200000] [rounds = 5]`. 10,000 rows of distinct wordings are on the board, then come
 * questions as a room asks them: the popular ones again and again, each in several wordings, and new ones; once where
 * there is room for all, so that both keep what is new, and once on a board that is full, where one that only turns it
 * away is fastest. Rounds alternate, and the ratio is the median of paired rounds.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './figures.mjs';
import { random } from './workload.mjs';
import { imported } from '../scripts/sources.mjs';

const ROWS = 10_000;
const BAR = 10;
const START_MS = 1_760_000_000_000;
/** Of the offers that are not new. */
const NEW_SHARE = 0.1;

/** Each list is one question in several wordings; which one, says the number. */
const QUESTIONS = [
  [
    (n) => `how much is number ${n}`,
    (n) => `what is the price of number ${n}`,
    (n) => `what does number ${n} cost`,
    (n) => `cuánto cuesta el número ${n}`,
    (n) => `berapa harga nomor ${n} kak`,
    (n) => `${n}号多少钱`,
  ],
  [
    (n) => `is number ${n} still in stock`,
    (n) => `do you still have number ${n}`,
    (n) => `number ${n} still available?`,
    (n) => `todavía hay del número ${n}`,
    (n) => `nomor ${n} masih ada kak`,
    (n) => `${n}号还有货吗`,
  ],
  [
    (n) => `does number ${n} suit oily skin`,
    (n) => `is number ${n} good for oily skin`,
    (n) => `can i use number ${n} on oily skin`,
    (n) => `el número ${n} sirve para piel grasa`,
    (n) => `nomor ${n} cocok untuk kulit berminyak kak`,
    (n) => `${n}号油皮能用吗`,
  ],
];
const DRESS = [(text) => text, (text) => `${text}?`, (text) => text.toUpperCase(), (text) => `${text} 🙏`];

const pick = (next, list) => list[Math.floor(next() * list.length)];
const wordingsOf = (row) => [QUESTIONS[row % QUESTIONS.length], 1 + Math.floor(row / QUESTIONS.length)];

/** A few rows are asked most: the popularity of the one in place k is about 1 / k. */
const popular = (next) => Math.floor(ROWS ** next()) - 1;

function asked(text, index, next) {
  return {
    id: `q${index.toString(36)}`,
    text,
    askerId: `viewer-${Math.floor(next() ** 2 * 50_000)}`,
    askedAtMs: START_MS + index,
    confidence: 0.5 + next() / 2,
  };
}

function workload(count, seed = 1) {
  const next = random(seed);
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const [wordings, number] = wordingsOf(row);
    return asked(wordings[0](number), row, next);
  });
  let fresh = ROWS;
  const offers = Array.from({ length: count }, (_, index) => {
    const [wordings, number] = wordingsOf(next() < NEW_SHARE ? fresh++ : popular(next));
    return asked(pick(next, DRESS)(pick(next, wordings)(number)), ROWS + index, next);
  });
  return { rows, offers };
}

async function contender(likeness) {
  return (await imported(`
    import { QuestionQueue } from './src/questions/question-queue';
    import { createMeaningReader } from './src/questions/meaning/meaning-reader';
    import { blockingKeys, likeness, SAME_FROM } from './src/questions/meaning/same-question';
    let reads = 0;
    function createLikeness() {
      const reader = createMeaningReader();
      const read = (text, context) => (reads++, reader.read(text, context));
      return { read, keys: blockingKeys, alike: likeness, sameFrom: SAME_FROM };
    }
    export function run(rows, offers, capacity) {
      const queue = new QuestionQueue({ capacity, ${likeness} });
      for (const question of rows) queue.offer(question, question.askedAtMs);
      const before = queue.size;
      const outcomes = { queued: 0, merged: 0, shed: 0 };
      reads = 0;
      const startedMs = performance.now();
      for (const question of offers) outcomes[queue.offer(question, question.askedAtMs)]++;
      const elapsedMs = performance.now() - startedMs;
      return { elapsedMs, outcomes, before, size: queue.size, reads };
    }`)).run;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

function compare(title, contenders, { rows, offers }, capacity, rounds) {
  const results = contenders.map(() => []);
  // Round 0 warms up.
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round) % contenders.length;
      collectGarbage();
      const result = contenders[index](rows, offers, capacity);
      if (round > 0) results[index].push(result);
    }
  }
  const lines = results.map((all, index) => {
    const [{ outcomes, before, size, reads }] = all;
    const eachUs = (median(all.map(({ elapsedMs }) => elapsedMs)) * 1_000) / offers.length;
    const figures = `${eachUs.toFixed(2).padStart(6)} µs an offer, ${before} → ${size} rows, ${reads} texts read`;
    return `  ${(index === 0 ? 'without' : 'merging').padEnd(8)} ${figures}, ${JSON.stringify(outcomes)}`;
  });
  const ratio = median(results[1].map(({ elapsedMs }, round) => elapsedMs / results[0][round].elapsedMs));
  const verdict = `  an offer costs ${ratio.toFixed(2)} × one without merging (bar ≤ ${BAR})`;
  return { lines: [title, ...lines, verdict], ratio };
}

export async function run({ count = 200_000, rounds = 5 } = {}) {
  const asked = workload(count);
  const contenders = await Promise.all(['', 'likeness: createLikeness()'].map(contender));
  const results = [
    compare('room for all', contenders, asked, 1_000_000, rounds),
    compare('a full board', contenders, asked, ROWS, rounds),
  ];
  return {
    name: 'merging across wordings',
    lines: results.flatMap(({ lines }) => lines),
    pass: results.every(({ ratio }) => ratio <= BAR),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, rounds] = process.argv.slice(2).map(Number);
  const { lines, pass } = await run({ ...(count && { count }), ...(rounds && { rounds }) });
  console.log(lines.join('\n'));
  process.exitCode = pass ? 0 : 1;
}
