/**
 * A simulated vendor cloud on a clock of the test's: signalling and media, with stand-ins for both SDKs that behave as
 * agora-rtm-sdk 2.3.0 and agora-rtc-sdk-ng 4.24.8 do, and faults to inject. The same seed gives the same run.
 */
import type { IAgoraRTC } from 'agora-rtc-sdk-ng';
import type AgoraRTM from 'agora-rtm-sdk';
import type { RTMConfig } from 'agora-rtm-sdk';
import type { Clock } from '../../../../src/lib/clock';
import { seededRandom } from '../../../../src/lib/random';
import { DOCUMENTED_LIMITS, type AgoraLimits } from '../../../../src/transport/agora/limits';
import type { AgoraSdk, RtcSdk, RtmSdk } from '../../../../src/transport/agora/sdk';
import { Faults } from './faults';
import { Network, type Service } from './network';
import { FakeRtc, type RtcBooks } from './rtc/fake-rtc';
import { MediaServer } from './rtc/media-server';
import { MediaStatistics } from './rtc/media-statistics';
import { FakeRtmClient } from './rtm/fake-rtm-client';
import { CallMeters } from './rtm/rtm-calls';
import { FakeRtmError } from './rtm/rtm-error';
import { RtmServer } from './rtm/rtm-server';
import { Timers } from './timers';
import { TokenOffice } from './token-office';

export interface FakeAgoraOptions {
  readonly clock: Clock;
  /** Default 1. */
  readonly seed?: number;
  /** What a call and its answer take together, in ms. Default 20 to 80. */
  readonly roundTripMs?: readonly [from: number, to: number];
  readonly limits?: Partial<AgoraLimits>;
  /** How long tokens last from when they are first seen. Default: for ever. */
  readonly tokenLifetimeMs?: number;
  /** How far the clock that media clients share is ahead of `clock`, in ms. Default 0. */
  readonly sharedClockAheadMs?: number;
}

export class FakeAgora {
  readonly faults: Faults;
  readonly tokens: TokenOffice;
  readonly statistics: MediaStatistics;
  readonly network: Network;
  readonly rtm: RtmServer;
  readonly rtc: MediaServer;
  /** All signalling clients there ever were, oldest first. */
  readonly rtmClients: FakeRtmClient[] = [];
  /** Joins and logins on a page that was joining or joined as that user already, by service and user. */
  readonly doubled: string[] = [];
  readonly rtcBooks: RtcBooks = { clients: [], localTracks: new Set(), preloaded: [], areas: [] };
  readonly limits: AgoraLimits;
  readonly #timers: Timers;
  readonly #userMeters: CallMeters[] = [];
  readonly #sharedClockAheadMs: number;

  constructor(options: FakeAgoraOptions) {
    const { clock, seed = 1, roundTripMs = [20, 80], limits, tokenLifetimeMs, sharedClockAheadMs = 0 } = options;
    this.limits = { ...DOCUMENTED_LIMITS, ...limits };
    this.#sharedClockAheadMs = sharedClockAheadMs;
    this.#timers = new Timers(clock);
    this.faults = new Faults({
      cut: (userId) => this.network.cut(userId),
      restore: (userId) => this.network.restore(userId),
      settle: () => this.network.settle(),
      kick: (userId) => {
        this.rtm.kick(userId);
        this.rtc.kick(userId);
      },
      expireTokens: (userId) => {
        this.rtm.expireTokens(userId);
        this.rtc.expireTokens(userId);
      },
    });
    this.network = new Network(this.#timers, seededRandom(seed), this.faults, roundTripMs);
    this.tokens = new TokenOffice(this.#timers);
    this.tokens.lifetimeMs = tokenLifetimeMs;
    this.statistics = new MediaStatistics(this.#timers);
    const around = { timers: this.#timers, faults: this.faults, limits: this.limits };
    this.rtm = new RtmServer(this.network, this.tokens, around);
    this.rtc = new MediaServer(this.network, this.tokens);
  }

  /** Both SDKs as one page loads them. */
  sdk(): AgoraSdk {
    const [rtc, rtm] = [this.rtcSdk(), this.rtmSdk()];
    return {
      rtc: async () => rtc as unknown as IAgoraRTC,
      rtm: async () => rtm as unknown as typeof AgoraRTM,
    };
  }

  /** The media SDK as one page loads it. */
  rtcSdk(): RtcSdk {
    const { network, statistics, rtc: server } = this;
    const sharedNow = () => this.#timers.now() + this.#sharedClockAheadMs;
    return new FakeRtc({ network, server, statistics, taken: new Set(), doubled: this.doubled, sharedNow }, this.rtcBooks);
  }

  rtmSdk(): RtmSdk {
    const ofPage = new Map<string, CallMeters>();
    const metersOf = (userId: string) => {
      const meters = ofPage.get(userId) ?? new CallMeters();
      if (!ofPage.has(userId)) this.#userMeters.push(meters);
      ofPage.set(userId, meters);
      return meters;
    };
    const around = { network: this.network, server: this.rtm, limits: this.limits, metersOf };
    const { rtmClients, rtcBooks, doubled } = this;
    const signedIn = new Set<FakeRtmClient>();
    const parameters = new Map<unknown, unknown>();
    const named = new Set<string>();
    return {
      setArea: (area) => void rtcBooks.areas.push(area),
      setParameter: (name: unknown, value: unknown) => void parameters.set(name, value),
      RTM: class extends FakeRtmClient {
        constructor(appId: string, userId: string, config?: RTMConfig) {
          super(around, appId, userId, config);
          // Of one page, and for as long as it lives: logging out does not give the name back.
          if (named.has(userId) && parameters.get('IGNORE_DUPLICATE_USER_ID_ERR') !== true) {
            throw new FakeRtmError('initRTM', -10027);
          }
          named.add(userId);
          rtmClients.push(this);
        }

        override login(options?: { token?: string }) {
          const isIn = ({ userId: other, link }: FakeRtmClient) =>
            other === this.userId && link.session !== undefined && link.state !== 'FAILED';
          if ([...signedIn].some(isIn)) doubled.push(`rtm ${this.userId}`);
          signedIn.add(this);
          return super.login(options);
        }
      },
    };
  }

  /** Cuts a user off without a goodbye, from both services unless one is named. */
  silence(userId: string, ...services: Service[]): void {
    this.network.cut(userId, services.length > 0 ? services : undefined);
  }

  restore(userId: string, ...services: Service[]): void {
    this.network.restore(userId, services.length > 0 ? services : undefined);
  }

  /** What is open. All zero once everyone has closed, and the packets under way have arrived. */
  get open(): OpenThings {
    const { clients, localTracks } = this.rtcBooks;
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const signedIn = this.rtmClients.filter(({ link }) => link.state !== 'IDLE' && link.state !== 'FAILED');
    return {
      rtmClients: signedIn.length,
      rtcClients: clients.filter(({ link }) => link.state !== 'DISCONNECTED').length,
      retryLoops: [...this.rtmClients, ...clients].filter(({ link }) => link.isRetrying).length,
      sockets: this.network.wires,
      subscriptions: sum(signedIn.map(({ link }) => link.session?.channels.size ?? 0)),
      localTracks: localTracks.size,
      remoteTracks: sum(clients.flatMap(({ users }) => users.all.map(({ tracks }) => tracks.size))),
      listeners: sum([...this.rtmClients, ...clients].map(({ listeners }) => listeners.count)),
      timers: this.#timers.pending,
    };
  }

  /** The most in any second of one user on one page, attempts included that were refused; and what the cloud refused or dropped for it. */
  get overRate(): OverRate {
    const meters = this.rtmClients.map(({ calls }) => calls.meters);
    const ofUsers = this.#userMeters;
    const channels = [...this.rtm.channels.values()];
    const most = (counts: readonly number[]) => Math.max(0, ...counts);
    return {
      apiCalls: most(ofUsers.map(({ api }) => api.peak)),
      stateCalls: most(ofUsers.map(({ state }) => state.peak)),
      publishes: most(ofUsers.map(({ publish }) => publish.peak)),
      channelMessages: most(channels.map(({ rate }) => rate.peak)),
      refused: meters.reduce((total, { refused }) => total + refused, 0),
      dropped: channels.reduce((total, { dropped }) => total + dropped, 0),
    };
  }
}

export interface OpenThings {
  readonly rtmClients: number;
  readonly rtcClients: number;
  readonly retryLoops: number;
  readonly sockets: number;
  readonly subscriptions: number;
  readonly localTracks: number;
  readonly remoteTracks: number;
  readonly listeners: number;
  readonly timers: number;
}

export interface OverRate {
  readonly apiCalls: number;
  readonly stateCalls: number;
  readonly publishes: number;
  readonly channelMessages: number;
  readonly refused: number;
  readonly dropped: number;
}
