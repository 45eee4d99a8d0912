/** Errors of the signalling SDK that are answers rather than failures, told by their number. */

export const RECEIVER_OFFLINE = -11033;
export const STALE_REVISION = -12014;
export const LOCK_CALL_UNDER_WAY = -14003;
export const LOCK_EXISTS = -14004;
export const LOCK_NOT_OURS = -14006;
export const LOCK_TAKEN = -14007;
export const NO_SUCH_LOCK = -14008;

/** The code among `codes` that `error` has. @throws `error` when it has none of them. */
export function codeAmong<Code extends number>(error: unknown, ...codes: readonly Code[]): Code {
  const code = codes.find((candidate) => candidate === (error as { errorCode?: unknown } | undefined)?.errorCode);
  if (code === undefined) throw error;
  return code;
}
