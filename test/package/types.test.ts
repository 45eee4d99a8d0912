import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../scripts/entries.mjs';
import { consumer } from './consumer';

const { ESNext, Node16, Preserve } = ts.ModuleKind;

/** What the compiler says to a shop that imports every entry and trusts no declaration unread (skipLibCheck off). */
function diagnose(file: string, module: ts.ModuleKind, moduleResolution: ts.ModuleResolutionKind): string[] {
  const imports = ENTRIES.map(({ specifier, name: entry }) => {
    const name = entry.replaceAll('-', '_');
    return `import * as ${name} from '${specifier}';\nvoid ${name};`;
  });
  const path = join(consumer, 'shop', file);
  mkdirSync(join(consumer, 'shop'), { recursive: true });
  writeFileSync(
    path,
    `${imports.join('\n')}\nexport const error: liveroom.LiveRoomError<'not-joined'>['context']['action'] = '';\n`,
  );
  const program = ts.createProgram([path], {
    module,
    moduleResolution,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  });
  // Agora's own declarations want types of Node that they don't bring.
  const ofOurs = ts.getPreEmitDiagnostics(program).filter(({ file: at }) => !/\/agora-rt[cm]-sdk/.test(at?.fileName ?? ''));
  return ofOurs.map(({ file: at, messageText }) => {
    return `${at?.fileName.slice(consumer.length) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

describe('declarations compile', () => {
  it('in a bundled project', () => {
    expect(diagnose('bundled.ts', ESNext, ts.ModuleResolutionKind.Bundler)).toEqual([]);
    expect(diagnose('preserved.ts', Preserve, ts.ModuleResolutionKind.Bundler)).toEqual([]);
  });

  it('in a Node project of ES modules', () => {
    expect(diagnose('module.mts', Node16, ts.ModuleResolutionKind.Node16)).toEqual([]);
  });

  it('in a Node project of CommonJS', () => {
    expect(diagnose('script.cts', Node16, ts.ModuleResolutionKind.Node16)).toEqual([]);
  });
});
