/** One media client's place in a channel, as the cloud knows it. */
import type { ConnectionDisconnectedReason } from 'agora-rtc-sdk-ng';
import type { Wire } from '../wire';
import type { FakeLocalTrack } from './fake-local-track';

export type MediaKind = 'audio' | 'video';
export type ClientRole = 'host' | 'audience';
export type LeaveReason = 'Quit' | 'ServerTimeOut' | 'BecomeAudience';

export interface Publication {
  readonly track: FakeLocalTrack;
  muted: boolean;
}

/** One signal of the cloud's to a client. */
export type MediaSignal =
  | { readonly type: 'online'; readonly uid: string }
  | { readonly type: 'offline'; readonly uid: string; readonly reason: LeaveReason }
  | { readonly type: 'added'; readonly uid: string; readonly kind: MediaKind; readonly publication: Publication }
  | { readonly type: 'removed'; readonly uid: string; readonly kind: MediaKind }
  | { readonly type: 'muted'; readonly uid: string; readonly kind: MediaKind; readonly muted: boolean };

export interface MediaReceiver {
  signal(signal: MediaSignal): void;
  tokenWillExpire(): void;
  tokenDidExpire(): void;
  closed(reason: `${ConnectionDisconnectedReason}`): void;
}

export class MediaSeat {
  readonly published = new Map<MediaKind, Publication>();
  /** The others believe that this client is gone. */
  isGivenUp = false;
  isGone = false;
  /** Why the cloud threw this client out. */
  closedFor: 'UID_BANNED' | 'TOKEN_EXPIRE' | undefined;
  token = '';
  readonly ending: (() => void)[] = [];

  constructor(
    readonly channelName: string,
    readonly uid: string,
    public role: ClientRole,
    readonly wire: Wire,
    readonly receiver: MediaReceiver,
  ) {}

  /** Over one socket: neither shuffled nor doubled, and not lost in an outage that nobody notices. */
  tell(signal: MediaSignal): void {
    this.wire.push(() => this.receiver.signal(signal), { ordered: true, kept: true });
  }

  end(): void {
    for (const end of this.ending.splice(0)) end();
  }
}
