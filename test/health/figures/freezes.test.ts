import { describe, expect, it } from 'vitest';
import { goodAudio, goodVideo, type Look, RUN, type Seen, watch } from '../traces';

const freezesAt = (seen: readonly Seen[], second: number) => seen[second - 1]!.report.freezes;

/**
 * A picture that stands still from one second to another; the browser counts it when it moves again, if it counts at
 * all.
 */
function standing(fromSecond: number, toSecond: number, counts: boolean): (second: number) => Look {
  return (second) => {
    const stillSeconds = Math.max(0, Math.min(second, toSecond) - fromSecond);
    const { freezeCount: _, totalFreezesMs: __, ...rest } = goodVideo(second);
    const isOver = second > toSecond;
    const totals = counts ? { freezeCount: isOver ? 1 : 0, totalFreezesMs: isOver ? stillSeconds * 1000 + 400 : 0 } : {};
    return {
      audio: goodAudio(second),
      video: { ...rest, ...totals, framesDecoded: Math.max(1, Math.floor(30 * (second - stillSeconds - (isOver ? 0.4 : 0)))) },
    };
  };
}

describe('freezes', () => {
  for (const counts of [true, false]) {
    it(`show while they last, and once only, ${counts ? 'with' : 'without'} the browser's own totals`, () => {
      const seen = watch(40, standing(20, 24, counts));
      expect(freezesAt(seen, 20)).toEqual({ count: 0, totalMs: 0, rate: 0 });
      expect(freezesAt(seen, 22)).toEqual({ count: 1, totalMs: 2000, rate: 0.2 });
      expect(freezesAt(seen, 24)).toEqual({ count: 1, totalMs: 4000, rate: 0.4 });
      const wholeMs = counts ? 4400 : 4000;
      expect(freezesAt(seen, 25)).toEqual({ count: 1, totalMs: wholeMs, rate: wholeMs / 10_000 });
      expect(freezesAt(seen, 40)).toEqual({ count: 1, totalMs: wholeMs, rate: 0 });
    });
  }

  it('too short for a look to see are the browser’s to tell', () => {
    const seen = watch(40, (second) => ({
      audio: goodAudio(second),
      video: { ...goodVideo(second), freezeCount: second > 20 ? 2 : 0, totalFreezesMs: second > 20 ? 500 : 0 },
    }));
    expect(freezesAt(seen, 21)).toEqual({ count: 2, totalMs: 500, rate: 0.05 });
    expect(freezesAt(seen, 31).rate).toBe(0);
  });

  it('are no longer told of than ten seconds after a long one, which the browser counts at its end', () => {
    const seen = watch(80, standing(20, 50, true));
    expect(freezesAt(seen, 50)).toMatchObject({ count: 1, totalMs: 30_000, rate: 1 });
    expect(freezesAt(seen, 55).rate).toBeCloseTo(0.54);
    expect(freezesAt(seen, 61).rate).toBe(0);
  });

  it('are none while the picture is muted, hidden or done without', () => {
    const still = standing(10, 100, false);
    const muted = (second: number): Look => {
      const look = still(second);
      return second <= 10 ? look : { ...look, publisher: { video: { run: RUN.video, muted: true, sample: look.video } } };
    };
    expect(freezesAt(watch(30, muted), 30)).toEqual({ count: 0, totalMs: 0, rate: undefined });
    const hidden = (second: number): Look => ({ ...still(second), observation: { isHidden: second > 10 } });
    expect(freezesAt(watch(30, hidden), 30)).toEqual({ count: 0, totalMs: 0, rate: undefined });
    const without = (second: number): Look => ({ ...still(second), publisher: { stream: second > 10 ? 'none' : 'full' } });
    expect(freezesAt(watch(30, without), 30)).toEqual({ count: 0, totalMs: 0, rate: undefined });
  });

  it('are none while a camera that was unmuted starts, and one when it takes too long', () => {
    const startsAfter = (startMs: number) => (second: number): Look => {
      const isMuted = second > 10 && second <= 20;
      const atS = second <= 10 ? second : Math.max(10, second - 10 - startMs / 1000);
      const sample = {
        ...goodVideo(second),
        framesDecoded: Math.floor(30 * atS),
        // The browser takes the time in between for a freeze.
        freezeCount: atS > 10 ? 1 : 0,
        totalFreezesMs: atS > 10 ? 10_000 + startMs : 0,
      };
      return { audio: goodAudio(second), publisher: { video: { run: RUN.video, muted: isMuted, sample } } };
    };
    expect(freezesAt(watch(40, startsAfter(1_500)), 40)).toEqual({ count: 0, totalMs: 0, rate: 0 });
    expect(freezesAt(watch(26, startsAfter(60_000)), 26)).toMatchObject({ count: 1, totalMs: 2_000 });
  });

  it('of a slow picture are measured by its own pace', () => {
    const slides = (second: number): Look => ({
      audio: goodAudio(second),
      video: { atMs: goodVideo(second).atMs, framesDecoded: 10 + Math.floor(second / 2) },
    });
    expect(freezesAt(watch(40, slides), 40)).toEqual({ count: 0, totalMs: 0, rate: 0 });
  });

  it('add up over runs, each counted once', () => {
    const seen = watch(60, (second) => {
      const sample = { ...goodVideo(second), freezeCount: second % 30 > 9 ? 3 : 0, totalFreezesMs: second % 30 > 9 ? 900 : 0 };
      return { audio: goodAudio(second), publisher: { video: { run: second < 30 ? 1 : 2, muted: false, sample } } };
    });
    expect(freezesAt(seen, 29)).toMatchObject({ count: 3, totalMs: 900 });
    expect(freezesAt(seen, 59)).toMatchObject({ count: 6, totalMs: 1800 });
  });

  it('are counted once, whichever of two pictures is shown', () => {
    const seen = watch(60, (second) => {
      const sample = { ...goodVideo(second), freezeCount: 2, totalFreezesMs: 800 };
      return { publisher: { video: { run: Math.floor(second / 10) % 2, muted: false, sample } } };
    });
    expect(freezesAt(seen, 60)).toMatchObject({ count: 2, totalMs: 800 });
  });

  it('are unknown without any figure of them', () => {
    const seen = watch(20, (second) => ({ video: { atMs: goodVideo(second).atMs, bytesReceived: second } }));
    expect(freezesAt(seen, 20)).toEqual({ count: undefined, totalMs: undefined, rate: undefined });
  });
});
