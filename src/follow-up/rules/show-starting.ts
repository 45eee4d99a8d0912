/** Reminds of the next show, which the shop's options name. */
import { MINUTE_MS } from './durations';
import { close, want, type Occasions } from './occasions';
import { delayOf, isOfRule, type FollowOptions } from './rule';
import { shownUrl } from './shown-url';

/** A quarter of an hour: long enough to end what one is doing, short enough not to forget it again. */
export const SHOW_STARTING_DELAY_MS = 15 * MINUTE_MS;

/**
 * Has the reminder of a room's next show agree with the options: a show at another time is another reminder, and one
 * that is not named any more is called off.
 */
export function followShow(occasions: Occasions, roomId: string, options: FollowOptions, nowMs: number): Occasions {
  const { nextShow: show, words } = options;
  const delayMs = delayOf('show-starting', SHOW_STARTING_DELAY_MS, options);
  const isWanted = show !== undefined && delayMs !== undefined && show.startsAt > nowMs;
  const id = isWanted ? `show-starting:${roomId}:${show.startsAt}` : undefined;
  const rest = close(
    occasions,
    nowMs,
    (occasion) => isOfRule('show-starting', occasion) && occasion.roomId === roomId && occasion.id !== id,
  );
  if (!isWanted || id === undefined) return rest;
  const { startsAt, title } = show;
  const url = shownUrl(show.url);
  const draft = {
    id,
    kind: 'show-starting' as const,
    roomId,
    wantedAt: startsAt - delayMs,
    expiresAt: startsAt,
    startsAt,
    title: 'The show starts soon',
    body: title,
    ...(url === undefined ? {} : { url }),
  };
  return want(rest, draft, nowMs, words);
}
