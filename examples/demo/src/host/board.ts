/**
 * The board: what is being answered on top, then the best questions first. Calm: a few changes a second at most, but a
 * new best question, and what the host did, show at once.
 */
import type { Questions, RankedQuestion } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { every, followCalmly } from '../page/follow';
import { explain, plural } from '../page/wording';
import { createBoardRow } from './board-row';
import { createCardList } from './card-list';
import { mountShortcuts } from './shortcuts';
import { createSpotlight } from './spotlight';

const ROWS = 12;
const REDRAW_MS = 400;

/** The best rows, and the one in hand even when others have overtaken it: somebody may be typing a reply there. */
function firstRows(waiting: readonly RankedQuestion[], heldId: string | undefined): readonly RankedQuestion[] {
  const held = waiting.findIndex(({ id }) => id === heldId);
  return held < ROWS ? waiting.slice(0, ROWS) : [...waiting.slice(0, ROWS - 1), ...waiting.slice(held, held + 1)];
}

export interface BoardOptions {
  questions: Questions;
  /** Says something aloud to a screen reader. */
  say: (text: string) => void;
}

export function mountBoard(container: HTMLElement, { questions, say }: BoardOptions): () => void {
  const take = h(
    'button',
    { type: 'button', class: 'button is-cue', 'data-testid': 'take-next' },
    'Take next ',
    h('kbd', {}, 'N'),
  );
  const summary = h('p', { class: 'board-summary', 'data-testid': 'board-summary' });
  const error = h('p', { class: 'board-error', role: 'alert' });
  const spots = h('ol', { class: 'spots', 'aria-label': 'Being answered' });
  const rows = h('ol', { class: 'rows', 'aria-label': 'Waiting, best first', 'data-testid': 'board' });
  const more = h('p', { class: 'board-more' });
  const empty = h(
    'div',
    { class: 'board-empty' },
    h('p', { class: 'board-empty-title' }, 'No questions yet'),
    h('p', {}, 'What viewers ask appears here, the one that matters most on top, with the reason why.'),
  );
  const legend = h('div', { class: 'board-legend' });
  container.append(
    h('div', { class: 'board-head' }, h('div', {}, h('h2', {}, 'Questions'), summary), take),
    error,
    spots,
    rows,
    empty,
    more,
    legend,
  );

  const attempt = (action: Promise<unknown>) => {
    setText(error, '');
    action.catch((reason: unknown) => setText(error, explain(reason)));
  };
  const actions = {
    answer: (id: string, reply?: string) => attempt(questions.answer(id, reply === undefined ? {} : { text: reply })),
    dismiss: (id: string) => attempt(questions.dismiss(id)),
  };
  const spotlights = createCardList(spots, () => createSpotlight(actions));
  const waitingRows = createCardList(rows, () => createBoardRow(actions));

  let drawnBest = '';
  const bestOf = (ranked: readonly RankedQuestion[]) => {
    const best = ranked.find(({ status }) => status === 'waiting');
    return `${ranked[0]?.id} ${best?.id}`;
  };
  const draw = (ranked: readonly RankedQuestion[]) => {
    drawnBest = bestOf(ranked);
    const answering = ranked.filter(({ status }) => status === 'answering');
    const waiting = ranked.filter(({ status }) => status === 'waiting');
    spotlights.show(answering);
    waitingRows.show(firstRows(waiting, waitingRows.focused()?.element.dataset['id']));
    spots.hidden = answering.length === 0;
    empty.hidden = ranked.length > 0;
    take.disabled = waiting.length === 0;
    setText(
      summary,
      waiting.length === 0
        ? 'Nobody is waiting'
        : `${plural(waiting.length, 'question waits', 'questions wait')}, best first`,
    );
    more.hidden = waiting.length <= ROWS;
    setText(more, `and ${plural(waiting.length - ROWS, 'more', 'more')} below these`);
  };
  const takeNext = () => {
    attempt(
      Promise.resolve().then(() => {
        const taken = questions.take();
        if (taken !== undefined) say(`Now answering: ${taken.text}`);
        draw(questions.ranked.get());
      }),
    );
  };
  const inHand = () => waitingRows.focused() ?? spotlights.current() ?? waitingRows.current();

  return together(
    () => container.replaceChildren(),
    followCalmly(questions.ranked, draw, {
      intervalMs: REDRAW_MS,
      isUrgent: (ranked) => bestOf(ranked) !== drawnBest,
    }),
    every(1000, () => {
      spotlights.tick(Date.now());
      waitingRows.tick(Date.now());
    }),
    listen(take, 'click', takeNext),
    mountShortcuts(legend, [
      { keys: ['n'], label: 'N', meaning: 'take next', run: takeNext },
      { keys: ['a'], label: 'A', meaning: 'answered', run: () => inHand()?.answer() },
      { keys: ['r'], label: 'R', meaning: 'reply', run: () => inHand()?.reply() },
      { keys: ['d'], label: 'D', meaning: 'dismiss', run: () => inHand()?.dismiss() },
      { keys: ['ArrowDown'], label: '↓', meaning: 'next row', run: () => void waitingRows.move(1) },
      { keys: ['ArrowUp'], label: '↑', meaning: 'row before', run: () => void waitingRows.move(-1) },
    ]),
  );
}
