import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

type Graph = ReadonlyMap<string, readonly string[]>;

const src = new URL('../../src/', import.meta.url).pathname;

/** Every file of src with the files it imports: types too, which ESLint's rule leaves out. */
function importsOfSrc(): Graph {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'), true, true);
      const targets = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => join(dirname(file), fileName))
        .map((path) => [`${path}.ts`, `${path}/index.ts`].find((candidate) => known.has(candidate)))
        .filter((path) => path !== undefined);
      return [file, targets];
    }),
  );
}

/** The first way found by which a file imports itself; empty when there is none. */
function findCycle(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('imports', () => {
  it('form no cycle, types included', () => {
    expect(findCycle(importsOfSrc())).toEqual([]);
  });

  it('are read from the sources', () => {
    expect(importsOfSrc().get('transport/port.ts')).toEqual(
      expect.arrayContaining(['model/errors.ts', 'lib/signal.ts']),
    );
  });

  it('that form a cycle are found', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', []],
          ['c', ['d']],
          ['d', ['c']],
        ]),
      ),
    ).toEqual(['c', 'd', 'c']);
  });
});
