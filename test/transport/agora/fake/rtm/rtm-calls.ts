/**
 * How the signalling client's methods reach the cloud: metered as the vendor documents, refused while the link is
 * down, given up after the SDK's time limit, and spoilt by faults.
 */
import type { AgoraLimits } from '../../../../../src/transport/agora/limits';
import { SlidingSecond } from '../sliding-second';
import { askSpoilt } from '../spoil';
import type { Network } from '../network';
import { FakeRtmError } from './rtm-error';
import type { RtmLink } from './rtm-link';
import type { RtmServer } from './rtm-server';
import type { RtmSession } from './rtm-session';

export interface CallKind {
  readonly operation: string;
  /** What the call counts as. Signing in and out and unsubscribing count as nothing. */
  readonly meters: readonly ('api' | 'publish' | 'state')[];
  /** What an unanswered call is rejected with; undefined waits for ever. */
  readonly timeoutCode?: number;
  readonly timeoutMs?: number;
}

export class CallMeters {
  readonly api = new SlidingSecond();
  readonly publish = new SlidingSecond();
  readonly state = new SlidingSecond();
  /** Calls that were refused because there were too many. */
  refused = 0;

  take(kind: 'api' | 'publish' | 'state', operation: string, nowMs: number, limits: AgoraLimits): void {
    const limit = {
      api: limits.apiCallsPerSecond,
      publish: limits.messagesPerSecond,
      state: limits.stateCallsPerSecond,
    }[kind];
    if (this[kind].take(nowMs, limit)) return;
    this.refused++;
    // The documented code for publishing. The SDK's own meter, which counts by method, says -10021 for that too.
    throw new FakeRtmError(operation, kind === 'publish' ? -11025 : -10021);
  }
}

export class RtmCalls {
  readonly meters = new CallMeters();
  readonly #network: Network;
  readonly #server: RtmServer;
  readonly #limits: AgoraLimits;
  readonly #link: RtmLink;
  /** What all clients of one user on one page call together. */
  readonly #ofUser: CallMeters;

  constructor(network: Network, server: RtmServer, limits: AgoraLimits, link: RtmLink, ofUser: CallMeters) {
    this.#network = network;
    this.#server = server;
    this.#limits = limits;
    this.#link = link;
    this.#ofUser = ofUser;
  }

  meter({ operation, meters }: CallKind): void {
    const nowMs = this.#network.timers.now();
    for (const meter of meters) this.#ofUser[meter].take(nowMs, Infinity);
    for (const meter of meters) this.meters.take(meter, operation, nowMs, this.#limits);
  }

  async make<T>(kind: CallKind, act: (session: RtmSession) => T | Promise<T>): Promise<T> {
    this.meter(kind);
    return this.ask(kind, act);
  }

  /** The same for what is already counted. */
  async ask<T>(kind: CallKind, act: (session: RtmSession) => T | Promise<T>): Promise<T> {
    const { operation, timeoutCode, timeoutMs = 10_000 } = kind;
    const { session } = this.#link;
    if (this.#link.state !== 'CONNECTED' || session === undefined) throw new FakeRtmError(operation, -10025);
    const spoilt = this.#network.faults.take('rtm', session.userId, operation);
    const errorOf = (code: number | string) => new FakeRtmError(operation, Number(code));
    const answer = askSpoilt(session.wire, spoilt, errorOf, () => {
      this.#server.serve(session, operation);
      return act(session);
    });
    const isHung = spoilt !== undefined && spoilt.code === undefined;
    if (timeoutCode === undefined || isHung) return answer;
    return this.#within(timeoutMs, () => new FakeRtmError(operation, timeoutCode), answer);
  }

  #within<T>(limitMs: number, error: () => Error, answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const cancel = this.#network.timers.after(limitMs, () => reject(error()));
      answer.finally(cancel).then(resolve, reject);
    });
  }
}
