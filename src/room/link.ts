/**
 * The room's line to the present session: sends messages on the lanes where they belong, and refuses at once while there
 * is no session. Knows no feature.
 */
import type { Clock } from '../lib/clock';
import { isUserId } from '../model/ids';
import type { Lane } from '../model/lane';
import { unreachable } from '../model/refusals';
import { encode } from '../protocol/codec';
import type { Message } from '../protocol/envelope';
import type { Lease, Session, SharedState } from '../transport/port';

export class Link {
  readonly #clock: Clock;
  #session: Session | undefined;
  /** The shared clock, of the device's. */
  #aheadMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Uses `session` from now on; the returned function ends it. */
  use(session: Session): () => void {
    this.#session = session;
    return () => {
      if (this.#session === session) this.#session = undefined;
    };
  }

  /** The room's shared clock; while there is no session, as far as the last one told. */
  now(): number {
    const deviceMs = this.#clock.now();
    if (this.#session !== undefined) this.#aheadMs = this.#session.signal.now() - deviceMs;
    return deviceMs + this.#aheadMs;
  }

  async publish(lane: Lane, message: Message): Promise<void> {
    await this.#signal('send').publish(lane, encode(message));
  }

  async send(to: string, message: Message): Promise<void> {
    if (isUserId(to)) await this.#signal('send').send(to, encode(message));
  }

  async lock(name: string, signal: AbortSignal): Promise<Lease> {
    return this.#signal('lock').lock(name, signal);
  }

  /** What the room keeps for those who come late. */
  state(): SharedState {
    return this.#signal('reach the shared state').state;
  }

  #signal(action: string) {
    if (this.#session !== undefined) return this.#session.signal;
    throw unreachable(action, 'there is no connection at the moment');
  }
}
