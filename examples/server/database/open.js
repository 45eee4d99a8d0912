/**
 * PostgreSQL behind two functions, `query` and `transaction`, and `executeSql` for the queue: a server of it where there
 * is an address, else PGlite, which is PostgreSQL compiled to WebAssembly, in a folder. Knows no tables.
 */
import { mkdir } from 'node:fs/promises';
import { holdFolder } from './hold-folder.js';

/**
 * @typedef {object} Queries
 * @property {(sql: string, values?: readonly unknown[]) => Promise<any[]>} query the rows of one statement
 * @property {(text: string, values?: readonly unknown[]) => Promise<{ rows: any[] }>} executeSql one statement with values, or several without
 */
/**
 * @typedef {Queries & {
 *   name: string,
 *   transaction: <T>(work: (tx: Queries) => Promise<T>) => Promise<T>,
 *   inTurn: <T>(work: () => Promise<T>) => Promise<T>,
 *   close: () => Promise<void>,
 * }} Database
 */

/** PostgreSQL's code where two wait for each other and one has to give way: it may try again. */
const DEADLOCK = '40P01';

/** A server that is gone without a word would be waited for until the network gives up: minutes. */
const SILENT_AFTER_MS = 30_000;

const START_LOCK = `hashtextextended('liveroom start', 0)`;

/** `dataFolder: 'memory://'` keeps nothing. @returns {Promise<Database>} */
export function openDatabase({ databaseUrl, dataFolder, log }) {
  return databaseUrl ? openServer(databaseUrl, log) : openEmbedded(dataFolder);
}

async function openServer(connectionString, log) {
  const { default: pg } = await import('pg');
  const limits = { max: 10, connectionTimeoutMillis: 10_000, query_timeout: SILENT_AFTER_MS, keepAlive: true };
  const pool = new pg.Pool({ connectionString, ...limits });
  const broken = (error) => log({ failed: 'database connection', code: error.code });
  // A connection that breaks while nobody uses it, and one that breaks between the queries of who does.
  pool.on('error', broken);
  const use = async (work) => {
    const client = await pool.connect();
    let failure;
    client.on('error', broken);
    try {
      return await work(client);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.off('error', broken);
      // After a failure nobody knows what state it is in: the pool opens another one.
      client.release(failure);
    }
  };
  const on = (client) => ({
    query: async (sql, values = []) => (await client.query(sql, values)).rows,
    executeSql: async (text, values = []) => {
      if (values.length > 0) return client.query(text, values);
      return [await client.query(text)].flat().at(-1);
    },
  });
  await use((client) => client.query('select 1')).catch((error) => {
    // Where a name has several addresses, each has its error and the whole has no message.
    const reason = error.message || error.errors?.map(({ message }) => message).join(', ') || error.code;
    throw new Error(`unable to start; DATABASE_URL leads to no database: ${reason}`);
  });
  return {
    name: 'PostgreSQL',
    query: (sql, values) => use((client) => on(client).query(sql, values)),
    executeSql: (text, values) => use((client) => on(client).executeSql(text, values)),
    transaction: async (work) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await use(async (client) => {
            await client.query('begin');
            const result = await work(on(client));
            await client.query('commit');
            return result;
          });
        } catch (error) {
          if (error.code !== DEADLOCK || attempt === 3) throw error;
        }
      }
    },
    // Held by a connection, so that it ends with the process.
    inTurn: (work) =>
      use(async (client) => {
        await client.query({ text: `select pg_advisory_lock(${START_LOCK})`, query_timeout: 10 * SILENT_AFTER_MS });
        const result = await work();
        await client.query(`select pg_advisory_unlock(${START_LOCK})`);
        return result;
      }),
    close: () => pool.end(),
  };
}

async function openEmbedded(dataFolder) {
  const { PGlite } = await import('@electric-sql/pglite');
  const isKept = dataFolder !== 'memory://';
  if (isKept) await mkdir(dataFolder, { recursive: true });
  const release = isKept ? await holdFolder(dataFolder) : async () => {};
  const lite = await PGlite.create(isKept ? dataFolder : undefined);
  const on = (session) => ({
    query: async (sql, values = []) => (await session.query(sql, [...values])).rows,
    executeSql: async (text, values = []) => {
      if (values.length > 0) return session.query(text, [...values]);
      return (await session.exec(text)).at(-1) ?? { rows: [] };
    },
  });
  return {
    name: 'PGlite',
    ...on(lite),
    // Several statements with a transaction of their own leave it open when one fails, and there is one connection only.
    executeSql: (text, values) =>
      on(lite)
        .executeSql(text, values)
        .catch(async (error) => {
          if (!values?.length) await lite.exec('rollback');
          throw error;
        }),
    transaction: (work) => lite.transaction((tx) => work(on(tx))),
    inTurn: (work) => work(),
    close: async () => {
      await lite.close();
      await release();
    },
  };
}
