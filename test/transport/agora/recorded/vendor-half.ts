/**
 * The media SDK's own figures beside what a browser recorded: from WebRTC's, by the rules of agora-rtc-sdk-ng 4.24.8
 * (`updateRemoteStats` of its bundle), and from what its servers measure, which a script has to say. Nothing here was
 * recorded on the vendor's network.
 */
import type { RemoteAudioTrackStats, RemoteVideoTrackStats } from 'agora-rtc-sdk-ng';
import type { StatsEntry } from '../fake/rtc/fake-remote-track';

export interface Measured {
  /** 0 before the servers have said it, which they are asked every 3 s. */
  readonly endToEndMs: number;
  readonly oneWayMs: number;
}

const UNMEASURED: Measured = { endToEndMs: 0, oneWayMs: 0 };

export function soundFigures(
  inbound: StatsEntry | undefined,
  before: StatsEntry | undefined,
  measured = UNMEASURED,
): RemoteAudioTrackStats {
  return { ...both(inbound, before, measured), receiveLevel: 100, receivePacketsDiscarded: 0, codecType: 'opus' };
}

export function pictureFigures(
  inbound: StatsEntry | undefined,
  before: StatsEntry | undefined,
  measured = UNMEASURED,
): RemoteVideoTrackStats {
  const framesPerSecond = of(inbound, 'framesDecoded') - of(before, 'framesDecoded');
  return {
    ...both(inbound, before, measured),
    totalFreezeTime: of(inbound, 'totalFreezesDuration'),
    receiveResolutionWidth: of(inbound, 'frameWidth'),
    receiveResolutionHeight: of(inbound, 'frameHeight'),
    decodeFrameRate: framesPerSecond,
    receiveFrameRate: framesPerSecond,
    renderFrameRate: framesPerSecond,
    codecType: 'VP8',
  };
}

function both(inbound: StatsEntry | undefined, before: StatsEntry | undefined, measured: Measured) {
  const packets = of(inbound, 'packetsReceived');
  const lost = of(inbound, 'packetsLost');
  const bytes = of(inbound, 'bytesReceived');
  const emitted = of(inbound, 'jitterBufferEmittedCount') - of(before, 'jitterBufferEmittedCount');
  const delayS = of(inbound, 'jitterBufferDelay') - of(before, 'jitterBufferDelay');
  return {
    transportDelay: measured.oneWayMs,
    end2EndDelay: measured.endToEndMs,
    receiveBytes: bytes,
    receiveBitrate: 8 * (bytes - of(before, 'bytesReceived')),
    receivePackets: packets,
    receivePacketsLost: lost,
    // Without packets it is 0 / 0, as the SDK's.
    packetLossRate: lost / (packets + lost),
    currentPacketLossRate: 0,
    receiveDelay: emitted > 0 ? Math.round((1000 * delayS) / emitted) : 0,
    totalDuration: 1,
    totalFreezeTime: 0,
    freezeRate: 0,
    publishDuration: -1,
  };
}

function of(entry: StatsEntry | undefined, name: string): number {
  const figure = entry?.[name];
  return typeof figure === 'number' ? figure : 0;
}
