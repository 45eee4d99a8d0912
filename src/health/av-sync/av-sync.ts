/**
 * One publisher's sync from look to look: which source to believe, the steadied skew, its level and since when. A
 * reducer; knows of tracks only their logs.
 */
import { whole } from '../figures/rounded';
import type { TrackLog } from '../figures/track-log';
import type { AvSync, SkewSource, SkewUnknown } from '../types';
import { driftOf } from './drift';
import { judge, NO_VERDICT, type Verdict } from './level';
import { type Pair, rawSkew, SOURCES } from './raw-skew';
import { NOT_SMOOTHED, smooth, type Smoothed } from './smoothing';

const SYNC_PATIENCE = {
  /**
   * A coarser source is taken only when a better one has said nothing for so long. Senders report every 5 s (RFC 3550,
   * 6.2), the browser wants two reports, and so they come 6–8 s after the media in Chromium.
   */
  coarserAfterMs: 10_000,
  /**
   * After the sound stood still, playout timestamps are not believed for so long: a muted sender's media clock stands
   * still too, and until two new reports have said so they are off by the length of the pause (seen in Chromium: ~9 s).
   */
  afterPauseMs: 10_000,
  /**
   * A pause of sound: without packets for nearly a look's distance. Silence itself still sends some, every 0.4 s (Opus
   * DTX).
   */
  pauseMs: 900,
  /** A measurement holds for so long when no new one comes. */
  heldMs: 3_000,
} as const;

export interface SyncState {
  readonly avSync: AvSync;
  readonly verdict: Verdict;
  readonly smoothed: Smoothed;
  /** The best source at hand, even when nothing can be measured just now. */
  readonly source: SkewSource | undefined;
  /** The last look with a new skew, or at which there could be none. */
  readonly heardAtMs: number;
  readonly shown: Shown | undefined;
  readonly audio: TrackLog | undefined;
  readonly video: TrackLog | undefined;
  /** Playout timestamps are believed again from here on. */
  readonly trustedFromMs: number;
}

interface Shown {
  readonly skewMs: number;
  readonly source: SkewSource;
  readonly driftMsPerMinute: number | undefined;
}

export const unknownSync = (unknownWhy: SkewUnknown, sinceMs: number | undefined): AvSync => ({
  skewMs: undefined,
  level: 'unknown',
  source: undefined,
  unknownWhy,
  driftMsPerMinute: undefined,
  sinceMs,
});

const beginSync = (nowMs: number): SyncState => ({
  avSync: unknownSync('nothing-received', nowMs),
  verdict: NO_VERDICT,
  smoothed: NOT_SMOOTHED,
  source: undefined,
  heardAtMs: nowMs,
  shown: undefined,
  audio: undefined,
  video: undefined,
  trustedFromMs: 0,
});

/**
 * `why` there can be no skew now, undefined when there can; `isSilenced` while no sound is sent, as far as is known.
 */
export function followSync(
  before: SyncState | undefined,
  { audio, video }: Pair,
  { why, isSilenced }: { readonly why: SkewUnknown | undefined; readonly isSilenced: boolean },
  nowMs: number,
): SyncState {
  const old = before ?? beginSync(nowMs);
  const hasPaused = isSilenced || (audio !== undefined && isPausing(audio));
  const trustedFromMs = hasPaused ? nowMs + SYNC_PATIENCE.afterPauseMs : old.trustedFromMs;
  let state: SyncState = { ...old, audio, video, trustedFromMs };
  const isNew = audio?.origin !== old.audio?.origin || video?.origin !== old.video?.origin;
  if (why !== undefined || isNew) state = forget(state, nowMs);
  if (why === undefined && audio && video) state = measureSkew(state, audio, video, old, nowMs);
  const { shown, verdict } = state;
  const level = shown === undefined ? 'unknown' : verdict.level;
  const sinceMs = level === old.avSync.level ? old.avSync.sinceMs : nowMs;
  const avSync: AvSync =
    shown === undefined
      ? unknownSync(why ?? 'no-figures', sinceMs)
      : { ...shown, skewMs: whole(shown.skewMs), level, unknownWhy: undefined, sinceMs };
  return { ...state, avSync };
}

const isPausing = ({ last, progressAtMs }: TrackLog): boolean => last.atMs - progressAtMs >= SYNC_PATIENCE.pauseMs;

/** What the browser's figures are like is remembered: which there are, how noisy they are. */
const forget = (state: SyncState, nowMs: number): SyncState => ({
  ...state,
  smoothed: { ...NOT_SMOOTHED, noiseMs: state.smoothed.noiseMs },
  verdict: NO_VERDICT,
  shown: undefined,
  heardAtMs: nowMs,
});

function measureSkew(state: SyncState, audio: TrackLog, video: TrackLog, old: SyncState, nowMs: number): SyncState {
  const isNews = audio.last !== old.audio?.last || video.last !== old.video?.last;
  const raw = isNews ? rawSkew(audio, video) : undefined;
  const isTrusted = raw?.source !== 'playout-timestamps' || nowMs >= state.trustedFromMs;
  const isPatient = nowMs - state.heardAtMs < SYNC_PATIENCE.coarserAfterMs;
  if (!isTrusted) return forget(state, nowMs);
  if (raw === undefined || (isCoarser(raw.source, state.source) && isPatient)) {
    const isOver = nowMs - state.heardAtMs >= SYNC_PATIENCE.heldMs;
    return isOver ? { ...forget(state, nowMs), heardAtMs: state.heardAtMs } : state;
  }
  const isOther = raw.source !== state.source;
  // By another source the same skew measures otherwise: that is no step, and the old one's level is none to hold on to.
  const smoothedBefore = isOther ? NOT_SMOOTHED : state.smoothed;
  const smoothed = smooth(smoothedBefore, { atMs: nowMs, skewMs: raw.skewMs });
  const verdict = judge(isOther ? { ...state.verdict, isFirst: true } : state.verdict, smoothed, nowMs);
  const isShown = smoothed.skewMs !== undefined && !verdict.isFirst;
  return {
    ...state,
    smoothed,
    verdict,
    source: raw.source,
    heardAtMs: nowMs,
    shown: isShown
      ? { skewMs: smoothed.skewMs, source: raw.source, driftMsPerMinute: driftOf(smoothed.steady) }
      : state.shown,
  };
}

/** At first the best is presumed to come. */
const isCoarser = (source: SkewSource, than: SkewSource = SOURCES[0]!): boolean =>
  SOURCES.indexOf(source) > SOURCES.indexOf(than);
