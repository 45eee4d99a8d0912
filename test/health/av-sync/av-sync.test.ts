import { describe, expect, it } from 'vitest';
import type { SkewUnknown } from '../../../src/health/types';
import { goodAudio, goodVideo, type Look, observe, RUN, type Seen, skewedLook, START_MS, watch } from '../traces';

const levels = (seen: readonly Seen[]) => seen.flatMap(({ changes }) => changes.map(({ level }) => level));
const syncAt = (seen: readonly Seen[], second: number) => seen[second - 1]!.report.avSync;
const withDelays = (second: number, audioMs: number | undefined, videoMs: number | undefined): Look => ({
  audio: { ...goodAudio(second), ...(audioMs !== undefined && { endToEndDelayMs: audioMs }) },
  video: { ...goodVideo(second), ...(videoMs !== undefined && { endToEndDelayMs: videoMs }) },
});
/** Sound waits 300 ms longer than the picture. */
const bufferedLook = (second: number): Look => ({
  audio: { ...goodAudio(second), jitterBufferDelayMs: 340 * 48_000 * second },
  video: goodVideo(second),
});

describe('where the skew comes from', () => {
  it('is the playout timestamps, as if both were asked at once: positive when sound is early', () => {
    const early = syncAt(watch(12, (second) => skewedLook(second, 200, 137)), 12);
    expect(early).toMatchObject({ skewMs: 200, level: 'unacceptable', source: 'playout-timestamps', unknownWhy: undefined });
    expect(syncAt(watch(12, (second) => skewedLook(second, -150)), 12)).toMatchObject({ skewMs: -150, level: 'detectable' });
  });

  it('is the end-to-end delays when there are no timestamps, and the jitter buffers when there is nothing else', () => {
    const delays = watch(20, (second) => withDelays(second, 700, 500));
    expect(syncAt(delays, 20)).toMatchObject({ skewMs: -200, source: 'end-to-end-delays' });
    expect(syncAt(watch(20, bufferedLook), 20)).toMatchObject({ skewMs: -300, source: 'jitter-buffers' });
    const vendors = watch(20, (second) => ({
      audio: { atMs: START_MS + second * 1000, receiveDelayMs: 80 },
      video: { atMs: START_MS + second * 1000, receiveDelayMs: 180 },
    }));
    expect(syncAt(vendors, 20)).toMatchObject({ skewMs: 100, source: 'jitter-buffers' });
  });

  it('is nothing coarser while timestamps may still come: `unknown`, not a guess', () => {
    const seen = watch(30, (second) => (second < 8 ? bufferedLook(second) : skewedLook(second, 0)));
    expect(syncAt(seen, 7)).toMatchObject({ level: 'unknown', unknownWhy: 'no-figures', skewMs: undefined });
    expect(levels(seen)).toEqual(['in-sync']);
  });

  it('holds for a moment without timestamps, and then is what is left', () => {
    const seen = watch(60, (second) => (second < 20 ? skewedLook(second, 0) : bufferedLook(second)));
    expect(syncAt(seen, 21)).toMatchObject({ level: 'in-sync', source: 'playout-timestamps' });
    expect(syncAt(seen, 25)).toMatchObject({ level: 'unknown', unknownWhy: 'no-figures' });
    expect(syncAt(seen, 60)).toMatchObject({ level: 'unacceptable', source: 'jitter-buffers' });
  });

  it('does not take a better source for a step: the old verdict stands until there is a new one', () => {
    const seen = watch(60, (second) => (second < 30 ? bufferedLook(second) : skewedLook(second, 0)));
    expect(levels(seen)).toEqual(['unacceptable', 'in-sync']);
    const better = seen.find(({ report }) => report.avSync.source === 'playout-timestamps');
    expect(better!.second - 30).toBeLessThanOrEqual(3);
    expect(better!.report.avSync).toMatchObject({ level: 'in-sync', skewMs: 0 });
  });

  it('never believes figures of different clocks', () => {
    expect(syncAt(watch(40, (second) => withDelays(second, 5, 2_000_000)), 40).source).toBe('jitter-buffers');
  });
});

describe('an unknown skew', () => {
  const track = (kind: 'audio' | 'video', muted: boolean, sample: Look['audio']) => ({ run: RUN[kind], muted, sample });
  const inSync = (second: number) => skewedLook(second, 0);
  const cases: readonly [SkewUnknown, (second: number) => Look][] = [
    ['nothing-received', () => ({})],
    ['no-sound', (second) => ({ video: goodVideo(second) })],
    ['no-sound', (second) => ({ ...inSync(second), publisher: { audio: undefined } })],
    ['no-picture', (second) => ({ audio: goodAudio(second) })],
    ['no-picture', (second) => ({ ...inSync(second), publisher: { video: undefined } })],
    ['no-picture', (second) => ({ ...inSync(second), publisher: { stream: 'none' } })],
    ['muted', (second) => ({ publisher: { audio: track('audio', true, inSync(second).audio) }, video: inSync(second).video })],
    ['muted', (second) => ({ publisher: { video: track('video', true, inSync(second).video) }, audio: inSync(second).audio })],
    ['hidden', (second) => ({ ...inSync(second), observation: { isHidden: true } })],
    ['no-figures', (second) => ({ audio: { atMs: START_MS + second * 1000 }, video: { atMs: START_MS + second * 1000 } })],
  ];
  for (const [index, [why, lookAt]] of cases.entries()) {
    it(`says ${why} (${index + 1})`, () => {
      const seen = watch(40, (second) => (second <= 20 ? inSync(second) : lookAt(second)));
      expect(syncAt(seen, 20).level).toBe('in-sync');
      expect(syncAt(seen, 40)).toEqual({
        skewMs: undefined,
        level: 'unknown',
        source: undefined,
        unknownWhy: why,
        driftMsPerMinute: undefined,
        sinceMs: expect.any(Number) as number,
      });
      expect(levels(seen)).toEqual(['in-sync', 'unknown']);
    });
  }

  it('is said when the picture has stood still for two seconds, and is over soon after', () => {
    const frozen = (second: number): Look => ({
      ...inSync(second),
      video: { ...inSync(second).video!, framesDecoded: 30 * Math.min(second, 20) + 30 * Math.max(0, second - 30) },
    });
    const seen = watch(40, frozen);
    expect(syncAt(seen, 21)).toMatchObject({ level: 'in-sync' });
    expect(syncAt(seen, 22)).toMatchObject({ level: 'unknown', unknownWhy: 'frozen' });
    expect(syncAt(seen, 34)).toMatchObject({ level: 'in-sync' });
  });

  it('lasts for ten seconds after the sound was muted or stood still, when timestamps are off by the length of the pause', () => {
    const lying = (second: number) => skewedLook(second, second > 30 && second <= 39 ? -10_000 + 1_000 * (second - 30) : 0);
    const muted = watch(60, (second) => ({
      ...lying(second),
      publisher: { audio: track('audio', second > 20 && second <= 30, lying(second).audio) },
    }));
    expect(levels(muted)).toEqual(['in-sync', 'unknown', 'in-sync']);
    const stalled = watch(60, (second) => ({
      ...lying(second),
      audio: { ...lying(second).audio!, packetsReceived: 50 * Math.min(second, 20) + 50 * Math.max(0, second - 30) },
    }));
    expect(levels(stalled)).toEqual(['in-sync', 'unknown', 'in-sync']);
  });

  it('begins anew with another run, and when totals fell back', () => {
    const rerun = watch(40, (second) => ({
      ...inSync(second),
      publisher: { audio: { run: second <= 20 ? 1 : 2, muted: false, sample: skewedLook(second, second <= 20 ? 0 : 300).audio } },
    }));
    expect(syncAt(rerun, 21)).toMatchObject({ level: 'unknown', unknownWhy: 'no-figures' });
    expect(levels(rerun)).toEqual(['in-sync', 'unknown', 'unacceptable']);
    const reset = watch(40, (second) => {
      const { audio, video } = inSync(second);
      return { audio, video: { ...video!, framesDecoded: 30 * (second <= 20 ? second : second - 20) } };
    });
    expect(levels(reset)).toEqual(['in-sync', 'unknown', 'in-sync']);
  });
});

describe('a change of level', () => {
  it('says how long the previous one held', () => {
    const seen = watch(60, (second) => skewedLook(second, second <= 30 ? 0 : 300));
    const [known, worse] = seen.flatMap(({ changes }) => changes);
    expect(known).toEqual({ userId: 'host', level: 'in-sync', previous: 'unknown', skewMs: 0, previousMs: 2_000 });
    expect(worse).toEqual({ userId: 'host', level: 'unacceptable', previous: 'in-sync', skewMs: 300, previousMs: 30_000 });
    expect(syncAt(seen, 60).sinceMs).toBe(START_MS + 33_000);
  });

  it('is told when a publisher goes, so that nobody goes on believing the last one', () => {
    const seen = watch(60, (second) =>
      second <= 40 ? skewedLook(second, 300) : { observation: { publishers: [] } },
    );
    expect(seen.flatMap(({ changes }) => changes).slice(1)).toEqual([
      { userId: 'host', level: 'unknown', previous: 'unacceptable', skewMs: undefined, previousMs: 38_000 },
    ]);
  });

  it('is told of each publisher by itself, and the room shows the one who is furthest apart', () => {
    const seen = watch(30, (second) => {
      const [good] = observe(second, skewedLook(second, 0)).publishers;
      const [bad] = observe(second, skewedLook(second, -300)).publishers;
      return { observation: { publishers: [good!, { ...bad!, userId: 'guest' }] } };
    });
    expect(seen.flatMap(({ changes }) => changes).map(({ userId, level }) => [userId, level])).toEqual([
      ['host', 'in-sync'],
      ['guest', 'unacceptable'],
    ]);
    expect(syncAt(seen, 30)).toEqual(seen[29]!.report.publishers[1]!.avSync);
  });
});
