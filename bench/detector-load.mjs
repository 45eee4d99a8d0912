/**
 * How long the question detector takes to load and to give its first answer on a page of a real Chromium whose processor
 * is slowed down four times, and what it weighs. The module comes from memory: the network is not measured.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium, MISSING_CHROMIUM } from '../scripts/chromium.mjs';
import { DETECTOR_SOURCE } from '../scripts/eval/detector.mjs';
import { bundled } from '../scripts/sources.mjs';
import { median } from './figures.mjs';

const BARS = { firstAnswerMs: 100, gzipBytes: 48_000, longestLineMs: 1 };
const SLOWDOWN = 4;
const ROUNDS = 7;
const FIRST_TEXTS = ['does this come in black', '敏感肌可以用吗', 'còn size m không ạ', 'बड़ा साइज़ मिलेगा'];
/** 500 code points each: what a line may have, written to keep patterns busy. */
const LONG_TEXTS = ['a', 'is it ', '是不', 'có gì ', 'что-', 'qué , ', 'कब ', 'เท่าไหร่', '何か', 'هل ', 'apa ya ', 'why? '];

export async function run() {
  const executablePath = ensureChromium();
  if (!executablePath) throw new Error(MISSING_CHROMIUM);
  const contents = await bundled(DETECTOR_SOURCE, { minify: true });
  const bytes = gzipSync(contents, { level: 9 }).length;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const rounds = [];
    for (const first of Array.from({ length: ROUNDS }, (_, index) => FIRST_TEXTS[index % FIRST_TEXTS.length])) {
      rounds.push(await firstAnswer(browser, contents, first));
    }
    const firstAnswerMs = median(rounds.map(({ ms }) => ms));
    const longestLineMs = Math.max(...rounds.map((round) => round.longestLineMs));
    return {
      name: 'loading the question detector',
      lines: [
        `model, lexicon and code: ${bytes.toLocaleString('en')} bytes gzip (bar: ${BARS.gzipBytes.toLocaleString('en')})`,
        `load and first answer, ${SLOWDOWN}× slowed: ${firstAnswerMs.toFixed(0)} ms, median of ${ROUNDS} pages (bar: ${BARS.firstAnswerMs})`,
        `slowest line of 500 code points, not slowed: ${longestLineMs.toFixed(2)} ms, mean of 200 (bar: ${BARS.longestLineMs})`,
      ],
      pass:
        bytes <= BARS.gzipBytes && firstAnswerMs <= BARS.firstAnswerMs && longestLineMs <= BARS.longestLineMs,
    };
  } finally {
    await browser.close();
  }
}

/** On a page of its own, so that nothing is warm. */
async function firstAnswer(browser, contents, text) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill(
      route.request().url().endsWith('.js')
        ? { contentType: 'text/javascript; charset=utf-8', body: contents }
        : { contentType: 'text/html', body: '<!doctype html><title>bench</title>' },
    ),
  );
  await page.goto('http://localhost/');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const ms = await page.evaluate(
    async ({ url, first }) => {
      const startedMs = performance.now();
      const { createLinearDetector } = await import(url);
      globalThis.detector = createLinearDetector();
      globalThis.detector.detect(first);
      return performance.now() - startedMs;
    },
    { url: '/detector.js', first: text },
  );
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const longestLineMs = await page.evaluate((parts) => {
    const { detector } = globalThis;
    const times = 200;
    return Math.max(
      ...parts.map((part) => {
        const line = [...part.repeat(500)].slice(0, 500).join('');
        for (let count = 0; count < 50; count++) detector.detect(line);
        const startedMs = performance.now();
        for (let count = 0; count < times; count++) detector.detect(line);
        return (performance.now() - startedMs) / times;
      }),
    );
  }, LONG_TEXTS);
  await context.close();
  return { ms, longestLineMs };
}
