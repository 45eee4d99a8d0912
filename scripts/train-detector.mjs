/**
 * Trains the question detector: `npm run train -- FOLDER`, where FOLDER holds `train.jsonl` (rows `{ text, lang, question,
 * source }`). Writes `src/questions/detector/weights.ts`: the same bytes for the same data and sources.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calibrated } from './train/calibrate.mjs';
import { drawsOf } from './train/draw.mjs';
import { LEXICON_HASH } from './train/features.mjs';
import { SETTINGS, train } from './train/learn.mjs';
import { pack } from './train/pack.mjs';
import { createRandom } from './train/random.mjs';
import { trainingRows } from './train/rows.mjs';
import { THRESHOLDS } from './train/thresholds.mjs';

const WEIGHTS = fileURLToPath(new URL('../src/questions/detector/weights.ts', import.meta.url));
const SEED = 1;

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'train.jsonl'))) {
  console.error('usage: npm run train -- FOLDER   (FOLDER holds train.jsonl)');
  process.exit(2);
}

const rows = trainingRows(folder);
const questions = rows.filter(({ question }) => question).length;
console.log(`${rows.length.toLocaleString('en')} rows, ${questions.toLocaleString('en')} of them questions`);

console.log('Held-out run, to calibrate:');
const heldOut = rows.filter((_, index) => index % 10 === 0);
const calibration = calibrated(learnt(rows.filter((_, index) => index % 10 !== 0)), heldOut);
console.log(`  scale ${calibration.scale.toFixed(3)}, shift ${calibration.shift.toFixed(3)}`);

console.log('All rows:');
const packed = pack(learnt(rows));
const { scale, shift } = calibration;
const model = {
  ...packed,
  hashedStep: rounded(packed.hashedStep * scale),
  denseStep: rounded(packed.denseStep * scale),
  bias: rounded(packed.bias * scale + shift),
  thresholds: THRESHOLDS,
};
writeFileSync(WEIGHTS, moduleOf(model));
console.log(`${model.values.length.toLocaleString('en')} weights written to ${WEIGHTS}`);

function learnt(rows) {
  const draws = drawsOf(rows, createRandom(SEED));
  return train(draws, SETTINGS, (epoch) => process.stdout.write(`  epoch ${epoch + 1}\n`));
}

function moduleOf({ gaps, values, dense, ...rest }) {
  return `// Written by \`npm run train\`, from the data named in NOTICE. Not to be edited.
import type { PackedModel } from './model';

export const MODEL: PackedModel = {
  lexicon: ${LEXICON_HASH},
  hashedStep: ${rest.hashedStep},
  denseStep: ${rest.denseStep},
  bias: ${rest.bias},
  thresholds: ${JSON.stringify(rest.thresholds)},
  dense: ${JSON.stringify(dense)},
  gaps: ${JSON.stringify(gaps)},
  values: ${JSON.stringify(values)},
};
`;
}

function rounded(number) {
  return Number(number.toPrecision(5));
}
