/** A cart in one tab, over a model shop and a clock that the test moves. */
import { CartFeature, type CartDependencies } from '../../../src/commerce/cart/cart-feature';
import type { CartAdapter, CartLine, CartResult } from '../../../src/commerce/types';
import { memoryStore } from '../../../src/lib/key-value';
import { Mutex } from '../../../src/lib/mutex';
import { seededRandom } from '../../../src/lib/random';
import type { Happening } from '../../../src/model/track';
import { createVirtualClock, type VirtualClock } from '../../../src/testing/index';

type SetUp = Partial<CartDependencies> & { clock?: VirtualClock; tab?: string };

export function setUp(adapter: CartAdapter | undefined, { tab = 'a', clock = createVirtualClock(), ...rest }: SetUp = {}) {
  const lane = new Mutex();
  const happenings: Happening[] = [];
  const soldOut: string[] = [];
  const keys: string[] = [];
  const membership = new AbortController();
  const dependencies: CartDependencies = {
    clock,
    random: seededRandom(7),
    newId: () => {
      const key = `${tab}-${keys.length}`;
      keys.push(key);
      return key;
    },
    membership: () => membership.signal,
    adapter,
    attribute: () => ({ roomId: 'room' }),
    isLocked: () => false,
    spreadMs: () => 0,
    describe: ({ productId, quantity }) => ({ productId, quantity, title: `the ${productId}` }),
    happened: (happening) => void happenings.push(happening),
    onSoldOut: ({ productId }) => void soldOut.push(productId),
    exclusively: (task) => lane.run(task),
    storage: memoryStore(),
    ...rest,
  };
  const cart = new CartFeature(dependencies);
  return {
    clock,
    cart,
    happenings,
    soldOut,
    /** Of all addings, in their order. */
    keys,
    leave: () => membership.abort(),
    /** Adds, and lets time pass until it is answered. */
    add: async (line: CartLine): Promise<CartResult> => {
      const adding = cart.add(line);
      let isOver = false;
      const end = () => void (isOver = true);
      adding.then(end, end);
      await clock.runUntil(() => isOver);
      return adding;
    },
    quantities: (): Record<string, number> =>
      Object.fromEntries(cart.state.get().lines.map(({ productId, quantity }) => [productId, quantity] as const)),
  };
}
