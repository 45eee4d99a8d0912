import { expect, it } from 'vitest';
import { Awaited, startupOf } from '../../src/health/startup';
import type { MediaSource, Publication } from '../../src/transport/media-port';

const joined = { calledAtMs: 1_000, joinedAtMs: 1_600 };

it('counts from join() what was on stage when the room was joined', () => {
  expect(startupOf(joined, { pictureAtMs: 1_700, soundAtMs: 1_700, firstFrameAtMs: 2_300.4, firstSoundAtMs: 2_100 })).toEqual({
    joinMs: 600,
    firstFrameMs: 1_300,
    firstSoundMs: 1_100,
  });
});

it('counts from its publication what came on stage later', () => {
  const firsts = { pictureAtMs: 600_000, soundAtMs: 1_700, firstFrameAtMs: 600_450, firstSoundAtMs: 2_100 };
  expect(startupOf(joined, firsts)).toEqual({ joinMs: 600, firstFrameMs: 450, firstSoundMs: 1_100 });
});

it('says nothing of what has not happened, and never less than nothing when the clock was set back', () => {
  const never = { pictureAtMs: undefined, soundAtMs: undefined, firstFrameAtMs: undefined, firstSoundAtMs: undefined };
  expect(startupOf({ calledAtMs: undefined, joinedAtMs: undefined }, never)).toEqual({});
  expect(startupOf({ calledAtMs: 5_000, joinedAtMs: 1_000 }, never).joinMs).toBe(0);
});

it('waits for nobody who is muted', () => {
  const awaited = new Awaited();
  const received = (source: MediaSource, muted: boolean, sinceMs: number) => ({
    publication: { id: source, userId: 'host', source, muted } as Publication,
    sinceMs,
  });
  expect(awaited.since()).toEqual({});
  awaited.note([received('camera', true, 1_700), received('microphone', false, 1_700)], 2_000);
  awaited.note([received('camera', true, 1_700), received('microphone', false, 1_700)], 300_000);
  expect(awaited.since()).toEqual({ soundAtMs: 1_700 });
  awaited.note([received('camera', false, 1_700), received('screen', false, 300_500)], 301_000);
  awaited.note([received('microphone', true, 1_700)], 302_000);
  expect(awaited.since()).toEqual({ pictureAtMs: 300_000, soundAtMs: 1_700 });
});
