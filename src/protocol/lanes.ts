/** Which message travels on which lane, and who is believed there. */
import type { LaneKind } from '../model/lane';
import type { MessageType } from './envelope';

export const LANE_OF: Readonly<Record<MessageType, LaneKind>> = Object.freeze({
  chat: 'chat',
  ask: 'ask',
  poll: 'ask',
  health: 'ask',
  statuses: 'control',
  beat: 'control',
  shelf: 'control',
  call: 'control',
  arrange: 'control',
  digest: 'direct',
  records: 'direct',
});

/** Whether a message may come on a lane: crew's chat also where everybody hears it, in a room of several shards. */
export const belongsOn = (lane: LaneKind, type: MessageType): boolean =>
  LANE_OF[type] === lane || (type === 'chat' && lane === 'control');

/** Messages that only the crew may send. */
export const CREW_ONLY: ReadonlySet<MessageType> = new Set([
  'statuses',
  'beat',
  'shelf',
  'call',
  'arrange',
  'digest',
  'records',
]);
