/**
 * Lanes keep a flood away from a question: each kind of message travels on a path of its own.
 *
 * | lane | publishes | receives |
 * |---|---|---|
 * | `control` | crew | everyone |
 * | `ask` | viewers | crew only |
 * | `chat/k` | members of shard k | members of shard k |
 */
export type Lane = 'control' | 'ask' | `chat/${number}`;

/** Which of the two shapes a lane has; `direct` is for messages to one user, which belong to no lane. */
export type LaneKind = 'control' | 'ask' | 'chat' | 'direct';

export function laneKind(lane: Lane | 'direct'): LaneKind {
  return lane.startsWith('chat/') ? 'chat' : (lane as Exclude<LaneKind, 'chat'>);
}
