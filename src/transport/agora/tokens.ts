/** Tokens for both SDKs, from the shop's provider. */
import type { Role } from '../../model/participant';

export interface TokenRequest {
  roomId: string;
  userId: string;
  role: Role;
  reason: 'join' | 'renew';
}

export interface TokenPair {
  /** For the media SDK. */
  rtc: string;
  /** For the signalling SDK: the same token where one was made for both. */
  rtm: string;
}

export type TokenProvider = (request: TokenRequest) => Promise<TokenPair>;
