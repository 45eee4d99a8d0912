/** What the device keeps of one user in all rooms of a site, and how all of it is deleted. Part of chunks loaded late. */
import { withPrefix, type KeyValueStore } from '../lib/key-value';

export interface Visitor {
  /** Of all users. Rejects where the browser denies it. */
  readonly siteStorage: KeyValueStore;
  /** How keys name the user, after the room. */
  readonly userKey: string;
}

/** No room is called so. */
const ALL_ROOMS = '@';

const visitorPrefix = ({ userKey }: Visitor) => `liveroom/${ALL_ROOMS}/${userKey}`;

export const visitorStorage = (visitor: Visitor): KeyValueStore => withPrefix(visitor.siteStorage, visitorPrefix(visitor));

/** Deletes all of the user, of every room, but what `visitorStorage` has under these prefixes. */
export async function forgetVisitor(visitor: Visitor, except: readonly string[]): Promise<void> {
  const { siteStorage, userKey } = visitor;
  const entries = await siteStorage.entries('liveroom/').catch(() => []);
  const spared = except.map((prefix) => visitorPrefix(visitor) + prefix);
  const isForgotten = (key: string) =>
    `${key.split('/', 3)[2]}/` === userKey && !spared.some((prefix) => key.startsWith(prefix));
  const keys = entries.map(([key]) => key).filter(isForgotten);
  if (keys.length > 0) await siteStorage.write(new Map(keys.map((key) => [key, undefined])));
}
