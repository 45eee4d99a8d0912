/**
 * The media client's connection: joins for as long as it takes, notices silence, comes back by itself, and makes the
 * calls again that were lost meanwhile.
 */
import type { ConnectionDisconnectedReason, ConnectionState } from 'agora-rtc-sdk-ng';
import type { SpoiltCall } from '../faults';
import type { Network } from '../network';
import { watchSilence } from '../silence-watch';
import { askSpoilt } from '../spoil';
import type { MediaSeat, MediaSignal } from './media-seat';
import type { MediaServer } from './media-server';
import { FakeRtcError } from './rtc-error';

/** How often joining is tried while nobody answers. */
const TRY_MS = 1_000;
/** Silence is noticed after so long. */
const NOTICE_SILENCE_MS = 4_000;
/** Leaving waits no longer for the cloud. */
const GOODBYE_MS = 3_000;

export interface RtcLinkOwner {
  readonly network: Network;
  readonly server: MediaServer;
  stateChanged(state: ConnectionState, before: ConnectionState, reason?: `${ConnectionDisconnectedReason}`): void;
  /** Called with who is there, after the link says that it is connected. */
  arrived(roster: readonly MediaSignal[], isReturn: boolean): void;
}

export class RtcLink {
  state: ConnectionState = 'DISCONNECTED';
  seat: MediaSeat | undefined;
  readonly #owner: RtcLinkOwner;
  #cancelTry = () => {};
  #cancelNotice = () => {};
  /** Makes the calls again that have no answer yet. */
  readonly #unanswered = new Set<{ again(): void; abort(): void }>();
  #abortJoin: (() => void) | undefined;
  #leaving: Promise<void> | undefined;

  constructor(owner: RtcLinkOwner) {
    this.#owner = owner;
  }

  get isRetrying(): boolean {
    return this.state === 'CONNECTING' || this.state === 'RECONNECTING';
  }

  join(seat: MediaSeat, token: string | null, spoilt?: SpoiltCall): Promise<string> {
    this.seat = seat;
    return new Promise((resolve, reject) => {
      this.#abortJoin = () => reject(new FakeRtcError('OPERATION_ABORTED', 'cancel token canceled'));
      this.#change('CONNECTING');
      this.#keepTrying(seat, token, () => resolve(seat.uid), reject, spoilt);
    });
  }

  /** A call that is made again after each reconnect until it is answered. */
  ask<T>(operation: string, act: (seat: MediaSeat) => T, atLeave?: { resolveWith: T }): Promise<T> {
    const { seat } = this;
    const { network } = this.#owner;
    if (seat === undefined) return Promise.reject(new FakeRtcError('INVALID_OPERATION', `can't ${operation}`));
    const spoilt = network.faults.take('rtc', seat.uid, operation);
    const errorOf = (code: number | string) => new FakeRtcError(String(code), operation);
    return new Promise<T>((resolve, reject) => {
      const call = {
        again: () => {
          askSpoilt(seat.wire, spoilt, errorOf, () => act(seat))
            .then(resolve, reject)
            .finally(() => this.#unanswered.delete(call));
        },
        abort: () => {
          if (atLeave === undefined) reject(new FakeRtcError('WS_ABORT', operation));
          else resolve(atLeave.resolveWith);
        },
      };
      this.#unanswered.add(call);
      call.again();
    });
  }

  /** Leaves. Nothing is heard any more at once; it is over when the cloud has answered, or has not for a while. */
  leave(): Promise<void> {
    if (this.#leaving !== undefined) return this.#leaving;
    const { seat } = this;
    if (this.state === 'DISCONNECTED' || seat === undefined) return Promise.resolve();
    if (this.state !== 'CONNECTED') {
      if (seat.wire.isUp) this.#owner.server.leave(seat);
      this.#end('LEAVE');
      return Promise.resolve();
    }
    this.#cancelNotice();
    this.seat = undefined;
    this.#change('DISCONNECTING');
    this.#leaving = new Promise((resolve) => {
      const done = () => {
        if (this.#leaving === undefined) return;
        this.#leaving = undefined;
        cancel();
        seat.wire.close();
        this.#end('LEAVE');
        resolve();
      };
      const cancel = this.#owner.network.timers.after(GOODBYE_MS, done);
      void seat.wire.request(() => this.#owner.server.leave(seat)).then(done);
    });
    return this.#leaving;
  }

  /** The cloud threw this client out, or the token is over. */
  closed(reason: `${ConnectionDisconnectedReason}`): void {
    if (this.seat !== undefined) this.#end(reason);
  }

  #keepTrying(
    seat: MediaSeat,
    token: string | null,
    done: () => void,
    failed: (error: unknown) => void,
    spoilt?: SpoiltCall,
  ): void {
    const isCurrent = () => this.seat === seat && this.isRetrying;
    const errorOf = (code: number | string) => new FakeRtcError(String(code), 'join');
    const tryOnce = () => {
      this.#cancelTry = this.#owner.network.timers.after(TRY_MS, tryOnce);
      askSpoilt(seat.wire, spoilt, errorOf, () => {
        this.#owner.server.join(seat, token ?? seat.token);
        // In the same moment as the answer, so that no change falls between them.
        return this.#owner.server.roster(seat);
      }).then(
          (roster) => {
            if (!isCurrent()) return;
            this.#joined(seat, roster);
            done();
          },
          (error: unknown) => {
            if (!isCurrent()) return;
            this.#abortJoin = undefined;
            const { closedFor } = ((error as FakeRtcError).data ?? {}) as Partial<MediaSeat>;
            if (closedFor === 'TOKEN_EXPIRE') seat.receiver.tokenDidExpire();
            else this.#end(closedFor);
            failed(error);
          },
        );
    };
    tryOnce();
  }

  #joined(seat: MediaSeat, roster: readonly MediaSignal[]): void {
    this.#cancelTry();
    this.#abortJoin = undefined;
    const isReturn = this.state === 'RECONNECTING';
    this.#change('CONNECTED');
    if (!isReturn) this.#noticeSilence(seat);
    if (isReturn) this.#owner.arrived(roster, true);
    // What the cloud tells a newcomer comes after the answer to its join.
    else this.#owner.network.timers.after(1, () => this.seat === seat && this.#owner.arrived(roster, false));
    for (const call of [...this.#unanswered]) call.again();
  }

  #noticeSilence(seat: MediaSeat): void {
    this.#cancelNotice = watchSilence(seat.wire, this.#owner.network.timers, NOTICE_SILENCE_MS, {
      noticed: () => {
        if (this.state !== 'CONNECTED') return;
        seat.wire.noticed();
        this.#change('RECONNECTING');
        this.#keepTrying(seat, null, () => {}, () => {});
      },
      overUnnoticed: () => {
        if (this.state === 'CONNECTED') for (const call of [...this.#unanswered]) call.again();
      },
    });
  }

  #end(reason: `${ConnectionDisconnectedReason}` | undefined): void {
    this.#cancelTry();
    this.#cancelNotice();
    this.seat?.wire.close();
    this.seat = undefined;
    if (reason === 'LEAVE' || reason === 'TOKEN_EXPIRE') this.#change('DISCONNECTING');
    this.#change('DISCONNECTED', reason);
    this.#abortJoin?.();
    this.#abortJoin = undefined;
    for (const call of this.#unanswered) call.abort();
    this.#unanswered.clear();
  }

  #change(state: ConnectionState, reason?: `${ConnectionDisconnectedReason}`): void {
    const before = this.state;
    if (before === state) return;
    this.state = state;
    this.#owner.stateChanged(state, before, reason);
  }
}
