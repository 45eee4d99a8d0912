/** WebRTC's figures of a receiver as a `StatsSample`: seconds become milliseconds, nothing else changes. */
import type { StatsSample } from '../../media-port';

/** `inbound-rtp` of https://www.w3.org/TR/webrtc-stats/ as far as a sample wants it; TypeScript's own lacks some. */
interface InboundRtp {
  readonly type: 'inbound-rtp';
  readonly timestamp: number;
  readonly bytesReceived?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly jitterBufferDelay?: number;
  readonly jitterBufferEmittedCount?: number;
  readonly estimatedPlayoutTimestamp?: number;
  readonly framesDecoded?: number;
  readonly framesDropped?: number;
  readonly freezeCount?: number;
  readonly totalFreezesDuration?: number;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly concealedSamples?: number;
  readonly totalSamplesReceived?: number;
}

/** Undefined when nothing has arrived. */
export async function sampleStats(receiver: RTCRtpReceiver): Promise<StatsSample | undefined> {
  for (const entry of (await receiver.getStats()).values() as Iterable<RTCStats | InboundRtp>) {
    if (isInbound(entry) && entry.packetsReceived) return toSample(entry);
  }
  return undefined;
}

const isInbound = (entry: RTCStats | InboundRtp): entry is InboundRtp => entry.type === 'inbound-rtp';

function toSample(entry: InboundRtp): StatsSample {
  const figures: Record<keyof StatsSample, number | undefined> = {
    atMs: entry.timestamp,
    bytesReceived: entry.bytesReceived,
    packetsReceived: entry.packetsReceived,
    packetsLost: entry.packetsLost,
    jitterBufferDelayMs: milliseconds(entry.jitterBufferDelay),
    jitterBufferEmittedCount: entry.jitterBufferEmittedCount,
    estimatedPlayoutTimestampMs: entry.estimatedPlayoutTimestamp,
    framesDecoded: entry.framesDecoded,
    framesDropped: entry.framesDropped,
    freezeCount: entry.freezeCount,
    totalFreezesMs: milliseconds(entry.totalFreezesDuration),
    frameWidth: entry.frameWidth,
    frameHeight: entry.frameHeight,
    concealedSamples: entry.concealedSamples,
    totalSamplesReceived: entry.totalSamplesReceived,
  };
  const known = Object.entries(figures).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(known)) as unknown as StatsSample;
}

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;
