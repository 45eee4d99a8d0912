/** What the commands of this folder have in common when they are called: options, and what to say of wrong ones. */
import { parseArgs } from 'node:util';

/** The program was called wrongly. */
export class UsageError extends Error {}

/** As Node's `parseArgs`, in one line where it refuses. @throws UsageError */
export function parsed(args, options) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // Node's own words begin with "Unknown option '--x'." and go on about positional arguments.
    const [first] = error.message.split(/[.\n] ?/);
    throw new UsageError(`${first.charAt(0).toLowerCase()}${first.slice(1)} (see --help)`);
  }
}

/** @throws UsageError */
export function wholeNumber(option, text, { least, most }) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const range = `${least.toLocaleString('en-US')} to ${most.toLocaleString('en-US')}`;
  throw new UsageError(`${option} needs a whole number from ${range}, not '${text}'`);
}
