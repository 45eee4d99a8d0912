/** How far sound and lips are apart: the figure, its place among the bands, since when, and by what it was measured. */
import { h, setText } from '../page/element';
import { signedMs } from './figure-words';
import { createSyncScale } from './sync-scale';
import { sinceWords, skewWords, sourceWords, trendWords, verdictOf, type AvSync } from './sync-words';

export interface SyncView {
  readonly element: HTMLElement;
  show(sync: AvSync, nowMs: number): void;
}

export function createSyncView(): SyncView {
  const figure = h('span', { class: 'sync-figure', 'data-testid': 'health-skew' });
  const verdict = h('p', { class: 'sync-verdict', 'data-testid': 'health-verdict' });
  const detail = h('p', { class: 'sync-detail' });
  const source = h('p', { class: 'health-note' });
  const scale = createSyncScale();
  const element = h(
    'section',
    { class: 'health-part sync', 'aria-labelledby': 'health-sync-title', 'data-level': 'unknown' },
    h('div', { class: 'sync-head' }, h('h3', { id: 'health-sync-title' }, 'Sound and lips'), figure),
    verdict,
    scale.element,
    detail,
    source,
  );
  return {
    element,
    show(sync, nowMs) {
      const { level, skewMs, driftMsPerMinute, sinceMs } = sync;
      element.dataset['level'] = level;
      setText(figure, signedMs(skewMs));
      setText(verdict, `${verdictOf(sync)}.`);
      scale.show(skewMs);
      const where = [skewWords(skewMs), trendWords(driftMsPerMinute)].filter((text) => text !== '').join(', ');
      setText(detail, [where && `${where}.`, sinceWords(sinceMs, nowMs)].filter((text) => text !== '').join(' '));
      setText(source, sourceWords(sync.source));
      source.hidden = sync.source === undefined;
      detail.hidden = detail.textContent === '';
    },
  };
}
