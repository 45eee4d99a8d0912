/** So many at a time; who is told to stop while waiting has begun nothing. Knows nothing of what they do. */

export function createTurns(most) {
  let free = most;
  const waiting = new Set();

  const mine = (signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        waiting.delete(begin);
        reject(new Error('its turn did not come in time'));
      };
      const begin = () => {
        waiting.delete(begin);
        signal.removeEventListener('abort', stop);
        free--;
        resolve();
      };
      if (signal.aborted) return stop();
      if (free > 0) return begin();
      waiting.add(begin);
      signal.addEventListener('abort', stop);
    });

  return async (work, signal) => {
    await mine(signal);
    try {
      return await work();
    } finally {
      free++;
      const [next] = waiting;
      next?.();
    }
  };
}
