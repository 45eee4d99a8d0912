/** A viewer's memory as text for the device, checked on the way back as if it came from outside. Knows no storage. */
import { asCount, asList, asMs, isFields, parseJson } from '../../protocol/fields';
import type { ViewerProfile } from '../types';
import { MAX_BOUGHT, MAX_ORDERS, MAX_RECENT, NO_MEMORY, tierOf, type ViewerMemory } from './viewer-memory';

/** The longest key is made of an event's name and a shop's id. */
const MAX_KEY_LENGTH = 400;

export const writeMemory = ({ profile, recent, orders }: ViewerMemory): string =>
  JSON.stringify({ profile, recent, orders });

/** What was kept; an empty memory when anything in it is damaged. The tier is not believed, but found anew. */
export function readMemory(text: string): ViewerMemory {
  const value = parseJson(text);
  if (!isFields(value)) return NO_MEMORY;
  const profile = asProfile(value.profile);
  const recent = asList(value.recent, MAX_RECENT, asKey);
  const orders = asList(value.orders, MAX_ORDERS, asKey);
  return profile && recent && orders ? { profile, recent, orders } : NO_MEMORY;
}

function asProfile(value: unknown): ViewerProfile | undefined {
  if (!isFields(value)) return undefined;
  const visits = asCount(value.visits);
  const questions = asCount(value.questions);
  const answers = asCount(value.answers);
  const cartAdds = asCount(value.cartAdds);
  const purchases = asCount(value.purchases);
  const bought = asList(value.bought, MAX_BOUGHT, asBought);
  if (visits === undefined || questions === undefined || answers === undefined) return undefined;
  if (cartAdds === undefined || purchases === undefined || bought === undefined) return undefined;
  const firstVisitAt = asMs(value.firstVisitAt);
  const lastVisitAt = asMs(value.lastVisitAt);
  // There are times where there are visits, and in their order.
  const haveTimes = firstVisitAt !== undefined && lastVisitAt !== undefined && firstVisitAt <= lastVisitAt;
  const haveNone = value.firstVisitAt === undefined && value.lastVisitAt === undefined;
  if (visits > 0 ? !haveTimes : !haveNone) return undefined;
  const tier = tierOf({ visits, purchases });
  bought.sort((one, other) => one.at - other.at);
  return { visits, firstVisitAt, lastVisitAt, questions, answers, cartAdds, purchases, bought, tier };
}

function asBought(value: unknown): ViewerProfile['bought'][number] | undefined {
  if (!isFields(value)) return undefined;
  const productId = asKey(value.productId);
  const at = asMs(value.at);
  return productId === undefined || at === undefined ? undefined : { productId, at };
}

const asKey = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= MAX_KEY_LENGTH ? value : undefined;
