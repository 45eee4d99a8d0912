// SPDX-License-Identifier: GPL-3.0-or-later
/** How this shop sets Vendure up. Knows the settings, not what is sold. */
import { randomBytes } from 'node:crypto';
import {
  DefaultLogger,
  dummyPaymentHandler,
  LogLevel,
  MultiChannelStockLocationStrategy,
} from '@vendure/core';
import { pictureStorage, servePicture } from './pictures.mjs';
import { ReserveOnAdd, stillAvailable } from './reserve-on-add.mjs';
import { operationsInTurn } from './turns.mjs';

/** @param {import('./settings.mjs').Settings} settings @returns {import('@vendure/core').VendureConfig} */
export function shopConfig({ host, port, file, origins, holdMs }, inTurn) {
  return {
    apiOptions: {
      hostname: host,
      port,
      shopApiPath: 'shop-api',
      adminApiPath: 'admin-api',
      cors: { origin: origins, credentials: true },
      middleware: [{ route: '/images', handler: servePicture, beforeListen: true }],
      apolloServerPlugins: [operationsInTurn(inTurn)],
    },
    authOptions: {
      tokenMethod: ['bearer', 'cookie'],
      cookieOptions: { secret: secret() },
      requireVerification: false,
      superadminCredentials: { identifier: 'superadmin', password: process.env.SHOP_ADMIN_PASSWORD || secret() },
    },
    dbConnectionOptions: { type: 'sqljs', synchronize: true, logging: false, ...(file && { location: file }) },
    paymentOptions: {
      paymentMethodHandlers: [dummyPaymentHandler],
      paymentMethodEligibilityCheckers: [stillAvailable],
    },
    catalogOptions: {
      stockLocationStrategy: holdMs > 0 ? new ReserveOnAdd(holdMs) : new MultiChannelStockLocationStrategy(),
      // Vendure's own says only IN_STOCK, LOW_STOCK or OUT_OF_STOCK; a drop shows how many are left.
      stockDisplayStrategy: { getStockLevel: (_ctx, _variant, saleable) => String(Math.max(0, saleable)) },
    },
    assetOptions: { assetStorageStrategy: pictureStorage },
    customFields: {
      // Which moment of the show led to the line. Lines that differ in it stay apart in the cart.
      OrderLine: [{ name: 'liveroom', type: 'text', nullable: true }],
    },
    logger: new DefaultLogger({ level: LogLevel.Error, timestamp: false }),
    plugins: [],
  };
}

const secret = () => randomBytes(24).toString('base64url');
