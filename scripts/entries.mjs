/**
 * The package's entries, as package.json's `exports` lists them: the one list that the build, the API report, the size
 * budgets and the package's tests go by.
 */
import { readFileSync } from 'node:fs';

const { exports: subpaths } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** `name` is the file name that reports use: `liveroom` for `.`, `questions` for `./questions`. */
export const ENTRIES = Object.entries(subpaths)
  .filter(([, target]) => typeof target === 'object')
  .map(([subpath, target]) => ({
    subpath,
    name: subpath === '.' ? 'liveroom' : subpath.slice(2).replaceAll('/', '-'),
    specifier: subpath === '.' ? 'liveroom' : `liveroom${subpath.slice(1)}`,
    esm: target.import.default,
    types: target.import.types,
    cjs: target.require.default,
    /** `./dist/questions/index.js` is built from `src/questions/index.ts`. */
    source: target.import.default.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts'),
  }));
