/** The one error class. Programs branch on `code`; people read `message`, which says "unable to X; reason". */

/** What each error code tells besides its code. */
export interface LiveRoomErrorContexts {
  /** An option of a constructor or factory is wrong. `option` is its path, for example `user.id`. */
  'invalid-options': { option: string };
  /** The browser or runtime lacks something that is needed. */
  unsupported: { missing: string };
  /** Joining did not finish: `leave()` was called, or the caller's signal aborted. */
  'join-aborted': { roomId: string };
  /** What was to be done took longer than its time limit. */
  timeout: { action: string; timeoutMs: number };
  /** The room must be joined for this. */
  'not-joined': { action: string };
  /** The participant's role does not allow this. */
  'not-allowed': { action: string; role: string };
  /** Text is empty once it is cleaned. */
  'text-empty': { field: string };
  /** Text has more than `limit` code points. */
  'text-too-long': { field: string; limit: number };
  /** Sent too often; try again after `retryAfterMs`. */
  'rate-limited': { action: string; retryAfterMs: number };
  /** No such question here. */
  'unknown-question': { questionId: string };
  /** The person or the browser refused the device. */
  'permission-denied': { device: 'camera' | 'microphone' };
  /** There is no such device. */
  'device-not-found': { device: 'camera' | 'microphone' };
  /** Another program holds the device, or the device does not deliver. */
  'device-in-use': { device: 'camera' | 'microphone' };
  /** A newer session of the same user took this one's place. */
  'duplicate-user': { userId: string };
  /** The network did not answer in time, or the connection is gone. */
  'network-unavailable': { action: string };
  /** The shop's token provider gave no token that could be used: it threw, hung, or returned an empty one. */
  'token-unavailable': { roomId: string; userId: string };
  /** The vendor refused: its App ID, the token or its privileges, or a ban. `vendorCode` is the vendor's own. */
  'access-denied': { action: string; vendorCode: string };
  /** The vendor failed in a way that has no code of its own here. `vendorCode` is the vendor's own. */
  'vendor-failed': { action: string; vendorCode: string };
  /** A message is larger than the transport carries. */
  'message-too-large': { bytes: number; limitBytes: number };
  /** Shared state changed in the meantime: read it again and decide anew. */
  'stale-revision': { key: string; revision: number };
  /** The track or publication is gone. */
  'media-unavailable': { publicationId: string };
}

export type LiveRoomErrorCode = keyof LiveRoomErrorContexts;

export interface LiveRoomErrorOptions {
  /** Whether the same call may succeed later without anything else changing. */
  retryable?: boolean;
  cause?: unknown;
}

export class LiveRoomError<Code extends LiveRoomErrorCode = LiveRoomErrorCode> extends Error {
  override readonly name = 'LiveRoomError';
  readonly code: Code;
  readonly context: Readonly<LiveRoomErrorContexts[Code]>;
  readonly retryable: boolean;

  constructor(
    code: Code,
    message: string,
    context: LiveRoomErrorContexts[Code],
    { retryable = false, cause }: LiveRoomErrorOptions = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.context = Object.freeze({ ...context });
    this.retryable = retryable;
  }
}

/**
 * Whether `error` is a `LiveRoomError`, of the given code if one is given. Goes by its name: a page may hold the class
 * twice, for example in two files of the script-tag build.
 */
export function isLiveRoomError<Code extends LiveRoomErrorCode>(error: unknown, code?: Code): error is LiveRoomError<Code> {
  if (!(error instanceof Error) || error.name !== 'LiveRoomError') return false;
  return code === undefined || (error as LiveRoomError).code === code;
}

/** Whether trying again may help. */
export const isRetryable = (error: unknown): boolean => isLiveRoomError(error) && error.retryable;

/** The error for an option that is wrong: "unable to <action>; <option> <reason>". */
export function invalidOption(action: string, option: string, reason: string): LiveRoomError<'invalid-options'> {
  return new LiveRoomError('invalid-options', `unable to ${action}; option '${option}' ${reason}`, { option });
}
