/** Sound and lips in words: the verdict, what it rests on, where it is going. Pure. */
import type { HealthReport } from 'liveroom';
import { spell } from '../page/wording';
import { signedMs, timeOfDay } from './figure-words';

export type AvSync = HealthReport['avSync'];
export type SyncLevel = AvSync['level'];

/** The bounds of ITU-R BT.1359-1 in ms, positive when the sound is early: what is noticed, and what is not accepted. */
export const BOUNDS = {
  lateUnacceptable: -185,
  lateDetectable: -125,
  earlyDetectable: 45,
  earlyUnacceptable: 90,
} as const;

/** In the chip. */
export const LEVEL: Record<SyncLevel, string> = {
  'in-sync': 'in sync',
  detectable: 'slightly off',
  unacceptable: 'out of sync',
  unknown: 'sync not known',
};

const VERDICT: Record<Exclude<SyncLevel, 'unknown'>, string> = {
  'in-sync': 'In sync: nobody can tell',
  detectable: 'Slightly off: attentive viewers notice',
  unacceptable: 'Out of sync: more than the standard accepts',
};

/** The level waits until better figures have held. */
const RECOVERING = 'Better already; it counts once it has held for a moment';

const UNKNOWN_WHY: Record<NonNullable<AvSync['unknownWhy']>, string> = {
  'nothing-received': 'Nothing to compare: nobody is live',
  'no-sound': 'Nothing to compare: there is no sound',
  'no-picture': 'Nothing to compare: there is no picture',
  muted: 'Nothing to compare: sound or picture is switched off',
  hidden: 'Not measured while the page is out of sight',
  frozen: 'Not measured while the picture stands still',
  'no-figures': 'No figures from the browser yet: they take some seconds',
};

const SOURCE: Record<NonNullable<AvSync['source']>, string> = {
  'playout-timestamps': 'Measured by both streams’ playout times.',
  'end-to-end-delays': 'Measured by the service’s delay of each.',
  'jitter-buffers': 'Measured by how long each waits before it plays: coarse.',
};

/** Less than this a minute is no trend, in ms: it takes minutes to matter, and figures wander as much. */
const STEADY_MS = 6;

export function verdictOf({ level, unknownWhy, skewMs }: AvSync): string {
  if (level === 'unknown') return UNKNOWN_WHY[unknownWhy ?? 'no-figures'];
  return level === 'unacceptable' && skewMs !== undefined && isAccepted(skewMs) ? RECOVERING : VERDICT[level];
}

const isAccepted = (skewMs: number): boolean =>
  skewMs >= BOUNDS.lateUnacceptable && skewMs <= BOUNDS.earlyUnacceptable;

/** `Sound 32 ms late`. */
export function skewWords(skewMs: number | undefined): string {
  if (skewMs === undefined || !Number.isFinite(skewMs)) return '';
  const ms = Math.round(skewMs);
  if (ms === 0) return 'Sound and picture together';
  return `Sound ${Math.abs(ms)} ms ${ms > 0 ? 'early' : 'late'}`;
}

export function trendWords(driftMsPerMinute: number | undefined): string {
  if (driftMsPerMinute === undefined || !Number.isFinite(driftMsPerMinute)) return '';
  if (Math.abs(driftMsPerMinute) < STEADY_MS) return 'steady';
  const side = driftMsPerMinute > 0 ? 'earlier' : 'later';
  return `getting ${side} by ${Math.abs(Math.round(driftMsPerMinute))} ms a minute`;
}

/** `Since 14:03:12, for 2 min.` */
export function sinceWords(sinceMs: number | undefined, nowMs: number): string {
  if (sinceMs === undefined || !Number.isFinite(sinceMs)) return '';
  return `Since ${timeOfDay(sinceMs)}, for ${spell(nowMs - sinceMs)}.`;
}

export const sourceWords = (source: AvSync['source']): string => (source === undefined ? '' : SOURCE[source]);

/** Worth saying aloud: the verdict, and by how much. */
export const spokenSync = (sync: AvSync): string =>
  sync.level === 'unknown'
    ? verdictOf(sync)
    : `Sound and picture ${LEVEL[sync.level]}${sync.skewMs === undefined ? '' : `, ${signedMs(sync.skewMs)}`}`;
