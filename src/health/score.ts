/**
 * One number for how a publisher comes through, and what it lost its points for. Pure; knows nothing of where figures
 * come from. Each part's cost is a share of its weight: the picture's by all of its figures, the others' by the worst,
 * each of which costs along a line of knots that never falls.
 */
import type { NetworkGrade, VideoStream } from '../transport/media-port';
import { NETWORK_LIMITS } from './figures/network';
import { greatest } from './figures/rounded';
import type { ScorePart, ScoreReason } from './types';

/** A figure that is undefined is unknown. A part without any known figure is left out, and the others weigh more. */
export interface ScoreInput {
  readonly freezeRate: number | undefined;
  readonly concealedRate: number | undefined;
  readonly skewMs: number | undefined;
  readonly delayMs: number | undefined;
  /** Undefined when none is to be seen: there is none, or it is muted, or the page is hidden. */
  readonly picture:
    | {
        readonly stream: VideoStream | 'none';
        /** Height or width, whichever is less: phones film upright. */
        readonly shortSide: number | undefined;
        readonly framesPerSecond: number | undefined;
      }
    | undefined;
  readonly lossRate: number | undefined;
  readonly jitterMs: number | undefined;
  readonly roundTripMs: number | undefined;
  readonly grade: NetworkGrade | undefined;
}

export interface Score {
  readonly score: number | undefined;
  readonly reasons: readonly ScoreReason[];
}

/**
 * What each part can cost when all are known. Freezes and broken sound make people leave, so they weigh half. Sync and
 * the picture's quality make a room look cheap, but it goes on. Delay is felt when one asks and waits for an answer.
 * The network is a warning: what it does to sound and picture has cost its points there.
 */
export const SCORE_WEIGHTS: Readonly<Record<ScorePart, number>> = {
  freezes: 25,
  sound: 25,
  sync: 15,
  picture: 20,
  delay: 10,
  network: 5,
};

type Knots = readonly (readonly [figure: number, cost: number])[];

/** Quarters at the limits of `good`, `fair` and `poor`; everything at twice the last. */
const networkKnots = ([good, fair, poor, bad]: readonly [number, number, number, number]): Knots => [
  [good, 0],
  [fair, 0.25],
  [poor, 0.5],
  [bad, 0.75],
  [2 * bad, 1],
];

/** From figure to cost, as a share of the part's weight: straight between two knots, level beyond the outer ones. */
export const SCORE_KNOTS = {
  /**
   * Steep from the first: 1 % more of standing still shortens the time people watch live events by minutes (Dobrian et
   * al., SIGCOMM 2011). A twentieth of the time is what the crew's report calls frozen; a quarter can't be watched.
   */
  freezeRate: [
    [0, 0],
    [0.05, 0.5],
    [0.25, 1],
  ],
  /** 2 % made-up sound is rarely heard, 7 % is where Microsoft calls a call poor, a fifth is not understood. */
  concealedRate: [
    [0, 0],
    [0.02, 0.15],
    [0.07, 0.6],
    [0.2, 1],
  ],
  /** ITU-R BT.1359-1: free until it is detected, half where it is no longer accepted, all at twice that. */
  skewMs: [
    [-370, 1],
    [-185, 0.5],
    [-125, 0],
    [45, 0],
    [90, 0.5],
    [180, 1],
  ],
  /** Free up to what ITU-T G.114 lets a conversation have; 2 s is an answer that comes late, 5 s no conversation. */
  delayMs: [
    [400, 0],
    [2000, 0.5],
    [5000, 1],
  ],
  /** Free from 720 lines; 360 show a product, 180 a shape. */
  shortSide: [
    [0, 1],
    [180, 0.6],
    [360, 0.3],
    [720, 0],
  ],
  /** Free from what film has; 15 look jerky, below 10 lips no longer fit. */
  framesPerSecond: [
    [0, 1],
    [5, 0.7],
    [10, 0.4],
    [15, 0.2],
    [24, 0],
  ],
  lossRate: networkKnots(NETWORK_LIMITS.lossRate),
  jitterMs: networkKnots(NETWORK_LIMITS.jitterMs),
  roundTripMs: networkKnots(NETWORK_LIMITS.roundTripMs),
  /** The vendor's grade of the link. */
  grade: [
    [1, 0],
    [5, 1],
  ],
} as const satisfies Readonly<Record<string, Knots>>;

/** What a picture costs by which one is asked for: a small one is not what was paid for, even where it looks well. */
export const STREAM_COSTS: Readonly<Record<VideoStream | 'none', number>> = { full: 0, low: 0.3, none: 1 };

const PARTS = Object.keys(SCORE_WEIGHTS) as readonly ScorePart[];

export function scoreOf(input: ScoreInput): Score {
  const costs = costsOf(input);
  const known = PARTS.filter((part) => costs[part] !== undefined);
  if (known.length === 0) return { score: undefined, reasons: [] };
  const weights = weightsOf(known);
  const reasons = known
    .map((part, index) => ({ part, points: Math.round(weights[index]! * costs[part]!) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return { score: reasons.reduce((left, { points }) => left - points, 100), reasons };
}

function costsOf({ picture, ...figures }: ScoreInput): Record<ScorePart, number | undefined> {
  const cost = (name: keyof typeof SCORE_KNOTS, figure: number | undefined) =>
    figure === undefined ? undefined : at(SCORE_KNOTS[name], figure);
  return {
    freezes: cost('freezeRate', figures.freezeRate),
    sound: cost('concealedRate', figures.concealedRate),
    sync: cost('skewMs', figures.skewMs),
    delay: cost('delayMs', figures.delayMs),
    picture:
      picture &&
      together(
        STREAM_COSTS[picture.stream],
        cost('shortSide', picture.shortSide),
        cost('framesPerSecond', picture.framesPerSecond),
      ),
    network: greatest(
      cost('lossRate', figures.lossRate),
      cost('jitterMs', figures.jitterMs),
      cost('roundTripMs', figures.roundTripMs),
      cost('grade', figures.grade),
    ),
  };
}

/** Each takes its share of what the others leave: small is bad, jerky is bad, and both are worse. */
const together = (...costs: readonly (number | undefined)[]): number =>
  1 - costs.reduce<number>((left, cost = 0) => left * (1 - cost), 1);

/** Whole numbers that sum to 100: rounded down, and what is left goes to the largest remainders. */
function weightsOf(parts: readonly ScorePart[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + SCORE_WEIGHTS[part], 0);
  const exact = parts.map((part) => (SCORE_WEIGHTS[part] * 100) / total);
  const weights = exact.map(Math.floor);
  const byRemainder = exact.map((weight, index) => ({ index, remainder: weight % 1 }));
  byRemainder.sort((a, b) => b.remainder - a.remainder);
  const left = weights.reduce((rest, weight) => rest - weight, 100);
  for (const { index } of byRemainder.slice(0, left)) weights[index]! += 1;
  return weights;
}

function at(knots: Knots, figure: number): number {
  const next = knots.findIndex(([x]) => figure <= x);
  if (next <= 0) return knots.at(next)![1];
  const [[x0, y0], [x1, y1]] = [knots[next - 1]!, knots[next]!];
  return y0 + ((figure - x0) / (x1 - x0)) * (y1 - y0);
}
