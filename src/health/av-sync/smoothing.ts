/**
 * Skews steadied against jitter without hiding a step or lagging behind a slope. Keeps as many samples as the noise asks
 * for, leaves out those that stand alone, and begins anew where several agree on another place. Knows no levels.
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
  /** Since the last step, the last half minute, oldest first. */
  readonly samples: readonly SkewAt[];
  /** The latest, as long as they are far from the rest: one is an outlier, several are a step. */
  readonly far: readonly SkewAt[];
  /** The standard deviation of one sample, as last found out. */
  readonly noiseMs: number;
}

export const SMOOTHING = {
  /** One or two samples can't be told from an outlier, three can. */
  fewest: 3,
  /** Ten seconds of looks; more only lags. */
  most: 10,
  /** Samples are added until the average is this good: a ninth of the narrowest band, of 45 ms. */
  aimMs: 5,
  /** Before it is known, assume what sound played in steps of 10 ms and pictures 33 ms apart can differ by. */
  presumedNoiseMs: 20,
  /** Figures are in whole ms and sampled a few ms apart: less noise than this is luck. */
  leastNoiseMs: 3,
  /** How much a new estimate of the noise, from ten samples and so a third off, moves the old one. */
  learning: 0.2,
  /** As far from the average as no noise gets by chance: three standard deviations, 40 ms at least (a sound frame and a picture). */
  far: { atLeastMs: 40, deviations: 3 },
  /** Two in a row are believed from here on, so that a step shows at its second sample; nearer ones need three. */
  veryFar: { atLeastMs: 60, deviations: 4.5 },
  /** Far ones that agree on nothing are all there is after so many. */
  mostFar: 5,
  /** What is kept for the drift. */
  historyMs: 30_000,
} as const;

/** 1.4826 makes a normal distribution's standard deviation of a median deviation; the difference of two samples has √2 of it. */
const DEVIATION_OF_DIFFERENCES = 1.4826 / Math.SQRT2;

export const NOT_SMOOTHED: Smoothed = {
  skewMs: undefined,
  errorMs: Infinity,
  samples: [],
  far: [],
  noiseMs: SMOOTHING.presumedNoiseMs,
};

export function smooth(before: Smoothed, sample: SkewAt): Smoothed {
  const centerMs = before.skewMs;
  if (centerMs === undefined) return settle(before, [...before.samples, sample]);
  const { atLeastMs, deviations } = SMOOTHING.far;
  if (Math.abs(sample.skewMs - centerMs) <= Math.max(atLeastMs, deviations * before.noiseMs)) {
    const isRecent = ({ atMs }: SkewAt) => sample.atMs - atMs <= SMOOTHING.historyMs;
    return settle(before, [...before.samples, sample].filter(isRecent));
  }
  const far = [...before.far, sample];
  const agreeing = far.length >= SMOOTHING.mostFar ? far : stepOf(far, centerMs, before.noiseMs);
  return agreeing === undefined ? { ...before, far } : settle(before, agreeing);
}

/** The latest of `far` that agree on another place than `centerMs`: two that are very far, with one outlier between them at most, or three. */
function stepOf(far: readonly SkewAt[], centerMs: number, noiseMs: number): readonly SkewAt[] | undefined {
  const [third, second, last] = [far.at(-3), far.at(-2), far.at(-1)!];
  const agree = (some: readonly SkewAt[], { atLeastMs, deviations }: Distance): boolean => {
    const offsets = some.map(({ skewMs }) => skewMs - centerMs);
    const [leastMs, mostMs] = [Math.min(...offsets), Math.max(...offsets)];
    const nearestMs = Math.min(Math.abs(leastMs), Math.abs(mostMs));
    // A slope takes its samples apart too: they need be no nearer to each other than half of the way.
    const apartMs = Math.max(SMOOTHING.veryFar.atLeastMs, SMOOTHING.far.deviations * noiseMs, nearestMs / 2);
    const isOneSide = leastMs > 0 || mostMs < 0;
    return isOneSide && mostMs - leastMs <= apartMs && nearestMs > Math.max(atLeastMs, deviations * noiseMs);
  };
  if (second && agree([second, last], SMOOTHING.veryFar)) return [second, last];
  if (third && agree([third, last], SMOOTHING.veryFar)) return [third, last];
  return third && second && agree([third, second, last], SMOOTHING.far) ? [third, second, last] : undefined;
}

function settle(before: Smoothed, samples: readonly SkewAt[]): Smoothed {
  const found = noiseOf(samples.slice(-SMOOTHING.most)) ?? before.noiseMs;
  const noiseMs = before.noiseMs + SMOOTHING.learning * (found - before.noiseMs);
  const wanted = Math.ceil((noiseMs / SMOOTHING.aimMs) ** 2);
  const latest = samples.slice(-Math.min(SMOOTHING.most, Math.max(SMOOTHING.fewest, wanted)));
  const isEnough = before.skewMs !== undefined || latest.length >= SMOOTHING.fewest;
  return {
    skewMs: isEnough ? middleMean(latest.map(({ skewMs }) => skewMs)) : undefined,
    errorMs: noiseMs / Math.sqrt(latest.length),
    samples,
    far: [],
    noiseMs,
  };
}

/** From the differences of neighbours, so that a slope is no noise. Undefined with too few. */
function noiseOf(samples: readonly SkewAt[]): number | undefined {
  const differences = samples.slice(1).map(({ skewMs }, index) => skewMs - samples[index]!.skewMs);
  if (differences.length < 5) return undefined;
  const slope = median(differences);
  const deviation = median(differences.map((each) => Math.abs(each - slope)));
  return Math.max(SMOOTHING.leastNoiseMs, deviation * DEVIATION_OF_DIFFERENCES);
}

type Distance = { readonly atLeastMs: number; readonly deviations: number };

/** The mean without the lowest and highest quarter: nearly as steady as the mean, and deaf to outliers. */
function middleMean(values: readonly number[]): number {
  const cut = values.length < 3 ? 0 : Math.max(1, values.length >> 2);
  const middle = [...values].sort(ascending).slice(cut, values.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort(ascending);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

const ascending = (a: number, b: number): number => a - b;
