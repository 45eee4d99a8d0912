// SPDX-License-Identifier: MIT
/**
 * The products of a Vendure shop for a live room, asked of its shop API. For the browser; needs nothing but `fetch`, and
 * contains nothing of Vendure's. Knows neither the room nor the cart.
 *
 * A product's id is Vendure's product id, and what goes in a cart is one of its variants: there is always at least one, so
 * a line is `{ productId: product.id, variantId: product.variants[0].id, quantity: 1 }`. Never send a product's id as a
 * variant's: the two are counted apart, and it would be another product.
 */

/** Vendure answers lists of at most 100 (`apiOptions.shopListQueryLimit`). */
const MAX_IDS = 100;

const QUERY = `query LiveroomProducts($ids: [String!]!, $take: Int!) {
  products(options: { take: $take, filter: { id: { in: $ids } } }) {
    items {
      id name slug
      featuredAsset { preview }
      variants { id name priceWithTax currencyCode stockLevel options { name } }
    }
  }
}`;

/**
 * @param {object} options
 * @param {string} options.url the shop API, like `https://shop.example/shop-api`
 * @param {string} [options.channel] the token of a channel other than the default one
 * @param {(slug: string) => string} [options.productUrl] where the shop's page of a product is
 * @param {number} [options.moneyPrecision] of the shop's MoneyStrategy, which go for all its currencies. Default 2,
 *   Vendure's own: an amount in yen is in hundredths too.
 * @param {typeof fetch} [options.fetch]
 * @returns {(ids: readonly string[], context: { locale: string, currency?: string, signal: AbortSignal }) => Promise<object[]>}
 */
export function vendureCatalog({ url, channel, productUrl, moneyPrecision = 2, fetch = globalThis.fetch }) {
  return async (ids, { locale, currency, signal }) => {
    const address = new URL(url, globalThis.location?.href);
    address.searchParams.set('languageCode', new Intl.Locale(locale).language);
    if (currency !== undefined) address.searchParams.set('currencyCode', currency);

    const products = [];
    for (let start = 0; start < ids.length; start += MAX_IDS) {
      const some = ids.slice(start, start + MAX_IDS);
      products.push(...(await ask(fetch, address, channel, { ids: some, take: some.length }, signal)));
    }
    return products.map((product) => toProduct(product, productUrl, moneyPrecision));
  };
}

async function ask(fetch, address, channel, variables, signal) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(channel && { 'vendure-token': channel }) },
    body: JSON.stringify({ query: QUERY, variables }),
    signal,
  });
  if (!response.ok) throw new Error(`unable to read the catalogue; the shop answered ${response.status}`);
  const { data, errors } = await response.json();
  if (!data) throw new Error(`unable to read the catalogue; ${errors?.[0]?.message ?? 'the shop sent no data'}`);
  return data.products.items;
}

function toProduct({ id, name, slug, featuredAsset, variants }, productUrl, moneyPrecision) {
  const sold = variants.map((variant) => toVariant(variant, moneyPrecision));
  const [lowest] = sold.map(({ price }) => price).sort((a, b) => a.amount - b.amount);
  const isCounted = sold.every(({ stock }) => stock !== undefined);
  return {
    id,
    title: name,
    ...(productUrl && { url: productUrl(slug) }),
    ...(featuredAsset && { imageUrl: featuredAsset.preview }),
    ...(lowest && { price: lowest }),
    ...(isCounted && { stock: sold.reduce((sum, { stock }) => sum + stock, 0) }),
    isSoldOut: sold.every(({ isSoldOut }) => isSoldOut),
    variants: sold,
  };
}

function toVariant({ id, name, priceWithTax, currencyCode, stockLevel, options }, moneyPrecision) {
  // As the shop writes it: the room makes exact money of it.
  const price = { amount: priceWithTax, currency: currencyCode, decimals: moneyPrecision };
  // A shop's StockDisplayStrategy says a number, or only IN_STOCK, LOW_STOCK, OUT_OF_STOCK, which is Vendure's own.
  const stock = /^\d+$/.test(stockLevel) ? Number(stockLevel) : undefined;
  return {
    id,
    title: options.map((option) => option.name).join(' · ') || name,
    price,
    ...(stock !== undefined && { stock }),
    isSoldOut: stock === undefined ? stockLevel === 'OUT_OF_STOCK' : stock === 0,
  };
}
