/**
 * `npm run bench`: every benchmark in turn, with its figures and whether they meet their bar. Ratios are measured side
 * by side in one run, so that a slow or busy machine does not decide. `npm run bench -- NAME` runs those whose file is named so;
 * `--logs FILE …` at the end gives chat logs to those that read some.
 */
const BENCHMARKS = ['question-queue', 'merging', 'question-detector', 'detector-load', 'chat-receive', 'health-cost', 'sync', 'two-tabs', 'reminder-server'];

const args = process.argv.slice(2);
const logsAt = args.indexOf('--logs');
const wanted = logsAt < 0 ? args : args.slice(0, logsAt);
const logs = logsAt < 0 ? [] : args.slice(logsAt + 1);
const unknown = wanted.filter((name) => !BENCHMARKS.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${BENCHMARKS.join(', ')}.`);
  process.exit(2);
}

let failed = 0;
for (const file of wanted.length > 0 ? wanted : BENCHMARKS) {
  console.log(`\n── ${file}`);
  const { run } = await import(`./${file}.mjs`);
  const { name, lines, pass } = await run({ logs });
  for (const line of lines) console.log(`  ${line}`);
  console.log(`  ${pass ? 'meets its bars' : 'DOES NOT MEET ITS BARS'}: ${name}`);
  if (!pass) failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
