/**
 * Which channel of the vendor's carries which lane. Questions have several channels, because each may carry 200 messages
 * a second only: an asker sends on the one that their user id falls on, crew listens to all.
 */
import { hash32 } from '../../lib/hash';
import type { RoomId, UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';

/**
 * Eight carry 1,600 questions a second. The chattiest of the real logs, scaled to a million viewers, asks 600 in its worst
 * second; with those of crew's own and of chat they stay below the 50 channels of a client.
 */
const ASK_CHANNELS = 8;

/** The channel that everyone is on: control messages, shared state, locks. */
export const controlChannel = (roomId: RoomId): string => `${roomId}:ctl`;

/**
 * The channels that a lane is received on. RTM allows 64 characters, a colon among them, which room ids don't have; not a
 * dot, whatever its declarations say (seen in 2.3.0).
 */
export function channelsOf(roomId: RoomId, lane: Lane): readonly string[] {
  if (lane === 'control') return [controlChannel(roomId)];
  if (lane !== 'ask') return [`${roomId}:${lane.replace('/', ':')}`];
  return Array.from({ length: ASK_CHANNELS }, (_, index) => askChannel(roomId, index));
}

/** The channel that one user's messages on a lane go to. */
export function channelFor(roomId: RoomId, lane: Lane, userId: UserId): string {
  return lane === 'ask' ? askChannel(roomId, hash32(userId) % ASK_CHANNELS) : channelsOf(roomId, lane)[0]!;
}

/** The lane that a channel of this room carries; undefined for any other channel. */
export function laneOf(roomId: RoomId, channel: string): Lane | undefined {
  const [room, kind, index = '0'] = channel.split(':');
  if (room !== roomId) return undefined;
  if (kind === 'ctl') return 'control';
  if (kind === 'ask') return 'ask';
  return kind === 'chat' ? `chat/${Number(index)}` : undefined;
}

/** Marks messages to one user, who may be in several rooms: RTM allows 32 characters for it, and room ids have up to 40. */
export const roomTag = (roomId: RoomId): string => hash32(roomId).toString(36);

const askChannel = (roomId: RoomId, index: number): string => `${roomId}:ask${index === 0 ? '' : `:${index}`}`;
