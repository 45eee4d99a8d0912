/** The flood's controls: which log, how fast, and how far it is. */
import type { FloodProgress } from 'liveroom/testing';
import { h, listen, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { count, explain, plural } from '../page/wording';
import { mountDropZone } from './drop-zone';
import { openFloodPlayer, type FloodPlayer } from './flood-player';
import { describeMalformed, readLogAt, readLogFile, type NamedLog } from './log-file';
import { speedAt } from './speed';

const FIXED_RATE = 1000;

export interface FloodPanelOptions {
  roomId: string;
  crew: readonly string[];
  /** The log that is offered at first. The crowd of one's own log asks its questions; that of the sample when told to. */
  initial: { url: string; name: string; isOwn?: boolean };
  /** Starts at once, at this many messages a second. */
  startPerSecond: number | undefined;
  page: HTMLElement;
}

export function mountFloodPanel(
  container: HTMLElement,
  { roomId, crew, initial, startPerSecond, page }: FloodPanelOptions,
): () => void {
  const name = h('p', { class: 'flood-log', 'data-testid': 'flood-log' }, initial.name);
  const file = h('input', {
    type: 'file',
    class: 'visually-hidden',
    accept: '.txt,.tsv,.log,text/plain',
    'data-testid': 'flood-file',
  });
  const play = h('button', { type: 'button', class: 'button is-cue', 'data-testid': 'flood-play' }, 'Play');
  const stop = h('button', { type: 'button', class: 'button', disabled: true, 'data-testid': 'flood-stop' }, 'Stop');
  const speed = h('input', {
    type: 'range',
    id: 'flood-speed',
    min: '0',
    max: '100',
    step: '1',
    value: '50',
    'data-testid': 'flood-speed',
  });
  const speedValue = h('output', { for: 'flood-speed' });
  const fixed = h(
    'button',
    { type: 'button', class: 'button', 'aria-pressed': 'false', 'data-testid': 'flood-fixed' },
    `${count(FIXED_RATE)}/s`,
  );
  const asking = h('input', { type: 'checkbox', 'data-testid': 'flood-asking', checked: initial.isOwn === true });
  const bar = h('progress', {
    class: 'flood-bar',
    max: '1',
    value: '0',
    'aria-label': 'How much of the log was played',
  });
  const figures = h(
    'p',
    { class: 'flood-figures', 'data-testid': 'flood-figures' },
    'Drop a chat log anywhere on this page.',
  );
  const error = h('p', { class: 'panel-error', role: 'alert', 'data-testid': 'flood-error' });
  const problems = h('ul', { class: 'flood-problems-list' });
  const problemsTitle = h('summary', {});
  const problemsBox = h(
    'details',
    { class: 'flood-problems', hidden: true, 'data-testid': 'flood-problems' },
    problemsTitle,
    problems,
  );
  container.append(
    h(
      'div',
      { class: 'panel-head' },
      h('h2', {}, 'Flood'),
      h('label', { class: 'link' }, file, h('span', {}, 'Choose a log…')),
    ),
    name,
    h('div', { class: 'flood-buttons' }, play, stop, fixed),
    h('div', { class: 'flood-speed' }, h('label', { for: 'flood-speed' }, 'Speed'), speed, speedValue),
    h('label', { class: 'flood-asking' }, asking, h('span', {}, 'The crowd asks, too')),
    bar,
    figures,
    error,
    problemsBox,
  );

  let player: FloodPlayer | undefined;
  let unfollow: () => void = () => undefined;
  let rate: number | undefined = startPerSecond;
  let log: NamedLog | undefined;
  /** Of the logs that were chosen, in order: how many, and which one is loaded. */
  let choices = 0;
  let loaded = 0;

  const pace = () => ({ speed: speedAt(speed.valueAsNumber), ratePerSecond: rate, isAsking: asking.checked });
  const drawPace = () => {
    setText(speedValue, rate === undefined ? `${pace().speed}×` : 'fixed');
    speed.disabled = rate !== undefined;
    speed.setAttribute('aria-valuetext', `${pace().speed} times`);
    fixed.setAttribute('aria-pressed', String(rate !== undefined));
    if (rate !== undefined) setText(fixed, `${count(rate)}/s`);
  };
  const drawProgress = ({ state, playedCount, total, messagesPerSecond }: FloodProgress) => {
    setText(play, state === 'playing' ? 'Pause' : state === 'paused' ? 'Go on' : 'Play');
    stop.disabled = state === 'idle';
    const passed = playedCount % total;
    bar.value = state === 'idle' ? 0 : state === 'ended' || (passed === 0 && playedCount > 0) ? 1 : passed / total;
    const now = state === 'playing' ? ` · ${count(messagesPerSecond)}/s` : state === 'ended' ? ' · the end' : '';
    const played =
      playedCount > total
        ? `${count(playedCount)} played, round ${Math.ceil(playedCount / total)}`
        : `${count(playedCount)} of ${count(total)}`;
    setText(figures, state === 'idle' ? plural(total, 'message', 'messages') : `${played}${now}`);
    container.dataset['state'] = state;
  };
  const applyPace = () => {
    if (rate === undefined) player?.setSpeed(pace().speed);
    player?.setRate(rate);
    player?.setAsking(asking.checked);
  };
  const close = () => {
    unfollow();
    player?.close();
    player = undefined;
  };
  const load = (source: Promise<NamedLog>) =>
    attempt(async () => {
      const choice = ++choices;
      const read = await source;
      const opened = await openFloodPlayer(roomId, crew, read, pace());
      // Of two logs that are loaded at once, the later choice counts: the other would play on with nothing to stop it.
      if (choice < loaded) return opened.close();
      loaded = choice;
      close();
      log = read;
      player = opened;
      setText(name, read.name);
      problemsBox.hidden = read.malformedCount === 0;
      setText(problemsTitle, `${plural(read.malformedCount, 'line', 'lines')} left out`);
      problems.replaceChildren(
        ...read.malformed.map((line) => h('li', {}, describeMalformed(line), h('code', {}, line.excerpt))),
      );
      unfollow = follow(player.progress, drawProgress);
      applyPace();
    });
  const attempt = async (action: () => Promise<void>) => {
    setText(error, '');
    problemsBox.hidden = true;
    play.disabled = true;
    await action().catch((reason: unknown) => setText(error, explain(reason)));
    play.disabled = false;
  };
  const playOrPause = async () => {
    if (log === undefined) {
      await load(readLogAt(initial.url, initial.name));
      player?.start();
    } else if (player?.progress.get().state === 'playing') player.pause();
    else player?.start();
  };
  /** A log of one's own is played at once, and its people ask. */
  const playFile = async (chosen: File) => {
    asking.checked = true;
    const before = log;
    await load(readLogFile(chosen));
    if (log !== before) player?.start();
  };
  const chooseFile = () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) void playFile(chosen).then(() => (file.value = ''));
  };
  const setPace = (change: () => void) => {
    change();
    drawPace();
    applyPace();
  };
  // Who asks for a thousand a second wants to see them.
  const toggleFixed = () => {
    setPace(() => (rate = rate === undefined ? FIXED_RATE : undefined));
    if (rate !== undefined && player?.progress.get().state !== 'playing') void playOrPause();
  };

  drawPace();
  if (startPerSecond !== undefined) void playOrPause();
  return together(
    () => container.replaceChildren(),
    close,
    mountDropZone(page, (dropped) => void playFile(dropped)),
    listen(play, 'click', () => void playOrPause()),
    listen(stop, 'click', () => player?.stop()),
    listen(speed, 'input', () => setPace(() => undefined)),
    listen(fixed, 'click', toggleFixed),
    listen(asking, 'change', applyPace),
    listen(file, 'change', chooseFile),
  );
}
