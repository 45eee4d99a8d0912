/** Errors as the media SDK throws them. */
export type RtcErrorCode =
  | 'INVALID_PARAMS'
  | 'INVALID_OPERATION'
  | 'OPERATION_ABORTED'
  | 'NOT_SUPPORTED'
  | 'CAN_NOT_GET_GATEWAY_SERVER'
  | 'UID_CONFLICT'
  | 'TRACK_STATE_UNREACHABLE'
  | 'CAN_NOT_PUBLISH_MULTIPLE_VIDEO_TRACKS'
  | 'UNEXPECTED_RESPONSE'
  | 'INVALID_REMOTE_USER'
  | 'REMOTE_USER_IS_NOT_PUBLISHED'
  | 'WS_ABORT';

export class FakeRtcError extends Error {
  override readonly name = 'AgoraRTCException';
  readonly code: string;
  readonly data: unknown;

  constructor(code: RtcErrorCode | (string & {}), reason = '', data?: unknown) {
    super(`AgoraRTCError ${code}: ${reason}`);
    this.code = code;
    this.data = data;
  }
}
