/** The detail that question words ask for, by intent: "when" of a delivery, "how much" of shipping. Knows no topics. */
import type { Detail, Intent } from './concepts';
import { asksWhereFrom } from './direction';
import type { FoldedText } from './folded-text';
import { asksForAmount, asksForTime } from './question-words';
import type { Language } from './types';

export function askedDetail(intent: Intent, text: FoldedText, language: Language | undefined): Detail | undefined {
  switch (intent) {
    case 'delivery':
      if (asksWhereFrom(text, language)) return 'where-from';
      if (asksForTime(text, language)) return 'delivery-time';
      return asksForAmount(text, language) ? 'shipping-cost' : undefined;
    case 'stock':
      return asksForTime(text, language) ? 'restock' : undefined;
    case 'material':
      return asksForTime(text, language) ? 'expiry' : undefined;
    case 'price':
      return asksForTime(text, language) ? 'how-long-on-sale' : undefined;
    default:
      return undefined;
  }
}
