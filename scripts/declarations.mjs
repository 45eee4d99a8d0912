/**
 * Writes the declarations: dist/**.d.ts for `import`, dist/cjs/**.d.ts for `require`. Sources import `./x`; Node's
 * resolution wants `./x.js` or `./x/index.js`, so relative specifiers are completed on the way out.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { ENTRIES } from './entries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const dist = join(root, 'dist');

const host = {
  getCanonicalFileName: (path) => path,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

const { options } = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.build.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
);
const program = ts.createProgram(
  ENTRIES.map(({ source }) => join(root, source)),
  options,
);

const emitted = program.emit(undefined, (path, text) => {
  const completed = disposable(text) + complete(text, join(src, relative(dist, path)));
  ts.sys.writeFile(path, completed);
  ts.sys.writeFile(join(dist, 'cjs', relative(dist, path)), completed);
});

const diagnostics = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
if (diagnostics.length > 0) fail(...diagnostics);

/** A shop that compiles for ES2022 has no `Symbol.asyncDispose` unless the declaration brings it. */
function disposable(text) {
  return /\b(asyncDispose|AsyncDisposable)\b/.test(text) ? '/// <reference lib="esnext.disposable" />\n' : '';
}

/** The text with every relative specifier naming a file. `sourcePath` is where the declaration's source would be. */
function complete(text, sourcePath) {
  const edits = [];
  const visit = (node) => {
    const specifier = specifierOf(node);
    if (specifier?.text.startsWith('.')) edits.push({ specifier, to: target(specifier.text, sourcePath) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(sourcePath, text, ts.ScriptTarget.Latest, true));
  return edits
    .sort((a, b) => b.specifier.pos - a.specifier.pos)
    .reduce(
      (out, { specifier, to }) => out.slice(0, specifier.getStart() + 1) + to + out.slice(specifier.end - 1),
      text,
    );
}

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
}

function target(specifier, sourcePath) {
  const path = resolve(dirname(sourcePath), specifier);
  if (existsSync(`${path}.ts`)) return `${specifier}.js`;
  if (existsSync(join(path, 'index.ts'))) return `${specifier.replace(/\/$/, '')}/index.js`;
  throw new Error(
    `unable to write declarations; ${relative(root, sourcePath)} imports '${specifier}', which is no file`,
  );
}

function fail(...found) {
  process.stderr.write(ts.formatDiagnostics(found, host));
  process.exit(1);
}
