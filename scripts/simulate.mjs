/**
 * `npm run simulate`: plays shows before simulated audiences and prints how far the network was from its limits. Only
 * puts the parts together; they are in simulate/.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UsageError } from './arguments.mjs';
import { reasonOf } from './replay/input.mjs';
import { HELP, readOptions } from './simulate/options.mjs';
import { createProgress } from './simulate/progress.mjs';
import { imported } from './sources.mjs';

/** A file can't be read or written. */
class FileError extends Error {}

try {
  process.exitCode = await simulate(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FileError)) throw error;
  process.stderr.write(`simulate: ${error.message}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function simulate(options) {
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const kernel = await imported(`export * from './scripts/simulate/index';`);
  const logs = await Promise.all(options.floods.map((path) => read(path, kernel)));
  if (logs.length === 0) logs.push(undefined);
  const progress = createProgress(process.stderr);
  const results = [];
  let isBroken = false;
  for (const log of logs) {
    const audience = await kernel.prepareAudience({ ...options, entries: log?.entries });
    const name = log?.name ?? 'a generated crowd';
    const description = kernel.describeAudience(name, audience, options);
    if (!options.json) process.stdout.write(`${description}\n\n`);
    const outcomes = [];
    for (const viewers of options.viewers) {
      const outcome = await kernel.playBoth(viewers, audience, { ...options, onProgress: progress.of(viewers) });
      progress.end();
      outcomes.push(outcome);
      if (outcome.broken.length > 0) isBroken = true;
      if (!options.json) process.stdout.write(`${kernel.formatOutcome(outcome)}\n`);
    }
    results.push({ log: name, description, outcomes });
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
  if (options.svgPath !== undefined) {
    const [{ outcomes, description }] = results;
    await attempt(options.svgPath, writeFile(options.svgPath, kernel.drawOutcomes(outcomes, description)));
  }
  return isBroken ? 1 : 0;
}

async function read(path, { ChatLogReader }) {
  const reader = new ChatLogReader();
  const bytes = await attempt(path, readFile(path));
  const entries = [...reader.push(bytes), ...reader.end()];
  if (entries.length > 0) return { name: basename(path), entries };
  throw new FileError(`'${path}' is not a chat log: no line reads <ms><TAB><user><TAB><text>`);
}

async function attempt(path, task) {
  try {
    return await task;
  } catch (error) {
    throw new FileError(`'${path}': ${reasonOf(error)}`, { cause: error });
  }
}
