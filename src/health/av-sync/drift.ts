/** How fast sound and picture come apart: the slope of a straight line through the last half minute's skews. */
import type { SkewAt } from './smoothing';

const DRIFT = {
  /** Two thirds of the half minute: from less, a slope of noise looks like one of skew. */
  fewestSamples: 15,
  leastMs: 20_000,
  /**
   * Standard errors from 0 below which a slope is called none: so much is seen by chance less than once in ten hours.
   */
  significantErrors: 4,
  /** Shown to so much, in ms a minute: about what the slope is good to. */
  stepMs: 5,
} as const;

/** In ms a minute; 0 when it can't be told from noise, undefined when too little is known. */
export function driftOf(samples: readonly SkewAt[]): number | undefined {
  const count = samples.length;
  const [first, last] = [samples[0], samples.at(-1)];
  if (count < DRIFT.fewestSamples || last!.atMs - first!.atMs < DRIFT.leastMs) return undefined;
  const mean = (of: (sample: SkewAt) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / count;
  const meanAtMs = mean(({ atMs }) => atMs);
  const meanSkewMs = mean(({ skewMs }) => skewMs);
  const variance = mean(({ atMs }) => (atMs - meanAtMs) ** 2);
  const slope = mean(({ atMs, skewMs }) => (atMs - meanAtMs) * (skewMs - meanSkewMs)) / variance;
  const residuals = samples.map(({ atMs, skewMs }) => skewMs - meanSkewMs - slope * (atMs - meanAtMs));
  const squares = residuals.reduce((sum, each) => sum + each * each, 0);
  // Errors that last for several samples are fewer errors: with a correlation of r, as few as (1 − r)/(1 + r) of them.
  const products = residuals.reduce((sum, each, index) => sum + each * (residuals[index - 1] ?? 0), 0);
  const likeness = Math.min(0.9, Math.max(0, products / (squares || 1)));
  const error = Math.sqrt((squares / count / variance / (count - 2)) * ((1 + likeness) / (1 - likeness)));
  if (Math.abs(slope) <= DRIFT.significantErrors * error) return 0;
  return Math.round((slope * 60_000) / DRIFT.stepMs) * DRIFT.stepMs + 0;
}
