import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, retry } from '../../src/lib/backoff';
import { seededRandom } from '../../src/lib/random';
import { createVirtualClock } from '../../src/testing/virtual-clock';

describe('backoffMs', () => {
  it('waits between half and the whole of the doubled base, never over the most', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 600_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, baseMs, maxMs, chance) => {
          const waitMs = backoffMs(attempt, { baseMs, maxMs }, () => chance);
          const ceilingMs = Math.min(maxMs, baseMs * 2 ** attempt);
          expect(waitMs).toBeGreaterThanOrEqual(ceilingMs / 2);
          expect(waitMs).toBeLessThanOrEqual(ceilingMs);
        },
      ),
    );
  });

  it('spreads a crowd that failed together', () => {
    const random = seededRandom(3);
    const waits = Array.from({ length: 1_000 }, () => backoffMs(3, { baseMs: 100, maxMs: 10_000 }, random));
    expect(new Set(waits).size).toBe(1_000);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(380);
  });
});

describe('retry', () => {
  function setUp() {
    const clock = createVirtualClock({ startMs: 0 });
    const controller = new AbortController();
    const options = {
      clock,
      random: () => 0.999_999,
      signal: controller.signal,
      isRetryable: (error: unknown) => error instanceof Error && error.message === 'busy',
      baseMs: 100,
      maxMs: 300,
    };
    return { clock, controller, options };
  }

  it('tries until it succeeds, waiting longer each time up to the most', async () => {
    const { clock, options } = setUp();
    const triesMs: number[] = [];
    const result = retry(async () => {
      triesMs.push(clock.now());
      if (triesMs.length < 5) throw new Error('busy');
      return 'done';
    }, options);
    await clock.advance(2_000);
    await expect(result).resolves.toBe('done');
    expect(triesMs).toEqual([0, 100, 300, 600, 900]);
  });

  it('gives up at once on a failure that will not pass', async () => {
    const { clock, options } = setUp();
    let tries = 0;
    const result = retry(() => {
      tries++;
      return Promise.reject(new Error('forbidden'));
    }, options);
    await expect(result).rejects.toThrow('forbidden');
    expect(tries).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it('treats what a task throws before its promise as its failure', async () => {
    const { clock, options } = setUp();
    let tries = 0;
    const result = retry((): Promise<number> => {
      if (++tries === 1) throw new Error('busy');
      return Promise.resolve(tries);
    }, options);
    await clock.advance(100);
    await expect(result).resolves.toBe(2);
  });

  it('rejects with the reason when it aborts between tries', async () => {
    const { clock, controller, options } = setUp();
    let tries = 0;
    const result = retry(() => {
      tries++;
      return Promise.reject(new Error('busy'));
    }, options);
    const outcome = expect(result).rejects.toThrow('left');
    await clock.advance(50);
    controller.abort(new Error('left'));
    await outcome;
    expect(tries).toBe(1);
    expect(clock.pending).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('rejects with the reason when it aborts during a try that never ends', async () => {
    const { controller, options } = setUp();
    const result = retry(() => new Promise(() => {}), options);
    controller.abort(new Error('left'));
    await expect(result).rejects.toThrow('left');
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not try when it was aborted before', async () => {
    const { controller, options } = setUp();
    controller.abort(new Error('left'));
    let tries = 0;
    await expect(retry(async () => tries++, options)).rejects.toThrow('left');
    expect(tries).toBe(0);
  });

  it('leaves nothing on the signal after many tries', async () => {
    const { clock, controller, options } = setUp();
    let tries = 0;
    const result = retry(async () => {
      if (++tries < 20) throw new Error('busy');
    }, options);
    await clock.advance(20 * 300);
    await result;
    await Promise.resolve();
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
