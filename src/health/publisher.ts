/** One publisher from look to look: logs and states of all that is told of them, and the figures of a report. */
import { type SyncState, followSync } from './av-sync/av-sync';
import { whyUnknown } from './av-sync/raw-skew';
import { beganAtMs, FIRST_PICTURE, FIRST_SOUND } from './figures/firsts';
import { followFreezes, freezesOf, type FreezeState, NO_FREEZES } from './figures/freezes';
import { linkFiguresOf } from './figures/network';
import { latencyOf, pictureOf, soundOf } from './figures/received';
import { follow, type TrackLog } from './figures/track-log';
import type { Observation, ObservedPublisher, ObservedTrack } from './observation';
import type { Condition } from './repair/condition';
import { type ScoreInput, scoreOf } from './score';
import type { PublisherHealth } from './types';

export interface PublisherState {
  readonly audio: TrackLog | undefined;
  readonly video: TrackLog | undefined;
  readonly sync: SyncState;
  readonly freezes: FreezeState;
  readonly health: PublisherHealth;
  readonly condition: Condition;
  readonly firstFrameAtMs: number | undefined;
  readonly firstSoundAtMs: number | undefined;
}

export function followPublisher(
  before: PublisherState | undefined,
  publisher: ObservedPublisher,
  { atMs, isHidden }: Observation,
  grade: ScoreInput['grade'],
): PublisherState {
  const { userId, stream } = publisher;
  const logOf = (log: TrackLog | undefined, track: ObservedTrack | undefined) => track && follow(log, track, atMs);
  const audio = logOf(before?.audio, publisher.audio);
  const video = stream === 'none' ? undefined : logOf(before?.video, publisher.video);
  const hasPicture = publisher.video?.muted === false;
  const heard = publisher.audio?.muted === false ? audio : undefined;
  const seen = hasPicture ? video : undefined;
  const pair = { audio, video };
  const why = whyUnknown(publisher, isHidden, pair);
  const sync = followSync(before?.sync, pair, { why, isSilenced: publisher.audio?.muted !== false }, atMs);
  const freezes = followFreezes(before?.freezes ?? NO_FREEZES, video, seen !== undefined && !isHidden);
  const link = linkFiguresOf(heard ? [heard] : [], seen ? [seen] : []);

  const figures = {
    avSync: sync.avSync,
    freezes: freezesOf(freezes),
    sound: soundOf(heard),
    picture: pictureOf(seen, hasPicture ? stream : undefined),
    latency: latencyOf(heard, seen),
  };
  const { latency, picture } = figures;
  // Of what is on the way nobody knows more than that it takes half a round trip.
  const onTheWayMs = latency.roundTripMs === undefined ? 0 : latency.roundTripMs / 2;
  const { score, reasons } = scoreOf({
    ...link,
    // A link is not to be judged by what does not come over it.
    grade: heard || seen ? grade : undefined,
    freezeRate: figures.freezes.rate,
    concealedRate: figures.sound.concealedRate,
    skewMs: figures.avSync.skewMs,
    delayMs: latency.endToEndMs ?? (latency.bufferMs === undefined ? undefined : latency.bufferMs + onTheWayMs),
    picture:
      hasPicture && !isHidden && (seen !== undefined || stream === 'none')
        ? { stream, shortSide: shortSide(picture), framesPerSecond: picture.framesPerSecond }
        : undefined,
  });
  const wasWaiting = (log: TrackLog | undefined) => before !== undefined && log === undefined;
  return {
    audio,
    video,
    sync,
    freezes,
    health: { userId, score, reasons, ...figures },
    condition: {
      userId,
      hasPicture,
      isHidden,
      freezeRate: figures.freezes.rate,
      concealedRate: figures.sound.concealedRate,
      lossRate: link.lossRate,
      // Jitter buffers may have the sign wrong: good enough to show, not to act on.
      ...(figures.avSync.source === 'jitter-buffers' ? UNSURE : { level: figures.avSync.level, skewMs: figures.avSync.skewMs }),
    },
    firstFrameAtMs: beganAtMs(seen, FIRST_PICTURE, wasWaiting(before?.video), atMs),
    firstSoundAtMs: beganAtMs(heard, FIRST_SOUND, wasWaiting(before?.audio), atMs),
  };
}

const UNSURE = { level: 'unknown', skewMs: undefined } as const;

const shortSide = ({ width, height }: { width: number | undefined; height: number | undefined }): number | undefined =>
  width === undefined || height === undefined ? undefined : Math.min(width, height);
