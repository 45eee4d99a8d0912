/**
 * The board: what is being answered on top, then the best questions first. Calm: a few changes a second at most, but a
 * new best question, and what the host did, show at once; nothing moves while a row is chosen to be merged into.
 */
import type { ProductNames, Questions, RankedQuestion } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { every, followCalmly } from '../page/follow';
import { count, explain, plural } from '../page/wording';
import { mergeRows, splitOff, type Arranged } from './arrange';
import { createBoardRow, type QuestionActions } from './board-row';
import { createCardList } from './card-list';
import { createEmptyNote } from './empty-note';
import { createFilterBar } from './filter-bar';
import { createMergeChoice } from './merge-choice';
import { passes } from './question-filter';
import { quoted } from './question-labels';
import { productName } from './shelf';
import { mountShortcuts } from './shortcuts';
import { firstRows, MORE_ROWS, ROWS, sharesWording } from './shown-rows';
import { createSpotlight } from './spotlight';
import { createUndoLine } from './undo-line';

const REDRAW_MS = 400;

export interface BoardOptions {
  questions: Questions;
  /** What is sold here: the names for tags and filters. */
  products?: readonly ProductNames[];
  /** Says something aloud to a screen reader. */
  say: (text: string) => void;
}

export function mountBoard(container: HTMLElement, { questions, products = [], say }: BoardOptions): () => void {
  const takeLabel = h('span', {});
  const take = h(
    'button',
    { type: 'button', class: 'button is-cue', 'data-testid': 'take-next' },
    takeLabel,
    h('kbd', {}, 'N'),
  );
  const summary = h('p', { class: 'board-summary', 'data-testid': 'board-summary' });
  const error = h('p', { class: 'board-error', role: 'alert', 'data-testid': 'board-error' });
  const spots = h('ol', { class: 'spots', 'aria-label': 'Being answered' });
  const rows = h('ol', { class: 'rows', 'aria-label': 'Waiting, best first', 'data-testid': 'board' });
  const more = h('button', { type: 'button', class: 'button board-more', hidden: true, 'data-testid': 'board-more' });
  const legend = h('div', { class: 'board-legend' });
  const title = h('div', { class: 'board-title' }, h('h2', {}, 'Questions'), summary);
  const head = h('div', { class: 'board-head' }, title, take);
  const top = h('div', { class: 'board-top' }, head);
  const foot = h('div', { class: 'board-foot' });
  const empty = createEmptyNote(() => filters.clear());
  container.append(top, error, spots, rows, empty.element, more, foot);

  const attempt = (action: Promise<unknown>) => {
    setText(error, '');
    action.catch((reason: unknown) => setText(error, explain(reason)));
  };
  const redraw = () => draw(questions.ranked.get());
  const done = createUndoLine(foot, (action) => attempt(action.finally(redraw)));
  const arranged = (action: Promise<Arranged>, words: string) =>
    attempt(
      action
        .then((result) => {
          done.show(words, () => result.undo());
          say(words);
        })
        .finally(redraw),
    );
  foot.append(legend);
  const actions: QuestionActions = {
    answer: (id, reply) => attempt(questions.answer(id, reply === undefined ? {} : { text: reply })),
    dismiss: (id) => attempt(questions.dismiss(id)),
    split(question, wordingId) {
      const text = question.wordings.find(({ id }) => id === wordingId)?.text ?? '';
      arranged(splitOff(questions, question, wordingId), `Split off ${quoted(text)}.`);
    },
    chooseMerge: (question) => choice.begin(question),
    nameOf: (productId) => productName(products, productId),
  };
  const spotlights = createCardList(spots, () => createSpotlight(actions));
  const waitingRows = createCardList(rows, () => createBoardRow(actions));
  let rowLimit = ROWS;
  const filters = createFilterBar(top, products, () => {
    rowLimit = ROWS;
    drawAll(questions.ranked.get());
    container.scrollTop = 0;
  });
  const choice = createMergeChoice({
    board: container,
    bar: head,
    onPick(source, targetId) {
      const target = questions.ranked.get().find(({ wordings }) => wordings.some(({ id }) => id === targetId));
      arranged(mergeRows(questions, source, targetId), `Merged into ${quoted(target?.text ?? 'it')}.`);
    },
    onChange: () => redraw(),
  });

  let drawnBest = '';
  const bestOf = (ranked: readonly RankedQuestion[]) => {
    const best = ranked.find((question) => question.status === 'waiting' && passes(filters.filter(), question));
    return `${ranked[0]?.id} ${best?.id}`;
  };
  const rowsToShow = (waiting: readonly RankedQuestion[], all: readonly RankedQuestion[]) => {
    const source = choice.source();
    if (source === undefined) return firstRows(waiting, waitingRows.focused()?.element.dataset['id'], rowLimit);
    // Other rows were asked for: the one in hand stays with them.
    const others = waiting.filter((question) => !sharesWording(question, source)).slice(0, rowLimit - 1);
    return [...all.filter((question) => sharesWording(question, source)), ...others];
  };
  const isSourceGone = (ranked: readonly RankedQuestion[]) => {
    const source = choice.source();
    return source !== undefined && !ranked.some((question) => sharesWording(question, source));
  };
  const draw = (ranked: readonly RankedQuestion[]) => {
    const source = choice.source();
    if (source === undefined) return drawAll(ranked);
    if (!isSourceGone(ranked)) return;
    setText(error, `${quoted(source.text)} is off the board by now.`);
    choice.cancel();
  };
  const drawAll = (ranked: readonly RankedQuestion[]) => {
    drawnBest = bestOf(ranked);
    const answering = ranked.filter(({ status }) => status === 'answering');
    const all = ranked.filter(({ status }) => status === 'waiting');
    const waiting = all.filter((question) => passes(filters.filter(), question));
    const shown = rowsToShow(waiting, all);
    spotlights.show(answering);
    waitingRows.show(shown);
    choice.mark();
    filters.show(all);
    spots.hidden = answering.length === 0;
    const filtered = filters.inWords();
    empty.show(waiting.length > 0 || (ranked.length > 0 && filtered === '') ? undefined : filtered);
    // A room takes the best of all, whatever is filtered here.
    setText(takeLabel, filtered === '' ? 'Take next' : 'Take next of all');
    take.disabled = all.length === 0;
    setText(summary, summaryOf(waiting.length, all.length, filtered));
    const below = waiting.length - rowLimit;
    more.hidden = below <= 0;
    setText(more, `and ${plural(below, 'more', 'more')} below these: show ${count(Math.min(below, MORE_ROWS))}`);
  };
  const showMore = () => {
    const last = rows.lastElementChild;
    rowLimit += MORE_ROWS;
    drawAll(questions.ranked.get());
    const next = last?.nextElementSibling;
    // On from where the reader is: the button has gone below what is new.
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
  const takeNext = () => {
    attempt(
      Promise.resolve().then(() => {
        const taken = questions.take();
        if (taken !== undefined) say(`Now answering: ${taken.text}`);
        redraw();
        container.scrollTop = 0;
      }),
    );
  };
  const inHand = () => waitingRows.focused() ?? spotlights.focused() ?? spotlights.current() ?? waitingRows.current();
  const arrangeable = () => waitingRows.focused() ?? spotlights.focused();
  /** While a row is chosen to be merged into, keys that act on a row would act on the wrong one. */
  const unlessChoosing = (run: () => void) => () => {
    if (choice.source() === undefined) run();
  };

  return together(
    () => container.replaceChildren(),
    done.stop,
    filters.stop,
    choice.stop,
    followCalmly(questions.ranked, draw, {
      intervalMs: REDRAW_MS,
      isUrgent: (ranked) => (choice.source() === undefined ? bestOf(ranked) !== drawnBest : isSourceGone(ranked)),
    }),
    every(1000, () => {
      if (choice.source() !== undefined) return;
      spotlights.tick(Date.now());
      waitingRows.tick(Date.now());
    }),
    listen(take, 'click', unlessChoosing(takeNext)),
    listen(more, 'click', showMore),
    mountShortcuts(legend, [
      { keys: ['n'], label: 'N', meaning: 'take next', run: unlessChoosing(takeNext) },
      { keys: ['a'], label: 'A', meaning: 'answered', run: unlessChoosing(() => inHand()?.answer()) },
      { keys: ['r'], label: 'R', meaning: 'reply', run: unlessChoosing(() => inHand()?.reply()) },
      { keys: ['d'], label: 'D', meaning: 'dismiss', run: unlessChoosing(() => inHand()?.dismiss()) },
      { keys: ['w'], label: 'W', meaning: 'wordings', run: () => arrangeable()?.turnWordings() },
      { keys: ['m'], label: 'M', meaning: 'merge', run: unlessChoosing(() => arrangeable()?.chooseMerge()) },
      { keys: ['ArrowDown'], label: '↑ ↓', meaning: 'rows', run: () => void waitingRows.move(1) },
      { keys: ['ArrowUp'], run: () => void waitingRows.move(-1) },
    ]),
  );
}

function summaryOf(shown: number, all: number, filtered: string): string {
  if (all === 0) return 'Nobody is waiting';
  const found = `${plural(shown, 'question', 'questions')} of ${plural(all, 'that waits', 'that wait')}`;
  if (filtered !== '') return `${found}: ${filtered}`;
  return `${plural(all, 'question waits', 'questions wait')}, best first`;
}
