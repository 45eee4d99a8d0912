/** Which languages questions are recognised and understood in. */

/** ISO 639-1. */
export const LANGUAGES = [
  'ar', 'en', 'es', 'hi', 'id', 'ja', 'ko', 'ms', 'pt', 'ru', 'th', 'tl', 'tr', 'vi', 'zh',
] as const;

export type Language = (typeof LANGUAGES)[number];
