/** Reads `--products FILE`: what is sold, as the room's `questions.setProducts` takes it. */
import { readFile } from 'node:fs/promises';
import { InputError, reasonOf } from './input.mjs';

const SHAPE = 'must be an array of { productId, titles, aliases }';

/** @returns the products, checked; an empty list without a path. @throws InputError what is wrong with the file. */
export async function readProducts(path, { checkedProducts }) {
  if (path === undefined) return [];
  const name = `'${path}'`;
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new InputError(`${name}: ${reasonOf(error)}`, { cause: error });
  });
  let products;
  try {
    products = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${name} is not JSON: it ${SHAPE}`, { cause: error });
  }
  if (!Array.isArray(products)) throw new InputError(`${name} ${SHAPE}`);
  try {
    return checkedProducts(products);
  } catch (error) {
    throw new InputError(`${name} ${SHAPE}: ${error.message}`, { cause: error });
  }
}
