/**
 * `npm run replay -- FILE`: plays a chat log through the flood guard, the question detector and the board, as fast
 * as it can, and prints the board. Only puts the parts together; they are in replay/.
 */
import { formatBoard } from './replay/board.mjs';
import { InputError, openLog } from './replay/input.mjs';
import { loadKernel } from './replay/kernel.mjs';
import { UsageError } from './arguments.mjs';
import { HELP, readOptions } from './replay/options.mjs';
import { play } from './replay/play.mjs';
import { createProgress } from './replay/progress.mjs';
import { formatSummary } from './replay/summary.mjs';
import { toJson } from './replay/report.mjs';
import { dimmed } from './replay/wording.mjs';

const INTERRUPTED = 130;

// `| head` closes the pipe when it has seen enough: that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

try {
  process.exitCode = await replay(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof InputError)) throw error;
  process.stderr.write(`replay: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function replay(options) {
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const interruption = new AbortController();
  const log = openLog(options.path, interruption.signal);
  const kernel = await loadKernel();
  const interrupt = () => interruption.abort();
  // Once: a second Ctrl-C ends the program as it always does.
  process.once('SIGINT', interrupt);
  const progress = createProgress(process.stderr);
  const outcome = await play(log, kernel, options, progress, interruption.signal).finally(() => {
    process.removeListener('SIGINT', interrupt);
    progress.end();
  });
  if (options.json) process.stdout.write(`${JSON.stringify(toJson(outcome), undefined, 2)}\n`);
  else {
    const columns = process.stdout.columns || Number(process.env.COLUMNS) || 120;
    const dim = process.stdout.isTTY && !process.env.NO_COLOR ? dimmed : undefined;
    process.stdout.write(`${formatBoard(outcome, columns, dim)}\n${formatSummary(outcome)}`);
  }
  // A read that was left alone would keep the program waiting.
  if (outcome.isInterrupted) process.stdout.write('', () => process.exit(INTERRUPTED));
  return 0;
}
