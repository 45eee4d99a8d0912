/** The server is plain JavaScript, to be copied as it is: these are the shapes that its tests rely on. */

declare module '*/examples/server/config.js' {
  export interface Config {
    masterSecret: string;
    sessionSecret: string;
    allowAnyone: boolean;
    adminToken: string;
    host: string | undefined;
    port: number;
    graceMs: number;
    attempts: number;
    senders: readonly string[];
    linkOrigins: readonly string[];
    delivers: boolean;
  }
  export function readConfig(env: Record<string, string | undefined>): Config;
}

declare module '*/examples/server/open-server.js' {
  import type { Config } from '*/examples/server/config.js';
  import type { Sender } from '*/examples/server/delivery/deliver.js';
  export function openServer(parts: {
    config: Config;
    log: (entry: Record<string, unknown>) => void;
    senders?: readonly Sender[];
  }): Promise<{
    app: { request(path: string, init: RequestInit, connection: object): Response | Promise<Response> };
    start(): void;
    stop(): Promise<void>;
    close(): Promise<void>;
  }>;
}

declare module '*/bench/postgres-cluster.mjs' {
  /** Undefined where PostgreSQL isn't installed. */
  export function startCluster(): Promise<{ url: string; stop: () => void } | undefined>;
}

declare module '*/examples/server/clock.js' {
  export interface Clock {
    now(): number;
    wait(ms: number, signal?: AbortSignal): Promise<void>;
  }
}

declare module '*/examples/server/database/open.js' {
  export interface Queries {
    query<Row = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  }
  export interface Database extends Queries {
    name: string;
    transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
    close(): Promise<void>;
  }
  export function openDatabase(options: {
    databaseUrl?: string;
    dataFolder: string;
    log: (entry: Record<string, unknown>) => void;
  }): Promise<Database>;
}

declare module '*/examples/server/database/tables.js' {
  import type { Database } from '*/examples/server/database/open.js';
  export function createTables(database: Database): Promise<void>;
}

declare module '*/examples/server/database/hold-folder.js' {
  /** Resolves with what lets it go. */
  export function holdFolder(folder: string): Promise<() => Promise<void>>;
}

declare module '*/examples/server/reminders/decide.js' {
  export function sendAt(reminder: { dueAt: number; expiresAt: number }, graceMs: number): number;
}

declare module '*/examples/server/reminders/queue.js' {
  import type { Database, Queries } from '*/examples/server/database/open.js';
  export interface Queue {
    add(tx: Queries, jobs: readonly { id: string; atMs: number }[]): Promise<void>;
    remove(tx: Queries, ids: readonly string[]): Promise<void>;
    take(most: number): Promise<string[]>;
    close(): Promise<void>;
  }
  export function openQueue(options: {
    database: Database;
    leaseSeconds: number;
    log: (entry: Record<string, unknown>) => void;
  }): Promise<Queue>;
}

declare module '*/examples/server/reminders/store.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Database } from '*/examples/server/database/open.js';
  import type { Queue } from '*/examples/server/reminders/queue.js';
  export interface Reminder {
    id: string;
    kind: string;
    roomId: string;
    dueAt: number;
    expiresAt: number;
    revision: number;
    title: string;
    body?: string;
    url?: string;
  }
  export interface Asked {
    action: 'remind' | 'cancel';
    reminder: Reminder;
    locale: string;
    timeZone: string;
  }
  export interface Delivery {
    jobId: string;
    userId: string;
    reminder: Reminder;
    locale: string;
    timeZone: string;
    idempotencyKey: string;
    attempt: number;
    channels: readonly string[] | undefined;
  }
  export interface Outcome {
    jobId: string;
    status: 'sent' | 'failed' | 'planned';
    channel?: string;
    reason?: string;
    sendAtMs?: number;
  }
  export interface Row {
    userId: string;
    id: string;
    revision: number;
    status: string;
    title: string;
    channel: string | null;
    reason: string | null;
    attempts: number;
    sendAt: number;
  }
  export interface Reminders {
    accept(userId: string, asked: Asked): Promise<string>;
    claim(jobIds: readonly string[]): Promise<Delivery[]>;
    settle(outcomes: readonly Outcome[], jobIds: readonly string[]): Promise<void>;
    tidy(): Promise<void>;
    forget(userId: string): Promise<void>;
    overview(limit: number, status?: string): Promise<{ counts: Record<string, number>; latest: Row[] }>;
  }
  export function createReminders(parts: {
    database: Database;
    queue: Queue;
    clock: Clock;
    graceMs: number;
    attempts: number;
    keepDays: number;
  }): Reminders;
}

declare module '*/examples/server/delivery/deliver.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Delivery, Outcome } from '*/examples/server/reminders/store.js';
  export interface Sender {
    name: string;
    send(delivery: Delivery, context: { signal: AbortSignal }): Promise<'taken' | 'unreachable'>;
  }
  export function createDeliver(parts: {
    senders: readonly Sender[];
    attempts: number;
    timeLimitMs: number;
    clock: Clock;
    random: () => number;
  }): (delivery: Delivery) => Promise<Outcome>;
}

declare module '*/examples/server/delivery/courier.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Queue } from '*/examples/server/reminders/queue.js';
  import type { Delivery, Outcome, Reminders } from '*/examples/server/reminders/store.js';
  export interface Courier {
    start(): void;
    stop(): Promise<void>;
    deliverDue(): Promise<void>;
  }
  export function createCourier(parts: {
    reminders: Reminders;
    queue: Queue;
    deliver: (delivery: Delivery) => Promise<Outcome>;
    clock: Clock;
    concurrency: number;
    log: (entry: Record<string, unknown>) => void;
  }): Courier;
}

declare module '*/examples/server/people/session.js' {
  export type Authenticate = (
    request: Request,
    asked: { userId?: string },
  ) => { userId: string } | undefined | Promise<{ userId: string } | undefined>;
  export function signSession(userId: string, expiresAt: number, secret: string): string;
  export function signedSession(options: { sessionSecret: string; nowMs?: () => number }): Authenticate;
  export function believeAnyone(): Authenticate;
}

declare module '*/examples/server/people/viewer-key.js' {
  export function issueKey(
    masterSecret: string,
    userId: string,
    expiresAtSeconds: number,
  ): { id: string; secret: string; expiresAt: number };
}

declare module '*/examples/server/people/signature.js' {
  export function sign(secret: string, body: string, nowMs: number): string;
}

declare module '*/examples/server/people/subscriptions.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Database } from '*/examples/server/database/open.js';
  export interface Browser {
    endpoint: string;
    keys: { p256dh: string; auth: string };
  }
  export interface Subscriptions {
    add(userId: string, browser: Browser): Promise<void>;
    remove(userId: string, endpoint: string): Promise<void>;
    of(userId: string): Promise<Browser[]>;
    setChannels(userId: string, channels: readonly string[]): Promise<void>;
  }
  export function createSubscriptions(parts: { database: Database; clock: Clock }): Subscriptions;
}

declare module '*/examples/server/http/app.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Config } from '*/examples/server/config.js';
  import type { Database } from '*/examples/server/database/open.js';
  import type { Authenticate } from '*/examples/server/people/session.js';
  import type { Subscriptions } from '*/examples/server/people/subscriptions.js';
  import type { Reminders } from '*/examples/server/reminders/store.js';
  export function createApp(parts: {
    config: Config;
    authenticate: Authenticate;
    reminders: Reminders;
    subscriptions: Subscriptions;
    database: Database;
    clock: Clock;
    log: (entry: Record<string, unknown>) => void;
  }): { request(path: string, init: RequestInit, connection: object): Response | Promise<Response> };
}

declare module '*/examples/server/senders/web-push.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Sender } from '*/examples/server/delivery/deliver.js';
  import type { Browser, Subscriptions } from '*/examples/server/people/subscriptions.js';
  export function webPushSender(options: {
    publicKey: string;
    privateKey: string;
    subject: string;
    subscriptions: Pick<Subscriptions, 'of' | 'remove'>;
    clock: Clock;
    send?: (browser: Browser, payload: string, options: Record<string, unknown>) => Promise<unknown>;
  }): Sender;
}

declare module '*/examples/server/senders/email.js' {
  import type { Sender } from '*/examples/server/delivery/deliver.js';
  export function emailSender(options: {
    url: string;
    from: string;
    addressOf: (userId: string, context: { signal: AbortSignal }) => Promise<string | undefined>;
    transport?: object;
  }): Sender;
}

declare module '*/examples/server/senders/address.js' {
  export function lookUpAddress(options: {
    lookupUrl: string;
    lookupToken: string;
    get?: (url: string, init: RequestInit) => Promise<Response>;
  }): (userId: string, context: { signal: AbortSignal }) => Promise<string | undefined>;
}

declare module '*/examples/server/senders/http.js' {
  import type { Clock } from '*/examples/server/clock.js';
  import type { Sender } from '*/examples/server/delivery/deliver.js';
  export function httpSender(options: {
    url: string;
    secret: string;
    clock: Clock;
    post?: (url: string, init: RequestInit) => Promise<Response>;
  }): Sender;
}

declare module '*/examples/server/senders/log.js' {
  import type { Sender } from '*/examples/server/delivery/deliver.js';
  export function logSender(options: { log: (entry: Record<string, unknown>) => void }): Sender;
}
