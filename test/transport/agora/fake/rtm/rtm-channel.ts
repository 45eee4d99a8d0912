/** One message channel in the cloud: its subscribers, and what each of them asked to be told. */
import type { MetadataItem, MetadataOptions, RTMEvents, SubscribeOptions } from 'agora-rtm-sdk';
import { channelRate, type AgoraLimits } from '../../../../../src/transport/agora/limits';
import type { Faults } from '../faults';
import { SlidingSecond } from '../sliding-second';
import type { Timers } from '../timers';
import { LockRack } from './lock-rack';
import { MetadataShelf } from './metadata-shelf';
import { PresenceBook } from './presence-book';
import type { RtmSession } from './rtm-session';

export interface ChannelSurroundings {
  readonly timers: Timers;
  readonly faults: Faults;
  readonly limits: AgoraLimits;
  nextRevision(): number;
}

export class RtmChannel {
  readonly presence: PresenceBook;
  readonly metadata: MetadataShelf;
  readonly locks: LockRack;
  readonly rate = new SlidingSecond();
  /** Messages that the cloud dropped because the channel carried too many. */
  dropped = 0;
  readonly #name: string;
  readonly #around: ChannelSurroundings;
  readonly #members = new Set<RtmSession>();

  constructor(name: string, around: ChannelSurroundings) {
    this.#name = name;
    this.#around = around;
    this.presence = new PresenceBook(name, around.timers, () => this.#thoseWith('withPresence'));
    this.metadata = new MetadataShelf(name, around.timers, around.nextRevision);
    this.locks = new LockRack(name, around.timers, () => this.#thoseWith('withLock'));
  }

  get members(): number {
    return this.#members.size;
  }

  add(session: RtmSession, options: SubscribeOptions): void {
    session.channels.set(this.#name, options);
    this.#members.add(session);
    if (options.beQuiet) this.presence.exit(session, 'REMOTE_LEAVE');
    else this.presence.enter(session);
    this.#tellAll(session, options);
  }

  remove(session: RtmSession, change: 'REMOTE_LEAVE' | 'REMOTE_TIMEOUT' = 'REMOTE_LEAVE'): void {
    this.#members.delete(session);
    this.presence.exit(session, change);
  }

  publish(from: RtmSession, message: string | Uint8Array, customType: string): void {
    const { timers, faults, limits } = this.#around;
    if (!this.rate.take(timers.now(), channelRate(limits, this.#members.size))) {
      this.dropped++;
      return;
    }
    const event = messageEvent(from.userId, 'MESSAGE', this.#name, message, customType, timers.now());
    for (const member of this.#thoseWith('withMessage')) {
      // The SDK does not filter messages by publisher (its message manager reads `src` only to report it): that
      // publishers do not hear themselves is the cloud's doing, by what the vendor's maintainers say of it.
      if (member === from && !faults.echoes) continue;
      member.tell('message', event);
    }
  }

  writeMetadata(author: RtmSession, items: readonly MetadataItem[], options?: MetadataOptions): void {
    this.metadata.write(author.userId, items, options);
    const event = this.metadata.event('UPDATE', author.userId);
    for (const member of this.#thoseWith('withMetadata')) member.tell('storage', event);
  }

  /** What a subscriber is told when it comes, and when it comes back. */
  #tellAll(session: RtmSession, { withPresence, withMetadata, withLock }: SubscribeOptions): void {
    if (withPresence) {
      const { snapshotsWithoutSelf, snapshotUsers } = this.#around.faults;
      const wanted = { withSelf: !snapshotsWithoutSelf, atMost: snapshotUsers };
      session.tell('presence', this.presence.snapshot(session.userId, wanted));
    }
    if (withMetadata) session.tell('storage', this.metadata.event('SNAPSHOT', ''));
    if (withLock) session.tell('lock', this.locks.snapshot());
  }

  *#thoseWith(option: 'withMessage' | 'withPresence' | 'withMetadata' | 'withLock'): Iterable<RtmSession> {
    for (const member of this.#members) {
      if (member.channels.get(this.#name)?.[option]) yield member;
    }
  }
}

export function messageEvent(
  publisher: string,
  channelType: 'MESSAGE' | 'USER',
  channelName: string,
  message: string | Uint8Array,
  customType: string,
  timestamp: number,
): RTMEvents.MessageEvent {
  const messageType = typeof message === 'string' ? 'STRING' : 'BINARY';
  return { channelType, channelName, topicName: '', messageType, customType, message, publisher, timestamp };
}
