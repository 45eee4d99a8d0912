/** What every cart adapter must do when the shop and the network are well, and what it must not say otherwise. */
import { oneAtATime } from '../../commerce/cart/one-at-a-time';
import { moneyOf } from '../../model/minor-units';
import { add, addsAll, check, isTold, read, refusesAll, shopPieces, snapshotPieces } from './cart-buyer';
import type { CartCaseDefinition } from './cart-harness';

export const cartCases: readonly CartCaseDefinition[] = [
  {
    name: 'adds a line',
    async run(harness) {
      await addsAll(harness, await harness.makeAdapter(), harness.articles.plenty, 2);
    },
  },
  {
    name: 'adds more of it',
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 1);
      await addsAll(harness, adapter, plenty, 3);
    },
  },
  {
    name: 'reads an empty cart, and what was added to it',
    async run(harness) {
      const adapter = await harness.makeAdapter();
      const empty = await read(adapter);
      check(empty === undefined || empty.lines.length === 0, 'a cart that nothing was added to should have no lines');
      await addsAll(harness, adapter, harness.articles.plenty, 2);
      await isTold(harness, await read(adapter));
    },
  },
  {
    name: 'says that something is sold out',
    needs: ({ articles }) => articles.soldOut !== undefined,
    async run(harness) {
      const { soldOut, plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      if (soldOut) await refusesAll(harness, await add(adapter, soldOut, 1), ['out-of-stock'], false);
      await addsAll(harness, adapter, plenty, 1);
    },
  },
  {
    name: 'says how many were added when there are too few',
    needs: ({ articles }) => articles.few !== undefined,
    async run(harness) {
      const { few } = harness.articles;
      if (!few) return;
      const adapter = await harness.makeAdapter();
      // A room reads the cart before it adds.
      await read(adapter);
      const result = await add(adapter, few, few.pieces + 2);
      const pieces = await shopPieces(harness, few);
      check(!result.ok, 'more than there are should not be said to be added');
      if (pieces === 0) return refusesAll(harness, result, ['out-of-stock'], false);
      check(result.reason === 'partial', `what was added in part should be 'partial', not '${result.reason}'`);
      check(result.addedQuantity === pieces, `${pieces} should be said to be added, not ${result.addedQuantity}`);
      check(!result.retryable, 'what there is too little of should not be retryable');
      await isTold(harness, result.cart);
    },
  },
  {
    name: 'refuses what the shop does not know',
    needs: ({ articles }) => articles.unknown !== undefined,
    async run(harness) {
      const { unknown, plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      await addsAll(harness, adapter, plenty, 1);
      if (unknown) await refusesAll(harness, await add(adapter, unknown, 1), ['invalid'], false);
      await addsAll(harness, adapter, plenty, 1);
    },
  },
  {
    name: 'loses none of eight addings at once',
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = oneAtATime(await harness.makeAdapter());
      const results = await Promise.all(Array.from({ length: 8 }, () => add(adapter, plenty, 1)));
      const added = results.filter(({ ok }) => ok).length;
      check(added === 8, `all 8 should be added, not ${added}`);
      const pieces = await shopPieces(harness, plenty);
      check(pieces === 8, `the shop should have 8 in the cart, not ${pieces}`);
    },
  },
  {
    name: 'shares its cart with another adapter of the same session',
    async run(harness) {
      const { plenty } = harness.articles;
      const [one, other] = [await harness.makeAdapter(), await harness.makeAdapter()];
      await addsAll(harness, one, plenty, 1);
      await addsAll(harness, other, plenty, 2);
      const seen = await read(one);
      check(seen === undefined || snapshotPieces(seen, plenty) === 3, 'both should see what either added');
    },
  },
  {
    name: 'tells amounts of money exactly',
    needs: ({ articles }) => articles.plenty.price !== undefined,
    async run(harness) {
      const { plenty } = harness.articles;
      const { price } = plenty;
      const adapter = await harness.makeAdapter();
      const { cart } = await add(adapter, plenty, 3);
      for (const told of [cart, await read(adapter)]) {
        if (!price || !told) continue;
        // Lines need not tell theirs.
        for (const amount of [told.total, ...told.lines.flatMap(({ total = [] }) => total)]) {
          const money = moneyOf(amount);
          const said = `${money?.amountMinor} ${money?.currency}`;
          const isRight = money?.amountMinor === 3 * price.amountMinor && money.currency === price.currency;
          check(isRight, `3 should cost ${3 * price.amountMinor} ${price.currency} in minor units, not ${said}`);
        }
      }
    },
  },
  {
    name: 'keeps which moment led to a line, and lines of one moment together',
    needs: ({ keepsAttribution }) => keepsAttribution === true,
    async run(harness) {
      const { plenty } = harness.articles;
      const adapter = await harness.makeAdapter();
      for (const afterMs of [1_000, 61_000]) check((await add(adapter, plenty, 1, { afterMs })).ok, 'a line should be added');
      const lines = await harness.cart();
      check(lines.length === 1, `two addings of one moment should be one line, not ${lines.length}`);
      const kept = JSON.stringify(lines[0]?.properties);
      for (const part of ['conformance-room', 'answered', 'question-1']) {
        check(kept?.includes(part) === true, `the line should keep '${part}', not only ${kept}`);
      }
    },
  },
];
