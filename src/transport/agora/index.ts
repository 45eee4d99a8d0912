/**
 * Rooms on Agora's network: media over its RTC SDK, lanes, presence, shared state and locks over its RTM SDK. Both are
 * peers of this package that the page loads when a room is joined.
 */
import { systemClock } from '../../lib/clock';
import { type AgoraOptions, readOptions } from './options';
import { type AgoraTransport, createAgoraTransport } from './transport';

export type { AgoraLimits } from './limits';
export type { MediaProcessor, MediaProcessors } from './media-processor';
export type { AgoraArea, AgoraOptions, CloudProxy } from './options';
export type { AgoraSdk } from './sdk';
export type { TokenPair, TokenProvider, TokenRequest } from './tokens';
export type { AgoraTransport, RoomToPreload } from './transport';

/**
 * A transport whose rooms are on Agora's network. Creating it loads nothing and connects to nothing.
 * @throws LiveRoomError `invalid-options`.
 */
export function agora(options: AgoraOptions): AgoraTransport {
  return createAgoraTransport(readOptions(options), { clock: systemClock, random: Math.random });
}
