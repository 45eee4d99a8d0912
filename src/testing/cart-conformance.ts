/**
 * What every cart adapter must do, as cases for any test runner. It knows the adapter's interface alone, in real time:
 * it runs against a fake shop and against a real one.
 *
 * ```ts
 * for (const { name, run } of cartConformance(harness)) it(name, run);
 * ```
 */
import { cartCases } from './conformance/cart-cases';
import type { CartCase, CartHarness } from './conformance/cart-harness';
import { cartTroubleCases } from './conformance/cart-trouble-cases';

export type { Article, CartCase, CartHarness, CartUnderTest, CartUnderTestContext, ShopLine } from './conformance/cart-harness';

/** The cases that can be run with this harness: one by one, because they share its buyer. */
export function cartConformance(harness: CartHarness): readonly CartCase[] {
  return [...cartCases, ...cartTroubleCases]
    .filter(({ needs }) => needs === undefined || needs(harness))
    .map(({ name, run }) => ({
      name,
      async run() {
        await harness.begin();
        await run(harness);
      },
    }));
}
