/** The listeners of one SDK object, as both SDKs keep them: called in order, free to remove themselves. */

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the vendor's own declaration
export type Listener = Function;

export class Listeners {
  readonly #byEvent = new Map<string, Listener[]>();

  get count(): number {
    return [...this.#byEvent.values()].reduce((sum, listeners) => sum + listeners.length, 0);
  }

  add(event: string, listener: Listener): void {
    this.#byEvent.set(event, [...(this.#byEvent.get(event) ?? []), listener]);
  }

  remove(event: string, listener: Listener): void {
    const left = (this.#byEvent.get(event) ?? []).filter((other) => other !== listener);
    this.#byEvent.set(event, left);
  }

  clear(event?: string): void {
    if (event === undefined) this.#byEvent.clear();
    else this.#byEvent.delete(event);
  }

  emit(event: string, ...details: unknown[]): void {
    for (const listener of this.#byEvent.get(event) ?? []) (listener as (...details: unknown[]) => void)(...details);
  }
}
