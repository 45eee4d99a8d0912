import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../examples/token-server/config.js';
import { APP_ID, ENVIRONMENT, sessionOf } from './server-under-test';

const SERVER = fileURLToPath(new URL('../../examples/token-server/server.js', import.meta.url));

/** The server as a process of its own, on a port that is free. */
function startServer(environment: Record<string, string>) {
  const server = spawn(process.execPath, [SERVER], {
    env: { PATH: process.env['PATH'] ?? '', ...ENVIRONMENT, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  server.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return { server, output, exited: once(server, 'close') as Promise<[number | null]> };
}

describe('the settings', () => {
  it('have defaults for all that is not particular to the shop', () => {
    expect(readConfig({ ...ENVIRONMENT, CREW: undefined, ALLOWED_ORIGINS: undefined })).toMatchObject({
      crew: [],
      allowedOrigins: [],
      host: undefined,
      port: 8787,
      tokenSeconds: 3600,
      allowAnyone: false,
      proxies: 0,
    });
  });

  it('list crew and origins with spaces, commas or both', () => {
    const { crew } = readConfig({ ...ENVIRONMENT, CREW: 'ana, spring-sale/ben\ncleo' });

    expect(crew).toEqual(['ana', 'spring-sale/ben', 'cleo']);
  });

  it('keep a server that believes anyone to this machine', () => {
    expect(readConfig({ ...ENVIRONMENT, SESSION_SECRET: '', ALLOW_ANYONE: '1' })).toMatchObject({
      allowAnyone: true,
      host: '127.0.0.1',
    });
  });

  it.each([
    ['AGORA_APP_ID', ''],
    ['AGORA_APP_ID', 'my-app'],
    ['AGORA_APP_CERTIFICATE', `${APP_ID}0`],
    ['SESSION_SECRET', ''],
    ['SESSION_SECRET', 'short'],
    ['CREW', 'ana@shop.example'],
    ['CREW', 'spring sale/ana*'],
    ['CREW', 'a/b/c'],
    ['CREW', '/ana'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'shop.example'],
    ['ALLOWED_ORIGINS', 'https://shop.example/'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['TOKEN_SECONDS', '59'],
    ['TOKEN_SECONDS', '86401'],
    ['TOKEN_SECONDS', '1.5'],
    ['PROXIES', '-1'],
  ])('are refused in one line that names %s when it is %j', (name, value) => {
    const attempt = () => readConfig({ ...ENVIRONMENT, [name]: value });

    expect(attempt).toThrow(new RegExp(`^unable to start; ${name} .+$`));
  });

  it('never believe anyone beside sessions, or on an address that others reach', () => {
    const trying = { ...ENVIRONMENT, ALLOW_ANYONE: '1' };
    expect(() => readConfig({ ...trying, SESSION_SECRET: 'x'.repeat(32) })).toThrow(/ALLOW_ANYONE/);
    expect(() => readConfig({ ...trying, SESSION_SECRET: undefined, HOST: '0.0.0.0' })).toThrow(/HOST/);
    expect(readConfig({ ...trying, SESSION_SECRET: undefined, HOST: 'localhost' }).allowAnyone).toBe(true);
  });

  it('never believe anyone in production', () => {
    const attempt = () => readConfig({ ...ENVIRONMENT, ALLOW_ANYONE: '1', NODE_ENV: 'production' });

    expect(attempt).toThrow('unable to start; ALLOW_ANYONE');
  });
});

describe('the server', () => {
  it('starts, answers, and stops when it is told to', async () => {
    const { server, output, exited } = startServer({});
    await once(server.stdout, 'data');
    const { port } = JSON.parse(output.out.split('\n')[0]!) as { port: number };

    const response = await fetch(`http://127.0.0.1:${port}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionOf('ana', 4_000_000_000)}` },
      body: JSON.stringify({ roomId: 'spring-sale', userId: 'ana', role: 'viewer', reason: 'join' }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ rtc: expect.stringMatching(/^007/) as string });

    server.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
    expect(output.err).toBe('');
    expect(output.out).not.toContain('007eJ');
  });

  it('does not start with an App ID that can not be one, and says so in one line', async () => {
    const { output, exited } = startServer({ AGORA_APP_ID: 'nope' });

    expect((await exited)[0]).toBe(1);
    expect(output.out).toBe('');
    expect(output.err).toMatch(/^unable to start; AGORA_APP_ID [^\n]+\n$/);
  });
});
