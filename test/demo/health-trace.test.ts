/** The last two minutes of some figures. */
import { expect, it } from 'vitest';
import { boundsOf, describe as inWords } from '../../examples/demo/src/health/charts/chart-plan';
import { Trace } from '../../examples/demo/src/health/trace';

const filled = (values: readonly (number | undefined)[], everyMs = 1_000) => {
  const trace = new Trace(['skewMs']);
  values.forEach((skewMs, index) => trace.push(index * everyMs, { skewMs }));
  return trace;
};

it('keeps two minutes', () => {
  const trace = filled(Array.from({ length: 300 }, (_, index) => index));
  expect(trace.times).toHaveLength(121);
  expect(trace.column('skewMs').at(0)).toBe(179);
  expect(trace.column('skewMs').at(-1)).toBe(299);
});

it('has a hole where nothing was known, nothing was measured, or no number came', () => {
  const trace = filled([1, undefined, NaN]);
  trace.push(60_000, { skewMs: 5 });
  expect(trace.column('skewMs')).toEqual([1, null, null, null, 5]);
});

it('takes no moment twice, and none from before', () => {
  const trace = filled([1, 2]);
  trace.push(1_000, { skewMs: 9 });
  trace.push(500, { skewMs: 9 });
  trace.push(NaN, { skewMs: 9 });
  expect(trace.column('skewMs')).toEqual([1, 2]);
});

it('is told in words to who sees no chart', () => {
  const plan = {
    title: 'Score',
    lines: [{ key: 'skewMs', label: 'Score', ink: 'ink', format: (value: number | undefined) => `${value}` }],
    left: { least: 0, most: 100, tick: String },
  } as const;
  expect(inWords(plan, filled([3, undefined, 9, 5]))).toBe('Score, last two minutes: now 5, between 3 and 9.');
  expect(inWords(plan, filled([undefined]))).toBe('Score, last two minutes: not measured.');
});

it('widens a scale for figures off it, and only for those', () => {
  const scale = { least: -250, most: 150, tick: String };
  expect(boundsOf(scale, -20, 30)).toEqual([-250, 150]);
  expect(boundsOf(scale, -700, 30)).toEqual([-700, 150]);
  expect(boundsOf(scale, null, null)).toEqual([-250, 150]);
});
