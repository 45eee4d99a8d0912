/** The signalling half of a session: checks what is asked, and passes it to the part that does it. */
import type { Readable } from '../../lib/signal';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery, Lease, Presence, SharedState, SignalLimits, SignalPort } from '../port';
import type { LaneChannels } from './lane-channels';
import type { LanePresence } from './presence';
import type { RoomLocks } from './room-locks';
import type { Roster } from './roster';
import type { SharedClock } from './shared-clock';
import { assertFits } from '../../model/text-size';

/** Agora's signalling has the same limits: what works between tabs is not refused in production. */
export const LIMITS: SignalLimits = Object.freeze({ messageBytes: 32_768, stateItemBytes: 16_384 });

export interface SignalParts {
  readonly lanes: LaneChannels;
  readonly roster: Roster;
  readonly presence: LanePresence;
  readonly locks: RoomLocks;
  readonly state: SharedState;
  readonly time: SharedClock;
  /** Throws when the session can't do `action` now. */
  readonly assertConnected: (action: string) => void;
}

export class LocalSignal implements SignalPort {
  readonly limits = LIMITS;
  readonly state: SharedState;
  readonly #parts: SignalParts;

  constructor(parts: SignalParts) {
    this.#parts = parts;
    this.state = parts.state;
  }

  now(): number {
    return this.#parts.time.now();
  }

  async join(lane: Lane): Promise<void> {
    this.#parts.assertConnected('join a lane');
    if (this.#parts.lanes.lanes.includes(lane)) return;
    this.#parts.lanes.join(lane);
    this.#tellLanes();
  }

  async leave(lane: Lane): Promise<void> {
    if (!this.#parts.lanes.lanes.includes(lane)) return;
    this.#parts.lanes.leave(lane);
    this.#tellLanes();
  }

  async publish(lane: Lane, text: string): Promise<void> {
    this.#parts.assertConnected('publish');
    assertFits(text, LIMITS.messageBytes, 'publish');
    this.#parts.lanes.publish(lane, text);
  }

  async send(to: UserId, text: string): Promise<void> {
    this.#parts.assertConnected('send');
    assertFits(text, LIMITS.messageBytes, 'send');
    this.#parts.lanes.send(to, text);
  }

  onMessage(listener: (delivery: Delivery) => void): () => void {
    return this.#parts.lanes.onMessage(listener);
  }

  presence(lane: Lane): Readable<Presence> {
    return this.#parts.presence.of(lane);
  }

  async lock(name: string, signal: AbortSignal): Promise<Lease> {
    signal.throwIfAborted();
    this.#parts.assertConnected('wait for a lock');
    return this.#parts.locks.acquire(name, signal);
  }

  #tellLanes(): void {
    this.#parts.roster.tell({ lanes: this.#parts.lanes.lanes });
    this.#parts.presence.refresh();
  }
}
