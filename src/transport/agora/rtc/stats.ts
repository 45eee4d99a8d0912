/**
 * Figures of what arrives: WebRTC's own of the receiver, and what only the vendor measures; the vendor's alone where
 * there is no receiver. Nothing is judged here, and what is no figure is left out.
 */
import type { StatsSample } from '../../media-port';
import { type Figures, figuresOf, reportOf } from './figures';

export interface Reading {
  readonly kind: 'audio' | 'video';
  readonly receiver: RTCRtpReceiver | undefined;
  /** `getRemoteVideoStats()` or `getRemoteAudioStats()` of the publisher: nothing in the first second. */
  readonly vendor: object | undefined;
  /** `getRTCStats()`. */
  readonly link: object;
  readonly nowMs: number;
}

type Names = Partial<Record<keyof StatsSample, string>>;

/** Of `inbound-rtp` in https://www.w3.org/TR/webrtc-stats/. */
const TOTALS: Names = {
  bytesReceived: 'bytesReceived',
  packetsReceived: 'packetsReceived',
  packetsLost: 'packetsLost',
  jitterBufferEmittedCount: 'jitterBufferEmittedCount',
  framesDecoded: 'framesDecoded',
  framesDropped: 'framesDropped',
  freezeCount: 'freezeCount',
  concealedSamples: 'concealedSamples',
  silentConcealedSamples: 'silentConcealedSamples',
  totalSamplesReceived: 'totalSamplesReceived',
};
/** The same, in seconds. */
const SECONDS: Names = {
  jitterMs: 'jitter',
  jitterBufferDelayMs: 'jitterBufferDelay',
  totalFreezesMs: 'totalFreezesDuration',
  totalInterFrameDelayMs: 'totalInterFrameDelay',
  totalSamplesMs: 'totalSamplesDuration',
};
/** The same, where 0 means that it is not known yet. */
const MOMENTARY: Names = {
  atMs: 'timestamp',
  estimatedPlayoutTimestampMs: 'estimatedPlayoutTimestamp',
  frameWidth: 'frameWidth',
  frameHeight: 'frameHeight',
};
const ROUND_TRIP: Names = { roundTripMs: 'currentRoundTripTime' };

const VENDOR_TOTALS: Names = {
  bytesReceived: 'receiveBytes',
  packetsReceived: 'receivePackets',
  packetsLost: 'receivePacketsLost',
};
/** Of pictures; of sounds the vendor counts whole seconds in which something was missing (4.24.8). */
const VENDOR_SECONDS: Names = { totalFreezesMs: 'totalFreezeTime' };
const VENDOR_RATES: Names = { framesPerSecond: 'decodeFrameRate' };
/** The vendor begins with 0 and stays there for what it does not measure (4.24.8). */
const VENDOR_MOMENTARY: Names = {
  receiveDelayMs: 'receiveDelay',
  frameWidth: 'receiveResolutionWidth',
  frameHeight: 'receiveResolutionHeight',
};
/** The vendor's servers measure it, every 3 s: 0 before the first time. */
const END_TO_END: Names = { endToEndDelayMs: 'end2EndDelay' };
/** Twice what the vendor's server says it takes one way: 0 before it has. */
const VENDOR_ROUND_TRIP: Names = { roundTripMs: 'RTT' };

/** Undefined when nothing has arrived. */
export async function sampleStats({ kind, receiver, vendor, link, nowMs }: Reading): Promise<StatsSample | undefined> {
  const arrived = receiver === undefined ? ofVendor(kind, vendor) : await ofReceiver(receiver);
  if (!arrived.packetsReceived) return undefined;
  return Object.freeze({
    atMs: nowMs,
    ...figuresOf(link, VENDOR_ROUND_TRIP, { zeroIsUnknown: true }),
    ...figuresOf(vendor, END_TO_END, { zeroIsUnknown: true }),
    ...arrived,
  });
}

async function ofReceiver(receiver: RTCRtpReceiver): Promise<Figures<keyof StatsSample>> {
  const { all, pair } = await reportOf(receiver);
  const inbound = all('inbound-rtp').find(({ packetsReceived }) => packetsReceived);
  return {
    ...figuresOf(inbound, TOTALS),
    ...figuresOf(inbound, SECONDS, { times: 1000 }),
    ...figuresOf(inbound, MOMENTARY, { zeroIsUnknown: true }),
    ...figuresOf(pair, ROUND_TRIP, { times: 1000, zeroIsUnknown: true }),
  };
}

function ofVendor(kind: Reading['kind'], vendor: object | undefined): Figures<keyof StatsSample> {
  return {
    ...figuresOf(vendor, VENDOR_TOTALS),
    ...figuresOf(kind === 'video' ? vendor : undefined, VENDOR_SECONDS, { times: 1000 }),
    ...figuresOf(kind === 'video' ? vendor : undefined, VENDOR_RATES, { zeroIsUnknown: true }),
    ...figuresOf(vendor, VENDOR_MOMENTARY, { zeroIsUnknown: true }),
  };
}
