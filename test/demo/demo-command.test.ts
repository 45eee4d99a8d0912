/** `npm run demo`, as it is run: what it prints, what it serves, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let demo: ChildProcess | undefined;

afterEach(() => demo?.kill('SIGKILL'));

function start(...options: string[]): { printed: () => string; ended: Promise<unknown[]> } {
  demo = spawn(process.execPath, ['scripts/demo.mjs', ...options], { cwd: root });
  let printed = '';
  const listen = (chunk: Buffer) => (printed += chunk.toString());
  demo.stdout?.on('data', listen);
  demo.stderr?.on('data', listen);
  return { printed: () => printed, ended: once(demo, 'exit') };
}

describe('npm run demo', { timeout: 60_000 }, () => {
  it('prints where it is, serves the page and the chosen log, and ends when it is told to', async () => {
    const { printed, ended } = start('--flood', 'examples/demo/public/sample-flood.txt');
    await expect.poll(printed, { timeout: 30_000 }).toMatch(/viewer +http:\/\/127\.0\.0\.1:\d+\/\?role=viewer/);
    const url = /host +(http:\S+)\?role=host/.exec(printed())?.[1] ?? '';
    expect(await (await fetch(url)).text()).toContain('<title>');
    expect(await (await fetch(`${url}chat-log.txt`)).text()).toContain('\t');
    expect(await (await fetch(`${url}shop/ids`)).json()).toContain('linen-shirt');
    demo?.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it('says in a line what is wrong with a log, or with an option', async () => {
    const missing = start('--flood', 'nowhere.txt');
    expect((await missing.ended)[0]).toBe(1);
    expect(missing.printed()).toMatch(/^unable to read the chat log .*nowhere\.txt; no such file\n$/);
    const unknown = start('--fload', 'x');
    expect((await unknown.ended)[0]).toBe(2);
    expect(unknown.printed()).toContain('--fload');
    const alone = start('--install');
    expect((await alone.ended)[0]).toBe(2);
    expect(alone.printed()).toContain('--install goes with --vendure');
  });
});
