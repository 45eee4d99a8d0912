/** What is drawn of the figures that are received. */
import type { HealthReport } from 'liveroom';
import type { ChartPlan, Scale } from './charts/chart-plan';
import { bitrate, frameRate, percent, signedMs, whole } from './figure-words';
import { BOUNDS } from './sync-words';
import type { Figures } from './trace';

export const RECEIVED_KEYS = [
  'skewMs',
  'score',
  'framesPerSecond',
  'receivedBps',
  'freezeRate',
  'concealedRate',
] as const;
export type ReceivedKey = (typeof RECEIVED_KEYS)[number];

export const receivedFigures = (report: HealthReport): Figures<ReceivedKey> => ({
  skewMs: report.avSync.skewMs,
  score: report.score,
  framesPerSecond: report.picture.framesPerSecond,
  receivedBps: report.network.receivedBps,
  freezeRate: report.freezes.rate,
  concealedRate: report.sound.concealedRate,
});

const { lateUnacceptable, lateDetectable, earlyDetectable, earlyUnacceptable } = BOUNDS;
const OFF_THE_CHART = 100_000;

const skew: Scale = {
  least: -250,
  most: 150,
  ticks: [-400, lateUnacceptable, 0, earlyUnacceptable, 400],
  tick: (ms) => (ms === 0 ? '0' : signedMs(ms).replace(' ms', '')),
};
const share: Scale = { least: 0, most: 0.5, ticks: [0, 0.5, 1], tick: percent };

export const RECEIVED_CHARTS: readonly ChartPlan<ReceivedKey>[] = [
  {
    title: 'Sound against picture',
    lines: [{ key: 'skewMs', label: 'Skew', ink: 'ink', format: signedMs }],
    left: skew,
    shades: [
      { from: -OFF_THE_CHART, to: lateUnacceptable, ink: 'hot-wash' },
      { from: lateUnacceptable, to: lateDetectable, ink: 'cue-wash' },
      { from: lateDetectable, to: earlyDetectable, ink: 'done-wash' },
      { from: earlyDetectable, to: earlyUnacceptable, ink: 'cue-wash' },
      { from: earlyUnacceptable, to: OFF_THE_CHART, ink: 'hot-wash' },
    ],
  },
  {
    title: 'Score',
    lines: [{ key: 'score', label: 'Score', ink: 'done', format: whole, isArea: true }],
    left: { least: 0, most: 100, ticks: [0, 50, 100], tick: whole },
  },
  {
    title: 'Picture',
    lines: [
      { key: 'framesPerSecond', label: 'Frames', ink: 'ink', format: frameRate },
      { key: 'receivedBps', label: 'Bitrate', ink: 'cue-ink', format: bitrate, isRight: true },
    ],
    left: { least: 0, most: 30, ticks: [0, 15, 30, 60], tick: whole },
    right: {
      least: 0,
      most: 400_000,
      tick: (bps) => (bps < 1_000_000 ? `${bps / 1000}k` : `${bps / 1_000_000}M`),
    },
  },
  {
    title: 'Gaps in 10 s',
    lines: [
      { key: 'freezeRate', label: 'Picture', ink: 'hot', format: percent, isArea: true },
      { key: 'concealedRate', label: 'Sound', ink: 'ink', format: percent },
    ],
    left: share,
  },
];
