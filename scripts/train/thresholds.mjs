/**
 * From which confidence on a text is a question, by `FeatureReader.speaker`. Chosen on the development rows, as typed and
 * without marks, in steps of 0.05: where people set question marks, a line without one asks less often than it would
 * seem to.
 */
export const THRESHOLDS = [
  // Nothing known, kana, Chinese characters, Hangul, Thai, Arabic, Devanagari, Cyrillic.
  0.5, 0.7, 0.6, 0.5, 0.4, 0.4, 0.65, 0.5,
  // Latin script: English, Spanish, Portuguese, Indonesian and Malay, Tagalog, Vietnamese, Turkish, Hindi, Arabic.
  0.55, 0.45, 0.65, 0.6, 0.6, 0.6, 0.6, 0.5, 0.5,
];
