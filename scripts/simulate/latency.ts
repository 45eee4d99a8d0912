/** How long a message takes from a device to the vendor's network or back: a few take far longer than most. */
import type { Random } from '../../src/lib/random';

/** A Pareto distribution: 40 ms at least, 53 in the median, 252 for the slowest in a hundred, 5 s at most. */
const LEAST_MS = 40;
const MOST_MS = 5_000;
const SHAPE = 2.5;

export const hopMs = (random: Random): number => Math.min(MOST_MS, LEAST_MS * (1 - random()) ** (-1 / SHAPE));
