/**
 * Opens sessions on Agora's network: loads the SDKs, gets tokens, and tries one way after another to connect. Both SDKs
 * wait for ever on a dead network, so every attempt is limited here, and undone when it is given up.
 */
import { untilAborted } from '../../lib/abort';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { invalidOption, isLiveRoomError, LiveRoomError } from '../../model/errors';
import { isRoomId, isUserId, type RoomId, type UserId } from '../../model/ids';
import type { Role } from '../../model/participant';
import type { ConnectRequest, Session, Transport } from '../port';
import { type Loaded, loadAgora } from './load';
import type { AgoraSettings } from './options';
import type { Sessions } from './sessions';
import { TokenDesk } from './token-desk';
import type { TokenPair } from './tokens';

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

/** How long the vendor keeps what it was told to preload, in ms. */
const PRELOADED_FOR_MS = 120_000;

/** What RTM accepts as a user id: letters, digits and some marks, not a dot, and no underscore in front (seen in 2.3.0). */
const VENDOR_USER_ID = /^(?!_|null$)[\w!#$%&()+,\-:;<=>?@[\]^{|}~]{1,64}$/;

type Request = Pick<ConnectRequest, 'roomId' | 'user'>;

export function createAgoraTransport(settings: AgoraSettings, { clock, random }: AgoraEnvironment): AgoraTransport {
  const { proxies, joinTimeoutMs } = settings;
  const preloaded = new Map<string, { pair: TokenPair; atMs: number }>();
  let sessions: Sessions | undefined;

  const sessionsOf = ({ Sessions: Made }: Loaded): Sessions => (sessions ??= new Made({ settings, clock, random }));

  const tokensFor = ({ roomId, user }: Request) =>
    new TokenDesk({ provider: settings.tokenProvider, roomId, userId: user.id, role: user.role, clock, random });

  async function connect(request: ConnectRequest): Promise<Session> {
    const { user, signal } = request;
    signal.throwIfAborted();
    requireVendorIds(request.roomId, user.id);
    const timeoutMs = Math.min(joinTimeoutMs, request.timeoutMs ?? Infinity);
    const untilMs = clock.now() + timeoutMs;
    return inTime('join', timeoutMs, signal, async (stop) => {
      const [loaded, pair] = await Promise.all([loadAgora(settings), pairFor(request, stop)]);
      return open(request, loaded, pair, untilMs, stop);
    });
  }

  async function pairFor(request: Request, signal: AbortSignal): Promise<TokenPair> {
    const known = preloaded.get(keyOf(request));
    preloaded.delete(keyOf(request));
    if (known !== undefined && clock.now() - known.atMs < PRELOADED_FOR_MS) return known.pair;
    return tokensFor(request).ask('join', signal);
  }

  /** Tries every way, the first for half of the time that is left, and so on; the last has all of it. */
  async function open(
    request: Request,
    loaded: Loaded,
    pair: TokenPair,
    untilMs: number,
    signal: AbortSignal,
  ): Promise<Session> {
    const { rtc, rtm } = loaded;
    for (let index = 0; ; index++) {
      const isLast = index === proxies.length - 1;
      const shareMs = (untilMs - clock.now()) / (isLast ? 1 : 2);
      const opening = { request, rtc, rtm, pair, tokens: tokensFor(request), proxy: proxies[index] };
      try {
        return await inTime('connect', shareMs, signal, (stop) => sessionsOf(loaded).open(opening, stop));
      } catch (error) {
        if (isLast || signal.aborted || !isOfNetwork(error)) throw error;
      }
    }
  }

  /**
   * What `task` comes to within the time limit; it is told to stop when that is over, or the caller gives up. A session
   * that comes all the same is closed.
   */
  async function inTime<T extends Session | void>(
    action: string,
    timeoutMs: number,
    signal: AbortSignal | undefined,
    task: (stop: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const over = new AbortController();
    const cancel = clock.schedule(() => over.abort(noTime(action, timeoutMs)), timeoutMs);
    const stop = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal]);
    try {
      const doing = task(stop);
      const outcome = untilAborted(doing, stop);
      doing.then((late) => void (stop.aborted && late?.close())).catch(() => undefined);
      return await outcome;
    } finally {
      cancel();
    }
  }

  async function preload({ id, user }: RoomToPreload): Promise<void> {
    // Called by shops, also from JavaScript.
    requireVendorIds(id, (user as RoomToPreload['user'] | undefined)?.id);
    const request = { roomId: id as RoomId, user: { id: user.id as UserId, role: user.role } };
    await inTime('preload', joinTimeoutMs, undefined, async (stop) => {
      const [loaded, pair] = await Promise.all([loadAgora(settings), tokensFor(request).ask('join', stop)]);
      preloaded.set(keyOf(request), { pair, atMs: clock.now() });
      await sessionsOf(loaded).preload(request, loaded.rtc, pair);
    });
  }

  return { name: 'agora', joinTimeoutMs, connect, preload };
}

const keyOf = ({ roomId, user }: Request): string => `${roomId}/${user.id}/${user.role}`;

/** Whether another way to connect may do better. */
const isOfNetwork = (error: unknown): boolean =>
  isLiveRoomError(error, 'timeout') || isLiveRoomError(error, 'network-unavailable');

function noTime(action: string, timeoutMs: number): LiveRoomError<'timeout'> {
  const message = `unable to ${action}; Agora did not answer within ${Math.round(timeoutMs)} ms`;
  return new LiveRoomError('timeout', message, { action, timeoutMs }, { retryable: true });
}

function requireVendorIds(roomId: string, userId: string | undefined): void {
  const isRoom = isRoomId(roomId) && !roomId.startsWith('_');
  if (!isRoom) throw invalidOption('connect', 'id', 'must be a room id that does not begin with _ on Agora');
  if (isUserId(userId) && VENDOR_USER_ID.test(userId)) return;
  throw invalidOption('connect', 'user.id', 'must not begin with _ on Agora, nor contain . " \' * / \\ or `');
}
