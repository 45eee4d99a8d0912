import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RankHeap } from '../../src/questions/rank-heap';

interface Row {
  key: number;
  sequence: number;
}

const SLOTS = 40;

const step = fc.record({
  act: fc.constantFrom('insert', 'insert', 'remove', 'change'),
  slot: fc.nat(SLOTS - 1),
  // Few keys, so that many are equal.
  key: fc.integer({ min: -5, max: 5 }),
});

function inOrder(heap: RankHeap, limit = Infinity): number[] {
  const slots: number[] = [];
  if (limit > 0) heap.visitBestFirst((slot) => slots.push(slot) < limit);
  return slots;
}

describe('a rank heap', () => {
  it('knows the best, the worst and the order, whatever came, went and changed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const heap = new RankHeap(1);
        const rows = new Map<number, Row>();
        let sequence = 0;
        for (const { act, slot, key } of steps) {
          const row = rows.get(slot);
          if (act === 'insert' && row === undefined) {
            rows.set(slot, { key, sequence });
            heap.insert(slot, key, sequence++);
          } else if (act === 'remove') {
            rows.delete(slot);
            heap.remove(slot);
          } else if (act === 'change' && row !== undefined) {
            row.key = key;
            heap.change(slot, key);
          }
          const expected = [...rows]
            .sort(([, a], [, b]) => b.key - a.key || a.sequence - b.sequence)
            .map(([rowSlot]) => rowSlot);
          expect(inOrder(heap)).toEqual(expected);
          expect(heap.size).toBe(expected.length);
          expect([heap.best, heap.worst]).toEqual([expected[0] ?? -1, expected.at(-1) ?? -1]);
          expect(heap.has(slot)).toBe(rows.has(slot));
        }
      }),
    );
  });

  it('stops the visit when told to, and changes nothing by it', () => {
    const heap = new RankHeap();
    for (let slot = 0; slot < 20; slot++) heap.insert(slot, (slot * 7) % 20, slot);
    const all = inOrder(heap);
    expect(inOrder(heap, 3)).toEqual(all.slice(0, 3));
    expect(inOrder(heap)).toEqual(all);
  });

  it('says whether a newcomer would stand behind all others: an equal one that came earlier is ahead of it', () => {
    const heap = new RankHeap();
    heap.insert(0, 5, 0);
    heap.insert(1, 3, 1);
    expect(heap.ranksLast(2, 2)).toBe(true);
    expect(heap.ranksLast(3, 2)).toBe(true);
    expect(heap.ranksLast(4, 2)).toBe(false);
  });
});
