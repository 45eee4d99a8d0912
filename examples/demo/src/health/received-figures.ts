/** What is received, row by row. */
import type { HealthReport } from 'liveroom';
import { plural } from '../page/wording';
import type { Row } from './figure-list';
import { bitrate, duration, frameRate, joined, NONE, percent, resolution, whole } from './figure-words';

const STREAM: Record<NonNullable<HealthReport['picture']['stream']>, string> = {
  full: 'full picture',
  low: 'small picture',
  none: 'none: sound only',
};

const QUALITY: Record<HealthReport['network']['quality'], string> = {
  excellent: 'excellent',
  good: 'good',
  fair: 'fair',
  poor: 'poor',
  bad: 'bad',
  unknown: NONE,
};

const labelled = (text: string, words: string) => (text === NONE ? undefined : `${text} ${words}`);

function stoodStill({ count, totalMs, rate }: HealthReport['freezes']): string {
  if (count === undefined || !Number.isFinite(count)) return NONE;
  const number = Math.round(count);
  if (number <= 0) return 'never';
  const times = number === 1 ? 'once' : plural(number, 'time', 'times');
  return joined(times, labelled(duration(totalMs), 'in all'), labelled(percent(rate), 'of the last 10 s'));
}

export const RECEIVED: readonly Row<HealthReport>[] = [
  [
    'Picture',
    ({ picture: { width, height, framesPerSecond, stream } }) =>
      joined(resolution(width, height), frameRate(framesPerSecond), stream && STREAM[stream]),
  ],
  ['Stood still', ({ freezes }) => stoodStill(freezes)],
  ['Sound', ({ sound }) => labelled(percent(sound.concealedRate), 'made up in the last 10 s') ?? NONE],
  [
    'Delay',
    ({ latency: { endToEndMs, bufferMs, roundTripMs } }) =>
      joined(
        labelled(duration(endToEndMs), 'from camera to screen'),
        labelled(duration(bufferMs), 'held back'),
        labelled(duration(roundTripMs), 'round trip'),
      ),
  ],
  [
    'Network',
    ({ network: { quality, receivedBps, lossRate, jitterMs } }) =>
      joined(
        QUALITY[quality],
        bitrate(receivedBps),
        labelled(percent(lossRate), 'lost'),
        labelled(duration(jitterMs), 'jitter'),
      ),
  ],
  [
    'To begin',
    ({ startup: { joinMs, firstFrameMs, firstSoundMs } }) =>
      joined(
        labelled(duration(joinMs), 'to join'),
        labelled(duration(firstFrameMs), 'to the first picture'),
        labelled(duration(firstSoundMs), 'to the first sound'),
      ),
  ],
];

/** In the chip. */
export const chipScore = ({ score }: Pick<HealthReport, 'score'>): string =>
  score === undefined || !Number.isFinite(score) ? 'Health' : `Health ${whole(score)}`;
