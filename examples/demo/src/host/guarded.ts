/** What the flood guard found, under the host's figures: how many lines of which kind, and the largest waves now. */
import type { LiveRoom } from 'liveroom';
import { reasonCounts, total } from '../chat/guard-words';
import { h, setText, together } from '../page/element';
import { every } from '../page/follow';
import { count, plural } from '../page/wording';

const WAVES = 3;

export function mountGuarded(container: HTMLElement, { chat }: Pick<LiveRoom, 'chat'>): () => void {
  const marked = h('p', { class: 'guarded-marked', 'data-testid': 'guarded' });
  const heading = h('p', { class: 'guarded-heading' }, 'Copy-paste now');
  const items = Array.from({ length: WAVES }, () => {
    const text = h('span', { class: 'wave-text', dir: 'auto' });
    const size = h('span', { class: 'wave-count' });
    return { text, size, element: h('li', { class: 'wave', 'data-testid': 'wave' }, text, ' ', size) };
  });
  const list = h('ul', { class: 'waves' }, ...items.map(({ element }) => element));
  const waves = h('div', { class: 'guarded-waves' }, heading, list);
  const strip = h('div', { class: 'guarded' }, marked, waves);
  container.append(strip);

  const draw = () => {
    const { guarded, waves: largest } = chat.stats.get();
    const lines = total(guarded);
    setText(
      marked,
      lines === 0
        ? 'No chat lines marked so far'
        : `${plural(lines, 'line', 'lines')} marked: ${reasonCounts(guarded)}`,
    );
    waves.classList.toggle('is-none', largest.length === 0);
    items.forEach(({ element, text, size }, index) => {
      const wave = largest[index];
      element.hidden = wave === undefined;
      setText(text, wave?.text ?? '');
      element.title = wave?.text ?? '';
      setText(size, wave === undefined ? '' : `×${count(wave.count)}`);
      size.setAttribute('aria-label', wave === undefined ? '' : `about ${count(wave.count)} times`);
    });
  };
  return together(
    () => strip.remove(),
    chat.stats.subscribe(() => undefined),
    every(1000, draw),
  );
}
