/**
 * What a device remembers of a viewer: counts, times, what was bought. A reducer over what happens to them, in which
 * the same happening counts once, whichever tab tells of it and however often. Knows no storage, and not who they are.
 */
import type { Tier } from '../../model/participant';
import type { TrackEvent } from '../../model/track';
import type { ViewerProfile } from '../types';

/** Happenings that are known again: more than two tabs of one show tell of. */
export const MAX_RECENT = 500;

/** Orders that are known again: a page that thanks for one may be looked at for months. */
export const MAX_ORDERS = 200;
export const MAX_BOUGHT = 200;

const VIP_FROM_PURCHASES = 3;
const RETURNING_FROM_VISITS = 2;

/** Survives `JSON.stringify`. */
export interface ViewerMemory {
  readonly profile: ViewerProfile;
  /** What counted lately, the latest last. */
  readonly recent: readonly string[];
  /** Ids of orders that counted, the latest last. */
  readonly orders: readonly string[];
}

export const NO_MEMORY: ViewerMemory = {
  profile: {
    visits: 0,
    firstVisitAt: undefined,
    lastVisitAt: undefined,
    questions: 0,
    answers: 0,
    cartAdds: 0,
    purchases: 0,
    bought: [],
    tier: undefined,
  },
  recent: [],
  orders: [],
};

/** `vip` from the third purchase on, `returning` from the second visit or first purchase on; undefined of strangers. */
export function tierOf({ visits, purchases }: Pick<ViewerProfile, 'visits' | 'purchases'>): Tier | undefined {
  if (purchases >= VIP_FROM_PURCHASES) return 'vip';
  if (purchases > 0 || visits >= RETURNING_FROM_VISITS) return 'returning';
  return visits > 0 ? 'new' : undefined;
}

/** The memory after an event. The same memory, identically, where the event counts for nothing or was counted. */
export function remember(memory: ViewerMemory, event: TrackEvent): ViewerMemory {
  const happening = happeningOf(event);
  if (happening === undefined || !Number.isFinite(event.at) || memory.recent.includes(happening)) return memory;
  if (event.name === 'purchased' && memory.orders.includes(event.orderId)) return memory;
  const counted = countedIn(memory.profile, event);
  const profile = { ...counted, tier: tierOf(counted) };
  const recent = [...memory.recent, happening].slice(-MAX_RECENT);
  const orders = event.name === 'purchased' ? [...memory.orders, event.orderId].slice(-MAX_ORDERS) : memory.orders;
  return { profile, recent, orders };
}

/** What is the same when it is told again, perhaps in another event; undefined for what is not remembered. */
function happeningOf(event: TrackEvent): string | undefined {
  switch (event.name) {
    case 'visit':
    case 'purchased':
      return event.id;
    case 'question-asked':
    case 'question-answered':
      return `${event.name}:${event.questionId}`;
    case 'cart-added':
      return `${event.name}:${event.idempotencyKey}`;
    default:
      return undefined;
  }
}

function countedIn(profile: ViewerProfile, event: TrackEvent): ViewerProfile {
  switch (event.name) {
    case 'visit': {
      const firstVisitAt = Math.min(profile.firstVisitAt ?? Infinity, event.at);
      const lastVisitAt = Math.max(profile.lastVisitAt ?? -Infinity, event.at);
      return { ...profile, visits: profile.visits + 1, firstVisitAt, lastVisitAt };
    }
    case 'question-asked':
      return { ...profile, questions: profile.questions + 1 };
    case 'question-answered':
      return { ...profile, answers: profile.answers + 1 };
    case 'cart-added':
      return { ...profile, cartAdds: profile.cartAdds + 1 };
    case 'purchased': {
      const lines = event.lines.map(({ productId }) => ({ productId, at: event.at }));
      const bought = [...profile.bought, ...lines].sort((one, other) => one.at - other.at).slice(-MAX_BOUGHT);
      return { ...profile, purchases: profile.purchases + 1, bought };
    }
    default:
      return profile;
  }
}
