/** The server's shared state: texts by key with revisions, and who hears of their changes. */
import type { Clock } from '../../lib/clock';
import { LiveRoomError } from '../../model/errors';
import type { StateItem } from '../port';
import { Replica, type Follower } from './replica';

/** What a session is told: an item as it is now. */
export type TellChange = (key: string, item: StateItem) => void;

interface Entry {
  item: StateItem;
  readonly replica: Replica<StateItem>;
}

export class StateTable {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();
  readonly #watchers = new Map<Follower, TellChange>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  read(key: string): StateItem | undefined {
    return this.#entries.get(key)?.item;
  }

  write(key: string, value: string, ifRevision: number | undefined, author: Follower): StateItem {
    const entry = this.#entries.get(key);
    const revision = entry?.item.revision ?? 0;
    if (ifRevision !== undefined && ifRevision !== revision) {
      throw new LiveRoomError(
        'stale-revision',
        `unable to write '${key}'; it is at revision ${revision}, not ${ifRevision}`,
        { key, revision },
      );
    }
    const item = Object.freeze({ value, revision: revision + 1 });
    if (entry === undefined) this.#add(key, item).changed(author);
    else {
      entry.item = item;
      entry.replica.changed(author);
    }
    return item;
  }

  watch(follower: Follower, tell: TellChange): void {
    this.#watchers.set(follower, tell);
    for (const [key, { replica }] of this.#entries) follow(replica, follower, key, tell);
  }

  unwatch(follower: Follower): void {
    this.#watchers.delete(follower);
    for (const { replica } of this.#entries.values()) replica.unfollow(follower);
  }

  #add(key: string, item: StateItem): Replica<StateItem> {
    const entry: Entry = {
      item,
      replica: new Replica<StateItem>({ clock: this.#clock, snapshot: () => entry.item, paceMs: 0 }),
    };
    this.#entries.set(key, entry);
    for (const [follower, tell] of this.#watchers) follow(entry.replica, follower, key, tell);
    return entry.replica;
  }
}

/** What was there before is read, not told. */
function follow(replica: Replica<StateItem>, follower: Follower, key: string, tell: TellChange): void {
  replica.follow(follower, (item) => tell(key, item), { isUpToDate: true });
}
