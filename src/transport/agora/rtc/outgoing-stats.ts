/**
 * Figures of what is sent: WebRTC's own, of the large and the small picture together, and the vendor's estimate of the
 * link; the vendor's alone, without the small picture, where the browser has none.
 */
import type { OutgoingSample } from '../../media-port';
import type { RtcLocalTrack } from '../sdk';
import { type Figures, figuresOf, type Report, reportOf, type StatsEntry } from './figures';

export interface OutgoingReading {
  readonly track: RtcLocalTrack;
  /** `getLocalVideoStats()` or `getLocalAudioStats()`. */
  readonly vendor: object;
  /** `getRTCStats()`. */
  readonly link: object;
  readonly nowMs: number;
}

type Name = Exclude<keyof OutgoingSample, 'limitedBy'>;
type Names = Partial<Record<Name, string>>;

/** Of `outbound-rtp` in https://www.w3.org/TR/webrtc-stats/. */
const SENT: Names = { bytesSent: 'bytesSent', packetsSent: 'packetsSent' };
const FRAMES: Names = { framesSent: 'framesSent' };
const SIZE: Names = { frameWidth: 'frameWidth', frameHeight: 'frameHeight' };
/** Of `remote-inbound-rtp`, which comes with the other end's reports. */
const LOST: Names = { packetsLost: 'packetsLost' };
/** Of `candidate-pair`: in seconds, and in bit/s. */
const ROUND_TRIP: Names = { roundTripMs: 'currentRoundTripTime' };
const AVAILABLE: Names = { availableBps: 'availableOutgoingBitrate' };

const VENDOR_SENT: Names = { bytesSent: 'sendBytes', packetsSent: 'sendPackets' };
/** 0 also while the other end has not reported, and on Safari for ever (4.24.8). */
const VENDOR_MOMENTARY: Names = {
  packetsLost: 'sendPacketsLost',
  roundTripMs: 'sendRttMs',
  frameWidth: 'sendResolutionWidth',
  frameHeight: 'sendResolutionHeight',
};
/** In kbit/s; 0 before the vendor's server has said. */
const VENDOR_AVAILABLE: Names = { availableBps: 'OutgoingAvailableBandwidth' };

const REASONS: readonly unknown[] = ['cpu', 'bandwidth', 'other'];

const MOMENTARY = { zeroIsUnknown: true };

/** Undefined when nothing has been sent. */
export async function sampleOutgoing(reading: OutgoingReading): Promise<OutgoingSample | undefined> {
  const { track, vendor, link, nowMs } = reading;
  // The vendor's `StreamType`: the large picture, or the sound, and the small picture.
  const senders = ([0, 1] as const).flatMap((type) => track.getRTCRtpTransceiver(type)?.sender ?? []);
  const reports = await Promise.all(senders.map(reportOf));
  const sent = reports.length > 0 ? ofReports(reports) : ofVendor(vendor);
  if (!sent.packetsSent) return undefined;
  const available = figuresOf(link, VENDOR_AVAILABLE, { times: 1000, zeroIsUnknown: true });
  return Object.freeze({ atMs: nowMs, ...sent, ...available });
}

function ofReports(reports: readonly Report[]): Figures<Name> & Limit {
  const outbound = reports.flatMap(({ all }) => all('outbound-rtp'));
  const reported = reports.flatMap(({ all }) => all('remote-inbound-rtp'));
  const [full] = outbound;
  const pair = reports.find(({ pair: each }) => each !== undefined)?.pair;
  return {
    ...sum(outbound, SENT),
    ...sum(reported, LOST),
    ...figuresOf(full, FRAMES),
    ...figuresOf(full, SIZE, MOMENTARY),
    ...figuresOf(pair, ROUND_TRIP, { times: 1000, zeroIsUnknown: true }),
    ...figuresOf(pair, AVAILABLE, MOMENTARY),
    ...limitOf(full),
  };
}

function ofVendor(vendor: object): Figures<Name> {
  return { ...figuresOf(vendor, VENDOR_SENT), ...figuresOf(vendor, VENDOR_MOMENTARY, MOMENTARY) };
}

function sum(entries: readonly StatsEntry[], names: Names): Figures<Name> {
  const total: Record<string, number> = {};
  for (const entry of entries) {
    for (const [name, figure] of Object.entries(figuresOf(entry, names))) total[name] = (total[name] ?? 0) + figure;
  }
  return total;
}

type Limit = Pick<OutgoingSample, 'limitedBy'>;

function limitOf(full: StatsEntry | undefined): Limit {
  const reason = full?.qualityLimitationReason;
  return REASONS.includes(reason) ? { limitedBy: reason as NonNullable<Limit['limitedBy']> } : {};
}
