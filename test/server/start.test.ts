import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../examples/server/config.js';
import { holdFolder } from '../../examples/server/database/hold-folder.js';
import { asked, ENVIRONMENT, MASTER, MINUTE, reminderAt, SECRET, STARTUP_MS, webhook } from './server-under-test';

const SERVER = fileURLToPath(new URL('../../examples/server/server.js', import.meta.url));

describe('the settings', () => {
  it('have defaults for all that is not particular to the shop', () => {
    expect(readConfig(ENVIRONMENT)).toMatchObject({
      host: undefined,
      port: 8788,
      graceMs: MINUTE,
      attempts: 8,
      senders: ['log'],
      delivers: true,
      linkOrigins: ['https://shop.example'],
    });
  });

  it('take all channels that are configured, those that reach soonest first, unless they are listed', () => {
    const push = { VAPID_PUBLIC_KEY: 'p'.repeat(87), VAPID_PRIVATE_KEY: 'q'.repeat(43), VAPID_SUBJECT: 'mailto:a@b.example' };
    const mail = { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.example', MAIL_LOOKUP_URL: 'https://shop.example/{userId}' };

    expect(readConfig({ ...ENVIRONMENT, ...mail, ...push }).senders).toEqual(['web-push', 'email']);
    expect(readConfig({ ...ENVIRONMENT, ...mail, ...push, SENDERS: 'email, log' }).senders).toEqual(['email', 'log']);
  });

  it.each([
    ['MASTER_SECRET', { MASTER_SECRET: 'short' }],
    ['MASTER_SECRET', { MASTER_SECRET: SECRET }],
    ['SESSION_SECRET', { SESSION_SECRET: '' }],
    ['ALLOW_ANYONE', { ALLOW_ANYONE: '1' }],
    ['ALLOW_ANYONE', { ALLOW_ANYONE: '1', SESSION_SECRET: '', NODE_ENV: 'production' }],
    ['HOST', { ALLOW_ANYONE: '1', SESSION_SECRET: '', HOST: '0.0.0.0' }],
    ['ADMIN_TOKEN', { ADMIN_TOKEN: '' }],
    ['ADMIN_TOKEN', { ADMIN_TOKEN: '', HOST: '127.0.0.1', PROXIES: '1' }],
    ['ADMIN_TOKEN', { ADMIN_TOKEN: '', HOST: '127.0.0.1', NODE_ENV: 'production' }],
    ['ADMIN_TOKEN', { ADMIN_TOKEN: 'letmein' }],
    ['ALLOWED_ORIGINS', { ALLOWED_ORIGINS: '*' }],
    ['LINK_ORIGINS', { LINK_ORIGINS: 'https://shop.example/' }],
    ['SENDERS', { SENDERS: 'pigeon' }],
    ['SENDERS', { SENDERS: 'constructor' }],
    ['VAPID_PUBLIC_KEY', { SENDERS: 'web-push' }],
    ['MAIL_FROM', { SENDERS: 'email', SMTP_URL: 'smtp://localhost' }],
    ['SENDER_URL', { SENDERS: 'http', SENDER_URL: 'ftp://x', SENDER_SECRET: 's' }],
    ['VAPID_PUBLIC_KEY', { VAPID_PUBLIC_KEY: 'p' }],
    ['VAPID_PRIVATE_KEY', { VAPID_PRIVATE_KEY: 'q='.repeat(22) }],
    ['VAPID_SUBJECT', { VAPID_SUBJECT: 'live@shop.example' }],
    ['SMTP_URL', { SMTP_URL: 'smtp.shop.example' }],
    ['MAIL_FROM', { MAIL_FROM: 'The shop' }],
    ['MAIL_LOOKUP_URL', { MAIL_LOOKUP_URL: 'https://shop.example/customer' }],
    ['DATABASE_URL', { DATABASE_URL: 'reminders' }],
    ['DELIVER', { DELIVER: 'false' }],
    ['GRACE_SECONDS', { GRACE_SECONDS: '-1' }],
    ['PORT', { PORT: '70000' }],
  ])('are refused in one line that names %s when they are %j', (name, change) => {
    expect(() => readConfig({ ...ENVIRONMENT, ...change })).toThrow(new RegExp(`^unable to start; ${name} [^\n]+$`));
  });
});

describe('a folder', () => {
  it('is held by one process at a time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liveroom-test-'));
    const release = await holdFolder(folder);

    await expect(holdFolder(folder)).rejects.toThrow(/another process uses/);
    await release();
    await (await holdFolder(folder))();
    await rm(folder, { recursive: true });
  });
});

describe('the server', () => {
  const ends: (() => Promise<unknown> | void)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** The server as a process of its own, on a port that is free. */
  async function start(environment: Record<string, string>) {
    const child = spawn(process.execPath, [SERVER], {
      env: { PATH: process.env['PATH'] ?? '', ...ENVIRONMENT, HOST: '127.0.0.1', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = once(child, 'close') as Promise<[number | null]>;
    ends.push(() => void child.kill('SIGKILL'));
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    const entries: Record<string, unknown>[] = [];
    createInterface(child.stdout).on('line', (line) => entries.push(JSON.parse(line) as Record<string, unknown>));
    /** The first entry of the log that has this; none when the server ends first. */
    const said = async (name: string) => {
      const find = () => entries.find((entry) => name in entry);
      await Promise.race([expect.poll(find, { timeout: STARTUP_MS, interval: 20 }).toBeDefined(), exited]);
      return find();
    };
    const port = Number((await said('started'))?.['port'] ?? 0);
    const end = async (signal: NodeJS.Signals) => {
      child.kill(signal);
      return (await exited)[0];
    };
    return { url: `http://127.0.0.1:${port}`, end, exited, said, error: () => error };
  }

  async function newFolder() {
    const folder = await mkdtemp(join(tmpdir(), 'liveroom-test-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    return join(folder, 'data');
  }

  it('that is killed while it sends sends it after the next start, once for who knows the key', async () => {
    const keys: unknown[] = [];
    let arrived = () => {};
    const isFirst = new Promise<void>((resolve) => (arrived = resolve));
    const receiver = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']);
      arrived();
      if (keys.length > 1) response.writeHead(204).end();
    });
    await once(receiver.listen(0, '127.0.0.1'), 'listening');
    ends.push(() => {
      receiver.close();
      receiver.closeAllConnections();
    });
    const settings = {
      DATA_FOLDER: await newFolder(),
      GRACE_SECONDS: '0',
      LEASE_SECONDS: '2',
      SENDERS: 'http',
      SENDER_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      SENDER_SECRET: 'shared',
    };
    const first = await start(settings);
    const second = await start(settings);
    expect(second.error(), 'a second process in the same folder').toMatch(/^unable to start; another process uses/);

    const now = Date.now();
    const keyId = `ana.${Math.floor(now / 1000) + 3600}`;
    const body = { version: 1, idempotencyKey: 'k', sentAt: now, ...asked('remind', reminderAt(now - MINUTE)) };
    const response = await fetch(`${first.url}/reminders`, webhook('ana', body, { keyId, signedAtMs: now }));
    expect(await response.json()).toEqual({ outcome: 'planned' });
    await isFirst;
    await first.end('SIGKILL');

    const third = await start(settings);
    await expect.poll(() => keys.length, { timeout: 30_000 }).toBe(2);
    expect(new Set(keys).size).toBe(1);
    expect(await third.end('SIGTERM')).toBe(0);
    expect(third.error()).toBe('');
  }, 2 * STARTUP_MS);

  it('that is told to stop delivers nothing more, and waits only shortly for who is slow to ask', async () => {
    let answer = () => {};
    let calls = 0;
    let arrived = () => {};
    const isFirst = new Promise<void>((resolve) => (arrived = resolve));
    const receiver = createServer((_request, response) => {
      calls++;
      answer = () => void response.writeHead(204).end();
      arrived();
    });
    await once(receiver.listen(0, '127.0.0.1'), 'listening');
    ends.push(() => {
      receiver.close();
      receiver.closeAllConnections();
    });
    const server = await start({
      DATA_FOLDER: 'memory://',
      GRACE_SECONDS: '0',
      CONCURRENCY: '1',
      SENDERS: 'http',
      SENDER_URL: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      SENDER_SECRET: 'shared',
    });
    const now = Date.now();
    const keyId = `ana.${Math.floor(now / 1000) + 3600}`;
    for (const id of ['first', 'second', 'third']) {
      const body = { version: 1, idempotencyKey: id, sentAt: now, ...asked('remind', reminderAt(now - MINUTE, { id })) };
      await fetch(`${server.url}/reminders`, webhook('ana', body, { keyId, signedAtMs: now }));
    }
    await isFirst;
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('POST /reminders HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 100\r\n\r\nabc');
    await once(slow, 'data');
    const toldAt = performance.now();
    const ended = server.end('SIGTERM');
    await server.said('stopping');
    answer();

    expect(await ended).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(15_000);
    expect(calls).toBe(1);
  }, 2 * STARTUP_MS);

  it('does not take a request that was cut off for a failure of its own', async () => {
    const server = await start({ DATA_FOLDER: 'memory://' });
    const caller = connect(Number(new URL(server.url).port), '127.0.0.1');
    caller.write('POST /reminders HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 100\r\n\r\nabc');
    await once(caller, 'data');
    caller.destroy();

    expect(await server.said('status')).toMatchObject({ path: '/reminders', status: 400 });
  }, STARTUP_MS);

  it('whose port is taken says so in one line', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    ends.push(() => void other.close());

    const { exited, error } = await start({ DATA_FOLDER: 'memory://', PORT: `${(other.address() as AddressInfo).port}` });
    expect((await exited)[0]).toBe(1);
    expect(error()).toMatch(/^unable to listen on port \d+; EADDRINUSE[^\n]+\n$/);
  }, STARTUP_MS);

  it('that finds no database says so in one line that names its setting', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const { exited, error } = await start({ DATABASE_URL: `postgresql://ana:secret@${host}:1/none` });

      expect((await exited)[0]).toBe(1);
      expect(error()).toMatch(/^unable to start; DATABASE_URL leads to no database: [^\n]*ECONNREFUSED[^\n]*\n$/);
      expect(error()).not.toContain('secret');
    }
  });

  it('does not start with a setting that is wrong, and says so in one line', async () => {
    const { exited, error } = await start({ MASTER_SECRET: MASTER.slice(0, 8) });

    expect((await exited)[0]).toBe(1);
    expect(error()).toMatch(/^unable to start; MASTER_SECRET [^\n]+\n$/);
  });
});
