// SPDX-License-Identifier: GPL-3.0-or-later
/** What the shop sells. Prices are with tax, in hundredths of each currency, as Vendure keeps all of them: also yen. */

export const CURRENCIES = ['EUR', 'BRL', 'JPY'];

const PLENTY = 500;

/** Variants: [sku, what sets it apart from its siblings, pieces, its own prices]. */
export const GOODS = [
  {
    slug: 'velvet-lipstick',
    name: 'Velvet Lipstick',
    description: 'Matte, soft, lasts through lunch.',
    prices: [1890, 11_900, 320_000],
    option: 'Shade',
    variants: [['LIP-ROSE', 'Rosewood', PLENTY], ['LIP-TERRA', 'Terracotta', PLENTY], ['LIP-FIG', 'Fig', 40]],
  },
  {
    slug: 'glow-serum',
    name: 'Glow Serum',
    description: 'Vitamin C and hyaluronic acid, for oily and dry skin.',
    prices: [3400, 21_900, 580_000],
    option: 'Size',
    variants: [['SERUM-30', '30 ml', PLENTY], ['SERUM-50', '50 ml', PLENTY, [4900, 31_900, 840_000]]],
  },
  {
    slug: 'cloud-cream',
    name: 'Cloud Cream',
    description: 'A light day cream with squalane.',
    prices: [2750, 17_900, 470_000],
    variants: [['CREAM', '', PLENTY]],
  },
  {
    slug: 'sun-fluid',
    name: 'Daily Sun Fluid SPF 50',
    description: 'No white cast, under make-up.',
    prices: [2190, 13_900, 370_000],
    variants: [['SUN-50', '', PLENTY]],
  },
  {
    slug: 'petal-blush',
    name: 'Petal Blush',
    description: 'Pressed powder, refillable.',
    prices: [2400, 15_900, 410_000],
    option: 'Shade',
    variants: [['BLUSH-PEACH', 'Peach', PLENTY], ['BLUSH-PLUM', 'Plum', PLENTY]],
  },
  {
    slug: 'hair-oil',
    name: 'Rosemary Hair Oil',
    description: 'Three drops for the ends.',
    prices: [1650, 9900, 280_000],
    variants: [['OIL', '', PLENTY]],
  },
  {
    slug: 'clay-mask',
    name: 'Clay Mask',
    description: 'Back next month.',
    prices: [1490, 8900, 250_000],
    variants: [['MASK', '', 0]],
  },
  {
    slug: 'silk-scarf',
    name: 'Silk Scarf, Limited',
    description: 'Printed once, five pieces.',
    prices: [8900, 55_900, 1_490_000],
    variants: [['SCARF', '', 5]],
  },
  {
    slug: 'linen-shirt',
    name: 'Linen Shirt',
    description: 'Washed linen, relaxed cut.',
    prices: [6900, 42_900, 1_150_000],
    option: 'Size',
    variants: [['SHIRT-S', 'S', 120], ['SHIRT-M', 'M', 120], ['SHIRT-L', 'L', 120]],
  },
  {
    slug: 'wrap-dress',
    name: 'Wrap Dress',
    description: 'Viscose, knee length.',
    prices: [9900, 61_900, 1_650_000],
    option: 'Size',
    variants: [['DRESS-S', 'S', 60], ['DRESS-M', 'M', 60], ['DRESS-L', 'L', 0]],
  },
  {
    slug: 'canvas-tote',
    name: 'Canvas Tote',
    description: 'Holds a laptop and lunch.',
    prices: [3200, 19_900, 530_000],
    variants: [['TOTE', '', PLENTY]],
  },
  {
    slug: 'merino-beanie',
    name: 'Merino Beanie',
    description: 'The last one of the winter.',
    prices: [2900, 18_500, 480_000],
    variants: [['BEANIE', '', 1]],
  },
];
