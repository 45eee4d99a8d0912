import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { LANES } from '../../scripts/lanes.mjs';

const root = new URL('../..', import.meta.url).pathname;

/** The repository's own configuration, without the rules that need the file to be on disk for its types. */
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The rules that a file with this path and text would break. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: `${root}${filePath}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const LANE = 'import-x/no-restricted-paths';

describe('import lanes', () => {
  it('let lib import nothing above it', async () => {
    expect(await broken('src/lib/probe.ts', "import '../model/errors';")).toEqual([LANE]);
  });

  it('let model import lib, and nothing above model', async () => {
    expect(await broken('src/model/probe.ts', "import '../lib/hash';")).toEqual([]);
    expect(await broken('src/model/probe.ts', "import '../transport/port';")).toEqual([LANE]);
  });

  it('keep features apart', async () => {
    expect(await broken('src/chat/probe.ts', "import '../questions/types';")).toEqual([LANE]);
    expect(await broken('src/questions/probe.ts', "import '../stage/types';")).toEqual([LANE]);
    expect(await broken('src/questions/probe.ts', "import './types';")).toEqual([]);
  });

  it('keep the room out of features', async () => {
    expect(await broken('src/chat/probe.ts', "import '../room/types';")).toEqual([LANE]);
  });

  it('let the room import features and ports', async () => {
    const text = "import '../chat/types';\nimport '../transport/port';\nimport '../model/errors';";
    expect(await broken('src/room/probe.ts', text)).toEqual([]);
  });

  it.each(['room/probe.ts', 'index.ts', 'chat/probe.ts'])('keep transport implementations out of %s', async (file) => {
    const up = file.includes('/') ? '..' : '.';
    expect(await broken(`src/${file}`, `import '${up}/transport/local/index';`)).toEqual([LANE]);
  });

  it('keep transport implementations apart', async () => {
    expect(await broken('src/transport/memory/probe.ts', "import '../local/index';")).toEqual([LANE]);
    expect(await broken('src/transport/memory/probe.ts', "import '../port';")).toEqual([]);
  });

  it.each([
    ['a type', "import type { RoomId } from '../model/ids';\nexport type Id = RoomId;"],
    ['a re-export', "export * from '../model/ids';"],
    ['a lazy import', "export const load = () => import('../model/ids');"],
  ])('hold for %s too', async (_what, text) => {
    expect(await broken('src/lib/probe.ts', text)).toEqual([LANE]);
  });

  it('know every folder and file of src that they name', () => {
    expect(Object.keys(LANES)).toEqual(
      expect.arrayContaining(['lib', 'model', 'protocol', 'room', 'testing', 'index.ts']),
    );
  });
});

describe('lint', () => {
  it('reports a cycle', async () => {
    // emitter.ts imports report-error.ts.
    const text = "import { Emitter } from './emitter';\nexport const cycle = Emitter;";
    expect(await broken('src/lib/report-error.ts', text)).toEqual(['import-x/no-cycle']);
  });

  it('reports a package that the published one would not bring along', async () => {
    expect(await broken('src/lib/probe.ts', "import 'vitest';")).toEqual(['import-x/no-extraneous-dependencies']);
    expect(await broken('src/lib/probe.ts', "import 'eventemitter3';")).toEqual([]);
  });

  it('reports what only Node has, `any`, and the console', async () => {
    expect(await broken('src/lib/probe.ts', "import 'node:fs';")).toEqual(['import-x/no-nodejs-modules']);
    expect(await broken('src/lib/probe.ts', 'export const probe: any = 1;')).toEqual([
      '@typescript-eslint/no-explicit-any',
    ]);
    expect(await broken('src/lib/probe.ts', 'console.log(1);')).toEqual(['no-console']);
  });

  it('reports a file of more than 400 lines', async () => {
    expect(await broken('src/lib/probe.ts', 'export {};\n'.repeat(401))).toEqual(['max-lines']);
  });
});
