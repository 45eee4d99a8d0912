/**
 * What shop questions are made of, whatever the language: the things they ask for, and the details that tell two such
 * questions apart. Knows no words; those are in `lexicon/`.
 */
import { INTENTS, type Intent } from '../../model/intent';

export { INTENTS, type Intent };

/**
 * Details: what tells questions of one intent apart. Two questions of which only one has a hard detail are never the
 * same; a soft one may be left out of a wording, and is weighed (`hard-facts.ts`). Sizes written as letters (S, M, XXL),
 * numbers and their units are read without a lexicon and have no concept here.
 */
export const DETAILS = [
  // Price and payment.
  'discount', 'voucher', 'wholesale', 'cheaper', 'per-piece', 'two-pieces', 'cash-on-delivery', 'instalments', 'bank-transfer', 'e-wallet', 'credit-card', 'gift', 'set', 'pay', 'invoice', 'voucher-fails', 'cancel',
  // Delivery and returns.
  'shipping-cost', 'free-shipping', 'delivery-time', 'abroad', 'today', 'tomorrow', 'where-from', 'pick-up', 'my-parcel', 'exchange', 'refund', 'warranty', 'packaging',
  // Stock.
  'last-one', 'restock', 'pre-order', 'how-many-left', 'sold-out', 'reserve',
  // Size and fit.
  'small', 'large', 'plus-size', 'runs-small', 'runs-large', 'tight', 'loose', 'length', 'waist', 'chest', 'hips', 'shoulder', 'sleeve', 'foot', 'weight', 'height', 'volume', 'one-size', 'measurements', 'stretchy', 'model-wears', 'which-for-me',
  // Colours and looks.
  'black', 'white', 'red', 'blue', 'navy', 'green', 'yellow', 'pink', 'purple', 'grey', 'brown', 'beige', 'orange', 'gold', 'silver', 'transparent', 'patterned', 'plain', 'dark', 'light-coloured', 'other-colour', 'matte', 'glossy', 'true-to-photo',
  // For whom, on what, when.
  'oily-skin', 'dry-skin', 'sensitive-skin', 'combination-skin', 'acne', 'dark-spots', 'wrinkles', 'dark-skin', 'fair-skin', 'pregnant', 'breastfeeding', 'baby', 'child', 'teenager', 'men', 'women', 'elderly', 'diabetic', 'allergy', 'hair', 'dyed-hair', 'curly-hair', 'summer', 'winter', 'office', 'party', 'sport', 'daily-use', 'side-effects', 'android', 'iphone', 'halal', 'vegan',
  // Of what, and how it behaves.
  'cotton', 'leather', 'silk', 'wool', 'polyester', 'linen', 'denim', 'plastic', 'metal', 'wood', 'glass', 'real-gold', 'ingredients', 'alcohol', 'fragrance', 'sunscreen', 'expiry', 'made-in', 'authentic', 'registered', 'thick', 'thin', 'soft', 'heavy', 'see-through', 'waterproof', 'machine-wash', 'iron', 'shrinks', 'fades', 'pills', 'wrinkle-free', 'durable', 'smell', 'taste', 'itchy', 'hot-to-wear', 'battery', 'charging', 'voltage', 'how-to-use', 'how-often', 'before-or-after', 'before', 'after', 'greasy', 'warm', 'which-age', 'pockets', 'lining', 'zipper', 'padding', 'brand', 'quality',
  // What the host is asked to do, and the show.
  'try-on', 'show-closer', 'show-back', 'show-again', 'compare', 'which-is-better', 'next-show', 'how-long-on-sale', 'song', 'host-name', 'host-age', 'host-place', 'host-home', 'host-height', 'host-partner', 'host-family', 'host-job', 'is-real', 'camera', 'sound', 'picture', 'game', 'play-along', 'rank', 'greet', 'sing', 'giveaway', 'unban', 'show-end', 'live-since', 'selling-since', 'replay', 'transfers', 'shop', 'shop-age',
  // Products by kind, where a language has several words for one.
  'dress', 'shirt', 'blouse', 'trousers', 'jeans', 'skirt', 'shorts', 'jacket', 'sweater', 'underwear', 'shoes', 'sandals', 'bag', 'hat', 'scarf', 'watch', 'ring', 'necklace', 'earrings', 'bracelet', 'glasses', 'lipstick', 'foundation', 'mascara', 'powder', 'serum', 'cream', 'toner', 'cleanser', 'mask', 'shampoo', 'soap', 'perfume', 'oil', 'phone', 'case', 'charger', 'headphones', 'pillow', 'towel', 'pan', 'cup', 'bottle', 'coffee', 'tea',
] as const;

export type Detail = (typeof DETAILS)[number];

/**
 * Words that say nothing of what is asked but turn it round: "not", "without", "don't". Two questions of which only one
 * has it are never the same, unless it says nothing beside the rest (`facts.ts`). Not where a question particle looks
 * like it ("có … không").
 */
export type Concept = Exclude<Intent, 'other'> | Detail | 'negation';
