import { describe, expect, it } from 'vitest';
import { HealthAudience } from '../../scripts/simulate/health-audience';
import { AudienceSamples } from '../../src/health/audience/audience-samples';
import { seededRandom } from '../../src/lib/random';
import type { HealthSample } from '../../src/protocol/envelope';
import { createVirtualClock } from '../../src/testing/virtual-clock';

const SHOW_MS = 180_000;

/** An audience that comes in ten seconds and is asked for samples after thirty. */
async function play(viewers: number, sampleEveryMs: number) {
  const clock = createVirtualClock();
  const startedMs = clock.now();
  const sent: { from: string; atMs: number; message: HealthSample }[] = [];
  const audience = new HealthAudience({
    viewers,
    growthMs: 10_000,
    clock,
    random: seededRandom(3),
    newId: () => 'id',
    endsMs: startedMs + SHOW_MS,
    publish: async (from, message) => void sent.push({ from, atMs: clock.now() - startedMs, message }),
  });
  const host = new AudienceSamples(seededRandom(4));
  for (let atMs = 0; atMs < SHOW_MS; atMs += 2_000) {
    audience.hearBeat(atMs < 30_000 ? {} : { sampleEveryMs });
    await clock.advance(2_000);
  }
  for (const { from, atMs, message } of sent) host.take(message, from, startedMs + atMs);
  return { sent, figures: audience.figures(host.read(clock.now())) };
}

describe('the samples of a simulated audience', { timeout: 20_000 }, () => {
  it('are ten a second whether it is 1,000 or 20,000, each viewer’s by that viewer', async () => {
    for (const viewers of [1_000, 20_000]) {
      const { sent, figures } = await play(viewers, viewers * 100);
      expect(figures.perSecond).toBeGreaterThan(9);
      expect(figures.perSecond).toBeLessThan(11);
      expect(figures.peak).toBeLessThan(35);
      const said = new Map<string, HealthSample>();
      for (const { from, message } of sent) {
        const { id: _id, at: _at, ...now } = message;
        const { id: _otherId, at: _otherAt, ...before } = said.get(from) ?? message;
        expect(now).toEqual(before);
        said.set(from, message);
      }
    }
  });

  it('show the host the truth as well as so many can', async () => {
    const { figures } = await play(20_000, 2_000_000);
    expect(figures.samples).toBeGreaterThan(1_050);
    expect(figures.margin).toBeCloseTo(0.98 / Math.sqrt(figures.samples), 4);
    expect(figures.margin).toBeLessThan(0.031);
    expect(figures.error).toBeLessThan(figures.margin);
  });
});
