/** What becomes of one's own picture and sound on the way out, all tracks together. */
import type { ObservedOutgoing } from '../observation';
import type { Outgoing } from '../types';
import { bitrate, greatest, share, whole } from './rounded';
import { follow, growth, RATE_SPAN_MS, type TrackLog } from './track-log';

export type OutgoingLogs = ReadonlyMap<unknown, { readonly log: TrackLog; readonly kind: 'audio' | 'video' }>;

export function followOutgoing(before: OutgoingLogs, tracks: readonly ObservedOutgoing[], nowMs: number): OutgoingLogs {
  const logs = new Map<unknown, { readonly log: TrackLog; readonly kind: 'audio' | 'video' }>();
  for (const track of tracks) {
    const log = follow(before.get(track.run)?.log, track, nowMs);
    if (log !== undefined) logs.set(track.run, { log, kind: track.kind });
  }
  return logs;
}

/** What holds an encoder back most is told: for the link a host can do something. */
const LIMITS = ['bandwidth', 'cpu', 'other'] as const;

/** Undefined while nothing is sent. */
export function outgoingOf(logs: OutgoingLogs, tracks: readonly ObservedOutgoing[]): Outgoing | undefined {
  if (tracks.length === 0) return undefined;
  const all = [...logs.values()].map(({ log }) => log);
  const area = ({ last }: TrackLog) => (last.frameWidth ?? 0) * (last.frameHeight ?? 0);
  const videos = [...logs.values()].flatMap(({ kind, log }) => (kind === 'video' ? [log] : []));
  const picture = videos.sort((a, b) => area(b) - area(a))[0];
  const rates = all.flatMap((log) => {
    const bytes = growth(log, 'bytesSent', RATE_SPAN_MS);
    return bytes === undefined ? [] : [bitrate(bytes.by, bytes.ms)];
  });
  const frames = growth(picture, 'framesSent', RATE_SPAN_MS);
  const availableBps = greatest(...all.map(({ last }) => last.availableBps));
  return {
    sentBps: rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) : undefined,
    availableBps: availableBps === undefined ? undefined : Math.round(availableBps / 1000) * 1000,
    lossRate: lossRateOf(all),
    roundTripMs: whole(greatest(...all.map(({ last }) => last.roundTripMs))),
    width: whole(picture?.last.frameWidth) || undefined,
    height: whole(picture?.last.frameHeight) || undefined,
    framesPerSecond: frames && whole((frames.by * 1000) / frames.ms),
    limitedBy: LIMITS.find((limit) => tracks.some(({ sample }) => sample?.limitedBy === limit)),
  };
}

/** Lost packets are counted among those sent. */
function lossRateOf(logs: readonly TrackLog[]): number | undefined {
  let [lost, all] = [0, 0];
  for (const log of logs) {
    const sent = growth(log, 'packetsSent');
    const missing = growth(log, 'packetsLost');
    if (sent === undefined || missing === undefined) continue;
    lost += missing.by;
    all += sent.by;
  }
  return share(lost, all);
}
