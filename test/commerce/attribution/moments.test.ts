import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Moments, type Moment } from '../../../src/commerce/attribution/moments';

const MINUTE_MS = 60_000;
const NOW = 1_704_067_200_000;
const ago = (minutes: number) => NOW - minutes * MINUTE_MS;

function leading(...moments: Moment[]) {
  const book = new Moments();
  for (const moment of moments) book.note(moment);
  return book.leadingTo('a', NOW);
}

describe('what a line is due to', () => {
  it('is the most direct moment that named the product', () => {
    const featured: Moment = { kind: 'featured', productId: 'a', at: ago(1) };
    const call: Moment = { kind: 'call', productId: 'a', at: ago(10) };
    const answered: Moment = { kind: 'answered', id: 'q', productId: 'a', at: ago(20) };
    const drop: Moment = { kind: 'drop', id: 'd', productId: 'a', at: ago(30) };
    expect(leading()).toBeUndefined();
    expect(leading(featured)).toEqual({ kind: 'featured', at: ago(1), afterMs: MINUTE_MS });
    expect(leading(featured, call)).toEqual({ kind: 'call', at: ago(10), afterMs: 10 * MINUTE_MS });
    expect(leading(answered, featured, call)).toMatchObject({ kind: 'answered', id: 'q' });
    expect(leading(drop, answered, featured, call)).toMatchObject({ kind: 'drop', id: 'd' });
    expect(leading({ ...drop, productId: 'b' })).toBeUndefined();
  });

  it('is the latest of its kind, in whatever order they are told', () => {
    const earlier: Moment = { kind: 'answered', id: 'q1', productId: 'a', at: ago(9) };
    const later: Moment = { kind: 'answered', id: 'q2', productId: 'a', at: ago(2) };
    expect(leading(earlier, later)).toMatchObject({ id: 'q2' });
    expect(leading(later, earlier)).toMatchObject({ id: 'q2' });
  });

  it('is nothing longer ago than half an hour, or five minutes after it left the stage', () => {
    for (const kind of ['drop', 'answered', 'call'] as const) {
      expect(leading({ kind, productId: 'a', at: ago(30) })).toMatchObject({ kind });
      expect(leading({ kind, productId: 'a', at: ago(30) - 1 })).toBeUndefined();
    }
    expect(leading({ kind: 'featured', productId: 'a', at: ago(300) })).toMatchObject({ afterMs: 300 * MINUTE_MS });
    expect(leading({ kind: 'featured', productId: 'a', at: ago(300), endedAt: ago(5) })).toBeDefined();
    expect(leading({ kind: 'featured', productId: 'a', at: ago(300), endedAt: ago(5) - 1 })).toBeUndefined();
  });

  it('counts from when the product left the stage the first time it did', () => {
    const book = new Moments();
    book.note({ kind: 'featured', productId: 'a', at: ago(20) });
    book.endFeatured('a', ago(10));
    book.endFeatured('a', ago(1));
    book.endFeatured('b', ago(1));
    expect(book.leadingTo('a', NOW)).toBeUndefined();
    expect(book.leadingTo('a', ago(6))).toBeDefined();
    book.note({ kind: 'featured', productId: 'a', at: ago(2) });
    expect(book.leadingTo('a', NOW)).toMatchObject({ at: ago(2) });
  });

  it('agrees with a list of all that happened, in bounded memory', () => {
    const moment = fc.record({
      kind: fc.constantFrom('drop', 'answered', 'call', 'featured'),
      productId: fc.constantFrom('a', 'b'),
      at: fc.integer({ min: ago(60), max: NOW + MINUTE_MS }),
      isOver: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment), (happened) => {
        const book = new Moments();
        const all = happened.map(({ isOver, ...rest }, place): Moment => {
          const endedAt = isOver && rest.kind === 'featured' ? { endedAt: rest.at + MINUTE_MS } : {};
          return { ...rest, id: `${place}`, ...endedAt };
        });
        for (const each of all) book.note(each);
        const led = book.leadingTo('a', NOW);
        const latest = ['drop', 'answered', 'call', 'featured'].flatMap((kind) => {
          const [best] = all
            .filter((each) => each.productId === 'a' && each.kind === kind)
            .sort((one, other) => other.at - one.at || Number(other.id) - Number(one.id));
          const isOld =
            kind === 'featured'
              ? best?.endedAt !== undefined && best.endedAt < ago(5)
              : best !== undefined && best.at < ago(30);
          return best === undefined || isOld ? [] : [best];
        });
        expect(led?.id).toBe(latest[0]?.id);
        expect(led?.afterMs ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
    const book = new Moments();
    for (let place = 0; place < 5_000; place++) book.note({ kind: 'call', productId: `p${place}`, at: NOW });
    expect(book.size).toBeLessThanOrEqual(600);
    expect(book.leadingTo('p4999', NOW)).toBeDefined();
  });
});
