/** Runs code as a shop's project would that has installed the package. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

export const consumer = inject('consumer');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

export function runModule(code: string): Outcome {
  return run(`${randomUUID()}.mjs`, code);
}

export function runScript(code: string): Outcome {
  return run(`${randomUUID()}.cjs`, code);
}

function run(file: string, code: string): Outcome {
  writeFileSync(join(consumer, file), code);
  // Without the test runner's own NODE_OPTIONS.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: consumer, encoding: 'utf8', env });
  return { stdout, stderr, exitCode: status };
}
