/** Where the skew lies among the standard's bands, as a picture; the words beside it say the same. */
import { h } from '../page/element';
import { BOUNDS, type SyncLevel } from './sync-words';

/** What the scale spans, in ms: what is accepted, and as much again on the side where sound usually errs. */
const LEAST_MS = -300;
const MOST_MS = 200;

/** How far along the scale, 0–1. What is off the scale stands at its end. */
export const placeOf = (skewMs: number): number =>
  Math.min(1, Math.max(0, (skewMs - LEAST_MS) / (MOST_MS - LEAST_MS)));

const BANDS: readonly (readonly [fromMs: number, toMs: number, level: SyncLevel])[] = [
  [LEAST_MS, BOUNDS.lateUnacceptable, 'unacceptable'],
  [BOUNDS.lateUnacceptable, BOUNDS.lateDetectable, 'detectable'],
  [BOUNDS.lateDetectable, BOUNDS.earlyDetectable, 'in-sync'],
  [BOUNDS.earlyDetectable, BOUNDS.earlyUnacceptable, 'detectable'],
  [BOUNDS.earlyUnacceptable, MOST_MS, 'unacceptable'],
];
const TICKS = [BOUNDS.lateUnacceptable, BOUNDS.lateDetectable, 0, BOUNDS.earlyDetectable, BOUNDS.earlyUnacceptable];

const percentOf = (place: number) => `${(place * 100).toFixed(2)}%`;

export interface SyncScale {
  readonly element: HTMLElement;
  show(skewMs: number | undefined): void;
}

export function createSyncScale(): SyncScale {
  const marker = h('span', { class: 'scale-marker', hidden: true });
  const bands = BANDS.map(([from, to, level]) => {
    const band = h('span', { class: 'scale-band', 'data-level': level });
    band.style.width = percentOf(placeOf(to) - placeOf(from));
    return band;
  });
  const ticks = TICKS.map((ms) => {
    const tick = h('span', { class: 'scale-tick' }, `${ms > 0 ? '+' : ms < 0 ? '−' : ''}${Math.abs(ms)}`);
    tick.style.insetInlineStart = percentOf(placeOf(ms));
    return tick;
  });
  const element = h(
    'div',
    { class: 'scale', 'aria-hidden': 'true', dir: 'ltr' },
    h('div', { class: 'scale-ends' }, h('span', {}, 'sound late'), h('span', {}, 'sound early')),
    h('div', { class: 'scale-bar' }, ...bands, marker),
    h('div', { class: 'scale-ticks' }, ...ticks),
  );
  return {
    element,
    show(skewMs) {
      const isKnown = skewMs !== undefined && Number.isFinite(skewMs);
      marker.hidden = !isKnown;
      if (!isKnown) return;
      const place = placeOf(skewMs);
      marker.style.insetInlineStart = percentOf(place);
      marker.dataset['beyond'] = skewMs < LEAST_MS ? 'start' : skewMs > MOST_MS ? 'end' : '';
    },
  };
}
