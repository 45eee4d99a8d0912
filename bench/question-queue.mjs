/**
 * QuestionQueue against the same semantics over heap-js and over a sorted array (test/questions/reference-queue.ts):
 * `node bench/question-queue.mjs [offers = 1000000] [rounds = 5]`. All three must agree on what became of every offer
 * and on who is on top, or it fails. Rounds alternate, and the ratio is the median of paired rounds.
 */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { allDistinct, chatLike } from './workload.mjs';

const CAPACITY = 10_000;
const TOP_EVERY = 1_000;
const TAKE_EVERY = 2_000;

const bundled = await build({
  stdin: {
    contents: `
      export { QuestionQueue } from './src/questions/question-queue';
      export { ReferenceQueue } from './test/questions/reference-queue';
      export { HeapRanking, SortedArrayRanking } from './test/questions/reference-rankings';`,
    resolveDir: new URL('..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  tsconfigRaw: {},
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { QuestionQueue, ReferenceQueue, HeapRanking, SortedArrayRanking } = await import(
  `data:text/javascript;base64,${code}`
);

const CONTENDERS = {
  QuestionQueue: () => new QuestionQueue({ capacity: CAPACITY }),
  'heap-js': () => new ReferenceQueue({ capacity: CAPACITY }, new HeapRanking()),
  'sorted array': () => new ReferenceQueue({ capacity: CAPACITY }, new SortedArrayRanking()),
};

/** A string that no one has looked at: an arriving message's text is new each time. */
function arrive(offers) {
  return JSON.parse(JSON.stringify(offers));
}

function run(queue, offers, isServed) {
  const outcomes = { queued: 0, merged: 0, duplicate: 0, shed: 0 };
  const startedMs = performance.now();
  for (let index = 0; index < offers.length; index++) {
    const { question, nowMs } = offers[index];
    outcomes[queue.offer(question, nowMs)]++;
    if (!isServed) continue;
    if (index % TOP_EVERY === TOP_EVERY - 1) queue.top(10, nowMs);
    if (index % TAKE_EVERY === TAKE_EVERY - 1) {
      const row = queue.take(nowMs);
      if (row !== undefined) queue.resolve(row.id ?? row.question.id, 'answered', nowMs);
    }
  }
  const elapsedMs = performance.now() - startedMs;
  const nowMs = offers.at(-1).nowMs;
  const top = queue.top(10, nowMs).map((row) => row.id ?? row.question.id);
  return { opsPerSecond: (offers.length / elapsedMs) * 1000, result: { outcomes, size: queue.size, top } };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const format = (ops) => `${Math.round(ops / 1000).toLocaleString('en')}k/s`;

const count = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 5);
const workloads = {
  'a big room: resends, repeats, 14 languages, top and take': [chatLike(count), true],
  'offers only, nothing repeats, one moment': [allDistinct(count, 0), false],
  'offers only, nothing repeats, 1 ms apart': [allDistinct(count, 1), false],
};

for (const [title, [offers, isServed]] of Object.entries(workloads)) {
  console.log(`\n${title} (${count.toLocaleString('en')} offers, capacity ${CAPACITY.toLocaleString('en')})`);
  const speeds = Object.fromEntries(Object.keys(CONTENDERS).map((name) => [name, []]));
  let expected;
  for (let round = 0; round <= rounds; round++) {
    const names = Object.keys(CONTENDERS);
    // Each takes every place in turn, so that none always runs on a warm or a full machine.
    const order = names.map((_, index) => names[(index + round) % names.length]);
    for (const name of order) {
      const arriving = arrive(offers);
      globalThis.gc?.();
      const { opsPerSecond, result } = run(CONTENDERS[name](), arriving, isServed);
      expected ??= result;
      assert.deepEqual(result, expected, `${name} came to another result`);
      // Round 0 warms up.
      if (round > 0) speeds[name].push(opsPerSecond);
    }
  }
  console.log(`  outcomes ${JSON.stringify(expected.outcomes)}`);
  for (const [name, values] of Object.entries(speeds)) {
    const best = format(Math.max(...values));
    console.log(`  ${name.padEnd(14)} ${format(median(values)).padStart(10)}   best ${best.padStart(10)}`);
  }
  const faster = median(speeds['heap-js']) > median(speeds['sorted array']) ? 'heap-js' : 'sorted array';
  const ratio = median(speeds.QuestionQueue.map((ops, round) => ops / speeds[faster][round]));
  console.log(`  ${ratio.toFixed(2)} × ${faster}`);
}
