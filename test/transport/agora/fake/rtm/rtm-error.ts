/** Errors as the signalling SDK throws them, with the reasons of its own table. */
import type { ErrorInfo, RTMBaseError } from 'agora-rtm-sdk';

/** Reasons as in agora-rtm-sdk 2.3.0. */
const REASONS = {
  [-10003]: 'Invalid App id. illegal symbol or too long.',
  [-10005]: 'Invalid token.',
  [-10006]: 'Invalid user id. illegal symbol or too long.',
  [-10008]: 'Invalid channel name. illegal symbol or too long.',
  [-10009]: 'Token is expired.',
  [-10012]: 'Login RTM service was rejected due to server error.',
  [-10017]: 'Same subscribe, join or login request',
  [-10021]: 'The operation rate exceeds limitation.',
  [-10023]: 'Login RTM service was canceled by user.',
  [-10025]: 'Perform operation failed due to RTM service is not connected',
  [-10026]: 'RenewToken operation timeout.',
  [-10027]: 'The user ID is already in use by another active RTM instance with the same app ID.',
  [-11005]: 'Join or subscribe too many channels and have reach limitation.',
  [-11009]: 'Publish invalid message.',
  [-11010]: 'Publish too long message.',
  [-11019]: 'Subscribe message channel timeout.',
  [-11025]: 'Publish message too frequently.',
  [-11026]: 'Publish message timeout.',
  [-11029]: 'The length of custom type overflow.',
  [-11033]: 'Publish a message to user now is offline.',
  [-12012]: 'Storage operation with value length overflow.',
  [-12014]: 'Storage operation with outdated revision or the key does not exist.',
  [-12018]: 'Storage operation timeout.',
  [-13012]: 'Presence operation timeout.',
  [-14002]: 'Lock operation timeout.',
  [-14003]: 'Lock operation is performing, try later.',
  [-14004]: 'Lock already exist.',
  [-14006]: 'Lock not acquired.',
  [-14007]: 'Lock acquire failed.',
  [-14008]: 'Lock not exist.',
} as const;

export class FakeRtmError extends Error implements ErrorInfo, RTMBaseError {
  readonly error = true;
  readonly code: number;
  readonly errorCode: number;
  readonly operation: string;
  readonly reason: string;

  constructor(operation: string, errorCode: number) {
    const reason = (REASONS as Record<number, string>)[errorCode] ?? 'Unknown reason.';
    super(`RTM Error ${operation} ${errorCode}: ${reason}`);
    this.name = 'RTMError';
    this.code = errorCode;
    this.errorCode = errorCode;
    this.operation = operation;
    this.reason = reason;
  }
}
