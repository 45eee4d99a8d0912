/**
 * Which question ids are known: those of live wordings, and the last ones that were resolved, so that a resend changes
 * nothing. Knows nothing of rank or text. Bounded: one id per wording, `MAX_MERGED_IDS`, `MAX_RESOLVED_IDS`.
 */
import { hash32 } from '../lib/hash';
import { HashIndex } from './hash-index';
import type { Wording } from './merging/wording';

/** Beyond this a merged question still counts its asker, but its own id is not remembered. About 20 MB. */
const MAX_MERGED_IDS = 200_000;
/** So many ids are still taken for duplicates after they were resolved; the oldest are forgotten first. */
const MAX_RESOLVED_IDS = 65_536;

export class KnownIds {
  readonly #index = new HashIndex();
  /** By the number that the index gives. */
  readonly #ids: string[] = [];
  /** The wording that holds the id; null when that was resolved. */
  readonly #wordings: (Wording | null)[] = [];
  readonly #freeNumbers: number[] = [];
  #mergedIds = 0;
  /** The numbers of resolved ids, overwritten from `#oldest` on once there are enough. */
  readonly #resolved: number[] = [];
  #oldest = 0;
  #wanted = '';
  readonly #isWanted = (number: number): boolean => this.#ids[number] === this.#wanted;

  has(id: string): boolean {
    return this.#find(id) >= 0;
  }

  /** The live wording that holds `id`. */
  wording(id: string): Wording | undefined {
    const number = this.#find(id);
    return number < 0 ? undefined : (this.#wordings[number] ?? undefined);
  }

  /** Remembers a new wording's own id, which must not be known. */
  addFirst(wording: Wording): void {
    this.#add(wording.id, wording);
  }

  /** Remembers `id`, which must not be known, as one that was merged into `wording`, unless there are too many. */
  addMerged(id: string, wording: Wording): void {
    if (this.#mergedIds >= MAX_MERGED_IDS) return;
    this.#mergedIds++;
    this.#add(id, wording);
    if (wording.mergedIds === undefined) wording.mergedIds = [id];
    else wording.mergedIds.push(id);
  }

  /** The ids of one wording, which is no more, are another's from now on. */
  handOver(from: Wording, to: Wording): void {
    const handed = (to.mergedIds ??= []);
    for (const id of from.questionIds()) {
      const number = this.#find(id);
      if (id === from.id && this.#mergedIds >= MAX_MERGED_IDS) {
        this.#remove(number);
        continue;
      }
      if (id === from.id) this.#mergedIds++;
      this.#wordings[number] = to;
      handed.push(id);
    }
  }

  /** The wording was answered or dismissed: for a while a resend of its questions is a duplicate. */
  resolve(wording: Wording): void {
    this.#rememberResolved(this.#find(wording.id));
    if (wording.mergedIds === undefined) return;
    for (const id of wording.mergedIds) this.#rememberResolved(this.#find(id));
    this.#mergedIds -= wording.mergedIds.length;
  }

  /** The wording was shed: its questions may be asked again. */
  forget(wording: Wording): void {
    this.#remove(this.#find(wording.id));
    if (wording.mergedIds === undefined) return;
    for (const id of wording.mergedIds) this.#remove(this.#find(id));
    this.#mergedIds -= wording.mergedIds.length;
  }

  #find(id: string): number {
    this.#wanted = id;
    return this.#index.find(hash32(id) | 0, id.length, this.#isWanted);
  }

  #add(id: string, wording: Wording): void {
    const number = this.#freeNumbers.pop() ?? this.#ids.length;
    this.#ids[number] = id;
    this.#wordings[number] = wording;
    this.#index.insert(hash32(id) | 0, id.length, number);
  }

  #remove(number: number): void {
    this.#index.remove(hash32(this.#ids[number] as string) | 0, number);
    this.#ids[number] = '';
    this.#wordings[number] = null;
    this.#freeNumbers.push(number);
  }

  #rememberResolved(number: number): void {
    this.#wordings[number] = null;
    if (this.#resolved.length < MAX_RESOLVED_IDS) {
      this.#resolved.push(number);
      return;
    }
    this.#remove(this.#resolved[this.#oldest] as number);
    this.#resolved[this.#oldest] = number;
    this.#oldest = (this.#oldest + 1) % MAX_RESOLVED_IDS;
  }
}
