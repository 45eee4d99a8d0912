import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/health/repair/condition';
import { FINE, RepairRun, SETTINGS, type Scene } from './repair-run';

const BAD = { lossRate: 0.3, concealedRate: 0.2, freezeRate: 0.2 };

const allow = (allowed: Partial<typeof SETTINGS.allowed>) => ({
  ...SETTINGS,
  allowed: { 'low-stream': false, 'audio-only': false, resubscribe: false, ...allowed },
});

/** A share of each second, as the average of ten. */
const averaged = (share: (atS: number) => number) => (_: unknown, atS: number) => {
  const shares = Array.from({ length: 10 }, (_, ago) => (atS < ago ? 0 : share(atS - ago)));
  return [{ ...FINE, lossRate: shares.reduce((sum, each) => sum + each) / 10 }];
};

describe('a strained picture', () => {
  it('is taken small, then not at all, and comes back one step at a time when it has been calm', () => {
    const run = new RepairRun().forAll(10, {}).forAll(60, BAD).forAll(120, {});
    expect(run.log()).toEqual([
      '25 host low-stream begin loss',
      '41 host audio-only begin loss',
      '99 host audio-only end recovered',
      '129 host low-stream end recovered',
    ]);
    expect(run.streamOf('host')).toBe('full');
  });

  it('is seen to within seconds while the strain still grows', () => {
    const run = new RepairRun().for(60, averaged((atS) => (atS < 10 ? 0 : 0.4)));
    expect(run.log()[0]).toBe('17 host low-stream begin loss');
  });

  it('that has become small is given ten seconds to help, though it gets worse meanwhile', () => {
    const run = new RepairRun().forAll(17, BAD);
    expect(run.streamOf('host')).toBe('low');
    run.for(30, (_, atS) => [{ ...FINE, lossRate: 0.2 + (atS - 17) / 50 }]);
    expect(run.log()[1]).toBe('26 host audio-only begin loss');
  });

  it.each([1, 2, 3, 4, 5])('stays as it is through a burst of %i seconds, however bad', (burstS) => {
    for (const share of [0.2, 0.5, 1]) {
      const bursts = averaged((atS) => (atS % 30 >= 10 && atS % 30 < 10 + burstS ? share : 0));
      const run = new RepairRun().for(120, bursts);
      expect(run.log()).toEqual([]);
    }
  });

  it('says which figure made it necessary', () => {
    for (const [figure, because] of [
      [{ freezeRate: 0.4 }, 'freezes'],
      [{ lossRate: 0.2 }, 'loss'],
      [{ concealedRate: 0.2 }, 'concealment'],
    ] as const) {
      expect(new RepairRun().forAll(40, figure).repairs[0]).toMatchObject({ kind: 'low-stream', because });
    }
  });

  it('is not taken away for what is only skewed, or not well but not strained either', () => {
    const run = new RepairRun(allow({ 'low-stream': true, 'audio-only': true }));
    run.forAll(600, { level: 'unacceptable', skewMs: 300 }, { userId: 'cohost', freezeRate: 0.09, lossRate: 0.09 });
    expect(run.log()).toEqual([]);
  });

  it('that is small still shows more than none while it stands still for less than a third of the time', () => {
    expect(new RepairRun().forAll(600, { freezeRate: 0.25 }).log()).toEqual(['16 host low-stream begin freezes']);
  });

  it('that is not received comes back though its publisher makes no sound to judge by', () => {
    const run = new RepairRun().forAll(60, BAD);
    expect(run.streamOf('host')).toBe('none');
    const silent = { freezeRate: undefined, lossRate: undefined, concealedRate: undefined };
    run.for(120, (streamOf) => [{ ...FINE, ...(streamOf('host') === 'none' ? silent : {}) }]);
    expect(run.streamOf('host')).toBe('full');
  });

  it('says nothing when its figures are unknown, or no shares', () => {
    const unknown = { freezeRate: undefined, lossRate: undefined, concealedRate: undefined };
    expect(new RepairRun().forAll(600, unknown).log()).toEqual([]);
    expect(new RepairRun().forAll(600, { freezeRate: NaN, lossRate: -1, concealedRate: NaN }).log()).toEqual([]);
  });
});

describe('the patience before a step up', () => {
  const onlyLowWorks: Scene = (streamOf) => [{ ...FINE, ...(streamOf('host') === 'full' ? BAD : {}) }];
  const upsOf = (run: RepairRun) => run.steps.filter(({ to }) => to === 'full').map(({ atS }) => atS);

  it('doubles with each try that fails, up to ten minutes', () => {
    const ups = upsOf(new RepairRun().for(7_200, onlyLowWorks));
    const gaps = ups.slice(1).map((atS, index) => atS - ups[index]!);
    expect(gaps.slice(0, 6)).toEqual([76, 136, 256, 496, 616, 616]);
  });

  it('shrinks again only after a long good time', () => {
    const waitAfter = (goodS: number) => {
      const run = new RepairRun().for(600, onlyLowWorks).forAll(900, {});
      run.forAll(goodS, {});
      const from = run.atS;
      run.forAll(20, { lossRate: 0.3 }).forAll(900, {});
      const [down, up] = run.steps.filter(({ atS }) => atS > from);
      return up!.atS - down!.atS;
    };
    expect(waitAfter(0)).toBeGreaterThanOrEqual(240);
    expect(waitAfter(3_600)).toBeLessThanOrEqual(40);
  });

  it('is the one that was asked for', () => {
    const run = new RepairRun({ ...SETTINGS, patienceMs: 90_000 }).forAll(20, BAD).forAll(300, {});
    const [down, up] = run.steps;
    expect(up!.atS - down!.atS).toBeGreaterThanOrEqual(90);
  });

  it('does not need the whole wait to be calm', () => {
    // A tunnel of half a minute every three minutes, for two hours.
    const run = new RepairRun().for(7_200, (_, atS) => [{ ...FINE, lossRate: atS % 180 < 40 ? 0.4 : 0.01 }]);
    expect(run.steps.filter(({ atS, to }) => atS > 3_600 && to !== 'none').length).toBeGreaterThan(2);
  });
});

describe('repairs that are not allowed, or not possible', () => {
  it('are skipped: to no picture at once, after longer, where there is no small one', () => {
    for (const run of [new RepairRun(allow({ 'audio-only': true })), new RepairRun(SETTINGS, () => false)]) {
      run.forAll(60, BAD).forAll(60, {});
      expect(run.log()).toEqual(['32 host audio-only begin loss', '89 host audio-only end recovered']);
    }
  });

  it('end at the small picture without audio only, and at the full one without both', () => {
    const low = new RepairRun(allow({ 'low-stream': true })).forAll(600, BAD);
    expect(low.log()).toEqual(['16 host low-stream begin loss']);
    expect(new RepairRun(allow({})).forAll(600, { ...BAD, level: 'unacceptable', skewMs: 300 }).log()).toEqual([]);
  });

  it('never claim a small picture before it is known that there is one', () => {
    const known = new Map<string, boolean>();
    const run = new RepairRun(SETTINGS, (userId) => known.get(userId)).forAll(20, BAD);
    expect(run.log()).toEqual([]);
    known.set('host', true);
    expect(run.forAll(1, BAD).log()).toEqual(['20 host low-stream begin loss']);
  });
});

describe('beginning with the small picture', () => {
  const startsLow = { ...SETTINGS, startsLow: true };

  it('is no repair and is in no log, nor is its end', () => {
    const run = new RepairRun(startsLow).forAll(1, {});
    expect(run.streamOf('host')).toBe('low');
    expect(run.forAll(60, {}).streamOf('host')).toBe('full');
    expect(run.log()).toEqual([]);
    // What comes later is.
    expect(run.forAll(20, BAD).forAll(60, {}).log()).toHaveLength(2);
  });

  it('logs what becomes of it on the way down and up again', () => {
    expect(new RepairRun(startsLow).forAll(30, BAD).forAll(120, {}).log()).toEqual([
      '16 host audio-only begin loss',
      '59 host audio-only end recovered',
    ]);
  });

  it('does not happen where nobody may step up from it, and ends when there is none', () => {
    expect(new RepairRun({ ...allow({}), startsLow: true }).forAll(1, {}).streamOf('host')).toBe('full');
    const known = new Map<string, boolean>();
    const run = new RepairRun(startsLow, (userId) => known.get(userId)).forAll(2, {});
    expect(run.streamOf('host')).toBe('low');
    known.set('host', false);
    expect(run.forAll(1, {}).streamOf('host')).toBe('full');
    expect(run.log()).toEqual([]);
  });
});

describe('a page that is not on screen', () => {
  it('draws no conclusion from freezes, nor for ten seconds after', () => {
    const run = new RepairRun().forAll(5, {}).forAll(300, { freezeRate: 1, isHidden: true });
    run.forAll(9, { freezeRate: 1 });
    expect(run.forAll(300, {}).log()).toEqual([]);
  });

  it('still spares the sound what the network does to it', () => {
    const run = new RepairRun().forAll(30, { concealedRate: 0.3, isHidden: true });
    expect(run.log()).toEqual(['16 host low-stream begin concealment']);
  });

  it('is sent no bigger picture', () => {
    const run = new RepairRun().forAll(60, BAD).forAll(3_600, { isHidden: true });
    expect(run.streamOf('host')).toBe('none');
    expect(run.forAll(120, {}).streamOf('host')).toBe('full');
  });
});

describe('a picture that is muted', () => {
  it('is neither taken away nor given back', () => {
    const run = new RepairRun().forAll(300, { ...BAD, hasPicture: false });
    expect(run.log()).toEqual([]);
    run.forAll(60, BAD).forAll(300, { hasPicture: false });
    expect(run.streamOf('host')).toBe('none');
    expect(run.forAll(90, {}).streamOf('host')).toBe('full');
  });
});

describe('a pause', () => {
  it('counts for two seconds at most, and what the figures say of it is not believed', () => {
    const run = new RepairRun().forAll(14, BAD);
    run.nowMs += 3_600_000;
    run.forAll(9, BAD);
    expect(run.log()).toEqual([]);
    run.forAll(30, BAD);
    expect(run.streamOf('host')).toBe('low');
    run.nowMs += 3_600_000;
    expect(run.forAll(5, {}).streamOf('host')).toBe('low');
  });

  it('may be a clock that was put back', () => {
    const run = new RepairRun().forAll(30, BAD);
    run.nowMs -= 3_600_000;
    expect(run.forAll(30, BAD).streamOf('host')).toBe('none');
    expect(run.forAll(120, {}).streamOf('host')).toBe('full');
  });
});

describe('several publishers', () => {
  const both = (host: Partial<Condition>, cohost: Partial<Condition>) =>
    [{ ...host }, { ...cohost, userId: 'cohost' }] as const;

  it('are judged each by their own figures', () => {
    const run = new RepairRun().forAll(60, ...both(BAD, {}));
    expect([run.streamOf('host'), run.streamOf('cohost')]).toEqual(['none', 'full']);
  });

  it('go down together and up one after another, those without a picture first', () => {
    const run = new RepairRun().forAll(30, ...both(BAD, BAD)).forAll(15, ...both({ lossRate: 0.07 }, BAD));
    expect([run.streamOf('host'), run.streamOf('cohost')]).toEqual(['low', 'none']);
    run.forAll(180, ...both({}, {}));
    const ups = run.steps.filter(({ atS }) => atS > 45);
    expect(ups.map(({ userId, to }) => `${userId} ${to}`)).toEqual(['cohost low', 'host full', 'cohost full']);
    for (const [index, { atS }] of ups.slice(1).entries()) expect(atS - ups[index]!.atS).toBeGreaterThanOrEqual(20);
  });

  it('do not pay for the failed step up of another', () => {
    // The link carries one full picture, not two.
    const run = new RepairRun().forAll(17, ...both({}, BAD));
    expect([run.streamOf('host'), run.streamOf('cohost')]).toEqual(['full', 'low']);
    run.for(3_600, (streamOf) => both({}, {}).map((condition) => ({
      ...FINE, ...condition, ...(streamOf('host') === 'full' && streamOf('cohost') === 'full' ? BAD : {}),
    })));
    expect(run.steps.filter(({ userId }) => userId === 'host')).toEqual([]);
    expect(run.steps.filter(({ userId, to }) => userId === 'cohost' && to === 'full').length).toBeGreaterThan(3);
  });

  it('are remembered for ten minutes after they left', () => {
    const run = new RepairRun().forAll(60, BAD).forAll(300);
    expect(run.forAll(1, {}).streamOf('host')).toBe('none');
    run.forAll(700);
    expect(run.state.publishers.size).toBe(0);
    expect(run.forAll(1, {}).streamOf('host')).toBe('full');
  });
});

describe('a new subscription', () => {
  const apart = { level: 'unacceptable', skewMs: -300 } as const;

  it('is made when sound and picture stay apart, then after a minute, then after two, and no more', () => {
    const run = new RepairRun().forAll(3_600, apart);
    expect(run.log()).toEqual([20, 80, 200].map((atS) => `${atS} host resubscribe once skew`));
  });

  it('is tried again once they have been together for five minutes', () => {
    const run = new RepairRun().forAll(600, apart).forAll(290, {}).forAll(60, apart);
    expect(run.repairs).toHaveLength(3);
    expect(run.forAll(310, {}).forAll(60, apart).repairs).toHaveLength(4);
  });

  it('is not made for what lasts less than twenty seconds, is hidden or unknown', () => {
    const run = new RepairRun();
    run.for(600, (_, atS) => [{ ...FINE, level: atS % 20 === 0 ? 'detectable' : 'unacceptable', skewMs: -300 }]);
    run.forAll(60, { ...apart, isHidden: true });
    run.forAll(60, { level: 'unknown' });
    run.forAll(60, { ...apart, hasPicture: false });
    expect(run.log()).toEqual([]);
  });

  it('is not made for what is back already, though its level holds, nor while it comes nearer by itself', () => {
    const run = new RepairRun();
    run.forAll(60, { level: 'unacceptable', skewMs: -120 });
    run.for(40, (_, atS) => [{ ...FINE, level: 'unacceptable', skewMs: 2_800 - 25 * atS }]);
    expect(run.log()).toEqual([]);
    // It came to a stand, too far apart.
    expect(run.forAll(21, { level: 'unacceptable', skewMs: 280 }).repairs).toHaveLength(1);
  });

  it('leaves its own freezes and losses out of account', () => {
    const run = new RepairRun().forAll(21, apart);
    expect(run.repairs).toHaveLength(1);
    expect(run.forAll(9, BAD).forAll(60, {}).repairs).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('is frozen, leaves the earlier state as it was, and names the same streams while they are the same', () => {
    const run = new RepairRun().forAll(16, BAD);
    const { state } = run;
    const [repair] = run.forAll(1, BAD).repairs;
    expect(Object.isFrozen(repair)).toBe(true);
    expect(state.streams.get('host')).toBe('full');
    expect(run.state.streams.get('host')).toBe('low');
    const { streams } = run.state;
    expect(run.forAll(1, BAD).state.streams).toBe(streams);
  });
});
