/** The rows for people. */
import { median, percentile } from '../figures.mjs';
import { apart } from './figures.mjs';

const COLUMNS = [
  ['mechanism', ({ mechanism }) => mechanism],
  ['asked', ({ wantedMs }) => signed(wantedMs)],
  ['true', ({ trueMs, isSteady, wasSteady }) => (isSteady && !wasSteady ? '~' : '') + signed(trueMs)],
  ['reported', ({ reportedMs }) => signed(reportedMs)],
  ['error p50', ({ errorP50 }) => whole(errorP50)],
  ['p90', ({ errorP90 }) => whole(errorP90)],
  ['harness', ({ harnessMs }) => signed(harnessMs)],
  ['n', ({ samples }) => String(samples.length)],
  ['level true', ({ trueLevel }) => trueLevel],
  ['reported', ({ levels }) => levels.join('/')],
];

export function tableOf(rows) {
  const cells = [COLUMNS.map(([heading]) => heading), ...rows.map((row) => COLUMNS.map(([, text]) => text(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const isText = (column) => column === 0 || column >= COLUMNS.length - 2;
  return cells.map((line) =>
    line.map((text, column) => (isText(column) ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join('  ').trimEnd(),
  );
}

/** What the harness adds by itself, and how that is known. */
export function harnessLines(rows, own) {
  const middle = (name) => median(rows.map((row) => row[name]).filter(Number.isFinite));
  const of = (name) => whole(middle(name));
  const signedOf = (name) => signed(middle(name));
  const ownSkews = apart(own.shown);
  const spread = `p10 ${signed(percentile(ownSkews, 10))}, p90 ${signed(percentile(ownSkews, 90))}`;
  return [
    'the harness’s own share, ms (early is positive):',
    `  without WebRTC, the sender’s own tracks: ${signed(median(ownSkews))} (${spread}, n ${ownSkews.length});` +
      ` where the tracks leave the page: ${signed(median(apart(own.handedOver)))}`,
    `  there: hand-over → display ${whole(median(apart(own.displayLag)))}, hand-over → device through the detector’s graph ` +
      `${whole(median(apart(own.graphLag)))}, of which the device’s latency is ${whole(own.outputLatencyMs)}`,
    `  with WebRTC: hand-over → display ${of('displayMs')}; the detector’s sound is ${whole(-middle('harnessMs'))} ` +
      'later than a <video>’s own: the column “harness”',
    `  frames are ${of('frameMs')} ms apart, of the display’s 17: a flash is seen up to that late`,
    `  reported − true, median of all: ${signedOf('errorMs')}; with the harness’s share deducted: ${signedOf('fairErrorMs')}`,
  ];
}

export const whole = (ms) => (Number.isFinite(ms) ? ms.toFixed(0) : '–');
export const signed = (ms) => (Number.isFinite(ms) ? `${ms > 0 ? '+' : ms < 0 ? '−' : ''}${Math.abs(ms).toFixed(0)}` : '–');
