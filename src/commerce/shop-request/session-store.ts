/** Where an adapter keeps the one word by which a shop knows its buyer. Knows neither browser storage nor shop. */

/** Like one entry of `sessionStorage`: `{ get: () => sessionStorage.getItem('cart'), set: … }`. Neither may throw. */
export interface SessionStore {
  get(): string | null | undefined;
  set(value: string): void;
}

export function inMemory(value?: string): SessionStore {
  return {
    get: () => value,
    set(next) {
      value = next;
    },
  };
}
