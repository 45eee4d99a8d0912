/** What a publisher measures of what it sends. */
import { describe, expect, it } from 'vitest';
import { setUp, track } from './stub-rtc';

async function sending(kind: 'audio' | 'video') {
  const bench = setUp();
  await bench.open();
  const publication = await bench.media.publish(track(kind), kind === 'video' ? 'camera' : 'microphone');
  return { ...bench, publication, local: bench.stub.locals[0]! };
}

const transceiverWith = (...entries: object[]) => ({
  sender: { getStats: async () => new Map(entries.map((entry, index) => [index, entry])) },
});

const pair = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.04, availableOutgoingBitrate: 900_000 };
const sent = { type: 'outbound-rtp', bytesSent: 70_000, packetsSent: 70, framesSent: 250 };
const large = { ...sent, frameWidth: 1_280, frameHeight: 720, qualityLimitationReason: 'bandwidth' };
const small = { ...sent, bytesSent: 9_000, packetsSent: 10, framesSent: 150, frameWidth: 320, frameHeight: 180 };
const lost = { type: 'remote-inbound-rtp', packetsLost: 3, roundTripTime: 0.05 };

describe('figures of what is sent over Agora', () => {
  it('are those of the large picture, with the small one in what is sent in all', async () => {
    const { stub, clock, publication, local } = await sending('video');
    local.transceivers.push(transceiverWith(large, lost, pair));
    local.transceivers.push(transceiverWith(small, { ...lost, packetsLost: 1 }, pair));
    stub.rtcStats = { OutgoingAvailableBandwidth: 1_200, RTT: 30 };
    expect(await publication.stats?.()).toEqual({
      atMs: clock.now(),
      bytesSent: 79_000,
      packetsSent: 80,
      packetsLost: 4,
      roundTripMs: 40,
      framesSent: 250,
      frameWidth: 1_280,
      frameHeight: 720,
      limitedBy: 'bandwidth',
      availableBps: 1_200_000,
    });
  });

  it('leave out what is not known: losses before the other end reports, and what nothing limits', async () => {
    const { clock, publication, local, stub } = await sending('video');
    local.transceivers.push(transceiverWith({ ...sent, frameWidth: 0, qualityLimitationReason: 'none' }));
    stub.rtcStats = { OutgoingAvailableBandwidth: NaN };
    const figures = { bytesSent: 70_000, packetsSent: 70, framesSent: 250 };
    expect(await publication.stats?.()).toEqual({ atMs: clock.now(), ...figures });
  });

  it("have the browser's estimate of the link where the vendor has none", async () => {
    const { publication, local } = await sending('audio');
    local.transceivers.push(transceiverWith(sent, pair));
    expect(await publication.stats?.()).toMatchObject({ availableBps: 900_000 });
  });

  it("are the vendor's where the browser has none", async () => {
    const { stub, clock, publication } = await sending('video');
    stub.localStats = { sendBytes: 5_000, sendPackets: 9, sendPacketsLost: 0, sendRttMs: 35, sendResolutionWidth: 640 };
    expect(await publication.stats?.()).toEqual({
      atMs: clock.now(),
      bytesSent: 5_000,
      packetsSent: 9,
      roundTripMs: 35,
      frameWidth: 640,
    });
  });

  it('are none before anything is sent, while it is muted, and when it is no longer published', async () => {
    const { publication, local } = await sending('video');
    expect(await publication.stats?.()).toBeUndefined();
    local.transceivers.push(transceiverWith(large));
    expect(await publication.stats?.()).toBeDefined();
    await publication.setMuted(true);
    expect(await publication.stats?.()).toBeUndefined();
    await publication.setMuted(false);
    expect(await publication.stats?.()).toBeDefined();
    await publication.unpublish();
    expect(await publication.stats?.()).toBeUndefined();
  });
});
