/** Percentiles by nearest rank, the way that the one who looks at them is interested in: how bad it is for the worst. */
import type { Percentiles } from '../types';

/**
 * Of no values: undefined.
 * @param bad which end is the bad one: where `low` is, p90 is what nine of ten reach or exceed.
 */
export function percentilesOf(values: readonly number[], bad: 'high' | 'low'): Percentiles | undefined {
  const sorted = [...values].sort((left, right) => (bad === 'high' ? left - right : right - left));
  const at = (percent: number) => sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
  const [p50, p90, p99] = [at(50), at(90), at(99)];
  if (p50 === undefined || p90 === undefined || p99 === undefined) return undefined;
  return Object.freeze({ p50, p90, p99 });
}
