/** The value that `share` per cent of the values don't exceed (nearest rank). */
export function percentile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values) => percentile(values, 50);
