/**
 * A cart from what a shop says of it, as it says it: the room checks what it is told. Knows no shop's names for what a line
 * has.
 */
import type { ShopCart, WrittenAmount } from '../types';
import type { Said } from './ask';

/** What a line is made of, as the shop said it: anything at all. */
export interface SaidLine {
  readonly id: unknown;
  readonly productId?: unknown;
  readonly variantId?: unknown;
  readonly quantity: unknown;
}

/** Some shops count their ids, and some things have none. */
export const textOf = (id: unknown): string | undefined => (id ? String(id) : undefined);

/** The cart that `items` are; undefined when they are no list. */
export function snapshotOf(
  items: unknown,
  lineOf: (item: Said | undefined) => SaidLine,
  total: Readonly<Record<keyof WrittenAmount, unknown>>,
): ShopCart | undefined {
  return Array.isArray(items) ? ({ lines: items.map(lineOf), total } as ShopCart) : undefined;
}
