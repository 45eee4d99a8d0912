/**
 * Who is on the channels that we are on. The vendor names everyone at first and then each who comes and goes, in large
 * channels every few seconds, and in very large ones not everyone: then there is a count only.
 */
import type { RTMEvents } from 'agora-rtm-sdk';
import { Signal } from '../../../lib/signal';
import type { UserId } from '../../../model/ids';
import type { Presence } from '../../port';
import type { RtmClient } from '../sdk';
import type { LinkCalls } from './link';

/** From this many on the vendor's first list may lack some: the vendor's own figure for telling at intervals. */
const LARGE = 50;

const NOBODY: Presence = Object.freeze({ count: 0, userIds: Object.freeze([]) });

interface Crowd {
  count: number;
  /** Undefined once it can't be complete. */
  names: Set<string> | undefined;
}

interface PresenceParts {
  readonly client: RtmClient;
  readonly calls: LinkCalls;
  readonly userId: UserId;
  readonly onCount: (channel: string, count: number) => void;
}

export class ChannelPresence {
  readonly #parts: PresenceParts;
  readonly #crowds = new Map<string, Crowd>();
  readonly #signals = new Map<string, Signal<Presence>>();

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  of(channel: string): Signal<Presence> {
    let signal = this.#signals.get(channel);
    if (signal === undefined) this.#signals.set(channel, (signal = new Signal(NOBODY)));
    return signal;
  }

  /** Begins to keep count: what is told of the channel from now on is about a channel that we are on, or soon are. */
  enter(channel: string): void {
    if (this.#crowds.has(channel)) return;
    this.#crowds.set(channel, { count: 1, names: new Set([this.#parts.userId]) });
  }

  leave(channel: string): void {
    this.#crowds.delete(channel);
    this.show(channel);
  }

  handle(event: RTMEvents.PresenceEvent): void {
    const { channelType, channelName, eventType, snapshot, interval } = event;
    const crowd = this.#crowds.get(channelName);
    if (crowd === undefined || channelType !== 'MESSAGE') return;
    if (eventType === 'SNAPSHOT') {
      crowd.names = new Set([this.#parts.userId, ...(snapshot ?? []).map(({ userId }) => userId)]);
      if (crowd.names.size >= LARGE) void this.#count(channelName, crowd);
    } else if (eventType === 'INTERVAL' && interval) {
      for (const userId of [...interval.leave.users, ...interval.timeout.users]) crowd.names?.delete(userId);
      for (const userId of interval.join.users) crowd.names?.add(userId);
      this.#trust(crowd, interval.totalOccupancy);
    } else this.#note(crowd, event);
    crowd.count = crowd.names?.size ?? Math.max(1, crowd.count);
    this.show(channelName);
  }

  /** Makes known how it stands, if that is news. */
  show(channel: string): void {
    const crowd = this.#crowds.get(channel);
    const signal = this.of(channel);
    const { count, userIds } = signal.get();
    const names = crowd === undefined ? NOBODY.userIds : crowd.names && ([...crowd.names].sort() as UserId[]);
    const next = Object.freeze({ count: crowd?.count ?? 0, userIds: names && Object.freeze(names) });
    if (next.count !== count) this.#parts.onCount(channel, next.count);
    if (next.count !== count || String(next.userIds) !== String(userIds)) signal.set(next);
  }

  /** Somebody came or went. News of ourselves is of an earlier session of ours. */
  #note(crowd: Crowd, { eventType, publisher }: RTMEvents.PresenceEvent): void {
    const { names } = crowd;
    if (publisher === this.#parts.userId) return;
    if (eventType === 'REMOTE_JOIN') {
      names?.add(publisher);
      crowd.count++;
    } else if (eventType === 'REMOTE_LEAVE' || eventType === 'REMOTE_TIMEOUT') {
      names?.delete(publisher);
      crowd.count--;
    }
  }

  async #count(channel: string, crowd: Crowd): Promise<void> {
    const { client, calls } = this.#parts;
    const ask = () => client.presence.getOnlineUsers(channel, 'MESSAGE', { includedUserId: false, includedState: false });
    const answer = await calls.api('count users', ask).catch(() => undefined);
    // Fewer than are named: some left in the meantime, and we are told of that.
    if (answer === undefined || this.#crowds.get(channel) !== crowd || answer.totalOccupancy <= crowd.count) return;
    this.#trust(crowd, answer.totalOccupancy);
    this.show(channel);
  }

  #trust(crowd: Crowd, count: number): void {
    crowd.count = count;
    if (crowd.names?.size !== count) crowd.names = undefined;
  }
}
