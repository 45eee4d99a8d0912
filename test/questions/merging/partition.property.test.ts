/** Which questions are one row depends on what was asked and decided, not on the order in which it came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../../src/questions/merging/arrangement';
import { QuestionQueue } from '../../../src/questions/question-queue';
import { fakeLikeness } from './fake-likeness';
import { inOrder, referencePartition, type Part } from './reference-partition';

const TEXTS = Array.from({ length: 9 }, (_, index) => `wording ${'abcdefghi'.charAt(index)}`);
const NOW = 1_760_000_000_000;

const text = fc.constantFrom(...TEXTS);
const asked = fc.record({ text, askerId: fc.constantFrom('ann', 'bob', 'cem', 'dao', 'eva') });
/** How alike each pair is: mostly not, with ties. */
const likenesses = fc.array(fc.constantFrom(0, 0, 0, 0.3, 0.49, 0.5, 0.6, 0.6, 0.8, 1), {
  minLength: 81,
  maxLength: 81,
});
const table = likenesses.map((values) => (left: string, right: string) => {
  const [low, high] = [TEXTS.indexOf(left), TEXTS.indexOf(right)].sort((a, b) => a - b) as [number, number];
  return low === high ? 1 : (values[low * 9 + high] as number);
});
const arrangement = fc.record({ text, group: fc.constantFrom('g', 'h', 'i'), at: fc.nat(5) });

const partsOf = (queue: QuestionQueue): Part[] =>
  inOrder(
    queue
      .top(Infinity, NOW)
      .map(({ wordings, askers }) => ({ texts: wordings.map((wording) => wording.text).sort(), askers })),
  );

function offered(steps: readonly Step[], queue: QuestionQueue): QuestionQueue {
  for (const [index, step] of steps.entries()) {
    if ('group' in step) queue.arrange(step, NOW);
    else queue.offer({ ...step, id: `q${index}`, askedAtMs: NOW, confidence: 1 }, NOW);
  }
  return queue;
}

type Step = { text: string; askerId: string } | Arrangement;

/** The last by time, then by group. */
function groupsOf(arrangements: readonly Arrangement[]): Map<string, string> {
  const inTime = [...arrangements].sort((a, b) => a.at - b.at || (a.group < b.group ? -1 : 1));
  return new Map(inTime.map(({ text: of, group }) => [of, group]));
}

describe('rows', () => {
  it('are the connected components of what is alike, with everybody counted once', () => {
    fc.assert(
      fc.property(table, fc.array(asked, { maxLength: 25, size: 'max' }), (alike, questions) => {
        const queue = offered(questions, new QuestionQueue({ likeness: fakeLikeness(alike) }));
        expect(partsOf(queue)).toEqual(referencePartition(questions, alike));
      }),
      { numRuns: 300 },
    );
  });

  it('are what was arranged by hand, in whatever order questions and arrangements come', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.oneof({ weight: 3, arbitrary: asked }, { weight: 1, arbitrary: arrangement }), {
          maxLength: 30,
          size: 'max',
        }),
        (alike, steps) => {
          const queue = offered(steps, new QuestionQueue({ likeness: fakeLikeness(alike) }));
          const questions = steps.filter((step) => 'askerId' in step);
          const arrangements = steps.filter((step) => 'group' in step);
          const groupOf = groupsOf(arrangements);
          expect(partsOf(queue)).toEqual(referencePartition(questions, alike, groupOf));
          for (const row of queue.top(Infinity, NOW)) {
            expect(row.isArranged === true).toBe(row.wordings.some((wording) => groupOf.has(wording.text)));
          }
          // All of it once more changes nothing.
          for (const each of arrangements) expect(queue.arrange(each, NOW)).toBe(false);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('are told apart by hand without any likeness too', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(asked, arrangement), { maxLength: 25, size: 'max' }), (steps) => {
        const queue = offered(steps, new QuestionQueue());
        const questions = steps.filter((step) => 'askerId' in step);
        const groupOf = groupsOf(steps.filter((step) => 'group' in step));
        expect(partsOf(queue)).toEqual(referencePartition(questions, () => 0, groupOf));
      }),
      { numRuns: 300 },
    );
  });

  it('stay what they should be while others are answered, dismissed and taken back', () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: asked },
      { weight: 1, arbitrary: arrangement },
      { weight: 1, arbitrary: fc.record({ resolve: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ begin: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.constant({ release: 'all' }) },
      { weight: 1, arbitrary: fc.record({ split: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ unite: fc.nat(40), into: fc.nat(40) }) },
    );
    fc.assert(
      fc.property(table, fc.array(step, { maxLength: 60, size: 'max' }), (alike, steps) => {
        const queue = new QuestionQueue({ likeness: fakeLikeness(alike) });
        const questions = new Map<string, { text: string; askerId: string }>();
        const arrangements: Arrangement[] = [];
        let at = 10;
        const arrange = (all: readonly Arrangement[] = []) => {
          at += 1;
          for (const each of all) {
            arrangements.push({ ...each, at });
            queue.arrange({ ...each, at }, NOW);
          }
        };
        for (const [index, each] of steps.entries()) {
          if ('askerId' in each) {
            const outcome = queue.offer({ ...each, id: `q${index}`, askedAtMs: NOW, confidence: 1 }, NOW);
            expect(['queued', 'merged']).toContain(outcome);
            questions.set(`q${index}`, each);
          } else if ('resolve' in each) {
            const members = queue.members(`q${each.resolve}`);
            expect(queue.resolve(`q${each.resolve}`, 'answered', NOW)).toBe(members.length > 0);
            for (const id of members) questions.delete(id);
          } else if ('begin' in each) {
            queue.begin(`q${each.begin}`, NOW);
          } else if ('release' in each) {
            for (const { id } of queue.answering(NOW)) queue.release(id);
          } else if ('split' in each) {
            arrange(queue.splitting(`q${each.split}`));
          } else if ('unite' in each) {
            arrange(queue.uniting(`q${each.unite}`, `q${each.into}`));
          } else {
            arrange([each]);
          }
          const answering = queue.answering(NOW);
          if (answering.length === 0) {
            const live = [...questions.values()];
            expect(partsOf(queue)).toEqual(referencePartition(live, alike, groupsOf(arrangements)));
          }
          const waiting = queue.top(Infinity, NOW);
          const rows = [...answering, ...waiting];
          expect(rows.flatMap(({ id }) => queue.members(id)).sort()).toEqual([...questions.keys()].sort());
          for (const row of rows) {
            for (const id of queue.members(row.id)) expect(queue.rowOf(id)).toBe(row.id);
            expect(row.score).toBe(row.reasons.reduce((sum, { points }) => sum + points, 0));
          }
          const placed = waiting.filter(({ reasons }) => reasons.every(({ kind }) => kind !== 'share'));
          const scores = placed.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lose no question and hold none twice when a full board sheds some', () => {
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(asked, confidence).map(([each, sure]) => ({ ...each, confidence: sure })) },
      { weight: 1, arbitrary: arrangement },
      { weight: 1, arbitrary: fc.record({ begin: fc.nat(40) }) },
      { weight: 1, arbitrary: fc.record({ release: fc.nat(40) }) },
    );
    const manySteps = fc.array(step, { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), manySteps, (alike, capacity, steps) => {
        const live = new Set<string>();
        const onShed = (ids: readonly string[]) => ids.forEach((id) => expect(live.delete(id)).toBe(true));
        const queue = new QuestionQueue({ capacity, onShed, likeness: fakeLikeness(alike) });
        for (const [index, each] of steps.entries()) {
          const id = `q${index}`;
          if ('askerId' in each) {
            live.add(id);
            if (queue.offer({ ...each, id, askedAtMs: NOW }, NOW) === 'shed') live.delete(id);
          } else if ('group' in each) {
            queue.arrange(each, NOW);
          } else if ('begin' in each) {
            queue.begin(`q${each.begin}`, NOW);
          } else {
            queue.release(`q${each.release}`);
          }
          const rows = [...queue.answering(NOW), ...queue.top(Infinity, NOW)];
          expect(rows.flatMap((row) => queue.members(row.id)).sort()).toEqual([...live].sort());
          expect(queue.size).toBe(rows.filter(({ status }) => status === 'waiting').length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
