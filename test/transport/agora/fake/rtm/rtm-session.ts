/** What the cloud knows of one signed-in client. It lives on while the client is cut off, until its time is up. */
import type { RTMEvents, SubscribeOptions } from 'agora-rtm-sdk';
import type { Wire } from '../wire';

export interface RtmEvents {
  message: RTMEvents.MessageEvent;
  presence: RTMEvents.PresenceEvent;
  storage: RTMEvents.StorageEvent;
  lock: RTMEvents.LockEvent;
}

export type DropReason = 'SAME_UID_LOGIN' | 'TOKEN_EXPIRED' | 'KICKED_OUT_BY_SERVER';

/** What the client does with what the cloud tells it. */
export interface RtmReceiver {
  event<Name extends keyof RtmEvents>(name: Name, event: RtmEvents[Name]): void;
  tokenWillExpire(): void;
  dropped(reason: DropReason): void;
  /** A lock is this client's, in case the answer to its call was lost. */
  ownsLock(channelName: string, lockName: string): void;
}

export class RtmSession {
  readonly channels = new Map<string, SubscribeOptions>();
  token = '';
  /** Why the cloud does not serve this session any more. */
  droppedFor: DropReason | undefined;
  /** Presence has given this session up: nobody sees it on a channel. */
  isAbsent = false;
  readonly ending: (() => void)[] = [];

  constructor(
    readonly userId: string,
    readonly wire: Wire,
    readonly presenceTimeoutMs: number,
    readonly receiver: RtmReceiver,
  ) {}

  tell<Name extends keyof RtmEvents>(name: Name, event: RtmEvents[Name], { ordered = false } = {}): void {
    // Messages may be lost, on a network that is bad for a moment.
    // Who comes and goes is told over one socket, in order, and the SDK dates it by when it hears of it.
    const inOrder = ordered || name === 'presence';
    this.wire.push(() => this.receiver.event(name, event), { ordered: inOrder, kept: name !== 'message' });
  }

  /** Ends what runs in the cloud for this session. */
  end(): void {
    for (const end of this.ending.splice(0)) end();
  }
}
