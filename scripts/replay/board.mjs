/** The board as a table for a terminal of a given width. */
import { cutToWidth, displayWidth, padToWidth } from './display-width.mjs';
import { clockTime, grouped } from './wording.mjs';

const HEAD = ['#', 'score', 'askers', 'waited'];
const GAP = '  ';
/** Below this the reasons move to a line of their own: a question cut to three words can't be judged. */
const MIN_TEXT_WIDTH = 36;

export function formatBoard({ board, waiting }, columns) {
  if (board.length === 0) return 'No questions on the board.\n';
  const rows = board.map((row, index) => ({
    figures: [String(index + 1), row.score.toFixed(1), grouped(row.askers), clockTime(row.waitedMs)],
    text: row.text,
    reasons: row.reasons.map((reason) => wordingOf(reason, row)).join(' · '),
  }));
  const widths = HEAD.map((title, column) => widest([title, ...rows.map(({ figures }) => figures[column])]));
  const line = (figures) => figures.map((figure, column) => figure.padStart(widths[column])).join(GAP);
  const figuresWidth = displayWidth(line(HEAD)) + GAP.length;
  const reasonsWidth = widest(rows.map(({ reasons }) => reasons));
  const isWide = columns - figuresWidth - GAP.length - reasonsWidth >= MIN_TEXT_WIDTH;
  const room = Math.max(10, columns - figuresWidth - (isWide ? GAP.length + reasonsWidth : 0));
  const textWidth = Math.min(room, widest(['question', ...rows.map(({ text }) => text)]));
  const indent = ' '.repeat(figuresWidth);

  const lines = [line(HEAD) + GAP + (isWide ? `${padToWidth('question', textWidth)}${GAP}why` : 'question')];
  for (const { figures, text, reasons } of rows) {
    const cut = cutToWidth(text, textWidth);
    lines.push(line(figures) + GAP + (isWide ? `${padToWidth(cut, textWidth)}${GAP}${reasons}` : cut));
    if (!isWide) lines.push(indent + cutToWidth(reasons, room));
  }
  if (waiting > board.length) lines.push(`${indent}… and ${grouped(waiting - board.length)} more`);
  return `${lines.join('\n')}\n`;
}

const widest = (texts) => texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);

function wordingOf({ kind, points }, row) {
  switch (kind) {
    case 'askers':
      return `${grouped(row.askers)} asked`;
    case 'waiting':
      return `waited ${clockTime(row.waitedMs)}`;
    case 'confidence':
      return `sure +${points.toFixed(1)}`;
    case 'featured':
      return 'on stage';
    case 'tier':
      return 'known customer';
    case 'repeat':
      return 'asks a lot';
    default:
      return kind;
  }
}
