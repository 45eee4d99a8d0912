/**
 * Shared state as metadata of the room's control channel. Revisions are the vendor's: they grow, but not by one. A
 * `storage` event carries everything, so changes are found by revision.
 */
import type { MetaDataDetail, RTMEvents } from 'agora-rtm-sdk';
import { retry } from '../../../lib/backoff';
import type { Clock } from '../../../lib/clock';
import { Listeners } from '../../../lib/listeners';
import type { Random } from '../../../lib/random';
import { isRetryable, LiveRoomError } from '../../../model/errors';
import type { UserId } from '../../../model/ids';
import { unreachable } from '../../../model/refusals';
import type { SharedState, StateItem } from '../../port';
import type { RtmClient } from '../sdk';
import type { LinkCalls } from './link';
import { FOR_STATE, type Subscriptions } from './subscriptions';
import { assertFits } from '../../../model/text-size';
import { codeAmong, STALE_REVISION } from './vendor-code';

const OVERWRITE = -1;
const SUBSCRIBE_AGAIN = { baseMs: 1_000, maxMs: 15_000 };

interface SharedStateParts {
  readonly client: RtmClient;
  readonly calls: LinkCalls;
  readonly subscriptions: Subscriptions;
  readonly channel: string;
  readonly userId: UserId;
  readonly itemBytes: number;
  readonly clock: Clock;
  readonly random: Random;
}

export class MetadataState implements SharedState {
  readonly #parts: SharedStateParts;
  readonly #changes = new Listeners<{ key: string; item: StateItem }>();
  /** The revisions that watchers know of. */
  readonly #known = new Map<string, number>();
  #watchedSinceMs = 0;
  #watch = new AbortController();

  constructor(parts: SharedStateParts) {
    this.#parts = parts;
  }

  async read(key: string): Promise<StateItem | undefined> {
    const { client, calls, channel } = this.#parts;
    const read = () => client.storage.getChannelMetadata(channel, 'MESSAGE');
    const { metadata } = await calls.state('read shared state', read);
    return Object.hasOwn(metadata, key) ? itemOf(metadata[key]!) : undefined;
  }

  /** The vendor does not tell the new revision, so the item is read back. */
  async write(key: string, value: string, ifRevision = OVERWRITE): Promise<StateItem> {
    const { client, calls, channel, itemBytes } = this.#parts;
    const action = `write '${key}'`;
    assertFits(value, itemBytes, action);
    const items = [{ key, value, revision: ifRevision }];
    await calls.state(action, async () => {
      try {
        await client.storage.setChannelMetadata(channel, 'MESSAGE', items, { addUserId: true, addTimeStamp: true });
      } catch (error) {
        codeAmong(error, STALE_REVISION);
        const message = `unable to ${action}; it is not at revision ${ifRevision}`;
        throw new LiveRoomError('stale-revision', message, { key, revision: ifRevision }, { cause: error });
      }
    });
    const item = await this.read(key);
    if (item === undefined) throw unreachable(action, 'it was removed at once');
    return item;
  }

  watch(listener: (key: string, item: StateItem) => void): () => void {
    const off = this.#changes.add(({ key, item }) => listener(key, item));
    if (this.#changes.size === 1) this.#follow();
    return () => {
      off();
      if (this.#changes.size === 0) this.close();
    };
  }

  handle({ channelType, channelName, storageType, eventType, timestamp, data }: RTMEvents.StorageEvent): void {
    const { channel, userId, clock } = this.#parts;
    if (this.#watch.signal.aborted || channelName !== channel || channelType + storageType !== 'MESSAGECHANNEL') return;
    // In the vendor's time, which the items are stamped with.
    const sinceMs = timestamp - (clock.now() - this.#watchedSinceMs);
    for (const [key, detail] of Object.entries(data.metadata)) {
      const known = this.#known.get(key);
      if (known !== undefined && known >= detail.revision) continue;
      this.#known.set(key, detail.revision);
      // Not a change, unless it was made while the subscription was under way.
      const isOld = known === undefined && eventType === 'SNAPSHOT' && !(detail.updated >= sinceMs);
      if (!isOld && detail.authorUid !== userId) this.#changes.tell({ key, item: itemOf(detail) });
    }
  }

  close(): void {
    if (this.#watch.signal.aborted) return;
    this.#watch.abort();
    this.#subscribe(false).catch(() => undefined);
  }

  #follow(): void {
    const { clock, random } = this.#parts;
    this.#watch = new AbortController();
    this.#watchedSinceMs = clock.now();
    this.#known.clear();
    const { signal } = this.#watch;
    retry(() => this.#subscribe(true), { clock, random, signal, isRetryable, ...SUBSCRIBE_AGAIN }).catch(() => undefined);
  }

  #subscribe(isWanted: boolean): Promise<void> {
    const { subscriptions, channel } = this.#parts;
    return subscriptions.set(channel, FOR_STATE, isWanted);
  }
}

const itemOf = ({ value, revision }: MetaDataDetail): StateItem => Object.freeze({ value, revision });
