/** The small shop's products for a room. For a shop of your own: ask it for the ids, and name its fields as a room does. */
import type { Catalog, Money, Product } from 'liveroom';

export interface ShopCatalogOptions {
  /** Where the shop answers, without a slash at the end. */
  url: string;
  fetch?: typeof globalThis.fetch;
}

/** A product as this shop writes it. */
interface ShopProduct {
  id: string;
  title: string;
  price: Money;
  regularPrice?: Money;
  stock: number;
  isSoldOut: boolean;
  refillAfterDays?: number;
}

export function shopCatalog({ url, fetch = globalThis.fetch }: ShopCatalogOptions): Catalog {
  return async (ids, { locale, currency, signal }) => {
    const query = new URLSearchParams({ ids: ids.join(','), locale, ...(currency === undefined ? {} : { currency }) });
    const response = await fetch(`${url}/products?${query}`, { signal });
    if (!response.ok) throw new Error(`the shop answered ${response.status}`);
    const products = (await response.json()) as ShopProduct[];
    return products.map((product): Product => ({ ...product, imageUrl: `${url}/pictures/${product.id}.svg` }));
  };
}
