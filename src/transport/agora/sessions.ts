/**
 * Makes sessions out of the vendor's SDKs, and remembers of each user what outlives a session: what they used up of the
 * vendor's limits, and what is still being undone. Knows nothing of time limits and proxies' order. With all that it
 * imports it is a chunk that is loaded beside the SDKs.
 */
import { untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { within } from '../../lib/within';
import type { UserId } from '../../model/ids';
import { isCrewRole } from '../../model/participant';
import type { ConnectRequest } from '../port';
import { CallBudget } from './budget';
import { ChannelLoads } from './channel-loads';
import { loadCrewParts } from './crew-parts-chunk';
import { MeteredCalls } from './metered-calls';
import type { AgoraSettings, ProxyMode } from './options';
import { AgoraMedia } from './rtc/media';
import { AgoraSignal } from './rtm/signal';
import type { RtcSdk, RtmClient, RtmSdk } from './sdk';
import { AgoraSession } from './session';
import type { TokenDesk } from './token-desk';
import type { TokenPair } from './tokens';
import { fromVendor } from './vendor-errors';

/** Seconds after which the vendor counts a user out who fell silent; it allows 5 to 300. */
const PRESENCE_TIMEOUT_S = 20;

/** How long a session waits for the one before it to be gone, in ms: leaving takes the SDK 3 s on a dead network. */
const MAKING_WAY_MS = 5_000;

export interface SessionsParts {
  readonly settings: AgoraSettings;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Opening {
  readonly request: Pick<ConnectRequest, 'roomId' | 'user'>;
  readonly rtc: RtcSdk;
  readonly rtm: RtmSdk;
  readonly pair: TokenPair;
  /** Gets the tokens that follow. */
  readonly tokens: TokenDesk;
  readonly proxy: ProxyMode;
}

/** What a user has used up. */
interface Spending {
  readonly budget: CallBudget;
  readonly loads: ChannelLoads;
}

/** What all transports of a page share, as the SDKs do. */
interface PageBooks {
  /** Per user and not per session: coming and going must not double what the vendor allows a client. */
  readonly spendings: Map<string, Spending>;
  /** Each user's session, until nothing is left of it. */
  readonly present: Map<string, AgoraSession>;
}

const PAGES = /* @__PURE__ */ new WeakMap<RtcSdk, PageBooks>();

export class Sessions {
  readonly #parts: SessionsParts;

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  /**
   * A session that the user still has here makes way for this one. Rejects with the signal's reason when it aborts; what
   * was begun is then undone in the background.
   */
  async open(opening: Opening, signal: AbortSignal): Promise<AgoraSession> {
    const userId = opening.request.user.id;
    const { present } = pageOf(opening.rtc);
    // Two clients of one user would be in each other's way.
    for (;;) {
      signal.throwIfAborted();
      const older = present.get(this.#keyOf(userId));
      if (older === undefined) break;
      await within(this.#parts.clock, MAKING_WAY_MS, older.makeWay(), signal);
      if (!signal.aborted) this.#forget(present, userId, older);
    }
    let session: AgoraSession | undefined;
    try {
      session = this.#create(opening);
      const { rtc, rtm } = opening.pair;
      await untilAborted(Promise.all([session.signal.open(rtm, signal), session.media.open(rtc, signal)]), signal);
      return session;
    } catch (error) {
      const connection = session?.connection.get();
      // Not awaited: who gives up is told at once.
      void session?.close();
      signal.throwIfAborted();
      // When one half was thrown out, the other knows only that it is over.
      throw (connection?.state === 'closed' && connection.error) || fromVendor(error, 'connect', { userId });
    }
  }

  /** Warms up the network for a join. */
  async preload({ roomId, user }: Opening['request'], rtc: RtcSdk, pair: TokenPair): Promise<void> {
    try {
      await rtc.preload(this.#parts.settings.appId, roomId, pair.rtc, user.id);
    } catch (error) {
      throw fromVendor(error, 'preload', { userId: user.id });
    }
  }

  #create({ request, rtc, rtm, tokens, proxy }: Opening): AgoraSession {
    // Fetched now, so that going on stage does not wait for it; it is tried again then.
    if (isCrewRole(request.user.role)) loadCrewParts().catch(() => undefined);
    const { clock, random } = this.#parts;
    const { appId, limits, processors } = this.#parts.settings;
    const { roomId, user } = request;
    const userId = user.id;
    const ended = new AbortController();
    const { present } = pageOf(rtc);
    const { budget, loads } = this.#spendingOf(rtc, userId);
    const toError = (error: unknown, action: string) => fromVendor(error, action, { userId });
    const calls = new MeteredCalls({ budget, loads, clock, signal: ended.signal, toError });
    const client: RtmClient = new rtm.RTM(appId, userId, {
      presenceTimeout: PRESENCE_TIMEOUT_S,
      cloudProxy: proxy !== undefined,
      logLevel: 'error',
    });
    const media = new AgoraMedia({ sdk: rtc, appId, roomId, userId, proxy, calls, clock, processors });
    const sharedNow = () => media.now() ?? clock.now();
    const signal = new AgoraSignal({
      client,
      roomId,
      userId,
      isCrew: isCrewRole(user.role),
      calls,
      limits,
      loads,
      clock,
      random,
      sharedNow,
    });
    const onClosed = () => {
      ended.abort();
      void media.left?.then(() => this.#forget(present, userId, session));
    };
    const session = new AgoraSession({ userId, signal, media, tokens, onClosed });
    present.set(this.#keyOf(userId), session);
    return session;
  }

  #keyOf(userId: UserId): string {
    return `${this.#parts.settings.appId} ${userId}`;
  }

  #forget(present: PageBooks['present'], userId: UserId, session: AgoraSession): void {
    const key = this.#keyOf(userId);
    if (present.get(key) === session) present.delete(key);
  }

  #spendingOf(rtc: RtcSdk, userId: UserId): Spending {
    const { limits } = this.#parts.settings;
    const { spendings } = pageOf(rtc);
    const known = spendings.get(this.#keyOf(userId));
    const spending = known ?? { budget: new CallBudget({ limits, clock: this.#parts.clock }), loads: new ChannelLoads({ limits }) };
    spendings.set(this.#keyOf(userId), spending);
    return spending;
  }
}

function pageOf(rtc: RtcSdk): PageBooks {
  const page = PAGES.get(rtc) ?? { spendings: new Map(), present: new Map() };
  PAGES.set(rtc, page);
  return page;
}
