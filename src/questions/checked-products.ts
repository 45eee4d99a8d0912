/** Checks how a shop says its products are called. Small, because viewers load it too. */
import { invalidOption } from '../model/errors';
import { asId, asList, asText, type Fields } from '../protocol/fields';
import type { ProductNames } from './meaning/types';

const MAX_PRODUCTS = 1_000;
const MAX_NAMES = 50;

/** @throws LiveRoomError `invalid-options`, naming the field, for example `products[3].titles`. */
export function checkedProducts(products: unknown): readonly ProductNames[] {
  return demand('products', asList(products, MAX_PRODUCTS, Object)).map((product: Fields, index) => {
    const field = `products[${index}].`;
    return {
      productId: demand(`${field}productId`, asId(product.productId)),
      titles: demand(`${field}titles`, namesIn(product.titles)),
      aliases: demand(`${field}aliases`, namesIn(product.aliases ?? [])),
    };
  });
}

const namesIn = (value: unknown) => asList(value, MAX_NAMES, (name) => asText(name));

function demand<T>(field: string, value: T | undefined): T {
  if (value === undefined) throw invalidOption('set the products', field, 'is missing, too long or of another kind');
  return value;
}
