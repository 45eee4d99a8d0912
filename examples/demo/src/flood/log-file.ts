/** Reads a chat log from a file or an address, and says in words what is wrong with it. */
import { isLiveRoomError } from 'liveroom';
import { parseChatLog, type ChatLog, type MalformedLine } from 'liveroom/testing';
import { count } from '../page/wording';

export interface NamedLog extends ChatLog {
  readonly name: string;
}

/** More than any show has said: a guard against dropping a video by mistake. */
const LARGEST_BYTES = 100_000_000;

export async function readLogFile(file: File): Promise<NamedLog> {
  if (file.size > LARGEST_BYTES) throw new Error(`“${file.name}” is larger than 100 MB. Is it a chat log?`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(`“${file.name}” can’t be read. A folder, or a file that moved?`);
  }
  return readLog(file.name, bytes);
}

export async function readLogAt(url: string, name: string): Promise<NamedLog> {
  const response = await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok) throw new Error(`“${name}” can’t be loaded.`);
  return readLog(name, new Uint8Array(await response.arrayBuffer()));
}

async function readLog(name: string, bytes: Uint8Array): Promise<NamedLog> {
  try {
    const log = await parseChatLog([bytes]);
    return { ...log, name };
  } catch (reason) {
    if (!isLiveRoomError(reason, 'invalid-options')) throw reason;
    const looksBinary = bytes.subarray(0, 4096).includes(0);
    throw new Error(
      bytes.length === 0
        ? `“${name}” is empty.`
        : looksBinary
          ? `“${name}” is not a text file.`
          : `“${name}” is no chat log: each line should read time, tab, user, tab, text.`,
    );
  }
}

const REASONS: Record<MalformedLine['reason'], string> = {
  'missing-tab': 'needs time, tab, user, tab, text',
  'bad-time': 'the time is not a number',
  'empty-user': 'nobody said it',
  'empty-text': 'nothing is said',
  'too-long': 'far too long',
  binary: 'not text',
};

export const describeMalformed = ({ line, reason }: MalformedLine): string => `Line ${count(line)}: ${REASONS[reason]}`;
