/** Paying at a Vendure shop, step by step, with answers as Vendure gives them. */
import { describe, expect, it } from 'vitest';
import { payAtVendure } from '../../examples/demo/src/sale/shop/vendure-checkout';

const ORDER = {
  __typename: 'Order',
  code: 'XV6X',
  totalWithTax: 23_80,
  currencyCode: 'EUR',
  lines: [{ quantity: 2, productVariant: { id: '7', product: { id: '3' } } }],
};
const STEPS = [
  'setCustomerForOrder',
  'setOrderShippingAddress',
  'setOrderShippingMethod',
  'transitionOrderToState',
  'addPaymentToOrder',
];

function vendureThat(answer: (step: string) => object) {
  const steps: string[] = [];
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    if (query.includes('eligibleShippingMethods')) return [{ id: 'express' }, { id: 'slow' }];
    const [, step = ''] = /\{ (\w+)\(/.exec(query) ?? [];
    steps.push(step);
    if (step === 'setOrderShippingMethod') expect(variables).toEqual({ ids: ['express'] });
    return answer(step);
  };
  return { ask, steps };
}

describe('paying at Vendure', () => {
  it('goes through Vendure’s steps to an order, whose lines name product and variant', async () => {
    const { ask, steps } = vendureThat(() => ORDER);
    expect(await payAtVendure(ask)).toEqual({
      orderId: 'XV6X',
      lines: [{ productId: '3', variantId: '7', quantity: 2 }],
      total: { amountMinor: 23_80, currency: 'EUR' },
    });
    expect(steps).toEqual(STEPS);
  });

  it('counts yen, which Vendure has in hundredths, in yen', async () => {
    const { ask } = vendureThat(() => ({ ...ORDER, currencyCode: 'JPY', totalWithTax: 320_000 }));
    expect((await payAtVendure(ask)).total).toEqual({ amountMinor: 3_200, currency: 'JPY' });
  });

  it('ends with the first step that the shop refuses, in its words', async () => {
    const refusal = { __typename: 'OrderPaymentStateError', message: 'Not yet' };
    const { ask, steps } = vendureThat((step) => (step === 'transitionOrderToState' ? refusal : ORDER));
    await expect(payAtVendure(ask)).rejects.toThrow('Not yet');
    expect(steps.at(-1)).toBe('transitionOrderToState');
  });
});
