/** The small shop that the demo's own server runs. */
import type { CartSnapshot, Order } from 'liveroom';
import type { DemoShop } from './demo-shop';
import { shopCart } from './shop-cart';
import { shopCatalog } from './shop-catalog';
import { shopperId } from './shopper';

/** The name of the tab's entry that holds the shopper's id. */
const SHOPPER = 'liveroom-demo-shopper';

const URL = './shop';

type Answer = (CartSnapshot & { orderId: string }) | { refusal: string; message: string };

/** @param currency ISO 4217; undefined for the shop's own */
export function openSmallShop(currency: string | undefined): DemoShop {
  const session = shopperId(SHOPPER);
  const query = currency === undefined ? '' : `?currency=${currency}`;
  const ask = async <Body>(path: string, method = 'GET') => {
    const response = await fetch(`${URL}/${path}`, { method, headers: { 'shop-session': session } });
    if (!response.ok) throw new Error(`the shop answered ${response.status}`);
    return (await response.json()) as Body;
  };
  return {
    catalog: shopCatalog({ url: URL }),
    cart: shopCart({ url: URL, session, currency }),
    productIds: () => ask<string[]>('ids'),
    async checkOut() {
      const order = await ask<Answer>(`orders${query}`, 'POST');
      if ('refusal' in order) throw new Error(order.message);
      return orderOf(order);
    },
    checkOutLabel: 'Check out',
    restock: async () => void (await ask('restock', 'POST')),
  };
}

function orderOf({ orderId, lines, total }: CartSnapshot & { orderId: string }): Order {
  return {
    orderId,
    lines: lines.map(({ productId = '', quantity }) => ({ productId, quantity })),
    ...(total === undefined ? {} : { total }),
  };
}
