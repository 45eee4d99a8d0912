/** The room in figures, once a second. */
import type { LiveRoom } from 'liveroom';
import { h, setText, together } from '../page/element';
import { every } from '../page/follow';
import { count, share, stopwatch } from '../page/wording';
import { createSparkline } from './sparkline';

/** Over how many seconds the rate of questions is taken. */
const RATE_SECONDS = 5;
const NONE = '–';

export function mountFigures(
  container: HTMLElement,
  { chat, questions, audience, status }: Pick<LiveRoom, 'chat' | 'questions' | 'audience' | 'status'>,
): () => void {
  const messages = tile('Messages/s', 'messages-per-second');
  const asked = tile('Questions/s', 'questions-per-second');
  const answered = tile('Answered', 'answered-rate');
  const wait = tile('Median wait', 'median-wait');
  const here = tile('Audience', 'audience');
  const shed = tile('Shed', 'shed', 'Questions that fell off a full board');
  const tiles = [messages, asked, answered, wait, here, shed];
  const sparkline = createSparkline();
  messages.element.append(sparkline.element);
  const list = h('dl', { class: 'figures' }, ...tiles.map(({ element }) => element));
  container.append(list);
  const askedBySecond: number[] = [];

  const draw = () => {
    const { perSecond } = chat.stats.get();
    const stats = questions.stats.get();
    // What the board takes up again as it joins was asked before.
    if (status.get() !== 'joined') askedBySecond.length = 0;
    askedBySecond.push(stats.asked);
    if (askedBySecond.length > RATE_SECONDS + 1) askedBySecond.shift();
    const spanSeconds = Math.max(1, askedBySecond.length - 1);
    const askedPerSecond = (stats.asked - (askedBySecond[0] ?? stats.asked)) / spanSeconds;
    sparkline.push(perSecond);
    messages.show(count(perSecond));
    asked.show(askedPerSecond >= 10 || askedPerSecond === 0 ? count(askedPerSecond) : askedPerSecond.toFixed(1));
    answered.show(stats.answeredRate === undefined ? NONE : share(stats.answeredRate));
    wait.show(stats.medianWaitMs === undefined ? NONE : stopwatch(stats.medianWaitMs));
    here.show(count(audience.get().count));
    shed.show(count(stats.shed));
  };

  // Paced signals compute only while somebody listens; reading them once a second needs no more than their attention.
  const idle = () => undefined;
  return together(() => list.remove(), chat.stats.subscribe(idle), questions.stats.subscribe(idle), every(1000, draw));
}

function tile(label: string, id: string, title?: string) {
  const value = h('dd', { class: 'figure-value', 'data-testid': `figure-${id}` }, NONE);
  const element = h('div', { class: 'figure', title }, h('dt', { class: 'figure-label' }, label), value);
  return { element, show: (text: string) => setText(value, text) };
}
