/** A Web Lock as an object that one holds, instead of a callback that one stays in. */

export interface HeldLock {
  /** Resolves when the lock is no longer held: released, or stolen by another tab. */
  readonly ended: Promise<void>;
  /** Resolves when the lock is free. Idempotent. */
  release(): Promise<void>;
}

/** Waits for the lock. Rejects as `LockManager.request` does: with the signal's reason, or where locks are denied. */
export function holdLock(locks: LockManager, name: string, options: LockOptions = {}): Promise<HeldLock> {
  return new Promise((resolve, reject) => {
    let free: () => void;
    const untilFreed = new Promise<void>((freed) => (free = freed));
    const request = locks.request(name, options, () => {
      resolve({
        ended,
        release: () => {
          free();
          return ended;
        },
      });
      return untilFreed;
    });
    // Rejects without a lock: then nobody has `ended`. Rejects with one: then it was stolen, which ends it as well.
    const ended = request.then(
      () => undefined,
      (error: unknown) => reject(error as Error),
    );
  });
}
