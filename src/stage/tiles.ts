/** Who is to be seen where: performers as the pictures a page shows. Pure. */
import type { MediaSource } from '../transport/media-port';
import type { Performer } from './types';

/** One picture, or the place of one: a performer's camera or screen, with their sound on one of the two. */
export interface Tile {
  readonly key: string;
  readonly userId: string;
  readonly source: MediaSource;
  readonly isSelf: boolean;
  readonly tracks: readonly MediaStreamTrack[];
}

export function tilesOf(performers: readonly Performer[]): Tile[] {
  return performers.flatMap(({ userId, isSelf, tracks }) => {
    const playable = (wanted: readonly MediaSource[]) =>
      tracks.filter(({ source, muted }) => wanted.includes(source) && !(muted && source === 'camera')).flatMap(({ track }) => track ?? []);
    const tile = (source: MediaSource, wanted: readonly MediaSource[]): Tile => ({
      key: `${userId} ${source}`,
      userId,
      source,
      isSelf,
      tracks: playable(wanted),
    });
    const hasScreen = tracks.some(({ source }) => source === 'screen');
    const hasCamera = tracks.some(({ source }) => source === 'camera') || !hasScreen;
    return [
      ...(hasCamera ? [tile('camera', ['camera', 'microphone'])] : []),
      ...(hasScreen ? [tile('screen', hasCamera ? ['screen', 'screen-audio'] : ['screen', 'screen-audio', 'microphone'])] : []),
    ];
  });
}

/** The picture a single `<video>` shows: that user's, else the first of somebody else, else one's own. */
export function chooseTile(tiles: readonly Tile[], userId: string | undefined): Tile | undefined {
  if (userId !== undefined) return tiles.find((tile) => tile.userId === userId);
  return tiles.find((tile) => !tile.isSelf) ?? tiles[0];
}
