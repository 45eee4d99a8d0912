/** The real queue on the embedded database: what the other tests' still queue only plays. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Database } from '../../examples/server/database/open.js';
import { openQueue, type Queue } from '../../examples/server/reminders/queue.js';
import { emptyDatabase, MINUTE, STARTUP_MS } from './server-under-test';

vi.setConfig({ testTimeout: STARTUP_MS });

let database: Database;
let queue: Queue;
const failures: unknown[] = [];
const open = (leaseSeconds = 600) => openQueue({ database, leaseSeconds, log: (entry) => failures.push(entry) });
beforeAll(async () => {
  database = await emptyDatabase();
  queue = await open();
}, STARTUP_MS);
afterAll(async () => {
  await queue.close();
  await database.close();
});

const add = (...times: number[]) =>
  database.transaction(async (tx) => {
    const jobs = times.map((atMs) => ({ id: randomUUID(), atMs }));
    await queue.add(tx, jobs);
    return jobs.map(({ id }) => id);
  });
const remove = (ids: string[]) => database.transaction((tx) => queue.remove(tx, ids));

it('gives each job that is due to one taker, and none that is not', async () => {
  const ids = await add(...Array.from({ length: 12 }, () => Date.now() - MINUTE));
  const [later = ''] = await add(Date.now() + MINUTE);

  const taken = await Promise.all([queue.take(5), queue.take(5), queue.take(5)]);
  expect(taken.map((jobs) => jobs.length).sort()).toEqual([2, 5, 5]);
  expect(taken.flat().sort()).toEqual([...ids].sort());
  await remove([...ids, later]);
  expect(await queue.take(5)).toEqual([]);
});

it('has no job of a transaction that failed', async () => {
  const lost = database.transaction(async (tx) => {
    await queue.add(tx, [{ id: randomUUID(), atMs: Date.now() - MINUTE }]);
    throw new Error('no');
  });

  await expect(lost).rejects.toThrow('no');
  expect(await queue.take(5)).toEqual([]);
});

it('gives a job to someone else when its taker is gone for the lease', async () => {
  const hasty = await open(2);
  const id = randomUUID();
  await database.transaction((tx) => hasty.add(tx, [{ id, atMs: Date.now() - MINUTE }]));
  expect(await hasty.take(5)).toEqual([id]);

  await expect.poll(() => queue.take(5), { timeout: STARTUP_MS / 2, interval: 200 }).toEqual([id]);
  await remove([id]);
  await hasty.close();
});

it('says when the database is away, and does not take that for having nothing to do', async () => {
  const broken: Database = Object.create(database, {
    executeSql: { value: (text: string, values?: unknown[]) => (text.includes('SKIP LOCKED') ? Promise.reject(new Error('away')) : (database as unknown as { executeSql(...a: unknown[]): Promise<unknown> }).executeSql(text, values)) },
  }) as Database;
  const other = await openQueue({ database: broken, leaseSeconds: 60, log: () => undefined });

  await expect(other.take(1)).rejects.toThrow('away');
  await other.close();
});

it('opens again on what is there', async () => {
  const again = await open();
  await again.close();

  expect(failures).toEqual([]);
});

it('leaves the one connection usable when several statements fail half-way', async () => {
  const { executeSql } = database as unknown as { executeSql(text: string): Promise<unknown> };

  await expect(executeSql('begin; select 1; select nothing_of_that_name; commit;')).rejects.toThrow(/nothing_of_that_name/);
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
});
