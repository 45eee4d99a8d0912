import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/index';
import { DetectorSlot } from '../../src/room/detector-slot';
import { collectReportedErrors } from '../fakes/reported-errors';

const saying = (detection: unknown) => new DetectorSlot({ detect: () => detection as Detection });

describe("a room's detector", () => {
  it("is the shop's own where there is one, and nothing is loaded", async () => {
    const slot = saying({ isQuestion: true, confidence: 0.7 });
    slot.load();
    await slot.ready;
    expect(slot.detect('anything', undefined)).toEqual({ isQuestion: true, confidence: 0.7 });
  });

  it('is told the locale where it is known, and nothing where not', () => {
    const heard: unknown[] = [];
    const slot = new DetectorSlot({
      detect: (_, options) => {
        heard.push(options);
        return { isQuestion: false, confidence: 0 };
      },
    });
    slot.detect('text', 'pt-BR');
    slot.detect('text', undefined);
    expect(heard).toEqual([{ locale: 'pt-BR' }, {}]);
  });

  it('can not tell before it is loaded, and can after', async () => {
    const slot = new DetectorSlot(undefined);
    expect(slot.detect('does it fit?', 'en')).toBeUndefined();
    await slot.ready;
    slot.load();
    slot.load();
    await slot.ready;
    expect(slot.detect('does it fit?', 'en')).toMatchObject({ isQuestion: true });
  });

  it('harms nobody when it throws: that is reported', () => {
    const reported = collectReportedErrors();
    const failure = new Error('a bug of the shop');
    const slot = new DetectorSlot({
      detect: () => {
        throw failure;
      },
    });
    expect(slot.detect('text', undefined)).toBeUndefined();
    expect(reported).toEqual([failure]);
  });

  it.each([undefined, null, {}, 'yes', 1, Promise.resolve({ isQuestion: true, confidence: 1 }), { isQuestion: 'yes' }])(
    'can not tell when what it says makes no sense: %s',
    (detection) => {
      expect(saying(detection).detect('text', undefined)).toBeUndefined();
    },
  );

  it.each([Number.NaN, -1, 2, '0.5', undefined, null])('is not believed a confidence of %s', (confidence) => {
    const said = (isQuestion: boolean) => saying({ isQuestion, confidence }).detect('text', undefined);
    expect(said(true)).toEqual({ isQuestion: true, confidence: 1 });
    expect(said(false)).toEqual({ isQuestion: false, confidence: 0 });
  });
});
