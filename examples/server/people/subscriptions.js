/** Where a user's browsers can be reached by push, and which channels the user wants. Knows no reminders. */

/** Browsers of one user; the oldest gives way. */
const MOST = 10;

/** @param {{ database: import('../database/open.js').Database, clock: import('../clock.js').Clock }} parts */
export function createSubscriptions({ database, clock }) {
  return {
    /** A browser that someone else used before is now this user's. */
    async add(userId, { endpoint, keys }) {
      await database.query(
        `insert into liveroom_push_subscriptions (endpoint, user_id, keys, created_at) values ($1, $2, $3::jsonb, $4)
         on conflict (endpoint) do update set user_id = $2, keys = $3::jsonb, created_at = $4`,
        [endpoint, userId, JSON.stringify(keys), new Date(clock.now())],
      );
      await database.query(
        `delete from liveroom_push_subscriptions where endpoint in (
           select endpoint from liveroom_push_subscriptions where user_id = $1 order by created_at desc offset ${MOST})`,
        [userId],
      );
    },
    async remove(userId, endpoint) {
      await database.query('delete from liveroom_push_subscriptions where user_id = $1 and endpoint = $2', [userId, endpoint]);
    },
    /** @returns {Promise<{ endpoint: string, keys: { p256dh: string, auth: string } }[]>} */
    of: (userId) =>
      database.query('select endpoint, keys from liveroom_push_subscriptions where user_id = $1', [userId]),

    /** The user's own order; undefined for the shop's. */
    async channelsOf(userId) {
      const [row] = await database.query('select channels from liveroom_channels where user_id = $1', [userId]);
      return row?.channels;
    },
    async setChannels(userId, channels) {
      await database.query(
        `insert into liveroom_channels (user_id, channels) values ($1, $2::jsonb)
         on conflict (user_id) do update set channels = $2::jsonb`,
        [userId, JSON.stringify(channels)],
      );
    },
    async forget(userId) {
      await database.query('delete from liveroom_push_subscriptions where user_id = $1', [userId]);
      await database.query('delete from liveroom_channels where user_id = $1', [userId]);
    },
  };
}

/**
 * The first field of a subscription that is wrong and what it must be; undefined when all is well. The address is where
 * this server will send to: only push services may be named.
 */
export function findMistake(body, hosts) {
  const { endpoint, keys } = body ?? {};
  const isKey = (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{16,128}={0,2}$/.test(value);
  if (typeof endpoint !== 'string' || endpoint.length > 1024 || !isPushService(endpoint, hosts)) {
    return { field: 'endpoint', message: 'endpoint must be https and of a push service in PUSH_HOSTS' };
  }
  if (!isKey(keys?.p256dh)) return { field: 'keys.p256dh', message: "keys.p256dh must be the subscription's" };
  if (!isKey(keys?.auth)) return { field: 'keys.auth', message: "keys.auth must be the subscription's" };
  return undefined;
}

function isPushService(endpoint, hosts) {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '') return false;
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
