/** What the signalling SDK checks before it sends anything. */
import { FakeRtmError } from './rtm-error';

/** The characters that agora-rtm-sdk 2.3.0 takes in names and user ids. */
const NAME = /^[a-zA-Z0-9 !#$%&()+\-:;<=.>?@[\]^_{}|~,]{1,64}$/;
const CUSTOM_TYPE_CHARACTERS = 32;

export function checkUser(userId: string, operation: string): void {
  if (typeof userId !== 'string' || !NAME.test(userId) || userId === 'null') throw new FakeRtmError(operation, -10006);
}

export function checkChannel(channelName: string, operation: string): void {
  if (typeof channelName !== 'string' || !NAME.test(channelName)) throw new FakeRtmError(operation, -10008);
}

export function checkPublished(message: string | Uint8Array, customType: string, limitBytes: number): void {
  if (message.length === 0) throw new FakeRtmError('publish', -11009);
  const encoder = new TextEncoder();
  const messageBytes = typeof message === 'string' ? encoder.encode(message).length : message.byteLength;
  if (messageBytes + encoder.encode(customType).length > limitBytes) throw new FakeRtmError('publish', -11010);
  if (customType.length > CUSTOM_TYPE_CHARACTERS) throw new FakeRtmError('publish', -11029);
}
