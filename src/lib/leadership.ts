/**
 * One tab leads, and one at a time changes what they share: with the browser's Web Locks. Without them every tab leads,
 * and receivers tell by the keys what is the same. Knows nothing of reminders.
 */
import { Mutex } from './mutex';

/** Runs `task` while this tab leads, until the signal aborts; a task that ends before stays ended. Never rejects. */
export type Lead = (signal: AbortSignal, task: (signal: AbortSignal) => Promise<void>) => Promise<void>;

export interface Leadership {
  readonly lead: Lead;
  /** Runs `task` while no other tab runs one; in this tab, one after the other. Rejects as the task does. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
}

/** What is used of `navigator.locks`. */
export type Locks = Pick<LockManager, 'request'>;

/** @param name of what is shared: the same in all tabs. */
export function createLeadership(locks: Locks | undefined, name: string): Leadership {
  const mutex = new Mutex();
  let usable = locks;

  /** Runs `task` under the lock; where the browser refuses locks (sandboxed frames), without. */
  const held = async (lock: string, options: LockOptions, task: () => Promise<void>): Promise<void> => {
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return task();
    };
    try {
      if (usable === undefined) await begin();
      else await usable.request(lock, options, begin);
    } catch (error) {
      if (isBegun || options.signal?.aborted) throw error;
      usable = undefined;
      await task();
    }
  };

  return {
    lead: (signal, task) => held(`${name}/lead`, { signal }, () => task(signal)).catch(() => undefined),
    alone: <T>(task: () => Promise<T>) =>
      mutex.run(
        () =>
          new Promise<T>((resolve, reject) => {
            held(`${name}/alone`, {}, () => task().then(resolve, reject)).catch(reject);
          }),
      ),
  };
}
