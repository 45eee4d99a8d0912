/** The figures in words: for a terminal, and for the docs. */
import { calibrationOf, Outcomes, outcomesBy } from './figures.mjs';

const percent = (share) => (share === undefined ? '–' : (100 * share).toFixed(1));
const COLUMNS = ['rows', 'questions', 'precision', 'recall', 'F1'];

const cells = (outcomes) => [
  String(outcomes.rows),
  String(outcomes.questions),
  percent(outcomes.precision),
  percent(outcomes.recall),
  percent(outcomes.f1),
];

function allOf(answers) {
  const all = new Outcomes();
  for (const { row, isQuestion } of answers) all.count(row.question, isQuestion);
  return all;
}

/** The mean of the languages' F1, each counting the same. */
function meanF1(byLanguage) {
  const scores = byLanguage.map(([, { f1 }]) => f1).filter((f1) => f1 !== undefined);
  return scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
}

export function forTerminal(answers, { examples, language }) {
  const byLanguage = outcomesBy(answers, ({ lang }) => lang);
  const lines = [
    table([
      ['language', ...COLUMNS],
      ['all', ...cells(allOf(answers))],
      ['mean over languages', '', '', '', '', percent(meanF1(byLanguage))],
      ...byLanguage.map(([lang, outcomes]) => [lang, ...cells(outcomes)]),
    ]),
    table([
      ['source', ...COLUMNS],
      ...outcomesBy(answers, ({ lang, source }) => `${lang} ${source}`).map(([key, value]) => [key, ...cells(value)]),
    ]),
    confusion(answers, examples, language),
    calibration(answers),
  ];
  return lines.join('\n');
}

/** Markdown: what the docs say of one file. */
export function forDocs(answers) {
  const byLanguage = outcomesBy(answers, ({ lang }) => lang);
  const natural = answers.filter(({ row }) => row.source.includes('natural'));
  const line = (columns) => `| ${columns.join(' | ')} |`;
  return [
    line(['', ...COLUMNS]),
    line(['---', ...COLUMNS.map(() => '--:')]),
    line(['all', ...cells(allOf(answers))]),
    line(['mean over languages', '', '', '', '', percent(meanF1(byLanguage))]),
    ...byLanguage.map(([lang, outcomes]) => line([lang, ...cells(outcomes)])),
    ...outcomesBy(natural, ({ lang, source }) => `natural live chat: ${source.replace(/\(.*/, '')} (${lang})`).map(
      ([name, outcomes]) => line([name, ...cells(outcomes)]),
    ),
    ...(natural.length === 0 ? [] : [line(['natural live chat, all', ...cells(allOf(natural))])]),
    '',
    `Expected calibration error: ${calibrationOf(answers).error.toFixed(3)}.`,
  ].join('\n');
}

function confusion(answers, count, language) {
  const chosen = language === undefined ? answers : answers.filter(({ row }) => row.lang === language);
  const wrong = chosen.filter(({ row, isQuestion }) => isQuestion !== row.question);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = allOf(chosen);
  const sample = (list) =>
    evenly(list, count).map(({ row, confidence }) => `  ${confidence.toFixed(2)}  ${row.lang}  ${row.text}`);
  return [
    table([
      [language ?? 'confusion', 'said: question', 'said: none'],
      ['is a question', String(truePositives), String(falseNegatives)],
      ['is none', String(falsePositives), String(trueNegatives)],
    ]),
    'taken for questions, wrongly:',
    ...sample(wrong.filter(({ isQuestion }) => isQuestion)),
    'missed:',
    ...sample(wrong.filter(({ isQuestion }) => !isQuestion)),
    '',
  ].join('\n');
}

function evenly(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]);
}

function calibration(answers) {
  const { bins, error } = calibrationOf(answers);
  const rows = bins.map(({ from, rows: count, confidence, questions }) => [
    `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
    String(count),
    percent(count === 0 ? undefined : confidence / count),
    percent(count === 0 ? undefined : questions / count),
  ]);
  return `${table([['confidence', 'rows', 'mean', 'are questions'], ...rows])}expected calibration error ${error.toFixed(3)}\n`;
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
