/**
 * Time that goes on in a hidden tab. Browsers slow the timers of a page that nobody looks at to one a second, which
 * would stop a host's test pattern and flood while the host looks at the viewer's tab; a worker's timers go on.
 */
import type { Clock } from 'liveroom';

export interface SteadyClock extends Clock {
  /** Ends every timer. */
  stop(): void;
}

export function createSteadyClock(): SteadyClock {
  const worker = new Worker(new URL('./steady-clock.worker.ts', import.meta.url), { type: 'module' });
  const tasks = new Map<number, () => void>();
  let lastId = 0;
  worker.onmessage = ({ data: id }: MessageEvent<number>) => {
    const task = tasks.get(id);
    tasks.delete(id);
    task?.();
  };
  return {
    now: () => Date.now(),
    schedule(task, delayMs) {
      const id = ++lastId;
      tasks.set(id, task);
      worker.postMessage([id, delayMs]);
      return () => {
        if (tasks.delete(id)) worker.postMessage([id]);
      };
    },
    stop() {
      tasks.clear();
      worker.terminate();
    },
  };
}
