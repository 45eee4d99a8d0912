/** Draws what a `Readable` holds, no oftener than the screen or a reader needs it. */
import type { Readable } from 'liveroom';

/** Draws now and after each change. For what changes seldom. */
export function follow<T>(readable: Readable<T>, draw: (value: T) => void): () => void {
  const redraw = () => draw(readable.get());
  redraw();
  return readable.subscribe(redraw);
}

/** Draws now, then at most once a frame and once per `intervalMs`, always the latest value. */
export function followCalmly<T>(readable: Readable<T>, draw: (value: T) => void, intervalMs = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let drawnAtMs = -Infinity;

  const drawNow = () => {
    frame = undefined;
    drawnAtMs = performance.now();
    draw(readable.get());
  };
  const waitForFrame = () => {
    timer = undefined;
    frame = requestAnimationFrame(drawNow);
  };
  const changed = () => {
    if (timer !== undefined || frame !== undefined) return;
    const dueInMs = drawnAtMs + intervalMs - performance.now();
    if (dueInMs > 0) timer = setTimeout(waitForFrame, dueInMs);
    else waitForFrame();
  };

  drawNow();
  const unsubscribe = readable.subscribe(changed);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

/** Runs `task` now and every `intervalMs`. */
export function every(intervalMs: number, task: () => void): () => void {
  task();
  const timer = setInterval(task, intervalMs);
  return () => clearInterval(timer);
}
