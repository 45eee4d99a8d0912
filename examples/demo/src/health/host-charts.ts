/** What is drawn for the host: the audience, and what is sent. */
import type { HealthReport } from 'liveroom';
import type { AudienceHealth } from './audience-view';
import type { ChartPlan, Scale } from './charts/chart-plan';
import { bitrate, duration, frameRate, percent, whole } from './figure-words';
import type { Figures } from './trace';

export const HOST_KEYS = [
  'inSync',
  'outOfSync',
  'frozen',
  'score',
  'delayHalf',
  'delayMost',
  'framesPerSecond',
  'sentBps',
] as const;
export type HostKey = (typeof HOST_KEYS)[number];

export const hostFigures = (
  audience: AudienceHealth,
  { outgoing }: Pick<HealthReport, 'outgoing'>,
): Figures<HostKey> => ({
  inSync: audience.inSyncShare,
  outOfSync: audience.unacceptableShare,
  frozen: audience.frozenShare,
  score: audience.score?.p50,
  delayHalf: audience.delayMs?.p50,
  delayMost: audience.delayMs?.p90,
  framesPerSecond: outgoing?.framesPerSecond,
  sentBps: outgoing?.sentBps,
});

const share: Scale = { least: 0, most: 1, ticks: [0, 0.5, 1], tick: percent };

export const HOST_CHARTS: readonly ChartPlan<HostKey>[] = [
  {
    title: 'Viewers',
    lines: [
      { key: 'inSync', label: 'In sync', ink: 'done', format: percent },
      { key: 'outOfSync', label: 'Out', ink: 'hot', format: percent },
      { key: 'frozen', label: 'Frozen', ink: 'cue-ink', format: percent },
    ],
    left: share,
  },
  {
    title: 'Median score',
    lines: [{ key: 'score', label: 'Score', ink: 'done', format: whole, isArea: true }],
    left: { least: 0, most: 100, ticks: [0, 50, 100], tick: whole },
  },
  {
    title: 'Delay',
    lines: [
      { key: 'delayHalf', label: 'Half', ink: 'ink', format: duration },
      { key: 'delayMost', label: 'Nine of ten', ink: 'hot', format: duration },
    ],
    left: { least: 0, most: 500, tick: (ms) => (ms === 0 ? '0' : duration(ms)) },
  },
  {
    title: 'Sent',
    lines: [
      { key: 'framesPerSecond', label: 'Frames', ink: 'ink', format: frameRate },
      { key: 'sentBps', label: 'Bitrate', ink: 'cue-ink', format: bitrate, isRight: true },
    ],
    left: { least: 0, most: 30, ticks: [0, 15, 30, 60], tick: whole },
    right: { least: 0, most: 400_000, tick: (bps) => (bps < 1_000_000 ? `${bps / 1000}k` : `${bps / 1_000_000}M`) },
  },
];
