/** What the flood guard found, in words for people. Pure. */
import type { ChatMessage, ChatStats } from 'liveroom';
import { count, plural } from '../page/wording';

export type GuardReason = NonNullable<ChatMessage['guard']>;

/** Why one line is folded. */
export const WHY: Readonly<Record<GuardReason, string>> = {
  copied: 'copy-paste wave',
  repeated: 'repeats itself',
  flooding: 'too fast to read',
  wall: 'wall of signs',
  link: 'link',
};

const MANY: Readonly<Record<GuardReason, (lines: number) => string>> = {
  copied: (lines) => `${count(lines)} copy-paste`,
  repeated: (lines) => plural(lines, 'repeat', 'repeats'),
  flooding: (lines) => `${count(lines)} too fast`,
  wall: (lines) => plural(lines, 'wall of signs', 'walls of signs'),
  link: (lines) => plural(lines, 'link', 'links'),
};

/** `300 copy-paste, 80 repeats`, the largest first; empty for none. */
export function reasonCounts(counts: Readonly<Partial<ChatStats['guarded']>>): string {
  return (Object.entries(counts) as [GuardReason, number][])
    .filter(([, lines]) => lines > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([reason, lines]) => MANY[reason](lines))
    .join(', ');
}

export const total = (counts: Readonly<Partial<ChatStats['guarded']>>): number =>
  Object.values(counts).reduce((sum, lines) => sum + lines, 0);
