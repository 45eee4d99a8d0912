/** How a participant's ports have the server do something for their session. */
import type { CallOptions } from './calls';
import type { RoomServer } from './room-server';
import type { Seat } from './seat';

/** Rejects as `serve` does, or with `network-unavailable` when no answer comes. */
export type CallServer = <T>(
  action: string,
  serve: (room: RoomServer, seat: Seat) => T,
  options?: CallOptions,
) => Promise<T>;
