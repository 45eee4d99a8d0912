/**
 * The signalling client's connection, with the states and reasons of agora-rtm-sdk 2.3.0: it logs in for as long as it
 * takes, notices silence by its heartbeat, and comes back by itself. It knows no channels.
 */
import type { LoginResponse, RTMEvents } from 'agora-rtm-sdk';
import type { Network } from '../network';
import { watchSilence } from '../silence-watch';
import { LoginLoop } from './login-loop';
import { FakeRtmError } from './rtm-error';
import type { RtmServer } from './rtm-server';
import type { DropReason, RtmSession } from './rtm-session';

/** Silence is noticed after the keep-alive time. */
const NOTICE_SILENCE_MS = 10_000;
/** Logging out waits no longer for the cloud. */
const GOODBYE_MS = 3_000;

const REFUSALS: Partial<Record<number, RTMEvents.LinkStateChangeReasonCode>> = {
  [-10005]: 'INVALID_TOKEN',
  [-10009]: 'TOKEN_EXPIRED',
  [-10011]: 'LOGIN_TIMEOUT',
  [-10012]: 'KICKED_OUT_BY_SERVER',
  [-10015]: 'LOGIN_NOT_AUTHORIZED',
  [-10027]: 'SAME_UID_LOGIN',
};

type LinkState = RTMEvents.LinkState;
type LinkChange = Pick<RTMEvents.LinkStateEvent, 'operation' | 'reasonCode'> &
  Partial<Pick<RTMEvents.LinkStateEvent, 'isResumed' | 'affectedChannels' | 'unrestoredChannels'>>;

export interface LinkOwner {
  readonly network: Network;
  readonly server: RtmServer;
  openSession(): RtmSession;
  linkChanged(event: RTMEvents.LinkStateEvent): void;
  /** Called before a reconnected link says so; returns the channels that it could not restore. */
  restored(): string[];
}

export class RtmLink {
  state: LinkState = 'IDLE';
  session: RtmSession | undefined;
  token = '';
  /** Whether it was connected since the last login: subscriptions made while it is down are then kept for later. */
  hadConnected = false;
  readonly #owner: LinkOwner;
  readonly #loop: LoginLoop;
  #pending: { resolve(response: LoginResponse): void; reject(error: Error): void } | undefined;
  #cancelNotice = () => {};
  #cancelSlowness = () => {};

  constructor(owner: LinkOwner) {
    this.#owner = owner;
    this.#loop = new LoginLoop(owner.network.timers, {
      ask: () => {
        const session = this.session!;
        return session.wire.request(() => owner.server.login(session, this.token));
      },
      connected: (isSuspended) => {
        const { slowLoginMs } = owner.network.faults;
        if (slowLoginMs === 0) this.#connected(isSuspended);
        else this.#cancelSlowness = owner.network.timers.after(slowLoginMs, () => this.#connected(isSuspended));
      },
      refused: (error) => this.failed(error as FakeRtmError),
      gaveUp: (isSuspended) => {
        if (isSuspended) this.#change('SUSPENDED', { operation: 'AUTO_RECONNECT', reasonCode: 'RECONNECT_TIMEOUT' });
        else this.#change('DISCONNECTED', { operation: 'SERVER_TIMEOUT', reasonCode: this.#timeoutReason });
      },
      again: () => this.#change('CONNECTING', { operation: 'AUTO_RECONNECT', reasonCode: 'AUTO_RECONNECT' }),
    });
  }

  get isRetrying(): boolean {
    return ['CONNECTING', 'DISCONNECTED', 'SUSPENDED'].includes(this.state);
  }

  login(token: string | undefined): Promise<LoginResponse> {
    if (this.state === 'CONNECTING') return Promise.reject(new FakeRtmError('login', -10017));
    if (this.state === 'CONNECTED') return Promise.resolve({ timestamp: 0 });
    this.token = token ?? '';
    const reasonCode = this.state === 'IDLE' ? 'LOGIN' : 'RELOGIN';
    if (this.session?.droppedFor !== undefined) this.#closeSession();
    this.session ??= this.#owner.openSession();
    this.#cancelNotice();
    const { timers } = this.#owner.network;
    const noticed = () => this.#noticeSilence();
    this.#cancelNotice = watchSilence(this.session.wire, timers, NOTICE_SILENCE_MS, { noticed });
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.#change('CONNECTING', { operation: 'LOGIN', reasonCode });
      this.#loop.start();
    });
  }

  /** Ends everything, at once for this side. Resolves when the cloud knows, or can't be told. */
  async logout(): Promise<void> {
    const { session } = this;
    const wasConnected = this.state === 'CONNECTED';
    this.#stop();
    this.session = undefined;
    if (session?.wire.isUp) {
      if (wasConnected) await this.#sayGoodbye(session);
      else this.#owner.server.logout(session);
    }
    session?.wire.close();
    this.hadConnected = false;
    this.#change('IDLE', { operation: 'LOGOUT', reasonCode: 'LOGOUT' });
    this.#refuse(new FakeRtmError('login', -10023));
  }

  /** The cloud threw this client out. */
  dropped(reasonCode: DropReason): void {
    if (this.state === 'IDLE' || this.state === 'FAILED') return;
    this.#stop();
    this.#change('FAILED', { operation: 'SERVER_REJECT', reasonCode, affectedChannels: this.#channels() });
    this.#refuse(new FakeRtmError('login', reasonCode === 'TOKEN_EXPIRED' ? -10009 : -10012));
  }

  /** The cloud refused to let this client in. */
  failed(error: FakeRtmError): void {
    this.#stop();
    const operation = this.hadConnected ? 'SERVER_REJECT' : 'LOGIN';
    this.#change('FAILED', { operation, reasonCode: REFUSALS[error.errorCode] ?? 'LOGIN_REJECTED' });
    this.#refuse(error);
  }

  #connected(isSuspended: boolean): void {
    const isReturn = this.hadConnected;
    this.hadConnected = true;
    const unrestoredChannels = isReturn ? this.#owner.restored() : [];
    this.#change('CONNECTED', {
      operation: isReturn ? 'AUTO_RECONNECT' : 'LOGIN',
      reasonCode: isReturn ? 'RECONNECT_SUCCESS' : 'LOGIN_SUCCESS',
      isResumed: isReturn && !isSuspended,
      affectedChannels: isReturn ? this.#channels() : [],
      unrestoredChannels,
    });
    this.#pending?.resolve({ timestamp: 0 });
    this.#pending = undefined;
  }

  #noticeSilence(): void {
    if (this.state !== 'CONNECTED') return;
    this.session?.wire.noticed();
    const affectedChannels = this.#channels();
    const reasonCode = 'KEEP_ALIVE_TIMEOUT';
    this.#change('DISCONNECTED', { operation: 'HEARTBEAT_TIMEOUT', reasonCode, affectedChannels });
    this.#loop.startSoon();
  }

  #sayGoodbye(session: RtmSession): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#owner.network.timers.after(GOODBYE_MS, resolve);
      void session.wire
        .request(() => this.#owner.server.logout(session))
        .then(() => {
          cancel();
          resolve();
        });
    });
  }

  get #timeoutReason() {
    return this.hadConnected ? 'RECONNECT_TIMEOUT' : 'LOGIN_TIMEOUT';
  }

  #refuse(error: Error): void {
    this.#pending?.reject(error);
    this.#pending = undefined;
  }

  #closeSession(): void {
    this.session?.wire.close();
    this.session = undefined;
  }

  #channels(): string[] {
    return [...(this.session?.channels.keys() ?? [])];
  }

  #stop(): void {
    this.#loop.stop();
    this.#cancelNotice();
    this.#cancelSlowness();
  }

  #change(currentState: LinkState, change: LinkChange): void {
    const previousState = this.state;
    if (previousState === currentState) return;
    this.state = currentState;
    this.#owner.linkChanged({
      currentState,
      previousState,
      serviceType: 'MESSAGE',
      reason: change.reasonCode,
      affectedChannels: [],
      unrestoredChannels: [],
      isResumed: false,
      timestamp: this.#owner.network.timers.now(),
      ...change,
    });
  }
}
