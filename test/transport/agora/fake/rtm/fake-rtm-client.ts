/** A stand-in for an `RTM` object of agora-rtm-sdk, as far as the transport uses one. */
import type {
  LoginResponse,
  LogoutResponse,
  PublishOptions,
  PublishResponse,
  RenewTokenResponse,
  RTMConfig,
  RTMEvents,
  SubscribeOptions,
  SubscribeResponse,
  UnsubscribeResponse,
} from 'agora-rtm-sdk';
import type { AgoraLimits } from '../../../../../src/transport/agora/limits';
import type { RtmClient } from '../../../../../src/transport/agora/sdk';
import { Listeners } from '../listeners';
import type { Network } from '../network';
import { actSpoilt } from '../spoil';
import { checkChannel, checkPublished, checkUser } from './checks';
import { FakeRtmLock } from './fake-rtm-lock';
import { FakeRtmPresence } from './fake-rtm-presence';
import { FakeRtmStorage } from './fake-rtm-storage';
import { type CallMeters, RtmCalls } from './rtm-calls';
import { FakeRtmError } from './rtm-error';
import { RtmLink } from './rtm-link';
import type { RtmServer } from './rtm-server';
import { RtmSession, type RtmEvents } from './rtm-session';

export interface RtmSurroundings {
  readonly network: Network;
  readonly server: RtmServer;
  readonly limits: AgoraLimits;
  /** What all clients of one user on one page call together. */
  metersOf(userId: string): CallMeters;
}

export class FakeRtmClient implements RtmClient {
  readonly presence: FakeRtmPresence;
  readonly storage: FakeRtmStorage;
  readonly lock: FakeRtmLock;
  readonly userId: string;
  readonly config: RTMConfig;
  readonly link: RtmLink;
  readonly calls: RtmCalls;
  readonly listeners = new Listeners();
  readonly #around: RtmSurroundings;
  /** Subscriptions made while the link is down: they are made when it is up again. */
  readonly #postponed = new Map<string, SubscribeOptions>();

  constructor(around: RtmSurroundings, appId: string, userId: string, config: RTMConfig = {}) {
    if (appId === '') throw new FakeRtmError('initRTM', -10003);
    checkUser(userId, 'initRTM');
    this.#around = around;
    this.userId = userId;
    this.config = config;
    this.link = new RtmLink({
      network: around.network,
      server: around.server,
      openSession: () => this.#openSession(),
      linkChanged: (event) => this.#linkChanged(event),
      restored: () => this.#dropUnrestored(),
    });
    this.calls = new RtmCalls(around.network, around.server, around.limits, this.link, around.metersOf(userId));
    this.presence = new FakeRtmPresence(this.calls, around.server);
    this.storage = new FakeRtmStorage(this.calls, around.server);
    this.lock = new FakeRtmLock(this.calls, around.server);
  }

  async login(options: { token?: string } = {}): Promise<LoginResponse> {
    const spoilt = this.#around.network.faults.take('rtm', this.userId, 'login');
    const errorOf = (code: number | string) => {
      const error = new FakeRtmError('login', Number(code));
      if (spoilt?.afterEffect === false) this.link.failed(error);
      return error;
    };
    return actSpoilt(spoilt, errorOf, () => this.link.login(options.token));
  }

  async logout(): Promise<LogoutResponse> {
    const spoilt = this.#around.network.faults.take('rtm', this.userId, 'logout');
    this.#postponed.clear();
    this.lock.forget();
    const errorOf = (code: number | string) => new FakeRtmError('logout', Number(code));
    await actSpoilt(spoilt, errorOf, () => this.link.logout());
    return { timestamp: 0 };
  }

  async renewToken(token: string): Promise<RenewTokenResponse> {
    if (token === this.link.token && this.link.state === 'CONNECTED') return { timestamp: 0 };
    const kind = { operation: 'renewToken', meters: ['api'], timeoutCode: -10026 } as const;
    await this.calls.make(kind, (session) => this.#around.server.renew(session, token));
    this.link.token = token;
    return { timestamp: 0 };
  }

  async publish(
    channelName: string,
    message: string | Uint8Array,
    options: PublishOptions = {},
  ): Promise<PublishResponse> {
    const isToUser = options.channelType === 'USER';
    const kind = { operation: 'publish', meters: ['publish'], timeoutCode: -11026 } as const;
    this.calls.meter(kind);
    if (this.link.state !== 'CONNECTED') throw new FakeRtmError('publish', -10025);
    checkChannel(channelName, 'publish');
    const customType = options.customType ?? '';
    checkPublished(message, customType, this.#around.limits.messageBytes);
    const { server } = this.#around;
    await this.calls.ask({ ...kind, timeoutMs: isToUser ? 13_000 : 10_000 }, (session) => {
      if (isToUser) server.send(session, channelName, message, customType);
      else server.channel(channelName).publish(session, message, customType);
    });
    return { timestamp: 0, channelName };
  }

  async subscribe(channelName: string, options: SubscribeOptions = {}): Promise<SubscribeResponse> {
    const kind = { operation: 'subscribe', meters: ['api'], timeoutCode: -11019 } as const;
    this.calls.meter(kind);
    checkChannel(channelName, 'subscribe');
    const channels = new Set([...(this.link.session?.channels.keys() ?? []), ...this.#postponed.keys()]);
    if (!channels.has(channelName) && channels.size >= this.#around.limits.channels) {
      throw new FakeRtmError('subscribe', -11005);
    }
    const wanted = { withMessage: true, ...options };
    if (this.link.hadConnected && this.link.isRetrying) this.#postponed.set(channelName, wanted);
    else await this.calls.ask(kind, (session) => this.#around.server.channel(channelName).add(session, wanted));
    return { timestamp: 0, channelName };
  }

  async unsubscribe(channelName: string): Promise<UnsubscribeResponse> {
    checkChannel(channelName, 'unsubscribe');
    this.#postponed.delete(channelName);
    const { session, state } = this.link;
    if (state !== 'IDLE' && session?.channels.delete(channelName)) {
      const leave = () => this.#around.server.channel(channelName).remove(session);
      if (state === 'CONNECTED') void session.wire.request(leave);
    }
    return { timestamp: 0, channelName };
  }

  addEventListener<Name extends keyof RTMEvents.RTMClientEventMap>(
    eventName: Name,
    listener: RTMEvents.RTMClientEventMap[Name],
  ): void {
    this.listeners.add(eventName, listener);
  }

  removeEventListener<Name extends keyof RTMEvents.RTMClientEventMap>(
    eventName: Name,
    listener: RTMEvents.RTMClientEventMap[Name],
  ): void {
    this.listeners.remove(eventName, listener);
  }

  #openSession(): RtmSession {
    const proxy = this.config.cloudProxy === true;
    const wire = this.#around.network.open({ userId: this.userId, service: 'rtm', proxy });
    const presenceTimeoutMs = Math.max(5, this.config.presenceTimeout ?? 300) * 1_000;
    const session: RtmSession = new RtmSession(this.userId, wire, presenceTimeoutMs, {
      event: (name, event) => this.#received(session, name, event),
      tokenWillExpire: () => {
        // The SDK gives no channel name here: it is for stream channels.
        this.listeners.emit('tokenPrivilegeWillExpire', '');
        const reason = 'The token is about to expire';
        const affectedResources = { messageChannels: [] };
        const timestamp = this.#around.network.timers.now();
        this.listeners.emit('token', { eventType: 'WILL_EXPIRE', reason, affectedResources, timestamp });
      },
      ownsLock: (channelName, lockName) => this.lock.granted(channelName, lockName),
      dropped: (reason) => {
        this.lock.forget();
        if (this.link.session === session) this.link.dropped(reason);
      },
    });
    return session;
  }

  /** As the SDK does it, events of channels that it is not subscribed to any more are left out. */
  #received<Name extends keyof RtmEvents>(session: RtmSession, name: Name, event: RtmEvents[Name]): void {
    if (this.link.session !== session) return;
    if (event.channelType !== 'USER' && !session.channels.has(event.channelName)) return;
    if (name === 'lock') this.lock.saw(event as RtmEvents['lock'], this.userId);
    this.listeners.emit(name, event);
  }

  #linkChanged(event: RTMEvents.LinkStateEvent): void {
    this.listeners.emit('linkState', event);
    if (event.currentState !== 'CONNECTED') return;
    const postponed = [...this.#postponed];
    this.#postponed.clear();
    const kind = { operation: 'subscribe', meters: [] } as const;
    for (const [channelName, options] of postponed) {
      const add = (session: RtmSession) => this.#around.server.channel(channelName).add(session, options);
      // Nobody waits for it any more: the SDK too only writes a line to its log.
      this.calls.ask(kind, add).catch(() => {});
    }
  }

  /** agora-rtm-sdk 2.3.0 itself always reports none; its declarations have the field. */
  #dropUnrestored(): string[] {
    const session = this.link.session!;
    const { unrestoredChannels } = this.#around.network.faults;
    const gone = [...session.channels.keys()].filter((name) => unrestoredChannels.has(name));
    for (const name of gone) {
      session.channels.delete(name);
      this.#around.server.channel(name).remove(session);
    }
    return gone;
  }
}
