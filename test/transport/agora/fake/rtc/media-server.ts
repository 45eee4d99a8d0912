/**
 * The media cloud: who is in which channel, what hosts publish, and telling everyone in it. An audience hears of hosts,
 * and nobody hears of an audience.
 */
import type { Network } from '../network';
import type { TokenOffice } from '../token-office';
import type { ClientRole, LeaveReason, MediaKind, MediaSeat, MediaSignal } from './media-seat';
import { FakeRtcError } from './rtc-error';
import type { FakeLocalTrack } from './fake-local-track';

/** The others are told that a client is gone after it has been silent for so long. */
const GIVE_UP_MS = 15_000;

export class MediaServer {
  readonly #network: Network;
  readonly #tokens: TokenOffice;
  readonly #channels = new Map<string, Map<string, MediaSeat>>();

  constructor(network: Network, tokens: TokenOffice) {
    this.#network = network;
    this.#tokens = tokens;
  }

  get seats(): readonly MediaSeat[] {
    return [...this.#channels.values()].flatMap((channel) => [...channel.values()]);
  }

  join(seat: MediaSeat, token: string | null): void {
    if (seat.closedFor !== undefined) throw new FakeRtcError('UNEXPECTED_RESPONSE', '', { closedFor: seat.closedFor });
    this.#check(token);
    const channel = this.#channel(seat.channelName);
    const older = channel.get(seat.uid);
    // By default the SDK reports a second join of the same user as UID_BANNED: `IGNORE_UID_CHECK` is off.
    if (older !== undefined && older !== seat) this.throwOut(older);
    const isNew = older !== seat;
    channel.set(seat.uid, seat);
    this.renew(seat, token ?? '');
    if (!isNew) return;
    const lost = () => this.#lost(seat);
    // Without a goodbye, or with one that got lost.
    const closed = (wasUp: boolean) => {
      if (seat.isGivenUp) this.#remove(seat, 'ServerTimeOut');
      else if (wasUp) lost();
    };
    seat.ending.push(seat.wire.watch({ down: lost, up: () => this.#found(seat), closed }));
    this.#tellOthers(seat, seat.role === 'host' ? [{ type: 'online', uid: seat.uid }] : []);
  }

  /** What a client is told right after it has joined, in the order in which the SDK relies on it. */
  roster(seat: MediaSeat): MediaSignal[] {
    const { mutesAfterPublished } = this.#network.faults;
    return this.#visible(seat).flatMap((host): MediaSignal[] => {
      const { uid } = host;
      const streams = [...host.published].flatMap(([kind, publication]): MediaSignal[] => {
        const added: MediaSignal = { type: 'added', uid, kind, publication };
        const muted: MediaSignal = { type: 'muted', uid, kind, muted: true };
        if (!publication.muted) return [added];
        return mutesAfterPublished ? [added, muted] : [muted, added];
      });
      return [{ type: 'online', uid }, ...streams];
    });
  }

  leave(seat: MediaSeat): void {
    this.#remove(seat, 'Quit');
  }

  renew(seat: MediaSeat, token: string): void {
    this.#check(token);
    seat.token = token;
    this.#stopTokenWatch.get(seat)?.();
    const stop = this.#tokens.watch(token, {
      willExpire: () => seat.wire.push(() => seat.receiver.tokenWillExpire(), { ordered: true, kept: true }),
      didExpire: () => this.#expire(seat),
    });
    this.#stopTokenWatch.set(seat, stop);
  }
  readonly #stopTokenWatch = new WeakMap<MediaSeat, () => void>();

  setRole(seat: MediaSeat, role: ClientRole): void {
    if (seat.role === role) return;
    seat.role = role;
    const { uid } = seat;
    if (role === 'host') this.#tellOthers(seat, [{ type: 'online', uid }]);
    else this.#tellOthers(seat, [{ type: 'offline', uid, reason: 'BecomeAudience' }]);
  }

  publish(seat: MediaSeat, track: FakeLocalTrack): void {
    const { kind } = track;
    if (seat.published.get(kind)?.track === track) return;
    const publication = { track, muted: false };
    seat.published.set(kind, publication);
    this.#tellOthers(seat, [{ type: 'added', uid: seat.uid, kind, publication }]);
  }

  unpublish(seat: MediaSeat, track: FakeLocalTrack): void {
    const { kind } = track;
    if (seat.published.get(kind)?.track !== track) return;
    seat.published.delete(kind);
    this.#tellOthers(seat, [{ type: 'removed', uid: seat.uid, kind }]);
  }

  mute(seat: MediaSeat, kind: MediaKind, muted: boolean): void {
    const publication = seat.published.get(kind);
    if (publication === undefined || publication.muted === muted) return;
    publication.muted = muted;
    this.#tellOthers(seat, [{ type: 'muted', uid: seat.uid, kind, muted }]);
  }

  /** The publication that a subscription gets. */
  find(seat: MediaSeat, uid: string, kind: MediaKind) {
    return this.#visible(seat).find((host) => host.uid === uid)?.published.get(kind);
  }

  throwOut(seat: MediaSeat): void {
    seat.closedFor = 'UID_BANNED';
    this.#remove(seat, 'Quit');
    seat.wire.pushOnceUp(() => seat.receiver.closed('UID_BANNED'));
  }

  kick(uid: string): void {
    for (const seat of this.seats) if (seat.uid === uid) this.throwOut(seat);
  }

  expireTokens(uid?: string): void {
    for (const seat of this.seats) if (uid === undefined || seat.uid === uid) this.#expire(seat);
  }

  #expire(seat: MediaSeat): void {
    this.#tokens.expire(seat.token);
    seat.closedFor = 'TOKEN_EXPIRE';
    this.#remove(seat, 'Quit');
    seat.wire.pushOnceUp(() => seat.receiver.tokenDidExpire());
  }

  #check(token: string | null): void {
    const verdict = this.#tokens.judge(token);
    if (verdict === 'valid') return;
    const reason = verdict === 'expired' ? 'dynamic key expired' : 'invalid token, authorized failed';
    throw new FakeRtcError('CAN_NOT_GET_GATEWAY_SERVER', reason, { retry: false, desc: reason });
  }

  #lost(seat: MediaSeat): void {
    const cancel = this.#network.timers.after(GIVE_UP_MS, () => {
      seat.isGivenUp = true;
      this.#tellOthers(seat, [{ type: 'offline', uid: seat.uid, reason: 'ServerTimeOut' }]);
      if (seat.wire.isClosed) this.#remove(seat, 'ServerTimeOut');
    });
    this.#cancelGivingUp.set(seat, cancel);
    seat.ending.push(cancel);
  }
  readonly #cancelGivingUp = new WeakMap<MediaSeat, () => void>();

  #found(seat: MediaSeat): void {
    this.#cancelGivingUp.get(seat)?.();
    if (!seat.isGivenUp) return;
    seat.isGivenUp = false;
    if (seat.role !== 'host') return;
    const { uid } = seat;
    const streams = [...seat.published].flatMap(([kind, publication]): MediaSignal[] => [
      ...(publication.muted ? [{ type: 'muted', uid, kind, muted: true } as const] : []),
      { type: 'added', uid, kind, publication },
    ]);
    this.#tellOthers(seat, [{ type: 'online', uid }, ...streams]);
  }

  #remove(seat: MediaSeat, reason: LeaveReason): void {
    if (seat.isGone) return;
    seat.isGone = true;
    const channel = this.#channel(seat.channelName);
    if (channel.get(seat.uid) === seat) channel.delete(seat.uid);
    if (seat.role === 'host' && !seat.isGivenUp) this.#tellOthers(seat, [{ type: 'offline', uid: seat.uid, reason }]);
    this.#stopTokenWatch.get(seat)?.();
    seat.end();
  }

  #visible(seat: MediaSeat): MediaSeat[] {
    const others = [...this.#channel(seat.channelName).values()].filter((other) => other !== seat);
    return others.filter(({ role, isGivenUp }) => role === 'host' && !isGivenUp);
  }

  #tellOthers(seat: MediaSeat, signals: readonly MediaSignal[]): void {
    for (const other of this.#channel(seat.channelName).values()) {
      if (other !== seat) for (const signal of signals) other.tell(signal);
    }
  }

  #channel(name: string): Map<string, MediaSeat> {
    let channel = this.#channels.get(name);
    if (channel === undefined) this.#channels.set(name, (channel = new Map<string, MediaSeat>()));
    return channel;
  }
}
