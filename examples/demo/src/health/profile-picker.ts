/** What the host's camera is tuned for, changed while live. Shows what the stage says, not what was clicked. */
import type { Performer, Stage } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { explain } from '../page/wording';
import { limitWords, PROFILES, qualityWords, type Profile, type StageQuality } from './profile-words';

export function mountProfilePicker(
  container: HTMLElement,
  stage: Pick<Stage, 'quality' | 'setProfile' | 'performers'>,
): () => void {
  const options = PROFILES.map(([profile, name]) => h('option', { value: profile }, name));
  const select = h('select', { id: 'profile', disabled: true, 'data-testid': 'profile' }, ...options);
  const words = h('p', { class: 'health-note', 'data-testid': 'profile-words' });
  const limit = h('p', { class: 'health-note', hidden: true, 'data-testid': 'profile-limit' });
  const error = h('p', { class: 'panel-error', role: 'alert' });
  const field = h(
    'div',
    { class: 'profile' },
    h('div', { class: 'field' }, h('label', { for: 'profile' }, 'Tuned for'), select),
    words,
    limit,
    error,
  );
  container.append(field);

  const draw = (present: StageQuality | undefined) => {
    select.disabled = present === undefined;
    setText(words, present === undefined ? 'Can be chosen once you are in the room.' : qualityWords(present));
    if (present !== undefined) select.value = present.isAuto ? 'auto' : present.profile;
  };
  const drawLimit = (performers: readonly Performer[]) => {
    const tracks = performers.find(({ isSelf }) => isSelf)?.tracks ?? [];
    const camera = tracks.find(({ source }) => source === 'camera')?.track;
    setText(limit, camera !== undefined && isDrawn(camera) ? limitWords(camera.getSettings()) : '');
    limit.hidden = limit.textContent === '';
  };
  const choose = async () => {
    setText(error, '');
    try {
      await stage.setProfile(select.value as Profile);
    } catch (reason) {
      setText(error, explain(reason));
    }
    draw(stage.quality.get());
  };
  return together(
    () => field.remove(),
    follow(stage.quality, draw),
    follow(stage.performers, drawLimit),
    listen(select, 'change', () => void choose()),
  );
}

/** By a canvas, which is as large as it is: no camera to be asked for more. */
const isDrawn = (track: MediaStreamTrack): boolean =>
  typeof CanvasCaptureMediaStreamTrack === 'function' && track instanceof CanvasCaptureMediaStreamTrack;
