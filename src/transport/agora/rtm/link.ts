/**
 * The signalling link: whether it is up, from what the SDK tells, and the calls over it. A call that is refused because
 * a newer session took our place closes it, since the vendor does not always tell the older one.
 */
import type { RTMEvents } from 'agora-rtm-sdk';
import { Signal } from '../../../lib/signal';
import { isLiveRoomError, type LiveRoomError } from '../../../model/errors';
import { unreachable } from '../../../model/refusals';
import type { UserId } from '../../../model/ids';
import type { Connection } from '../../port';
import type { Urgency, VendorCalls } from '../calls';
import { fromLinkReason } from '../vendor-errors';

/** Every call of the signalling SDK is metered. */
type Metered = Omit<VendorCalls, 'unmetered'>;

export interface LinkCalls extends Metered {
  readonly isUp: boolean;
}

export class Link implements LinkCalls {
  readonly connection = new Signal<Connection>(INTERRUPTED);
  readonly #calls: Metered;
  readonly #userId: UserId;

  constructor(calls: Metered, userId: UserId) {
    this.#calls = calls;
    this.#userId = userId;
  }

  get isUp(): boolean {
    return this.connection.get().state === 'connected';
  }

  /** Streams, which this transport has none of, have links of their own. */
  handle({ serviceType, currentState, reasonCode }: RTMEvents.LinkStateEvent): void {
    if (serviceType !== 'MESSAGE') return;
    if (currentState !== 'FAILED') this.#become(currentState === 'CONNECTED' ? CONNECTED : INTERRUPTED);
    else this.close(fromLinkReason(reasonCode, { action: 'stay connected', userId: this.#userId }));
  }

  opened(): void {
    this.#become(CONNECTED);
  }

  close(error?: LiveRoomError): void {
    this.#become(Object.freeze({ state: 'closed', ...(error && { error }) }));
  }

  api<T>(action: string, call: () => Promise<T>): Promise<T> {
    return this.#over(action, () => this.#calls.api(action, call));
  }

  state<T>(action: string, call: () => Promise<T>): Promise<T> {
    return this.#over(action, () => this.#calls.state(action, call));
  }

  publish<T>(urgency: Urgency, channel: string, call: () => Promise<T>): Promise<T> {
    return this.#over('publish', () => this.#calls.publish(urgency, channel, call));
  }

  /** @throws LiveRoomError why the link is closed, if it is. */
  requireOpen(action: string): void {
    const connection = this.connection.get();
    if (connection.state === 'closed') throw connection.error ?? unreachable(action, 'the session is closed');
  }

  async #over<T>(action: string, make: () => Promise<T>): Promise<T> {
    this.requireOpen(action);
    try {
      return await make();
    } catch (error) {
      if (isLiveRoomError(error, 'duplicate-user')) this.close(error);
      throw error;
    }
  }

  /** Closed is for good. */
  #become(next: Connection): void {
    if (this.connection.get().state !== 'closed') this.connection.set(next);
  }
}

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const INTERRUPTED: Connection = Object.freeze({ state: 'interrupted' });
