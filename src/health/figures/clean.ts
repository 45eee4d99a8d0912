/** The edge where figures from browsers and vendors come in: what can't be true is taken as missing. */

/** The figures of a sample, of either direction, by name. */
export type Figures = Readonly<{ atMs: number } & Partial<Record<string, number>>>;

/** No total of a real session comes near it, and sums and products of such numbers stay finite. */
const MOST = Number.MAX_SAFE_INTEGER;

/** Undefined when the sample does not even say when it held. */
export function clean(sample: { readonly atMs: number } | undefined): Figures | undefined {
  if (typeof sample !== 'object' || sample === null || !isFigure(sample.atMs)) return undefined;
  const figures: Record<string, number> & { atMs: number } = { atMs: sample.atMs };
  for (const [name, value] of Object.entries(sample) as [string, unknown][]) {
    // Duplicates count as received: RFC 3550, 6.4.1, lets the number of lost packets be negative.
    const isNegative = name === 'packetsLost' && typeof value === 'number' && isFigure(-value);
    if (isFigure(value) || isNegative) figures[name] = (value as number) + 0; // never -0
  }
  return figures;
}

const isFigure = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= MOST;
