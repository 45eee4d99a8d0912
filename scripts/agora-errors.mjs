/**
 * Writes docs/agora-errors.md: what liveroom makes of every error code that Agora's SDKs declare. With --check it
 * compares instead, and fails on codes that the page does not have yet: consider them, then write it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { imported } from './sources.mjs';

const DOCS = new URL('../docs/agora-errors.md', import.meta.url);

/** What people who run into a code want to know. */
const ADVICE = {
  '-10003': 'There is no active project with this App ID, or it has no certificate and got a token all the same.',
  '-10005': 'A token for another project or user, one without a right to signalling, or none where one is required.',
  '-10006': 'Agora does not allow this user id.',
  '-10009': 'The token ended. The next one is asked for by itself; if it comes too late, give tokens a longer life.',
  '-10011': 'Signalling did not answer, most often because of a firewall. `cloudProxy: \'auto\'` tries port 443.',
  '-10012': 'The server refused without a reason, or was overloaded.',
  '-10015': 'Signalling is not enabled for the project, or the package is used up. Look in the console.',
  '-10016': 'The token is for another App ID than `appId`.',
  '-10017': 'The same call is under way already.',
  '-10021': 'More than 20 calls in a second. Another part of the page uses the same client, or `limits` are too high.',
  '-10022': 'The feature is not in the package of the project.',
  '-10025': 'Nothing can be sent while the connection is down. The room sends again when it is back.',
  '-10027': 'The page made a second client of this user and App ID: in 2.3.0 logging out does not free the name.',
  '-11010': 'Messages have 32 KB at most.',
  '-11025': 'More than 60 messages in a second, or more than the channel carries.',
  '-11033': 'The addressee is not online. Not an error for a room.',
  '-12014': 'Someone else wrote first: read again and decide anew.',
  '-12019': 'Storage is not enabled for the project. Switch it on in the console.',
  '-13014': 'Presence is not enabled for the project. Switch it on in the console.',
  '-14007': 'Another session holds the lock.',
  '-14009': 'Locks are not enabled for the project. Switch them on in the console.',
  CAN_NOT_GET_GATEWAY_SERVER: 'The access point answered with a reason of its own: see below.',
  CAN_NOT_GET_PROXY_SERVER: 'No cloud proxy could be reached.',
  DEVICE_NOT_FOUND: 'No camera or microphone is plugged in.',
  ICE_FAILED: 'No media gets through, most often because of a firewall. `cloudProxy: \'auto\'` tries the proxies.',
  INVALID_OPERATION: 'The call does not fit the moment. Retryable where the text says that the connection is down.',
  INVALID_TOKEN: 'As -10005.',
  KICKED_OUT_BY_SERVER: 'The user was removed by way of the console or its API.',
  LOGIN_NOT_AUTHORIZED: 'As -10015.',
  LOGIN_TIMEOUT: 'As -10011.',
  LOGIN_TOO_FREQUENT: 'Too many logins in a short time.',
  INCONSISTENT_APP_ID: 'As -10016.',
  NETWORK_ERROR: 'The network is gone. The room connects again.',
  NOT_READABLE: 'Another program holds the camera or microphone.',
  NOT_SUPPORTED: 'The browser lacks something that the SDK needs.',
  OPERATION_ABORTED: 'The session was closed meanwhile.',
  PERMISSION_DENIED: 'The person or the system refused the camera or microphone.',
  SAME_UID_LOGIN: 'The same user joined elsewhere: another tab, another device.',
  SERVER_ERROR: 'The server ended the connection.',
  TOKEN_EXPIRE: 'As -10009. Also said when the media server refuses the token.',
  TOKEN_EXPIRED: 'As -10009.',
  UID_BANNED: 'The same user joined elsewhere, or was banned: the SDK says the same. A ban is told when joining again.',
  UID_CONFLICT: 'The page joined the channel a second time as the same user.',
  UNEXPECTED_RESPONSE: 'The media server answered with a reason of its own: see below.',
  WEB_SECURITY_RESTRICT: 'The page is not served over HTTPS.',
  'dynamic key or token timeout': 'The token ended before it was used: too short a life, or its maker\'s clock is wrong.',
  'dynamic use static key': 'The project requires tokens, and got none.',
  'invalid token, authorized failed': 'The token is for another project, room or user.',
  'invalid vendor key, can not find appid': 'There is no project with this App ID. Copy it from the console.',
  'no active status': 'The project is not active. Look in the console.',
  ERR_TOO_MANY_BROADCASTERS: 'More hosts than the vendor allows in a channel.',
};

const NOT_FAILURES = /^(LOGIN|RELOGIN|LOGOUT|JOIN|REJOIN|LEAVE|AUTO_RECONNECT|\w+_SUCCESS|OK)$/;

/** Every code that the installed SDKs declare or contain, and the error that it becomes. */
export async function declaredCodes() {
  const { fromVendor, fromLinkReason, fromDisconnect } = await imported(
    `export * from './src/transport/agora/vendor-errors';`,
  );
  const rtc = vendorFile('agora-rtc-sdk-ng/rtc-sdk_en.d.ts');
  const rtcCode = vendorFile('agora-rtc-sdk-ng/AgoraRTC_N-production.js');
  const rtm = vendorFile('agora-rtm-sdk/agora-rtm.d.ts');
  const rtmCode = vendorFile('agora-rtm-sdk/agora-rtm.js');
  const lost = { action: 'stay connected', userId: 'ana' };
  const thrown = (fields) => fromVendor(Object.assign(new Error(), fields), 'do it', { userId: 'ana' });
  const signalled = (code) => thrown({ name: 'RtmError', code: Number(code), errorCode: Number(code) });
  const answered = (code, text = '') =>
    thrown({ name: 'AgoraRTCException', code, message: `AgoraRTCError ${code}: ${text}`, data: { desc: [text] } });
  const list = (title, codes, errorOf) => ({
    title,
    codes: codes.map(([code, name]) => ({ code, name, error: errorOf(code) })),
  });

  const numbers = unique(rtmCode, /\.RTM_ERROR_\w+=(-?\d+)\]="RTM_ERROR_(\w+)"/g).sort(([a], [b]) => b - a);
  const failures = unionOf(rtm, 'LinkStateChangeReasonCode');
  const losses = enumOf(rtc, 'ConnectionDisconnectedReason');
  const gatewayTexts = unique(rtcCode, /\{desc:"([^"]+)",retry:!\d\}/g);
  const serverTexts = unique(rtcCode, /\{desc:"([^"]+)",action:"\w+"\}/g);
  return [
    list('Signalling: errors', numbers, signalled),
    list('Signalling: why a link failed', failures, (reason) => fromLinkReason(reason, lost)),
    list('Media: errors', enumOf(rtc, 'AgoraRTCErrorCode'), (code) => answered(code)),
    list('Media: why a link is gone', losses, (reason) => fromDisconnect(reason, lost)),
    list('Media: CAN_NOT_GET_GATEWAY_SERVER', gatewayTexts, (text) => answered('CAN_NOT_GET_GATEWAY_SERVER', text)),
    list('Media: UNEXPECTED_RESPONSE', serverTexts, (text) => answered('UNEXPECTED_RESPONSE', text)),
  ];
}

/** The page as it should be. */
export async function errorsPage() {
  const sections = await declaredCodes();
  const { version: rtcVersion } = JSON.parse(vendorFile('agora-rtc-sdk-ng/package.json'));
  const { version: rtmVersion } = JSON.parse(vendorFile('agora-rtm-sdk/package.json'));
  return `# Agora's errors

What \`liveroom/agora\` makes of the error codes in agora-rtc-sdk-ng ${rtcVersion} and agora-rtm-sdk ${rtmVersion}.
\`error.code\` is the code in the second column, \`error.context.vendorCode\` is Agora's, \`error.cause\` the SDK's error.
*Retryable* says that the same call may succeed later; a room whose connection closed with such an error connects again.

This page is written by \`node scripts/agora-errors.mjs\` and checked by a test: a code that comes with an update of the
SDKs is considered before it is listed here. The rules are in \`src/transport/agora/vendor-errors.ts\`.
${sections.map(tableOf).join('')}`;
}

/** The codes that `page` does not list. */
export function missingCodes(page, sections) {
  return sections.flatMap(({ title, codes }) => {
    const section = page.split('\n## ').find((part) => part.startsWith(title)) ?? '';
    return codes.map(({ code }) => code).filter((code) => !section.includes(`| \`${code}\``));
  });
}

function tableOf({ title, codes }) {
  const rows = codes.map(({ code, name, error }) => {
    const label = name === undefined ? `\`${code}\`` : `\`${code}\` ${name}`;
    const isFailure = !NOT_FAILURES.test(name ?? code);
    const advice = ADVICE[code] ?? (isFailure ? '' : 'Not a failure.');
    return `| ${label} | \`${error.code}\` | ${error.retryable ? 'yes' : 'no'} | ${advice} |`;
  });
  return `
## ${title}

| Agora's | ours | retryable | cause and cure |
|---|---|---|---|
${rows.join('\n')}
`;
}

function vendorFile(path) {
  return readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
}

/** What the groups of `pattern` found, once per first group. */
const unique = (text, pattern) => [...new Map([...text.matchAll(pattern)].map(([, ...row]) => [row[0], row])).values()];

const enumOf = (declarations, name) => unique(bodyOf(declarations, `enum ${name} \\{([^}]*)\\}`), /= "([^"]+)"/g);

const unionOf = (declarations, name) => unique(bodyOf(declarations, `type ${name} =([^;]*);`), /'([^']+)'/g);

function bodyOf(declarations, pattern) {
  const found = declarations.replace(/\/\*[^]*?\*\//g, '').match(new RegExp(pattern));
  if (found === null) throw new Error(`unable to find what the SDKs declare; there is no ${pattern}`);
  return found[1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = await errorsPage();
  if (!process.argv.includes('--check')) {
    writeFileSync(DOCS, page);
  } else {
    const written = readFileSync(DOCS, 'utf8');
    if (written !== page) {
      const missing = missingCodes(written, await declaredCodes());
      console.error(
        missing.length > 0
          ? `docs/agora-errors.md lacks ${missing.join(', ')}; decide what they mean in vendor-errors.ts.`
          : 'docs/agora-errors.md is not what the rules say.',
      );
      console.error('Then run `node scripts/agora-errors.mjs`.');
      process.exitCode = 1;
    }
  }
}
