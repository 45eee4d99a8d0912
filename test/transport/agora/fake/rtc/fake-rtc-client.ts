/** A stand-in for a client of agora-rtc-sdk-ng, as far as the transport uses one. */
import type {
  AgoraRTCStats,
  ClientConfig,
  ConnectionDisconnectedReason,
  ConnectionState,
  IAgoraRTCClient,
  LocalAudioTrackStats,
  LocalVideoTrackStats,
  LowStreamParameter,
} from 'agora-rtc-sdk-ng';
import type { RtcClient } from '../../../../../src/transport/agora/sdk';
import { Listeners, type Listener } from '../listeners';
import { actSpoilt } from '../spoil';
import type { FakeLocalTrack } from './fake-local-track';
import { FakeRemoteTrack } from './fake-remote-track';
import { MediaSeat, type ClientRole, type MediaKind, type MediaSignal } from './media-seat';
import { Publishing } from './publishing';
import type { RtcPage } from './rtc-page';
import { FakeRtcError } from './rtc-error';
import { RtcLink } from './rtc-link';
import { RemoteUsers } from './remote-users';

/** The characters that agora-rtc-sdk-ng takes in channel names. */
const CHANNEL_NAME = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]{1,64}$/;

type RemoteStats<Kind extends 'Audio' | 'Video'> = ReturnType<IAgoraRTCClient[`getRemote${Kind}Stats`]>;

export class FakeRtcClient implements RtcClient {
  readonly listeners = new Listeners();
  readonly link: RtcLink;
  readonly users: RemoteUsers;
  /** What was asked of it that has no other effect here. */
  readonly asked: {
    dualStream: boolean;
    lowStream: LowStreamParameter | undefined;
    /** By user: 0 for the large picture, 1 for the small one. */
    streamTypes: Map<string, number>;
    proxy: number | undefined;
  };
  role: ClientRole;
  readonly #page: RtcPage;
  readonly #config: ClientConfig;
  readonly #publishing: Publishing;
  #joinedAs: string | undefined;
  /** Signals that came before the first list of who is there. */
  #early: MediaSignal[] | undefined = [];
  #stopDoubts = () => {};

  constructor(page: RtcPage, config: ClientConfig) {
    this.#page = page;
    this.#config = config;
    this.role = config.role ?? (config.mode === 'live' ? 'audience' : 'host');
    this.asked = { dualStream: false, lowStream: undefined, streamTypes: new Map(), proxy: undefined };
    this.users = new RemoteUsers(this.listeners);
    this.link = new RtcLink({
      network: page.network,
      server: page.server,
      stateChanged: (state, before, reason) => this.#stateChanged(state, before, reason),
      arrived: (roster, isReturn) => this.#arrived(roster, isReturn),
    });
    this.#publishing = new Publishing(this.link, page.server);
  }

  on = (event: string, listener: Listener): void => this.listeners.add(event, listener);

  removeAllListeners(event?: string): void {
    this.listeners.clear(event);
  }

  async join(_appId: string, channelName: string, token: string | null, uid?: string | number | null): Promise<string> {
    if (this.link.state === 'DISCONNECTING') await this.link.leave();
    if (this.link.state !== 'DISCONNECTED') {
      this.#page.doubled.push(`rtc ${uid}`);
      throw new FakeRtcError('INVALID_OPERATION', 'Client already in connecting/connected state');
    }
    if (!CHANNEL_NAME.test(channelName)) throw new FakeRtcError('INVALID_PARAMS', 'invalid channel name');
    const userId = String(uid);
    const { network } = this.#page;
    const spoilt = network.faults.take('rtc', userId, 'join');
    const wire = network.open({ userId, service: 'rtc', proxy: this.asked.proxy });
    const seat: MediaSeat = new MediaSeat(channelName, userId, this.role, wire, {
      signal: (signal) => this.#signal(seat, signal),
      tokenWillExpire: () => this.link.seat === seat && this.listeners.emit('token-privilege-will-expire'),
      tokenDidExpire: () => {
        if (this.link.seat !== seat) return;
        this.link.closed('TOKEN_EXPIRE');
        this.listeners.emit('token-privilege-did-expire');
      },
      closed: (reason) => this.link.seat === seat && this.link.closed(reason),
    });
    const place = `${channelName} ${userId}`;
    if (this.#page.taken.has(place)) {
      // The SDK looks for another client of its own page before it asks anyone.
      wire.close();
      this.#page.doubled.push(`rtc ${userId}`);
      throw new FakeRtcError('UID_CONFLICT');
    }
    this.#page.taken.add(place);
    this.#joinedAs = place;
    this.#early = [];
    return this.link.join(seat, token, spoilt);
  }

  async leave(): Promise<void> {
    const { network } = this.#page;
    const spoilt = network.faults.take('rtc', this.link.seat?.uid ?? '', 'leave');
    const errorOf = (code: number | string) => new FakeRtcError(String(code), 'leave');
    return actSpoilt(spoilt, errorOf, () => this.link.leave());
  }

  async setClientRole(role: ClientRole): Promise<void> {
    if (this.#config.mode !== 'live') throw new FakeRtcError('INVALID_OPERATION', 'rtc mode can not use setClientRole');
    if (role === 'audience' && this.#publishing.count > 0) {
      throw new FakeRtcError('INVALID_OPERATION', 'can not set client role to audience when publishing stream');
    }
    const { server } = this.#page;
    if (this.link.seat !== undefined) await this.link.ask('setClientRole', (seat) => server.setRole(seat, role));
    this.role = role;
  }

  async publish(track: FakeLocalTrack): Promise<void> {
    if (this.role === 'audience') throw new FakeRtcError('INVALID_OPERATION', 'audience can not publish stream');
    this.#checkConnected('publish stream');
    await this.#publishing.publish(track);
  }

  async unpublish(track: FakeLocalTrack): Promise<void> {
    if (this.link.seat === undefined) throw new FakeRtcError('INVALID_OPERATION', "Can't unpublish stream");
    await this.#publishing.unpublish(track);
  }

  async subscribe(userId: string, kind: MediaKind): Promise<FakeRemoteTrack> {
    const user = this.users.get(userId);
    if (user === undefined) throw new FakeRtcError('INVALID_REMOTE_USER', 'user is not in the channel');
    this.#checkConnected('subscribe stream');
    if (!user.hasAudio && !user.hasVideo) throw new FakeRtcError('INVALID_REMOTE_USER', 'user is not published');
    if (!user.has(kind)) throw new FakeRtcError('REMOTE_USER_IS_NOT_PUBLISHED');
    const publication = await this.link.ask('subscribe', (seat) => this.#page.server.find(seat, userId, kind));
    if (publication === undefined) throw new FakeRtcError('REMOTE_USER_IS_NOT_PUBLISHED');
    const held = user.tracks.get(kind);
    if (held !== undefined) return held;
    const track = publication.track.getMediaStreamTrack();
    const isLow = () => this.asked.streamTypes.get(userId) === 1;
    const entries = () => this.#page.statistics.entries(userId, kind, track, isLow());
    const remote = new FakeRemoteTrack(userId, kind, track, entries);
    user.tracks.set(kind, remote);
    return remote;
  }

  async unsubscribe(userId: string, kind: MediaKind): Promise<void> {
    const user = this.users.get(userId);
    if (user === undefined) throw new FakeRtcError('INVALID_REMOTE_USER', 'user is not in the channel');
    user.tracks.delete(kind);
    await this.link.ask('unsubscribe', () => undefined);
  }

  async renewToken(token: string): Promise<void> {
    await this.link.ask('renewToken', (seat) => this.#page.server.renew(seat, token));
  }

  async enableDualStream(): Promise<void> {
    this.asked.dualStream = true;
  }

  setLowStreamParameter(parameter: LowStreamParameter): void {
    this.asked.lowStream = parameter;
  }

  async setRemoteVideoStreamType(userId: string | number, type: 0 | 1): Promise<void> {
    await this.link.ask('setRemoteVideoStreamType', () => this.asked.streamTypes.set(String(userId), type));
  }

  startProxyServer(mode = 3): void {
    if (this.link.state !== 'DISCONNECTED') {
      throw new FakeRtcError('INVALID_OPERATION', 'Start proxy server before join channel');
    }
    if (![3, 4, 5].includes(mode)) throw new FakeRtcError('NOT_SUPPORTED');
    this.asked.proxy = mode;
  }

  getRemoteAudioStats(): RemoteStats<'Audio'> {
    return this.#statsOf('audio', (uid) => this.#page.statistics.audio(uid));
  }

  getRemoteVideoStats(): RemoteStats<'Video'> {
    return this.#statsOf('video', (uid) => this.#page.statistics.video(uid));
  }

  getLocalAudioStats(): LocalAudioTrackStats {
    return this.#page.statistics.localAudio();
  }

  getLocalVideoStats(): LocalVideoTrackStats {
    return this.#page.statistics.localVideo();
  }

  getRTCStats(): AgoraRTCStats {
    return this.#page.statistics.link();
  }

  /** Before it has joined, the SDK has the page's own clock only: NaN here, so that nobody takes it for shared. */
  getNtpWallTimeInMs(): number {
    return this.link.seat !== undefined && this.link.state !== 'CONNECTING' ? this.#page.sharedNow() : NaN;
  }

  #statsOf<Stats>(kind: MediaKind, read: (uid: string) => Stats): Record<string, Stats> {
    const users = this.users.all.filter(({ tracks }) => tracks.has(kind));
    const { statistics } = this.#page;
    return Object.fromEntries(users.flatMap(({ uid }) => (statistics.isSilent(uid, kind) ? [] : [[uid, read(uid)]])));
  }

  #checkConnected(what: string): void {
    const { state } = this.link;
    if (state === 'CONNECTED' || state === 'RECONNECTING') return;
    throw new FakeRtcError('INVALID_OPERATION', `can not ${what} in ${state} state`);
  }

  #signal(seat: MediaSeat, signal: MediaSignal): void {
    if (this.link.seat !== seat) return;
    // Asked for again by the SDK after an outage, and forgotten of who has gone.
    if (signal.type === 'offline') this.asked.streamTypes.delete(signal.uid);
    if (this.#early !== undefined) this.#early.push(signal);
    else if (this.link.state === 'CONNECTED') this.users.take(signal);
  }

  #arrived(roster: readonly MediaSignal[], isReturn: boolean): void {
    if (isReturn) this.#stopDoubts = this.users.reconnected(this.#page.network.timers);
    const signals = [...roster, ...(this.#early ?? [])];
    this.#early = undefined;
    for (const signal of signals) this.users.take(signal);
  }

  #stateChanged(state: ConnectionState, before: ConnectionState, reason?: `${ConnectionDisconnectedReason}`): void {
    if (state !== 'CONNECTED') this.#stopDoubts();
    if (state === 'RECONNECTING') this.users.doubt();
    if (state === 'DISCONNECTED' || state === 'DISCONNECTING') {
      this.#publishing.forget();
      this.users.forget();
    }
    // Not while it says goodbye, which takes up to 3 s: nobody of the same user can join meanwhile.
    if (state === 'DISCONNECTED' && this.#joinedAs !== undefined) this.#page.taken.delete(this.#joinedAs);
    this.listeners.emit('connection-state-change', state, before, reason);
  }
}
