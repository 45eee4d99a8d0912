/** The command line of `simulate`: what may be said there, and what is wrong with what was said. */
import { parsed, UsageError, wholeNumber } from '../arguments.mjs';

export const HELP = `Usage: npm run simulate -- [options]

Plays a show before audiences of several sizes, on a virtual clock and a simulated network that keeps to the limits in
Agora's documentation, and prints each channel's load, what was held back, and the time from ask to board.

  --viewers N,N…     sizes of the audience (default 1000,10000,100000,1000000)
  --flood FILE…      chat logs, <ms><TAB><user><TAB><text> a line, for when people write and what; each is played by
                     itself (default: a generated one)
  --base-viewers N   the audience that a log belongs to: the rate is scaled from it (default 25000)
  --seconds N        how long the show is, from 30 to 600; of a longer log the busiest stretch (default 120)
  --growth N         seconds in which the audience comes (default 20)
  --seed N           of all that is drawn (default 1)
  --naive, --no-naive
                     with (default) or without the one-channel design beside it
  --svg FILE         draw it: needs two sizes at least; of the first log
  --json             print JSON instead of tables
  --help             print this

Exit code: 0 all bars met, 1 a bar broken or a log that can't be read, 2 wrong usage.
`;

const OPTIONS = {
  viewers: { type: 'string' },
  flood: { type: 'string', multiple: true },
  'base-viewers': { type: 'string' },
  seconds: { type: 'string' },
  growth: { type: 'string' },
  seed: { type: 'string' },
  naive: { type: 'boolean' },
  'no-naive': { type: 'boolean' },
  svg: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

export function readOptions(args) {
  const { values, positionals } = parsed(args, OPTIONS);
  if (values.help) return { help: true };
  if (positionals.length > 0 && values.flood === undefined) {
    throw new UsageError(`unexpected '${positionals[0]}' (see --help)`);
  }
  const viewers = (values.viewers ?? '1000,10000,100000,1000000').split(',');
  const sizes = viewers.map((text) => wholeNumber('--viewers', text.trim(), { least: 100, most: 5_000_000 }));
  if (values.svg !== undefined && new Set(sizes).size < 2) {
    throw new UsageError('--svg needs two sizes in --viewers at least');
  }
  const seconds = wholeNumber('--seconds', values.seconds ?? '120', { least: 30, most: 600 });
  return {
    viewers: sizes,
    // A shell has spread `--flood *.txt` into one value and what follows.
    floods: [...(values.flood ?? []), ...positionals],
    baseViewers: wholeNumber('--base-viewers', values['base-viewers'] ?? '25000', { least: 1, most: 100_000_000 }),
    seconds,
    growthSeconds: wholeNumber('--growth', values.growth ?? String(Math.min(20, seconds)), { least: 1, most: seconds }),
    seed: wholeNumber('--seed', values.seed ?? '1', { least: 0, most: 4_294_967_295 }),
    isNaiveShown: !values['no-naive'],
    svgPath: values.svg,
    json: values.json ?? false,
  };
}
