/** What a cart adapter must say, and not do, when the network, the shop or the page is in the way. */
import { add, addsAll, check, isTold, read, refusesAll, shopPieces } from './cart-buyer';
import type { CartCaseDefinition } from './cart-harness';

export const cartTroubleCases: readonly CartCaseDefinition[] = [
  {
    name: 'goes on in a new session, or says that the old one is over',
    needs: ({ expireSession }) => expireSession !== undefined,
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 2);
      await harness.expireSession?.();
      const before = await shopPieces(harness, plenty);
      const result = await add(adapter, plenty, 1);
      if (!result.ok) return refusesAll(harness, result, ['unauthorized'], false);
      // The new session may have taken the old one's cart over, or not.
      const pieces = await shopPieces(harness, plenty);
      check(pieces === 1 || pieces === before + 1, `what was added should be in the buyer's cart, which has ${pieces}`);
      await isTold(harness, result.cart);
    },
  },
  {
    name: 'says that there were too many requests, and adds later',
    needs: ({ limitNextRequest }) => limitNextRequest !== undefined,
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 1);
      await harness.limitNextRequest?.();
      await refusesAll(harness, await add(adapter, plenty, 1), ['rate-limited'], true);
      await addsAll(harness, adapter, plenty, 1);
    },
  },
  {
    name: 'says that the network failed, and reads afterwards what became of it',
    needs: ({ cutNextRequest }) => cutNextRequest !== undefined,
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 1);
      await harness.cutNextRequest?.();
      const result = await add(adapter, plenty, 1);
      check(!result.ok && result.reason === 'network', "a request that was cut off should be refused as 'network'");
      check(result.retryable && result.addedQuantity === 0, 'it should be retryable, and said to have added nothing');
      await isTold(harness, await read(adapter));
      await addsAll(harness, adapter, plenty, 1);
    },
  },
  {
    name: 'tells no cart when a read was cut off',
    needs: ({ cutNextRequest }) => cutNextRequest !== undefined,
    async run(harness) {
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, harness.articles.plenty, 1);
      if (!adapter.read) return;
      await harness.cutNextRequest?.();
      const outcome = await read(adapter).then(
        () => 'resolve',
        () => 'reject',
      );
      check(outcome === 'reject', 'a read that was cut off should reject, or tell no cart');
      await isTold(harness, await read(adapter));
    },
  },
  {
    name: 'adds nothing once the signal has aborted',
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      const result = await add(adapter, plenty, 1, { signal: AbortSignal.abort() });
      check(!result.ok && result.reason === 'network' && result.retryable, "it should be refused as 'network', retryable");
      const pieces = await shopPieces(harness, plenty);
      check(pieces === 0, `nothing should be added, not ${pieces}`);
      await addsAll(harness, adapter, plenty, 1);
    },
  },
  {
    name: 'gives up when the signal aborts, and adds again afterwards',
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 1);
      const controller = new AbortController();
      const adding = add(adapter, plenty, 1, { signal: controller.signal });
      controller.abort();
      const result = await adding;
      // Where it is ok it was too late.
      if (!result.ok) check(result.reason === 'network' && result.retryable, `it should be 'network', not '${result.reason}'`);
      await isTold(harness, await read(adapter));
      await addsAll(harness, adapter, plenty, 1);
    },
  },
];
