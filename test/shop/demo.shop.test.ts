/** The demo sells from a real shop: on stage, a drop, into the cart, paid, followed up, in a real browser. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { installShop, isShopInstalled, startShop, type Shop } from '../../scripts/shop.mjs';
import { launchDemo, type DemoBrowser, type DemoTabs } from '../demo/demo-browser';

/** Vite hands variables with this prefix to the page. */
const SHOP_VARIABLE = 'VITE_VENDURE_URL';

const SCARF = '8';

let shop: Shop;
let demo: DemoBrowser;
let tabs: DemoTabs;

beforeAll(async () => {
  if (!isShopInstalled()) await installShop();
  shop = await startShop();
  process.env[SHOP_VARIABLE] = shop.shopApi;
  demo = await launchDemo();
  tabs = await demo.newTabs();
}, 180_000);
afterAll(async () => {
  delete process.env[SHOP_VARIABLE];
  await tabs?.context.close();
  await demo?.close();
  await shop?.stop();
});
afterEach(() => expect(tabs.complaints).toEqual([]));

const says = (page: Page, testId: string, text: RegExp) =>
  expect.poll(async () => (await page.getByTestId(testId).textContent()) ?? '', { timeout: 20_000 }).toMatch(text);

it('sells a drop, takes the payment and follows up', async () => {
  const host = await tabs.open('?role=host');
  const row = host.locator(`[data-testid=sell][data-id="${SCARF}"]`);
  await row.waitFor();
  await row.getByTestId('put-on-stage').click();
  await row.getByTestId('drop-in').first().click();

  const ana = await tabs.open('?role=viewer&user=ana');
  await ana.bringToFront();
  await says(ana, 'buy', /^Opens in 0:/);
  await ana.getByTestId('reminders-open').click();
  await ana.getByTestId('allow-reminders').click();
  await ana.getByTestId('reminders-close').click();
  await ana.getByTestId('buy').getByText('Add to cart').waitFor({ timeout: 40_000 });
  // A press right after the product changed does not count.
  await expect
    .poll(
      async () => {
        const text = (await ana.getByTestId('buy').textContent()) ?? '';
        if (text === 'Add to cart') await ana.getByTestId('buy').click();
        return text;
      },
      { timeout: 20_000, interval: 700 },
    )
    .toMatch(/In your cart · 1/);
  await ana.getByTestId('reminders-open').click();
  const planned = (kind: string) => ana.locator(`[data-testid=planned-reminder][data-kind=${kind}]`);
  await planned('abandoned-cart').waitFor();
  await ana.getByTestId('reminders-close').click();

  await ana.getByTestId('cart-open').click();
  await ana.getByTestId('check-out').click();
  await says(ana, 'cart-thanks', /Your order is \S+, €\d/);
  await says(ana, 'cart-count', /^0$/);
  await ana.getByTestId('cart-close').click();

  const orders = await shop.orders();
  const sold = orders.filter(({ isPlaced }) => isPlaced).flatMap(({ lines }) => lines);
  expect(sold).toMatchObject([{ productId: SCARF, quantity: 1 }]);
  expect(sold[0]?.liveroom).toContain('drop');
  await ana.getByTestId('reminders-open').click();
  await expect.poll(() => planned('abandoned-cart').count()).toBe(0);
  await planned('arrived-well').waitFor();
}, 120_000);
