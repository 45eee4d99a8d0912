/** How large what arrives may be. Whatever is larger is dropped before it costs anything. */

/** Agora RTM's limit for one message, in bytes; in UTF-16 units it can only be fewer. */
export const MAX_MESSAGE_BYTES = 32_768;

/** Ids are made by nanoid (21 characters); others may make longer ones. */
export const MAX_ID_LENGTH = 64;

/** Chat shards of a room: at 5,000 viewers each, more than five million. */
export const MAX_SHARDS = 1_024;

/** Ids in one poll. */
export const MAX_POLL_IDS = 100;

/** Statuses in one message: what fits 32 KB at the length of our own ids. */
export const MAX_STATUS_ENTRIES = 500;

/** Buckets of a board's digest. */
export const DIGEST_BUCKETS = 64;

/** Questions in one message between crew; the sender also keeps to the transport's byte limit. */
export const MAX_RECORDS = 200;

/** Arrangements in one message between crew; the sender also keeps to the transport's byte limit. */
export const MAX_ARRANGEMENTS = 48;

/** From capture to playout, in a sample of health: an hour. What claims to be later has not been measured. */
export const MAX_DELAY_MS = 3_600_000;

/** Products on a shelf: ids of the longest kind fit 16 KB of shared state together with the drops. */
export const MAX_SHELF_PRODUCTS = 150;

/** Drops that are scheduled or open at a time. */
export const MAX_DROPS = 20;

/** Pieces in a drop, as the page shows them. */
export const MAX_DROP_QUANTITY = 1_000_000;
