import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import { busiest, trafficOf } from '../../scripts/simulate/traffic';

const line = (atMs: number, user = 'ana') => ({ atMs, user, text: `at ${atMs}` });

describe('what an audience writes', () => {
  it('is the busiest stretch of a longer log, from its own beginning', () => {
    const log = [line(0), line(50_000), line(100_000), line(101_000), line(102_000), line(200_000)];
    expect(busiest(log, 10)).toEqual([
      { atMs: 0, user: 'ana', text: 'at 100000' },
      { atMs: 1_000, user: 'ana', text: 'at 101000' },
      { atMs: 2_000, user: 'ana', text: 'at 102000' },
    ]);
  });

  it('is a shorter log again and again', () => {
    const times = busiest([line(0), line(3_999)], 10).map(({ atMs }) => atMs);
    expect(times).toEqual([0, 3_999, 4_000, 7_999, 8_000]);
  });

  it('grows in proportion to the audience, in bursts as in the log, by people of whom each keeps their lines', () => {
    const stretch = [line(10_000, 'ana'), line(10_100, 'bo'), line(60_000, 'ana')];
    const said = trafficOf(stretch, 40, seededRandom(1));
    expect(said).toHaveLength(120);
    expect(said.filter(({ atMs }) => atMs >= 9_500 && atMs <= 10_600)).toHaveLength(80);
    const byAna3 = said.filter(({ user }) => user === 'ana.3').map(({ text }) => text);
    expect(byAna3).toEqual(['at 10000', 'at 60000']);
  });

  it('shrinks in proportion for an audience below the base', () => {
    const stretch = Array.from({ length: 10_000 }, (_, index) => line(index * 10));
    expect(trafficOf(stretch, 0.1, seededRandom(1)).length / 1_000).toBeCloseTo(1, 1);
  });
});
