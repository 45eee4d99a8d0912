/**
 * Recordings for tests of what is made of them. WebRTC's half of `ofChromium` is what Chromium said of ten seconds between
 * two of its own connections, with its test picture and tone; `aShow` is a script in the same shape, for what does not
 * happen by itself within ten seconds. The vendor's half is made: see `vendor-half.ts`.
 */
import type { StatsEntry } from '../fake/rtc/fake-remote-track';
import chromium from './chromium.json';
import type { Reading, Recording } from './recording';
import { type Measured, pictureFigures, soundFigures } from './vendor-half';

/** What the vendor's servers measure, from the fourth second on: as far apart as the playout timestamps are. */
const measured = (endToEndMs: number): Measured => ({ endToEndMs, oneWayMs: 31 });
const LINK = { RTT: 62, OutgoingAvailableBandwidth: 1_500 };

/** From 1900 to 1970: playout timestamps are the sender's NTP time. */
const NTP_AHEAD_MS = 2_208_988_800_000;

/** From this second on the script's sound is so late. */
const LATE = { fromSecond: 41, byMs: 300 };

const inboundOf = (entries: readonly StatsEntry[] | undefined): StatsEntry | undefined =>
  entries?.find(({ type }) => type === 'inbound-rtp');

interface Second {
  readonly audio: readonly StatsEntry[];
  readonly video: readonly StatsEntry[];
}

/** Both halves of so many seconds; the vendor says nothing in the first. */
function withVendor(seconds: readonly Second[], soundMs: (second: number) => number, pictureMs: number): Reading[] {
  return seconds.map(({ audio, video }, index) => {
    if (index === 0) return { audio: { receiver: audio }, video: { receiver: video } };
    const before = seconds[index - 1];
    const isMeasured = index >= 3;
    const of = (endToEndMs: number) => (isMeasured ? measured(endToEndMs) : undefined);
    const sound = soundFigures(inboundOf(audio), inboundOf(before?.audio), of(soundMs(index + 1)));
    const picture = pictureFigures(inboundOf(video), inboundOf(before?.video), of(pictureMs));
    return {
      audio: { receiver: audio, vendor: sound },
      video: { receiver: video, vendor: picture },
      ...(isMeasured && { link: LINK }),
    };
  });
}

/** A viewer in Chromium. Playout timestamps come with the tenth second, the vendor's measurements with the fourth. */
export const ofChromium: Recording = {
  startedAtMs: chromium.startedAtMs,
  readings: withVendor(chromium.readings, () => 270, 240),
};

/** The same, where nothing but the SDK has figures. */
export const withoutReceiver: Recording = dropReceivers(ofChromium);

/** Every figure is something that no figure can be, and what identifies the entries is right. */
export const ofGarbage: Recording = {
  startedAtMs: chromium.startedAtMs,
  readings: [NaN, Infinity, -Infinity, -1, null, undefined, '12', {}].map((rubbish): Reading => {
    const [full] = ofChromium.readings.slice(-1);
    const spoilt = (figures: object) =>
      Object.fromEntries(Object.keys(figures).map((name) => [name, rubbish])) as StatsEntry;
    const entries = (of: readonly StatsEntry[]) =>
      of.map((entry) => ({
        ...spoilt(entry),
        type: entry.type,
        nominated: true,
        // Without any, nothing has arrived, and nothing is said.
        packetsReceived: entry.packetsReceived,
      }));
    const { audio, video } = full!;
    return {
      audio: { receiver: entries(audio!.receiver!), vendor: { ...spoilt(audio!.vendor!), receivePackets: 50 } },
      video: { receiver: entries(video!.receiver!), vendor: { ...spoilt(video!.vendor!), receivePackets: 50 } },
      link: spoilt(LINK) as NonNullable<Reading['link']>,
    };
  }),
};

export const ofGarbageWithoutReceiver: Recording = dropReceivers(ofGarbage);

/**
 * A minute of a show: 25 pictures and 50 packets of each a second, in sync from the fifth second. From 20 to 23 s the
 * picture stands still, from 30 to 35 s a tenth of the packets is lost, and from 40 s the sound is 300 ms late.
 */
export const aShow: Recording = {
  startedAtMs: chromium.startedAtMs,
  readings: withVendor(scripted(60), (second) => 250 + (second < LATE.fromSecond ? 0 : LATE.byMs), 250),
};

export const aShowWithoutReceiver: Recording = dropReceivers(aShow);

function dropReceivers({ startedAtMs, readings }: Recording): Recording {
  const dropped = readings.map(({ audio, video, link }): Reading => ({
    ...(audio?.vendor && { audio: { vendor: audio.vendor } }),
    ...(video?.vendor && { video: { vendor: video.vendor } }),
    ...(link && { link }),
  }));
  return { startedAtMs, readings: dropped };
}

function scripted(seconds: number): Second[] {
  const total = { packets: 0, lost: 0, frames: 0, freezes: 0, frozenS: 0, concealed: 0 };
  return Array.from({ length: seconds }, (_, index) => {
    const second = index + 1;
    const atMs = chromium.startedAtMs + second * 1_000;
    const isFrozen = second > 20 && second <= 23;
    const isLossy = second > 30 && second <= 35;
    total.packets += isLossy ? 45 : 50;
    total.lost += isLossy ? 5 : 0;
    total.concealed += isLossy ? 4_800 : 0;
    total.frames += isFrozen ? 0 : 25;
    // A freeze is counted when it is over.
    if (second === 24) Object.assign(total, { freezes: 1, frozenS: 3 });
    const common = { type: 'inbound-rtp', timestamp: atMs, packetsReceived: total.packets, packetsLost: total.lost };
    const playout = (lateMs: number) =>
      second < 5 ? {} : { estimatedPlayoutTimestamp: atMs - 200 - lateMs + NTP_AHEAD_MS };
    const pair = {
      type: 'candidate-pair',
      timestamp: atMs,
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 0.058,
      availableOutgoingBitrate: 300_000,
    };
    const sound = {
      ...common,
      kind: 'audio',
      jitter: 0.004,
      bytesReceived: total.packets * 80,
      jitterBufferDelay: second * 48_000 * 0.06,
      jitterBufferEmittedCount: second * 48_000,
      totalSamplesReceived: second * 48_000,
      totalSamplesDuration: second,
      concealedSamples: total.concealed,
      silentConcealedSamples: total.concealed / 4,
      ...playout(second < LATE.fromSecond ? 0 : LATE.byMs),
    };
    const picture = {
      ...common,
      kind: 'video',
      jitter: 0.006,
      bytesReceived: total.packets * 1_100,
      jitterBufferDelay: total.frames * 0.06,
      jitterBufferEmittedCount: total.frames,
      framesDecoded: total.frames,
      framesDropped: 0,
      freezeCount: total.freezes,
      totalFreezesDuration: total.frozenS,
      totalInterFrameDelay: total.frames * 0.04 + total.frozenS,
      frameWidth: 1_280,
      frameHeight: 720,
      ...playout(0),
    };
    return { audio: [pair, sound], video: [pair, picture] };
  });
}
