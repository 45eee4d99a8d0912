/**
 * Skews steadied against jitter without hiding a step or lagging behind a slope: an average over as many samples as the
 * noise asks for, as long as the latest three don't say otherwise. Knows no levels.
 */
export interface SkewAt {
  readonly atMs: number;
  readonly skewMs: number;
}

export interface Smoothed {
  /** Undefined until there are enough. */
  readonly skewMs: number | undefined;
  /** How far off that may be: its standard error. */
  readonly errorMs: number;
  /** The latest, as they came, oldest first. */
  readonly recent: readonly SkewAt[];
  /** Of the last half minute, since the last step, without outliers: what a drift shows in. */
  readonly steady: readonly SkewAt[];
  /** The standard deviation of one sample, as last found out. */
  readonly noiseMs: number;
}

const SMOOTHING = {
  /** One or two samples can't be told from an outlier; of three, the middle one is none. */
  fewest: 3,
  /** Ten seconds of looks; more only lags. */
  most: 10,
  /** Samples are added until the average is this good: a ninth of the narrowest band, of 45 ms. */
  aimMs: 5,
  /** Before it is known, assume what sound played in steps of 10 ms and pictures 33 ms apart can differ by. */
  presumedNoiseMs: 20,
  /** Chromium's figures stay within 2 ms of each other at best: less noise than this is luck. */
  leastNoiseMs: 3,
  /** How much a new estimate of the noise, from ten samples and so a third off, moves the old one. */
  learning: 0.2,
  /**
   * The average and the middle of the latest three may differ by so much: two deviations of a sample are three of that
   * middle one, and less than twice the aim can't be seen.
   */
  agree: { atLeastMs: 10, deviations: 2 },
  /** So far from the average no noise gets by chance, 40 ms at least: a sound frame and a picture. */
  outlier: { atLeastMs: 40, deviations: 3 },
  /** What is kept for the drift. */
  steadyMs: 30_000,
} as const;

/**
 * 1.4826 makes a normal distribution's standard deviation of a median deviation; the difference of two samples has √2
 * of it.
 */
const DEVIATION_OF_DIFFERENCES = 1.4826 / Math.SQRT2;

export const NOT_SMOOTHED: Smoothed = {
  skewMs: undefined,
  errorMs: Infinity,
  recent: [],
  steady: [],
  noiseMs: SMOOTHING.presumedNoiseMs,
};

export function smooth(before: Smoothed, sample: SkewAt): Smoothed {
  const { noiseMs } = before;
  const recent = [...before.recent, sample].slice(-SMOOTHING.most);
  if (recent.length < SMOOTHING.fewest) return { ...before, recent, steady: recent };
  const found = averageOf(recent, noiseMs);
  const limitMs = atLeast(SMOOTHING.outlier, noiseMs);
  const wasNear = (skewMs: number) => Math.abs(skewMs - (before.skewMs ?? skewMs)) <= limitMs;
  // Two outliers with a good sample between them are no step: the middle of the three is one of them all the same.
  const isBlip = !wasNear(found.skewMs) && wasNear(recent.at(-2)!.skewMs);
  const { skewMs, errorMs } = isBlip ? { skewMs: before.skewMs!, errorMs: before.errorMs } : found;
  const isRecent = ({ atMs }: SkewAt) => sample.atMs - atMs <= SMOOTHING.steadyMs;
  // After a step what was before it says nothing of a drift.
  const kept = wasNear(skewMs) ? before.steady.filter(isRecent) : [];
  const steady = Math.abs(sample.skewMs - skewMs) <= limitMs ? [...kept, sample] : kept;
  const newNoiseMs = noiseOf(steady.slice(-SMOOTHING.most)) ?? noiseMs;
  return { skewMs, errorMs, recent, steady, noiseMs: noiseMs + SMOOTHING.learning * (newNoiseMs - noiseMs) };
}

function averageOf(
  recent: readonly SkewAt[],
  noiseMs: number,
): { readonly skewMs: number; readonly errorMs: number } {
  const skews = recent.map(({ skewMs }) => skewMs);
  const nowMs = middleMean(skews.slice(-SMOOTHING.fewest));
  const meanOf = (count: number) => middleMean(skews.slice(-count));
  let count = Math.max(SMOOTHING.fewest, Math.min(skews.length, Math.ceil((noiseMs / SMOOTHING.aimMs) ** 2)));
  while (Math.abs(meanOf(count) - nowMs) > atLeast(SMOOTHING.agree, noiseMs)) count--;
  return { skewMs: meanOf(count), errorMs: noiseMs / Math.sqrt(count) };
}

/** From the differences of neighbours, so that a slope is no noise. Undefined with too few. */
function noiseOf(samples: readonly SkewAt[]): number | undefined {
  const differences = samples.slice(1).map(({ skewMs }, index) => skewMs - samples[index]!.skewMs);
  if (differences.length < 5) return undefined;
  const slope = median(differences);
  const deviation = median(differences.map((each) => Math.abs(each - slope)));
  return Math.max(SMOOTHING.leastNoiseMs, deviation * DEVIATION_OF_DIFFERENCES);
}

const atLeast = ({ atLeastMs, deviations }: { atLeastMs: number; deviations: number }, noiseMs: number): number =>
  Math.max(atLeastMs, deviations * noiseMs);

/** The mean without the lowest and highest quarter: nearly as steady as the mean, and deaf to outliers. */
function middleMean(values: readonly number[]): number {
  const cut = Math.max(1, values.length >> 2);
  const middle = [...values].sort(ascending).slice(cut, values.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort(ascending);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

const ascending = (a: number, b: number): number => a - b;
