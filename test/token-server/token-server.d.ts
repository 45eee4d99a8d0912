/** The token server is plain JavaScript, to be copied as it is: these are the shapes that its tests rely on. */

declare module '*/examples/token-server/config.js' {
  export interface Config {
    appId: string;
    certificate: string;
    sessionSecret: string;
    allowAnyone: boolean;
    crew: readonly string[];
    allowedOrigins: readonly string[];
    host: string | undefined;
    port: number;
    tokenSeconds: number;
    proxies: number;
    perAddressPerMinute: number;
    perUserPerMinute: number;
  }
  export function readConfig(env: Record<string, string | undefined>): Config;
}

declare module '*/examples/token-server/session.js' {
  export interface Caller {
    userId: string;
    isCrew(roomId: string): boolean;
  }
  export type Authenticate = (request: Request, asked: { roomId: string; userId: string }) => Caller | undefined;
  export function signSession(userId: string, expiresAt: number | string, secret: string): string;
  export function signedSession(options: {
    sessionSecret: string;
    crew: readonly string[];
    nowMs?: () => number;
  }): Authenticate;
  export function believeAnyone(options: { crew: readonly string[] }): Authenticate;
}

declare module '*/examples/token-server/app.js' {
  import type { Config } from '*/examples/token-server/config.js';
  import type { Authenticate } from '*/examples/token-server/session.js';

  export function createApp(parts: {
    config: Config;
    authenticate: Authenticate;
    log: (entry: Record<string, unknown>) => void;
    build?: () => string;
  }): {
    fetch(request: Request): Response | Promise<Response>;
    request(path: string, init: RequestInit, connection: object): Response | Promise<Response>;
  };
}

declare module 'agora-token/src/AccessToken2' {
  export interface TokenService {
    readonly __privileges: Record<number, number>;
    readonly __channel_name?: Uint8Array;
    readonly __uid?: Uint8Array;
    readonly __user_id?: Uint8Array;
  }
  export class AccessToken2 {
    constructor(appId: string, certificate: string, issuedAt: number, expiresIn: number);
    readonly appId: string | Uint8Array;
    readonly expire: number;
    from_string(token: string): boolean;
    verifySignature(certificate: string): boolean;
    getServices(type: number): readonly TokenService[];
  }
  export const kRtcServiceType: number;
  export const kRtmServiceType: number;
}
