/** What the room did about trouble, and what points were lost for, as sentences. Pure. */
import type { HealthReport } from 'liveroom';
import { timeOfDay } from './figure-words';

export type Repair = HealthReport['repairs']['log'][number];
export type Reason = HealthReport['reasons'][number];

const DEED: Record<`${Repair['kind']} ${Repair['step']}`, string> = {
  'low-stream begin': 'took the small picture',
  'low-stream end': 'took the full picture again',
  'low-stream once': 'took the small picture',
  'audio-only begin': 'went on with sound only',
  'audio-only end': 'took the picture again',
  'audio-only once': 'went on with sound only',
  'resubscribe once': 'subscribed anew',
  'resubscribe begin': 'subscribed anew',
  'resubscribe end': 'subscribed anew',
};

const CAUSE: Record<Repair['because'], string> = {
  freezes: 'the picture stood still',
  loss: 'too many packets were lost',
  concealment: 'the sound had gaps',
  skew: 'sound and lips stayed apart',
  recovered: 'the network has been calm',
};

/** `took the small picture: packets were lost`. */
export const repairWords = ({ kind, step, because }: Repair): string => `${DEED[`${kind} ${step}`]}: ${CAUSE[because]}`;

/** With the time, and of whom where several come in. */
export const repairSentence = (repair: Repair, isOneOfMany: boolean): string =>
  `${timeOfDay(repair.atMs)} ${repairWords(repair)}${isOneOfMany ? ` (${repair.userId})` : ''}`;

/** How long a picture may take to come back once it is asked for, in ms. */
const COMING_BACK_MS = 5_000;

/** Whether it is the room that takes no picture, or has only just asked for it again. */
export function isWithoutPicture({ active, log }: HealthReport['repairs'], nowMs: number): boolean {
  if (active.includes('audio-only')) return true;
  const last = log.findLast(({ kind }) => kind === 'audio-only');
  return last?.step === 'end' && nowMs - last.atMs < COMING_BACK_MS;
}

/** What the room does without at present. */
export const ACTIVE: Record<Repair['kind'], string> = {
  'low-stream': 'Showing the small picture until the network carries more.',
  'audio-only': 'Sound only until the network carries a picture.',
  resubscribe: 'Subscribing anew.',
};

export const REASON: Record<Reason['part'], string> = {
  freezes: 'picture stands still',
  sound: 'sound has gaps',
  sync: 'sound and lips apart',
  delay: 'comes with delay',
  picture: 'picture small or jerky',
  network: 'unsteady network',
};

/** `picture stands still: −12`. A cost below one point is not said to be nothing. */
export function reasonWords({ part, points }: Reason, stream?: HealthReport['picture']['stream']): string {
  const cost = points < 1 ? Math.max(0.1, points).toFixed(1) : `${Math.round(points)}`;
  const what = part === 'picture' && stream === 'none' ? 'no picture' : REASON[part];
  return `${what}: −${cost}`;
}
