/** A session's calls of the vendor: each in its turn, with a time limit, and with errors in our own terms. */
import type { Clock } from '../../lib/clock';
import { isLiveRoomError, type LiveRoomError } from '../../model/errors';
import { unreachable } from '../../model/refusals';
import type { CallBudget, CallKind } from './budget';
import type { Urgency, VendorCalls } from './calls';
import type { ChannelLoads } from './channel-loads';

/** Media are negotiated, over TCP where nothing else is let through. */
const MEDIA_CALL_MS = 15_000;

export interface MeteredCallsParts {
  readonly budget: CallBudget;
  readonly loads: ChannelLoads;
  readonly clock: Clock;
  /** Aborts with the session: what waits or is under way then rejects with what its reason means. */
  readonly signal: AbortSignal;
  /** What an error of the vendor's means; one of ours stays as it is. */
  readonly toError: (error: unknown, action: string) => LiveRoomError;
  /** From when the call is made, ms. Default 5,000. */
  readonly callTimeoutMs?: number;
}

export class MeteredCalls implements VendorCalls {
  readonly #parts: MeteredCallsParts;
  /** Of each call under way. */
  readonly #giveUps = new Set<(reason: unknown) => void>();

  constructor(parts: MeteredCallsParts) {
    this.#parts = parts;
    const { budget, signal } = parts;
    const end = () => {
      budget.withdraw(signal);
      for (const giveUp of this.#giveUps) giveUp(signal.reason);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  api<T>(action: string, call: () => Promise<T>): Promise<T> {
    return this.#inTurn('api', 'control', action, call);
  }

  state<T>(action: string, call: () => Promise<T>): Promise<T> {
    return this.#inTurn('state', 'control', action, call);
  }

  publish<T>(urgency: Urgency, channel: string, call: () => Promise<T>): Promise<T> {
    const { loads, clock } = this.#parts;
    const send = () => {
      loads.heard(channel, clock.now());
      return call();
    };
    return this.#inTurn('publish', urgency, 'send a message', send, channel);
  }

  unmetered<T>(action: string, call: () => Promise<T>): Promise<T> {
    return this.#make(action, call, undefined, MEDIA_CALL_MS);
  }

  #inTurn<T>(kind: CallKind, urgency: Urgency, action: string, call: () => Promise<T>, channel?: string): Promise<T> {
    const { budget, loads, signal, toError } = this.#parts;
    return new Promise<T>((resolve, reject) => {
      const refuse = (error: unknown) => reject(toError(error, action));
      const start = () => resolve(this.#make(action, call, kind));
      const turn = { kind, urgency, action, signal, start, refuse };
      budget.request(channel === undefined ? turn : { ...turn, also: loads.window(channel) });
    });
  }

  async #make<T>(action: string, call: () => Promise<T>, kind?: CallKind, limitMs = 5_000): Promise<T> {
    const { budget, clock, signal, toError, callTimeoutMs = limitMs } = this.#parts;
    let giveUp!: (reason: unknown) => void;
    const givenUp = new Promise<never>((_, reject) => (giveUp = reject));
    const fail = () => giveUp(unreachable(action, 'the vendor did not answer in time'));
    const cancelLimit = clock.schedule(fail, callTimeoutMs);
    this.#giveUps.add(giveUp);
    try {
      signal.throwIfAborted();
      return await Promise.race([call(), givenUp]);
    } catch (error) {
      const meant = toError(error, action);
      if (kind !== undefined && isLiveRoomError(meant, 'rate-limited')) budget.pause(kind);
      throw meant;
    } finally {
      cancelLimit();
      this.#giveUps.delete(giveUp);
    }
  }
}
