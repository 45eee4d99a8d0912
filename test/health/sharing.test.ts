import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HealthSharing, sampleOf, type SharedFigures, type SharingOptions } from '../../src/health/sharing';
import { seededRandom } from '../../src/lib/random';
import { decodeAll } from '../protocol/decode-all';
import { encode } from '../../src/protocol/codec';
import type { HealthSample } from '../../src/protocol/envelope';
import { createVirtualClock } from '../../src/testing/index';

const FIGURES: SharedFigures = { level: 'in-sync', stream: 'full', score: 90 };
const BEAT_MS = 2_000;

interface Sent {
  readonly who: number;
  readonly atMs: number;
  readonly message: HealthSample;
}

/** Some viewers on one clock, in a room whose keeper beats. */
function setUp(viewers: number, change: Partial<SharingOptions> = {}) {
  const clock = createVirtualClock();
  const startedMs = clock.now();
  const random = seededRandom(7);
  const sent: Sent[] = [];
  const all = Array.from({ length: viewers }, (_, who) => {
    const sharing = new HealthSharing({
      clock,
      random,
      newId: () => 'id',
      sharedNow: () => 5,
      publish: async (message) => void sent.push({ who, atMs: clock.now() - startedMs, message }),
      sample: () => FIGURES,
      ...change,
    });
    return { sharing, stop: sharing.start() };
  });
  const beatFor = async (ms: number, sampleEveryMs: number | undefined) => {
    for (let atMs = 0; atMs < ms; atMs += BEAT_MS) {
      for (const { sharing } of all) sharing.onBeat({ sampleEveryMs });
      await clock.advance(BEAT_MS);
    }
  };
  /** Sent in this second of the test. */
  const inSecond = (second: number) => sent.filter(({ atMs }) => Math.floor(atMs / 1_000) === second).length;
  return { clock, all, sent, beatFor, inSecond };
}

describe('a viewer’s samples', () => {
  it('say what was measured, when, and nothing of who', async () => {
    const { beatFor, sent } = setUp(1);
    await beatFor(60_000, 10_000);
    expect(sent[0]?.message).toStrictEqual({ t: 'health', id: 'id', at: 5, ...FIGURES });
  });

  it('begin a quarter of a minute after the room was joined, and come ten seconds apart at least', async () => {
    const { beatFor, sent } = setUp(20);
    await beatFor(300_000, 10_500);
    expect(Math.min(...sent.map(({ atMs }) => atMs))).toBeGreaterThanOrEqual(15_000);
    for (let who = 0; who < 20; who++) {
      const times = sent.filter((each) => each.who === who).map(({ atMs }) => atMs);
      expect(times.length).toBeGreaterThan(20);
      times.slice(1).forEach((atMs, index) => expect(atMs - times[index]!).toBeGreaterThanOrEqual(10_000));
    }
  });

  it.each([
    [100, 10_000],
    [400, 40_000],
    [3_000, 300_000],
  ])('of %i who came at one moment are ten a second from the first one on, not in step', async (viewers, everyMs) => {
    const { beatFor, inSecond } = setUp(viewers);
    await beatFor(120_000, everyMs);
    const perSecond = Array.from({ length: 104 }, (_, index) => inSecond(16 + index));
    const meanOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(meanOf(perSecond)).toBeGreaterThan(9);
    expect(meanOf(perSecond)).toBeLessThan(11);
    expect(meanOf(perSecond.slice(0, 10))).toBeLessThan(13);
    expect(Math.max(...perSecond)).toBeLessThan(25);
  });

  it('keep their mean when the beat says something else each time', async () => {
    const { all, clock, sent } = setUp(2_000);
    for (let beats = 0; beats < 60; beats++) {
      for (const { sharing } of all) sharing.onBeat({ sampleEveryMs: 200_000 + 1_000 * (beats % 7) });
      await clock.advance(BEAT_MS);
    }
    const perSecond = sent.length / 105;
    expect(perSecond).toBeGreaterThan(9);
    expect(perSecond).toBeLessThan(11);
  });

  it('become more at once when the audience has shrunk, and fewer when it has grown', async () => {
    const { beatFor, sent } = setUp(1_000);
    await beatFor(40_000, 10_000_000);
    expect(sent.length).toBeLessThan(20);
    const before = sent.length;
    await beatFor(20_000, 100_000);
    const during = sent.length - before;
    expect(during).toBeGreaterThan(150);
    expect(during).toBeLessThan(250);
    await beatFor(60_000, 10_000_000);
    expect(sent.length - before - during).toBeLessThan(20);
  });

  it('are never more than one in ten seconds, whatever the beat says', async () => {
    const { beatFor, sent } = setUp(10);
    await beatFor(60_000, 0);
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.length).toBeLessThanOrEqual(50);
  });

  it.each([Number.MAX_SAFE_INTEGER, Infinity])('wait no longer than a timer can when the beat says %d', async (ms) => {
    const { beatFor, sent, clock } = setUp(5);
    const longest: number[] = [];
    const { schedule } = clock;
    clock.schedule = (task, delayMs) => {
      longest.push(delayMs);
      return schedule(task, delayMs);
    };
    await beatFor(60_000, ms);
    expect(Math.max(...longest)).toBeLessThanOrEqual(86_400_000);
    expect(sent).toEqual([]);
  });

  it('cease when no beat comes any more, and begin anew with the next', async () => {
    const { clock, beatFor, sent } = setUp(50);
    await beatFor(40_000, 10_000);
    await clock.advance(12_000);
    const before = sent.length;
    expect(before).toBeGreaterThan(50);
    await clock.advance(120_000);
    expect(sent.length).toBe(before);
    expect(clock.pending).toBe(0);
    await beatFor(20_000, 10_000);
    expect(sent.length).toBeGreaterThan(before + 50);
  });

  it('cease when the keeper wants none, as one of an older version does', async () => {
    const { clock, beatFor, sent } = setUp(50);
    await beatFor(40_000, 10_000);
    const before = sent.length;
    await beatFor(40_000, undefined);
    expect(sent.length).toBe(before);
    expect(clock.pending).toBe(0);
  });

  it('are not sent while the room is not connected, and leave no timer behind', async () => {
    const { clock, all, beatFor, sent } = setUp(20);
    await beatFor(30_000, 10_000);
    const before = sent.length;
    for (const { stop } of all) stop();
    expect(clock.pending).toBe(0);
    await beatFor(30_000, 10_000);
    expect(sent.length).toBe(before);
    for (const { sharing } of all) sharing.start();
    await beatFor(14_000, 10_000);
    expect(sent.length).toBe(before);
    await beatFor(30_000, 10_000);
    expect(sent.length).toBeGreaterThan(before);
  });

  it('have the figures measured for a quarter of a minute before, and no longer', async () => {
    const measured: { fromMs: number; toMs: number }[] = [];
    let begun: number | undefined;
    const { beatFor, sent, clock, all } = setUp(1, {
      measure() {
        expect(begun).toBeUndefined();
        begun = clock.now() - startedMs;
        return () => {
          measured.push({ fromMs: begun!, toMs: clock.now() - startedMs });
          begun = undefined;
        };
      },
    });
    const startedMs = clock.now();
    // A little more and a little less, as the audience of a show is.
    for (let round = 0; round < 120; round++) await beatFor(20_000, 100_000 + 500 * (round % 3));
    for (const { stop } of all) stop();
    expect(begun).toBeUndefined();
    expect(sent.length).toBeGreaterThan(12);
    for (const { atMs } of sent) {
      const span = measured.find(({ fromMs, toMs }) => fromMs < atMs && atMs <= toMs);
      expect(span, `at ${atMs}`).toBeDefined();
      expect(atMs - span!.fromMs).toBeGreaterThan(9_000);
    }
    const measuredMs = measured.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
    expect(measuredMs).toBeLessThan(20_000 * (sent.length + 1));
  });

  it('are left out while nothing is measured', async () => {
    const measured: { figures?: SharedFigures } = {};
    const { beatFor, sent } = setUp(5, { sample: () => measured.figures });
    await beatFor(60_000, 10_000);
    expect(sent).toEqual([]);
    measured.figures = FIGURES;
    await beatFor(20_000, 10_000);
    expect(sent.length).toBeGreaterThanOrEqual(5);
  });

  it('that can’t be sent are dropped, and the next comes in its turn', async () => {
    let tries = 0;
    const { beatFor } = setUp(1, {
      publish: () => {
        tries++;
        return Promise.reject(new Error('unable to send'));
      },
    });
    await beatFor(66_000, 10_000);
    expect(tries).toBeGreaterThanOrEqual(4);
    expect(tries).toBeLessThanOrEqual(6);
  });

  it('go on after the device’s clock was set back by an hour', async () => {
    let backMs = 0;
    const { beatFor, sent, clock } = setUp(100);
    const { now } = clock;
    clock.now = () => now() - backMs;
    await beatFor(80_000, 40_000);
    const before = sent.length;
    backMs = 3_600_000;
    await beatFor(120_000, 40_000);
    expect(new Set(sent.slice(before).map(({ who }) => who)).size).toBeGreaterThan(90);
    expect(sent.length - before).toBeGreaterThan(230);
  });
});

describe('what is shared of a report', () => {
  const report = (change: Partial<Parameters<typeof sampleOf>[0]> = {}): Parameters<typeof sampleOf>[0] => ({
    score: 87.3,
    avSync: {
      skewMs: -40,
      level: 'in-sync',
      source: 'playout-timestamps',
      unknownWhy: undefined,
      driftMsPerMinute: 0,
      sinceMs: 1,
    },
    freezes: { count: 2, totalMs: 900, rate: 0.04321 },
    picture: { width: 640, height: 360, framesPerSecond: 30, stream: 'low' },
    latency: { endToEndMs: 1_234, bufferMs: 90, roundTripMs: 60 },
    ...change,
  });

  it('is the little that the crew can make use of', () => {
    expect(sampleOf(report(), 'latin-america')).toStrictEqual({
      level: 'in-sync',
      stream: 'low',
      score: 87,
      frozen: 0.043,
      delayMs: 1_230,
      area: 'latin-america',
    });
  });

  it('is nothing where nothing was measured', () => {
    expect(sampleOf(report({ score: undefined }))).toBeUndefined();
    expect(sampleOf(report({ score: NaN }))).toBeUndefined();
  });

  it('is taken by the crew, whatever the figures are', () => {
    const figure = fc.oneof(fc.double(), fc.constant(undefined));
    fc.assert(
      fc.property(figure, figure, figure, (score, rate, endToEndMs) => {
        const latency = { endToEndMs, bufferMs: undefined, roundTripMs: undefined };
        const freezes = { count: undefined, totalMs: undefined, rate };
        const figures = sampleOf(report({ score, freezes, latency }), 'europe');
        if (figures === undefined) return;
        const message: HealthSample = { t: 'health', id: 'a', at: 1, ...figures };
        // JSON has no negative zero.
        expect(decodeAll(encode(message), 'ask')).toEqual(JSON.parse(JSON.stringify(message)));
      }),
    );
  });
});
