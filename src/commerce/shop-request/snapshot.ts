/** A cart from what a shop says of it. Knows what a line must have to be one, no shop's names for that. */
import type { CartSnapshot } from '../types';
import type { Said } from './ask';

/** What a line is made of, as the shop said it: anything at all. */
export interface SaidLine {
  readonly id: unknown;
  readonly productId?: unknown;
  readonly variantId?: unknown;
  readonly quantity: unknown;
  readonly total: unknown;
}

/**
 * The cart that `items` are. Undefined when they are no lines, or one of them does not say how many pieces it has: then
 * nothing is known of what is not in it.
 */
export function snapshotOf(
  items: unknown,
  lineOf: (item: Said | undefined) => SaidLine,
  total: () => unknown,
): CartSnapshot | undefined {
  if (!Array.isArray(items)) return undefined;
  const lines = items.map(lineOf);
  if (!lines.every(({ quantity }) => Number.isSafeInteger(quantity) && Number(quantity) > 0)) return undefined;
  // What is undefined is left out, and so is an id that is neither text nor number.
  const asText = (name: string, value: unknown) =>
    !/id$/i.test(name) ? value : typeof value === 'object' ? undefined : String(value);
  return JSON.parse(JSON.stringify({ lines, total: total() }, asText)) as CartSnapshot;
}
