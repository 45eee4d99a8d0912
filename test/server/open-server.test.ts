import { expect, it } from 'vitest';
import { readConfig } from '../../examples/server/config.js';
import type { Sender } from '../../examples/server/delivery/deliver.js';
import { openServer } from '../../examples/server/open-server.js';
import { ADMIN, asked, ENVIRONMENT, MINUTE, reminderAt, STARTUP_MS, webhook } from './server-under-test';

const connection = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };

async function open(senders: readonly Sender[], change: Record<string, string> = {}) {
  const config = readConfig({ ...ENVIRONMENT, DATA_FOLDER: 'memory://', GRACE_SECONDS: '0', ...change });
  const server = await openServer({ config, log: () => undefined, senders });
  const ask = async (path: string, init: RequestInit) => (await (await server.app.request(path, init, connection)).json()) as unknown;
  const post = (id: string) => {
    const now = Date.now();
    const body = { version: 1, idempotencyKey: id, sentAt: now, ...asked('remind', reminderAt(now - MINUTE, { id })) };
    return ask('/reminders', webhook('ana', body, { keyId: `ana.${Math.floor(now / 1000) + 3600}`, signedAtMs: now }));
  };
  const look = () => ask('/status.json', { headers: { authorization: `Bearer ${ADMIN}` } });
  return { ...server, post, look };
}

it('takes reminders at once, delivers from when it is told to start until it is told to stop, and still answers then', async () => {
  const sent: string[] = [];
  const only: Sender = {
    name: 'only',
    send: async ({ reminder }) => {
      sent.push(reminder.id);
      return 'taken';
    },
  };
  const { post, start, stop, close } = await open([only]);

  expect(await post('first')).toEqual({ outcome: 'planned' });
  expect(sent).toEqual([]);
  start();
  await expect.poll(() => sent, { timeout: STARTUP_MS / 2 }).toEqual(['first']);
  await stop();
  expect(await post('second')).toEqual({ outcome: 'planned' });
  await close();
  expect(sent).toEqual(['first']);
}, STARTUP_MS);

it('is through with all channels before its lease is over', async () => {
  const mute = (name: string): Sender => ({ name, send: () => new Promise(() => undefined) });
  const { post, look, start, stop, close } = await open(['a', 'b', 'c'].map(mute), { LEASE_SECONDS: '2' });
  await post('cart');
  start();

  await expect.poll(look, { timeout: STARTUP_MS / 2 }).toMatchObject({ latest: [{ status: 'planned', reason: 'no answer within 0.5 s' }] });
  await stop();
  await close();
}, STARTUP_MS);
