/** Which users' messages do not reach which others. */
import type { UserId } from '../../model/ids';

interface Partition {
  readonly groupA: ReadonlySet<string>;
  readonly groupB: ReadonlySet<string>;
}

export class Partitions {
  readonly #partitions = new Set<Partition>();
  #kept = 0;

  /** How many messages were kept back so far. */
  get kept(): number {
    return this.#kept;
  }

  add(groupA: readonly string[], groupB: readonly string[]): () => void {
    const partition = { groupA: new Set(groupA), groupB: new Set(groupB) };
    this.#partitions.add(partition);
    return () => void this.#partitions.delete(partition);
  }

  clear(): void {
    this.#partitions.clear();
  }

  /** Whether a message is kept from its recipient; counts those that are. */
  keeps(from: UserId, to: UserId): boolean {
    for (const { groupA, groupB } of this.#partitions) {
      if ((groupA.has(from) && groupB.has(to)) || (groupB.has(from) && groupA.has(to))) {
        this.#kept++;
        return true;
      }
    }
    return false;
  }
}
