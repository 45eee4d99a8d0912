/** Lets elements glide to where a change of order put them (first, last, invert, play). */
const GLIDE_MS = 240;
const EASING = 'cubic-bezier(0.2, 0, 0, 1)';

export function glide(list: HTMLElement, reorder: () => void): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) {
    reorder();
    return;
  }
  const before = new Map<Element, number>();
  for (const child of list.children) before.set(child, (child as HTMLElement).offsetTop);
  reorder();
  const moves: [Element, number | undefined][] = [];
  for (const child of list.children) {
    const from = before.get(child);
    const to = (child as HTMLElement).offsetTop;
    if (from !== to) moves.push([child, from === undefined ? undefined : from - to]);
  }
  for (const [child, offsetPx] of moves) {
    const frames =
      offsetPx === undefined
        ? [{ opacity: 0 }, { opacity: 1 }]
        : [{ transform: `translateY(${offsetPx}px)` }, { transform: 'none' }];
    child.animate(frames, { duration: GLIDE_MS, easing: EASING });
  }
}
