import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLiveRoomError } from '../../src/model/errors';
import { ChatLogReader, parseChatLog } from '../../src/testing/chat-log';

const SEPARATORS = fc.constantFrom('\t', '\n', '-', '12', '\r');

const lines = (...rows: string[]) => rows.join('\n');

describe('a chat log', () => {
  it('counts time from its first message, whatever the log counts from', async () => {
    const { entries, durationMs } = await parseChatLog('1743414340382\tana\thola\n1743414341882\tbo\thi\n');
    expect(entries).toEqual([
      { atMs: 0, user: 'ana', text: 'hola' },
      { atMs: 1500, user: 'bo', text: 'hi' },
    ]);
    expect(durationMs).toBe(1500);
  });

  it('spreads lines without a time at the given rate', async () => {
    const source = lines('-\ta\tone', '-\tb\ttwo', '-\tc\tthree');
    expect((await parseChatLog(source)).entries.map((entry) => entry.atMs)).toEqual([0, 50, 100]);
    const slow = await parseChatLog(source, { untimedPerSecond: 2 });
    expect(slow.entries.map((entry) => entry.atMs)).toEqual([0, 500, 1000]);
    expect(slow.untimedCount).toBe(3);
  });

  it('lets lines without a time follow the line before them', async () => {
    const { entries } = await parseChatLog(lines('-\ta\tone', '9000\tb\ttwo', '-\tc\tthree', '10000\td\tfour'));
    expect(entries.map((entry) => entry.atMs)).toEqual([0, 50, 100, 1050]);
  });

  it('moves up times that go backwards, and counts them', async () => {
    const log = await parseChatLog(lines('100\ta\tx', '900\ta\ty', '400\ta\tz', '950\ta\tw'));
    expect(log.entries.map((entry) => entry.atMs)).toEqual([0, 800, 800, 850]);
    expect(log.clampedCount).toBe(1);
  });

  it('closes up a leap of more than a day, forwards and backwards', async () => {
    const epoch = ['1743414340382\ta\ty', '1743414340482\ta\tz'];
    const log = await parseChatLog(lines('0\ta\tx', ...epoch, '10\ta\tw', '20\ta\tv'));
    expect(log.entries.map((entry) => entry.atMs)).toEqual([0, 50, 150, 200, 210]);
    expect(log.leapCount).toBe(2);
  });

  it('reads Windows line ends, a byte order mark, blank lines, and a last line without an end', async () => {
    const log = await parseChatLog('\ufeff0\ta\tfirst\r\n\r\n   \r\n10\tb\tsecond\r\n20\tc\tlast');
    expect(log.entries.map((entry) => entry.text)).toEqual(['first', 'second', 'last']);
    expect(log).toMatchObject({ lineCount: 5, malformedCount: 0 });
  });

  it('keeps tabs that belong to the text', async () => {
    const { entries } = await parseChatLog('0\ta\tS\tM\tL please\n');
    expect(entries[0]?.text).toBe('S\tM\tL please');
  });

  it('replaces half characters', async () => {
    const { entries } = await parseChatLog(['0\ta\thi \ud83d there \ude00\n']);
    expect(entries[0]?.text).toBe('hi \ufffd there \ufffd');
  });

  it('reports the lines it can not play, by number and reason, and plays the rest', async () => {
    const log = await parseChatLog(
      lines(
        'no tabs at all',
        '0\tonly one tab',
        'soon\ta\ttext',
        '1e3\ta\ttext',
        '0\t \ttext',
        '0\ta\t  ',
        `0\ta\t${'x'.repeat(10_001)}`,
        '0\ta\t\0\u0001\u0002',
        '5\ta\tthe only one',
      ),
    );
    expect(log.entries).toEqual([{ atMs: 0, user: 'a', text: 'the only one' }]);
    expect(log.malformed.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'missing-tab'],
      [2, 'missing-tab'],
      [3, 'bad-time'],
      [4, 'bad-time'],
      [5, 'empty-user'],
      [6, 'empty-text'],
      [7, 'too-long'],
      [8, 'binary'],
    ]);
    expect(log.malformed[1]?.excerpt).toBe('0→only one tab');
    expect(log.malformed.every(({ excerpt }) => excerpt.length <= 61)).toBe(true);
  });

  it('names the first hundred bad lines and counts the others', async () => {
    const log = await parseChatLog(`${'bad\n'.repeat(250)}0\ta\tgood\n`);
    expect(log.malformed).toHaveLength(100);
    expect(log.malformedCount).toBe(250);
  });

  it('goes on after a line without end, without keeping it', () => {
    const reader = new ChatLogReader();
    for (let piece = 0; piece < 50; piece++) expect(reader.push('y'.repeat(5_000))).toEqual([]);
    expect(reader.push('\n0\ta\tafter it\n')).toEqual([{ atMs: 0, user: 'a', text: 'after it' }]);
    expect(reader.report()).toMatchObject({ malformedCount: 1, malformed: [{ line: 1, reason: 'too-long' }] });
  });

  it('refuses a log without one line that can be played, and says why', async () => {
    for (const [source, why] of [
      ['', 'empty'],
      ['\n \n', 'empty'],
      ['hello\nworld\n', 'none of its 2 lines reads'],
    ] as const) {
      const error: unknown = await parseChatLog(source).catch((reason: unknown) => reason);
      expect(isLiveRoomError(error, 'invalid-options')).toBe(true);
      expect((error as Error).message).toMatch(/^unable to read the chat log; /);
      expect((error as Error).message).toContain(why);
    }
  });

  it('refuses a rate that is none', async () => {
    for (const untimedPerSecond of [0, -1, NaN, Infinity]) {
      await expect(parseChatLog('-\ta\tb', { untimedPerSecond })).rejects.toMatchObject({ code: 'invalid-options' });
    }
  });

  it('reads bytes that are cut within a character, and UTF-16 with a mark', async () => {
    const text = '0\tこはる\tサイズはどれ 👕\n9\tณิชา\tราคาเท่าไหร่\n';
    const bytes = new TextEncoder().encode(text);
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    const { entries } = await parseChatLog(pieces);
    expect(entries.map((entry) => entry.text)).toEqual(['サイズはどれ 👕', 'ราคาเท่าไหร่']);

    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await parseChatLog([utf16])).entries).toEqual(entries);
  });

  it('reads the same wherever the chunks end', async () => {
    const source = '\ufeff10\ta\tone\r\n\nbad\n-\tb\ttwo 👍\n5\tc\tthree\t3';
    const whole = await parseChatLog(source);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: source.length })), async (cuts) => {
        const ends = [...cuts, source.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => source.slice(ends[index - 1] ?? 0, end));
        expect(await parseChatLog(chunks)).toEqual(whole);
      }),
    );
  });

  it('never throws for what a line says, and its times never go backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), SEPARATORS)), (parts) => {
        const reader = new ChatLogReader();
        const entries = [...parts.flatMap((part) => reader.push(part)), ...reader.end()];
        for (const [index, entry] of entries.entries()) {
          expect(entry.atMs).toBeGreaterThanOrEqual(entries[index - 1]?.atMs ?? 0);
          expect(entry.user).not.toBe('');
          expect(entry.text).not.toBe('');
        }
      }),
    );
  });
});
