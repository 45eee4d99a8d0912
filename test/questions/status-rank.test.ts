import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionStatus } from '../../src/model/question';
import { supersedes, type Standing } from '../../src/questions/status-rank';

const standing: fc.Arbitrary<Standing> = fc.record(
  {
    status: fc.constantFrom<QuestionStatus>('waiting', 'answering', 'answered', 'dismissed'),
    reply: fc.constantFrom('', 'yes', 'no'),
  },
  { requiredKeys: ['status'] },
);

describe('the order of statuses', () => {
  it.each<[QuestionStatus, QuestionStatus]>([
    ['answering', 'waiting'],
    ['dismissed', 'answering'],
    ['answered', 'dismissed'],
    ['answered', 'waiting'],
  ])('lets %s follow %s, and not the other way round', (later, earlier) => {
    expect(supersedes({ status: later }, { status: earlier })).toBe(true);
    expect(supersedes({ status: earlier }, { status: later })).toBe(false);
  });

  it('never lets two standings supersede each other, nor one itself', () => {
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        expect(supersedes(one, one)).toBe(false);
        expect(supersedes(one, other) && supersedes(other, one)).toBe(false);
      }),
    );
  });

  it('decides between any two that say something different', () => {
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        const isSame = one.status === other.status && (one.reply ?? '') === (other.reply ?? '');
        expect(supersedes(one, other) || supersedes(other, one)).toBe(!isSame);
      }),
    );
  });
});
