/**
 * What the vendor's errors mean in our own terms. Decides by rules, the first that fits; docs/agora-errors.md lists
 * what they say of every code the vendor declares. Knows neither SDK: only codes, and texts where a code says too little.
 */
import type { ConnectionDisconnectedReason } from 'agora-rtc-sdk-ng';
import type { RTMEvents } from 'agora-rtm-sdk';
import { isLiveRoomError, LiveRoomError, type LiveRoomErrorCode, type LiveRoomErrorContexts } from '../../model/errors';

/** What the failed call was about, as far as its caller knows and the error's context could tell it. */
export type VendorCallSubject = Partial<
  Record<'userId' | 'key' | 'publicationId', string> &
    Record<'revision' | 'bytes' | 'limitBytes', number> & { device: 'camera' | 'microphone' }
>;

export interface LostLink {
  readonly action: string;
  readonly userId: string;
}

/**
 * The error for anything that either SDK threw; a `LiveRoomError` is passed through. What the context needs and the
 * caller does not tell is empty or 0 there.
 */
export function fromVendor(error: unknown, action: string, subject?: VendorCallSubject): LiveRoomError {
  if (isLiveRoomError(error)) return error;
  const { code, errorCode = code, name, message, data } = (error ?? {}) as VendorError;
  // RTM numbers its errors below 0, RTC names them; a browser's own have a name, and a number that says less.
  const vendorCode = String((Number(errorCode) >= 0 ? name : errorCode || name) || 'NO_CODE');
  const details = /SERVER|RESPONSE|_OPERATION/.test(vendorCode) ? message : '';
  return translate(vendorCode, { ...subject, action }, error, details, data?.desc);
}

/** The error for a signalling link that failed. */
export const fromLinkReason = (reason: RTMEvents.LinkStateChangeReasonCode, lost: LostLink): LiveRoomError =>
  translate(reason, lost);

/** The error for a media link that is gone; the vendor does not always say why. */
export const fromDisconnect = (reason: `${ConnectionDisconnectedReason}` | undefined, lost: LostLink): LiveRoomError =>
  translate(reason ?? 'UNKNOWN', lost);

interface VendorError {
  code?: number | string;
  errorCode?: number | string;
  name?: string;
  message?: string;
  data?: { desc?: unknown };
}

type Defaults<Code extends LiveRoomErrorCode> = Omit<LiveRoomErrorContexts[Code], 'action' | 'vendorCode'>;

/** Code, whether it is retryable, which codes and texts of the vendor it is for, and what the context has besides. */
type Rule = {
  [Code in LiveRoomErrorCode]: keyof Defaults<Code> extends never
    ? readonly [Code, boolean, RegExp]
    : readonly [Code, boolean, RegExp, Defaults<Code>];
}[LiveRoomErrorCode];

/** Numbers are the signalling SDK's; names are the media SDK's, or reasons of either for losing a link. */
const RULES: readonly Rule[] = [
  // The media SDK says UID_BANNED also to the older of two sessions of one user.
  ['duplicate-user', false, /^(-10027|UID_|SAME)|REPEAT/, { userId: '' }],
  ['permission-denied', false, /^PERMISSION/, { device: 'camera' }],
  ['device-not-found', false, /^DEVICE/, { device: 'camera' }],
  ['device-in-use', true, /^NOT_READABLE/, { device: 'camera' }],
  ['media-unavailable', false, /REMOTE_USER/, { publicationId: '' }],
  // Another token helps.
  ['access-denied', true, /^-10009|(KEY|TOKEN|STAMP)[_ ](TIMEOUT|EXPIRE)/i],
  ['access-denied', false, /^-1(000[35]|001[56]|103[89]|2020|4010)|TOKEN|APP_?ID|KEY|STATIC| INVALID |AUTHOR/i],
  ['access-denied', false, /BANNED|KICKED|LICENSE|CERT|TICKET_I|PERMISSION|FORBID|NO.ACTIVE/i],
  ['rate-limited', true, /^-1(0021|102[05]|3016)|FREQUEN|RATE_EX/, { retryAfterMs: 1_000 }],
  ['stale-revision', false, /^-12014/, { key: '', revision: 0 }],
  ['message-too-large', false, /^-1(1010|2006|2012)|OUT_OF/, { bytes: 0, limitBytes: 0 }],
  ['unsupported', false, /^-1(0022|1012|2019|3014|4009)|NOT_(SUPPORTED|AVAIL)|SECURITY/i, { missing: 'Agora feature' }],
  ['network-unavailable', true, /^-1(00(02|1[013]|2[356])|10(19|2[67]|32|40)|2018|30(01|12|15)|4002)/],
  ['network-unavailable', true, /TIMEOUT|NETWORK|WS_|ABORT|CONNECT|P2P|ICE_|PC_|GATEWAY|PROXY|NOT_READY/i],
  ['vendor-failed', true, /^-1(0007|001[27]|1006|102[124]|2001|3002|3013|400[137])/],
  ['vendor-failed', true, /^UNKNOWN|SERVER_ERR|REJECTED|ERROR_STATE|FAILED/],
];

function translate(
  vendorCode: string,
  about: VendorCallSubject & { action: string },
  cause?: unknown,
  details: unknown = '',
  description: unknown = '',
): LiveRoomError {
  const fits = ([, , pattern]: Rule) => pattern.test(`${vendorCode} ${details as string}`);
  const [code, retryable, , defaults] = RULES.find(fits) ?? ['vendor-failed', false];
  // The vendor's own message stays in the cause: it may quote what it was given, tokens too.
  const label = `${vendorCode} ${description as string}`.trim();
  const message = `unable to ${about.action}; ${code.replaceAll('-', ' ')} (Agora: ${label})`;
  return new LiveRoomError(code, message, { ...defaults, ...about, vendorCode }, { retryable, cause });
}
