import { describe, expect, it } from 'vitest';
import { NETWORK_LIMITS, qualityOf } from '../../../src/health/figures/network';
import type { OutgoingSample } from '../../../src/transport/media-port';
import { goodAudio, goodLook, goodVideo, observe, RUN, type Seen, START_MS, watch } from '../traces';

const last = (seen: readonly Seen[]) => seen.at(-1)!.report;

describe('what a good stream shows', () => {
  it('is all there, in round figures', () => {
    const report = last(watch(20, goodLook));
    expect(report).toMatchObject({
      score: 100,
      reasons: [],
      sound: { concealedRate: 0 },
      picture: { width: 1280, height: 720, framesPerSecond: 30, stream: 'full' },
      latency: { endToEndMs: undefined, bufferMs: 40, roundTripMs: 60 },
      network: { quality: 'excellent', receivedBps: 2_064_000, lossRate: 0, jitterMs: 4 },
    });
  });
});

describe('sound', () => {
  it('is made up by the share that was heard missing, silence left out', () => {
    const concealed = last(
      watch(20, (second) => ({
        audio: { ...goodAudio(second), concealedSamples: 4_800 * second, silentConcealedSamples: 2_400 * second },
      })),
    );
    expect(concealed.sound.concealedRate).toBe(0.05);
  });

  it('that does not arrive at all is not taken for silence', () => {
    const gone = last(
      watch(20, (second) => {
        const goneSeconds = Math.max(0, second - 5);
        const madeUp = { concealedSamples: 48_000 * goneSeconds, silentConcealedSamples: 48_000 * goneSeconds };
        return { audio: { ...goodAudio(second), ...madeUp, packetsReceived: 250 } };
      }),
    );
    expect(gone.sound.concealedRate).toBe(1);
  });

  it('is not judged while it is muted', () => {
    const muted = last(watch(20, (second) => ({ publisher: { audio: { run: RUN.audio, muted: true, sample: goodAudio(second) } } })));
    expect(muted.sound.concealedRate).toBeUndefined();
  });
});

describe('loss', () => {
  it('is the share of the last ten seconds, of sound and picture together', () => {
    const lossy = (second: number) => ({ ...goodVideo(second), packetsLost: Math.max(0, second - 20) * 50 });
    const seen = watch(40, (second) => ({ audio: goodAudio(second), video: lossy(second) }));
    expect(seen[19]!.report.network.lossRate).toBe(0);
    expect(seen[24]!.report.network.lossRate).toBeCloseTo(250 / 3250, 3);
    expect(seen[39]!.report.network.lossRate).toBeCloseTo(500 / 3500, 3);
  });

  it('is none when duplicates outnumber what was lost', () => {
    const seen = watch(20, (second) => ({ audio: { ...goodAudio(second), packetsLost: -second } }));
    expect(last(seen).network.lossRate).toBe(0);
  });
});

describe('the quality of the network', () => {
  const calm = { lossRate: 0, jitterMs: 0, roundTripMs: 0 };

  it('is that of the worst figure', () => {
    for (const [name, limits] of Object.entries(NETWORK_LIMITS)) {
      const qualities = [...limits, limits[3] * 2].map((figure) => qualityOf({ ...calm, [name]: figure }, undefined));
      expect(qualities).toEqual(['excellent', 'good', 'fair', 'poor', 'bad']);
    }
  });

  it('is the vendor’s grade where that is worse, and nothing without either', () => {
    expect(([1, 2, 3, 4, 5, 6] as const).map((grade) => qualityOf(calm, grade))).toEqual([
      'excellent',
      'good',
      'fair',
      'poor',
      'bad',
      'bad',
    ]);
    expect(qualityOf({ ...calm, lossRate: 0.5 }, 1)).toBe('bad');
    expect(qualityOf({ lossRate: undefined, jitterMs: undefined, roundTripMs: undefined }, undefined)).toBe('unknown');
  });
});

describe('the first picture and sound', () => {
  it('are as long ago as their totals say, however late somebody looks', () => {
    const seen = watch(30, (second) => ({
      audio: { ...goodAudio(second + 100), atMs: START_MS + second * 1000, totalSamplesMs: 60_000 + second * 1000 },
      video: { ...goodVideo(second + 100), atMs: START_MS + second * 1000, totalInterFrameDelayMs: 61_000 + second * 1000 },
    }));
    expect(last(seen)).toMatchObject({ firstSoundAtMs: START_MS - 60_000, firstFrameAtMs: START_MS - 61_000 });
  });

  it('stay the earliest when the tracks begin anew', () => {
    const seen = watch(30, (second) => ({
      publisher: { video: { run: second > 15, muted: false, sample: goodVideo(second > 15 ? second - 15 : second, START_MS + second * 1000) } },
    }));
    expect(last(seen).firstFrameAtMs).toBe(START_MS);
  });

  it('without totals are known only when somebody looked before', () => {
    const { totalInterFrameDelayMs: _, ...video } = goodVideo(3);
    const late = watch(9, (second) => ({ video: { ...video, atMs: START_MS + second * 1000 } }));
    expect(last(late).firstFrameAtMs).toBeUndefined();
    const seen = watch(9, (second) => (second < 4 ? {} : { video: { ...video, atMs: START_MS + second * 1000 } }));
    expect(last(seen).firstFrameAtMs).toBe(START_MS + 4_000);
  });
});

describe('what is sent', () => {
  const sent = (second: number, kind: 'audio' | 'video', more: Partial<OutgoingSample> = {}) => ({
    run: RUN[kind],
    kind,
    sample: { atMs: START_MS + second * 1000, bytesSent: 12_500 * second, packetsSent: 100 * second, packetsLost: second, ...more },
  });

  it('is all tracks together, and the largest picture', () => {
    const seen = watch(20, (second) => ({
      observation: {
        publishers: [],
        outgoing: [
          sent(second, 'audio', { roundTripMs: 30 }),
          sent(second, 'video', {
            framesSent: 25 * second,
            frameWidth: 640,
            frameHeight: 360,
            roundTripMs: 40,
            availableBps: 1_234_567,
            limitedBy: 'cpu',
          }),
        ],
      },
    }));
    expect(last(seen).outgoing).toEqual({
      sentBps: 200_000,
      availableBps: 1_235_000,
      lossRate: 0.01,
      roundTripMs: 40,
      width: 640,
      height: 360,
      framesPerSecond: 25,
      limitedBy: 'cpu',
    });
    expect(last(seen)).toMatchObject({ score: undefined, reasons: [], publishers: [] });
  });

  it('is undefined for those who send nothing', () => {
    expect(last(watch(3, goodLook)).outgoing).toBeUndefined();
    expect(observe(3, goodLook(3)).outgoing).toEqual([]);
  });
});
