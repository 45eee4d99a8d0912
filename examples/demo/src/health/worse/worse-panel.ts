/** Spoils what comes in, for everybody to see what the figures and the room make of it. Each thing can be undone. */
import type { Performer, Stage } from 'liveroom';
import { h, listen, together } from '../../page/element';
import { follow } from '../../page/follow';
import type { BadNetwork } from './bad-network';
import { canDelayHere, createDelay } from './delay';
import { createDelayNote } from './delay-note';
import { NO_BADNESS } from './frame-gate';
import { createKnob, type Knob } from './knob';

/** What the throttle lets through, in kbit/s: the test pattern needs 250 to 1000, by profile, and a camera more. */
const RATES = [undefined, 1000, 500, 250, 120, 60, 30];
/** Every which frame is lost. */
const LOSSES = [undefined, 120, 60, 30, 15, 8];

const DELAY_STEP_MS = 100;
/** Up to two seconds; browsers hold back four at most. */
const DELAY_STEPS = 20;
const delayWords = (step: number) => `${step * DELAY_STEP_MS} ms`;

const SCOPES = [
  'All of it acts on what this tab receives.',
  'Against a delay the browser works by itself: an eighth of what is left, each second.',
  'Frames are lost and throttled after the network was counted: its loss and bitrate don’t show it.',
];

export interface WorseOptions {
  /** Undefined where the browser has no place for one. */
  network: BadNetwork | undefined;
  canDelay?: boolean;
}

export function mountWorse(
  container: HTMLElement,
  { performers }: Pick<Stage, 'performers'>,
  { network, canDelay = canDelayHere() }: WorseOptions,
): () => void {
  const sound = createKnob({ name: 'Delay sound', id: 'delay-sound', most: DELAY_STEPS, say: delayWords });
  const picture = createKnob({ name: 'Delay picture', id: 'delay-picture', most: DELAY_STEPS, say: delayWords });
  const losing = createKnob({
    name: 'Lose frames',
    id: 'lose-frames',
    most: LOSSES.length - 1,
    say: (step) => `every ${LOSSES[step] ?? ''}th`,
  });
  const throttle = createKnob({
    name: 'Throttle',
    id: 'throttle',
    most: RATES.length - 1,
    say: (step) => `${RATES[step] ?? ''} kbit/s`,
  });
  const knobs = [sound, picture, losing, throttle];
  const undoAll = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'undo-worse' }, 'Undo all');
  const limits = [
    canDelay ? '' : 'This browser can’t hold back what it has received.',
    network === undefined ? 'This browser lets no page touch the frames that arrive.' : '',
  ].filter((text) => text !== '');
  container.append(
    h('p', { class: 'health-note' }, SCOPES.join(' ')),
    ...knobs.map(({ element }) => element),
    ...limits.map((text) => h('p', { class: 'health-note' }, text)),
    undoAll,
  );
  for (const knob of [sound, picture]) knob.setEnabled(canDelay);
  for (const knob of [losing, throttle]) knob.setEnabled(network !== undefined);

  const notes = [sound, picture].map((knob) => createDelayNote(knob.note));
  const forgetNews = () => {
    for (const note of notes) note.forget();
  };
  const delayBy = (knob: Knob, index: number) =>
    createDelay((delay) => {
      if (delay.isRepaired) forgetNews();
      knob.set(delay.targetMs / DELAY_STEP_MS);
      notes[index]?.show(delay);
    });
  const delays = [
    { knob: sound, kind: 'audio', control: delayBy(sound, 0) },
    { knob: picture, kind: 'video', control: delayBy(picture, 1) },
  ] as const;

  const spoil = () => {
    const rate = RATES[throttle.get()];
    network?.set({
      loseEvery: LOSSES[losing.get()],
      bitsPerSecond: rate === undefined ? undefined : rate * 1000,
    });
  };
  const drawUndo = () => {
    undoAll.disabled = knobs.every((knob) => knob.get() === 0);
  };
  const undo = () => {
    for (const knob of knobs) knob.set(0);
    for (const { control } of delays) control.set(0);
    spoil();
    drawUndo();
  };
  const showReceivers = (all: readonly Performer[]) => {
    const receivers = (kind: 'audio' | 'video') =>
      all
        .filter(({ isSelf }) => !isSelf)
        .flatMap(({ tracks }) => tracks)
        .flatMap(({ receiver }) => (receiver?.track.kind === kind ? [receiver] : []));
    for (const { kind, control } of delays) control.follow(receivers(kind));
    drawUndo();
  };

  drawUndo();
  return together(
    () => container.replaceChildren(),
    () => network?.set(NO_BADNESS),
    forgetNews,
    ...delays.map(({ control }) => () => control.close()),
    follow(performers, showReceivers),
    ...delays.map(({ knob, control }) => knob.onChange((step) => control.set(step * DELAY_STEP_MS))),
    ...[losing, throttle].map((knob) => knob.onChange(spoil)),
    ...knobs.map((knob) => knob.onChange(forgetNews)),
    ...knobs.map((knob) => knob.onChange(drawUndo)),
    listen(undoAll, 'click', undo),
  );
}
