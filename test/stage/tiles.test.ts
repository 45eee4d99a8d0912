import { describe, expect, it } from 'vitest';
import { chooseTile, tilesOf } from '../../src/stage/tiles';
import type { Performer } from '../../src/stage/types';
import type { MediaSource } from '../../src/transport/media-port';

const performer = (userId: string, sources: readonly (MediaSource | `muted ${MediaSource}`)[], isSelf = false): Performer => ({
  userId,
  isSelf,
  tracks: sources.map((each) => {
    const muted = each.startsWith('muted ');
    const source = each.replace('muted ', '') as MediaSource;
    return { source, muted, track: { id: source } as MediaStreamTrack, receiver: undefined };
  }),
});

const show = (...performers: Performer[]) => tilesOf(performers).map(({ key, tracks }) => [key, ...tracks.map(({ id }) => id)]);

describe('the pictures of a stage', () => {
  it('are one for a camera with its sound, and another for a screen', () => {
    expect(show(performer('ana', ['camera', 'microphone', 'screen', 'screen-audio']))).toEqual([
      ['ana camera', 'camera', 'microphone'],
      ['ana screen', 'screen', 'screen-audio'],
    ]);
  });

  it('carry the voice on the screen where there is no camera', () => {
    expect(show(performer('ana', ['microphone', 'screen']))).toEqual([['ana screen', 'microphone', 'screen']]);
  });

  it('keep a place for who is only heard, and for a camera that is muted', () => {
    expect(show(performer('ana', ['microphone']), performer('ben', ['muted camera', 'microphone']))).toEqual([
      ['ana camera', 'microphone'],
      ['ben camera', 'microphone'],
    ]);
  });

  it("are, where there is room for one, somebody else's before one's own", () => {
    const tiles = tilesOf([performer('ana', ['camera'], true), performer('ben', ['camera'])]);
    expect(chooseTile(tiles, undefined)?.userId).toBe('ben');
    expect(chooseTile(tiles, 'ana')?.userId).toBe('ana');
    expect(chooseTile(tiles, 'nobody')).toBeUndefined();
    expect(chooseTile(tiles.slice(0, 1), undefined)?.userId).toBe('ana');
    expect(chooseTile([], undefined)).toBeUndefined();
  });
});
