/** By what a shop knows the shopper in this tab: the same after a reload, another one in another tab. */

/** One entry of the tab's storage; memory where that is denied. */
export function tabEntry(key: string): { get(): string | null; set(value: string): void } {
  let own: string | null = null;
  return {
    get() {
      try {
        return sessionStorage.getItem(key) ?? own;
      } catch {
        return own;
      }
    },
    set(value) {
      own = value;
      try {
        sessionStorage.setItem(key, value);
      } catch {
        // Storage is denied: a reload makes a new shopper.
      }
    },
  };
}

/** The shopper's id, made up at the first visit. */
export function shopperId(key: string): string {
  const entry = tabEntry(key);
  const known = entry.get();
  if (known !== null) return known;
  const chance = crypto.getRandomValues(new Uint32Array(4));
  const fresh = Array.from(chance, (part) => part.toString(16).padStart(8, '0')).join('');
  entry.set(fresh);
  return fresh;
}
