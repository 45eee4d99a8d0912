/** The signalling cloud: who is signed in, once per user, and the channels. */
import type { Network } from '../network';
import type { TokenOffice } from '../token-office';
import { messageEvent, RtmChannel, type ChannelSurroundings } from './rtm-channel';
import { FakeRtmError } from './rtm-error';
import type { DropReason, RtmSession } from './rtm-session';

/** What a client that was dropped while it could not be told learns when it comes back. */
const DROPPED: Record<DropReason, number> = {
  SAME_UID_LOGIN: -10027,
  TOKEN_EXPIRED: -10009,
  KICKED_OUT_BY_SERVER: -10012,
};

export class RtmServer {
  readonly channels = new Map<string, RtmChannel>();
  readonly #accounts = new Map<string, RtmSession>();
  readonly #network: Network;
  readonly #tokens: TokenOffice;
  readonly #around: Omit<ChannelSurroundings, 'nextRevision'>;
  #revision = 1_000;

  constructor(network: Network, tokens: TokenOffice, around: Omit<ChannelSurroundings, 'nextRevision'>) {
    this.#network = network;
    this.#tokens = tokens;
    this.#around = around;
  }

  channel(name: string): RtmChannel {
    let channel = this.channels.get(name);
    if (channel === undefined) {
      const nextRevision = () => (this.#revision += 7);
      channel = new RtmChannel(name, { ...this.#around, nextRevision });
      this.channels.set(name, channel);
    }
    return channel;
  }

  get signedIn(): readonly string[] {
    return [...this.#accounts.keys()];
  }

  /** Signs a client in, or takes it back with its channels. An older client of the same user has to go. */
  login(session: RtmSession, token: string): void {
    if (session.droppedFor !== undefined) throw new FakeRtmError('login', DROPPED[session.droppedFor]);
    this.#check('login', token);
    const older = this.#accounts.get(session.userId);
    if (older !== undefined && older !== session) this.drop(older, 'SAME_UID_LOGIN');
    if (older !== session) {
      const lost = () => this.#lost(session);
      // Without a goodbye, or with one that got lost.
      const closed = (wasUp: boolean) => {
        if (session.isAbsent) this.#remove(session, 'REMOTE_TIMEOUT');
        else if (wasUp) lost();
      };
      session.ending.push(session.wire.watch({ down: lost, up: () => this.#found(session), closed }));
    }
    this.#accounts.set(session.userId, session);
    this.renew(session, token);
    this.#found(session);
    for (const [name, channel] of this.channels) {
      const options = session.channels.get(name);
      if (options === undefined) channel.remove(session);
      else channel.add(session, options);
    }
  }

  renew(session: RtmSession, token: string): void {
    this.#check('renewToken', token);
    session.token = token;
    this.#stopTokenWatch.get(session)?.();
    const stop = this.#tokens.watch(token, {
      willExpire: () => session.wire.push(() => session.receiver.tokenWillExpire(), { ordered: true, kept: true }),
      didExpire: () => this.drop(session, 'TOKEN_EXPIRED'),
    });
    this.#stopTokenWatch.set(session, stop);
  }
  readonly #stopTokenWatch = new WeakMap<RtmSession, () => void>();

  /** The client said goodbye, or closed its connection. */
  logout(session: RtmSession): void {
    this.#remove(session, 'REMOTE_LEAVE');
    for (const channel of this.channels.values()) channel.locks.releaseAll(session);
  }

  drop(session: RtmSession, reason: DropReason): void {
    if (session.droppedFor !== undefined) return;
    session.droppedFor = reason;
    this.#remove(session, 'REMOTE_LEAVE');
    for (const channel of this.channels.values()) channel.locks.lose(session, true);
    if (reason === 'SAME_UID_LOGIN' && this.#around.faults.silentEviction) return;
    session.wire.pushOnceUp(() => session.receiver.dropped(reason));
  }

  kick(userId: string): void {
    const session = this.#accounts.get(userId);
    if (session !== undefined) this.drop(session, 'KICKED_OUT_BY_SERVER');
  }

  expireTokens(userId?: string): void {
    for (const session of [...this.#accounts.values()]) {
      if (userId !== undefined && session.userId !== userId) continue;
      this.#tokens.expire(session.token);
      this.drop(session, 'TOKEN_EXPIRED');
    }
  }

  /** Sends to one user, if they are there. */
  send(from: RtmSession, to: string, message: string | Uint8Array, customType: string): void {
    const receiver = this.#accounts.get(to);
    if (receiver === undefined || !receiver.wire.isUp) throw new FakeRtmError('publish', -11033);
    const now = this.#network.timers.now();
    receiver.tell('message', messageEvent(from.userId, 'USER', to, message, customType, now));
  }

  /** Every call begins here. */
  serve(session: RtmSession, operation: string): void {
    if (this.#accounts.get(session.userId) !== session) throw new FakeRtmError(operation, -10027);
  }

  #check(operation: string, token: string): void {
    const verdict = this.#tokens.judge(token);
    if (verdict !== 'valid') throw new FakeRtmError(operation, verdict === 'expired' ? -10009 : -10005);
  }

  #lost(session: RtmSession): void {
    for (const channel of this.channels.values()) channel.locks.lose(session, false);
    const giveUp = () => {
      session.isAbsent = true;
      for (const name of session.channels.keys()) this.channel(name).presence.exit(session, 'REMOTE_TIMEOUT');
      if (session.wire.isClosed) this.#remove(session, 'REMOTE_TIMEOUT');
    };
    const cancel = this.#network.timers.after(session.presenceTimeoutMs, giveUp);
    this.#cancelGivingUp.set(session, cancel);
    session.ending.push(cancel);
  }
  readonly #cancelGivingUp = new WeakMap<RtmSession, () => void>();

  #found(session: RtmSession): void {
    this.#cancelGivingUp.get(session)?.();
    for (const channel of this.channels.values()) channel.locks.regain(session);
    if (!session.isAbsent) return;
    session.isAbsent = false;
    for (const [name, options] of session.channels) {
      if (!options.beQuiet) this.channel(name).presence.enter(session);
    }
  }

  #remove(session: RtmSession, change: 'REMOTE_LEAVE' | 'REMOTE_TIMEOUT'): void {
    for (const name of session.channels.keys()) this.channel(name).remove(session, change);
    if (this.#accounts.get(session.userId) === session) this.#accounts.delete(session.userId);
    this.#stopTokenWatch.get(session)?.();
    session.end();
  }
}
