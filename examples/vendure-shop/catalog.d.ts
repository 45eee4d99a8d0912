// SPDX-License-Identifier: MIT
import type { Catalog } from 'liveroom';

export interface VendureCatalogOptions {
  /** The shop API, like `https://shop.example/shop-api`. */
  url: string;
  /** The token of a channel other than the default one. */
  channel?: string;
  /** Where the shop's page of a product is. */
  productUrl?: (slug: string) => string;
  /** Of the shop's MoneyStrategy, for all its currencies. Default 2. */
  moneyPrecision?: number;
  fetch?: typeof fetch;
}

export function vendureCatalog(options: VendureCatalogOptions): Catalog;
