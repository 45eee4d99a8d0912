import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../scripts/entries.mjs';
import { consumer } from './consumer';

/** What a shop's bundler makes of this code: the files that are loaded at once, and those that are loaded later. */
async function bundle(contents: string, { splitting = true } = {}): Promise<{ text: string; inputs: string[]; lazyInputs: string[] }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: consumer, sourcefile: 'shop.js' },
    bundle: true,
    splitting,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    write: false,
    metafile: true,
    absWorkingDir: consumer,
    outdir: `${consumer}/out`,
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'shop.js') ?? '';
  const now = new Set<string>();
  const follow = (path: string) => {
    if (now.has(path)) return;
    now.add(path);
    for (const { kind, path: target } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') follow(target);
  };
  follow(entry);
  const inputsOf = (paths: string[]) => paths.flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
  return {
    text: outputFiles
      .filter(({ path }) => now.has(path.slice(consumer.length + 1)))
      .map(({ text }) => text)
      .join(''),
    inputs: inputsOf([...now]),
    lazyInputs: inputsOf(Object.keys(metafile.outputs).filter((path) => !now.has(path))),
  };
}

describe('bundling', () => {
  it.each(ENTRIES)('an unused import of $specifier costs nothing', async ({ specifier }) => {
    expect((await bundle(`import '${specifier}';`)).text).toBe('');
    expect((await bundle(`import * as unused from '${specifier}';`)).text).toBe('');
  });

  it('only what is imported is kept', async () => {
    // Where it splits code, esbuild keeps what chunks share, also when no chunk is left to be loaded.
    const shop = "import { isLiveRoomError } from 'liveroom'; console.log(isLiveRoomError(1));";
    const { text } = await bundle(shop, { splitting: false });
    expect(text).toContain('LiveRoomError');
    // The rest is eventemitter3, which does not say that it is free of side effects.
    expect(text.length).toBeLessThan(5_000);
  });

  it("the crew's side is loaded when crew joins, never by viewers", async () => {
    const { inputs, lazyInputs } = await bundle("import { LiveRoom } from 'liveroom'; console.log(LiveRoom);");
    const isCrewSide = (source: string) => /src\/(?:questions\/(?:board|question-queue)|stage\/local-tracks)\.ts$/.test(source);
    expect(sourcesOf(inputs).filter(isCrewSide)).toEqual([]);
    expect(sourcesOf(lazyInputs).filter(isCrewSide)).toHaveLength(3);
  });

  it('what reads meanings is loaded with the first join of crew, never by viewers', async () => {
    const { inputs, lazyInputs } = await bundle("import { LiveRoom } from 'liveroom'; console.log(LiveRoom);");
    const isMeaning = (source: string) => /src\/questions\/meaning\//.test(source);
    expect(sourcesOf(inputs).filter(isMeaning)).toEqual([]);
    expect(sourcesOf(lazyInputs).filter(isMeaning)).not.toEqual([]);
  });

  it('the question detector is loaded when a room needs it, not with the page', async () => {
    const { inputs, lazyInputs } = await bundle("import { LiveRoom } from 'liveroom'; console.log(LiveRoom);");
    const isDetector = (source: string) => /src\/questions\/detector\/(?:lexicon|cues)/.test(source);
    expect(sourcesOf(inputs)).toContainEqual(expect.stringMatching(/src\/room\/live-room\.ts$/));
    expect(sourcesOf(inputs).filter(isDetector)).toEqual([]);
    expect(sourcesOf(lazyInputs).filter(isDetector)).not.toEqual([]);
  });
});

/** The source files that these files of the package were made from. */
function sourcesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.includes('node_modules/liveroom/'))
    .flatMap(
      (file) => (JSON.parse(readFileSync(join(consumer, `${file}.map`), 'utf8')) as { sources: string[] }).sources,
    );
}
