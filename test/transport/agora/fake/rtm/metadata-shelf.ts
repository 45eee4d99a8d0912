/** The metadata of one channel. Revisions come from a counter that the whole cloud shares, so they jump. */
import type { MetaDataDetail, MetadataItem, MetadataOptions, RTMEvents, StorageData } from 'agora-rtm-sdk';
import type { Timers } from '../timers';
import { FakeRtmError } from './rtm-error';

const VALUE_BYTES = 16_384;
const OVERWRITE = -1;

export class MetadataShelf {
  readonly #channelName: string;
  readonly #timers: Timers;
  readonly #nextRevision: () => number;
  readonly #items = new Map<string, MetaDataDetail>();
  #majorRevision = 0;

  constructor(channelName: string, timers: Timers, nextRevision: () => number) {
    this.#channelName = channelName;
    this.#timers = timers;
    this.#nextRevision = nextRevision;
  }

  read(): StorageData {
    const metadata = Object.fromEntries(this.#items);
    return { totalCount: this.#items.size, majorRevision: this.#majorRevision, metadata };
  }

  /** All items or none. */
  write(author: string, items: readonly MetadataItem[], options: MetadataOptions = {}): void {
    const refuse = (code: number) => {
      throw new FakeRtmError('setChannelMetadata', code);
    };
    const { majorRevision = OVERWRITE, addUserId = false, addTimeStamp = false } = options;
    if (majorRevision !== OVERWRITE && majorRevision !== this.#majorRevision) refuse(-12014);
    for (const { key, value, revision = OVERWRITE } of items) {
      if (new TextEncoder().encode(value).length > VALUE_BYTES) refuse(-12012);
      if (revision !== OVERWRITE && revision !== (this.#items.get(key)?.revision ?? 0)) refuse(-12014);
    }
    for (const { key, value } of items) {
      const updated = addTimeStamp ? this.#timers.now() : 0;
      this.#items.set(key, { value, revision: this.#nextRevision(), updated, authorUid: addUserId ? author : '' });
    }
    this.#majorRevision = this.#nextRevision();
  }

  event(eventType: 'SNAPSHOT' | 'UPDATE', publisher: string): RTMEvents.StorageEvent {
    return {
      channelType: 'MESSAGE',
      channelName: this.#channelName,
      publisher,
      storageType: 'CHANNEL',
      eventType,
      data: this.read(),
      timestamp: this.#timers.now(),
    };
  }
}
