/**
 * One line of a chat log, `<ms><TAB><user><TAB><text>`, taken apart or refused with a reason. Knows nothing of the
 * lines around it.
 */

/** The longest line that is read, in UTF-16 units: 20 times what a message may carry. */
export const MAX_LINE_LENGTH = 10_000;

/** Why a line can't be played. */
export type MalformedReason = 'missing-tab' | 'bad-time' | 'empty-user' | 'empty-text' | 'too-long' | 'binary';

export interface ChatLogLine {
  /** As written, from any origin; undefined where the line says `-`. */
  readonly ms: number | undefined;
  readonly user: string;
  readonly text: string;
}

// 16 digits hold any epoch in ms; more would lose units in a double.
const TIME = /^-?\d{1,16}(?:\.\d{1,9})?$/;
const STRANGE = /[\x01-\x08\x0e-\x1f\ufffd]/g;
const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const UNPRINTABLE = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;
/** More control or undecodable characters than this share of a line is no text. */
const STRANGE_SHARE = 0.1;
const EXCERPT_LENGTH = 60;

export function parseChatLogLine(line: string): ChatLogLine | MalformedReason {
  if (line.length > MAX_LINE_LENGTH) return 'too-long';
  if (isBinary(line)) return 'binary';
  const userStart = line.indexOf('\t') + 1;
  const textStart = line.indexOf('\t', userStart) + 1;
  if (userStart === 0 || textStart === 0) return 'missing-tab';
  const time = line.slice(0, userStart - 1).trim();
  if (time !== '-' && !TIME.test(time)) return 'bad-time';
  const user = wellFormed(line.slice(userStart, textStart - 1).trim());
  if (user === '') return 'empty-user';
  const text = wellFormed(line.slice(textStart).trim());
  if (text === '') return 'empty-text';
  return { ms: time === '-' ? undefined : Number(time), user, text };
}

/** The beginning of a line, safe to print on one row of a terminal or page. */
export function excerptOf(line: string): string {
  const visible = wellFormed(line.slice(0, EXCERPT_LENGTH)).replace(UNPRINTABLE, (char) => (char === '\t' ? '→' : '·'));
  return line.length > EXCERPT_LENGTH ? `${visible}…` : visible;
}

function isBinary(line: string): boolean {
  if (line.includes('\0')) return true;
  const strange = line.match(STRANGE)?.length ?? 0;
  return strange > line.length * STRANGE_SHARE;
}

function wellFormed(text: string): string {
  return LONE_SURROGATE.test(text) ? text.replace(LONE_SURROGATES, '\ufffd') : text;
}
