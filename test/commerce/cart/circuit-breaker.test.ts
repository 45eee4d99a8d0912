import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../../src/commerce/cart/circuit-breaker';

const failing = (times: number, atMs = 0) => {
  const breaker = new CircuitBreaker();
  for (let time = 0; time < times; time++) breaker.record(false, atMs);
  return breaker;
};

describe('the circuit breaker', () => {
  it('opens after five failures in a row, for ten seconds', () => {
    expect(failing(4).isOpen(0)).toBe(false);
    const breaker = failing(5, 1_000);
    expect(breaker.isOpen(1_000)).toBe(true);
    expect(breaker.isOpen(10_999)).toBe(true);
    expect(breaker.isOpen(11_000)).toBe(false);
  });

  it('opens again when the one attempt after that fails', () => {
    const breaker = failing(5);
    breaker.record(false, 12_000);
    expect(breaker.isOpen(21_999)).toBe(true);
    expect(breaker.isOpen(22_000)).toBe(false);
  });

  it('closes when the shop answers, and counts anew', () => {
    const breaker = failing(5);
    breaker.record(true, 10_000);
    for (let time = 0; time < 4; time++) breaker.record(false, 10_001);
    expect(breaker.isOpen(10_002)).toBe(false);
  });

  it('is not kept open by a clock that is set back', () => {
    expect(failing(5, 3_600_000).isOpen(0)).toBe(false);
  });

  it('is open exactly while the last five failed and ten seconds have not passed', () => {
    const step = fc.record({ isAnswered: fc.boolean(), afterMs: fc.integer({ min: 0, max: 6_000 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 12_000 }), (steps, laterMs) => {
        const breaker = new CircuitBreaker();
        let nowMs = 0;
        for (const { isAnswered, afterMs } of steps) {
          nowMs += afterMs;
          breaker.record(isAnswered, nowMs);
        }
        const last = steps.slice(-5);
        const isOpen = last.length === 5 && last.every(({ isAnswered }) => !isAnswered) && laterMs < 10_000;
        expect(breaker.isOpen(nowMs + laterMs)).toBe(isOpen);
      }),
    );
  });
});
