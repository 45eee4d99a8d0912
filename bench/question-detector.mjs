/**
 * How many messages a second the built-in detector reads, beside `JSON.parse` of the same messages: `node
 * bench/question-detector.mjs [LOG …]`. Without a log the demo's sample is read. Rounds alternate; the bar is 25,000
 * messages a second on one core, over all logs together.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDetector } from '../scripts/eval/detector.mjs';
import { median } from './figures.mjs';

const BAR_PER_SECOND = 25_000;
const ROUNDS = 7;
const LEAST_MESSAGES = 20_000;
const SAMPLE = fileURLToPath(new URL('../examples/demo/public/sample-flood.txt', import.meta.url));

export async function run({ logs = [] } = {}) {
  const detector = await loadDetector();
  const files = logs.length > 0 ? logs : [SAMPLE];
  const lines = [];
  let total = 0;
  let totalMs = 0;
  for (const file of files) {
    const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t').slice(2).join('\t'));
    const messages = Array.from({ length: Math.max(1, Math.ceil(LEAST_MESSAGES / texts.length)) }, () => texts).flat();
    const packets = messages.map((text) => JSON.stringify({ v: 1, t: 'chat', id: 'V1StGXR8_Z5jdHi6B-myT', at: 1, text }));
    const rounds = Array.from({ length: ROUNDS }, () => ({
      detectMs: timed(() => messages.forEach((text) => detector.detect(text))),
      parseMs: timed(() => packets.forEach((packet) => JSON.parse(packet))),
    }));
    const detectMs = median(rounds.map((round) => round.detectMs));
    const asked = texts.filter((text) => detector.detect(text).isQuestion).length;
    total += messages.length;
    totalMs += detectMs;
    lines.push(
      `${basename(file)}: ${perSecond(messages.length, detectMs)} messages/s, ` +
        `JSON.parse ${perSecond(messages.length, median(rounds.map((round) => round.parseMs)))}/s, ` +
        `${((100 * asked) / texts.length).toFixed(1)} % taken for questions`,
    );
  }
  const pass = total / (totalMs / 1000) >= BAR_PER_SECOND;
  lines.push(`all: ${perSecond(total, totalMs)} messages/s (bar: ${BAR_PER_SECOND.toLocaleString('en')})`);
  return { name: 'the question detector', lines, pass };
}

function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

const perSecond = (count, ms) => Math.round(count / (ms / 1000)).toLocaleString('en');

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { lines, pass } = await run({ logs: process.argv.slice(2) });
  for (const line of lines) console.log(line);
  process.exitCode = pass ? 0 : 1;
}
