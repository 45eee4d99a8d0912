/**
 * What the vendor's connection events mean for a session: it is there, it heals by itself, or it is over. Knows nothing
 * of media.
 */
import type { ConnectionDisconnectedReason } from 'agora-rtc-sdk-ng';
import { Signal } from '../../../lib/signal';
import { LiveRoomError } from '../../../model/errors';
import type { RoomId, UserId } from '../../../model/ids';
import type { Connection } from '../../port';
import type { RtcClient } from '../sdk';
import { fromDisconnect } from '../vendor-errors';

export interface LinkParts {
  readonly client: RtcClient;
  readonly roomId: RoomId;
  readonly userId: UserId;
}

const CONNECTED: Connection = Object.freeze({ state: 'connected' });
const INTERRUPTED: Connection = Object.freeze({ state: 'interrupted' });

export class LinkState {
  /** Interrupted before the first connection. */
  readonly connection = new Signal<Connection>(INTERRUPTED);
  #wasConnected = false;

  constructor({ client, roomId, userId }: LinkParts) {
    client.on('connection-state-change', (state, _previous, reason?: `${ConnectionDisconnectedReason}`) => {
      if (state === 'CONNECTED') this.connect();
      else if (state === 'DISCONNECTED') {
        // Who leaves by `close()` has closed the link before. Another LEAVE is the SDK's own, when the page goes into the
        // back-forward cache: it can come back from there, and join anew.
        const cause = reason === 'LEAVE' ? 'NETWORK_ERROR' : reason;
        this.#fail(fromDisconnect(cause, { action: 'stay connected', userId }));
      } else if (state !== 'DISCONNECTING') this.#set(INTERRUPTED);
    });
    client.on('token-privilege-did-expire', () => {
      const message = 'unable to stay connected; the token has expired';
      this.#fail(new LiveRoomError('token-unavailable', message, { roomId, userId }, { retryable: true }));
    });
  }

  get wasConnected(): boolean {
    return this.#wasConnected;
  }

  connect(): void {
    this.#wasConnected = true;
    this.#set(CONNECTED);
  }

  close(error?: LiveRoomError): void {
    this.#set(Object.freeze({ state: 'closed', ...(error === undefined ? {} : { error }) }));
  }

  /** Before the first connection it is for the join to fail. */
  #fail(error: LiveRoomError): void {
    if (this.#wasConnected) this.close(error);
  }

  #set(connection: Connection): void {
    if (this.connection.get().state !== 'closed') this.connection.set(connection);
  }
}
