/**
 * One buyer at a Vendure shop: a session of its own, and what a shop's page asks on their behalf. Knows GraphQL over
 * fetch, nothing of how the shop is run.
 */

const ORDER = `id code state totalQuantity totalWithTax currencyCode
  lines { id quantity linePriceWithTax productVariant { id product { id } } customFields { liveroom } }`;
const RESULT = `__typename ... on Order { ${ORDER} } ... on ErrorResult { errorCode message }`;
const TOO_FEW = '... on InsufficientStockError { quantityAvailable order { totalQuantity lines { quantity } } }';
const ADD = `mutation ($id: ID!, $quantity: Int!, $custom: OrderLineCustomFieldsInput) {
  addItemToOrder(productVariantId: $id, quantity: $quantity, customFields: $custom) { ${RESULT} ${TOO_FEW} }
}`;
const PAY = `mutation { addPaymentToOrder(input: { method: "test-payment", metadata: {} }) { ${RESULT}
  ... on IneligiblePaymentMethodError { eligibilityCheckerMessage }
} }`;

/** @param {string} shopApi @param {{ token?: string }} [options] of a session that exists */
export function createBuyer(shopApi, { token } = {}) {
  let session = token;
  const ask = async (query, variables) => {
    const response = await fetch(shopApi, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      body: JSON.stringify({ query, variables }),
    });
    session = response.headers.get('vendure-auth-token') || session;
    const { data, errors } = await response.json();
    return data ? Object.values(data)[0] : { errors };
  };
  return {
    token: () => session,
    /** @param {string} [liveroom] the line's hidden text */
    add: (id, quantity, liveroom) => ask(ADD, { id, quantity, custom: liveroom === undefined ? null : { liveroom } }),
    cart: () => ask(`{ activeOrder { ${ORDER} } }`),
    /** From the cart to a placed order, by Vendure's own steps; ends with the first that is refused, or at `until`. */
    pay: (options) => checkOut(ask, options),
    /** Only the last step. */
    payNow: () => ask(PAY),
  };
}

async function checkOut(ask, { until } = {}) {
  let order;
  for (const [step, query, variables] of await stepsOf(ask)) {
    order = await ask(query, variables);
    if (order?.__typename !== 'Order') return { refusedAt: step, answer: order };
    if (step === until) break;
  }
  return { order };
}

async function stepsOf(ask) {
  const customer = { firstName: 'Ana', lastName: 'Lima', emailAddress: `${crypto.randomUUID()}@shop.example` };
  const address = { streetLine1: 'Lindenweg 1', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };
  return [
    [
      'setCustomerForOrder',
      `mutation ($customer: CreateCustomerInput!) { setCustomerForOrder(input: $customer) { ${RESULT} } }`,
      { customer },
    ],
    [
      'setOrderShippingAddress',
      `mutation ($address: CreateAddressInput!) { setOrderShippingAddress(input: $address) { ${RESULT} } }`,
      { address },
    ],
    [
      'setOrderShippingMethod',
      `mutation ($ids: [ID!]!) { setOrderShippingMethod(shippingMethodId: $ids) { ${RESULT} } }`,
      { ids: (await ask('{ eligibleShippingMethods { id } }')).slice(0, 1).map(({ id }) => id) },
    ],
    [
      'transitionOrderToState',
      `mutation { transitionOrderToState(state: "ArrangingPayment") { ${RESULT}
        ... on OrderStateTransitionError { transitionError }
      } }`,
    ],
    ['addPaymentToOrder', PAY],
  ];
}
