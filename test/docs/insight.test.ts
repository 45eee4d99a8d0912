/** The worked example of docs/insight.md comes to what it says. */
import { expect, it } from 'vitest';
import { insightOf, type TrackEvent, type ViewerEvent } from '../../src/follow-up/index';
import { linesNotIn } from './samples';

it('counts who comes back and buys again', () => {
  let count = 0;
  const happened = (viewerId: string, date: string, event: Partial<TrackEvent> & Pick<TrackEvent, 'name'>): ViewerEvent => {
    return { viewerId, event: { id: `e${count++}`, roomId: 'sale', at: Date.parse(date), ...event } as TrackEvent };
  };
  const order = (orderId: string) => ({ name: 'purchased' as const, orderId, lines: [{ productId: 'serum', quantity: 1 }] });
  const question = { questionId: 'q1', text: 'does it suit oily skin' };

  const report = insightOf(
    [
      happened('ana', '2026-10-05T19:00Z', { name: 'visit' }),
      happened('ana', '2026-10-05T19:20Z', order('1001')),
      happened('ana', '2026-10-25T19:00Z', { name: 'visit' }),
      happened('ana', '2026-10-25T19:10Z', order('1040')),
      happened('ben', '2026-11-20T19:00Z', { name: 'visit' }),
      happened('ben', '2026-11-20T19:15Z', order('1102')),
      happened('ben', '2026-11-20T20:15Z', order('1107')),
      happened('cem', '2026-11-20T19:00Z', { name: 'visit' }),
      happened('cem', '2026-11-20T19:05Z', { name: 'question-asked', ...question }),
      happened('cem', '2026-11-20T19:09Z', { name: 'question-answered', ...question }),
    ],
    Date.parse('2026-12-01T00:00Z'),
  );

  expect(report.returning).toEqual({ count: 1, of: 3, share: 1 / 3 }); // Ana
  expect(report.answered).toEqual({ count: 1, of: 1, share: 1 });
  expect(report.purchase).toEqual({ count: 2, of: 3, share: 2 / 3 }); // Ana and Ben
  expect(report.repurchase.within30Days).toEqual({ count: 1, of: 1, share: 1 }); // Ana; Ben's 30 days are not over
  expect(report.repurchase.within60Days).toEqual({ count: 0, of: 0, share: undefined }); // nobody's are
  expect(report.repurchase.ever).toEqual({ count: 1, of: 2, share: 0.5 }); // Ben's second order was of the same evening
  expect(report.cohorts.map(({ from, size, ever }) => [from, size, ever.share])).toEqual([
    ['2026-10-01', 1, 1],
    ['2026-11-01', 1, 0],
  ]);
});

it('is the code above, line by line', () => {
  expect(linesNotIn('test/docs/insight.test.ts', 'docs/insight.md', '## A worked example')).toEqual([]);
});
