/** The figures of docs/health.md are those of the code. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SYNC_THRESHOLDS } from '../../src/health/av-sync/level';
import { SCORE_KNOTS, SCORE_WEIGHTS, STREAM_COSTS } from '../../src/health/score';

const page = readFileSync('docs/health.md', 'utf8');
const row = (name: string) => page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))!;

it.each(Object.entries(SCORE_WEIGHTS))('says the weight of %s', (part, weight) => {
  expect(row(part)).toContain(`| ${weight} |`);
});

it('says what costs nothing, half and all of a part', () => {
  const at = (cost: number, knots: readonly (readonly [number, number])[]) => knots.find(([, y]) => y === cost)![0];
  const { freezeRate, delayMs, concealedRate } = SCORE_KNOTS;
  expect(row('freezes')).toContain(`| ${at(0, freezeRate)} | ${at(0.5, freezeRate) * 100} % | ${at(1, freezeRate) * 100} % |`);
  expect(row('sound')).toContain(`| ${at(1, concealedRate) * 100} % |`);
  expect(row('delay')).toContain(`| ${at(0, delayMs)} ms | ${at(0.5, delayMs) / 1000} s | ${at(1, delayMs) / 1000} s |`);
  expect(row('picture')).toContain(STREAM_COSTS.none === 1 ? 'no picture' : '?');
});

it('says the thresholds of the standard', () => {
  const { detectable, unacceptable } = SYNC_THRESHOLDS;
  expect(page).toContain(`from ${detectable.earlyMs} ms early or ${-detectable.lateMs} ms late`);
  expect(page).toContain(`beyond ${unacceptable.earlyMs} ms early or ${-unacceptable.lateMs} ms late`);
});
