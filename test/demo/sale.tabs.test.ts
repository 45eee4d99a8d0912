/** A sale in the demo: host and viewers in tabs of one real browser, at the shop that the demo's server runs. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchDemo, type DemoBrowser, type DemoTabs } from './demo-browser';

let demo: DemoBrowser;
let tabs: DemoTabs;

beforeAll(async () => {
  demo = await launchDemo();
});
afterAll(() => demo?.close());
beforeEach(async () => {
  tabs = await demo.newTabs();
});
afterEach(async () => {
  await tabs.context.close();
  expect(tabs.complaints).toEqual([]);
});

const sell = (host: Page, id: string) => host.locator(`[data-testid=sell][data-id=${id}]`);

async function openHost(): Promise<Page> {
  const host = await tabs.open('?role=host');
  await sell(host, 'glow-set').waitFor();
  await host.getByTestId('restock').click();
  return host;
}

async function openViewer(user: string, title: string): Promise<Page> {
  const viewer = await tabs.open(`?role=viewer&user=${user}`);
  await viewer.bringToFront();
  await viewer.getByTestId('offer-title').getByText(title).waitFor();
  return viewer;
}

/** A press right after the product changed does not count. */
async function pressUntil(viewer: Page, isDone: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await isDone()) return true;
        await viewer.getByTestId('buy').click();
        return false;
      },
      { timeout: 15_000, interval: 700 },
    )
    .toBe(true);
}

const says = (page: Page, testId: string, text: RegExp) => async () =>
  text.test((await page.getByTestId(testId).textContent()) ?? '');

it('sells what is on stage until it is sold out, takes the order, and plans reminders with consent', async () => {
  const host = await openHost();
  await sell(host, 'dew-serum').getByTestId('put-on-stage').click();
  const ana = await openViewer('ana', 'Dew serum');
  const ben = await openViewer('ben', 'Dew serum');
  await ben.getByTestId('offer-price').getByText('€29.00').waitFor();

  await ana.bringToFront();
  await pressUntil(ana, says(ana, 'offer-said', /Only 4 left: 4 are in your cart/));
  await ana.getByTestId('cart-count').getByText('4').waitFor();

  await ben.bringToFront();
  await pressUntil(ben, says(ben, 'buy', /Sold out/));
  await ben.getByTestId('offer-said').getByText('Sold out: somebody was faster.').waitFor();

  await ana.bringToFront();
  await ana.getByTestId('cart-open').click();
  await ana.getByTestId('cart-total').getByText('€116.00').waitFor();
  await ana.getByTestId('check-out').click();
  await ana.getByTestId('cart-thanks').getByText(/Your order is \d+, €116\.00\./).waitFor();
  await ana.getByTestId('cart-count').getByText('0').waitFor();
  await ana.getByTestId('cart-close').click();

  await ana.getByTestId('reminders-open').click();
  expect(await ana.getByTestId('planned-reminder').count()).toBe(0);
  await ana.getByTestId('allow-reminders').click();
  const planned = (kind: string) => ana.locator(`[data-testid=planned-reminder][data-kind=${kind}]`);
  await planned('show-starting').waitFor();
  await planned('refill-due').waitFor();
  expect(await planned('abandoned-cart').count()).toBe(0);
  await planned('refill-due').getByTestId('cancel-reminder').click();
  await expect.poll(() => planned('refill-due').count()).toBe(0);
});

it('plans a reminder of a cart that is left, keeps cart and consent through a reload, and forgets', async () => {
  const host = await openHost();
  await sell(host, 'linen-shirt').getByTestId('put-on-stage').click();
  const ana = await openViewer('ana', 'Linen shirt');
  await ana.getByTestId('reminders-open').click();
  await ana.getByTestId('allow-reminders').click();
  await ana.getByTestId('reminders-close').click();
  await pressUntil(ana, says(ana, 'buy', /In your cart · 1/));
  const abandoned = ana.locator('[data-testid=planned-reminder][data-kind=abandoned-cart]');
  await ana.getByTestId('reminders-open').click();
  await abandoned.waitFor();

  await ana.reload();
  await ana.getByTestId('buy').getByText('In your cart · 1').waitFor();
  await ana.getByTestId('reminders-open').click();
  await abandoned.waitFor();
  await ana.getByTestId('forget-me').click();
  await ana.getByTestId('consent').waitFor();
  await expect.poll(() => abandoned.count()).toBe(0);
});

it('counts down to a drop for everyone, opens it by itself, and calls', async () => {
  const host = await openHost();
  await sell(host, 'glow-set').getByTestId('put-on-stage').click();
  const ana = await openViewer('ana', 'Glow set');
  await host.bringToFront();
  await sell(host, 'glow-set').getByTestId('drop-in').first().click();
  await sell(host, 'glow-set').getByText(/^Opens in 0:/).waitFor();

  await ana.bringToFront();
  await ana.getByTestId('buy').getByText(/^Opens in 0:/).waitFor();
  await ana.getByTestId('offer-note').getByText('5 pieces').waitFor();
  await ana.getByTestId('offer-ready').waitFor({ timeout: 30_000 });
  await ana.getByTestId('buy').getByText('Add to cart').waitFor({ timeout: 35_000 });
  await pressUntil(ana, says(ana, 'buy', /In your cart · 1/));

  await host.bringToFront();
  await sell(host, 'glow-set').getByTestId('call').click();
  await ana.locator('.offer.is-called').waitFor({ state: 'attached' });
}, 90_000);

it('keeps the composer and the shelf in reach on a phone, sheets and all', async () => {
  const host = await openHost();
  await sell(host, 'linen-shirt').getByTestId('put-on-stage').click();
  const ana = await openViewer('ana', 'Linen shirt');
  await ana.setViewportSize({ width: 390, height: 844 });
  for (const testId of ['composer-field', 'composer-send', 'buy', 'cart-open', 'reminders-open']) {
    const box = await ana.getByTestId(testId).boundingBox();
    expect(box, testId).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0), testId).toBeLessThanOrEqual(844);
    expect((box?.x ?? 0) + (box?.width ?? 0), testId).toBeLessThanOrEqual(390);
  }
  expect(await ana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await ana.getByTestId('cart-open').click();
  await ana.getByTestId('cart').waitFor();
  await ana.keyboard.press('Escape');
  await ana.getByTestId('composer-field').fill('does it come in blue');
  await ana.getByTestId('composer-send').click();
  await ana.getByTestId('my-question').first().waitFor({ state: 'attached' });
});
