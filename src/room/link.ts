/**
 * The room's line to the present session: sends messages on the lanes where they belong, and refuses at once while there
 * is no session. Knows no feature.
 */
import type { Clock } from '../lib/clock';
import { LiveRoomError } from '../model/errors';
import { isUserId } from '../model/ids';
import type { Lane } from '../model/lane';
import { encode } from '../protocol/codec';
import type { Message } from '../protocol/envelope';
import type { Lease, Session } from '../transport/port';

const KEEPER_KEY = 'keeper';

export class Link {
  readonly #clock: Clock;
  #session: Session | undefined;

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

  /** The room's shared clock; the device's own while there is no session. */
  now(): number {
    return this.#session?.signal.now() ?? this.#clock.now();
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

  /** The next number of the room's keepers, kept in shared state so that none is given twice. */
  async claimEpoch(): Promise<number> {
    const { state } = this.#signal('write');
    const present = await state.read(KEEPER_KEY);
    const epoch = lastEpoch(present?.value) + 1;
    try {
      await state.write(KEEPER_KEY, String(epoch), present?.revision ?? 0);
    } catch (error) {
      if (!(error instanceof LiveRoomError) || error.code !== 'stale-revision') throw error;
      return this.claimEpoch();
    }
    return epoch;
  }

  #signal(action: string) {
    if (this.#session !== undefined) return this.#session.signal;
    const reason = 'there is no connection at the moment';
    throw new LiveRoomError('network-unavailable', `unable to ${action}; ${reason}`, { action }, { retryable: true });
  }
}

/** What shared state says, if that is a number that can be counted on from. */
function lastEpoch(value: string | undefined): number {
  const epoch = Number(value ?? 0);
  return Number.isSafeInteger(epoch) && epoch >= 0 && epoch < Number.MAX_SAFE_INTEGER ? epoch : 0;
}
