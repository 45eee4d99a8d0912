export const CHROMIUM_FLAGS: readonly string[];
export const MISSING_CHROMIUM: string;
export function findChromium(): string | undefined;
export function ensureChromium(): string | undefined;
