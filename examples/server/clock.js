/** Time, so that tests can hold it. */

/** @typedef {{ now(): number, wait(ms: number, signal?: AbortSignal): Promise<void> }} Clock */

/** @type {Clock} */
export const systemClock = {
  now: () => Date.now(),
  /** Ends early, without an error, when the signal says so. */
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal?.addEventListener('abort', end);
    }),
};
