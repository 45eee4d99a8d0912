/** Draws what a `Readable` holds, no oftener than the screen or a reader needs it. */
import type { Readable } from 'liveroom';

/** Draws now and after each change. For what changes seldom. */
export function follow<T>(readable: Readable<T>, draw: (value: T) => void): () => void {
  const redraw = () => draw(readable.get());
  redraw();
  return readable.subscribe(redraw);
}

export interface Calm<T> {
  /** Changes are drawn at most this often, the latest value each time. */
  intervalMs: number;
  /** What a reader must not wait for: it is drawn with the next frame. */
  isUrgent?: (value: T) => boolean;
}

/** Draws now, then at most once a frame and no oftener than `intervalMs`, unless it is urgent. */
export function followCalmly<T>(
  readable: Readable<T>,
  draw: (value: T) => void,
  { intervalMs, isUrgent = () => false }: Calm<T>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let drawnAtMs = -Infinity;

  const drawNow = () => {
    frame = undefined;
    drawnAtMs = performance.now();
    draw(readable.get());
  };
  const waitForFrame = () => {
    clearTimeout(timer);
    timer = undefined;
    frame ??= requestAnimationFrame(drawNow);
  };
  const changed = () => {
    if (frame !== undefined) return;
    const dueInMs = drawnAtMs + intervalMs - performance.now();
    if (dueInMs <= 0 || isUrgent(readable.get())) waitForFrame();
    else timer ??= setTimeout(waitForFrame, dueInMs);
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
