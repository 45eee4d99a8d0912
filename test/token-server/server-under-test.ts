/** A token server in this process, with a clock that stands still, and what its answers and log say. */
import { createApp } from '../../examples/token-server/app.js';
import { readConfig } from '../../examples/token-server/config.js';
import { signedSession, signSession, type Authenticate } from '../../examples/token-server/session.js';

export const APP_ID = '0123456789abcdef0123456789ABCDEF';
export const CERTIFICATE = 'fedcba9876543210fedcba9876543210';
export const SECRET = 'the-shop-and-this-server-know-it-0123';
export const NOW_SECONDS = 1_800_000_000;
export const CREW = 'host spring-sale/cleo';

export const ENVIRONMENT = {
  AGORA_APP_ID: APP_ID,
  AGORA_APP_CERTIFICATE: CERTIFICATE,
  SESSION_SECRET: SECRET,
  CREW,
  ALLOWED_ORIGINS: 'https://shop.example http://localhost:5173',
};

interface ServerOptions {
  environment?: Record<string, string>;
  authenticate?: Authenticate;
  build?: () => string;
}

interface AskOptions {
  /** What the bearer says; undefined for none. Default: a session of the user who asks. */
  session?: string | undefined;
  body?: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  address?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    rtc?: string;
    rtm?: string;
    expiresInSeconds?: number;
    error?: { code: string; message: string; field?: string };
  };
}

export const sessionOf = (userId: string, expiresAt = NOW_SECONDS + 600) => signSession(userId, expiresAt, SECRET);

export function tokenServer({ environment = {}, build, ...options }: ServerOptions = {}) {
  const config = readConfig({ ...ENVIRONMENT, ...environment });
  const logged: Record<string, unknown>[] = [];
  const authenticate = options.authenticate ?? signedSession({ ...config, nowMs: () => NOW_SECONDS * 1000 });
  const app = createApp({ config, authenticate, log: (entry) => logged.push(entry), ...(build ? { build } : {}) });

  return {
    logged,
    /** Posts a request for a token: what `change` leaves out is a viewer's first, with a good session. */
    async ask(change: Record<string, unknown> = {}, options: AskOptions = {}): Promise<Answer> {
      const { method = 'POST', address = '192.0.2.1' } = options;
      const request = { roomId: 'spring-sale', userId: 'ana', role: 'viewer', reason: 'join', ...change };
      const session = 'session' in options ? options.session : sessionOf(String(request.userId));
      const response = await app.request(
        options.path ?? '/token',
        {
          method,
          headers: {
            'content-type': 'application/json',
            ...(session === undefined ? {} : { authorization: `Bearer ${session}` }),
            ...options.headers,
          },
          ...(method === 'POST' ? { body: options.body ?? JSON.stringify(request) } : {}),
        },
        { incoming: { socket: { remoteAddress: address } } },
      );
      const text = await response.text();
      const body = text ? (JSON.parse(text) as Answer['body']) : {};
      return { status: response.status, headers: response.headers, body };
    },
  };
}
