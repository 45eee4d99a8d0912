import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountMinSketch } from '../../src/lib/count-min-sketch';
import { hash32 } from '../../src/lib/hash';

const SLICE_MS = 1_000;
const shape = (widthBits: number) => ({ widthBits, sliceMs: SLICE_MS });

/** The same from a list of all that came. */
class ExactCounts {
  readonly #came: { key: string; slice: number }[] = [];

  add(key: string, nowMs: number): void {
    this.#came.push({ key, slice: Math.floor(nowMs / SLICE_MS) });
  }

  count(key: string, nowMs: number): number {
    return this.#inWindow(nowMs).filter((each) => each.key === key).length;
  }

  added(nowMs: number): number {
    return this.#inWindow(nowMs).length;
  }

  #inWindow(nowMs: number) {
    const slice = Math.floor(nowMs / SLICE_MS);
    return this.#came.filter((each) => each.slice >= slice - 1);
  }
}

const steps = fc.array(fc.tuple(fc.nat(60), fc.nat(700)), { minLength: 1, maxLength: 150, size: 'max' });

describe('a count-min sketch', () => {
  it('never says too little, nor more than all that came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1e6), steps, (widthBits, startMs, came) => {
        const sketch = new CountMinSketch(shape(widthBits));
        const exact = new ExactCounts();
        let nowMs = startMs;
        for (const [key, gapMs] of came) {
          nowMs += gapMs;
          exact.add(`key ${key}`, nowMs);
          const said = sketch.add(hash32(`key ${key}`), nowMs);
          expect(said).toBeGreaterThanOrEqual(exact.count(`key ${key}`, nowMs));
          expect(said).toBeLessThanOrEqual(exact.added(nowMs));
          expect(sketch.added).toBe(exact.added(nowMs));
          expect(sketch.count(hash32(`key ${key}`), nowMs)).toBe(said);
        }
      }),
    );
  });

  it('is exact while it has far more cells than keys', () => {
    fc.assert(
      fc.property(steps, (came) => {
        const sketch = new CountMinSketch(shape(14));
        const exact = new ExactCounts();
        let nowMs = 0;
        for (const [key, gapMs] of came) {
          nowMs += gapMs;
          exact.add(`key ${key}`, nowMs);
          expect(sketch.add(hash32(`key ${key}`), nowMs)).toBe(exact.count(`key ${key}`, nowMs));
        }
      }),
    );
  });

  it('says the same of the same', () => {
    fc.assert(
      fc.property(steps, (came) => {
        const [one, other] = [new CountMinSketch(shape(4)), new CountMinSketch(shape(4))];
        let nowMs = 0;
        for (const [key, gapMs] of came) {
          nowMs += gapMs;
          expect(one.add(key, nowMs)).toBe(other.add(key, nowMs));
        }
      }),
    );
  });

  it('says too much by more than three times the load of a cell for few keys only', () => {
    const sketch = new CountMinSketch(shape(10));
    const keys = Array.from({ length: 4_000 }, (_, index) => hash32(`key ${index}`));
    for (const key of keys) sketch.add(key, 0);
    const excess = keys.map((key) => sketch.count(key, 0) - 1);
    expect(sketch.load).toBeCloseTo(4_000 / 1_024, 6);
    // Markov's bound is a ninth of them; cells are filled far more evenly than that.
    expect(excess.filter((more) => more > 3 * sketch.load).length).toBeLessThan(keys.length / 100);
  });

  it('forgets what is two slices old, and all of it after a pause', () => {
    const sketch = new CountMinSketch(shape(10));
    for (let time = 0; time < 5; time++) sketch.add(7, 0);
    expect(sketch.count(7, 1_999)).toBe(5);
    expect(sketch.count(7, 2_000)).toBe(0);
    for (let time = 0; time < 5; time++) sketch.add(7, 2_000);
    expect(sketch.count(7, 3_600_000)).toBe(0);
    expect(sketch.added).toBe(0);
  });

  it('counts on in the running slice when the clock is set back a little, and anew when it is set back far', () => {
    const sketch = new CountMinSketch(shape(10));
    sketch.add(7, 10_500);
    expect(sketch.add(7, 9_900)).toBe(2);
    expect(sketch.add(7, 1_000)).toBe(1);
  });

  it('stops at 65,535 in a slice', () => {
    const sketch = new CountMinSketch(shape(4));
    let said = 0;
    for (let time = 0; time < 70_000; time++) said = sketch.add(7, 0);
    expect(said).toBe(65_535);
    expect(sketch.count(7, 1_000)).toBe(65_535);
  });
});
