/**
 * Which job is due, by pg-boss: each is taken by one process, and comes back when that process ends without settling it.
 * Knows nothing of reminders but the ids of their jobs.
 */
import PgBoss from 'pg-boss';

const QUEUE = 'liveroom-reminders';

/** Jobs are given up by what the reminders' rows say, not by the queue. */
const NEVER = 1_000_000;

/**
 * @typedef {object} Queue
 * @property {(tx: import('../database/open.js').Queries, jobs: readonly { id: string, atMs: number }[]) => Promise<void>} add
 * @property {(tx: import('../database/open.js').Queries, ids: readonly string[]) => Promise<void>} remove
 * @property {(most: number) => Promise<string[]>} take ids of jobs that are due
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} parts
 * @param {import('../database/open.js').Database} parts.database
 * @param {number} parts.leaseSeconds after which a job that was taken and not settled is anyone's again
 * @returns {Promise<Queue>}
 */
export async function openQueue({ database, leaseSeconds, log }) {
  const boss = new PgBoss({
    db: database,
    schedule: false,
    maintenanceIntervalSeconds: Math.max(1, Math.min(15, Math.floor(leaseSeconds / 4))),
    retentionDays: 500, // longer than a reminder may be planned ahead
  });
  boss.on('error', (error) => log({ failed: 'queue', code: error.code, message: error.message }));
  await boss.start();
  await boss.createQueue(QUEUE);
  return {
    async add(tx, jobs) {
      if (jobs.length === 0) return;
      const list = jobs.map(({ id, atMs }) => ({
        id,
        name: QUEUE,
        startAfter: new Date(atMs).toISOString(),
        expireInSeconds: leaseSeconds,
        retryLimit: NEVER,
      }));
      await boss.insert(list, { db: tx });
    },
    async remove(tx, ids) {
      if (ids.length > 0) await boss.deleteJob(QUEUE, [...ids], { db: tx });
    },
    async take(most) {
      // pg-boss keeps an error of fetching to itself; a database that is away must not look like having nothing to do.
      let failure;
      const executeSql = (text, values) =>
        database.executeSql(text, values).catch((error) => {
          failure = error;
          throw error;
        });
      const jobs = await boss.fetch(QUEUE, { batchSize: most, priority: false, db: { executeSql } });
      if (failure) throw failure;
      return jobs.map(({ id }) => id);
    },
    close: () => boss.stop({ graceful: false }),
  };
}
