/** The show itself: the picture, whether it is live, who else is here, and a button for sound that is held back. */
import type { Audience, LiveRoom, Performer, Readable, RoomStatus, Stage } from 'liveroom';
import { isWithoutPicture } from '../health/repair-words';
import { h, listen, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { whileVisible } from '../page/while-visible';
import { count, plural } from '../page/wording';

const BEFORE_SHOW = ['The show starts soon', 'You’re in. Ask ahead: the host reads your questions first.'] as const;
const CAMERA_OFF = 'The host’s camera is off';
const SOUND_ONLY = 'Sound only: your network carries no more. The picture comes back by itself.';
const HOST_AWAY = ['The host is away for a moment', 'Stay here. Your questions are kept.'] as const;

export interface ScreenOptions {
  stage: Stage;
  status: Readable<RoomStatus>;
  audience: Readable<Audience>;
  health: Pick<LiveRoom['health'], 'report'>;
}

export function mountScreen(container: HTMLElement, { stage, status, audience, health }: ScreenOptions): () => void {
  const video = h('video', {
    class: 'screen-video',
    playsinline: true,
    autoplay: true,
    'data-testid': 'stage-video',
    'aria-label': 'Live video of the host',
  });
  const live = h('p', { class: 'badge is-live', hidden: true, 'data-testid': 'live-badge' }, 'Live');
  const here = h('p', { class: 'badge', 'data-testid': 'audience' });
  const sound = h(
    'button',
    { type: 'button', class: 'screen-sound', hidden: true, 'data-testid': 'start-audio' },
    'Tap for sound',
  );
  const waitingTitle = h('p', { class: 'screen-waiting-title' });
  const waitingText = h('p', { class: 'screen-waiting-text' });
  const waiting = h(
    'div',
    { class: 'screen-waiting', 'data-testid': 'waiting' },
    h('span', { class: 'screen-rings', 'aria-hidden': 'true' }),
    waitingTitle,
    waitingText,
  );
  const blank = h('p', { class: 'screen-off', hidden: true, 'data-testid': 'no-picture' }, CAMERA_OFF);
  container.append(video, waiting, blank, h('div', { class: 'screen-badges' }, live, here), sound);

  const drawSound = () => {
    sound.hidden = live.hidden || stage.audio.get() !== 'blocked';
  };
  let wasLive = false;
  const drawPerformers = (performers: readonly Performer[]) => {
    const tracks = performers.flatMap((performer) => performer.tracks);
    const isLive = tracks.length > 0;
    const picture = tracks.find((track) => track.source === 'camera' || track.source === 'screen');
    const isBlank = picture === undefined || picture.muted;
    live.hidden = !isLive;
    wasLive ||= isLive;
    drawStatus(status.get());
    waiting.hidden = isLive;
    video.classList.toggle('is-showing', isLive && !isBlank);
    blank.hidden = !isLive || !isBlank;
    drawSound();
  };
  const drawBlank = () => {
    setText(blank, isWithoutPicture(health.report.get().repairs, Date.now()) ? SOUND_ONLY : CAMERA_OFF);
  };
  const drawStatus = (value: RoomStatus) => {
    const isHere = value === 'joined';
    const elsewhere = value === 'failed' ? 'You’re not connected' : 'Coming in…';
    const [title, text] = wasLive ? HOST_AWAY : BEFORE_SHOW;
    setText(waitingTitle, isHere ? title : elsewhere);
    setText(waitingText, isHere ? text : '');
    container.dataset['status'] = value;
  };

  return together(
    () => container.replaceChildren(),
    stage.attach(video),
    follow(stage.performers, drawPerformers),
    follow(status, drawStatus),
    whileVisible(() => follow(health.report, drawBlank)),
    follow(stage.audio, drawSound),
    follow(audience, ({ count: people }) => {
      here.hidden = people === 0;
      setText(here, `${count(people)} here`);
      here.setAttribute('aria-label', `${plural(people, 'person', 'people')} here`);
    }),
    listen(sound, 'click', () => void stage.startAudio()),
  );
}
