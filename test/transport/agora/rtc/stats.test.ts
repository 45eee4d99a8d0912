/** What viewers measure of a publisher, from what the browser and the SDK say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../../src/transport/agora/rtc/figures';
import type { RemoteMedia, StatsSample } from '../../../../src/transport/media-port';
import type { Recording } from '../recorded/recording';
import * as recorded from '../recorded/recordings';
import { onCloud } from './on-cloud';
import { setUp, track } from './stub-rtc';

/** A viewer of a publisher whose media have the figures that were recorded. */
async function watching(recording: Recording) {
  const { clock, cloud, done, enter } = onCloud();
  const [host, viewer] = [await enter('ada'), await enter('ben')];
  const camera = await done(host.publish(track('video'), 'camera'));
  const microphone = await done(host.publish(track('audio'), 'microphone'));
  await clock.runUntil(() => viewer.publications.get().length === 2);
  const [video, audio] = await done(Promise.all([viewer.subscribe(camera.id), viewer.subscribe(microphone.id)]));
  cloud.statistics.play('ada', recording);
  const startMs = clock.now();
  /** Both samples at the end of that second, with times since the recording began. */
  const at = async (second: number) => {
    await clock.advance(startMs + (second - 1) * 1_000 - clock.now());
    const movedMs = startMs - recording.startedAtMs;
    return { video: since(await video.stats(), movedMs), audio: since(await audio.stats(), movedMs) };
  };
  return { at, clock, done, camera, microphone, startMs, video, audio };
}

function since(sample: StatsSample | undefined, movedMs: number) {
  if (sample?.estimatedPlayoutTimestampMs === undefined) return sample;
  return { ...sample, estimatedPlayoutTimestampMs: Math.round(sample.estimatedPlayoutTimestampMs - movedMs) };
}

const someNumber: unknown = expect.any(Number);

describe('figures over Agora where there is a receiver', () => {
  it("are WebRTC's own, with what only the vendor measures", async () => {
    const { at } = await watching(recorded.ofChromium);
    const { video, audio } = await at(10);
    expect(video).toEqual({
      atMs: someNumber,
      bytesReceived: 233_652,
      packetsReceived: 307,
      packetsLost: 0,
      jitterMs: 0,
      jitterBufferDelayMs: 1_439.627,
      jitterBufferEmittedCount: 196,
      estimatedPlayoutTimestampMs: 4_004_386_328_062,
      endToEndDelayMs: 240,
      roundTripMs: 1,
      framesDecoded: 196,
      framesDropped: 0,
      freezeCount: 0,
      totalFreezesMs: 0,
      totalInterFrameDelayMs: 9_757,
      frameWidth: 480,
      frameHeight: 270,
    });
    expect(audio).toEqual({
      atMs: someNumber,
      bytesReceived: 29_457,
      packetsReceived: 500,
      packetsLost: 0,
      jitterMs: 1,
      jitterBufferDelayMs: 9_436_800,
      jitterBufferEmittedCount: 480_000,
      estimatedPlayoutTimestampMs: 4_004_386_328_031,
      endToEndDelayMs: 270,
      roundTripMs: 1,
      concealedSamples: 0,
      silentConcealedSamples: 0,
      totalSamplesReceived: 480_000,
      totalSamplesMs: 10_030,
    });
  });

  it('leave out what nobody knows yet, rather than say 0', async () => {
    const { at } = await watching(recorded.ofChromium);
    const { video, audio } = await at(1);
    for (const sample of [video, audio]) {
      expect(sample).toMatchObject({ packetsReceived: someNumber, roundTripMs: 1 });
      expect(sample).not.toHaveProperty('estimatedPlayoutTimestampMs');
      expect(sample).not.toHaveProperty('endToEndDelayMs');
    }
  });

  it("take the round trip from the vendor's server where the browser says 0", async () => {
    const { at } = await watching(recorded.ofChromium);
    expect((await at(5)).video?.roundTripMs).toBe(62);
  });

  it('show a show: what freezes, what is lost, and sound that comes late', async () => {
    const { at } = await watching(recorded.aShow);
    const [before, after, lossy, last] = [await at(19), await at(25), await at(36), await at(60)];
    expect([before.video?.freezeCount, before.video?.totalFreezesMs]).toEqual([0, 0]);
    expect([after.video?.freezeCount, after.video?.totalFreezesMs]).toEqual([1, 3_000]);
    expect(lossy.audio).toMatchObject({ packetsLost: 25, concealedSamples: 24_000, silentConcealedSamples: 6_000 });
    const skew = ({ audio, video }: typeof last) =>
      audio!.estimatedPlayoutTimestampMs! - video!.estimatedPlayoutTimestampMs!;
    expect([skew(before), skew(last)]).toEqual([0, -300]);
  });
});

describe('figures over Agora where there is no receiver', () => {
  it("are the vendor's, in our units", async () => {
    const { at, startMs } = await watching(recorded.withoutReceiver);
    expect(await at(10)).toEqual({
      video: {
        atMs: startMs + 9_000,
        bytesReceived: 233_652,
        packetsReceived: 307,
        packetsLost: 0,
        totalFreezesMs: 0,
        frameWidth: 480,
        frameHeight: 270,
        framesPerSecond: 20,
        receiveDelayMs: someNumber,
        endToEndDelayMs: 240,
        roundTripMs: 62,
      },
      audio: {
        atMs: startMs + 9_000,
        bytesReceived: 29_457,
        packetsReceived: 500,
        packetsLost: 0,
        receiveDelayMs: someNumber,
        endToEndDelayMs: 270,
        roundTripMs: 62,
      },
    });
    expect((await (await watching(recorded.aShowWithoutReceiver)).at(25)).video?.totalFreezesMs).toBe(3_000);
  });

  it('are none in the first second, and without what the vendor measures until it has', async () => {
    const { at } = await watching(recorded.withoutReceiver);
    expect(await at(1)).toEqual({ video: undefined, audio: undefined });
    const { video, audio } = await at(2);
    for (const sample of [video, audio]) {
      expect(sample).toMatchObject({ packetsReceived: someNumber, receiveDelayMs: someNumber });
      expect(Object.keys(sample!)).not.toContain('endToEndDelayMs');
      expect(Object.keys(sample!)).not.toContain('roundTripMs');
    }
  });
});

describe('figures over Agora, whatever they are from', () => {
  it.each([['with', recorded.ofChromium], ['without', recorded.withoutReceiver]] as const)(
    'are none %s a receiver while it is muted',
    async (_, recording) => {
      const { clock, done, microphone, camera, audio, video } = await watching(recording);
      await clock.advance(5_000);
      const arrives = async () => (await Promise.all([audio, video].map((media) => media.stats()))).map(Boolean);
      expect(await arrives()).toEqual([true, true]);
      await done(Promise.all([microphone.setMuted(true), camera.setMuted(true)]));
      await clock.advance(1_000);
      expect(await arrives()).toEqual([false, false]);
      await done(Promise.all([microphone.setMuted(false), camera.setMuted(false)]));
      await clock.advance(1_000);
      expect(await arrives()).toEqual([true, true]);
    },
  );

  it.each([['with', recorded.ofGarbage], ['without', recorded.ofGarbageWithoutReceiver]] as const)(
    'are never anything that is no figure, %s a receiver',
    async (_, recording) => {
      const { at } = await watching(recording);
      for (let second = 1; second <= recording.readings.length; second++) {
        for (const sample of Object.values(await at(second))) {
          expect(sample).toBeDefined();
          for (const figure of Object.values(sample!)) expect(figure).toSatisfy((n) => Number.isFinite(n) && n >= 0);
          expect(Object.keys(sample!)).not.toContain('endToEndDelayMs');
        }
      }
    },
  );

  it('are finite and not negative, whatever is read', () => {
    const rubbish = fc.oneof(fc.anything(), fc.double(), fc.integer());
    const names = { packetsLost: 'a', jitterMs: 'b', framesDecoded: 'c' };
    fc.assert(
      fc.property(fc.record({ a: rubbish, b: rubbish, c: rubbish }), fc.boolean(), (from, zeroIsUnknown) => {
        for (const figure of Object.values(figuresOf(from, names, { times: 1_000, zeroIsUnknown }))) {
          expect(figure).toSatisfy((n) => Number.isFinite(n) && n >= 0);
        }
      }),
    );
  });

  it('are those of the receiver that there is now, and none when it can not say', async () => {
    const { stub, media } = await publishedBy('ben');
    const remote: RemoteMedia = await media.subscribe('ben/camera');
    stub.videoStats = { ben: { receivePackets: 9 } };
    expect(await remote.stats()).toMatchObject({ packetsReceived: 9 });
    const receiver = receiverWith({ packetsReceived: 0 });
    stub.remotes[0]!.transceiver = { receiver };
    expect(remote.receiver()).toBe(receiver);
    expect(await remote.stats()).toBeUndefined();
    stub.remotes[0]!.transceiver = { receiver: receiverWith({ packetsReceived: 3, packetsLost: -2 }) };
    expect(await remote.stats()).toEqual({ atMs: 7, packetsReceived: 3, packetsLost: 0 });
    const closed = { getStats: async () => Promise.reject(new Error('closed')) } as unknown as RTCRtpReceiver;
    stub.remotes[0]!.transceiver = { receiver: closed };
    expect(await remote.stats()).toBeUndefined();
  });
});

async function publishedBy(uid: string) {
  const bench = setUp();
  await bench.open();
  bench.stub.published(uid, 'video');
  return bench;
}

function receiverWith(entry: object): RTCRtpReceiver {
  const getStats = async () => new Map([['in', { type: 'inbound-rtp', timestamp: 7, ...entry }]]);
  return { getStats } as unknown as RTCRtpReceiver;
}
