/** What `npm run simulate` puts together: one audience after the other, in liveroom's design and the naive one. */
import { seededRandom } from '../../src/lib/random';
import type { Audience } from './audience';
import { brokenBars } from './bars';
import { playNaively, type NaiveFigures } from './naive';
import { playShow } from './show';
import type { ShowFigures } from './show-figures';
import { formatTable } from './table';
import { trafficOf } from './traffic';

export { ChatLogReader } from '../../src/testing/chat-log';
export { prepareAudience } from './audience';
export { drawOutcomes } from './drawing';

export interface PlayOptions {
  baseViewers: number;
  seconds: number;
  growthSeconds: number;
  seed: number;
  isNaiveShown: boolean;
  onProgress?: ((share: number) => void) | undefined;
}

export interface Outcome {
  readonly show: ShowFigures;
  readonly naive: NaiveFigures | undefined;
  /** The bars that were not met, in words. */
  readonly broken: readonly string[];
}

export async function playBoth(viewers: number, audience: Audience, options: PlayOptions): Promise<Outcome> {
  const { baseViewers, seed, isNaiveShown } = options;
  const traffic = trafficOf(audience.stretch, viewers / baseViewers, seededRandom(seed));
  const shared = { ...options, viewers, traffic, detector: audience.detector };
  const show = await playShow(shared);
  const naive = isNaiveShown ? await playNaively(shared) : undefined;
  return { show, naive, broken: brokenBars(show) };
}

export function describeAudience(name: string, audience: Audience, options: PlayOptions): string {
  const { baseViewers, seconds, growthSeconds } = options;
  const rate = audience.linesPerSecond.toFixed(1);
  const share = (100 * audience.questionShare).toFixed(1);
  return (
    `Rates of ${name}: ${rate} lines/s for each ${baseViewers.toLocaleString('en-US')} viewers, ` +
    `${share} % of them questions; ${seconds} s, in the first ${growthSeconds} of which the audience comes.`
  );
}

export function formatOutcome({ show, naive, broken }: Outcome): string {
  const misses = broken.map((bar) => `  DOES NOT MEET A BAR: ${bar}`).join('\n');
  const verdict = misses === '' ? '  meets its bars' : misses;
  return `${formatTable(show, naive)}${verdict}\n`;
}
