/**
 * From a cart to a paid order at a Vendure shop, by Vendure's own steps, with a made-up customer and a payment that always
 * succeeds: for a demo. Knows neither the session nor the room.
 */
import type { Order } from 'liveroom';

/** Resolves with what the first field of the answer holds. */
export type AskVendure = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

const ORDER = 'code totalWithTax currencyCode lines { quantity productVariant { id product { id } } }';
const RESULT = `{ __typename ... on Order { ${ORDER} } ... on ErrorResult { message } }`;

/** What each step answers: the order, or why not. */
interface Said {
  __typename: string;
  message?: string;
  code: string;
  totalWithTax: number;
  currencyCode: string;
  lines: { quantity: number; productVariant: { id: string; product: { id: string } } }[];
}

const ADDRESS = { streetLine1: 'Lindenweg 1', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

/** Rejects with the shop's words at the first step that it refuses. */
export async function payAtVendure(ask: AskVendure): Promise<Order> {
  const customer = { firstName: 'Ana', lastName: 'Lima', emailAddress: `${crypto.randomUUID()}@shop.example` };
  const step = async (mutation: string, parameters = '', variables = {}) => {
    const said = (await ask(`mutation ${parameters} { ${mutation} ${RESULT} }`, variables)) as Said;
    if (said.__typename !== 'Order') throw new Error(said.message ?? said.__typename);
    return said;
  };
  await step('setCustomerForOrder(input: $customer)', '($customer: CreateCustomerInput!)', { customer });
  await step('setOrderShippingAddress(input: $address)', '($address: CreateAddressInput!)', { address: ADDRESS });
  const methods = (await ask('{ eligibleShippingMethods { id } }')) as { id: string }[];
  const ids = methods.slice(0, 1).map(({ id }) => id);
  await step('setOrderShippingMethod(shippingMethodId: $ids)', '($ids: [ID!]!)', { ids });
  await step('transitionOrderToState(state: "ArrangingPayment")');
  return orderOf(await step('addPaymentToOrder(input: { method: "test-payment", metadata: {} })'));
}

/** Vendure counts in hundredths, whatever the currency. */
function orderOf({ code, totalWithTax, currencyCode, lines }: Said): Order {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currencyCode,
  }).resolvedOptions();
  return {
    orderId: code,
    lines: lines.map(({ quantity, productVariant: { id, product } }) => ({
      productId: product.id,
      variantId: id,
      quantity,
    })),
    total: { amountMinor: Math.round(totalWithTax / 10 ** (2 - digits)), currency: currencyCode },
  };
}
