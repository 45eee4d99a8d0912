/** What of the network shows in what is received, and a word for it. */
import type { LinkQuality, NetworkGrade } from '../../transport/media-port';
import type { Network, NetworkQuality } from '../types';
import { bitrate, greatest, share, whole } from './rounded';
import { growth, RATE_SPAN_MS, type TrackLog } from './track-log';

/**
 * The most of each that is still `excellent`, `good`, `fair` and `poor`; the quality is that of the worst figure. Loss:
 * below 1 % is what Microsoft asks of a client's network (Media Quality and Network Connectivity Performance); between
 * 2 and 10 % the sender's loss-based control does not raise its rate, beyond it lowers it (draft-ietf-rmcat-gcc-02, 6);
 * 5 % is in between. Jitter: 30 ms as Microsoft has it, 50 ms is ITU-T Y.1541's objective for its best classes, and
 * from there doubled. Round trip: 100 ms as Microsoft has it, 300 and 800 ms are twice the one-way delays of ITU-T
 * G.114 (150 ms: nobody minds, 400 ms: not to be exceeded); 500 is in between.
 */
export const NETWORK_LIMITS = {
  lossRate: [0.01, 0.02, 0.05, 0.1],
  jitterMs: [30, 50, 100, 200],
  roundTripMs: [100, 300, 500, 800],
} as const;

const QUALITIES: readonly NetworkQuality[] = ['excellent', 'good', 'fair', 'poor', 'bad'];

export interface LinkFigures {
  readonly lossRate: number | undefined;
  readonly jitterMs: number | undefined;
  readonly roundTripMs: number | undefined;
}

/** Of one publisher's tracks, or of all that is received. */
export function linkFiguresOf(audios: readonly TrackLog[], videos: readonly TrackLog[]): LinkFigures {
  const logs = [...audios, ...videos];
  const jitterOf = (some: readonly TrackLog[]) => greatest(...some.map(({ last }) => last.jitterMs));
  return {
    lossRate: lossRateOf(logs),
    // A picture's packets are sent in bursts, which its own figure takes for jitter: the sound's tells more.
    jitterMs: whole(jitterOf(audios) ?? jitterOf(videos)),
    roundTripMs: whole(greatest(...logs.map(({ last }) => last.roundTripMs))),
  };
}

function lossRateOf(logs: readonly TrackLog[]): number | undefined {
  let [lost, all] = [0, 0];
  for (const log of logs) {
    const received = growth(log, 'packetsReceived');
    const missing = growth(log, 'packetsLost');
    if (received === undefined || missing === undefined) continue;
    lost += missing.by;
    all += missing.by + received.by;
  }
  return share(lost, all);
}

function receivedBpsOf(logs: readonly TrackLog[]): number | undefined {
  const rates = logs.flatMap((log) => {
    const bytes = growth(log, 'bytesReceived', RATE_SPAN_MS);
    return bytes === undefined ? [] : [bitrate(bytes.by, bytes.ms)];
  });
  return rates.length > 0 ? rates.reduce((sum, rate) => sum + rate, 0) : undefined;
}

export function networkOf(
  audios: readonly TrackLog[],
  videos: readonly TrackLog[],
  link: LinkQuality | undefined,
): Network {
  const figures = linkFiguresOf(audios, videos);
  return {
    quality: qualityOf(figures, gradeOf(link)),
    receivedBps: receivedBpsOf([...audios, ...videos]),
    lossRate: figures.lossRate,
    jitterMs: figures.jitterMs,
  };
}

export function qualityOf(figures: LinkFigures, grade: NetworkGrade | undefined): NetworkQuality {
  const ranks = (Object.keys(NETWORK_LIMITS) as (keyof LinkFigures)[]).flatMap((name) => {
    const figure = figures[name];
    return figure === undefined ? [] : [NETWORK_LIMITS[name].filter((limit) => figure > limit).length];
  });
  if (grade !== undefined) ranks.push(Math.min(grade, QUALITIES.length) - 1);
  return ranks.length === 0 ? 'unknown' : QUALITIES[Math.max(...ranks)]!;
}

/** The vendor's, of what comes down; undefined when it is not on its own scale. */
export const gradeOf = (link: LinkQuality | undefined): NetworkGrade | undefined =>
  [1, 2, 3, 4, 5, 6].includes(link?.downlink ?? 0) ? link?.downlink : undefined;
