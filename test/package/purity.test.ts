import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../scripts/entries.mjs';
import { runModule, runScript } from './consumer';

/** Prints what importing left behind: new globals, changed globals, and whatever keeps the process alive. */
const probe = (load: string) => `(async () => {
  const describeGlobals = () => new Map(Object.entries(Object.getOwnPropertyDescriptors(globalThis))
    .map(([name, { value, get }]) => [name, get ?? value]));
  globalThis.fetch; globalThis.crypto; // Node loads some of its globals when first read
  const before = describeGlobals();
  ${load};
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve)); // files get closed
  const after = describeGlobals();
  const changed = [...after].filter(([name, value]) => !before.has(name) || !Object.is(before.get(name), value))
    .map(([name]) => name);
  const started = process.getActiveResourcesInfo().filter((kind) => !kind.endsWith('Wrap') && kind !== 'CloseReq');
  if (changed.length > 0 || started.length > 0) console.log(JSON.stringify({ changed, started }));
})()`;

const SILENCE = { stdout: '', stderr: '', exitCode: 0 };

describe('importing in Node', () => {
  it.each(ENTRIES)('$specifier prints nothing, adds no global and starts nothing', ({ specifier }) => {
    expect(runModule(probe(`await import('${specifier}')`))).toEqual(SILENCE);
  });

  it.each(ENTRIES)('$specifier does the same when required', ({ specifier }) => {
    expect(runScript(probe(`require('${specifier}')`))).toEqual(SILENCE);
  });

  it('would be noticed if it had an effect', () => {
    const effects = probe(
      'globalThis.leak = 1; globalThis.fetch = 2; setInterval(() => {}, 10); setTimeout(() => process.exit(), 50)',
    );
    const { stdout } = runScript(effects);
    expect(JSON.parse(stdout)).toEqual({ changed: ['fetch', 'leak'], started: ['Timeout', 'Timeout'] });
  });
});
