/**
 * Time as a dependency. Everything that waits asks a `Clock`, so that a test can run an hour in a millisecond.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
}

/** The machine's own clock. Globals are looked up when it is used, never when it is imported. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(task, delayMs) {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Runs `task` every `intervalMs` until the returned function is called. A run that throws does not end the series. */
export function repeat(clock: Clock, task: () => void, intervalMs: number): () => void {
  let cancel: () => void;
  const next = () => {
    cancel = clock.schedule(() => {
      next();
      task();
    }, intervalMs);
  };
  next();
  return () => cancel();
}
