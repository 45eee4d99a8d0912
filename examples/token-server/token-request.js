/** What may be asked for, and the token for it. Knows Agora's rules for names, and not who is asking. */
import agoraToken from 'agora-token';

const { RtcRole, RtcTokenBuilder } = agoraToken;

/** liveroom's rule, and Agora's Signaling refuses names that begin with "_". */
export const ROOM_ID = /^(?!_)[A-Za-z0-9_-]{1,40}$/;

/** What both SDKs accept: printable ASCII without space " ' * . / \ ` and no "_" in front (agora-rtm-sdk 2.3.0). */
export const USER_ID = /^(?!_|null$)[A-Za-z0-9!#$%&()+,\-:;<=>?@[\]^_{|}~]{1,64}$/;

const FIELDS = {
  roomId: [ROOM_ID, '1 to 40 letters, digits, "-" or "_", not beginning with "_"'],
  userId: [USER_ID, '1 to 64 ASCII characters without space " \' * . / \\ `, not beginning with "_"'],
  role: [/^(host|moderator|viewer)$/, 'host, moderator or viewer'],
  reason: [/^(join|renew)$/, 'join or renew'],
};

/** The first field that is wrong and what it must be; undefined when all is well. */
export function findMistake(body) {
  if (typeof body !== 'object' || body === null) return { field: 'body', message: 'the body must be a JSON object' };
  for (const [field, [pattern, rule]] of Object.entries(FIELDS)) {
    const value = body[field];
    if (typeof value !== 'string' || !pattern.test(value)) return { field, message: `${field} must be ${rule}` };
  }
  return undefined;
}

/** One token for both SDKs; empty when Agora's builder does not like the App ID or certificate. */
export function buildToken({ appId, certificate, tokenSeconds }, { roomId, userId, role }) {
  const rtcRole = role === 'viewer' ? RtcRole.SUBSCRIBER : RtcRole.PUBLISHER;
  return RtcTokenBuilder.buildTokenWithRtm(appId, certificate, roomId, userId, rtcRole, tokenSeconds, tokenSeconds);
}
