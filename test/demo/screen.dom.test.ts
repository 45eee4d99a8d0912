/** The viewer's screen without a picture: whose doing it is. */
import { afterEach, expect, it } from 'vitest';
import { mountScreen } from '../../examples/demo/src/viewer/screen';
import { Signal } from '../../src/lib/signal';
import type { Audience, Performer, RoomStatus } from '../../src/index';
import { fakeHealth, report } from './fake-health';

const container = document.createElement('div');
let unmount: () => void = () => undefined;
afterEach(() => unmount());

const SOUND = { source: 'microphone', muted: false } as never;
const PICTURE = { source: 'camera', muted: false } as never;
const host = (...tracks: never[]): Performer => ({ userId: 'host', isSelf: false, tracks });

function mount() {
  const { reports, stage } = fakeHealth(report());
  const screen = { ...stage, attach: () => () => undefined, audio: new Signal('playing') } as never;
  const status = new Signal<RoomStatus>('joined');
  unmount = mountScreen(container, {
    stage: screen,
    status,
    audience: new Signal({ count: 0 } as Audience),
    health: { report: reports },
  });
  const words = container.querySelector<HTMLElement>('[data-testid=no-picture]')!;
  return { reports, performers: stage.performers, said: () => (words.hidden ? undefined : words.textContent) };
}

it('says that the camera is off when it is', () => {
  const { performers, said } = mount();
  performers.set([host(SOUND, PICTURE)]);
  expect(said()).toBeUndefined();
  performers.set([host(SOUND)]);
  expect(said()).toBe('The host’s camera is off');
});

it('says that it is the viewer’s network when the room went on with sound only', () => {
  const { reports, performers, said } = mount();
  performers.set([host(SOUND)]);
  reports.set(report({ repairs: { active: ['audio-only'], log: [] } }));
  expect(said()).toBe('Sound only: your network carries no more. The picture comes back by itself.');
  reports.set(report());
  expect(said()).toBe('The host’s camera is off');
});
