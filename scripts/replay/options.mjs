/** The command line of `replay`: what may be said there, and what is wrong with what was said. */
import { parsed, UsageError, wholeNumber } from '../arguments.mjs';

export const HELP = `Usage: npm run replay -- [options] [FILE]

Plays a chat log through the flood guard, the question detector and the board, as fast as it can, and prints the board.
FILE has one message a line: <ms><TAB><user><TAB><text>, with - as the ms where no time is known.
Without FILE, or with -, the log is read from standard input. Ctrl-C prints the board so far.

  --top N         rows of the board to print (default 20)
  --capacity N    rows the board holds (default 10000)
  --locale TAG    what the writers speak, for example pt-BR: a hint to the detector and to what reads meanings
  --products FILE what is sold, as JSON: [{ "productId": "shirt", "titles": ["Linen shirt"], "aliases": ["camisa"] }]
  --no-merge      keep questions apart that ask the same in other words, to compare
  --json          print one JSON object instead of a table (with npm run --silent, nothing else)
  --help          print this

Exit code: 0 played, 1 the log can't be read, 2 wrong usage, 130 interrupted.
`;

const MOST = { least: 1, most: 1_000_000 };

const OPTIONS = {
  top: { type: 'string' },
  capacity: { type: 'string' },
  locale: { type: 'string' },
  products: { type: 'string' },
  'no-merge': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

export function readOptions(args) {
  const { values, positionals } = parsed(args, OPTIONS);
  if (values.help) return { help: true };
  if (positionals.length > 1) throw new UsageError(`one FILE at a time: got ${positionals.length} (see --help)`);
  return {
    path: positionals[0] ?? '-',
    top: wholeNumber('--top', values.top ?? '20', MOST),
    capacity: wholeNumber('--capacity', values.capacity ?? '10000', MOST),
    locale: localeTag(values.locale),
    productsPath: values.products,
    isMerging: !values['no-merge'],
    json: values.json ?? false,
  };
}

function localeTag(text) {
  if (text === undefined) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Said below.
  }
  throw new UsageError(`--locale needs a language tag such as pt-BR, not '${text}'`);
}
