/**
 * Reads chat logs, one message a line: `<ms><TAB><user><TAB><text>`, with `-` where no time is known. Lines that can't
 * be played are reported, the rest is played. Knows nothing of files, networks or what is done with the messages.
 */
import { invalidOption, LiveRoomError } from '../model/errors';
import { excerptOf, MAX_LINE_LENGTH, parseChatLogLine, type MalformedReason } from './chat-log-line';

export type { MalformedReason } from './chat-log-line';

export interface ChatLogEntry {
  /** ms since the first message, never less than the entry before. */
  readonly atMs: number;
  /** Who wrote it, as the log names them: any text, not always a valid user id. */
  readonly user: string;
  readonly text: string;
}

export interface MalformedLine {
  /** Counted from 1, blank lines included. */
  readonly line: number;
  readonly reason: MalformedReason;
  /** How the line begins, without control characters. */
  readonly excerpt: string;
}

export interface ChatLogReport {
  /** Lines seen, blank ones included. */
  readonly lineCount: number;
  /** The first 100 lines that could not be played. */
  readonly malformed: readonly MalformedLine[];
  /** How many there were in all. */
  readonly malformedCount: number;
  /** Entries whose time was earlier than the one before, and that were moved up to it. */
  readonly clampedCount: number;
  /** Entries without a time. */
  readonly untimedCount: number;
  /** Leaps of more than a day, either way, that were closed up: logs glued together, or a change of origin. */
  readonly leapCount: number;
}

export interface ChatLog extends ChatLogReport {
  readonly entries: readonly ChatLogEntry[];
  /** When the last message comes, in ms since the first. */
  readonly durationMs: number;
}

export interface ChatLogOptions {
  /** How many messages a second lines without a time are played at. Default 20. */
  untimedPerSecond?: number;
}

export type ChatLogSource = string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

const REPORTED_LINES = 100;
const DAY_MS = 86_400_000;

/**
 * Reads a whole log. Chunks may end anywhere, within a character too.
 * @throws LiveRoomError `invalid-options` when there is not one line that can be played, or for a rate that is none.
 */
export async function parseChatLog(source: ChatLogSource, options: ChatLogOptions = {}): Promise<ChatLog> {
  const reader = new ChatLogReader(options);
  const entries: ChatLogEntry[] = [];
  for await (const chunk of typeof source === 'string' ? [source] : source) {
    for (const entry of reader.push(chunk)) entries.push(entry);
  }
  for (const entry of reader.end()) entries.push(entry);
  const report = reader.report();
  const last = entries.at(-1);
  if (last === undefined) throw nothingToPlay(report);
  return { ...report, entries, durationMs: last.atMs };
}

/** Reads a log as it comes in, in bounded memory: what is returned is not kept. */
export class ChatLogReader {
  readonly #gapMs: number;
  readonly #malformed: MalformedLine[] = [];
  #decoder: TextDecoder | undefined;
  #rest = '';
  /** Within a line that is too long already: the rest of it is let go by. */
  #isSkipping = false;
  #lineCount = 0;
  #malformedCount = 0;
  #clampedCount = 0;
  #untimedCount = 0;
  #leapCount = 0;
  #previousMs: number | undefined;
  /** The log's own time at which the first message stands. */
  #originMs: number | undefined;

  /** @throws LiveRoomError `invalid-options`. */
  constructor({ untimedPerSecond = 20 }: ChatLogOptions = {}) {
    if (!(untimedPerSecond > 0 && untimedPerSecond < Infinity)) {
      throw invalidOption('read the chat log', 'untimedPerSecond', 'must be a number above 0');
    }
    this.#gapMs = 1000 / untimedPerSecond;
  }

  /** Takes a piece of the log and returns the messages that it completes. */
  push(chunk: string | Uint8Array): readonly ChatLogEntry[] {
    return this.#read(typeof chunk === 'string' ? chunk : this.#decode(chunk));
  }

  /** Ends the log and returns the message of a last line without a line break, if there is one. */
  end(): readonly ChatLogEntry[] {
    return this.#read(`${this.#decoder?.decode() ?? ''}\n`, true);
  }

  report(): ChatLogReport {
    return {
      lineCount: this.#lineCount,
      malformed: [...this.#malformed],
      malformedCount: this.#malformedCount,
      clampedCount: this.#clampedCount,
      untimedCount: this.#untimedCount,
      leapCount: this.#leapCount,
    };
  }

  #decode(bytes: Uint8Array): string {
    // Windows PowerShell writes UTF-16 with a byte order mark unless told otherwise.
    this.#decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    return this.#decoder.decode(bytes, { stream: true });
  }

  #read(chunk: string, isEnd = false): ChatLogEntry[] {
    const entries: ChatLogEntry[] = [];
    let start = 0;
    for (let stop = chunk.indexOf('\n'); stop !== -1; stop = chunk.indexOf('\n', start)) {
      const line = this.#rest + chunk.slice(start, stop);
      start = stop + 1;
      this.#rest = '';
      if (isEnd && line === '' && !this.#isSkipping) break;
      const entry = this.#readLine(line);
      if (entry !== undefined) entries.push(entry);
    }
    if (!this.#isSkipping) this.#rest += chunk.slice(start);
    if (this.#rest.length > MAX_LINE_LENGTH) {
      this.#refuse('too-long', this.#rest, this.#lineCount + 1);
      this.#isSkipping = true;
      this.#rest = '';
    }
    return entries;
  }

  #readLine(raw: string): ChatLogEntry | undefined {
    this.#lineCount++;
    if (this.#isSkipping) {
      this.#isSkipping = false;
      return undefined;
    }
    const line = this.#lineCount === 1 && raw.startsWith('\ufeff') ? raw.slice(1) : raw;
    if (line.trim() === '') return undefined;
    const parsed = parseChatLogLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (typeof parsed === 'string') {
      this.#refuse(parsed, line, this.#lineCount);
      return undefined;
    }
    return { atMs: this.#place(parsed.ms), user: parsed.user, text: parsed.text };
  }

  #refuse(reason: MalformedReason, text: string, line: number): void {
    this.#malformedCount++;
    if (this.#malformed.length < REPORTED_LINES) this.#malformed.push({ line, reason, excerpt: excerptOf(text) });
  }

  /** When a message is played, from the time its line says. */
  #place(ms: number | undefined): number {
    const previousMs = this.#previousMs;
    const nextMs = previousMs === undefined ? 0 : previousMs + this.#gapMs;
    let atMs = nextMs;
    if (ms === undefined) this.#untimedCount++;
    else {
      this.#originMs ??= ms - nextMs;
      atMs = ms - this.#originMs;
      if (previousMs !== undefined && Math.abs(atMs - previousMs) > DAY_MS) {
        this.#leapCount++;
        this.#originMs = ms - nextMs;
        atMs = nextMs;
      } else if (previousMs !== undefined && atMs < previousMs) {
        this.#clampedCount++;
        atMs = previousMs;
      }
    }
    this.#previousMs = atMs;
    return atMs;
  }
}

function nothingToPlay({ lineCount, malformed }: ChatLogReport): LiveRoomError {
  const first = malformed[0];
  const found =
    first === undefined
      ? 'it is empty'
      : `none of its ${lineCount} lines reads <ms><TAB><user><TAB><text> (line ${first.line}: ${first.reason})`;
  return new LiveRoomError('invalid-options', `unable to read the chat log; ${found}`, { option: 'source' });
}
