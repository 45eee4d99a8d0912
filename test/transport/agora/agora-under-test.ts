/** A shop's page over a stand-in of the vendor's cloud: its token provider, its users, and the time they take. */
import { seededRandom } from '../../../src/lib/random';
import type { RoomId, UserId } from '../../../src/model/ids';
import type { Role } from '../../../src/model/participant';
import type { AgoraOptions } from '../../../src/transport/agora/options';
import type { TokenPair, TokenRequest } from '../../../src/transport/agora/tokens';
import type { Session } from '../../../src/transport/port';
import { agoraOver } from './agora-over';
import { drive } from './fake/driver';
import type { FakeAgoraOptions } from './fake/fake-agora';

const never = new AbortController().signal;

export interface PageOptions extends Partial<AgoraOptions> {
  readonly cloud?: Omit<FakeAgoraOptions, 'clock'>;
  /** How long each pair of tokens lasts, in ms. Default: for ever. */
  readonly tokensLastMs?: number;
}

export interface Visit {
  readonly roomId?: string;
  readonly role?: Role;
  readonly signal?: AbortSignal;
}

export function openPage({ cloud: cloudOptions, tokensLastMs, ...options }: PageOptions = {}) {
  const driver = drive(cloudOptions);
  const { clock, cloud, done } = driver;
  const startMs = clock.now();
  const requests: TokenRequest[] = [];
  /** Every pair that was given out. */
  const pairs: TokenPair[] = [];
  const tokenProvider = async (request: TokenRequest) => {
    requests.push(request);
    const pair = { rtc: cloud.tokens.make(tokensLastMs), rtm: cloud.tokens.make(tokensLastMs) };
    pairs.push(pair);
    return pair;
  };
  const transport = agoraOver(cloud, clock, { tokenProvider, ...options });

  const connect = (userId = 'ana', { roomId = 'show', role = 'viewer', signal = never }: Visit = {}) => {
    const user = { id: userId as UserId, role };
    return transport.connect({ roomId: roomId as RoomId, user, signal });
  };

  /** What the call rejects with, and after how long. */
  const refusalOf = async (call: Promise<unknown>) => {
    const fromMs = clock.now();
    const accepted = Symbol('accepted');
    const error: unknown = await done(
      call.then(
        () => accepted,
        (reason: unknown) => reason,
      ),
      700_000,
    );
    if (error === accepted) throw new Error('it was not refused');
    return { error, afterMs: clock.now() - fromMs };
  };

  return {
    ...driver,
    transport,
    requests,
    pairs,
    connect,
    refusalOf,
    /** Since the page was opened. */
    elapsedMs: () => clock.now() - startMs,
    join: async (userId?: string, visit?: Visit): Promise<Session> => done(connect(userId, visit)),
    /** What is left open, by name, once everything that is under way has arrived. */
    leftOpen: async () => {
      await clock.advance(60_000);
      const left = Object.entries({ ...cloud.open, clock: clock.pending }).filter(([, count]) => count !== 0);
      return Object.fromEntries(left);
    },
    /** A room's world: the page's clock. */
    world: () => ({ clock, random: seededRandom(7) }),
  };
}
