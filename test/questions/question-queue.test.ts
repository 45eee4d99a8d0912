import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agingBoundMs, QuestionQueue, type IncomingQuestion } from '../../src/questions/index';

const NOW = 1_760_000_000_000;
const MINUTE_MS = 60_000;

let made = 0;
function question(values: Partial<IncomingQuestion> = {}): IncomingQuestion {
  const number = made++;
  const asked = { id: `q${number}`, text: `question ${number}`, askerId: `asker${number}` };
  return { ...asked, askedAtMs: NOW, confidence: 0.9, ...values };
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('merging', () => {
  it('makes one row of the same words, whatever their dress, and keeps the first wording and time', () => {
    const queue = new QuestionQueue();
    expect(queue.offer(question({ id: 'a', text: 'How much?', askerId: 'ann' }), NOW)).toBe('queued');
    expect(queue.offer(question({ id: 'b', text: 'HOW MUCH 🙏', askerId: 'bob' }), NOW + 5_000)).toBe('merged');
    expect(queue.size).toBe(1);
    expect(queue.top(10, NOW)).toMatchObject([{ id: 'a', text: 'How much?', askers: 2, askedAt: NOW }]);
    expect(queue.members('b')).toEqual(['a', 'b']);
    expect(queue.rowOf('b')).toBe('a');
  });

  it('counts a person once, however often they ask', () => {
    const queue = new QuestionQueue();
    for (let time = 0; time < 5; time++) queue.offer(question({ text: 'price', askerId: 'ann' }), NOW);
    for (let time = 0; time < 5; time++) queue.offer(question({ text: 'price', askerId: 'bob' }), NOW);
    expect(queue.top(1, NOW)[0]?.askers).toBe(2);
  });

  it('keeps products apart', () => {
    const queue = new QuestionQueue();
    for (const productId of ['lamp', 'sofa']) queue.offer(question({ text: 'how much', productId }), NOW);
    queue.offer(question({ text: 'how much' }), NOW);
    expect(queue.size).toBe(3);
    expect(queue.offer(question({ text: 'how much', productId: 'sofa' }), NOW)).toBe('merged');
  });

  it('lets an echo join the row that it names, by any of its ids, also while that is being answered', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'a', text: 'does it shrink' }), NOW);
    queue.offer(question({ id: 'b', text: 'does it shrink' }), NOW);
    expect(queue.offer(question({ echoOf: 'b', text: 'me too' }), NOW)).toBe('merged');
    queue.begin('a', NOW);
    expect(queue.offer(question({ echoOf: 'a', text: 'me too' }), NOW)).toBe('merged');
    expect(queue.answering(NOW)).toMatchObject([{ id: 'a', askers: 4, status: 'answering' }]);
  });

  it('treats an echo of what is gone by its text', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'a', text: 'does it shrink' }), NOW);
    queue.resolve('a', 'answered', NOW);
    expect(queue.offer(question({ echoOf: 'a', text: 'does it shrink' }), NOW)).toBe('queued');
  });

  it('keeps the highest confidence and the best tier', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'a', text: 'price', confidence: 0.5 }), NOW);
    queue.offer(question({ text: 'price', confidence: 1, tier: 'vip' }), NOW);
    queue.offer(question({ text: 'price', confidence: 0.7, tier: 'returning' }), NOW);
    expect(queue.row('a', NOW)?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'confidence', points: 10 },
        { kind: 'tier', points: 4 },
      ]),
    );
  });

  it('counts a crowd to within a tenth', () => {
    const queue = new QuestionQueue();
    for (let n = 0; n < 30_000; n++) queue.offer(question({ text: 'price', askerId: `viewer${n}` }), NOW);
    const askers = queue.top(1, NOW)[0]?.askers ?? 0;
    expect(Math.abs(askers / 30_000 - 1)).toBeLessThan(0.1);
  });
});

describe('resends', () => {
  it('are duplicates while the row is live and after it was resolved', () => {
    const queue = new QuestionQueue();
    const [first, second] = [question({ text: 'price' }), question({ text: 'price' })];
    queue.offer(first, NOW);
    queue.offer(second, NOW);
    expect([queue.offer(first, NOW), queue.offer(second, NOW)]).toEqual(['duplicate', 'duplicate']);
    expect(queue.resolve(second.id, 'answered', NOW)).toBe(true);
    expect([queue.offer(first, NOW), queue.offer(second, NOW)]).toEqual(['duplicate', 'duplicate']);
    expect(queue.resolve(first.id, 'answered', NOW)).toBe(false);
  });

  it('of what was shed get another chance', () => {
    const queue = new QuestionQueue({ capacity: 1 });
    const weak = question({ confidence: 0.1 });
    queue.offer(weak, NOW);
    expect(queue.offer(question({ id: 'strong' }), NOW)).toBe('queued');
    expect(queue.offer(weak, NOW)).toBe('shed');
    queue.resolve('strong', 'answered', NOW);
    expect(queue.offer(weak, NOW)).toBe('queued');
  });
});

describe('a full board', () => {
  it('sheds the worst row and says which questions went with it', () => {
    const shed: (readonly string[])[] = [];
    const queue = new QuestionQueue({ capacity: 2, onShed: (ids) => shed.push(ids) });
    queue.offer(question({ id: 'a', text: 'x', confidence: 0, askerId: 'ann' }), NOW);
    queue.offer(question({ id: 'b', text: 'x', confidence: 0, askerId: 'ann' }), NOW);
    queue.offer(question({ id: 'c', confidence: 0.5 }), NOW);
    expect(queue.offer(question({ confidence: 1 }), NOW)).toBe('queued');
    expect(queue.offer(question({ confidence: 0 }), NOW)).toBe('shed');
    expect(shed).toEqual([['a', 'b']]);
    expect(queue.shedCount).toBe(2);
    expect([queue.has('a'), queue.has('b'), queue.size]).toEqual([false, false, 2]);
  });

  it('lets a released row push out a worse one, or fall off itself', () => {
    const shed: (readonly string[])[] = [];
    const queue = new QuestionQueue({ capacity: 1, onShed: (ids) => shed.push(ids) });
    queue.offer(question({ id: 'mid', confidence: 0.5 }), NOW);
    queue.take(NOW);
    queue.offer(question({ id: 'low', confidence: 0.1 }), NOW);
    expect(queue.release('mid')).toBe(true);
    expect(shed).toEqual([['low']]);
    queue.take(NOW);
    queue.offer(question({ id: 'high', confidence: 1 }), NOW);
    queue.release('mid');
    expect(shed).toEqual([['low'], ['mid']]);
    expect(queue.size).toBe(1);
  });
});

describe('answering', () => {
  it('takes the best out of the ranking and puts it back where it stood', () => {
    const queue = new QuestionQueue();
    for (const confidence of [0.2, 0.9, 0.5]) queue.offer(question({ id: `c${confidence}`, confidence }), NOW);
    expect(queue.take(NOW)).toMatchObject({ id: 'c0.9', status: 'answering' });
    expect(queue.size).toBe(2);
    expect(queue.begin('c0.2', NOW)).toBe(true);
    expect(idsOf(queue.answering(NOW))).toEqual(['c0.9', 'c0.2']);
    expect(queue.release('c0.9')).toBe(true);
    expect(queue.release('c0.9')).toBe(false);
    expect(idsOf(queue.top(10, NOW))).toEqual(['c0.9', 'c0.5']);
    expect(queue.begin('nobody', NOW)).toBe(false);
  });

  it('has room for 100: the one begun first goes back', () => {
    const queue = new QuestionQueue();
    for (let n = 0; n < 101; n++) queue.offer(question({ id: `n${n}` }), NOW);
    for (let n = 0; n < 101; n++) queue.begin(`n${n}`, NOW);
    expect(queue.answering(NOW)).toHaveLength(100);
    expect(idsOf(queue.top(10, NOW))).toEqual(['n0']);
  });

  it('gives nothing when nothing waits', () => {
    const queue = new QuestionQueue();
    expect([queue.take(NOW), queue.top(10, NOW), queue.row('a', NOW), queue.resolve('a', 'dismissed', NOW)]).toEqual([
      undefined,
      [],
      undefined,
      false,
    ]);
  });
});

describe('the order', () => {
  it('puts first what many ask, what is about the product on stage, who is known, and who has waited', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'plain' }), NOW);
    queue.offer(question({ id: 'vip', tier: 'vip' }), NOW);
    queue.offer(question({ id: 'staged', productId: 'lamp' }), NOW);
    for (let n = 0; n < 4; n++) queue.offer(question({ text: 'popular' }), NOW);
    queue.offer(question({ id: 'patient', askedAtMs: NOW - 3 * MINUTE_MS }), NOW);
    queue.feature('lamp');
    const top = queue.top(10, NOW);
    const names = top.map(({ id, text }) => (text === 'popular' ? text : id));
    expect(names).toEqual(['patient', 'popular', 'staged', 'vip', 'plain']);
    queue.feature(undefined);
    expect(queue.top(10, NOW).at(-2)?.id).toBe('plain');
  });

  it('stays the same as time goes on', () => {
    const queue = new QuestionQueue();
    for (let n = 0; n < 50; n++) {
      queue.offer(question({ confidence: ((n * 7) % 50) / 50, askedAtMs: NOW - n * 900 }), NOW);
    }
    expect(idsOf(queue.top(50, NOW + 3_600_000))).toEqual(idsOf(queue.top(50, NOW)));
  });

  it('is that of the scores, which are the sums of their reasons, on frozen rows', () => {
    const queue = new QuestionQueue();
    for (let n = 0; n < 40; n++) {
      queue.offer(question({ confidence: n / 40, text: `text ${n % 25}`, tier: 'returning' }), NOW);
    }
    const top = queue.top(25, NOW + 12_345);
    for (const [index, row] of top.entries()) {
      expect(row.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(row.score);
      expect(row.score).toBeLessThanOrEqual(top[index - 1]?.score ?? Infinity);
      for (const part of [top, row, row.asker, row.reasons, ...row.reasons]) expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('lets nobody wait longer than the aging bound behind later questions', () => {
    const weights = { waitingPerMinute: 12 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(
          fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), askers: fc.integer({ min: 1, max: 5 }) }),
          { maxLength: 20 },
        ),
        (confidence, rivals) => {
          const queue = new QuestionQueue({ weights });
          queue.offer(question({ id: 'early', confidence }), NOW);
          const laterMs = NOW + agingBoundMs(weights);
          queue.feature('lamp');
          for (const [n, rival] of rivals.entries()) {
            for (let asker = 0; asker < rival.askers; asker++) {
              const asked = { text: `rival ${n}`, confidence: rival.confidence, askedAtMs: laterMs };
              queue.offer(question({ ...asked, tier: 'vip', productId: 'lamp' }), laterMs);
            }
          }
          expect(queue.take(laterMs)?.id).toBe('early');
        },
      ),
    );
  });

  it('believes no clock that is ahead, and none that is further behind than ten minutes', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'ahead', askedAtMs: NOW + 60 * MINUTE_MS }), NOW);
    queue.offer(question({ id: 'behind', askedAtMs: 0 }), NOW);
    queue.offer(question({ id: 'none', askedAtMs: NaN }), NOW);
    expect(queue.row('ahead', NOW)?.askedAt).toBe(NOW);
    expect(queue.row('behind', NOW)?.askedAt).toBe(NOW - 10 * MINUTE_MS);
    expect(queue.row('none', NOW)?.askedAt).toBe(NOW);
    queue.restore(question({ id: 'kept', askedAtMs: NOW - 60 * MINUTE_MS }), NOW);
    expect(queue.row('kept', NOW)?.askedAt).toBe(NOW - 60 * MINUTE_MS);
  });

  it('is not turned by claims that make no sense', () => {
    const queue = new QuestionQueue();
    queue.offer(question({ id: 'sure', confidence: 1 }), NOW);
    for (const confidence of [NaN, -5]) queue.offer(question({ confidence, tier: 'king' as 'vip' }), NOW);
    queue.offer(question({ id: 'more', confidence: 50 }), NOW);
    expect(idsOf(queue.top(2, NOW))).toEqual(['sure', 'more']);
  });
});

describe("an asker's share", () => {
  it('is two of the top ten while others wait', () => {
    const queue = new QuestionQueue();
    for (let n = 0; n < 30; n++) queue.offer(question({ askerId: 'loud', confidence: 1, tier: 'vip' }), NOW);
    for (let n = 0; n < 8; n++) queue.offer(question({ confidence: 0.1 }), NOW);
    const askers = queue.top(10, NOW).map(({ asker }) => asker.id);
    expect(askers.filter((id) => id === 'loud')).toHaveLength(2);
    expect(askers.slice(0, 2)).toEqual(['loud', 'loud']);
  });

  it('is what is left where there are not enough others', () => {
    const queue = new QuestionQueue({ askerShare: 0.5 });
    for (let n = 0; n < 30; n++) queue.offer(question({ askerId: 'loud' }), NOW);
    queue.offer(question({ id: 'other', confidence: 0 }), NOW);
    const names = queue.top(4, NOW).map(({ asker, id }) => (asker.id === 'loud' ? 'loud' : id));
    expect(names).toEqual(['loud', 'loud', 'other', 'loud']);
  });

  it('costs points for each further question', () => {
    const queue = new QuestionQueue();
    const repeats = [0, 1, 2, 3, 4].map((n) => {
      queue.offer(question({ id: `r${n}`, askerId: 'loud' }), NOW);
      return queue.row(`r${n}`, NOW)?.reasons.find(({ kind }) => kind === 'repeat')?.points;
    });
    expect(repeats).toEqual([undefined, -3, -6, -9, -9]);
  });
});

describe('options', () => {
  it.each([
    ['capacity', { capacity: 0 }],
    ['capacity', { capacity: 1.5 }],
    ['askerShare', { askerShare: 2 }],
    ['maxBackdatingMs', { maxBackdatingMs: NaN }],
    ['weights.featured', { weights: { featured: -1 } }],
  ])('are refused by name: %s', (option, options) => {
    expect(() => new QuestionQueue(options)).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option } }) as Error,
    );
  });

  it('do not save a caller without a clock', () => {
    expect(() => new QuestionQueue().offer(question(), NaN)).toThrow(
      expect.objectContaining({ context: { option: 'nowMs' } }) as Error,
    );
  });
});

it('remembers neither every id that was resolved nor every merged one', () => {
  const queue = new QuestionQueue();
  const first = question();
  queue.offer(first, NOW);
  queue.resolve(first.id, 'answered', NOW);
  for (let n = 0; n < 65_536; n++) {
    const next = question();
    queue.offer(next, NOW);
    queue.resolve(next.id, 'answered', NOW);
  }
  expect(queue.offer(first, NOW)).toBe('queued');
  for (let n = 0; n < 200_100; n++) queue.offer(question({ text: first.text, askerId: `a${n % 50}` }), NOW);
  expect(queue.members(first.id)).toHaveLength(200_001);
  expect(queue.row(first.id, NOW)?.askers).toBe(51);
});
