/** How a client notices that nobody answers any more: by its heartbeat, some time after. */
import type { Timers } from './timers';
import type { Wire } from './wire';

export function watchSilence(
  wire: Wire,
  timers: Timers,
  noticeMs: number,
  told: { noticed(): void; overUnnoticed?(): void },
): () => void {
  let cancelTimer = () => {};
  const unwatch = wire.watch({
    down: () => {
      cancelTimer = timers.after(noticeMs, told.noticed);
    },
    up: () => {
      cancelTimer();
      told.overUnnoticed?.();
    },
  });
  return () => {
    cancelTimer();
    unwatch();
  };
}
