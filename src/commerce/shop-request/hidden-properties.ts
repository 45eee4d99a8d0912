/**
 * Attribution as properties of a line that the buyer does not see. Shops merge lines whose properties are the same and
 * keep others apart: hence nothing in them that differs between two addings of one moment, such as the idempotency key
 * or the time since. What arrived is proved by the growth of the quantity instead.
 */
import type { Attribution } from '../types';

/** `_liveroom_moment` is the moment's kind, when it was in ms since the Unix epoch, and its id if it has one. */
export const hiddenProperties = ({ roomId, moment }: Attribution): Readonly<Record<string, string>> => ({
  _liveroom_room: roomId,
  ...(moment && { _liveroom_moment: [moment.kind, moment.at, moment.id].join(' ').trim() }),
});
