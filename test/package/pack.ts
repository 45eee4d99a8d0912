/** Packs the package and unpacks it where `import 'liveroom'` finds it, as after an install. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import manifest from '../../package.json' with { type: 'json' };

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a project that has installed the package. */
    consumer: string;
  }
}

const root = new URL('../..', import.meta.url).pathname;

export default function setup(project: TestProject): () => void {
  if (!existsSync(join(root, 'dist'))) throw new Error('unable to pack; there is no dist: run `npm run build` first');
  // The real path: esbuild and Node name files by it.
  const consumer = realpathSync(mkdtempSync(join(tmpdir(), 'liveroom-package-')));
  const modules = join(consumer, 'node_modules');
  mkdirSync(join(modules, 'liveroom'), { recursive: true });
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', consumer], { cwd: root });
  const tarball = join(consumer, `liveroom-${manifest.version}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'liveroom'), '--strip-components=1']);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  }
  project.provide('consumer', consumer);
  return () => rmSync(consumer, { recursive: true, force: true });
}
