/**
 * How often anything may change, whatever the network does, while the transport and the settings stay the same.
 *
 * A step up to a rung that is taken back within 120 s doubles the wait before the next try, from 30 s; after one that
 * held longer that is 30 s at least. So from one step up to a rung to the next it takes 120 s + w for one that held (h)
 * and 6 s + 2w for one that failed (f), after which w is twice what it was. Within ten minutes there fit four such
 * times at most, as h h h f (516 s), h h f f (492 s) or h f f f (588 s), h h h h taking the whole: five steps up to a
 * rung, ten to both, and two steps down more than that: 22 changes of a publisher's picture in any ten minutes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/health/repair/condition';
import { seededRandom } from '../../../src/lib/random';
import { linkScene } from './link-model';
import { GOOD_LINK, LINKS } from './realistic-links';
import { FINE, isUp, mostWithin, RepairRun, type Scene, type Step, type Stream } from './repair-run';

const TEN_MINUTES_S = 600;
const MOST_UPS_PER_RUNG = 5;
const MOST_CHANGES = 22;
/** A step up that is taken back before has failed; the run's seconds are whole. */
const TRIAL_S = 119;

type Figures = Partial<Condition>;

/** What the network does for a while: it may depend on what is received, to do the worst. */
interface Spell {
  readonly seconds: number;
  readonly figures: Readonly<Record<Stream, Figures>>;
}

const share = fc.oneof(
  fc.constantFrom(0, 0.01, 0.05, 0.1, 0.3, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constant(undefined),
);
const figures: fc.Arbitrary<Figures> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.constant({ lossRate: 0.5, concealedRate: 0.4, freezeRate: 0.6 }) },
  {
    weight: 2,
    arbitrary: fc.record({
      freezeRate: share,
      lossRate: share,
      concealedRate: share,
      isHidden: fc.boolean(),
      hasPicture: fc.boolean(),
    }),
  },
);
const spell = (longestS: number): fc.Arbitrary<Spell> =>
  fc.record({
    seconds: fc.integer({ min: 1, max: longestS }),
    figures: fc.record({ full: figures, low: figures, none: figures }),
  });
const spells = fc.oneof(
  fc.array(spell(240), { minLength: 1, maxLength: 40, size: 'max' }),
  fc.array(spell(15), { minLength: 1, maxLength: 200, size: 'max' }),
);

const jumps = fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 30 });

function runSpells(run: RepairRun, all: readonly Spell[], userIds: readonly string[] = ['host']): RepairRun {
  for (const { seconds, figures: figuresOf } of all) {
    run.for(seconds, (streamOf) => userIds.map((userId) => ({ ...FINE, ...figuresOf[streamOf(userId)], userId })));
  }
  return run;
}

function expectBounded(steps: readonly Step[]): void {
  for (const userId of new Set(steps.map((step) => step.userId))) {
    const own = steps.filter((step) => step.userId === userId);
    expect(mostWithin(TEN_MINUTES_S, own.map(({ atS }) => atS))).toBeLessThanOrEqual(MOST_CHANGES);
    for (const rung of ['low', 'full'] as const) {
      const ups = own.filter((step) => step.to === rung && isUp(step));
      expect(mostWithin(TEN_MINUTES_S, ups.map(({ atS }) => atS))).toBeLessThanOrEqual(MOST_UPS_PER_RUNG);
    }
    // After so many failures in a row, the next try waits so much longer.
    for (const rung of ['low', 'full'] as const) {
      let failures = 0;
      let upS = -Infinity;
      let downS = -Infinity;
      for (const step of own) {
        if (step.to === rung && isUp(step)) {
          expect(step.atS - downS).toBeGreaterThanOrEqual(Math.min(600, 30 * 2 ** failures));
          upS = step.atS;
        } else if (step.from === rung && !isUp(step)) {
          failures = step.atS - upS < TRIAL_S ? failures + 1 : 0;
          downS = step.atS;
        }
      }
    }
  }
}

describe('repairs never oscillate', () => {
  it('whatever a network does, and does the worst in answer to them', () => {
    fc.assert(fc.property(spells, (all) => expectBounded(runSpells(new RepairRun(), all).steps)), { numRuns: 50 });
  });

  it('with several publishers, whom it treats alike', () => {
    fc.assert(
      fc.property(spells, (all) => expectBounded(runSpells(new RepairRun(), all, ['host', 'cohost', 'guest']).steps)),
      { numRuns: 15 },
    );
  });

  it('when it lets every step up hold just long enough, or fail at once', () => {
    for (const holdS of [0, 1, 10, 60, 119, 120, 121, 150, 300]) {
      for (const worksS of ['low', 'none'] as const) {
        let sinceS = 0;
        let last: Stream = 'full';
        const run = new RepairRun().for(3_600, (streamOf) => {
          const stream = streamOf('host');
          sinceS = stream === last ? sinceS + 1 : 0;
          last = stream;
          const isBad = stream === 'full' ? sinceS >= holdS : stream === 'low' && worksS === 'none' && sinceS >= holdS;
          return [{ ...FINE, ...(isBad ? { lossRate: Math.min(1, 0.2 + sinceS / 100) } : {}) }];
        });
        expectBounded(run.steps);
      }
    }
  });

  it.each([
    ['is bursty', (atS: number) => (atS % 37 < 9 ? 0.6 : 0)],
    ['is a saw-tooth', (atS: number) => (atS % 60) / 100],
    ['swings slowly', (atS: number) => 0.15 + 0.15 * Math.sin(atS / 40)],
    ['is random every second', ((random) => () => random() * 0.3)(seededRandom(1))],
    ['is at the limit', (atS: number) => (atS % 2 === 0 ? 0.1 : 0.099)],
  ])('when the network %s', (_, lossAt) => {
    const run = new RepairRun().for(10_800, (_streamOf, atS) => [{ ...FINE, lossRate: lossAt(atS) }]);
    expectBounded(run.steps);
  });

  it('when it is good exactly while the small picture is taken, and tries ever more rarely', () => {
    const run = new RepairRun().for(21_600, (streamOf) => [
      { ...FINE, ...(streamOf('host') === 'full' ? { lossRate: 0.4, freezeRate: 0.5 } : {}) },
    ]);
    expectBounded(run.steps);
    const ups = run.steps.filter(isUp).map(({ atS }) => atS);
    const gaps = ups.slice(1).map((atS, index) => atS - ups[index]!);
    for (const [index, gap] of gaps.slice(1).entries()) {
      const before = gaps[index]!;
      expect(gap > before || gap >= TEN_MINUTES_S).toBe(true);
    }
    expect(ups.filter((atS) => atS > 10_800).length).toBeLessThanOrEqual(18);
  });
});

describe('repairs settle', () => {
  it('where the figures are always the same, but for a rare try where the picture alone was bad', () => {
    fc.assert(
      fc.property(fc.record({ freezeRate: share, lossRate: share, concealedRate: share }), (same) => {
        const run = new RepairRun().for(6_000, (streamOf) => [
          { ...FINE, ...same, ...(streamOf('host') === 'none' ? { freezeRate: undefined } : {}) },
        ]);
        const late = run.steps.filter(({ atS }) => atS > 3_600);
        const isSoundUnwell = (same.lossRate ?? 0) > 0.05 || (same.concealedRate ?? 0) > 0.035;
        expect(late.length).toBeLessThanOrEqual(isSoundUnwell ? 0 : 8);
      }),
      { numRuns: 20 },
    );
  });

  it('at the full picture after a long calm time, whatever came before', () => {
    fc.assert(
      fc.property(spells, (all) => {
        const run = runSpells(new RepairRun(), all, ['host', 'cohost']);
        run.forAll(1_500, {}, { userId: 'cohost' });
        expect([run.streamOf('host'), run.streamOf('cohost')]).toEqual(['full', 'full']);
        const begun = run.repairs.filter(({ step }) => step === 'begin').length;
        expect(run.repairs.filter(({ step }) => step === 'end').length).toBe(begun);
      }),
      { numRuns: 20 },
    );
  });
});

describe('repairs decide', () => {
  it('by what was, not by what will be', () => {
    fc.assert(
      fc.property(spells, spells, (past, future) => {
        const alone = runSpells(new RepairRun(), past);
        const followed = runSpells(new RepairRun(), [...past, ...future]);
        expect(followed.steps.filter(({ atS }) => atS < alone.atS)).toEqual(alone.steps);
      }),
      { numRuns: 20 },
    );
  });

  it('the same through pauses: never sooner than what was observed allows', () => {
    fc.assert(
      fc.property(spells, jumps, (all, jumpsMs) => {
        const run = new RepairRun();
        const each = Math.ceil(all.length / jumpsMs.length);
        jumpsMs.forEach((jumpMs, index) => {
          runSpells(run, all.slice(index * each, (index + 1) * each));
          run.nowMs += jumpMs;
        });
        // A pause counts for two seconds, of which one is in the run's own count.
        const slack = jumpsMs.length;
        const ups = run.steps.filter(isUp).map(({ atS }) => atS);
        ups.slice(1).forEach((atS, index) => expect(atS - ups[index]!).toBeGreaterThanOrEqual(20 - slack));
        expect(mostWithin(TEN_MINUTES_S - slack, run.steps.map(({ atS }) => atS))).toBeLessThanOrEqual(MOST_CHANGES);
      }),
      { numRuns: 20 },
    );
  });
});

describe('over links as they are', () => {
  const over = (name: keyof typeof LINKS, userIds: readonly string[] = ['host']) => {
    const seconds = LINKS[name];
    const run = new RepairRun().for(seconds.length, linkScene(seconds, userIds));
    return { run, recover: () => run.for(1_500, linkScene(GOOD_LINK, userIds) as Scene) };
  };

  it('a handover is sat out', () => {
    expect(over('handover').run.log()).toEqual([]);
  });

  it('an elevator costs the picture for as long as it takes, and half a minute', () => {
    const { run } = over('elevator');
    expect(run.steps.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'full → low', 'low → none', 'none → low', 'low → full',
    ]);
    expect(run.streamOf('host')).toBe('full');
  });

  it('a link that recovers slowly gets back what it can carry', () => {
    const { run } = over('slowRecovery');
    expect(run.streamOf('host')).toBe('full');
    const failed = run.steps.filter(({ from, to }) => from === 'full' && to === 'low').length - 1;
    expect(failed).toBeLessThanOrEqual(3);
  });

  it.each(Object.keys(LINKS) as (keyof typeof LINKS)[])('%s stays within the bound, at full in the end', (name) => {
    for (const userIds of [['host'], ['host', 'cohost'], ['host', 'cohost', 'a', 'b']]) {
      const { run, recover } = over(name, userIds);
      expectBounded(run.steps);
      recover();
      expectBounded(run.steps);
      for (const userId of userIds) expect(run.streamOf(userId)).toBe('full');
    }
  });
});
