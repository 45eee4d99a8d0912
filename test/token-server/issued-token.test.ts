import { AccessToken2, kRtcServiceType, kRtmServiceType } from 'agora-token/src/AccessToken2';
import { describe, expect, it } from 'vitest';
import { APP_ID, CERTIFICATE, tokenServer } from './server-under-test';

const JOIN = 1;
const PUBLISH_AUDIO = 2;
const PUBLISH_VIDEO = 3;
const PUBLISH_DATA = 4;
const LOGIN = 1;

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

/** What Agora's own parser reads in a token. */
function decode(token: string | undefined) {
  const parsed = new AccessToken2('', '', 0, 0);
  expect(parsed.from_string(token ?? ''), 'it parses').toBe(true);
  const rtc = parsed.getServices(kRtcServiceType);
  const rtm = parsed.getServices(kRtmServiceType);
  return {
    parsed,
    appId: String(parsed.appId),
    expiresIn: parsed.expire,
    rtc: rtc.map((service) => [text(service.__channel_name), text(service.__uid), service.__privileges]),
    rtm: rtm.map((service) => [text(service.__user_id), service.__privileges]),
  };
}

describe('an issued token', () => {
  it('is one token that opens both media and signalling, for this room and user', async () => {
    const { status, body } = await tokenServer().ask();

    expect(status).toBe(200);
    expect(body.expiresInSeconds).toBe(3600);
    expect(body.rtc).toBe(body.rtm);
    expect(body.rtc).toMatch(/^007/);
    const token = decode(body.rtc);
    expect(token).toMatchObject({ appId: APP_ID, expiresIn: 3600 });
    expect(token.rtc).toEqual([['spring-sale', 'ana', { [JOIN]: 3600 }]]);
    expect(token.rtm).toEqual([['ana', { [LOGIN]: 3600 }]]);
  });

  it('is signed with the certificate, and with no other', async () => {
    const { parsed } = decode((await tokenServer().ask()).body.rtc);

    expect(parsed.verifySignature(CERTIFICATE)).toBe(true);
    expect(parsed.verifySignature(APP_ID)).toBe(false);
  });

  it.each(['host', 'moderator'])('lets crew publish when asked for as %s', async (role) => {
    const { body } = await tokenServer().ask({ userId: 'host', role });

    const all = { [JOIN]: 3600, [PUBLISH_AUDIO]: 3600, [PUBLISH_VIDEO]: 3600, [PUBLISH_DATA]: 3600 };
    expect(decode(body.rtc).rtc).toEqual([['spring-sale', 'host', all]]);
  });

  it('lets crew who only watch publish nothing', async () => {
    const { body } = await tokenServer().ask({ userId: 'host', role: 'viewer' });

    expect(decode(body.rtc).rtc).toEqual([['spring-sale', 'host', { [JOIN]: 3600 }]]);
  });

  it('lasts as long as TOKEN_SECONDS says, when joining and when renewing', async () => {
    const { ask } = tokenServer({ environment: { TOKEN_SECONDS: '120' } });

    for (const reason of ['join', 'renew']) {
      const { body } = await ask({ reason });
      expect(body.expiresInSeconds).toBe(120);
      expect(decode(body.rtc)).toMatchObject({
        expiresIn: 120,
        rtc: [['spring-sale', 'ana', { [JOIN]: 120 }]],
        rtm: [['ana', { [LOGIN]: 120 }]],
      });
    }
  });

  it('is for the whole user id, whatever Agora allows in one', async () => {
    const userId = "aZ9!#$%&()+,-:;<=>?@[]^_{|}~".padEnd(64, '0');
    const { status, body } = await tokenServer().ask({ userId });

    expect(status).toBe(200);
    expect(decode(body.rtm).rtm[0]?.[0]).toBe(userId);
  });
});
