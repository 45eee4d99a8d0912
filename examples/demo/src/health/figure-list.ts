/** Names and what is known of each, in two columns. */
import { h, setText } from '../page/element';

export interface FigureList<Figure> {
  readonly element: HTMLElement;
  show(figure: Figure): void;
}

/** A name, what to say, and a longer explanation for who points at it. */
export type Row<Figure> = readonly [name: string, words: (figure: Figure) => string, title?: string];

export function createFigureList<Figure>(rows: readonly Row<Figure>[]): FigureList<Figure> {
  const shown = rows.map(([name, words, title]) => {
    const value = h('dd', {});
    return { value, words, element: h('div', { title }, h('dt', {}, name), value) };
  });
  return {
    element: h('dl', { class: 'health-figures' }, ...shown.map(({ element }) => element)),
    show(figure) {
      for (const { value, words } of shown) setText(value, words(figure));
    },
  };
}
