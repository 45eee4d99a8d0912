import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/lib/clock';
import { seededRandom } from '../../src/testing';
import { createVirtualClock } from '../../src/testing';
import { Link, type Air, type Weather } from '../../src/transport/memory/link';

const FAIR: Weather = { latencyMs: 10, jitterMs: 0, lossRate: 0, duplicateRate: 0, reorder: false };

const weather = fc.record({
  latencyMs: fc.integer({ min: 0, max: 100 }),
  jitterMs: fc.integer({ min: 0, max: 100 }),
  lossRate: fc.constantFrom(0, 0.1, 0.5),
  duplicateRate: fc.constantFrom(0, 0.1, 0.5),
  reorder: fc.boolean(),
});

interface Arrival {
  readonly number: number;
  readonly atMs: number;
}

/** Sends numbered messages, each after a gap, and notes their arrivals. */
async function play(weatherNow: Weather, seed: number, gapsMs: readonly number[]) {
  const clock = createVirtualClock({ startMs: 0 });
  const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
  const air: Air = { clock, random: seededRandom(seed), weather: weatherNow, counts };
  const wire = new Link(air).wire();
  const sentAtMs: number[] = [];
  const arrivals: Arrival[] = [];
  for (const [number, gapMs] of gapsMs.entries()) {
    await clock.advance(gapMs);
    sentAtMs.push(clock.now());
    wire.send(() => arrivals.push({ number, atMs: clock.now() }));
  }
  await clock.advance(10_000);
  return { arrivals, counts, sentAtMs, pending: clock.pending };
}

const gaps = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
const seed = fc.integer();

describe('a wire', () => {
  it('keeps the order of what it delivers unless it reorders', async () => {
    await fc.assert(
      fc.asyncProperty(weather, seed, gaps, async (weatherNow, seedNow, gapsMs) => {
        const { arrivals } = await play({ ...weatherNow, reorder: false }, seedNow, gapsMs);
        const numbers = arrivals.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('delivers no sooner than its latency, and accounts for every message', async () => {
    await fc.assert(
      fc.asyncProperty(weather, seed, gaps, async (weatherNow, seedNow, gapsMs) => {
        const { arrivals, counts, sentAtMs, pending } = await play(weatherNow, seedNow, gapsMs);
        for (const { number, atMs } of arrivals) {
          expect(atMs - sentAtMs[number]!).toBeGreaterThanOrEqual(weatherNow.latencyMs);
        }
        expect(counts.sent).toBe(gapsMs.length + counts.duplicated);
        expect(counts.sent).toBe(counts.delivered + counts.lost);
        expect(arrivals.length).toBe(counts.delivered);
        expect(pending).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('does the same again for the same seed, and something else for another', async () => {
    const rough = { latencyMs: 20, jitterMs: 50, lossRate: 0.2, duplicateRate: 0.2, reorder: true };
    const gapsMs = Array.from({ length: 50 }, (_, index) => index % 7);
    const first = await play(rough, 1, gapsMs);
    expect(await play(rough, 1, gapsMs)).toEqual(first);
    expect((await play(rough, 2, gapsMs)).arrivals).not.toEqual(first.arrivals);
  });

  it.each([0.05, 0.3, 0.9])('loses and duplicates about as often as it should: %f', async (rate) => {
    const many = 20_000;
    const clock = createVirtualClock();
    const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
    const weatherNow = { ...FAIR, lossRate: rate, duplicateRate: rate };
    const wire = new Link({ clock, random: seededRandom(3), weather: weatherNow, counts }).wire();
    for (let sent = 0; sent < many; sent++) wire.send(() => {});
    // Five standard deviations.
    const tolerance = 5 * Math.sqrt((rate * (1 - rate)) / many);
    expect(Math.abs(counts.lost / counts.sent - rate)).toBeLessThan(tolerance);
    expect(Math.abs(counts.duplicated / many - rate)).toBeLessThan(tolerance);
  });

  it('lets messages overtake each other when it reorders', async () => {
    const { arrivals } = await play({ ...FAIR, reorder: true }, 5, Array.from({ length: 100 }, () => 1));
    const numbers = arrivals.map(({ number }) => number);
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.length).toBe(100);
  });

  it('keeps the order in real time too', async () => {
    const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
    const weatherNow = { ...FAIR, latencyMs: 0, jitterMs: 8 };
    const wire = new Link({ clock: systemClock, random: seededRandom(9), weather: weatherNow, counts }).wire();
    const heard: number[] = [];
    await new Promise<void>((resolve) => {
      for (let number = 0; number < 30; number++) wire.send(() => heard.push(number) === 30 && resolve());
    });
    expect(heard).toEqual(heard.map((_, index) => index));
  });
});

describe('a link that goes down', () => {
  it('loses what is on its way and what is sent meanwhile, and carries again once it is up', async () => {
    const clock = createVirtualClock();
    const counts = { sent: 0, delivered: 0, lost: 0, duplicated: 0 };
    const link = new Link({ clock, random: seededRandom(1), weather: FAIR, counts });
    const wire = link.wire();
    const heard: string[] = [];
    wire.send(() => heard.push('on its way'));
    link.goDown();
    wire.send(() => heard.push('meanwhile'));
    link.comeUp();
    wire.send(() => heard.push('afterwards'));
    await clock.advance(100);
    expect(heard).toEqual(['afterwards']);
    expect(counts).toEqual({ sent: 3, delivered: 1, lost: 2, duplicated: 0 });
  });
});
