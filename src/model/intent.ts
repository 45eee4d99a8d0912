/** What questions in a shop are about. Knows no words of any language. */

/** What a question is about. `other` when it is none of these. */
export const INTENTS = [
  /** What it costs: price, discount, voucher, "is it cheaper if I take two". Not the cost of shipping. */
  'price',
  /** Which sizes there are, measurements, what fits a height and weight, how it falls. */
  'size',
  /** Whether there is any, how much is left, when it is back. */
  'stock',
  /** Which colours or variants there are, or another than the one shown. */
  'colour',
  /** Whether it suits somebody or something: skin, age, pregnancy, a season, an occasion, a device. */
  'suitability',
  /** Where to, how fast, by whom and for how much it is shipped; where a parcel is. */
  'delivery',
  /** Sending back, exchange, refund, warranty. */
  'returns',
  /** How to order or to pay: cash on delivery, instalments, cart, voucher codes that don't work. */
  'how-to-buy',
  /** Which link, number or name it has, where to find it. */
  'link',
  /** What it is made of, what is in it, where it comes from, until when it keeps, whether it is genuine. */
  'material',
  'other',
] as const;

export type Intent = (typeof INTENTS)[number];
