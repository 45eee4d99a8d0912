/**
 * Messages: a channel for each lane that was joined, and one for what is sent to this user alone. A lane that was not
 * joined costs nothing, however much is said on it. Knows nothing of who else is there.
 */
import { Listeners } from '../../lib/listeners';
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery } from '../port';
import type { RoomNames } from './names';

/** What is posted: flat, so that receiving a thousand a second stays cheap. */
export type WireMessage = readonly [from: UserId, text: string];

export class LaneChannels {
  readonly #openChannel: (name: string) => BroadcastChannel;
  readonly #names: RoomNames;
  readonly #userId: UserId;
  readonly #deliveries = new Listeners<Delivery>();
  readonly #joined = new Map<Lane, BroadcastChannel | undefined>();
  #direct: BroadcastChannel | undefined;

  constructor(openChannel: (name: string) => BroadcastChannel, names: RoomNames, userId: UserId) {
    this.#openChannel = openChannel;
    this.#names = names;
    this.#userId = userId;
  }

  get lanes(): readonly Lane[] {
    return [...this.#joined.keys()];
  }

  onMessage(listener: (delivery: Delivery) => void): () => void {
    return this.#deliveries.add(listener);
  }

  /** Starts to receive: direct messages, and the lanes that are joined. */
  open(): void {
    this.#direct = this.#listen(this.#names.user(this.#userId), 'direct');
    for (const lane of this.#joined.keys()) this.#joined.set(lane, this.#listen(this.#names.lane(lane), lane));
  }

  /** Stops receiving. What was joined is joined again when it opens. */
  close(): void {
    this.#direct?.close();
    this.#direct = undefined;
    for (const [lane, channel] of this.#joined) {
      channel?.close();
      this.#joined.set(lane, undefined);
    }
  }

  join(lane: Lane): void {
    if (!this.#joined.has(lane)) this.#joined.set(lane, this.#listen(this.#names.lane(lane), lane));
  }

  leave(lane: Lane): void {
    this.#joined.get(lane)?.close();
    this.#joined.delete(lane);
  }

  publish(lane: Lane, text: string): void {
    this.#post(this.#joined.get(lane), this.#names.lane(lane), text);
  }

  send(to: UserId, text: string): void {
    this.#post(undefined, this.#names.user(to), text);
  }

  /** Without an open channel one is opened for this message only: an open one would receive, too. */
  #post(open: BroadcastChannel | undefined, name: string, text: string): void {
    const message: WireMessage = [this.#userId, text];
    const channel = open ?? this.#openChannel(name);
    channel.postMessage(message);
    if (open === undefined) channel.close();
  }

  #listen(name: string, lane: Lane | 'direct'): BroadcastChannel {
    const channel = this.#openChannel(name);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!Array.isArray(data) || typeof data[0] !== 'string') return;
      this.#deliveries.tell({ lane, from: data[0] as UserId, text: data[1] as unknown });
    };
    return channel;
  }
}
