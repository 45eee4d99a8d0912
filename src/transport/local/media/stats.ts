/** WebRTC's figures of a receiver as a `StatsSample`: seconds become milliseconds, 1900 becomes 1970. */
import type { StatsSample } from '../../media-port';
import { entriesOf, type Figure, figuresOf, selectedPair } from './rtc-figures';

/** From the beginning of 1900, where NTP counts from (RFC 5905), to that of 1970, in ms. */
const NTP_TO_UNIX_MS = 2_208_988_800_000;

/** 2065 if counted from 1970, 1995 if from 1900: a time of today tells by it which one it is. */
const BETWEEN_EPOCHS_MS = 3_000_000_000_000;

const FIGURES: readonly Figure<StatsSample>[] = [
  ['bytesReceived'],
  ['packetsReceived'],
  ['packetsLost'],
  ['jitterMs', 'jitter'],
  ['jitterBufferDelayMs', 'jitterBufferDelay'],
  ['jitterBufferEmittedCount'],
  ['framesDecoded'],
  ['framesDropped'],
  ['freezeCount'],
  ['totalFreezesMs', 'totalFreezesDuration'],
  ['totalInterFrameDelayMs', 'totalInterFrameDelay'],
  ['frameWidth'],
  ['frameHeight'],
  ['concealedSamples'],
  ['silentConcealedSamples'],
  ['totalSamplesReceived'],
  ['totalSamplesMs', 'totalSamplesDuration'],
];

/** Undefined when nothing has arrived. */
export async function sampleStats(receiver: RTCRtpReceiver): Promise<StatsSample | undefined> {
  const entries = await entriesOf(receiver);
  const inbound = entries.find(({ type }) => type === 'inbound-rtp');
  if (!inbound?.packetsReceived) return undefined;
  return Object.freeze({
    atMs: inbound.timestamp,
    ...figuresOf<StatsSample>(inbound, FIGURES),
    ...playout(inbound.timestamp, inbound.estimatedPlayoutTimestamp),
    ...figuresOf<StatsSample>(selectedPair(entries), [['roundTripMs', 'currentRoundTripTime']]),
  });
}

/** The specification counts from 1900, and so does Chromium; an earlier draft counted from 1970. */
function playout(atMs: number, timestampMs: unknown): Partial<StatsSample> {
  if (typeof timestampMs !== 'number') return {};
  const playoutMs = timestampMs > BETWEEN_EPOCHS_MS ? timestampMs - NTP_TO_UNIX_MS : timestampMs;
  // Tabs of one browser have one clock.
  return { estimatedPlayoutTimestampMs: playoutMs, endToEndDelayMs: atMs - playoutMs };
}
