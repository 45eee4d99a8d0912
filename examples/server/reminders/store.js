/**
 * The reminders and what became of each. Every change is one transaction together with the queue's, so that a process
 * may end anywhere: a reminder without a job, or a job that sends what is no longer wanted, is never seen.
 * Knows no channels and does not wait for anything.
 */
import { createHash, randomUUID } from 'node:crypto';
import { decide, sendAt } from './decide.js';

/** As many as a page plans at most. */
const MOST_LIVE = 200;

/** Of a user, with what is over: the oldest of that gives way, before its time. */
const MOST_KEPT = 1000;

/**
 * @typedef {object} Delivery what is to be sent
 * @property {string} jobId
 * @property {string} userId
 * @property {{ id: string, kind: string, title: string, expiresAt: number, body?: string, url?: string }} reminder
 * @property {string} locale
 * @property {string} timeZone
 * @property {string} idempotencyKey 32 characters, the same for the same reminder and revision whatever happens
 * @property {number} attempt from 1
 * @property {readonly string[] | undefined} channels the user's own order, if they have one
 */
/** @typedef {{ jobId: string, status: 'sent' | 'failed' | 'planned', channel?: string, reason?: string, sendAtMs?: number }} Outcome */

/** @param {{ database: import('../database/open.js').Database, queue: import('./queue.js').Queue, clock: import('../clock.js').Clock, graceMs: number, attempts: number, keepDays: number }} parts */
export function createReminders({ database, queue, clock, graceMs, attempts, keepDays }) {
  return {
    /** @returns {Promise<'planned' | 'cancelled' | 'expired' | 'known' | 'older' | 'full'>} */
    accept(userId, { action, reminder, locale, timeZone }) {
      const nowMs = clock.now();
      return database.transaction(async (tx) => {
        await oneAtATime(tx, userId);
        const [known] = await tx.query(
          'select revision, status, job_id from liveroom_reminders where user_id = $1 and id = $2',
          [userId, reminder.id],
        );
        const outcome = decide(known, { action, reminder }, nowMs);
        if (outcome === 'known' || outcome === 'older') return outcome;
        if (outcome === 'planned' && (await countLive(tx, userId, reminder.id)) >= MOST_LIVE) return 'full';
        if (!known) await tx.query(MAKE_ROOM, [userId, MOST_KEPT - 1]);
        // A job that is sending right now still finds its reminder, and notes that it was sent after all.
        const jobId = outcome === 'cancelled' && known ? known.job_id : randomUUID();
        const at = sendAt(reminder, graceMs);
        await tx.query(UPSERT, [
          userId,
          reminder.id,
          reminder.revision,
          outcome,
          JSON.stringify(reminder),
          locale,
          timeZone,
          new Date(at),
          new Date(reminder.expiresAt),
          jobId,
          new Date(nowMs),
        ]);
        if (known) await queue.remove(tx, [known.job_id]);
        if (outcome === 'planned') await queue.add(tx, [{ id: jobId, atMs: at }]);
        return outcome;
      });
    },

    /** Of these jobs, those that are to be sent now, noted as being sent. @returns {Promise<Delivery[]>} */
    async claim(jobIds) {
      const nowMs = clock.now();
      const rows = await database.query(CLAIM, [jobIds, new Date(nowMs), attempts]);
      return rows
        .filter(({ status }) => status === 'sending')
        .map((row) => ({
          jobId: row.job_id,
          userId: row.user_id,
          reminder: row.reminder,
          locale: row.locale,
          timeZone: row.time_zone,
          idempotencyKey: keyOf(row.user_id, row.id, row.revision),
          attempt: row.attempts,
          channels: row.channels ?? undefined,
        }));
    },

    /** Notes what became of jobs, and of those with nothing to send. @param {readonly Outcome[]} outcomes */
    async settle(outcomes, jobIds) {
      const now = new Date(clock.now());
      await database.transaction(async (tx) => {
        if (outcomes.length > 0) {
          const rows = outcomes.map(({ jobId, status, channel, reason, sendAtMs }) => ({
            job_id: jobId,
            next_job_id: status === 'planned' ? randomUUID() : jobId,
            status,
            channel,
            reason,
            send_at: sendAtMs === undefined ? undefined : new Date(sendAtMs).toISOString(),
          }));
          const noted = await tx.query(SETTLE, [JSON.stringify(rows), now]);
          const again = noted.filter(({ status }) => status === 'planned');
          await queue.add(tx, again.map((row) => ({ id: row.job_id, atMs: new Date(row.send_at).getTime() })));
        }
        await queue.remove(tx, jobIds);
      });
    },

    /** Lets go what can't be sent any more, and forgets what is long over. */
    async tidy() {
      const nowMs = clock.now();
      await database.query(
        `update liveroom_reminders set status = 'expired', updated_at = $1
         where status in ('planned', 'sending') and expires_at < $1::timestamptz - interval '1 hour'`,
        [new Date(nowMs)],
      );
      await database.query('delete from liveroom_reminders where greatest(expires_at, updated_at) < $1', [
        new Date(nowMs - keepDays * 86_400_000),
      ]);
    },

    /** Everything of a user. */
    async forget(userId) {
      await database.transaction(async (tx) => {
        await oneAtATime(tx, userId);
        const rows = await tx.query('delete from liveroom_reminders where user_id = $1 returning job_id', [userId]);
        await queue.remove(tx, rows.map(({ job_id }) => job_id));
      });
    },

    /** For people to look at: how many there are of each status, and the latest, of all or of one status. */
    async overview(limit, status) {
      const now = new Date(clock.now());
      const counts = await database.query(
        `select ${SHOWN_STATUS} as status, count(*)::int as count from liveroom_reminders group by 1`,
        [now],
      );
      const latest = await database.query(LATEST, [now, limit, status ?? null]);
      return { at: now.getTime(), counts: Object.fromEntries(counts.map((row) => [row.status, row.count])), latest };
    },
  };
}

/** Requests of one user take turns; others are not held up. */
const oneAtATime = (tx, userId) => tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [userId]);

async function countLive(tx, userId, exceptId) {
  const [{ count }] = await tx.query(
    `select count(*)::int as count from liveroom_reminders
     where user_id = $1 and id <> $2 and status in ('planned', 'sending')`,
    [userId, exceptId],
  );
  return count;
}

const keyOf = (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const MAKE_ROOM = `
  delete from liveroom_reminders where user_id = $1 and id in (
    select id from liveroom_reminders where user_id = $1
    order by status in ('planned', 'sending') desc, updated_at desc, id offset $2)`;

const UPSERT = `
  insert into liveroom_reminders
    (user_id, id, revision, status, reminder, locale, time_zone, send_at, expires_at, job_id, updated_at)
  values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11)
  on conflict (user_id, id) do update set
    revision = excluded.revision, status = excluded.status, reminder = excluded.reminder, locale = excluded.locale,
    time_zone = excluded.time_zone, send_at = excluded.send_at, expires_at = excluded.expires_at,
    job_id = excluded.job_id, updated_at = excluded.updated_at, channel = null, reason = null,
    attempts = case when excluded.status = 'cancelled' then liveroom_reminders.attempts else 0 end`;

// A process that ended while it was sending left the last attempt unsettled: it counts.
const CLAIM = `
  update liveroom_reminders set
    status = case when expires_at <= $2 then 'expired' when attempts >= $3 then 'failed' else 'sending' end,
    reason = case
      when expires_at > $2 and attempts >= $3 then coalesce(reason, 'the server stopped each time it was sent')
      else reason end,
    attempts = attempts + case when expires_at > $2 and attempts < $3 then 1 else 0 end,
    updated_at = $2
  where job_id = any($1::uuid[]) and status in ('planned', 'sending')
  returning job_id, user_id, id, revision, status, reminder, locale, time_zone, attempts,
    (select channels from liveroom_channels c where c.user_id = liveroom_reminders.user_id) as channels`;

// What was cancelled while it was being sent is not sent again; that it was sent is still what happened.
const SETTLE = `
  update liveroom_reminders r set
    status = o.status, job_id = o.next_job_id, channel = coalesce(o.channel, r.channel), reason = o.reason,
    send_at = coalesce(o.send_at, r.send_at), updated_at = $2
  from jsonb_to_recordset($1::jsonb) as o
    (job_id uuid, next_job_id uuid, status text, channel text, reason text, send_at timestamptz)
  where r.job_id = o.job_id and (r.status = 'sending' or (r.status = 'cancelled' and o.status = 'sent'))
  returning r.job_id, r.status, r.send_at`;

const SHOWN_STATUS = `case when status = 'planned' and send_at <= $1 then 'due' else status end`;

const LATEST = `
  select user_id as "userId", id, revision, reminder->>'kind' as kind, reminder->>'title' as title,
    ${SHOWN_STATUS} as status,
    (extract(epoch from send_at) * 1000)::float8 as "sendAt",
    (extract(epoch from updated_at) * 1000)::float8 as "updatedAt", attempts, channel, reason
  from liveroom_reminders where $3::text is null or ${SHOWN_STATUS} = $3 order by updated_at desc, user_id, id limit $2`;
