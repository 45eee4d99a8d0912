/** Tokens for both SDKs, from the shop's provider. */
import type { Role } from '../../model/participant';

/** Whom the tokens are for. The shop's server decides whether they may have them: it knows its users, and a page can lie. */
export interface TokenRequest {
  /** The media SDK's channel. Signalling tokens are for a user and every channel. */
  roomId: string;
  /** What both SDKs know the user by: a token for another user id is refused. */
  userId: string;
  /** Hosts publish media. Others need no right to, and should not be given it. */
  role: Role;
  /** `renew` while the user is in the room: the old tokens expire soon. */
  reason: 'join' | 'renew';
}

export interface TokenPair {
  /** For the media SDK. */
  rtc: string;
  /** For the signalling SDK: the same token where one was made for both. */
  rtm: string;
}

/**
 * Gets tokens, as a rule from the shop's server: `RtcTokenBuilder.buildTokenWithRtm` of the vendor's package makes one
 * for both. Rejecting means that asking again may help, unless with a `LiveRoomError` that is not retryable.
 */
export type TokenProvider = (request: TokenRequest) => Promise<TokenPair>;
