/** Tells when the page goes out of sight, perhaps for good, and when it is back. Where there is no page, neither happens. */
export function followPage({ onGone, onBack }: { onGone: () => void; onBack: () => void }): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const page = document;
  // A page that is closed on a phone may hear of nothing but this.
  const onVisibility = () => (page.hidden ? onGone() : onBack());
  page.addEventListener('visibilitychange', onVisibility);
  globalThis.addEventListener('pagehide', onGone);
  globalThis.addEventListener('pageshow', onBack);
  return () => {
    page.removeEventListener('visibilitychange', onVisibility);
    globalThis.removeEventListener('pagehide', onGone);
    globalThis.removeEventListener('pageshow', onBack);
  };
}
