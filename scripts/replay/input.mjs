/** Where the log comes from: a file or standard input, as chunks of bytes. Knows nothing of what is in it. */
import { closeSync, createReadStream, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { UsageError } from '../arguments.mjs';

/** The log can't be read. */
export class InputError extends Error {}

/** Small enough that Ctrl-C is heard between two chunks. */
const CHUNK_BYTES = 16_384;

const REASONS = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  ENAMETOOLONG: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory',
  ELOOP: 'too many symbolic links',
};

/** @returns `{ name, sizeBytes, chunks }`; `sizeBytes` is undefined where it can't be known. */
export function openLog(path, signal) {
  if (path === '-') return openStandardInput(signal);
  const name = `'${path}'`;
  try {
    const fd = openSync(path);
    const stats = fstatSync(fd);
    if (stats.isDirectory()) {
      closeSync(fd);
      throw new InputError(`${name} is a directory`);
    }
    // A pipe is read as a socket: a file's read can't be given up, and would hold the program until somebody writes.
    const stream = stats.isFIFO() ? new Socket({ fd }) : createReadStream(path, { fd, highWaterMark: CHUNK_BYTES });
    return { name, sizeBytes: stats.isFile() ? stats.size : undefined, chunks: explained(stream, name, signal) };
  } catch (error) {
    throw error instanceof InputError ? error : inputError(name, error);
  }
}

function openStandardInput(signal) {
  if (process.stdin.isTTY) throw new UsageError('needs a FILE, or a log piped to it (see --help)');
  const name = 'standard input';
  return { name, sizeBytes: undefined, chunks: explained(process.stdin, name, signal) };
}

/**
 * The stream's chunks; an error is put in words. An interruption ends them at once: a read from a pipe that nobody
 * writes to can't be called back, only left alone.
 */
async function* explained(stream, name, signal) {
  const chunks = stream[Symbol.asyncIterator]();
  const interrupted = new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ done: true }), { once: true });
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), interrupted]);
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw inputError(name, error);
  }
}

function inputError(name, error) {
  return new InputError(`${name}: ${reasonOf(error)}`, { cause: error });
}

/** Why a file can't be read. */
export function reasonOf(error) {
  return REASONS[error.code] ?? error.message;
}
