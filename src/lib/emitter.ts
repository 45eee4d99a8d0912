/** Typed events over eventemitter3: one payload object per event, and a listener that throws harms no other. */
import EventEmitter from 'eventemitter3';
import { reportError } from './report-error';

export interface ListenOptions {
  /** Ends the listening when it aborts. */
  signal?: AbortSignal;
}

export class Emitter<Events extends object> {
  /** What each listener to an event sets going; what that returns runs when it no longer listens. */
  attention: Partial<Record<keyof Events, () => () => void>> = {};
  readonly #events = new EventEmitter<Record<string, (payload: never) => void>>();

  /** Calls `listener` for each `event`; the returned function ends it. */
  on<E extends keyof Events & string>(
    event: E,
    listener: (payload: Events[E]) => void,
    { signal }: ListenOptions = {},
  ): () => void {
    if (signal?.aborted) return () => {};
    let isOn = true;
    const guarded = (payload: Events[E]) => {
      // An emit that is under way goes on with the listeners it began with.
      if (!isOn) return;
      try {
        listener(payload);
      } catch (error) {
        reportError(error);
      }
    };
    const ease = this.attention[event]?.();
    const off = () => {
      if (isOn) ease?.();
      isOn = false;
      this.#events.off(event, guarded);
      signal?.removeEventListener('abort', off);
    };
    this.#events.on(event, guarded);
    signal?.addEventListener('abort', off, { once: true });
    return off;
  }

  emit<E extends keyof Events & string>(event: E, payload: Events[E]): void {
    this.#events.emit(event, payload as never);
  }

  listenerCount(event: keyof Events & string): number {
    return this.#events.listenerCount(event);
  }
}
