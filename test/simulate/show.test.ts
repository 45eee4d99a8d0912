import { describe, expect, it } from 'vitest';
import { playBoth, prepareAudience, formatOutcome } from '../../scripts/simulate/index';
import { drawOutcomes } from '../../scripts/simulate/drawing';

const OPTIONS = { baseViewers: 25_000, seconds: 30, growthSeconds: 10, seed: 5, isNaiveShown: true };

/** 25 times as lively as a real audience of that size, so that there is something to see. */
const LIVELY = { ...OPTIONS, baseViewers: 1_000 };

const prepare = () => prepareAudience({ ...OPTIONS, entries: undefined });

describe('a simulated show', { timeout: 20_000 }, () => {
  it('plays before 1,000 viewers end to end, and loses no question', async () => {
    const { show, naive, broken } = await playBoth(1_000, await prepare(), LIVELY);
    expect(broken).toEqual([]);
    expect(show.questions.asked).toBeGreaterThan(20);
    expect(show.questions.onBoard).toBe(show.questions.asked);
    expect(show.questions.told).toBe(show.questions.asked);
    expect(show.questions.askToBoardMs?.p50).toBeGreaterThan(80);
    expect(show.questions.askToBoardMs?.p50).toBeLessThan(250);
    expect(show.channels.chat.peak).toBeGreaterThan(show.channels.chat.mean);
    expect(show.watchers.callsMean).toBeGreaterThanOrEqual(4);
    expect(show.health.perSecond).toBeGreaterThan(8);
    expect(show.health.perSecond).toBeLessThan(12);
    expect(show.health.samples).toBeGreaterThan(400);
    expect(naive?.offered.mean).toBeCloseTo(show.chat.offered, 5);
  });

  it('comes out the same with the same seed, and otherwise with another', async () => {
    const audience = await prepare();
    const first = await playBoth(1_000, audience, LIVELY);
    expect(await playBoth(1_000, audience, LIVELY)).toEqual(first);
    expect(await playBoth(1_000, audience, { ...LIVELY, seed: 6 })).not.toEqual(first);
  });

  it('shows what one channel for all does to 50,000 viewers', async () => {
    const { naive } = await playBoth(50_000, await prepare(), OPTIONS);
    expect(naive?.dropped).toBeGreaterThan(0);
    expect(naive?.channel.reconnectingS).toBeGreaterThan(3);
    expect(naive?.lost).toBeGreaterThan(0);
  });

  it('is printed with every channel beside its limit, and drawn', async () => {
    const audience = await prepare();
    const outcomes = [await playBoth(1_000, audience, OPTIONS), await playBoth(2_000, audience, OPTIONS)];
    const table = formatOutcome(outcomes[0]!);
    expect(table).toMatch(/1,000 viewers, 1 chat shard of 1,000\n.*liveroom +one channel for all/);
    expect(table).toMatch(/samples of health, on all 8 +[\d.]+ \(\d+\)/);
    expect(table).toMatch(/control +[\d.]+ \([\d.]+\) +– +below \d+/);
    const svg = drawOutcomes(outcomes, 'a <crowd>');
    expect(svg).toContain('a &lt;crowd&gt;');
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});
