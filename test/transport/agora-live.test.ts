/** `npm run test:live` as it is run, up to where it would need a network: nothing here opens a browser. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ID = '0123456789abcdef0123456789abcdef';
const CERTIFICATE = 'fedcba9876543210fedcba9876543210';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the script with `project` in its environment, and none that the machine may have. */
function run(options: readonly string[], project: Readonly<Record<string, string>> = {}): Promise<Run> {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AGORA_'));
  const env = { ...Object.fromEntries(others), ...project };
  const child = spawn(process.execPath, ['scripts/test-live.mjs', ...options], { cwd: root, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm run test:live', { timeout: 30_000 }, () => {
  it.each([
    ['neither is set', {}],
    ['only the App ID is set', { AGORA_APP_ID: ID }],
    ['only the certificate is set', { AGORA_APP_CERTIFICATE: CERTIFICATE }],
    ['one is empty', { AGORA_APP_ID: ' ', AGORA_APP_CERTIFICATE: CERTIFICATE }],
  ])('says in one line what it needs, and that nothing was tested, when %s', async (_when, project) => {
    const { code, out, err } = await run([], project);
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing was tested: .*AGORA_APP_ID and AGORA_APP_CERTIFICATE.*console\.agora\.io\)\.\n$/);
    expect(err).toBe('');
  });

  it.each([
    ['the App ID', { AGORA_APP_ID: `${ID}0`, AGORA_APP_CERTIFICATE: CERTIFICATE }, /AGORA_APP_ID must/],
    ['the certificate', { AGORA_APP_ID: ID, AGORA_APP_CERTIFICATE: 'secret' }, /AGORA_APP_CERTIFICATE must/],
    ['both', { AGORA_APP_ID: 'x', AGORA_APP_CERTIFICATE: 'secret' }, /AGORA_APP_ID and AGORA_APP_CERTIFICATE must/],
    [
      'the time limit',
      { AGORA_APP_ID: ID, AGORA_APP_CERTIFICATE: CERTIFICATE, AGORA_JOIN_TIMEOUT_MS: 'soon' },
      /AGORA_JOIN_TIMEOUT_MS must/,
    ],
  ])('fails with one line that names %s when that is malformed', async (_what, project, expected) => {
    const { code, out, err } = await run([], project);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^Nothing was tested: [^\n]+\n$/);
    expect(err).toMatch(expected);
    expect(err).not.toContain('secret');
  });

  it('shows its usage, also without a project', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run test:live');
    expect(out).toContain('--only TEXT');
  });

  it.each([[['--onyl', 'x']], [['--only']], [['--only=']], [['lock']]])('refuses %j in one line', async (options) => {
    const { code, out, err } = await run(options);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(/--onyl|--only|lock/);
  });
});
