import { describe, expect, it, vi } from 'vitest';
import type { Detection, RemoteQuestionDetector } from '../../src/questions/detector/types';
import { withTimeLimit } from '../../src/questions/detector/with-time-limit';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

const YES: Detection = { isQuestion: true, confidence: 0.9 };
/** What the fallback says of everything. */
const NO: Detection = { isQuestion: false, confidence: 0.2 };
const DOWN = new Error('the service is down');

function setUp(detect: RemoteQuestionDetector['detect'], timeoutMs?: number) {
  const clock = createVirtualClock();
  let asked = 0;
  let loads = 0;
  const limited = withTimeLimit(
    {
      detect(text, options) {
        asked++;
        return detect(text, options);
      },
    },
    {
      clock,
      fallback: async () => {
        loads++;
        return { detect: () => NO };
      },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    },
  );
  /** What it says, and after how many ms. */
  const ask = async (text = 'does it fit?', waitMs = 20_000) => {
    const startMs = clock.now();
    let tookMs = -1;
    const said = limited.detect(text).then((detection) => {
      tookMs = clock.now() - startMs;
      return detection;
    });
    said.catch(() => undefined);
    await clock.advance(waitMs);
    return { detection: await said, tookMs };
  };
  return { clock, limited, ask, asked: () => asked, loads: () => loads };
}

const never = () => new Promise<Detection>(() => undefined);

describe('a detector with a time limit', () => {
  it('decides itself while it is in time', async () => {
    const heard: unknown[] = [];
    const { ask, clock } = setUp(async (text, { locale, signal }) => {
      heard.push([text, locale, signal.aborted]);
      return YES;
    });
    expect(await ask()).toEqual({ detection: YES, tookMs: 0 });
    expect(heard).toEqual([['does it fit?', undefined, false]]);
    expect(clock.pending).toBe(0);
  });

  it('is told the locale', async () => {
    const heard: unknown[] = [];
    const { limited } = setUp(async (_, { locale }) => {
      heard.push(locale);
      return YES;
    });
    await limited.detect('serve?', { locale: 'pt-BR' });
    expect(heard).toEqual(['pt-BR']);
  });

  it('may answer at once, without a promise, and then nothing is loaded', async () => {
    const { ask, loads } = setUp((() => YES) as never);
    expect(await ask()).toEqual({ detection: YES, tookMs: 0 });
    expect(loads()).toBe(0);
  });

  it('is aborted when the time is over, and the fallback decides at that moment', async () => {
    let stop: AbortSignal | undefined;
    const { ask, clock } = setUp((_, { signal }) => {
      stop = signal;
      return never();
    });
    expect(await ask()).toEqual({ detection: NO, tookMs: 500 });
    expect(stop?.aborted).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('has the time it was given', async () => {
    expect(await setUp(never, 10_000).ask()).toEqual({ detection: NO, tookMs: 10_000 });
    expect(await setUp(never, 1).ask()).toEqual({ detection: NO, tookMs: 1 });
  });

  it('is not listened to any more after that, whatever it does', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { ask, clock } = setUp(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    expect(await ask()).toEqual({ detection: NO, tookMs: 500 });
    await clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it.each([
    ['throws', () => { throw DOWN; }],
    ['rejects', () => Promise.reject(DOWN)],
  ])('gives way at once when it %s, which is reported', async (_, detect) => {
    const reported = collectReportedErrors();
    expect(await setUp(detect as never).ask()).toEqual({ detection: NO, tookMs: 0 });
    expect(reported).toEqual([DOWN]);
  });

  it.each([
    undefined,
    null,
    'yes',
    {},
    { isQuestion: 'yes', confidence: 1 },
    { isQuestion: true },
    { isQuestion: true, confidence: Number.NaN },
    { isQuestion: true, confidence: 1.5 },
    { isQuestion: true, confidence: -0.1 },
    { isQuestion: true, confidence: '0.9' },
  ])('gives way when it answers nonsense: %j', async (answer) => {
    expect(await setUp(async () => answer as never).ask()).toEqual({ detection: NO, tookMs: 0 });
  });

  it('rejects when the caller gives up, and takes that for no failure', async () => {
    const { limited, ask, clock, asked } = setUp((text) => (text === 'never' ? never() : Promise.resolve(YES)));
    for (let time = 0; time < 10; time++) {
      const caller = new AbortController();
      const outcome = expect(limited.detect('never', { signal: caller.signal })).rejects.toBe('enough');
      await clock.advance(10);
      caller.abort('enough');
      await outcome;
    }
    expect(clock.pending).toBe(0);
    expect((await ask()).detection).toEqual(YES);
    expect(asked()).toBe(11);
    await expect(limited.detect('does it fit?', { signal: AbortSignal.abort('before') })).rejects.toBe('before');
    expect(asked()).toBe(11);
  });

  it('loads its fallback once, and again when that failed', async () => {
    const clock = createVirtualClock();
    let loads = 0;
    const limited = withTimeLimit(
      { detect: () => Promise.reject(DOWN) },
      {
        clock,
        fallback: () => (++loads < 3 ? Promise.reject(new Error('no file')) : Promise.resolve({ detect: () => NO })),
      },
    );
    collectReportedErrors();
    await expect(limited.detect('does it fit?')).rejects.toThrow('no file');
    for (let time = 0; time < 3; time++) expect(await limited.detect('does it fit?')).toEqual(NO);
    expect(loads).toBe(3);
  });

  it('falls back on the built-in detector unless told otherwise', async () => {
    collectReportedErrors();
    const limited = withTimeLimit({ detect: () => Promise.reject(DOWN) });
    expect(await limited.detect('does it fit?')).toMatchObject({ isQuestion: true });
  });

  it.each([0, -1, 10_001, Number.NaN, '500'])('refuses a limit of %s', (timeoutMs) => {
    const limit = () => withTimeLimit({ detect: never }, { timeoutMs: timeoutMs as number });
    expect(limit).toThrow(expect.objectContaining({ code: 'invalid-options', context: { option: 'timeoutMs' } }));
  });
});

describe('a detector that fails', () => {
  it('is left alone for half a minute after five failures in a row', async () => {
    const { ask, asked, clock } = setUp(never);
    for (let time = 0; time < 5; time++) expect((await ask('?', 500)).tookMs).toBe(500);
    for (let time = 0; time < 5; time++) expect(await ask('?', 1_000)).toEqual({ detection: NO, tookMs: 0 });
    expect(asked()).toBe(5);
    await clock.advance(30_000 - 5_001);
    expect((await ask('?', 0)).tookMs).toBe(0);
    expect(asked()).toBe(5);
    await clock.advance(1);
    expect((await ask('?', 500)).tookMs).toBe(500);
    expect(asked()).toBe(6);
  });

  it('is tried with one text after that, and left alone again when it fails', async () => {
    const { limited, clock, asked } = setUp(never);
    const askTogether = async (count: number, ms: number) => {
      const said = Promise.all(Array.from({ length: count }, () => limited.detect('?')));
      await clock.advance(ms);
      await said;
    };
    await askTogether(5, 500);
    await clock.advance(30_000);
    await askTogether(7, 500);
    expect(asked()).toBe(6);
    await askTogether(3, 29_000);
    expect(asked()).toBe(6);
    await clock.advance(1_000);
    await askTogether(1, 500);
    expect(asked()).toBe(7);
  });

  it('is trusted again as soon as it answers', async () => {
    let isUp = false;
    const { ask, clock, asked } = setUp(() => (isUp ? Promise.resolve(YES) : Promise.reject(DOWN)));
    collectReportedErrors();
    for (let time = 0; time < 8; time++) await ask('?', 0);
    expect(asked()).toBe(5);
    isUp = true;
    await clock.advance(30_000);
    for (let time = 0; time < 3; time++) expect((await ask('?', 0)).detection).toEqual(YES);
    isUp = false;
    for (let time = 0; time < 4; time++) await ask('?', 0);
    isUp = true;
    expect((await ask('?', 0)).detection).toEqual(YES);
    expect(asked()).toBe(13);
  });

  it('is tried again also when the clock is set back meanwhile', async () => {
    let nowMs = 1_000_000;
    let asked = 0;
    const limited = withTimeLimit(
      {
        detect() {
          asked++;
          return Promise.reject(DOWN);
        },
      },
      { clock: { now: () => nowMs, schedule: () => () => undefined }, fallback: { detect: () => NO } },
    );
    collectReportedErrors();
    for (let time = 0; time < 6; time++) await limited.detect('?');
    expect(asked).toBe(5);
    nowMs = 0;
    await limited.detect('?');
    expect(asked).toBe(6);
  });
});
