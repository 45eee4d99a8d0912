/**
 * What a shop's own code answers, made safe: any of it may be nonsense. Amounts become exact money here, or are left out.
 * Knows neither what was asked before nor what follows from it.
 */
import { moneyOf } from '../../model/minor-units';
import type { Money } from '../../model/money';
import { isFields } from '../../protocol/fields';
import type { CartRefusal, CartResult, CartSnapshot } from '../types';

/** Shops call lines what they like; no id is longer. */
const MAX_SHOP_ID = 256;
const MAX_MESSAGE = 500;

/** No cart that somebody filled by hand has more. */
const MAX_LINES = 1_000;

type SnapshotLine = CartSnapshot['lines'][number];

/** A cart as it was told, and whether all of it could be understood: only then does it prove what is not in it. */
export interface ToldCart {
  readonly snapshot: CartSnapshot;
  readonly isWhole: boolean;
}

export interface Answer {
  readonly result: CartResult;
  readonly cart: ToldCart | undefined;
}

/** What may have added something, whatever it says. */
const UNCERTAIN: readonly CartRefusal[] = ['network', 'unknown'];
const CERTAIN: readonly CartRefusal[] = ['out-of-stock', 'partial', 'invalid', 'unauthorized', 'rate-limited'];

export const isCertain = (result: CartResult): boolean => result.ok || !UNCERTAIN.includes(result.reason);

/** What a request for so many pieces was answered; undefined when that makes no sense. */
export function checkedAnswer(value: unknown, quantity: number): Answer | undefined {
  if (!isFields(value)) return undefined;
  const cart = checkedCart(value.cart);
  const snapshot = cart === undefined ? {} : { cart: cart.snapshot };
  const { ok } = value;
  const added = value.addedQuantity ?? (ok === false ? 0 : undefined);
  if (!Number.isInteger(added)) return undefined;
  const addedQuantity = added as number;
  const isPart = addedQuantity > 0 && addedQuantity < quantity;
  if (ok === true && addedQuantity === quantity) return { result: Object.freeze({ ok, addedQuantity, ...snapshot }), cart };
  const reason = ok === true ? 'partial' : [...CERTAIN, ...UNCERTAIN].find((known) => known === value.reason);
  if (typeof ok !== 'boolean' || reason === undefined) return undefined;
  if (reason === 'partial' ? !isPart : addedQuantity !== 0) return undefined;
  const { message, retryable } = value;
  const result = refused(reason, typeof message === 'string' ? message.slice(0, MAX_MESSAGE) : reason, {
    addedQuantity,
    retryable: retryable === true,
    ...snapshot,
  });
  return { result, cart };
}

/** A refusal in the shop's words or ours. */
export function refused(
  reason: CartRefusal,
  message: string,
  { addedQuantity = 0, retryable = false, cart }: { addedQuantity?: number; retryable?: boolean; cart?: CartSnapshot } = {},
): CartResult {
  return Object.freeze({
    ok: false,
    reason,
    addedQuantity,
    message,
    retryable,
    ...(cart === undefined ? {} : { cart }),
  });
}

/** Undefined when it is no cart. Lines that make no sense are left out. */
export function checkedCart(value: unknown): ToldCart | undefined {
  if (!isFields(value) || !Array.isArray(value.lines)) return undefined;
  const told = value.lines as readonly unknown[];
  const lines = told.slice(0, MAX_LINES).flatMap((line) => checkedLine(line) ?? []);
  const snapshot = Object.freeze({ lines: Object.freeze(lines), ...checkedTotal(value.total) });
  return { snapshot, isWhole: lines.length === told.length };
}

function checkedLine(value: unknown): SnapshotLine | undefined {
  if (!isFields(value)) return undefined;
  const { id, productId, variantId, quantity, total, properties } = value;
  // In a shop's own JSON what is not there is null.
  if (![id, productId, variantId].every((name) => isMissing(name) || isShopId(name))) return undefined;
  if (!Number.isSafeInteger(quantity) || (quantity as number) <= 0) return undefined;
  const texts = isFields(properties) ? Object.entries(properties).filter(([, text]) => typeof text === 'string') : [];
  return Object.freeze({
    ...(isMissing(id) ? {} : { id: id as string }),
    ...(isMissing(productId) ? {} : { productId: productId as string }),
    ...(isMissing(variantId) ? {} : { variantId: variantId as string }),
    quantity: quantity as number,
    ...checkedTotal(total),
    ...(texts.length === 0 ? {} : { properties: Object.freeze(Object.fromEntries(texts) as Record<string, string>) }),
  });
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const isShopId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_SHOP_ID;

function checkedTotal(value: unknown): { readonly total?: Money } {
  const total = moneyOf(value);
  return total === undefined ? {} : { total: Object.freeze(total) };
}
