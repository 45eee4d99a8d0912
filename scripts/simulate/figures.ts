/** Figures over many measurements. */

/** The value that `share` per cent of the values don't exceed (nearest rank); undefined of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread | undefined {
  const [p50, p99, max] = [50, 99, 100].map((share) => percentile(values, share));
  return p50 === undefined || p99 === undefined || max === undefined ? undefined : { p50, p99, max };
}
