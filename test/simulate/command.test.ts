import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/simulate.mjs', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the simulate command', { timeout: 30_000 }, () => {
  it('says how it is used', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: npm run simulate');
  });

  it.each([
    [['--viewers', '1000,many'], "--viewers needs a whole number from 100 to 5,000,000, not 'many'"],
    [['--seconds', '5'], "--seconds needs a whole number from 30 to 600, not '5'"],
    [['--growth', '200'], "--growth needs a whole number from 1 to 120, not '200'"],
    [['--seed', '-1'], '--seed'],
    [['--fast'], "unknown option '--fast'"],
    [['1000'], "unexpected '1000'"],
    [['--viewers', '1000', '--svg', 'one.svg'], '--svg needs two sizes'],
  ])('refuses %j in one line that says what is right', (args, words) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says which log can’t be read', () => {
    const { status, stderr } = run('--flood', '/nowhere/log.txt');
    expect(status).toBe(1);
    expect(stderr).toBe("simulate: '/nowhere/log.txt': no such file\n");
    expect(run('--flood', SCRIPT).stderr).toContain('is not a chat log');
  });

  it('plays 1,000 viewers, as tables or as JSON', () => {
    const { status, stdout } = run('--viewers', '1000', '--seconds', '30', '--no-naive', '--json');
    expect(status).toBe(0);
    const [result] = JSON.parse(stdout) as { outcomes: { show: { viewers: number; questions: { lost: number } } }[] }[];
    expect(result?.outcomes[0]?.show).toMatchObject({ viewers: 1_000, questions: { lost: 0 } });
  });
});
