/** The samples of a documentation page, for the tests that run the same lines. Knows what Markdown fences are, no page. */
import { readFileSync } from 'node:fs';

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** The lines of the first `ts` sample after a heading that are not in the test: none, where the test runs the sample. */
export function linesNotIn(test: string, page: string, heading: string): readonly string[] {
  const [, section] = readFileSync(page, 'utf8').split(`\n${heading}\n`);
  const [, sample] = /```ts\n(.*?)```/s.exec(section ?? '') ?? [];
  if (sample === undefined) throw new Error(`${page} has no sample under "${heading}"`);
  const own = linesOf(readFileSync(test, 'utf8'));
  return linesOf(sample).filter((line) => !own.includes(line));
}
