import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/index';
import type { QuestionDetectorOption } from '../../src/questions/detector/types';
import { BuiltInDetector } from '../../src/room/built-in-detector';
import { OwnDetector } from '../../src/room/own-detector';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

const YES: Detection = { isQuestion: true, confidence: 0.9 };
const never = () => new Promise<Detection>(() => undefined);

function setUp(own: QuestionDetectorOption | undefined) {
  const clock = createVirtualClock();
  const stay = new AbortController();
  const builtIn = new BuiltInDetector(clock);
  const slot = own === undefined ? builtIn : new OwnDetector({ own, timeoutMs: 500, clock, builtIn });
  const decide = async (text: string, ms = 0) => {
    const decided = slot.decide(text, undefined, stay.signal);
    await clock.advance(ms);
    return decided;
  };
  return { clock, slot, builtIn, decide, leave: () => stay.abort() };
}

const saying = (detection: unknown) => setUp({ detect: () => detection as Detection });

describe("a room's detector", () => {
  it("is the shop's own where there is one", async () => {
    const { slot, decide } = saying({ isQuestion: true, confidence: 0.7 });
    expect(slot.detect('anything', undefined)).toEqual({ isQuestion: true, confidence: 0.7 });
    expect(await decide('anything')).toEqual({ isQuestion: true, confidence: 0.7 });
  });

  it('is told the locale where it is known, and nothing where not', () => {
    const heard: unknown[] = [];
    const { slot } = setUp({
      detect: (_: string, { locale }: { locale?: string } = {}) => {
        heard.push(locale);
        return YES;
      },
    });
    slot.detect('text', 'pt-BR');
    slot.detect('text', undefined);
    expect(heard).toEqual(['pt-BR', undefined]);
  });

  it('can not tell before it is loaded, and can after', async () => {
    const { slot, builtIn, decide } = setUp(undefined);
    expect(slot.detect('does it fit?', 'en')).toBeUndefined();
    builtIn.prepare();
    builtIn.prepare();
    expect(await decide('does it fit?')).toMatchObject({ isQuestion: true });
    expect(slot.detect('does it fit?', 'en')).toMatchObject({ isQuestion: true });
    expect(slot.detect('it fits', 'en')).toMatchObject({ isQuestion: false });
  });

  it('gives way to the built-in one when it throws, which is reported', async () => {
    const reported = collectReportedErrors();
    const failure = new Error('a bug of the shop');
    const { slot, decide } = setUp({
      detect: () => {
        throw failure;
      },
    });
    expect(slot.detect('does it fit?', undefined)).toBeUndefined();
    expect(await decide('does it fit?')).toMatchObject({ isQuestion: true });
    expect(slot.detect('it fits', undefined)).toMatchObject({ isQuestion: false });
    expect(new Set(reported)).toEqual(new Set([failure]));
  });

  it.each([undefined, null, {}, 'yes', 1, { isQuestion: 'yes' }, { isQuestion: false, confidence: Number.NaN }])(
    'gives way to the built-in one when what it says makes no sense: %j',
    async (detection) => {
      const { slot, decide } = saying(detection);
      expect(slot.detect('does it fit?', undefined)).toBeUndefined();
      expect(await decide('does it fit?')).toMatchObject({ isQuestion: true });
    },
  );
});

describe('a detector that takes its time', () => {
  it('decides what is waited for, and its word stands for that text', async () => {
    const { slot, decide } = setUp({ detect: async () => ({ isQuestion: true, confidence: 0.83 }) });
    expect(await decide('lovely colour')).toEqual({ isQuestion: true, confidence: 0.83 });
    expect(slot.detect('lovely colour', undefined)).toEqual({ isQuestion: true, confidence: 0.83 });
  });

  it('is not asked what can not wait: the built-in one says that', async () => {
    let asked = 0;
    const stopped: boolean[] = [];
    const { slot, decide } = setUp({
      detect: async (_text, { signal }: { signal: AbortSignal }) => {
        asked++;
        signal.addEventListener('abort', () => stopped.push(true));
        return { isQuestion: true, confidence: 0.83 };
      },
    });
    expect(slot.detect('lovely colour', undefined)).toBeUndefined();
    expect(stopped).toEqual([true]);
    await decide('another');
    for (let time = 0; time < 5; time++) {
      expect(slot.detect('lovely colour', undefined)).toMatchObject({ isQuestion: false });
      expect(slot.detect('does it fit?', undefined)).toMatchObject({ isQuestion: true });
    }
    expect(asked).toBe(2);
  });

  it('is late: the built-in one decides at the limit', async () => {
    const { clock, slot } = setUp({ detect: never });
    let decided: Detection | undefined;
    void slot.decide('does it fit?', 'en', new AbortController().signal).then((detection) => (decided = detection));
    await clock.advance(499);
    expect(decided).toBeUndefined();
    await clock.advance(1);
    expect(decided).toMatchObject({ isQuestion: true });
    expect(clock.pending).toBe(0);
  });

  it('is given up when the room is left', async () => {
    const reported = collectReportedErrors();
    let stop: AbortSignal | undefined;
    const { clock, decide, leave } = setUp({
      detect: (_text, { signal }: { signal: AbortSignal }) => {
        stop = signal;
        return new Promise<Detection>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
      },
    });
    const decided = decide('does it fit?', 100);
    await clock.advance(50);
    leave();
    expect(await decided).toBeUndefined();
    expect(stop?.aborted).toBe(true);
    await clock.advance(10_000);
    expect(clock.pending).toBe(0);
    expect(reported).toEqual([]);
  });
});
