import { expect, it } from 'vitest';
import { startupOf } from '../../src/health/startup';

const joined = { calledAtMs: 1_000, joinedAtMs: 1_600 };

it('counts from join() what was on stage when the room was joined', () => {
  expect(startupOf(joined, { publishedAtMs: 1_700, firstFrameAtMs: 2_300.4, firstSoundAtMs: 2_100 })).toEqual({
    joinMs: 600,
    firstFrameMs: 1_300,
    firstSoundMs: 1_100,
  });
});

it('counts from its publication what came on stage later', () => {
  const firsts = { publishedAtMs: 600_000, firstFrameAtMs: 600_450, firstSoundAtMs: undefined };
  expect(startupOf(joined, firsts)).toEqual({ joinMs: 600, firstFrameMs: 450, firstSoundMs: undefined });
});

it('says nothing of what has not happened, and never less than nothing when the clock was set back', () => {
  const never = { publishedAtMs: undefined, firstFrameAtMs: undefined, firstSoundAtMs: undefined };
  expect(startupOf({ calledAtMs: undefined, joinedAtMs: undefined }, never)).toEqual({});
  expect(startupOf({ calledAtMs: 5_000, joinedAtMs: 1_000 }, never).joinMs).toBe(0);
});
