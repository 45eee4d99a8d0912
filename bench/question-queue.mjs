/**
 * QuestionQueue against the same semantics over heap-js and over a sorted array (test/questions/reference-queue.ts):
 * `node bench/question-queue.mjs [offers = 1000000] [rounds = 5]`. All three must agree on what became of every offer
 * and on who is on top, or it fails. Rounds alternate, and the ratio is the median of paired rounds. Each contender has
 * a copy of the code of its own, so that the engine optimises it for that contender alone.
 */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './figures.mjs';
import { allDistinct, chatLike } from './workload.mjs';
import { imported } from '../scripts/sources.mjs';

const CAPACITY = 10_000;
/** Offers that arrive together; a top(10) follows each batch and a take every second one. */
const BATCH = 1_000;
const CREATE = {
  QuestionQueue: `new QuestionQueue({ capacity: ${CAPACITY} })`,
  'heap-js': `new ReferenceQueue({ capacity: ${CAPACITY} }, new HeapRanking())`,
  'sorted array': `new ReferenceQueue({ capacity: ${CAPACITY} }, new SortedArrayRanking())`,
};

async function contender(create) {
  return (await imported(`
    import { drive } from './bench/drive-queue';
    import { QuestionQueue } from './src/questions/question-queue';
    import { ReferenceQueue } from './test/questions/reference-queue';
    import { HeapRanking, SortedArrayRanking } from './test/questions/reference-rankings';
    const idOf = (row) => row.id ?? row.question.id;
    export const run = (batches, isServed) => drive(${create}, batches, isServed, idOf);`)).run;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const BAR = 2;
const format = (ops) => `${Math.round(ops / 1000).toLocaleString('en')}k/s`.padStart(10);

async function compare(title, offers, isServed, rounds) {
  const lines = [`${title} (${offers.length.toLocaleString('en')} offers, capacity ${CAPACITY.toLocaleString('en')})`];
  const batches = [];
  for (let from = 0; from < offers.length; from += BATCH) batches.push(JSON.stringify(offers.slice(from, from + BATCH)));
  offers.length = 0;
  const names = Object.keys(CREATE);
  const runs = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await contender(CREATE[name])])));
  const speeds = Object.fromEntries(names.map((name) => [name, []]));
  let expected;
  // Round 0 warms up.
  for (let round = 0; round <= rounds; round++) {
    // Each takes every place in turn.
    for (const name of names.map((_, index) => names[(index + round) % names.length])) {
      collectGarbage();
      const { opsPerSecond, result } = runs[name](batches, isServed);
      expected ??= result;
      assert.deepEqual(result, expected, `${name} came to another result`);
      if (round > 0) speeds[name].push(opsPerSecond);
    }
  }
  lines.push(`  outcomes ${JSON.stringify(expected.outcomes)}`);
  for (const [name, values] of Object.entries(speeds)) {
    lines.push(`  ${name.padEnd(14)} median ${format(median(values))}  best ${format(Math.max(...values))}`);
  }
  const faster = median(speeds['heap-js']) > median(speeds['sorted array']) ? 'heap-js' : 'sorted array';
  const ratio = median(speeds.QuestionQueue.map((ops, round) => ops / speeds[faster][round]));
  lines.push(`  ${ratio.toFixed(2)} × ${faster}, the faster of the two (bar ≥ ${BAR})`);
  return { lines, ratio };
}

export async function run({ count = 1_000_000, rounds = 5 } = {}) {
  const results = [
    await compare('a big room: resends, repeats, 14 languages, top and take', chatLike(count), true, rounds),
    await compare('offers only, nothing repeats, one moment', allDistinct(count, 0), false, rounds),
    await compare('offers only, nothing repeats, 1 ms apart', allDistinct(count, 1), false, rounds),
  ];
  return {
    name: 'QuestionQueue against heap-js and a sorted array',
    lines: results.flatMap(({ lines }) => lines),
    pass: results.every(({ ratio }) => ratio >= BAR),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, rounds] = process.argv.slice(2).map(Number);
  const { lines, pass } = await run({ ...(count && { count }), ...(rounds && { rounds }) });
  console.log(lines.join('\n'));
  process.exitCode = pass ? 0 : 1;
}
