// SPDX-License-Identifier: GPL-3.0-or-later
/** Fills an empty shop: money, tax, shipping, payment, and the goods. Knows what they are only from goods.mjs. */
import {
  Asset,
  AssetTranslation,
  ChannelService,
  dummyPaymentHandler,
  FastImporterService,
  PaymentMethodService,
  Populator,
  Product,
  ProductVariantPrice,
  RequestContextService,
  TaxCategory,
  TransactionalConnection,
  TranslatableSaver,
} from '@vendure/core';
import { CURRENCIES, GOODS } from './goods.mjs';
import { stillAvailable } from './reserve-on-add.mjs';

const languageCode = 'en';

/** Ids of variants begin above those of products, so that one taken for the other is unknown and not another product. */
const FIRST_VARIANT_ID = 101;

/** Does nothing where products are. @param {import('@nestjs/common').INestApplication} app */
export async function seed(app) {
  const dataSource = app.get(TransactionalConnection).rawConnection;
  if ((await dataSource.getRepository(Product).count()) > 0) return;

  await dataSource.query(`UPDATE sqlite_sequence SET seq = ${FIRST_VARIANT_ID - 1} WHERE name = 'product_variant'`);
  await setUpMoney(app);
  const ctx = await app.get(RequestContextService).create({ apiType: 'admin', languageCode });
  await app.get(Populator).populateInitialData({
    defaultLanguage: languageCode,
    defaultZone: 'Everywhere we ship',
    countries: [
      { code: 'DE', name: 'Germany', zone: 'Everywhere we ship' },
      { code: 'FR', name: 'France', zone: 'Everywhere we ship' },
      { code: 'BR', name: 'Brazil', zone: 'Everywhere we ship' },
      { code: 'JP', name: 'Japan', zone: 'Everywhere we ship' },
    ],
    taxRates: [{ name: 'Standard', percentage: 19 }],
    shippingMethods: [{ name: 'Parcel', price: 490, taxRate: 19 }],
    paymentMethods: [],
    collections: [],
  });
  await app.get(PaymentMethodService).create(ctx, {
    code: 'test-payment',
    enabled: true,
    handler: { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] },
    checker: { code: stillAvailable.code, arguments: [] },
    translations: [{ languageCode, name: 'Test payment', description: 'No money moves.' }],
  });
  await stockShelves(app, ctx);
}

async function setUpMoney(app) {
  const channels = app.get(ChannelService);
  const ctx = await app.get(RequestContextService).create({ apiType: 'admin', languageCode });
  const [defaultCurrencyCode] = CURRENCIES;
  const { id } = await channels.getDefaultChannel(ctx);
  const updated = await channels.update(ctx, {
    id,
    pricesIncludeTax: true,
    defaultCurrencyCode,
    availableCurrencyCodes: CURRENCIES,
  });
  if (updated.errorCode !== undefined) throw new Error(`unable to set up the channel; ${updated.message}`);
}

async function stockShelves(app, ctx) {
  const importer = app.get(FastImporterService);
  await importer.initialize(ctx.channel);
  const [tax] = await app.get(TransactionalConnection).getRepository(ctx, TaxCategory).find();
  for (const goods of GOODS) await addProduct(app, ctx, importer, tax.id, goods);
}

async function addProduct(app, ctx, importer, taxCategoryId, { slug, name, description, prices, option, variants }) {
  const picture = await addPicture(app, ctx, slug, name);
  const productId = await importer.createProduct({
    featuredAssetId: picture.id,
    assetIds: [picture.id],
    translations: [{ languageCode, slug, name, description }],
  });
  const groupId = option && (await addOptionGroup(importer, productId, slug, option));
  for (const [sku, label, stockOnHand, ownPrices = prices] of variants) {
    const optionIds = groupId ? [await addOption(importer, groupId, sku, label)] : [];
    const variantId = await importer.createProductVariant({
      productId,
      sku,
      price: ownPrices[0],
      stockOnHand,
      trackInventory: 'TRUE',
      taxCategoryId,
      optionIds,
      translations: [{ languageCode, name: label ? `${name} ${label}` : name }],
    });
    await addFurtherPrices(app, ctx, variantId, ownPrices);
  }
}

async function addOptionGroup(importer, productId, slug, name) {
  const code = `${slug}-${name.toLowerCase()}`;
  const id = await importer.createProductOptionGroup({ code, translations: [{ languageCode, name }] });
  await importer.addOptionGroupToProduct(productId, id);
  return id;
}

function addOption(importer, productOptionGroupId, sku, name) {
  const code = sku.toLowerCase();
  return importer.createProductOption({ productOptionGroupId, code, translations: [{ languageCode, name }] });
}

function addFurtherPrices(app, ctx, variantId, prices) {
  const further = CURRENCIES.map((currencyCode, index) => ({ currencyCode, price: prices[index] })).slice(1);
  return app
    .get(TransactionalConnection)
    .getRepository(ctx, ProductVariantPrice)
    .save(
      further.map((each) => new ProductVariantPrice({ ...each, channelId: ctx.channelId, variant: { id: variantId } })),
    );
}

function addPicture(app, ctx, slug, name) {
  const file = `${slug}.svg`;
  return app.get(TranslatableSaver).create({
    ctx,
    entityType: Asset,
    translationType: AssetTranslation,
    input: { translations: [{ languageCode, name }] },
    beforeSave: (asset) =>
      Object.assign(asset, {
        type: 'IMAGE',
        mimeType: 'image/svg+xml',
        width: 400,
        height: 400,
        fileSize: 0,
        source: file,
        preview: file,
        channels: [{ id: ctx.channelId }],
      }),
  });
}
