/** Health in words: every figure reads well, and none reads NaN. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as figures from '../../examples/demo/src/health/figure-words';
import { RECEIVED } from '../../examples/demo/src/health/received-figures';
import { isWithoutPicture, reasonWords, repairWords } from '../../examples/demo/src/health/repair-words';
import { limitWords } from '../../examples/demo/src/health/profile-words';
import { placeOf } from '../../examples/demo/src/health/sync-scale';
import { sinceWords, skewWords, trendWords, verdictOf } from '../../examples/demo/src/health/sync-words';
import { IN_SYNC, report, UNMEASURED } from './fake-health';

describe('figures', () => {
  it('carry their unit and no more digits than matter', () => {
    expect([0, 180, 999.4, 1_400, 12_345].map(figures.duration)).toEqual(['0 ms', '180 ms', '999 ms', '1.4 s', '12 s']);
    expect([45, -32.4, 0.2].map(figures.signedMs)).toEqual(['+45 ms', '−32 ms', '0 ms']);
    expect([0, 0.0002, 0.004, 0.123, 1].map(figures.percent)).toEqual(['0%', '<0.1%', '0.4%', '12%', '100%']);
    expect([640_000, 1_800_000, 3_000_000].map(figures.bitrate)).toEqual(['640 kbit/s', '1.8 Mbit/s', '3 Mbit/s']);
  });

  it('are a dash when they are not known or no number', () => {
    for (const value of [undefined, NaN, Infinity, -Infinity])
      for (const words of [figures.duration, figures.signedMs, figures.percent, figures.bitrate, figures.frameRate])
        expect(words(value)).toBe('–');
    expect(figures.resolution(320, NaN)).toBe('–');
  });

  it('leave out of a row what is not known, and all of it when nothing is', () => {
    expect(RECEIVED.map(([, words]) => words(UNMEASURED))).toEqual(['–', '–', '–', '–', '–', '–']);
    const known = Object.fromEntries(RECEIVED.map(([name, words]) => [name, words(report())]));
    expect(known).toMatchObject({
      Picture: '320 × 180 · 15 fps · full picture',
      Delay: '180 ms from camera to screen · 60 ms held back · 2 ms round trip',
      'Stood still': 'never',
      Network: 'excellent · 180 kbit/s · 0% lost · 1 ms jitter',
    });
  });

  it('never read NaN or Infinity, whatever was reported', () => {
    const figure = fc.option(fc.oneof(fc.double(), fc.integer()), { nil: undefined });
    const anything = fc.record({
      freezes: fc.record({ count: figure, totalMs: figure, rate: figure }),
      sound: fc.record({ concealedRate: figure }),
      picture: fc.record({
        width: figure,
        height: figure,
        framesPerSecond: figure,
        stream: fc.constant('full' as const),
      }),
      latency: fc.record({ endToEndMs: figure, bufferMs: figure, roundTripMs: figure }),
      startup: fc.record({ joinMs: figure, firstFrameMs: figure, firstSoundMs: figure }),
    });
    fc.assert(
      fc.property(anything, figure, (change, ms) => {
        const said = RECEIVED.map(([, words]) => words(report(change)));
        said.push(skewWords(ms), trendWords(ms), sinceWords(ms, 1_000));
        for (const text of said) expect(text).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('sound and lips', () => {
  it('are told by who is late', () => {
    const words = ['Sound 32 ms late', 'Sound 45 ms early', 'Sound and picture together'];
    expect([-32, 45, 0.3].map(skewWords)).toEqual(words);
  });

  it('have a trend only when it is one', () => {
    expect([undefined, 3, -14, 20].map(trendWords)).toEqual([
      '',
      'steady',
      'getting later by 14 ms a minute',
      'getting earlier by 20 ms a minute',
    ]);
  });

  it('say why nothing is known', () => {
    const unknown = { ...IN_SYNC, level: 'unknown', skewMs: undefined } as const;
    expect(verdictOf({ ...unknown, unknownWhy: 'muted' })).toContain('switched off');
    expect(verdictOf({ ...unknown, unknownWhy: 'nothing-received' })).toContain('nobody is live');
    expect(verdictOf({ ...unknown, unknownWhy: undefined })).toContain('No figures');
  });

  it('are not said to be worse than the figure beside it, while the level waits for it to hold', () => {
    const off = { ...IN_SYNC, level: 'unacceptable' } as const;
    expect(verdictOf({ ...off, skewMs: -310 })).toBe('Out of sync: more than the standard accepts');
    expect(verdictOf({ ...off, skewMs: -110 })).toContain('Better already');
  });

  it('have a place on the scale, at its end when they are off it', () => {
    expect([-300, -50, 200, -900, 900].map(placeOf)).toEqual([0, 0.5, 1, 0, 1]);
  });
});

describe('what was done, and what points were lost for', () => {
  it('are sentences', () => {
    expect(repairWords({ atMs: 0, userId: 'host', kind: 'low-stream', step: 'begin', because: 'loss' })).toBe(
      'took the small picture: too many packets were lost',
    );
    expect(repairWords({ atMs: 0, userId: 'host', kind: 'resubscribe', step: 'once', because: 'skew' })).toBe(
      'subscribed anew: sound and lips stayed apart',
    );
    expect(reasonWords({ part: 'freezes', points: 12.4 })).toBe('picture stands still: −12');
    expect(reasonWords({ part: 'delay', points: 0.04 })).toBe('comes with delay: −0.1');
    expect(reasonWords({ part: 'picture', points: 20 }, 'low')).toBe('picture small or jerky: −20');
    expect(reasonWords({ part: 'picture', points: 20 }, 'none')).toBe('no picture: −20');
  });

  it('tell a picture that the room does without, until it has had time to come back', () => {
    const ended = { atMs: 10_000, userId: 'host', kind: 'audio-only', step: 'end', because: 'recovered' } as const;
    expect(isWithoutPicture({ active: [], log: [] }, 0)).toBe(false);
    expect(isWithoutPicture({ active: ['audio-only'], log: [] }, 0)).toBe(true);
    expect(isWithoutPicture({ active: ['low-stream'], log: [ended] }, 12_000)).toBe(true);
    expect(isWithoutPicture({ active: ['low-stream'], log: [ended] }, 20_000)).toBe(false);
  });
});

it('tells what the test pattern leaves to the profiles', () => {
  const words = 'The test pattern is 1280 × 720 at 15 fps: no profile gives more.';
  expect(limitWords({ width: 1280, height: 720, frameRate: 15 })).toBe(words);
  expect(limitWords({})).toBe('');
});
