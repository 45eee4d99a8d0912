/**
 * An audience without devices: does for each simulated viewer what a room does on theirs, and hands the envelopes to
 * whoever carries them. Knows no transport, and remembers no viewer: a crowd of millions takes no more memory than one.
 */
import { systemClock, type Clock } from '../lib/clock';
import { hash32 } from '../lib/hash';
import type { Random } from '../lib/random';
import { isUserId, type UserId } from '../model/ids';
import type { Lane } from '../model/lane';
import { cleanText, countCodePoints, fitsCodePoints, MAX_NAME_CODE_POINTS, MAX_TEXT_CODE_POINTS } from '../model/text';
import { encode } from '../protocol/codec';
import type { QuestionDetector } from '../questions/detector/types';

export interface CrowdOptions {
  /** Carries one envelope, as the viewer's own transport would. */
  publish: (lane: Lane, fromUserId: UserId, text: string) => void;
  detector: QuestionDetector;
  /** Default: the machine's own. */
  clock?: Clock;
  /** Where ids come from. Default: `Math.random`. */
  random?: Random;
  /** The chat shard of a viewer. Default: all in shard 0. */
  shard?: (userId: UserId) => number;
  /** Ids that no simulated viewer may have: the crew's, and those of real participants. */
  reserved?: Iterable<string>;
}

export interface CrowdLine {
  /** Any text. What is no valid user id, or is reserved, gets an id of its own, always the same. */
  userId: string;
  /** What others see. Default: the `userId` where it could not be used as it is. */
  name?: string;
  text: string;
}

export interface CrowdSaid {
  readonly userId: UserId;
  /** The line's id in chat; undefined when a room would refuse it: nothing left to say, or over 500 code points. */
  readonly messageId: string | undefined;
  /** Set when it was asked as well. */
  readonly questionId: string | undefined;
}

export interface Crowd {
  say(line: CrowdLine): CrowdSaid;
}

/** What nanoid makes ids of, and as many of them. */
const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const ID_LENGTH = 21;

export function createCrowd({
  publish,
  detector,
  clock = systemClock,
  random = Math.random,
  shard = () => 0,
  reserved = [],
}: CrowdOptions): Crowd {
  const taken = new Set(reserved);
  return {
    say(line) {
      const userId = isUserId(line.userId) && !taken.has(line.userId) ? line.userId : viewerIdOf(line.userId);
      const text = cleanText(line.text);
      if (text === '' || !fitsCodePoints(text, MAX_TEXT_CODE_POINTS)) {
        return { userId, messageId: undefined, questionId: undefined };
      }
      const name = nameOf(line.name ?? (userId === line.userId ? '' : line.userId));
      const at = clock.now();
      const { isQuestion, confidence } = detector.detect(text);
      const questionId = isQuestion ? newId(random) : undefined;
      if (questionId !== undefined) {
        publish('ask', userId, encode({ t: 'ask', id: questionId, at, text, confidence, ...name }));
      }
      const messageId = newId(random);
      const asked = questionId === undefined ? {} : { questionId };
      publish(`chat/${shard(userId)}`, userId, encode({ t: 'chat', id: messageId, at, text, ...name, ...asked }));
      return { userId, messageId, questionId };
    },
  };
}

/**
 * A valid user id for a name that is none: always the same for the same name. Two hashes, because one of 32 bits would
 * take some pair among 10,000 viewers for one person in every hundredth crowd.
 */
export function viewerIdOf(name: string): UserId {
  const hex = [name, `second ${name}`].map((text) => hash32(text).toString(16).padStart(8, '0')).join('');
  return `viewer-${hex}` as UserId;
}

function nameOf(raw: string): { name?: string } {
  let name = cleanText(raw);
  if (countCodePoints(name) > MAX_NAME_CODE_POINTS) name = [...name].slice(0, MAX_NAME_CODE_POINTS).join('').trim();
  return name === '' ? {} : { name };
}

function newId(random: Random): string {
  let id = '';
  for (let length = 0; length < ID_LENGTH; length++) id += ID_ALPHABET[Math.floor(random() * ID_ALPHABET.length)];
  return id;
}
