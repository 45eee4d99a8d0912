/** Messages, presence and shared state as a participant has them. */
import type { Clock } from '../../lib/clock';
import { Emitter } from '../../lib/emitter';
import { Signal, type Readable } from '../../lib/signal';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery, Lease, Presence, SharedState, SignalPort, StateItem } from '../port';
import type { CallServer } from './call-server';
import { acquireLease, type MemoryLease } from './lease';
import { assertFits } from '../../model/text-size';
import { LIMITS } from './limits';

export interface SignalPortOptions {
  readonly clock: Clock;
  readonly lockTtlMs: number;
  readonly call: CallServer;
  readonly isOver: () => boolean;
}

interface SignalEvents {
  message: Delivery;
  state: { readonly key: string; readonly item: StateItem };
}

const NOBODY: Presence = Object.freeze({ count: 0, userIds: Object.freeze([]) });

export class MemorySignalPort implements SignalPort {
  readonly limits = LIMITS;
  readonly state: SharedState;
  readonly #options: SignalPortOptions;
  readonly #events = new Emitter<SignalEvents>();
  readonly #lanes = new Set<Lane>();
  readonly #presences = new Map<Lane, Signal<Presence>>();
  readonly #leases = new Set<MemoryLease>();

  constructor(options: SignalPortOptions) {
    this.#options = options;
    this.state = {
      read: (key) => options.call('read state', (room) => room.state.read(key)),
      write: (key, value, ifRevision) => this.#write(key, value, ifRevision),
      watch: (listener) => this.#events.on('state', ({ key, item }) => listener(key, item)),
    };
  }

  now(): number {
    return this.#options.clock.now();
  }

  join(lane: Lane): Promise<void> {
    this.#lanes.add(lane);
    return this.#options.call('join a lane', (room, seat) => room.join(seat, lane));
  }

  leave(lane: Lane): Promise<void> {
    this.#lanes.delete(lane);
    this.#presences.get(lane)?.set(NOBODY);
    return this.#options.call('leave a lane', (room, seat) => room.leave(seat, lane));
  }

  async publish(lane: Lane, text: string): Promise<void> {
    assertFits(text, LIMITS.messageBytes, 'publish');
    await this.#options.call('publish', (room, seat) => room.publish(seat, lane, text));
  }

  async send(to: UserId, text: string): Promise<void> {
    assertFits(text, LIMITS.messageBytes, 'send');
    await this.#options.call('send', (room, seat) => room.send(seat, to, text));
  }

  onMessage(listener: (delivery: Delivery) => void): () => void {
    return this.#events.on('message', listener);
  }

  presence(lane: Lane): Readable<Presence> {
    return this.#presenceOf(lane);
  }

  async lock(name: string, signal: AbortSignal): Promise<Lease> {
    const { clock, lockTtlMs, call, isOver } = this.#options;
    const onEnd = (ended: MemoryLease) => void this.#leases.delete(ended);
    const lease = await acquireLease(name, signal, { clock, ttlMs: lockTtlMs, call, isOver, onEnd });
    this.#leases.add(lease);
    return lease;
  }

  receiveMessage(delivery: Delivery): void {
    if (delivery.lane === 'direct' || this.#lanes.has(delivery.lane)) this.#events.emit('message', delivery);
  }

  receivePresence(lane: Lane, presence: Presence): void {
    if (this.#lanes.has(lane)) this.#presenceOf(lane).set(presence);
  }

  receiveState(key: string, item: StateItem): void {
    this.#events.emit('state', { key, item });
  }

  end(): void {
    for (const lease of [...this.#leases]) lease.end();
  }

  /** The process has died: timers stop, and nobody is told. */
  freeze(): void {
    for (const lease of this.#leases) lease.stopTimers();
  }

  async #write(key: string, value: string, ifRevision: number | undefined): Promise<StateItem> {
    assertFits(value, LIMITS.stateItemBytes, 'write state');
    return this.#options.call('write state', (room, seat) => room.state.write(key, value, ifRevision, seat));
  }

  #presenceOf(lane: Lane): Signal<Presence> {
    let presence = this.#presences.get(lane);
    if (presence === undefined) {
      presence = new Signal(NOBODY);
      this.#presences.set(lane, presence);
    }
    return presence;
  }
}
