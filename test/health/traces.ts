/** Made-up looks at a publisher, one a second, as browsers show them: what kernels are tried on. */
import type { Observation, ObservedPublisher } from '../../src/health/observation';
import { measure, NOTHING_MEASURED, measured, type MeasuredReport, type Measurement } from '../../src/health/measurement';
import type { SyncChange } from '../../src/health/types';
import { type Random, seededRandom } from '../../src/lib/random';
import type { StatsSample } from '../../src/transport/media-port';

export const START_MS = 1_790_000_000_000;
/** Playout timestamps count from 1900, as Chromium's do. */
const NTP_MS = 2_208_988_800_000;

export const RUN = { audio: {}, video: {} };

/** A good stream's totals after `seconds` of it. */
export function goodAudio(seconds: number, atMs = START_MS + seconds * 1000): StatsSample {
  return {
    atMs,
    bytesReceived: 8_000 * seconds,
    packetsReceived: 50 * seconds,
    packetsLost: 0,
    jitterMs: 4,
    jitterBufferDelayMs: 40 * 48_000 * seconds,
    jitterBufferEmittedCount: 48_000 * seconds,
    roundTripMs: 60,
    concealedSamples: 0,
    silentConcealedSamples: 0,
    totalSamplesReceived: 48_000 * seconds,
    totalSamplesMs: 1000 * seconds,
  };
}

export function goodVideo(seconds: number, atMs = START_MS + seconds * 1000): StatsSample {
  return {
    atMs,
    bytesReceived: 250_000 * seconds,
    packetsReceived: 250 * seconds,
    packetsLost: 0,
    jitterMs: 12,
    jitterBufferDelayMs: 40 * 30 * seconds,
    jitterBufferEmittedCount: 30 * seconds,
    roundTripMs: 60,
    framesDecoded: 30 * seconds,
    framesDropped: 0,
    freezeCount: 0,
    totalFreezesMs: 0,
    totalInterFrameDelayMs: 1000 * seconds,
    frameWidth: 1280,
    frameHeight: 720,
  };
}

export interface Look {
  readonly audio?: StatsSample | undefined;
  readonly video?: StatsSample | undefined;
  readonly publisher?: Partial<ObservedPublisher>;
  readonly observation?: Partial<Observation>;
}

export function observe(seconds: number, { audio, video, publisher, observation }: Look): Observation {
  return {
    atMs: START_MS + seconds * 1000,
    isHidden: false,
    link: undefined,
    outgoing: [],
    publishers: [
      {
        userId: 'host',
        audio: { run: RUN.audio, muted: false, sample: audio },
        video: { run: RUN.video, muted: false, sample: video },
        stream: 'full',
        ...publisher,
      },
    ],
    ...observation,
  };
}

export const goodLook = (seconds: number): Look => ({ audio: goodAudio(seconds), video: goodVideo(seconds) });

/** Both streams say what they play, so that sound is `skewMs` early; the two are not asked at quite the same time. */
export function skewedLook(seconds: number, skewMs: number | undefined, askedApartMs = 0): Look {
  const look = { audio: goodAudio(seconds), video: goodVideo(seconds, START_MS + seconds * 1000 + askedApartMs) };
  if (skewMs === undefined) return look;
  const playoutMs = NTP_MS + START_MS - 800;
  return {
    audio: { ...look.audio, estimatedPlayoutTimestampMs: playoutMs + seconds * 1000 + skewMs },
    video: { ...look.video, estimatedPlayoutTimestampMs: playoutMs + seconds * 1000 + askedApartMs },
  };
}

export interface Seen {
  readonly second: number;
  readonly report: MeasuredReport;
  readonly changes: readonly SyncChange[];
}

/** What comes of looks 1, 2, … seconds after the start. */
export function watch(seconds: number, lookAt: (second: number) => Look, from: Measurement = NOTHING_MEASURED): Seen[] {
  let measurement = from;
  return Array.from({ length: seconds }, (_, index) => {
    const second = index + 1;
    const step = measure(measurement, observe(second, lookAt(second)));
    measurement = step.measurement;
    return { second, report: measured(measurement), changes: step.syncChanges };
  });
}

/** Normally distributed (Box and Muller's way), with a mean of 0. */
function normal(random: Random, deviation: number): number {
  return deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export interface Jitter {
  readonly seed: number;
  readonly deviationMs: number;
  /** How much of one second's error is left in the next one's, 0–1. */
  readonly memory?: number;
  /** How often a single sample is half a second off, either way. Never two in a row. */
  readonly spikeRate?: number;
}

/** What jitter adds to each second's skew. */
export function jitterOf({ seed, deviationMs, memory = 0, spikeRate = 0 }: Jitter): (second: number) => number {
  const random = seededRandom(seed);
  const made: number[] = [];
  let [wander, hasSpike] = [0, false];
  return (second) => {
    while (made.length <= second) {
      wander = memory * wander + normal(random, deviationMs * Math.sqrt(1 - memory ** 2));
      hasSpike = !hasSpike && random() < spikeRate;
      made.push(wander + (hasSpike ? (random() < 0.5 ? -500 : 500) : 0));
    }
    return made[second]!;
  };
}
