/** What has to hold. Judged on what was seen and heard, the harness's own share not deducted. */
import { percentile } from '../figures.mjs';
import { levelOf, THRESHOLDS_MS } from './figures.mjs';

const SURE_MS = 200;
const ERROR_MS = 100;
const CHANGE_MS = 200;
const CHANGE_SHARE = 0.15;
/** Of 24, if nothing else keeps the machine busy: fewer say too little. */
const FEWEST_CHANGES = 12;

/** @returns each bar, with how it came out. */
export function judge(rows) {
  const samples = rows.flatMap((row) => row.samples);
  return [sign(samples), error(samples), change(rows), level(samples), complete(rows)];
}

function sign(samples) {
  const sure = samples.filter(({ trueMs }) => Math.abs(trueMs) >= SURE_MS);
  const right = sure.filter(({ trueMs, reportedMs }) => Math.sign(trueMs) === Math.sign(reportedMs));
  return {
    pass: sure.length > 0 && right.length === sure.length,
    text: `sign at |true| ≥ ${SURE_MS} ms: right in ${right.length} of ${sure.length} samples`,
  };
}

function error(samples) {
  const sizes = samples.map(({ errorMs }) => Math.abs(errorMs));
  const within = sizes.filter((size) => size <= ERROR_MS).length;
  const [p50, p90, worst] = [50, 90, 100].map((share) => percentile(sizes, share).toFixed(0));
  return {
    pass: within >= 0.9 * sizes.length && sizes.length > 0,
    text: `|error| ≤ ${ERROR_MS} ms: ${within} of ${sizes.length} samples (p50 ${p50}, p90 ${p90}, worst ${worst} ms; bar 90 %)`,
  };
}

/** Between steady conditions of one mechanism, which the same receiver was in. */
function change(all) {
  const rows = all.filter(({ wasSteady }) => wasSteady);
  let worst = { share: 0, text: 'none' };
  let pairs = 0;
  for (const [at, from] of rows.entries()) {
    for (const to of rows.slice(at + 1)) {
      const trueMs = to.trueMs - from.trueMs;
      if (to.mechanism !== from.mechanism || Math.abs(trueMs) < CHANGE_MS) continue;
      pairs += 1;
      const reportedMs = to.reportedMs - from.reportedMs;
      const share = Math.abs(reportedMs / trueMs - 1);
      if (!(share <= worst.share)) {
        worst = { share, text: `${to.mechanism}, ${trueMs.toFixed(0)} ms reported as ${reportedMs.toFixed(0)} ms` };
      }
    }
  }
  return {
    pass: pairs >= FEWEST_CHANGES && worst.share <= CHANGE_SHARE,
    text: `change within ${100 * CHANGE_SHARE} %: ${pairs} pairs, worst ${(100 * worst.share).toFixed(1)} % (${worst.text})`,
  };
}

/** Outside a band of the error around each threshold. */
function level(samples) {
  const thresholds = Object.values(THRESHOLDS_MS).flat();
  const clear = samples.filter(({ trueMs }) => thresholds.every((at) => Math.abs(trueMs - at) > ERROR_MS));
  const right = clear.filter(({ trueMs, level }) => level === levelOf(trueMs));
  return {
    pass: clear.length > 0 && right.length === clear.length,
    text: `level, further than ${ERROR_MS} ms from a threshold: right in ${right.length} of ${clear.length} samples`,
  };
}

function complete(rows) {
  const empty = rows.filter(({ samples }) => samples.length < 5).length;
  return { pass: empty === 0, text: `every condition was watched: ${rows.length - empty} of ${rows.length}` };
}
