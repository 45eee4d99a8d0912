/** What goes wrong during a show, by chance: a kernel that draws from a seeded source, and undoes nothing by itself. */
import type { Random } from '../../../../src/lib/random';
import { channelsOf } from '../../../../src/transport/agora/names';
import type { RoomId } from '../../../../src/model/ids';
import type { TokenProvider } from '../../../../src/transport/agora/tokens';
import type { World } from './world';

/** Errors after which trying again helps, of both SDKs. */
const PASSING: readonly (number | string)[] = [-10021, -10026, -11025, -11026, -11019, -13001, -13012, -14002, -12018,
  -12001, 'WS_ABORT', 'NETWORK_TIMEOUT', 'GATEWAY_P2P_LOST', 'OPERATION_ABORTED', 'TIMEOUT'];
/** Errors that end an attempt to join for good. */
const FINAL = { login: -10005, join: 'INVALID_PARAMS' } as const;

const METHODS = {
  rtm: ['publish', 'subscribe', 'getOnlineUsers', 'setChannelMetadata', 'getChannelMetadata', 'setLock', 'acquireLock',
    'releaseLock', 'renewToken', 'login'],
  rtc: ['join', 'setClientRole', 'publish', 'unpublish', 'setMuted', 'subscribe', 'unsubscribe', 'renewToken'],
} as const;

/** How the shop's token server does. */
type TokenMood = 'well' | 'slow' | 'throws' | 'hangs' | 'empty';

export interface Mischief {
  readonly provider: (world: World) => TokenProvider;
  /** One more thing goes wrong, mostly for one of these users. */
  strike(world: World, userIds: readonly string[]): void;
  /** From now on nothing goes wrong any more. */
  relent(world: World): void;
  /** In words, oldest first. */
  readonly log: string[];
}

export function createMischief(random: Random, tokenLifeMs: number): Mischief {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const log: string[] = [];
  const cutOff = new Set<string>();
  let mood: TokenMood = 'well';
  let isOver = false;

  const provider = (world: World): TokenProvider => {
    const { clock, cloud } = world;
    const later = (ms: number) => new Promise<void>((resolve) => void clock.schedule(resolve, ms));
    return async () => {
      const present = mood;
      if (present === 'hangs') return new Promise(() => {});
      await later(present === 'slow' ? 500 + random() * 8_000 : 5 + random() * 50);
      if (present === 'throws') throw new Error('the shop is down');
      const token = present === 'empty' ? '' : cloud.tokens.make(isOver ? undefined : tokenLifeMs);
      return { rtc: token, rtm: token };
    };
  };

  const strike = (world: World, userIds: readonly string[]) => {
    const { clock, cloud } = world;
    const { faults } = cloud;
    const userId = pick(userIds);
    const say = (what: string) => void log.push(`${clock.now() - START_MS} ${what}`);
    const whose = random() < 0.8 ? { userId } : {};
    const cut = (ids: readonly string[]) => {
      const services = pick([['rtm'], ['rtc'], [], []] as const);
      const forMs = Math.round(200 * 200 ** random());
      say(`cut ${ids.length > 3 ? 'all' : ids.join()} ${services.join()} for ${forMs}`);
      for (const id of ids) {
        cutOff.add(id);
        cloud.silence(id, ...services);
        clock.schedule(() => cloud.restore(id, ...services), forMs);
      }
    };
    const acts: [weight: number, act: () => void][] = [
      [10, () => cut([userId])],
      [1, () => cut(userIds)],
      [3, () => {
        const slowMs = Math.round(random() * 1_500);
        say(`slow ${userId} by ${slowMs}`);
        faults.slow(userId, slowMs);
        clock.schedule(() => faults.slow(userId, 0), random() * 15_000);
      }],
      [10, () => {
        const service = pick(['rtm', 'rtc'] as const);
        const codes = PASSING.filter((code) => (typeof code === 'number') === (service === 'rtm'));
        const method = pick(METHODS[service]);
        const isFinal = random() < 0.3 && (method === 'login' || method === 'join');
        const code = isFinal ? FINAL[method] : pick(codes);
        const calls = 1 + Math.floor(random() * 8);
        const afterEffect = random() < 0.4;
        say(`fail ${whose.userId ?? 'all'} ${method} ${code} x${calls} ${afterEffect}`);
        faults.failNext(code, { ...whose, method, calls, afterEffect });
      }],
      [6, () => {
        const service = pick(['rtm', 'rtc'] as const);
        const method = pick(METHODS[service]);
        const afterEffect = random() < 0.5;
        say(`hang ${whose.userId ?? 'all'} ${service} ${method} ${afterEffect}`);
        // Who signs out by a call that hangs is out all the same.
        faults.hangNext({ ...whose, service, method, calls: 1 + Math.floor(random() * 3), afterEffect });
      }],
      [2, () => {
        say(`goodbyes hang for ${userId}`);
        faults.hangNext({ userId, service: 'rtm', method: 'logout', afterEffect: true });
        faults.hangNext({ userId, service: 'rtc', method: 'leave', afterEffect: true });
      }],
      [2, () => {
        say(`kick ${userId}`);
        faults.kick(userId);
      }],
      [3, () => {
        say(`expire tokens of ${whose.userId ?? 'all'}`);
        faults.expireTokens(whose.userId);
      }],
      [4, () => {
        mood = pick(['well', 'slow', 'throws', 'hangs', 'empty']);
        say(`tokens ${mood}`);
        clock.schedule(() => (mood = 'well'), random() * 12_000);
      }],
      [2, () => {
        faults.silentEviction = random() < 0.5;
        say(`silent eviction ${faults.silentEviction}`);
      }],
      [3, () => {
        const lanes = ['control', 'ask', 'chat/0'] as const;
        const names = lanes.flatMap((lane) => channelsOf('show' as RoomId, lane));
        for (const name of names) if (random() < 0.5) faults.unrestoredChannels.add(name);
        say(`unrestored ${[...faults.unrestoredChannels].join()}`);
      }],
      [1, () => {
        faults.slowLoginMs = random() * 3_000;
        say(`slow logins`);
        clock.schedule(() => (faults.slowLoginMs = 0), 10_000);
      }],
    ];
    let left = random() * acts.reduce((sum, [weight]) => sum + weight, 0);
    acts.find(([weight]) => (left -= weight) < 0)![1]();
  };

  const relent = ({ cloud }: World) => {
    isOver = true;
    mood = 'well';
    cloud.faults.clear();
    for (const id of cutOff) cloud.restore(id);
  };

  return { provider, strike, relent, log };
}

/** Where a virtual clock begins. */
const START_MS = 1_704_067_200_000;
