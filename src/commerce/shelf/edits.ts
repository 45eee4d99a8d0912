/**
 * What the crew can do to a shelf, as functions of the shelf before, and what they refuse. Knows no network: the same
 * edit may be applied again to another shelf when two edit at once.
 */
import { invalidOption } from '../../model/errors';
import { checkRules, type Rule } from '../../model/option-rules';
import type { DropRecord, ShelfMessage } from '../../protocol/envelope';
import { asId } from '../../protocol/fields';
import { MAX_DROP_QUANTITY, MAX_DROPS, MAX_SHELF_PRODUCTS } from '../../protocol/limits';
import { writeShelf } from '../../protocol/sale-codec';
import type { DropPlan } from '../types';
import { composed, contentOf, type ShelfContent } from './shelf-state';

/** @throws LiveRoomError `invalid-options` when it does not go with the shelf it meets. */
export type Edit = (base: ShelfContent, nowMs: number) => ShelfContent;

/** Agora's limit for an item of shared state, in bytes. */
const MAX_BYTES = 16_384;

/** So long after its opening a drop is listed as open. */
const LISTED_OPEN_MS = 600_000;

/** A drop opens within a year: 365 days. */
const LONGEST_AHEAD_MS = 31_536_000_000;

const PRODUCT_ID: Rule = [
  (value) => asId(value) !== undefined,
  'must be 1 to 64 printable ASCII characters without spaces',
];

const QUANTITY: Rule = [
  (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_DROP_QUANTITY,
  `must be a whole number from 1 to ${MAX_DROP_QUANTITY.toLocaleString('en')}`,
];

/** @throws LiveRoomError `invalid-options`. */
export function checkProductId(action: string, productId: unknown, option = 'productId'): void {
  if (!PRODUCT_ID[0](productId)) throw invalidOption(action, option, PRODUCT_ID[1]);
}

/** @throws LiveRoomError `invalid-options`. */
export function setProducts(action: string, productIds: unknown): Edit {
  if (!Array.isArray(productIds)) throw invalidOption(action, 'productIds', 'must be a list');
  // Copied, so that what is missing from it is checked too.
  const ids = [...(productIds as readonly string[])];
  ids.forEach((id, place) => checkProductId(action, id, `productIds[${place}]`));
  const products = [...new Set(ids)];
  if (products.length > MAX_SHELF_PRODUCTS) {
    throw invalidOption(action, 'productIds', `must be at most ${MAX_SHELF_PRODUCTS}`);
  }
  // What it says of products that are gone does not outlive the composing.
  return (base) => ({ ...base, products });
}

/** @throws LiveRoomError `invalid-options`. */
export function putOnStage(action: string, productId: string | undefined): Edit {
  if (productId === undefined) return (base) => ({ ...base, featured: undefined, featuredAt: undefined });
  checkProductId(action, productId);
  return (base, nowMs) => ({
    ...base,
    products: including(base.products, productId, action),
    featured: productId,
    // What is on stage already has been there since then.
    featuredAt: base.featured === productId ? base.featuredAt : nowMs,
  });
}

/** @throws LiveRoomError `invalid-options`. */
export function markSoldOut(action: string, productId: string, isSoldOut: boolean): Edit {
  checkProductId(action, productId);
  if (typeof isSoldOut !== 'boolean') throw invalidOption(action, 'isSoldOut', 'must be true or false');
  return (base) => {
    if (!base.products.includes(productId)) throw notOnShelf(action);
    const soldOut = new Set(base.soldOut);
    if (isSoldOut) soldOut.add(productId);
    else soldOut.delete(productId);
    return { ...base, soldOut };
  };
}

/**
 * Adds a drop or moves the product's own. One that has opened is over: then it is another, under `newId`.
 * @throws LiveRoomError `invalid-options`.
 */
export function planDrop(action: string, plan: DropPlan, newId: string, nowMs: number): Edit {
  const time: Rule = [
    (at) => typeof at === 'number' && at >= nowMs && at <= nowMs + LONGEST_AHEAD_MS,
    'must be a time from now to a year ahead, in ms since the Unix epoch',
  ];
  const wrong = (option: string, reason: string) => invalidOption(action, option, reason);
  checkRules(plan, { productId: PRODUCT_ID, at: time, quantity: QUANTITY }, '', wrong, ['productId', 'at']);
  const { productId, at, quantity } = plan;
  return (base, now) => {
    const before = dropOf(base, productId);
    const drop: DropRecord = {
      id: before !== undefined && before.opensAt > now ? before.id : newId,
      productId,
      opensAt: Math.ceil(at),
      ...(quantity === undefined ? {} : { quantity }),
    };
    const drops = [...withoutOld(base.drops, now).filter((other) => other.productId !== productId), drop];
    if (drops.length > MAX_DROPS) throw invalidOption(action, 'drop', `is one more than the ${MAX_DROPS} there may be`);
    return { ...base, products: including(base.products, productId, action), drops };
  };
}

export const cancelDrop =
  (dropId: string): Edit =>
  (base) => ({ ...base, drops: base.drops.filter(({ id }) => id !== dropId) });

export const dropOf = ({ drops }: Pick<ShelfContent, 'drops'>, productId: string): DropRecord | undefined =>
  drops.find((drop) => drop.productId === productId);

/**
 * The shelf after an edit, later than the one before.
 * @throws LiveRoomError `invalid-options`.
 */
export function edited(base: ShelfMessage, edit: Edit, action: string, id: string, nowMs: number): ShelfMessage {
  const content = edit(contentOf(base), nowMs);
  const drops = withoutOld(content.drops, nowMs);
  const shelf = composed({ ...content, drops }, id, Math.max(base.at + 1, nowMs));
  // Ids are ASCII, so that characters are bytes; only of quotes and backslashes, which count twice, can it be too much.
  if (writeShelf(shelf).length > MAX_BYTES) {
    throw invalidOption(action, 'productIds', 'must have fewer quotes and backslashes: the shelf is over 16 KB');
  }
  return shelf;
}

function withoutOld(drops: readonly DropRecord[], nowMs: number): readonly DropRecord[] {
  return drops.filter(({ opensAt }) => opensAt + LISTED_OPEN_MS > nowMs);
}

function including(products: readonly string[], productId: string, action: string): readonly string[] {
  if (products.includes(productId)) return products;
  if (products.length < MAX_SHELF_PRODUCTS) return [...products, productId];
  throw invalidOption(action, 'productId', `does not fit on the shelf, which has ${MAX_SHELF_PRODUCTS} already`);
}

export const notOnShelf = (action: string) => invalidOption(action, 'productId', 'must be on the shelf');
