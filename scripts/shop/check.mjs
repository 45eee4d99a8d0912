/**
 * Runs the real shop through what a live room asks of it, drops above all, and says what it did. What it says of the
 * database comes from the database, not from the answers.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { vendureCatalog } from '../../examples/vendure-shop/catalog.js';
import { createBuyer } from './buyer.mjs';
import { startShop } from './process.mjs';

const ROUNDS = 20;

/** @param {(line: string) => void} print @returns {Promise<boolean>} whether all of it was as it should be */
export async function checkShop(print) {
  let isFine = true;
  const say = (what, isAsItShouldBe, seen = '') => {
    isFine &&= isAsItShouldBe;
    print(`${isAsItShouldBe ? '  ok  ' : ' FAIL '} ${what}${seen === '' ? '' : `: ${text(seen)}`}`);
  };
  for (const [title, options, check] of [
    ['a cart keeps its pieces', {}, checkReserving],
    ['a cart keeps its pieces for one second', { holdSeconds: 1 }, checkHoldsEnd],
    ['as Vendure comes: pieces are kept from payment on', { holdSeconds: 0 }, checkOwnWay],
  ]) {
    const startedAt = performance.now();
    const shop = await startShop(options);
    print(`${title} (started in ${Math.round(performance.now() - startedAt)} ms)`);
    try {
      await check(shop, say);
    } finally {
      const code = await shop.stop();
      say('stops cleanly', code === 0, code === 0 ? '' : `exit code ${code}`);
    }
  }
  return isFine;
}

const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

async function checkReserving(shop, say) {
  const scarf = await variantOf(shop, '8');
  await checkCatalogue(shop, say);
  await checkAnswers(shop, say, scarf);
  await checkSpeed(shop, say);
  await checkDrops(shop, say, scarf);
  await checkSessions(shop, say);
  await checkCutRequest(shop, say);

  await shop.setStock('SCARF', 5 + (await heldOf(shop, 'SCARF')));
  const winner = createBuyer(shop.shopApi);
  await winner.add(scarf, 5, '{"r":"spring-sale"}');
  const paid = await winner.pay();
  const placed = (await shop.orders()).find(({ code }) => code === paid.order?.code);
  say('a checkout ends in a placed order, with what led to it', placed?.isPlaced === true && placed.lines[0].liveroom !== null, placed);
  const late = await createBuyer(shop.shopApi).add(scarf, 1);
  say('what is paid for is gone', late.quantityAvailable === 0, late);
}

async function checkCatalogue(shop, say) {
  const catalog = vendureCatalog({ url: shop.shopApi });
  const context = { locale: 'pt-BR', signal: AbortSignal.timeout(5_000) };
  const inEuro = await catalog(['1', '7', '8', '999'], context);
  say('the catalogue knows what it was asked for', inEuro.length === 3, inEuro.map(({ id, stock }) => ({ id, stock })));
  const [lipstick] = await catalog(['1'], { ...context, currency: 'JPY' });
  say('an amount in yen is in yen', lipstick.price.amountMinor === 3200, lipstick.price);
  const picture = await fetch(lipstick.imageUrl);
  say('pictures are served', picture.headers.get('content-type') === 'image/svg+xml', lipstick.imageUrl);
}

async function checkAnswers(shop, say, scarf) {
  const buyer = createBuyer(shop.shopApi);
  const some = await buyer.add(scarf, 8);
  say('8 of 5 pieces: the shop adds 5 and says so', some.quantityAvailable === 5 && some.order.totalQuantity === 5, some);
  const none = await buyer.add(scarf, 1);
  say('1 more: nothing is added', none.quantityAvailable === 0, none);
  const unknown = await buyer.add('9999', 1);
  say('an unknown variant is an error', unknown.errors?.[0].extensions.code === 'ENTITY_NOT_FOUND', unknown);
  const fewer = await buyer.add('101', -1);
  say('-1 piece is refused', fewer.errorCode === 'NEGATIVE_QUANTITY_ERROR', fewer);
  const many = await buyer.add('101', 1000);
  say('more than 999 pieces are refused', many.errorCode === 'ORDER_LIMIT_ERROR', many);
}

async function checkSpeed(shop, say) {
  const buyer = createBuyer(shop.shopApi);
  const times = [];
  for (let count = 0; count < 100; count++) {
    const startedAt = performance.now();
    await buyer.add('102', 1);
    times.push(performance.now() - startedAt);
  }
  const cart = await buyer.cart();
  times.sort((a, b) => a - b);
  const seen = { p50Ms: Math.round(times[49]), p95Ms: Math.round(times[94]), maxMs: Math.round(times[99]) };
  say('100 addings one after another all arrive', cart.totalQuantity === 100, seen);
}

async function checkDrops(shop, say, scarf) {
  for (const [what, buyers, quantity] of [
    ['2 buyers want all 5 at once', 2, 5],
    ['10 buyers want 1 of 5 at once', 10, 1],
    ['3 buyers want 2 of 5 at once', 3, 2],
  ]) {
    const seen = new Set();
    for (let round = 0; round < ROUNDS; round++) {
      const before = await heldOf(shop, 'SCARF');
      await shop.setStock('SCARF', before + 5);
      const all = Array.from({ length: buyers }, () => createBuyer(shop.shopApi));
      await Promise.all(all.map((buyer) => buyer.add(scarf, quantity, `{"round":${round}}`)));
      seen.add((await heldOf(shop, 'SCARF')) - before);
    }
    say(`${what}, ${ROUNDS} times: exactly 5 are held`, seen.size === 1 && seen.has(5), [...seen]);
  }
  const [one, other] = [createBuyer(shop.shopApi), createBuyer(shop.shopApi)];
  await shop.setStock('SCARF', 5 + (await heldOf(shop, 'SCARF')));
  const oneAfterOther = async (buyer) => {
    const answers = [];
    for (let piece = 0; piece < 5; piece++) answers.push(await buyer.add(scarf, 1));
    return answers;
  };
  const before = await heldOf(shop, 'SCARF');
  await Promise.all([oneAfterOther(one), oneAfterOther(other)]);
  say('2 buyers add 5 single pieces each: exactly 5 are held', (await heldOf(shop, 'SCARF')) - before === 5);
}

async function checkSessions(shop, say) {
  const stranger = createBuyer(shop.shopApi, { token: 'nonsense' });
  const added = await stranger.add('101', 1);
  say('an unknown token gets a new session and an empty cart', added.totalQuantity === 1 && stranger.token() !== 'nonsense');
  await shop.expireSessions();
  const lost = await stranger.cart();
  say('a session that is over reads as no cart, not as an error', lost === null, lost);

  const buyer = createBuyer(shop.shopApi);
  await buyer.cart();
  await Promise.all(['101', '102', '103', '104', '105', '106', '107', '108'].map((id) => buyer.add(id, 1)));
  const { lines } = await buyer.cart();
  say('8 addings at once to one cart all arrive', lines.length === 8, `${lines.length} lines`);
  await buyer.add('101', 1, 'a');
  await buyer.add('101', 1, 'b');
  const apart = (await buyer.cart()).lines.filter(({ productVariant }) => productVariant.id === '101');
  say('lines that differ in what led to them stay apart', apart.length === 3, `${apart.length} lines`);
}

async function checkCutRequest(shop, say) {
  const buyer = createBuyer(shop.shopApi);
  await buyer.add('104', 1);
  const query = 'mutation { addItemToOrder(productVariantId: "104", quantity: 1) { __typename } }';
  await fetch(shop.shopApi, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${buyer.token()}` },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(5),
  }).catch(() => undefined);
  await wait(200);
  const { totalQuantity } = await buyer.cart();
  say('after a request that was cut off the shop goes on', totalQuantity >= 1, `${totalQuantity} of 2 arrived`);
}

async function checkHoldsEnd(shop, say) {
  const scarf = await variantOf(shop, '8');
  const [slow, quick] = [createBuyer(shop.shopApi), createBuyer(shop.shopApi)];
  await slow.add(scarf, 5);
  const atTheTill = await slow.pay({ until: 'transitionOrderToState' });
  say('one is at the till', atTheTill.order?.state === 'ArrangingPayment', atTheTill.order?.state);
  await wait(2_100); // SQLite keeps when a line was made in whole seconds
  const taken = await quick.add(scarf, 5);
  say('when the time is over, another gets the pieces', taken.totalQuantity === 5);
  const late = await slow.payNow();
  say('the first one can no longer pay', late.errorCode === 'INELIGIBLE_PAYMENT_METHOD_ERROR', late);
  const paid = await quick.pay();
  say('the second one can', paid.order?.state === 'PaymentSettled', paid.order?.state ?? paid);
}

async function checkOwnWay(shop, say) {
  const scarf = await variantOf(shop, '8');
  const [one, other] = [createBuyer(shop.shopApi), createBuyer(shop.shopApi)];
  await Promise.all([one.add(scarf, 5), other.add(scarf, 5)]);
  const held = await heldOf(shop, 'SCARF');
  say('2 buyers want all 5 at once: both have them in their cart', held === 10, `${held} held`);
  const paid = await one.pay();
  say('the first one pays', paid.order?.state === 'PaymentSettled', paid.order?.state);
  const refused = await other.pay();
  say('the second one learns it at the till', refused.refusedAt === 'transitionOrderToState', refused);
}

async function variantOf(shop, productId) {
  const catalog = vendureCatalog({ url: shop.shopApi });
  const [product] = await catalog([productId], { locale: 'en', signal: AbortSignal.timeout(5_000) });
  return product.variants[0].id;
}

/** Pieces in carts that are not paid for. */
async function heldOf(shop, wanted) {
  const lines = (await shop.orders()).filter(({ isPlaced }) => !isPlaced).flatMap((order) => order.lines);
  return lines.filter(({ sku }) => sku === wanted).reduce((sum, { quantity }) => sum + quantity, 0);
}
