/**
 * One look's skew between a publisher's sound and picture, unsmoothed, by the best figures there are, or why there is
 * none.
 */
import type { Figures } from '../figures/clean';
import { bufferMs, isStill, type TrackLog } from '../figures/track-log';
import type { ObservedPublisher } from '../observation';
import type { SkewSource, SkewUnknown } from '../types';

export interface RawSkew {
  readonly source: SkewSource;
  readonly skewMs: number;
}

/** The best first. */
export const SOURCES: readonly SkewSource[] = ['playout-timestamps', 'end-to-end-delays', 'jitter-buffers'];

/** People report sound seconds ahead. Beyond ten, two figures are of different clocks, not of different delays. */
const MOST_MS = 10_000;

export interface Pair {
  readonly audio: TrackLog | undefined;
  readonly video: TrackLog | undefined;
}

/** Why there can be no skew at present; undefined when there can. */
export function whyUnknown(
  publisher: ObservedPublisher,
  isHidden: boolean,
  { audio, video }: Pair,
): SkewUnknown | undefined {
  if (publisher.audio === undefined) return 'no-sound';
  if (publisher.video === undefined || publisher.stream === 'none') return 'no-picture';
  if (publisher.audio.muted || publisher.video.muted) return 'muted';
  if (isHidden) return 'hidden';
  if (audio === undefined) return video === undefined ? 'nothing-received' : 'no-sound';
  if (video === undefined) return 'no-picture';
  if (isStill(audio)) return 'no-sound';
  return isStill(video) ? 'frozen' : undefined;
}

/** Undefined while there are no figures of both. */
export function rawSkew(audio: TrackLog, video: TrackLog): RawSkew | undefined {
  const skews: Record<SkewSource, number | undefined> = {
    'playout-timestamps': difference(playoutOf(audio.last), playoutOf(video.last)),
    'end-to-end-delays': difference(video.last.endToEndDelayMs, audio.last.endToEndDelayMs),
    // Since the sample before: whatever is longer than that is the smoothing's to do.
    'jitter-buffers': difference(bufferMs(video, 0), bufferMs(audio, 0)),
  };
  const source = SOURCES.find((each) => Math.abs(skews[each] ?? Infinity) <= MOST_MS);
  return source && { source, skewMs: skews[source]! };
}

/**
 * Which moment of the sender's clock is played, as if both were asked at the same time: they are asked one after
 * another.
 */
const playoutOf = ({ estimatedPlayoutTimestampMs, atMs }: Figures): number | undefined =>
  estimatedPlayoutTimestampMs === undefined ? undefined : estimatedPlayoutTimestampMs - atMs;

const difference = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : from - to;
