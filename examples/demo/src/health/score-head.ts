/** The score as a figure and a bar, and what it lost points for. */
import type { HealthReport } from 'liveroom';
import { h, setText } from '../page/element';
import { whole } from './figure-words';
import { reasonWords } from './repair-words';

export type Scored = Pick<HealthReport, 'score' | 'reasons' | 'picture'>;

export interface ScoreHead {
  readonly element: HTMLElement;
  show(scored: Scored): void;
}

export function createScoreHead(): ScoreHead {
  const figure = h('span', { class: 'score-figure', 'data-testid': 'health-score' });
  const bar = h('div', { class: 'score-bar', 'aria-hidden': 'true' });
  const reasons = h('ul', { class: 'score-reasons', 'data-testid': 'health-reasons' });
  const nothing = h('p', { class: 'health-note' });
  const element = h(
    'section',
    { class: 'health-part score', 'aria-label': 'Score' },
    h('p', { class: 'score-line' }, figure, h('span', { class: 'score-of' }, 'of 100')),
    h('div', { class: 'score-why' }, bar, reasons, nothing),
  );
  return {
    element,
    show({ score, reasons: lost, picture: { stream } }) {
      setText(figure, whole(score));
      const kept = h('span', { class: 'score-kept' });
      kept.style.flexGrow = String(score ?? 0);
      const segments = lost.map(({ part, points }) => {
        const segment = h('span', { class: 'score-lost', 'data-part': part });
        segment.style.flexGrow = String(points);
        return segment;
      });
      bar.hidden = score === undefined;
      bar.replaceChildren(kept, ...segments);
      const said = lost.map((reason) => reasonWords(reason, stream));
      if (said.join() !== [...reasons.children].map(({ textContent }) => textContent).join())
        reasons.replaceChildren(
          ...lost.map(({ part }, index) => h('li', { 'data-part': part }, said[index] ?? '')),
        );
      reasons.hidden = said.length === 0;
      nothing.hidden = said.length > 0;
      setText(nothing, score === undefined ? 'Nothing is received yet.' : 'Nothing to complain about.');
    },
  };
}
