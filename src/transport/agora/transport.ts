/**
 * Opens sessions on Agora's network: loads the SDKs, gets tokens, and tries one way after another to connect. Both SDKs
 * wait for ever on a dead network, so every attempt is limited here, and undone when it is given up.
 */
import { untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { invalidOption, isLiveRoomError, LiveRoomError } from '../../model/errors';
import type { RoomId, UserId } from '../../model/ids';
import type { Role } from '../../model/participant';
import type { ConnectRequest, Session, Transport } from '../port';
import { CallBudget } from './budget';
import { ChannelLoads } from './channel-loads';
import { type LoadedSdk, loadSdk } from './load';
import { MeteredCalls } from './metered-calls';
import type { AgoraSettings, ProxyMode } from './options';
import { AgoraMedia } from './rtc/media';
import { AgoraSignal } from './rtm/signal';
import type { RtmClient, RtmSdk } from './sdk';
import { AgoraSession } from './session';
import { TokenDesk } from './token-desk';
import type { TokenPair } from './tokens';
import { fromVendor } from './vendor-errors';

export interface AgoraTransport extends Transport {
  readonly joinTimeoutMs: number;
  /**
   * Fetches SDKs and tokens and warms up the network for a join within the next 2 minutes, for example while a
   * countdown runs. Optional: a join does without.
   * @throws LiveRoomError as `connect()` does.
   */
  preload(room: RoomToPreload): Promise<void>;
}

export interface RoomToPreload {
  id: string;
  user: { id: string; role: Role };
}

export interface AgoraEnvironment {
  readonly clock: Clock;
  readonly random: Random;
}

/** Seconds after which the vendor counts a user out who fell silent; it allows 5 to 300. */
const PRESENCE_TIMEOUT_S = 20;

/** How long the vendor keeps what it was told to preload, in ms. */
const PRELOADED_FOR_MS = 120_000;

/** What RTM accepts as a user id: letters, digits and some marks, not a dot, and no underscore in front (seen in 2.3.0). */
const VENDOR_USER_ID = /^(?!_|null$)[\w!#$%&()+,\-:;<=>?@[\]^{|}~]{1,64}$/;

/** What a user has used up of the vendor's limits. */
interface Spending {
  readonly budget: CallBudget;
  readonly loads: ChannelLoads;
}

interface Opening {
  readonly request: Pick<ConnectRequest, 'roomId' | 'user'>;
  readonly sdk: LoadedSdk;
  readonly pair: TokenPair;
}

export function createAgoraTransport(settings: AgoraSettings, { clock, random }: AgoraEnvironment): AgoraTransport {
  const { appId, limits, proxies, joinTimeoutMs } = settings;
  /** Per user and not per session: coming and going must not double what the vendor allows a client. */
  const spendings = new Map<UserId, Spending>();
  /** What is still being undone of each user's last session. */
  const endings = new Map<UserId, Promise<unknown>>();
  const preloaded = new Map<string, { pair: TokenPair; atMs: number }>();

  const tokensFor = ({ roomId, user }: Opening['request']) =>
    new TokenDesk({ provider: settings.tokenProvider, roomId, userId: user.id, role: user.role, clock, random });

  async function connect(request: ConnectRequest): Promise<Session> {
    const { user, signal } = request;
    signal.throwIfAborted();
    requireVendorIds(request.roomId, user.id);
    const untilMs = clock.now() + joinTimeoutMs;
    return inTime('join', joinTimeoutMs, signal, async (stop) => {
      const [sdk, pair] = await Promise.all([loadSdk(settings), pairFor(request, stop)]);
      return open({ request, sdk, pair }, untilMs, stop);
    });
  }

  async function pairFor(request: Opening['request'], signal: AbortSignal): Promise<TokenPair> {
    const known = preloaded.get(keyOf(request));
    preloaded.delete(keyOf(request));
    if (known !== undefined && clock.now() - known.atMs < PRELOADED_FOR_MS) return known.pair;
    return tokensFor(request).ask('join', signal);
  }

  /** Tries every way, the first for half of the time that is left, and so on; the last has all of it. */
  async function open(opening: Opening, untilMs: number, signal: AbortSignal): Promise<AgoraSession> {
    for (let index = 0; ; index++) {
      const isLast = index === proxies.length - 1;
      const shareMs = (untilMs - clock.now()) / (isLast ? 1 : 2);
      // Two clients of one user would be in each other's way.
      await endings.get(opening.request.user.id);
      try {
        return await inTime('connect', shareMs, signal, (stop) => openOneWay(opening, proxies[index], stop));
      } catch (error) {
        if (isLast || signal.aborted || !isOfNetwork(error)) throw error;
      }
    }
  }

  async function openOneWay({ request, sdk, pair }: Opening, proxy: ProxyMode, signal: AbortSignal): Promise<AgoraSession> {
    signal.throwIfAborted();
    const session = createSession(request, sdk, proxy);
    try {
      await untilAborted(Promise.all([session.signal.open(pair.rtm, signal), session.media.open(pair.rtc, signal)]), signal);
      return session;
    } catch (error) {
      // Not awaited: who gives up is told at once.
      void session.close();
      throw error;
    }
  }

  function createSession(request: Opening['request'], { rtc, rtm }: LoadedSdk, proxy: ProxyMode): AgoraSession {
    const { roomId, user } = request;
    const userId = user.id;
    const ended = new AbortController();
    const spending = spendingOf(userId);
    const toError = (error: unknown, action: string) => fromVendor(error, action, { userId });
    const calls = new MeteredCalls({ ...spending, clock, signal: ended.signal, toError });
    const media = new AgoraMedia({ sdk: rtc, appId, roomId, userId, role: user.role, proxy, calls, clock });
    const client = createClient(rtm, userId, proxy);
    const sharedNow = () => media.now() ?? clock.now();
    const { loads } = spending;
    const signal = new AgoraSignal({ client, roomId, userId, calls, limits, loads, clock, random, sharedNow });
    const onEnding = (ending: Promise<void>) => {
      endings.set(userId, ending);
      void ending.then(() => ended.abort());
    };
    return new AgoraSession({ signal, media, tokens: tokensFor(request), onEnding });
  }

  /** The SDK checks what it is given, and throws. */
  function createClient({ RTM }: RtmSdk, userId: UserId, proxy: ProxyMode): RtmClient {
    try {
      return new RTM(appId, userId, {
        presenceTimeout: PRESENCE_TIMEOUT_S,
        cloudProxy: proxy !== undefined,
        logLevel: 'error',
      });
    } catch (error) {
      throw fromVendor(error, 'connect', { userId });
    }
  }

  function spendingOf(userId: UserId): Spending {
    const known = spendings.get(userId);
    const spending = known ?? { budget: new CallBudget({ limits, clock }), loads: new ChannelLoads({ limits }) };
    spendings.set(userId, spending);
    return spending;
  }

  /** What `task` comes to within the time limit; it is told to stop when that is over, or the caller gives up. */
  async function inTime<T>(
    action: string,
    timeoutMs: number,
    signal: AbortSignal | undefined,
    task: (stop: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const over = new AbortController();
    const cancel = clock.schedule(() => over.abort(noTime(action, timeoutMs)), timeoutMs);
    const stop = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal]);
    try {
      return await untilAborted(task(stop), stop);
    } finally {
      cancel();
    }
  }

  async function preload({ id, user }: RoomToPreload): Promise<void> {
    requireVendorIds(id, user.id);
    const request = { roomId: id as RoomId, user: { id: user.id as UserId, role: user.role } };
    await inTime('preload', joinTimeoutMs, undefined, async (stop) => {
      const [{ rtc }, pair] = await Promise.all([loadSdk(settings), tokensFor(request).ask('join', stop)]);
      preloaded.set(keyOf(request), { pair, atMs: clock.now() });
      await rtc.preload(appId, id, pair.rtc, user.id);
    });
  }

  return { name: 'agora', joinTimeoutMs, connect, preload };
}

const keyOf = ({ roomId, user }: Opening['request']): string => `${roomId}/${user.id}/${user.role}`;

/** Whether another way to connect may do better. */
const isOfNetwork = (error: unknown): boolean =>
  isLiveRoomError(error, 'timeout') || isLiveRoomError(error, 'network-unavailable');

function noTime(action: string, timeoutMs: number): LiveRoomError<'timeout'> {
  const message = `unable to ${action}; Agora did not answer within ${Math.round(timeoutMs)} ms`;
  return new LiveRoomError('timeout', message, { action, timeoutMs }, { retryable: true });
}

function requireVendorIds(roomId: string, userId: string): void {
  if (roomId.startsWith('_')) throw invalidOption('connect', 'id', 'must not begin with _ on Agora');
  if (VENDOR_USER_ID.test(userId)) return;
  throw invalidOption('connect', 'user.id', 'must not begin with _ on Agora, nor contain . " \' * / \\ or `');
}
