// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Pieces in a cart are kept from everyone else for a while. Vendure by itself counts stock down when an order is placed,
 * so that two buyers may both have the last piece in their cart, and one learns at the till that it is gone.
 *
 * This tells Vendure that what other carts hold is not available. All its own answers follow from that: how many are
 * left, `InsufficientStockError` with what could be added, no way to the payment. Operations must run one at a time
 * (turns.mjs): with PostgreSQL or MySQL, lock the row of the stock level here instead.
 */
import {
  LanguageCode,
  MultiChannelStockLocationStrategy,
  OrderLine,
  PaymentMethodEligibilityChecker,
  ProductVariantService,
} from '@vendure/core';
import { MoreThan, Not } from 'typeorm';

export class ReserveOnAdd extends MultiChannelStockLocationStrategy {
  /**
   * @param {number} holdMs counts from when the line was added and can't be renewed: two carts that keep each other from
   *   buying would otherwise do so for ever.
   */
  constructor(holdMs) {
    super();
    this.holdMs = holdMs;
  }

  async getAvailableStock(ctx, productVariantId, stockLevels) {
    const { stockOnHand, stockAllocated } = await super.getAvailableStock(ctx, productVariantId, stockLevels);
    const held = await this.heldByOthers(ctx, productVariantId);
    return { stockOnHand, stockAllocated: stockAllocated + held };
  }

  async heldByOthers(ctx, productVariantId) {
    const ownOrderId = ctx.session?.activeOrderId ?? undefined; // null in a session that has no cart yet
    const lines = await this.connection.getRepository(ctx, OrderLine).find({
      select: { id: true, quantity: true },
      where: {
        productVariantId,
        createdAt: MoreThan(new Date(Date.now() - this.holdMs)),
        order: { active: true, ...(ownOrderId === undefined ? {} : { id: Not(ownOrderId) }) },
      },
      loadEagerRelations: false,
    });
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }
}

let variants;

/** The last look before money moves: a hold may have ended, and the pieces gone to another cart, since the till. */
export const stillAvailable = new PaymentMethodEligibilityChecker({
  code: 'still-available',
  description: [{ languageCode: LanguageCode.en, value: 'All pieces of the order are still available' }],
  args: {},
  init(injector) {
    variants = injector.get(ProductVariantService);
  },
  async check(ctx, order) {
    const wanted = new Map();
    for (const { productVariant, quantity } of order.lines) {
      const { quantity: sum } = wanted.get(productVariant.id) ?? { quantity: 0 };
      wanted.set(productVariant.id, { productVariant, quantity: sum + quantity });
    }
    for (const { productVariant, quantity } of wanted.values()) {
      const available = await variants.getSaleableStockLevel(ctx, productVariant);
      if (available < quantity) return `${productVariant.name}: only ${Math.max(0, available)} left`;
    }
    return true;
  },
});
