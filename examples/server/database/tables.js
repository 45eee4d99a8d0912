/** The tables. Each statement may run again and again: a later version adds statements, and changes none. */

const TABLES = `
  create table if not exists liveroom_reminders (
    user_id text not null,
    id text not null,
    revision integer not null,
    -- planned, sending, sent, failed, expired, cancelled
    status text not null,
    reminder jsonb not null,
    locale text not null,
    time_zone text not null,
    -- When it is sent next: when it is due, and then the grace; after a failure the next attempt.
    send_at timestamptz not null,
    expires_at timestamptz not null,
    -- The queue's job that sends this revision: what any other job finds is no longer its own.
    job_id uuid not null,
    attempts integer not null default 0,
    channel text,
    reason text,
    updated_at timestamptz not null,
    primary key (user_id, id)
  );
  create unique index if not exists liveroom_reminders_job on liveroom_reminders (job_id);
  create index if not exists liveroom_reminders_latest on liveroom_reminders (status, updated_at desc);
  create index if not exists liveroom_reminders_expiry on liveroom_reminders (expires_at);

  create table if not exists liveroom_push_subscriptions (
    endpoint text primary key,
    user_id text not null,
    keys jsonb not null,
    created_at timestamptz not null
  );
  create index if not exists liveroom_push_subscriptions_user on liveroom_push_subscriptions (user_id);

  create table if not exists liveroom_channels (
    user_id text primary key,
    channels jsonb not null
  );
`;

/** Of processes that start at the same time, one at a time. @param {import('./open.js').Database} database */
export async function createTables(database) {
  await database.transaction((tx) => tx.executeSql(TABLES));
}
