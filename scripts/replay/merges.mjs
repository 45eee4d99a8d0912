/** Counts how questions came to share a row: put in the same words, or in others that ask the same. */

/** @param canonicalText in which form two wordings count as the same. */
export function createMergeCounter(canonicalText) {
  const known = new Set();
  const counts = { byText: 0, byMeaning: 0 };
  return {
    counts,
    /** @param outcome what the queue said of it. */
    count(text, outcome) {
      if (outcome !== 'queued' && outcome !== 'merged') return;
      const form = canonicalText(text);
      if (outcome === 'merged') counts[known.has(form) ? 'byText' : 'byMeaning']++;
      known.add(form);
    },
  };
}
