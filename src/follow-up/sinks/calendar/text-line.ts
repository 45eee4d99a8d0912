/** Content lines of RFC 5545: escaping, and folding at 75 octets. Knows no property. */

const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
const LINE_BREAKS = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** A TEXT value (section 3.3.11). */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(LINE_BREAKS, '\\n')
    .replace(CONTROLS, '');
}

/** Of a line, without the line break (section 3.1). */
const MAX_OCTETS = 75;

/** The line in pieces, none of which splits a character; each but the first begins with the space that says so. */
export function folded(line: string): string {
  let all = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      all += '\r\n ';
      octets = 1;
    }
    all += character;
    octets += size;
  }
  return `${all}\r\n`;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
