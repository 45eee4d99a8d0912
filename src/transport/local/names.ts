/** The names of one room's channels, locks and database: what keeps rooms, and scopes of rooms, apart on one origin. */
import type { RoomId, UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';

export interface RoomNames {
  readonly lane: (lane: Lane) => string;
  readonly user: (userId: UserId) => string;
  /** The transport's own traffic between sessions. */
  readonly peers: string;
  /** Each session holds the lock of its own name for as long as it lives. */
  readonly session: (sessionId: string) => string;
  /** The session whose lock this is; undefined for any other lock. */
  readonly sessionOf: (lockName: string) => string | undefined;
  readonly lock: (name: string) => string;
  /** Held while taking a lock from a tab that stands still. */
  readonly takeover: (name: string) => string;
  readonly database: string;
}

export function roomNames(scope: string, roomId: RoomId): RoomNames {
  // Encoded, the scope has no slash, so that no scope and room read like another scope's.
  const origin = encodeURIComponent(scope);
  const room = `${origin}/${roomId}`;
  const sessions = `${room}/session/`;
  return {
    lane: (lane) => `${room}/lane/${lane}`,
    user: (userId) => `${room}/user/${userId}`,
    peers: `${room}/peers`,
    session: (sessionId) => `${sessions}${sessionId}`,
    sessionOf: (lockName) => (lockName.startsWith(sessions) ? lockName.slice(sessions.length) : undefined),
    lock: (name) => `${room}/lock/${name}`,
    takeover: (name) => `${room}/takeover/${name}`,
    database: `${origin}/rooms`,
  };
}
