/**
 * A silent viewer of whom every call is counted: logs in, joins control and the shard of the plan, and follows the plan
 * as a room does. A few of these stand for all, who make the same calls.
 */
import type { Clock } from '../../src/lib/clock';
import type { Random } from '../../src/lib/random';
import type { Scope } from '../../src/lib/scope';
import type { UserId } from '../../src/model/ids';
import { decode } from '../../src/protocol/codec';
import { createShards, LANE_BACKOFF, type Shards } from '../../src/room/shards';
import type { SignalPort } from '../../src/transport/port';
import { retry } from '../../src/lib/backoff';
import { isRetryable } from '../../src/model/errors';
import type { Room } from './room';
import type { SimulatedPort } from './simulated-port';

export async function watch(port: SimulatedPort, clock: Clock, random: Random, scope: Scope): Promise<void> {
  const self = { id: port.client.id as UserId, name: port.client.id, role: 'viewer' } as const;
  const shards = createShards({ self, clock, random, sharedNow: () => clock.now() });
  const patience = { clock, random, signal: scope.signal, isRetryable, ...LANE_BACKOFF };
  await retry(() => port.login(), patience);
  scope.add(
    port.onMessage(({ lane, text }) => {
      const message = lane === 'control' ? decode(text, lane) : undefined;
      if (typeof message !== 'object' || message.t !== 'beat' || message.shards === undefined) return;
      shards.follow(message.shards);
    }),
  );
  await Promise.all([
    retry(() => port.join('control'), patience),
    shards.enter(port.session, scope, scope.signal),
  ]);
}

/**
 * The room of a viewer on whom no message is lost, to say at any time in how many shards the others speak: one whose
 * shard is always the last.
 */
export class Guide {
  readonly #shards: Shards;

  constructor(clock: Clock, random: Random, room: Room, scope: Scope, idOfLast: string) {
    const self = { id: idOfLast as UserId, name: idOfLast, role: 'viewer' } as const;
    this.#shards = createShards({ self, clock, random, sharedNow: () => clock.now() });
    const port: Pick<SignalPort, 'join' | 'leave'> & { state: Pick<SignalPort['state'], 'read'> } = {
      join: async () => undefined,
      leave: async () => undefined,
      state: { read: async (key) => room.readState(key) },
    };
    void this.#shards.enter({ signal: port } as never, scope, scope.signal);
  }

  /** How many shards viewers speak on now. */
  get shards(): number {
    return Number(this.#shards.lane().slice('chat/'.length)) + 1;
  }

  follow(shards: number): void {
    this.#shards.follow(shards);
  }
}
