/** Figures of what arrives: WebRTC's own where there is a receiver, the vendor's where there is none. */
import type { StatsSample } from '../../media-port';

/** Of `inbound-rtp` in https://www.w3.org/TR/webrtc-stats/, what a sample has under the same name. */
const SAME_NAME = [
  'bytesReceived',
  'packetsReceived',
  'packetsLost',
  'jitterBufferEmittedCount',
  'framesDecoded',
  'framesDropped',
  'freezeCount',
  'frameWidth',
  'frameHeight',
  'concealedSamples',
  'totalSamplesReceived',
] as const;

/** The vendor's totals that mean the same as WebRTC's. */
export interface VendorFigures {
  readonly receiveBytes?: number;
  readonly receivePackets?: number;
  readonly receivePacketsLost?: number;
  /** Seconds. */
  readonly totalFreezeTime?: number;
  readonly receiveResolutionWidth?: number;
  readonly receiveResolutionHeight?: number;
}

type Figures = Record<string, number | undefined>;

/** Undefined when nothing has arrived. */
export async function sampleReceiver(receiver: RTCRtpReceiver): Promise<StatsSample | undefined> {
  for (const entry of (await receiver.getStats()).values() as Iterable<{ type: string }>) {
    if (entry.type !== 'inbound-rtp') continue;
    const figures = entry as unknown as Figures;
    if (!figures.packetsReceived) continue;
    return sample({
      atMs: figures.timestamp,
      ...Object.fromEntries(SAME_NAME.map((name) => [name, figures[name]])),
      jitterBufferDelayMs: milliseconds(figures.jitterBufferDelay),
      estimatedPlayoutTimestampMs: figures.estimatedPlayoutTimestamp,
      totalFreezesMs: milliseconds(figures.totalFreezesDuration),
    });
  }
  return undefined;
}

/** Undefined when nothing has arrived. */
export function sampleVendor(figures: VendorFigures | undefined, atMs: number): StatsSample | undefined {
  if (!figures?.receivePackets) return undefined;
  return sample({
    atMs,
    bytesReceived: figures.receiveBytes,
    packetsReceived: figures.receivePackets,
    packetsLost: figures.receivePacketsLost,
    totalFreezesMs: milliseconds(figures.totalFreezeTime),
    frameWidth: figures.receiveResolutionWidth,
    frameHeight: figures.receiveResolutionHeight,
  });
}

function sample(figures: Figures): StatsSample {
  const known = Object.entries(figures).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(known)) as unknown as StatsSample;
}

const milliseconds = (seconds: number | undefined): number | undefined => seconds && seconds * 1000;
