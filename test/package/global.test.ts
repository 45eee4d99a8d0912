import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { consumer, runModule } from './consumer';

describe('the script-tag build', () => {
  const installed = join(consumer, 'node_modules/liveroom');
  const code = readFileSync(join(installed, manifest.unpkg), 'utf8');

  it('is what the script CDNs serve', () => {
    expect(manifest.unpkg).toBe('./dist/liveroom.global.js');
    expect(manifest.jsdelivr).toBe(manifest.unpkg);
  });

  it('runs with nothing but the language, and adds the global Liveroom only', () => {
    const page = createContext({});
    const before = runInContext('Object.getOwnPropertyNames(globalThis)', page) as string[];
    runInContext(code, page);
    const after = runInContext('Object.getOwnPropertyNames(globalThis)', page) as string[];
    expect(after.filter((name) => !before.includes(name))).toEqual(['Liveroom']);
  });

  it('leaves the detector to a module beside it', () => {
    expect(code).toContain('import("./liveroom.detector.js")');
    const module = pathToFileURL(join(installed, 'dist/liveroom.detector.js')).href;
    const shown = runModule(`const { createLinearDetector } = await import('${module}'); console.log(
      createLinearDetector().detect('how much is it').isQuestion)`);
    expect(shown).toEqual({ stdout: 'true\n', stderr: '', exitCode: 0 });
  });

  it('leaves what reads meanings to another', () => {
    expect(code).toContain('import("./liveroom.meaning.js")');
    const module = pathToFileURL(join(installed, 'dist/liveroom.meaning.js')).href;
    const shown = runModule(`const { createQuestionMeaning } = await import('${module}'); console.log(
      createQuestionMeaning().read('how much is it', {}).intent)`);
    expect(shown).toEqual({ stdout: 'price\n', stderr: '', exitCode: 0 });
  });

  it('leaves what a room needs only soon to a third', () => {
    expect(code).toContain('import("./liveroom.late.js")');
    const module = pathToFileURL(join(installed, 'dist/liveroom.late.js')).href;
    const shown = runModule(`const { openHealth, FloodGuard } = await import('${module}'); console.log(
      typeof openHealth, typeof FloodGuard)`);
    expect(shown).toEqual({ stdout: 'function function\n', stderr: '', exitCode: 0 });
  });

  it.each([
    ['crew', 'openDesk'],
    ['sale', 'openSale'],
    ['follow-up', 'openFollowUp'],
  ])('leaves to a file of its own what not every page needs: %s', async (name, opener) => {
    expect(code).toContain(`import("./liveroom.${name}.js")`);
    const module = pathToFileURL(join(installed, `dist/liveroom.${name}.js`)).href;
    const shown = runModule(`console.log(typeof (await import('${module}')).${opener})`);
    expect(shown).toEqual({ stdout: 'function\n', stderr: '', exitCode: 0 });
  });

  it('needs no file but these', () => {
    for (const name of ['global', 'late', 'crew', 'sale', 'follow-up', 'detector', 'meaning']) {
      const file = readFileSync(join(installed, `dist/liveroom.${name}.js`), 'utf8');
      const imported = [...file.matchAll(/(?:from|import\()\s*"(\.[^"]*)"/g)].map(([, path]) => path);
      expect(imported.filter((path) => !/^\.\/liveroom\.(late|crew|sale|follow-up|detector|meaning)\.js$/.test(path!))).toEqual([]);
    }
  });

  it('has the room, the local transport, the questions and the error', () => {
    const page = createContext({});
    runInContext(code, page);
    const types = runInContext(
      'Object.fromEntries(Object.entries(Liveroom).map(([k, v]) => [k, typeof v]))',
      page,
    ) as object;
    expect(types).toMatchObject({
      LiveRoom: 'function',
      LiveRoomError: 'function',
      local: 'function',
      loadQuestionDetector: 'function',
      QuestionQueue: 'function',
    });
  });
});
