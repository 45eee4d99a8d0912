/** Keeps an element of the page showing the stage: one picture in a `<video>`, all of them in any other element. */
import type { Readable } from '../lib/signal';
import { Player } from './player';
import { chooseTile, tilesOf, type Tile } from './tiles';
import type { Performer } from './types';

export interface AttachmentOptions {
  performers: Readable<readonly Performer[]>;
  userId: string | undefined;
  onBlocked: () => void;
}

export interface Attachment {
  unmute(): Promise<void>;
  detach(): void;
}

export function attachStage(element: HTMLElement, { performers, userId, onBlocked }: AttachmentOptions): Attachment {
  const players = new Map<string, { video: HTMLVideoElement; player: Player; close: () => void }>();
  const isVideo = element instanceof HTMLVideoElement;

  const open = ({ key, userId: id, source }: Tile, next: HTMLVideoElement | undefined) => {
    const video = isVideo ? element : element.ownerDocument.createElement('video');
    const player = new Player(video, { onBlocked });
    if (!isVideo) {
      video.dataset['userId'] = id;
      video.dataset['source'] = source;
      element.insertBefore(video, next?.parentNode === element ? next : null);
    }
    const close = () => {
      player.close();
      if (!isVideo) video.remove();
    };
    const entry = { video, player, close };
    players.set(key, entry);
    return entry;
  };

  const render = () => {
    const all = tilesOf(performers.get());
    const chosen = isVideo ? chooseTile(all, userId) : undefined;
    // A single element keeps its one player, whoever is in it.
    const tiles = isVideo ? (chosen ? [{ ...chosen, key: 'one' }] : []) : all.filter((tile) => !userId || tile.userId === userId);
    const keys = new Set(tiles.map(({ key }) => key));
    for (const [key, { close }] of players) {
      if (keys.has(key)) continue;
      close();
      players.delete(key);
    }
    // From the last to the first, so that each new one finds its place before the next.
    let next: HTMLVideoElement | undefined;
    for (const tile of [...tiles].reverse()) {
      const { player, video } = players.get(tile.key) ?? open(tile, next);
      player.show(tile.tracks, tile);
      next = video;
    }
  };

  const unsubscribe = performers.subscribe(render);
  render();
  return {
    async unmute() {
      await Promise.all(Array.from(players.values(), ({ player }) => player.unmute()));
    },
    detach() {
      unsubscribe();
      for (const { close } of players.values()) close();
      players.clear();
    },
  };
}
