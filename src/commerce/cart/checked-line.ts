/** What a page may ask for: lines and orders, checked and frozen. Knows nothing of what becomes of them. */
import { invalidOption } from '../../model/errors';
import { isMoney } from '../../model/money';
import { checkRules, type Rule, type Rules } from '../../model/option-rules';
import { asId, isFields } from '../../protocol/fields';
import type { CartLine, Order } from '../types';

const MAX_QUANTITY = 9_999;
const MAX_PROPERTIES = 20;
const MAX_PROPERTY_NAME = 64;
const MAX_PROPERTY_VALUE = 500;
const MAX_ORDER_LINES = 500;

const AN_ID: Rule = [(value) => asId(value) !== undefined, 'must be 1 to 64 printable ASCII characters without spaces'];

const LINE: Rules = {
  productId: AN_ID,
  variantId: AN_ID,
  quantity: [
    (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_QUANTITY,
    'must be a whole number, 1 to 9,999',
  ],
  properties: [
    isProperties,
    `must be at most ${MAX_PROPERTIES} texts of at most ${MAX_PROPERTY_VALUE} characters, by names of 1 to ${MAX_PROPERTY_NAME} that do not begin with "_"`,
  ],
};

const ORDER: Rules = {
  orderId: AN_ID,
  lines: [
    (value) => Array.isArray(value) && value.length > 0 && value.length <= MAX_ORDER_LINES,
    `must be a list of 1 to ${MAX_ORDER_LINES} lines`,
  ],
  total: [isMoney, 'must be money: integer minor units, not negative, and an ISO 4217 code'],
};

/** Names that begin with "_" are the room's own: shops hide them from the buyer. */
function isProperties(value: unknown): boolean {
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= MAX_PROPERTIES &&
    entries.every(
      ([name, text]) =>
        name !== '' &&
        name.length <= MAX_PROPERTY_NAME &&
        !name.startsWith('_') &&
        typeof text === 'string' &&
        text.length <= MAX_PROPERTY_VALUE,
    )
  );
}

/** @throws LiveRoomError `invalid-options`, naming the field, for example `line.quantity`. */
export function checkedLine(value: unknown, path = 'line', action = 'add to the cart'): CartLine {
  checkRules(value, LINE, path, (option, reason) => invalidOption(action, option, reason), ['productId', 'quantity']);
  const { productId, variantId, quantity, properties } = value as CartLine;
  return Object.freeze({
    productId,
    ...(variantId === undefined ? {} : { variantId }),
    quantity,
    ...(properties === undefined ? {} : { properties: Object.freeze({ ...properties }) }),
  });
}

/** @throws LiveRoomError `invalid-options`, naming the field, for example `order.lines[0].quantity`. */
export function checkedOrder(value: unknown): Order {
  const action = 'say what was bought';
  checkRules(value, ORDER, 'order', (option, reason) => invalidOption(action, option, reason), ['orderId', 'lines']);
  const { orderId, lines, total } = value as Order;
  return {
    orderId,
    lines: lines.map((line, index) => checkedLine(line, `order.lines[${index}]`, action)),
    ...(total === undefined ? {} : { total: Object.freeze({ amountMinor: total.amountMinor, currency: total.currency }) }),
  };
}

/** @throws LiveRoomError `invalid-options`. */
export function checkedOrderId(value: unknown): string {
  const id = asId(value);
  if (id === undefined) throw invalidOption('say that an order arrived', 'orderId', AN_ID[1]);
  return id;
}

/** The same for lines that ask for the same, in whatever order their properties are. */
export function sameness({ productId, variantId, quantity, properties }: CartLine): string {
  return JSON.stringify([productId, variantId, quantity, Object.entries(properties ?? {}).sort()]);
}
