/** The board as a table for a terminal of a given width. */
import { cutToWidth, displayWidth, padToWidth } from './display-width.mjs';
import { clockTime, grouped, plural } from './wording.mjs';

const NUMBERS = ['#', 'score', 'askers', 'waited'];
const GAP = '  ';
const NOTHING = '–';
/** Below this the reasons move to a line of their own: a question cut to three words can't be judged. */
const MIN_TEXT_WIDTH = 36;
/** Of a row's other wordings the most asked. */
const OTHERS_SHOWN = 2;

/** @param dim makes what matters less fainter; the text itself where that can't be shown. */
export function formatBoard({ board, waiting, hasProducts }, columns, dim = (text) => text) {
  if (board.length === 0) return 'No questions on the board.\n';
  const labelHead = ['lang', 'intent', ...(hasProducts ? ['product'] : [])];
  const rows = board.map((row, index) => ({
    numbers: [String(index + 1), row.score.toFixed(1), grouped(row.askers), clockTime(row.waitedMs)],
    labels: [
      row.language ?? NOTHING,
      row.intent === 'other' ? NOTHING : row.intent,
      ...(hasProducts ? [row.productId ?? NOTHING] : []),
    ],
    text: row.text,
    reasons: row.reasons.map((reason) => wordingOf(reason, row)).join(' · '),
    others: othersOf(row),
  }));
  const numberWidths = widths(NUMBERS, rows.map(({ numbers }) => numbers));
  const labelWidths = widths(labelHead, rows.map(({ labels }) => labels));
  const line = (numbers, labels) =>
    [
      ...numbers.map((number, column) => number.padStart(numberWidths[column])),
      ...labels.map((label, column) => padToWidth(label, labelWidths[column])),
    ].join(GAP);
  const figuresWidth = displayWidth(line(NUMBERS, labelHead)) + GAP.length;
  const reasonsWidth = widest(rows.map(({ reasons }) => reasons));
  const isWide = columns - figuresWidth - GAP.length - reasonsWidth >= MIN_TEXT_WIDTH;
  // On a narrow terminal all that is said of a row stands below its figures.
  const isBelow = columns - figuresWidth < MIN_TEXT_WIDTH / 2;
  const indentWidth = isBelow ? numberWidths[0] + GAP.length : figuresWidth;
  const room = Math.max(10, columns - indentWidth - (isWide ? GAP.length + reasonsWidth : 0));
  const textWidth = Math.min(room, widest(['question', ...rows.map(({ text }) => text)]));
  const below = (text) => ' '.repeat(indentWidth) + text;

  const lines = [];
  const put = (figures, text, reasons) => {
    if (isBelow) lines.push(figures.trimEnd(), below(text));
    else lines.push(figures + GAP + (isWide ? `${padToWidth(text, textWidth)}${GAP}${reasons}` : text));
  };
  put(line(NUMBERS, labelHead), 'question', 'why');
  for (const { numbers, labels, text, reasons, others } of rows) {
    put(line(numbers, labels), cutToWidth(text, textWidth), reasons);
    if (!isWide) lines.push(below(dim(cutToWidth(reasons, room))));
    const roomForOthers = Math.max(10, columns - indentWidth);
    for (const other of others) lines.push(below(dim(cutToWidth(other, roomForOthers))));
  }
  if (waiting > board.length) lines.push(below(`… and ${grouped(waiting - board.length)} more`));
  return `${lines.join('\n')}\n`;
}

const widest = (texts) => texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);

const widths = (head, rows) => head.map((title, column) => widest([title, ...rows.map((cells) => cells[column])]));

function othersOf({ text: title, wordings }) {
  const others = wordings.filter(({ text }) => text !== title);
  if (others.length === 0) return [];
  const often = (askers) => (askers > 1 ? ` (${grouped(askers)})` : '');
  const shown = others.slice(0, OTHERS_SHOWN).map(({ text, askers }) => `  ${text}${often(askers)}`);
  return [`= in ${plural(wordings.length, 'wording')}, also:`, ...shown];
}

function wordingOf({ kind, points }, row) {
  switch (kind) {
    case 'askers':
      return `${grouped(row.askers)} asked`;
    case 'waiting':
      return `waited ${clockTime(row.waitedMs)}`;
    case 'confidence':
      return `sure +${points.toFixed(1)}`;
    case 'intent':
      return `about buying +${points.toFixed(1)}`;
    case 'featured':
      return 'on stage';
    case 'tier':
      return 'known customer';
    case 'repeat':
      return 'asks a lot';
    case 'vague':
      return 'about what?';
    case 'copied':
      return `copies ${points.toFixed(1)}`;
    case 'share':
      return 'below others of the asker';
    default:
      return kind;
  }
}
