/**
 * Tells the page about an error that has no caller to go to: a listener that threw, an undo step that failed.
 * Browsers route it to `window.onerror`; elsewhere it is printed. It never throws.
 */
export function reportError(error: unknown): void {
  const report = (globalThis as { reportError?: (error: unknown) => void }).reportError;
  if (typeof report === 'function') report(error);
  else console.error(error);
}
