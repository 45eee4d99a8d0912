/**
 * Fits how two meanings are weighed against each other: `node scripts/fit-likeness.mjs [--check]`. Learns from two of
 * three rows of pairs-train.tsv and from pairs-tune.tsv, prints how the third row does, and writes
 * src/questions/meaning/likeness-weights.ts (not with `--check`). The same rows always give the same weights.
 *
 * A logistic regression by plain gradient descent whose weights keep the sign that their figure stands for: more in
 * common never counts against two questions, and a word more never for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { imported } from './sources.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const SIGNS = {
  'hard-in-common': 1,
  'soft-in-common': 1,
  'soft-on-one-side': -1,
  'soft-on-both-sides': -1,
  'words-in-common': 1,
  'words-on-both-sides': -1,
  'nothing-in-one': -1,
  'name-beside-nothing': -1,
  'all-in-common': 1,
};
const ROUNDS = 4000;
const RATE = 2;
const SHRINKAGE = 1;
const SAME_FROM = 0.75;

const { createMeaningReader, writeFigures, FIGURES } = await imported(`
  export * from './src/questions/meaning/meaning-reader';
  export * from './src/questions/meaning/likeness-figures';`);
const reader = createMeaningReader();
reader.setProducts(JSON.parse(set('shelf.json')));

const train = rowsOf('pairs-train.tsv');
const learnt = [...train.filter((_, index) => index % 3 !== 2), ...rowsOf('pairs-tune.tsv')];
const kept = train.filter((_, index) => index % 3 === 2);
const weights = fit(learnt.filter(({ figures }) => figures !== undefined));

const names = [...FIGURES, 'bias'];
for (const [index, name] of names.entries()) console.log(`${name.padEnd(22)} ${weights[index].toFixed(2).padStart(6)}`);
for (const [name, rows] of Object.entries({ learnt, kept })) {
  for (const from of [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const found = rows.filter(({ figures }) => likenessOf(figures) >= from);
    const right = found.filter(({ isSame }) => isSame).length;
    const precision = (right / found.length).toFixed(3);
    const recall = (right / rows.filter(({ isSame }) => isSame).length).toFixed(3);
    console.log(`${name.padEnd(6)} from ${from.toFixed(2)}: precision ${precision} recall ${recall}`);
  }
}
if (!process.argv.includes('--check')) writeFileSync(path('../src/questions/meaning/likeness-weights.ts'), source());

function fit(rows) {
  const size = FIGURES.length;
  const fitted = new Float64Array(size + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size + 1);
    for (const { isSame, figures } of rows) {
      const error = 1 / (1 + Math.exp(-sumOf(fitted, figures))) - (isSame ? 1 : 0);
      for (let index = 0; index < size; index++) slope[index] += error * figures[index];
      slope[size] += error;
    }
    for (let index = 0; index <= size; index++) {
      const shrunk = index < size ? SHRINKAGE * fitted[index] : 0;
      fitted[index] -= (RATE * (slope[index] + shrunk)) / rows.length;
      if ((SIGNS[FIGURES[index]] ?? 0) * fitted[index] < 0) fitted[index] = 0;
    }
  }
  return fitted.map((weight) => Math.round(weight * 100) / 100);
}

function sumOf(fitted, figures) {
  let sum = fitted[FIGURES.length];
  for (let index = 0; index < FIGURES.length; index++) sum += fitted[index] * figures[index];
  return sum;
}

function likenessOf(figures) {
  return figures === undefined ? 0 : 1 / (1 + Math.exp(-sumOf(weights, figures)));
}

function source() {
  const lines = FIGURES.map((name, index) => `  /* ${name} */ ${weights[index]},`);
  return `/** How much each figure of two meanings speaks for their being the same. Written by \`scripts/fit-likeness.mjs\`. */
export const WEIGHTS: readonly number[] = [
${lines.join('\n')}
];
export const BIAS = ${weights[FIGURES.length]};
/** Two questions at least this alike are the same. */
export const SAME_FROM = ${SAME_FROM};
`;
}

function set(name) {
  return readFileSync(path(`../test/questions/sets/${name}`), 'utf8');
}

function rowsOf(name) {
  const lines = set(name).split('\n').slice(1).filter(Boolean);
  return lines.map((line) => {
    const [, verdict, left, right] = line.split('\t');
    const figures = new Float64Array(FIGURES.length);
    const canBe = writeFigures(reader.read(left), reader.read(right), figures);
    return { isSame: verdict === 'same', figures: canBe ? figures : undefined };
  });
}
