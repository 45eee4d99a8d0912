import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/lib/key-value';
import type { OwnQuestion } from '../../src/model/question';
import { readOwn } from '../../src/questions/kept-entry';
import { newEntry } from '../../src/questions/own-entry';
import { OwnQuestions } from '../../src/questions/own-questions';
import { createVirtualClock } from '../../src/testing/index';
import { ask as sample } from './sample-record';

const START_MS = 1_000_000;
const MOST = 200;

function setUp() {
  const storage = memoryStore();
  const own = new OwnQuestions({ clock: createVirtualClock({ startMs: START_MS }), storage });
  return { own, storage };
}

const isSettled = (status: OwnQuestion['status']) => status === 'answered' || status === 'dismissed';

describe("one's own questions", () => {
  it('are a frozen snapshot that listeners hear of at once', () => {
    const { own } = setUp();
    const seen: number[] = [];
    own.mine.subscribe(() => seen.push(own.mine.get().length));
    const question = own.add(sample('a'));
    expect(own.mine.get()).toEqual([question]);
    expect([Object.isFrozen(question), Object.isFrozen(own.mine.get())]).toEqual([true, true]);
    expect(seen).toEqual([1]);
  });

  it('know which questions of others they joined, while they are open', () => {
    const { own } = setUp();
    const echo = sample('mine', { echoOf: 'theirs' });
    own.add(echo);
    expect([own.hasJoined('theirs'), own.hasJoined('mine')]).toEqual([true, false]);
    own.put(newEntry(echo, 'answered', START_MS));
    expect(own.hasJoined('theirs')).toBe(false);
  });

  it('are those of a list that lets the oldest settled ones go, and the device keeps the same', () => {
    const status = fc.constantFrom<OwnQuestion['status']>('sending', 'received', 'answering', 'answered', 'dismissed');
    const entry = fc.record({ id: fc.integer({ min: 0, max: 400 }), status });
    const batch = fc.array(entry, { minLength: 50, maxLength: 150 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), entries: batch }),
      fc.record({ kind: fc.constant('restore' as const), entries: batch }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { own, storage } = setUp();
        let model: { id: number; status: OwnQuestion['status'] }[] = [];
        const trim = () => {
          while (model.length > MOST) {
            const oldest = model.findIndex((each) => isSettled(each.status));
            if (oldest < 0) return;
            model.splice(oldest, 1);
          }
        };
        // A question's time is its number, so that restoring sorts by it.
        const entryOf = (each: { id: number; status: OwnQuestion['status'] }) =>
          newEntry(sample(`q${each.id}`, { at: each.id }), each.status, START_MS);
        for (const { kind, entries } of steps) {
          if (kind === 'put') {
            for (const each of entries) {
              own.put(entryOf(each));
              const known = model.findIndex(({ id }) => id === each.id);
              if (known >= 0) model[known] = each;
              else model.push(each);
              trim();
            }
          } else {
            const once = [...new Map(entries.map((each) => [each.id, each])).values()];
            own.restore(once.map(entryOf));
            const isKnown = (id: number) => model.some((each) => each.id === id);
            model = [...once.filter(({ id }) => !isKnown(id)), ...model].sort((left, right) => left.id - right.id);
            trim();
          }
          expect(own.mine.get().map(({ id, status: shown }) => [id, shown])).toEqual(model.map((each) => [`q${each.id}`, each.status]));
        }
        if (steps.some(({ kind }) => kind === 'restore')) return;
        const kept = (await storage.entries('own/')).map(([, text]) => readOwn(text, START_MS)?.question);
        const byId = (questions: readonly (OwnQuestion | undefined)[]) => new Map(questions.map((each) => [each?.id, each]));
        expect(byId(kept)).toEqual(byId(own.mine.get()));
      }),
      // Hundreds of questions shrink for minutes.
      { numRuns: 60, endOnFailure: true },
    );
  });
});
