/** The timers of a steady clock, in a worker: `[id, delayMs]` starts one, `[id]` cancels it. */
const timers = new Map<number, ReturnType<typeof setTimeout>>();

onmessage = ({ data: [id, delayMs] }: MessageEvent<[id: number, delayMs?: number]>) => {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (delayMs === undefined) return;
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      postMessage(id);
    }, delayMs),
  );
};
