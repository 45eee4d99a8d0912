/** What only a server of PostgreSQL does: break connections, go away, and have several processes. Where it is installed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCluster } from '../../bench/postgres-cluster.mjs';
import { openDatabase, type Database } from '../../examples/server/database/open.js';
import { createTables } from '../../examples/server/database/tables.js';
import { asked, ENVIRONMENT, MINUTE, newUser, NOW, reminderAt, serverOn, STARTUP_MS } from './server-under-test';

vi.setConfig({ testTimeout: STARTUP_MS });

const SERVER = fileURLToPath(new URL('../../examples/server/server.js', import.meta.url));

const cluster = await startCluster();
afterAll(() => cluster?.stop());

describe.skipIf(cluster === undefined)('on PostgreSQL', () => {
  const url = cluster?.url ?? '';
  const logged: Record<string, unknown>[] = [];
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ databaseUrl: url, dataFolder: '', log: (entry) => void logged.push(entry) });
    await createTables(database);
  }, STARTUP_MS);
  afterAll(() => database.close());

  it('a connection that breaks in the middle of a transaction costs that transaction and nothing else', async () => {
    const broken = database.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await database.query('select pg_terminate_backend($1)', [row?.pid]);
      await expect.poll(() => logged.length).toBeGreaterThan(0);
      await tx.query('select 1');
    });

    await expect(broken).rejects.toThrow(/Client|Connection|connection/);
    expect(logged).toContainEqual({ failed: 'database connection', code: '57P01' });
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('requests of one user at the same time plan each reminder once, and the newest revision stays', async () => {
    const { reminders, queue, statusOf } = serverOn(database);
    const user = newUser();
    const revisions = [3, 1, 2, 3, 2, 1, 3, 1];
    await Promise.all(revisions.map((revision) => reminders.accept(user, asked('remind', reminderAt(NOW + revision * MINUTE, { revision })))));

    expect(await statusOf(user)).toMatchObject({ revision: 3, status: 'planned', sendAt: NOW + 4 * MINUTE });
    expect(queue.jobs.size).toBe(1);
  });

  it('processes that start at the same time on an empty database all start', async () => {
    await database.query('create database empty');
    const started = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, [SERVER], {
          env: { PATH: process.env['PATH'] ?? '', ...ENVIRONMENT, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: url.replace(/\w+$/, 'empty') },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let said = '';
        child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
        createInterface(child.stdout).on('line', (line) => {
          if ((JSON.parse(line) as { started?: boolean }).started) child.kill('SIGTERM');
        });
        const [code] = (await once(child, 'close')) as [number | null];
        return { code, said };
      }),
    );

    expect(started).toEqual(Array.from({ length: 4 }, () => ({ code: 0, said: '' })));
  });
});
