/** Who is on stage, put together from one's own tracks and those of the others. Pure. */
import type { Performer, StageTrack } from './types';

/** In a stable order. */
export function performersOf(
  selfId: string,
  own: readonly StageTrack[],
  others: ReadonlyMap<string, readonly StageTrack[]>,
): readonly Performer[] {
  const performers: Performer[] = own.length > 0 ? [Object.freeze({ userId: selfId, isSelf: true, tracks: own })] : [];
  for (const [userId, tracks] of others) {
    performers.push(Object.freeze({ userId, isSelf: false, tracks: Object.freeze(tracks) }));
  }
  return Object.freeze(performers.sort((left, right) => (left.userId < right.userId ? -1 : 1)));
}

/** Whether nothing differs that a page could see. */
export function isSameStage(performers: readonly Performer[], known: readonly Performer[]): boolean {
  const isSameTrack = (track: StageTrack, other: StageTrack | undefined) =>
    track.source === other?.source &&
    track.muted === other.muted &&
    track.track === other.track &&
    track.receiver === other.receiver;
  return (
    performers.length === known.length &&
    performers.every(({ userId, tracks }, index) => {
      const other = known[index];
      if (userId !== other?.userId || tracks.length !== other.tracks.length) return false;
      return tracks.every((track, place) => isSameTrack(track, other.tracks[place]));
    })
  );
}
