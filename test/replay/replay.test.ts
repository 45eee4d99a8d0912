import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/replay.mjs', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../examples/demo/public/sample-flood.txt', import.meta.url));

const LOG = [
  '0\tana\thello everyone',
  '1000\tbo\thow much is the linen shirt?',
  '2000\tこはる\tリネンシャツはいくらですか？',
  'this line is no message',
  '3000\tcai\thow much is the linen shirt?',
  '4000\tdee\t❤️❤️❤️',
  '5000\tana\twhere do you ship from?\u001b[31m',
].join('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the program with `input` as its standard input, which stays open when it is to be interrupted. */
function run(args: string[], { input = '', columns = 120, interruptAfter = '' } = {}): Promise<Run> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env: { ...process.env, COLUMNS: String(columns) } });
  let out = '';
  let err = '';
  let isInterrupted = false;
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    // Once only: the second Ctrl-C ends a program at once.
    if (interruptAfter !== '' && err.includes(interruptAfter) && !isInterrupted) isInterrupted = child.kill('SIGINT');
  });
  // A program that does not want its input closes it.
  child.stdin.on('error', () => {});
  if (interruptAfter === '') child.stdin.end(input);
  else child.stdin.write(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

describe('the replay of a chat log', { timeout: 30_000 }, () => {
  it('prints the board with language, intent and reasons, and the figures', async () => {
    const { code, out } = await run([file('log.txt', LOG), '--no-merge'], { columns: 160 });
    expect(code).toBe(0);
    const [head, first] = out.split('\n');
    expect(head).toMatch(/# +score +askers +waited +lang +intent +question +why/);
    expect(first).toMatch(/1 +\d+\.\d +2 +0:04 +en +\S+ +how much is the linen shirt\? +.*2 asked · waited 0:04/);
    expect(out).toMatch(/messages +6 of 0:05 of show, [\d,]+\/s/);
    expect(out).toMatch(/questions +4 \(66\.7 %\)/);
    expect(out).toMatch(/merged +1 by equal text/);
    expect(out).toMatch(/guarded +nothing/);
    expect(out).toContain('line 4: missing-tab: this line is no message');
  });

  it('knows products by their names, and merges across wordings and languages', async () => {
    const products = file(
      'products.json',
      JSON.stringify([{ productId: 'shirt-1', titles: ['linen shirt', 'リネンシャツ'], aliases: ['the shirt'] }]),
    );
    const { out } = await run([file('log.txt', LOG), '--products', products]);
    expect(out).toMatch(/lang +intent +product +question/);
    expect(out).toMatch(/1 +\d+\.\d +3 +0:04 +en +price +shirt-1 +how much is the linen shirt\?/);
    expect(out).toContain('= in 2 wordings, also:\n');
    expect(out).toMatch(/\n +リネンシャツはいくらですか？\n/);
    expect(out).toMatch(/merged +2: 1 by equal text, 1 by meaning/);
    const apart = await run([file('log.txt', LOG), '--products', products, '--no-merge']);
    expect(apart.out).not.toContain('wordings');
    expect(apart.out).toMatch(/merged +1 by equal text/);
  });

  it('counts what the guard would mark, by reason', async () => {
    const text = 'claim your free gift card on my page now';
    const wave = Array.from({ length: 40 }, (_, index) => `${index * 50}\tu${index}\t${text}`);
    const { out } = await run([], { input: wave.join('\n') });
    expect(out).toMatch(/guarded +3\d lines \(\d\d\.\d %\): 3\d copied/);
  });

  it('reads standard input, with and without a dash', async () => {
    const piped = await run([], { input: LOG });
    const dashed = await run(['-'], { input: LOG });
    expect(piped.code).toBe(0);
    expect(piped.out.split('\n').slice(0, 3)).toEqual(dashed.out.split('\n').slice(0, 3));
  });

  it('prints one JSON object for programs', async () => {
    const { code, out } = await run(['--json', '--top', '1', '--no-merge'], { input: LOG });
    const result = JSON.parse(out) as { board: object[]; [name: string]: unknown };
    expect(code).toBe(0);
    expect(result).toMatchObject({ messages: 6, questions: 4, merged: 1, shed: 0, waiting: 3, malformedCount: 1 });
    expect(result.board).toHaveLength(1);
    expect(result).toMatchObject({ mergedBy: { text: 1, meaning: 0 }, rowsUnited: 0, guarded: { copied: 0, wall: 0 } });
    expect(result.board[0]).toMatchObject({
      rank: 1,
      askers: 2,
      text: 'how much is the linen shirt?',
      waitedMs: 4000,
      language: 'en',
      productId: null,
      wordings: [{ text: 'how much is the linen shirt?', askers: 2 }],
    });
  });

  it('sheds when the board is full, and says how much', async () => {
    const { out } = await run(['--capacity', '1', '--no-merge', '--json'], { input: LOG });
    expect(JSON.parse(out)).toMatchObject({ waiting: 1, shed: 2 });
  });

  it('stays within a narrow terminal, and passes on no control characters', async () => {
    const { out } = await run([], { input: LOG, columns: 60 });
    const table = out.slice(0, out.indexOf('\n\n')).split('\n');
    for (const line of table) expect(line.length).toBeLessThanOrEqual(60);
    expect(out).not.toContain('\u001b');
  });

  it('plays the sample of the demo', async () => {
    const { code, out } = await run([SAMPLE, '--json']);
    const result = JSON.parse(out) as Record<string, number>;
    expect(code).toBe(0);
    expect(result.messages).toBeGreaterThan(700);
    expect(result.malformedCount).toBe(0);
    expect(result.questionShare).toBeGreaterThan(0.03);
    expect(result.questionShare).toBeLessThan(0.2);
  });

  it('explains in one line what is wrong with its input', async () => {
    const log = file('good.txt', LOG);
    const cases: [args: string[], code: number, words: string][] = [
      [[join(folder, 'nothing.txt')], 1, 'no such file'],
      [[folder], 1, 'is a directory'],
      [[file('empty.txt', '')], 1, 'is empty'],
      [[file('blank.txt', '\n\n \n')], 1, 'only blank lines'],
      [[file('film.bin', Uint8Array.from({ length: 400_000 }, (_, index) => index * 7919))], 1, 'is a binary file'],
      [[file('prose.txt', 'Dear diary,\ntoday nothing happened.\n')], 1, 'is not a chat log'],
      [['--loud', 'x'], 2, "unknown option '--loud'"],
      [['--top', 'many', 'x'], 2, '--top needs a whole number'],
      [['--capacity=0', 'x'], 2, '--capacity needs a whole number'],
      [['--locale', '!!', 'x'], 2, '--locale needs a language tag'],
      [['--products', join(folder, 'nothing.json'), log], 1, 'no such file'],
      [['--products', file('list.json', 'shirts, hats'), log], 1, 'is not JSON'],
      [['--products', file('bare.json', '[{ "productId": "a" }]'), log], 1, 'products[0].titles'],
      [['one', 'two'], 2, 'one FILE at a time'],
    ];
    for (const [args, code, words] of cases) {
      const result = await run(args);
      expect(result).toMatchObject({ code, out: '' });
      expect(result.err).toContain(words);
      expect(result.err.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  it('prints its help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    const options = ['--top', '--capacity', '--locale', '--products', '--no-merge', '--json'];
    for (const option of options) expect(out).toContain(option);
  });

  it('prints the board so far when it is interrupted', async () => {
    const long = Array.from({ length: 12_000 }, (_, index) => `${index}\tu${index}\tis it number ${index}?`).join('\n');
    // What has been played is known from the first report of progress; the input never ends.
    const { code, out } = await run(['-'], { input: `${long}\n`, interruptAfter: 'messages' });
    expect(code).toBe(130);
    expect(out).toContain('Interrupted: this is the board so far.');
    expect(out).toMatch(/# +score/);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [SCRIPT, '--top', '100000'], { stdio: 'pipe' });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    child.stdin.end(LOG);
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(err).not.toContain('Error');
  });
});
