/** Going live: the host's own picture, what is sent, and what to do when the camera can't be had. */
import type { LiveRoom, Performer } from 'liveroom';
import { isLiveRoomError } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { every, follow } from '../page/follow';
import { explain, stopwatch } from '../page/wording';
import { mountDevicePickers } from './device-pickers';
import { startTestPattern, type TestPattern } from './test-pattern';

export interface OnAirOptions {
  room: LiveRoom;
  /** Shows how long it has been live, elsewhere on the page. */
  tally: HTMLElement;
  /** Goes live with the test pattern as soon as the room is joined. */
  startWithTestPattern: boolean;
  tone: boolean;
}

export function mountOnAir(
  container: HTMLElement,
  { room, tally, startWithTestPattern, tone }: OnAirOptions,
): () => void {
  const { stage } = room;
  const video = h('video', {
    class: 'preview-video',
    playsinline: true,
    autoplay: true,
    muted: true,
    'aria-label': 'Your own camera',
    'data-testid': 'preview',
  });
  const off = h('p', { class: 'preview-off' }, 'You’re off air');
  const live = h('button', { type: 'button', class: 'button is-hot', 'data-testid': 'go-live' }, 'Go live');
  const pattern = h('button', { type: 'button', class: 'button', 'data-testid': 'test-pattern' }, 'Test pattern');
  const withTone = h('input', { type: 'checkbox', checked: tone });
  const mute = h('button', { type: 'button', class: 'button', 'aria-pressed': 'false', 'data-testid': 'mute' }, 'Mute');
  const hide = h(
    'button',
    { type: 'button', class: 'button', 'aria-pressed': 'false', 'data-testid': 'camera-off' },
    'Camera off',
  );
  const end = h('button', { type: 'button', class: 'button is-quiet', 'data-testid': 'end-show' }, 'End');
  const error = h('p', { class: 'panel-error', role: 'alert', 'data-testid': 'camera-error' });
  const before = h(
    'div',
    { class: 'preview-buttons' },
    live,
    pattern,
    h('label', { class: 'check' }, withTone, 'with a quiet tone'),
  );
  const during = h('div', { class: 'preview-buttons', hidden: true }, mute, hide, end);
  const pickers = h('div', { class: 'preview-devices' });
  container.append(
    h('h2', { class: 'visually-hidden' }, 'Your picture'),
    h('div', { class: 'preview' }, video, off),
    before,
    during,
    pickers,
    error,
  );

  let test: TestPattern | undefined;
  let liveSinceMs: number | undefined;

  const ownTracks = () => stage.performers.get().find(({ isSelf }) => isSelf)?.tracks ?? [];
  const isMuted = (source: 'camera' | 'microphone') =>
    ownTracks().some((track) => track.source === source && track.muted);
  const draw = (performers: readonly Performer[]) => {
    const tracks = performers.find(({ isSelf }) => isSelf)?.tracks ?? [];
    const isLive = tracks.length > 0;
    liveSinceMs = isLive ? (liveSinceMs ?? Date.now()) : undefined;
    before.hidden = isLive;
    during.hidden = !isLive;
    pickers.hidden = !isLive || test !== undefined;
    const hasPicture = tracks.some((track) => track.source === 'camera' && !track.muted);
    off.hidden = hasPicture;
    setText(off, isLive ? 'Your camera is off' : 'You’re off air');
    video.classList.toggle('is-mirrored', test === undefined);
    video.classList.toggle('is-showing', hasPicture);
    mute.hidden = !tracks.some((track) => track.source === 'microphone');
    mute.setAttribute('aria-pressed', String(isMuted('microphone')));
    hide.setAttribute('aria-pressed', String(isMuted('camera')));
    drawTally();
  };
  const drawTally = () => {
    tally.classList.toggle('is-live', liveSinceMs !== undefined);
    setText(tally, liveSinceMs === undefined ? 'Off air' : `On air ${stopwatch(Date.now() - liveSinceMs)}`);
  };
  const attempt = async (action: () => Promise<unknown>) => {
    setText(error, '');
    live.disabled = pattern.disabled = true;
    await action().catch((reason: unknown) => setText(error, explainDevice(reason)));
    live.disabled = pattern.disabled = false;
  };
  const goLive = () => attempt(() => stage.publish());
  const goLiveWithPattern = () =>
    attempt(async () => {
      test ??= startTestPattern({ tone: withTone.checked });
      try {
        await stage.publish({ camera: test.camera, microphone: test.microphone ?? false });
      } catch (reason) {
        endPattern();
        throw reason;
      }
    });
  const endPattern = () => {
    test?.stop();
    test = undefined;
  };
  const endShow = () => attempt(() => stage.unpublish().finally(endPattern));
  const toggle = (source: 'camera' | 'microphone') => attempt(() => stage.setMuted(source, !isMuted(source)));

  const stopWaiting = startWithTestPattern
    ? follow(room.status, (status) => {
        if (status === 'joined' && test === undefined) void goLiveWithPattern();
      })
    : () => undefined;

  return together(
    () => container.replaceChildren(),
    endPattern,
    stage.attach(video, { userId: room.self.id }),
    follow(stage.performers, draw),
    every(1000, drawTally),
    mountDevicePickers(pickers, { stage, onError: (reason) => setText(error, explainDevice(reason)) }),
    listen(live, 'click', () => void goLive()),
    listen(pattern, 'click', () => void goLiveWithPattern()),
    listen(end, 'click', () => void endShow()),
    listen(mute, 'click', () => void toggle('microphone')),
    listen(hide, 'click', () => void toggle('camera')),
    stopWaiting,
  );
}

function explainDevice(reason: unknown): string {
  if (isLiveRoomError(reason, 'permission-denied')) {
    const wayOut = 'Allow it in the address bar’s site settings, or use the test pattern.';
    return `The browser won’t give this page your ${reason.context.device}. ${wayOut}`;
  }
  if (isLiveRoomError(reason, 'device-not-found'))
    return `No ${reason.context.device} was found. The test pattern needs none.`;
  if (isLiveRoomError(reason, 'device-in-use'))
    return `Another program is using your ${reason.context.device}. Close it, or use the test pattern.`;
  return explain(reason);
}
