/** A small stacked bar: what each reason adds to a question's score, against the best question's. */
import type { RankedQuestion } from 'liveroom';
import { h } from '../page/element';
import { pointsOf, REASON_KINDS, reasonsInFull } from './reasons';

export interface PointBar {
  readonly element: HTMLElement;
  /** `fullScore` is the score that fills the bar. */
  show(question: RankedQuestion, fullScore: number): void;
}

export function createPointBar(): PointBar {
  const parts = REASON_KINDS.map((kind) => h('span', { class: 'points-part', 'data-kind': kind }));
  const element = h('span', { class: 'points', role: 'img' }, ...parts);
  let shown = '';

  return {
    element,
    show(question, fullScore) {
      const widths = REASON_KINDS.map((kind) =>
        Math.round((pointsOf(question, kind) / Math.max(fullScore, 0.001)) * 100),
      );
      const key = widths.join();
      if (key === shown) return;
      shown = key;
      parts.forEach((part, index) => (part.style.width = `${Math.min(100, widths[index] ?? 0)}%`));
      element.setAttribute('aria-label', `Score ${question.score.toFixed(1)}`);
      element.title = reasonsInFull(question, Date.now());
    },
  };
}
