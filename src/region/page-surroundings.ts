/** What the page says of where it is. The one place of this folder that looks at it, when it is called. */
import type { Surroundings } from './types';

/** @param userLocale what the shop says of the user, which counts for more than the browser's. */
export function pageSurroundings(userLocale?: string): Surroundings {
  const { language } = (globalThis as { navigator?: { language?: string } }).navigator ?? {};
  return { timeZone: timeZone(), locale: userLocale ?? language };
}

function timeZone(): string | undefined {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
