import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../src/commerce/cart/one-at-a-time';
import type { CartAdapter, CartContext } from '../../../src/commerce/types';

const line = { productId: 'serum', quantity: 1 };
const OK = { ok: true, addedQuantity: 1 } as const;
const contextOf = (signal = new AbortController().signal): CartContext => ({ idempotencyKey: 'k', attribution: { roomId: 'r' }, signal });

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

/** An adapter that answers when the test says so, and heeds no signal. */
function slowAdapter() {
  const open: (() => void)[] = [];
  const begun: string[] = [];
  const wait = (what: string) => {
    begun.push(what);
    return new Promise<void>((resolve) => open.push(resolve));
  };
  const adapter: CartAdapter = {
    add: async () => (await wait('add'), OK),
    read: async () => (await wait('read'), { lines: [] }),
  };
  return { adapter, begun, answer: () => open.shift()?.() };
}

describe('an adapter that is asked one thing at a time', () => {
  it('is asked for the next when it has answered, in the order they came', async () => {
    const { adapter, begun, answer } = slowAdapter();
    const queued = oneAtATime(adapter);
    const asked = [queued.add(line, contextOf()), queued.read?.(contextOf()), queued.add(line, contextOf())];
    for (const expected of [['add'], ['add', 'read'], ['add', 'read', 'add']]) {
      await settle();
      expect(begun).toEqual(expected);
      answer();
    }
    expect(await Promise.all(asked)).toEqual([OK, { lines: [] }, OK]);
  });

  it('is asked so by two rooms of a page too', async () => {
    const { adapter, begun, answer } = slowAdapter();
    const asked = [oneAtATime(adapter).add(line, contextOf()), oneAtATime(adapter).add(line, contextOf())];
    await settle();
    expect(begun).toEqual(['add']);
    answer();
    await settle();
    answer();
    expect(await Promise.all(asked)).toEqual([OK, OK]);
  });

  it('is not held up by a reading or an adding that is given up, though it never ends', async () => {
    const { adapter, begun } = slowAdapter();
    const queued = oneAtATime(adapter);
    for (const give of ['read', 'add'] as const) {
      const givenUp = new AbortController();
      const lost = give === 'read' ? queued.read?.(contextOf(givenUp.signal)) : queued.add(line, contextOf(givenUp.signal));
      await settle();
      givenUp.abort(new Error('given up'));
      await expect(lost).rejects.toThrow('given up');
    }
    void queued.add(line, contextOf());
    await settle();
    expect(begun).toEqual(['read', 'add', 'add']);
  });

  it('is not asked for what was given up before its turn', async () => {
    const { adapter, begun, answer } = slowAdapter();
    const queued = oneAtATime(adapter);
    const late = new AbortController();
    const asked = [queued.add(line, contextOf()), queued.add(line, contextOf(late.signal)), queued.read?.(contextOf())];
    await settle();
    late.abort(new Error('too late'));
    answer();
    await expect(asked[1]).rejects.toThrow('too late');
    await settle();
    answer();
    expect([await asked[0], await asked[2]]).toEqual([OK, { lines: [] }]);
    expect(begun).toEqual(['add', 'read']);
  });

  it('goes on after what it throws or rejects', async () => {
    let calls = 0;
    const queued = oneAtATime({
      add: () => {
        if (calls++ === 0) throw new Error('thrown');
        return calls === 2 ? Promise.reject(new Error('rejected')) : Promise.resolve(OK);
      },
    });
    await expect(queued.add(line, contextOf())).rejects.toThrow('thrown');
    await expect(queued.add(line, contextOf())).rejects.toThrow('rejected');
    expect(await queued.add(line, contextOf())).toEqual(OK);
  });

  it('is otherwise what it was', () => {
    const { add } = slowAdapter().adapter;
    expect(oneAtATime({ add }).read).toBeUndefined();
    expect(oneAtATime({ add }).isIdempotent).toBe(false);
    expect(oneAtATime({ add, isIdempotent: true }).isIdempotent).toBe(true);
  });

  it('never has two requests open that nobody has given up', async () => {
    const step = fc.constantFrom('add', 'read', 'answer', 'give up');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const open = new Map<AbortSignal, () => void>();
        const asked: AbortController[] = [];
        let most = 0;
        const request = (signal: AbortSignal) =>
          new Promise<void>((resolve) => {
            open.set(signal, resolve);
            most = Math.max(most, [...open.keys()].filter(({ aborted }) => !aborted).length);
          }).finally(() => open.delete(signal));
        const queued = oneAtATime({
          add: async (_, { signal }) => (await request(signal), OK),
          read: async ({ signal }) => (await request(signal), { lines: [] }),
        });
        for (const next of steps) {
          if (next === 'answer') [...open.values()].at(-1)?.();
          else if (next === 'give up') asked.shift()?.abort();
          else {
            const controller = new AbortController();
            asked.push(controller);
            const context = contextOf(controller.signal);
            (next === 'add' ? queued.add(line, context) : queued.read?.(context))?.catch(() => undefined);
          }
          await settle();
        }
        expect(most).toBeLessThanOrEqual(1);
        // Whatever is left gets its turn.
        for (const controller of asked) controller.abort();
        const last = queued.add(line, contextOf());
        await settle();
        [...open.values()].at(-1)?.();
        expect(await last).toEqual(OK);
      }),
    );
  });
});
