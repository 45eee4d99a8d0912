/** Where the log comes from: a file or standard input, as chunks of bytes. Knows nothing of what is in it. */
import { open } from 'node:fs/promises';
import { addAbortSignal } from 'node:stream';
import { UsageError } from './options.mjs';

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
export async function openLog(path, signal) {
  if (path === '-') return openStandardInput(signal);
  const name = `'${path}'`;
  try {
    const file = await open(path);
    const stats = await file.stat();
    if (stats.isDirectory()) {
      await file.close();
      throw new InputError(`${name} is a directory`);
    }
    const chunks = explained(file.createReadStream({ highWaterMark: CHUNK_BYTES, signal }), name, signal);
    return { name, sizeBytes: stats.isFile() ? stats.size : undefined, chunks };
  } catch (error) {
    throw error instanceof InputError ? error : inputError(name, error);
  }
}

function openStandardInput(signal) {
  if (process.stdin.isTTY) throw new UsageError('needs a FILE, or a log piped to it (see --help)');
  const name = 'standard input';
  return { name, sizeBytes: undefined, chunks: explained(addAbortSignal(signal, process.stdin), name, signal) };
}

/** The stream's chunks. An interruption ends them quietly, an error is put in words. */
async function* explained(stream, name, signal) {
  try {
    yield* stream;
  } catch (error) {
    if (!signal.aborted) throw inputError(name, error);
  }
}

function inputError(name, error) {
  const reason = REASONS[error.code] ?? error.message;
  return new InputError(`${name}: ${reason}`, { cause: error });
}
