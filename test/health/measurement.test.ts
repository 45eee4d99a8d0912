import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionsOf, measure, measured, NOTHING_MEASURED } from '../../src/health/measurement';
import type { Observation, ObservedOutgoing, ObservedPublisher, ObservedTrack } from '../../src/health/observation';
import type { StatsSample } from '../../src/transport/media-port';
import { goodAudio, goodLook, goodVideo, type Look, observe, START_MS, watch } from './traces';

/** Every figure there is, each of them anything a browser or vendor could make of it, and a few things none should. */
const garbage = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -1, -0, 0, 1, 1e308, Number.MAX_SAFE_INTEGER, -1e15),
  fc.double(),
  fc.nat(100_000),
  fc.constantFrom<unknown>(undefined, null, '12', {}, [], 10n, true) as fc.Arbitrary<never>,
);
const NAMES = [...Object.keys({ ...goodAudio(1), ...goodVideo(1) }), 'estimatedPlayoutTimestampMs', 'endToEndDelayMs', 'receiveDelayMs'];
const OUTGOING_NAMES = ['bytesSent', 'packetsSent', 'packetsLost', 'roundTripMs', 'framesSent', 'frameWidth', 'frameHeight', 'availableBps'];
const aSampleOf = (names: readonly string[]) =>
  fc
    .record({ atMs: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: START_MS, max: START_MS + 100_000 }) }, garbage) }, {})
    .chain((base) => fc.dictionary(fc.constantFrom(...names), garbage).map((figures) => ({ ...figures, ...base })));
const aTrack: fc.Arbitrary<ObservedTrack | undefined> = fc.option(
  fc.record({
    run: fc.constantFrom(1, 2),
    muted: fc.boolean(),
    sample: fc.option(aSampleOf(NAMES), { nil: undefined }) as unknown as fc.Arbitrary<StatsSample | undefined>,
  }),
  { nil: undefined },
);
const aPublisher: fc.Arbitrary<ObservedPublisher> = fc.record({
  userId: fc.constantFrom('host', 'guest'),
  audio: aTrack,
  video: aTrack,
  stream: fc.constantFrom('full', 'low', 'none'),
});
const anOutgoing = fc.record({
  run: fc.constantFrom(1, 2),
  kind: fc.constantFrom('audio', 'video'),
  sample: aSampleOf(OUTGOING_NAMES),
}) as unknown as fc.Arbitrary<ObservedOutgoing>;
const someLooks = fc.array(
  fc.record({
    gapMs: fc.integer({ min: -2_000, max: 5_000 }),
    isHidden: fc.boolean(),
    link: fc.option(fc.record({ downlink: garbage }), { nil: undefined }) as unknown as fc.Arbitrary<Observation['link']>,
    publishers: fc.uniqueArray(aPublisher, { selector: ({ userId }) => userId, maxLength: 2 }),
    outgoing: fc.array(anOutgoing, { maxLength: 3 }),
  }),
  { maxLength: 30 },
);

function* walk(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

const MAY_BE_NEGATIVE = /\.(skewMs|driftMsPerMinute)$/;
const RATES = /(Rate|\.rate)$/;

describe('measured', () => {
  it('never lets a figure through that is no figure, whatever the samples say', () => {
    fc.assert(
      fc.property(someLooks, (looks) => {
        let measurement = NOTHING_MEASURED;
        let atMs = START_MS;
        for (const { gapMs, ...look } of looks) {
          atMs += gapMs;
          const step = measure(measurement, { ...look, atMs });
          measurement = step.measurement;
          for (const [path, value] of walk([measured(measurement), conditionsOf(measurement), step.syncChanges])) {
            if (typeof value === 'number') {
              expect(Number.isFinite(value), path).toBe(true);
              if (!MAY_BE_NEGATIVE.test(path)) expect(value, path).toBeGreaterThanOrEqual(0);
              if (RATES.test(path)) expect(value, path).toBeLessThanOrEqual(1);
              expect(Object.is(value, -0), path).toBe(false);
            } else if (value !== undefined && typeof value !== 'string' && typeof value !== 'boolean') {
              expect(typeof value === 'object' && value !== null, path).toBe(true);
            }
          }
          for (const [path, value] of walk(measured(measurement))) {
            if (typeof value === 'object') expect(Object.isFrozen(value), path).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same object until something changes, and its parts are until they do', () => {
    const seen = watch(40, goodLook);
    const [before, after] = [seen[38]!.report, seen[39]!.report];
    expect(after).toBe(before);
    const worse = watch(40, (second): Look => {
      const look = goodLook(second);
      return second < 40 ? look : { ...look, audio: { ...look.audio!, roundTripMs: 90 } };
    });
    const [was, is] = [worse[38]!.report, worse[39]!.report];
    expect(is).not.toBe(was);
    expect(is.atMs).toBe(START_MS + 40_000);
    expect(is.latency).toEqual({ ...was.latency, roundTripMs: 90 });
    expect([is.freezes, is.sound, is.picture, is.avSync]).toEqual([was.freezes, was.sound, was.picture, was.avSync]);
    expect(is.freezes).toBe(was.freezes);
    expect(is.avSync).toBe(was.avSync);
  });

  it('is empty, and says so, before anything was measured and while nobody publishes', () => {
    expect(measured(NOTHING_MEASURED)).toMatchObject({ atMs: undefined, score: undefined, reasons: [], publishers: [] });
    const seen = watch(1, () => ({ observation: { publishers: [] } }));
    expect(seen[0]!.report).toMatchObject({ atMs: START_MS + 1_000, score: undefined, avSync: { level: 'unknown' } });
  });

  it('shows the figures of the publisher who comes through worst', () => {
    const seen = watch(30, (second) => {
      const [good] = observe(second, goodLook(second)).publishers;
      const lowRate = { ...goodVideo(second), framesDecoded: 5 * second };
      const [bad] = observe(second, { audio: goodAudio(second), video: lowRate }).publishers;
      return { observation: { publishers: [good!, { ...bad!, userId: 'guest' }] } };
    });
    const report = seen[29]!.report;
    const [host, guest] = report.publishers;
    expect(host).toMatchObject({ userId: 'host', score: 100 });
    expect(guest!.score).toBeLessThan(95);
    expect(report).toMatchObject({ score: guest!.score, reasons: guest!.reasons, picture: { framesPerSecond: 5 } });
  });

  it('forgets publishers who left', () => {
    const seen = watch(20, (second) => (second < 15 ? goodLook(second) : { observation: { publishers: [] } }));
    expect(seen[19]!.report).toMatchObject({ score: undefined, publishers: [], freezes: { count: undefined } });
  });
});

describe('what repairs go by', () => {
  it('is each publisher’s own', () => {
    let measurement = NOTHING_MEASURED;
    for (let second = 1; second <= 20; second++) {
      const audio = { ...goodAudio(second), packetsLost: 50 * second };
      measurement = measure(measurement, observe(second, { audio, publisher: { stream: 'none' } })).measurement;
    }
    expect(conditionsOf(measurement)).toEqual([
      {
        userId: 'host',
        hasPicture: true,
        isHidden: false,
        freezeRate: undefined,
        concealedRate: 0,
        lossRate: 0.5,
        level: 'unknown',
      },
    ]);
  });
});
