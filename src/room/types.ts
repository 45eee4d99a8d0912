/** The public contract of a room. */
import type { KeyValueStore } from '../lib/key-value';
import type { Role, Tier } from '../model/participant';
import type { OwnQuestion } from '../model/question';
import type { QuestionDetector } from '../questions/detector/types';
import type { Transport } from '../transport/port';

export type RoomStatus = 'idle' | 'joining' | 'joined' | 'reconnecting' | 'left' | 'failed';

export interface LiveRoomOptions {
  /** `[A-Za-z0-9_-]{1,40}`: within Agora's limits once channel names are made from it. */
  id: string;
  user: {
    /** 1–64 printable ASCII characters (Agora RTM's limit), the same at each visit. */
    id: string;
    /** At most 50 code points. */
    name?: string;
    role: Role;
    /** BCP 47. */
    locale?: string;
    tier?: Tier;
  };
  /** The only user ids whose control messages are believed. A host or moderator must be listed. */
  crew: readonly string[];
  transport: Transport;
  /** How long one attempt to join, or to come back, may take, in ms. Default 15,000. */
  joinTimeoutMs?: number;
  /** What recognises questions. Default: `liveroom/questions`, loaded when the room is joined. */
  detector?: QuestionDetector;
  /** Where unanswered questions are kept through a reload. Default: IndexedDB; memory where it is denied. */
  storage?: KeyValueStore;
}

export interface Audience {
  /** Everyone in the room. */
  readonly count: number;
  /** Hosts and moderators who are here; those the transport names, in a crowd too large to name everyone. */
  readonly crewOnline: readonly string[];
}

export interface LiveRoomEvents {
  /** The room's status changed. `error` says why it is `failed` or `reconnecting`, where a reason is known. */
  status: { status: RoomStatus; previous: RoomStatus; error?: Error };
  /** One of my questions was answered. */
  answered: { question: OwnQuestion };
}
