/**
 * Marked lines, folded into one: how many and why, and a way to read them all the same. A single one stands there
 * itself, dimmed, with the word why. Nothing is deleted.
 */
import type { ChatMessage } from 'liveroom';
import { h, listen, setText } from '../page/element';
import { plural } from '../page/wording';
import { reasonCounts, total, WHY, type GuardReason } from './guard-words';

/** Of a wave of thousands these can be unfolded. */
const KEPT = 20;

export interface Fold {
  readonly element: HTMLElement;
  /** Takes a marked line in. To be seen it has to be drawn. */
  add(message: ChatMessage): void;
  draw(): void;
}

export function createFold(): Fold {
  const label = h('span', { class: 'fold-label', 'data-testid': 'fold-label' });
  const text = h('span', { class: 'fold-text', dir: 'auto' });
  const toggle = h('button', { type: 'button', class: 'fold-toggle', 'aria-expanded': 'false' });
  const list = h('ul', { class: 'fold-lines', hidden: true });
  const words = h('p', {}, label, ' ', text);
  const element = h('li', { class: 'line is-folded', 'data-testid': 'fold' }, words, toggle, list);
  const counts: Partial<Record<GuardReason, number>> = {};
  const kept: ChatMessage[] = [];

  const drawList = () => {
    list.replaceChildren(
      ...kept.map(({ sender, text: said }) =>
        h('li', {}, h('span', { class: 'fold-name' }, sender.name), ' ', h('span', { dir: 'auto' }, said)),
      ),
    );
  };
  listen(toggle, 'click', () => {
    list.hidden = !list.hidden;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
    // What is open stays as it is: lines that change under the eye can't be read.
    if (!list.hidden) drawList();
    drawToggle();
  });
  const drawToggle = () => {
    const lines = total(counts);
    toggle.hidden = lines < 2;
    const shown = lines > KEPT ? `Show last ${KEPT}` : 'Show';
    setText(toggle, list.hidden ? shown : 'Hide');
  };

  return {
    element,
    add(message) {
      if (message.guard === undefined) return;
      counts[message.guard] = (counts[message.guard] ?? 0) + 1;
      kept.push(message);
      if (kept.length > KEPT) kept.shift();
    },
    draw() {
      const last = kept.at(-1);
      if (last?.guard === undefined) return;
      const lines = total(counts);
      const folded = `${plural(lines, 'line', 'lines')} folded: ${reasonCounts(counts)}`;
      setText(label, lines === 1 ? WHY[last.guard] : folded);
      setText(text, lines === 1 ? `${last.sender.name} ${last.text}` : '');
      drawToggle();
    },
  };
}
