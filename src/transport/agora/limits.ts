/**
 * What one client and one channel may do in a second: the smaller figure where the vendor's pages differ. All of them can
 * be set, for projects whose quota the vendor has changed.
 */

export interface AgoraLimits {
  /** Calls of the signalling SDK, one client, in any second. Vendor: 20. */
  apiCallsPerSecond: number;
  /** Messages sent by one client in any second. Vendor: 60. */
  messagesPerSecond: number;
  /** Of the calls, those to read and write shared state, in any second. Vendor: 10. */
  stateCallsPerSecond: number;
  /** Bytes in a message. Vendor: 32,768. */
  messageBytes: number;
  /** Bytes in an item of shared state. Vendor: 16,384. */
  stateItemBytes: number;
  /** Channels that one client is on. Vendor: 50. */
  channels: number;
  /** Messages a second on a channel with fewer than 1,000 users. Vendor: below 200. */
  channelMessagesPerSecond: number;
  /** The same with 1,000 users and more. Vendor: below 100. */
  largeChannelMessagesPerSecond: number;
  /** The same with more than 10,000 users. Vendor: below 30. */
  hugeChannelMessagesPerSecond: number;
}

export const DOCUMENTED_LIMITS: Readonly<AgoraLimits> = Object.freeze({
  apiCallsPerSecond: 20,
  messagesPerSecond: 60,
  stateCallsPerSecond: 10,
  messageBytes: 32_768,
  stateItemBytes: 16_384,
  channels: 50,
  channelMessagesPerSecond: 200,
  largeChannelMessagesPerSecond: 100,
  hugeChannelMessagesPerSecond: 30,
});

/** What a channel with so many users may carry in a second. */
export function channelRate(limits: AgoraLimits, users: number): number {
  if (users < 1_000) return limits.channelMessagesPerSecond;
  return users <= 10_000 ? limits.largeChannelMessagesPerSecond : limits.hugeChannelMessagesPerSecond;
}
