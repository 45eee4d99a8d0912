/**
 * The chat as it is read: drawn at most once a frame into a fixed set of elements, sampled when it is faster than
 * people read, held still while somebody reads back. What the guard marked is folded. Knows nothing of sending.
 */
import type { Chat, ChatMessage } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { every, followCalmly } from '../page/follow';
import { count } from '../page/wording';
import { Arrivals } from './arrivals';
import { Entries, MOST_ENTRIES } from './entries';
import { ReadingPace } from './reading-pace';

/** Marked lines that are remembered while the chat stands still. */
const MARKED_HELD = 200;
/** How long the chip stays after the last line that was left out, so that it does not flicker. */
const SAMPLING_SHOWN_MS = 3000;
const CHIP_INTERVAL_MS = 500;
/** Often enough to look immediate, seldom enough that a window of 200 lines misses none at 4,000 a second. */
const DRAW_INTERVAL_MS = 50;

export interface ChatLogOptions {
  chat: Chat;
  emptyText: string;
  /** What "Me too" does; without it lines have no such button. */
  echo?: (questionId: string) => Promise<void>;
  /** Called for each line by the crew: worth saying aloud to a screen reader. */
  onCrewLine?: (message: ChatMessage) => void;
}

export function mountChatLog(container: HTMLElement, options: ChatLogOptions): () => void {
  const list = h('ol', { class: 'chat-lines', 'data-testid': 'chat-lines' });
  const scroller = h(
    'div',
    { class: 'chat-scroll', role: 'log', 'aria-live': 'off', 'aria-label': 'Chat', tabindex: '0' },
    list,
  );
  const chip = h('p', { class: 'chat-chip', 'data-testid': 'sampling', hidden: true });
  const latest = h('button', { type: 'button', class: 'chat-latest', 'data-testid': 'jump-to-latest', hidden: true });
  const quiet = h('p', { class: 'chat-quiet' }, options.emptyText);
  container.append(chip, quiet, scroller, latest);

  const arrivals = new Arrivals();
  const pace = new ReadingPace();
  const entries = new Entries(list, options.echo !== undefined);
  const held: ChatMessage[] = [];
  const heldMarked: ChatMessage[] = [];
  let heldBack = 0;
  let hovered = false;
  let scrolledUp = false;
  let sampledAtMs = -Infinity;

  const release = () => {
    entries.append([...heldMarked.splice(0), ...held.splice(0)]);
    heldBack = 0;
    latest.hidden = true;
  };
  const isPaused = () => hovered || scrolledUp;

  const draw = (window: readonly ChatMessage[]) => {
    const nowMs = performance.now();
    const fresh = arrivals.take(window);
    for (const message of window) if (message.isOwn) entries.update(message);
    if (fresh.length === 0) return;
    quiet.hidden = true;
    // Marked lines take no reading time: they are folded, all of them.
    const { shown, skipped } = pace.choose(fresh.filter(({ guard }) => guard === undefined), nowMs);
    if (skipped > 0) sampledAtMs = nowMs;
    for (const message of shown) if (message.sender.isCrew && !message.isOwn) options.onCrewLine?.(message);
    if (shown.some((message) => message.isOwn)) {
      jump();
    } else if (isPaused()) {
      hold(shown, held, MOST_ENTRIES);
      hold(fresh.filter(({ guard }) => guard !== undefined), heldMarked, MARKED_HELD);
      heldBack += fresh.length;
      return;
    }
    const chosen = new Set(shown);
    entries.append(fresh.filter((message) => message.guard !== undefined || chosen.has(message)));
  };
  const jump = () => {
    scrolledUp = false;
    hovered = false;
    release();
    scroller.scrollTop = 0;
  };
  const drawFigures = () => {
    const isSampled = performance.now() - sampledAtMs < SAMPLING_SHOWN_MS;
    chip.hidden = !isSampled;
    container.classList.toggle('is-busy', isSampled);
    if (isSampled) setText(chip, `${count(options.chat.stats.get().perSecond)} messages/s · showing a sample`);
    latest.hidden = !isPaused() || heldBack === 0;
    if (!latest.hidden) setText(latest, `Paused · ${count(heldBack)} new · jump to latest`);
  };
  const echo = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-action="echo"]') : null;
    const line = button === null ? undefined : entries.lineOf(button);
    const questionId = line?.message()?.questionId;
    if (line === undefined || questionId === undefined) return;
    void options.echo?.(questionId).then(
      () => line.markEchoed(),
      () => undefined,
    );
  };
  const scrolled = () => {
    // The scroller stands on its head (column-reverse): 0 is the newest line, and further up is negative.
    const isUp = scroller.scrollTop < -24;
    if (isUp === scrolledUp) return;
    scrolledUp = isUp;
    if (!isPaused()) release();
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') hovered = true;
  };
  const leave = () => {
    hovered = false;
    if (!isPaused()) release();
  };

  return together(
    () => container.replaceChildren(),
    followCalmly(options.chat.messages, draw, { intervalMs: DRAW_INTERVAL_MS }),
    every(CHIP_INTERVAL_MS, drawFigures),
    listen(scroller, 'scroll', scrolled, { passive: true }),
    listen(container, 'pointerenter', enter),
    listen(container, 'pointerleave', leave),
    listen(list, 'click', echo),
    listen(latest, 'click', jump),
  );
}

/** Keeps the latest. */
function hold(messages: readonly ChatMessage[], held: ChatMessage[], most: number): void {
  held.push(...messages);
  if (held.length > most) held.splice(0, held.length - most);
}
