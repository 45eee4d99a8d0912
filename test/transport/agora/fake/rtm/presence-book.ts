/**
 * Who is on one channel, and telling those who asked. Below 50 users each change is told at once (REALTIME); from then
 * on changes are gathered for 10 s (INTERVAL), or until there are few again. No change means no event.
 */
import type { GetOnlineUsersOptions, GetOnlineUsersResponse, RTMEvents } from 'agora-rtm-sdk';
import type { Timers } from '../timers';
import type { RtmSession } from './rtm-session';

const INTERVAL_FROM_USERS = 50;
const INTERVAL_MS = 10_000;
const PAGE_USERS = 50;

export type PresenceChange = 'REMOTE_JOIN' | 'REMOTE_LEAVE' | 'REMOTE_TIMEOUT';

type Changes = Record<PresenceChange, Set<string>>;
const noChanges = (): Changes => ({ REMOTE_JOIN: new Set(), REMOTE_LEAVE: new Set(), REMOTE_TIMEOUT: new Set() });
const userList = (users: Set<string>): RTMEvents.UserList => ({ users: [...users], userCount: users.size });

export class PresenceBook {
  readonly #channelName: string;
  readonly #timers: Timers;
  readonly #watchers: () => Iterable<RtmSession>;
  readonly #present = new Map<string, RtmSession>();
  #gathered: Changes | undefined;
  #cancelInterval = () => {};

  constructor(channelName: string, timers: Timers, watchers: () => Iterable<RtmSession>) {
    this.#channelName = channelName;
    this.#timers = timers;
    this.#watchers = watchers;
  }

  get count(): number {
    return this.#present.size;
  }

  enter(session: RtmSession): void {
    const isNew = !this.#present.has(session.userId);
    this.#present.set(session.userId, session);
    if (isNew) this.#tell('REMOTE_JOIN', session);
  }

  exit(session: RtmSession, change: 'REMOTE_LEAVE' | 'REMOTE_TIMEOUT'): void {
    if (this.#present.get(session.userId) !== session) return;
    this.#present.delete(session.userId);
    this.#tell(change, session);
  }

  /** The event that a subscriber gets first. */
  snapshot(forUserId: string, { withSelf, atMost }: { withSelf: boolean; atMost: number }): RTMEvents.PresenceEvent {
    const userIds = [...this.#present.keys()].filter((userId) => withSelf || userId !== forUserId).slice(0, atMost);
    const snapshot = userIds.map((userId) => ({ userId, states: {}, statesCount: 0 }));
    return { ...this.#event('SNAPSHOT', ''), snapshot };
  }

  /** A page of who is here. The total is the page's, as the vendor's declarations remark. */
  page({ includedUserId = true, page = '' }: GetOnlineUsersOptions = {}): GetOnlineUsersResponse {
    const timestamp = this.#timers.now();
    if (!includedUserId) return { timestamp, totalOccupancy: this.count, occupants: [], nextPage: '' };
    const all = [...this.#present.keys()];
    const start = Number(page);
    const users = all.slice(start, start + PAGE_USERS);
    const end = start + users.length;
    return {
      timestamp,
      totalOccupancy: users.length,
      occupants: users.map((userId) => ({ userId, states: {}, statesCount: 0 })),
      nextPage: end < all.length ? String(end) : '',
    };
  }

  #tell(change: PresenceChange, session: RtmSession): void {
    if (this.#gathered === undefined && this.count < INTERVAL_FROM_USERS) {
      const event = this.#event(change, session.userId);
      for (const watcher of this.#watchers()) if (watcher.userId !== session.userId) watcher.tell('presence', event);
      return;
    }
    if (this.#gathered === undefined) {
      this.#gathered = noChanges();
      this.#cancelInterval = this.#timers.after(INTERVAL_MS, () => this.#tellInterval());
    }
    for (const users of Object.values(this.#gathered)) users.delete(session.userId);
    this.#gathered[change].add(session.userId);
    if (this.count < INTERVAL_FROM_USERS) this.#tellInterval();
  }

  #tellInterval(): void {
    const changes = this.#gathered;
    this.#gathered = undefined;
    this.#cancelInterval();
    if (changes === undefined) return;
    const interval: RTMEvents.IntervalDetail = {
      join: userList(changes.REMOTE_JOIN),
      leave: userList(changes.REMOTE_LEAVE),
      timeout: userList(changes.REMOTE_TIMEOUT),
      userStateList: [],
      totalOccupancy: this.count,
    };
    for (const watcher of this.#watchers()) watcher.tell('presence', { ...this.#event('INTERVAL', ''), interval });
  }

  #event(eventType: RTMEvents.PresenceEvent['eventType'], publisher: string): RTMEvents.PresenceEvent {
    return {
      eventType,
      channelType: 'MESSAGE',
      channelName: this.#channelName,
      publisher,
      stateChanged: {},
      interval: null,
      snapshot: [],
      timestamp: this.#timers.now(),
    };
  }
}
