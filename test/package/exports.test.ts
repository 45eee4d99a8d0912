import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../scripts/entries.mjs';
import { consumer, runModule, runScript } from './consumer';

const installed = join(consumer, 'node_modules/liveroom');
const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });

interface SourceMap {
  sources: string[];
  sourcesContent: (string | null)[];
}

function namesOf({ stdout, stderr }: { stdout: string; stderr: string }): string[] {
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as string[]).filter((name) => name !== '__esModule').sort();
}

describe('the packed package', () => {
  it('has the entries that it promises', () => {
    expect(ENTRIES.map(({ specifier }) => specifier)).toEqual([
      'liveroom',
      'liveroom/questions',
      'liveroom/local',
      'liveroom/agora',
      'liveroom/carts/shopify',
      'liveroom/carts/woocommerce',
      'liveroom/carts/vendure',
      'liveroom/carts/medusa',
      'liveroom/analytics/ga4',
      'liveroom/analytics/segment',
      'liveroom/analytics/data-layer',
      'liveroom/follow-up',
      'liveroom/testing',
    ]);
  });

  it.each(ENTRIES)('brings every file of $specifier along', ({ esm, cjs, types }) => {
    for (const path of [esm, cjs, types, cjs.replace(/\.js$/, '.d.ts')])
      expect(existsSync(join(installed, path)), path).toBe(true);
  });

  it.each(ENTRIES)('gives the same names for import and require of $specifier', ({ specifier }) => {
    const imported = namesOf(runModule(`console.log(JSON.stringify(Object.keys(await import('${specifier}'))))`));
    const required = namesOf(runScript(`console.log(JSON.stringify(Object.keys(require('${specifier}'))))`));
    expect(imported).toEqual(required);
    expect(imported.length).toBeGreaterThan(0);
  });

  it('lets ES modules import names from the CommonJS build', () => {
    const file = './node_modules/liveroom/dist/cjs/index.js';
    const code = `import { LiveRoomError } from '${file}'; console.log(typeof LiveRoomError)`;
    expect(runModule(code)).toEqual({ stdout: 'function\n', stderr: '', exitCode: 0 });
  });

  it('has one LiveRoomError, whichever entry throws it', () => {
    const thrown = `
      const caught = [() => local({ scope: 1 }), () => createMemoryNetwork({ lossRate: 2 })].map((wrong) => {
        try { wrong(); } catch (error) { return error; }
      });
      console.log(caught.map((error) => error instanceof LiveRoomError && error.code).join());`;
    const entries = [
      ['LiveRoomError', 'liveroom'],
      ['local', 'liveroom/local'],
      ['createMemoryNetwork', 'liveroom/testing'],
    ];
    const imports = entries.map(([name, specifier]) => `import { ${name} } from '${specifier}';`).join('');
    const requires = entries.map(([name, specifier]) => `const { ${name} } = require('${specifier}');`).join('');
    expect(runModule(imports + thrown).stdout).toBe('invalid-options,invalid-options\n');
    expect(runScript(requires + thrown).stdout).toBe('invalid-options,invalid-options\n');
  });

  it('lets its package.json be read', () => {
    expect(runScript("console.log(require('liveroom/package.json').name)").stdout).toBe('liveroom\n');
  });

  it('keeps its insides to itself', () => {
    expect(runScript("require('liveroom/dist/index.js')").stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('holds dist, licence, notices and documents, and no source or test', () => {
    const top = new Set(files.map((path) => path.split('/')[0]));
    const allowed = ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'dist', 'licenses', 'package.json'];
    expect([...top].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'package.json']));
    expect(files.filter((path) => /\.test\.|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('has a source map for each script, with the sources in them', () => {
    const sources = new Map<string, string>();
    for (const path of files.filter((file) => file.endsWith('.js'))) {
      const map = JSON.parse(readFileSync(join(installed, `${path}.map`), 'utf8')) as SourceMap;
      map.sources.forEach((source, i) => sources.set(source.replace(/^(\.\.\/)+/, ''), map.sourcesContent[i] ?? ''));
    }
    expect(sources.get('src/model/errors.ts')).toContain('export class LiveRoomError');
    expect([...sources].filter(([, content]) => content === '')).toEqual([]);
  });
});
