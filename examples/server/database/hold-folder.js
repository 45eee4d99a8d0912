/**
 * One process at a time in a folder: two in one PGlite folder would destroy it. It is held by listening on a socket, which
 * ends with the process however that ends; a file with a process id would outlive a kill, and ids come again.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @returns {Promise<() => Promise<void>>} lets it go */
export async function holdFolder(folder) {
  const path = socketOf(await realpath(folder));
  for (let attempt = 1; ; attempt++) {
    const server = createServer((socket) => socket.destroy());
    server.listen(path);
    try {
      await once(server, 'listening');
      server.unref();
      return () => new Promise((resolve) => server.close(() => resolve()));
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
      if (attempt > 1 || (await isAnswered(path))) {
        throw new Error(`unable to start; another process uses ${folder}: stop it, or set DATABASE_URL to have several`);
      }
      await rm(path, { force: true }); // left by a process that was killed
    }
  }
}

/** Linux and Windows have names for sockets that no file outlives. */
function socketOf(folder) {
  const name = `liveroom-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function isAnswered(path) {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
