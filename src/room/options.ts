/** Checks what a `LiveRoom` is given. Every error names the option. */
import { GUARD_REASONS, guardTreatments, type GuardTreatments } from '../chat/guard/treatment';
import { invalidOption } from '../model/errors';
import { isRoomId, isUserId, type RoomId, type UserId } from '../model/ids';
import { isCrewRole, ROLES, TIERS, type Participant } from '../model/participant';
import { cleanText, fitsCodePoints, MAX_NAME_CODE_POINTS } from '../model/text';
import {
  DEFAULT_DETECTOR_TIMEOUT_MS,
  DETECTOR_TIMEOUT_RULE,
  isDetectorTimeout,
} from '../questions/detector/with-time-limit';
import type { LiveRoomOptions } from './types';

const DEFAULT_JOIN_TIMEOUT_MS = 15_000;
const KNOWN = new Set([
  'id',
  'user',
  'crew',
  'transport',
  'joinTimeoutMs',
  'detector',
  'detectorTimeoutMs',
  'chat',
  'storage',
]);
const KNOWN_OF_USER = new Set(['id', 'name', 'role', 'locale', 'tier']);
const KNOWN_OF_CHAT = new Set(['guard']);
const KNOWN_OF_GUARD = new Set<string>(GUARD_REASONS);
const TREATMENTS: readonly unknown[] = ['mark', 'hide', 'off'];

/** BCP 47 in outline: letters and digits in groups. */
const LOCALE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

export interface CheckedOptions {
  readonly id: RoomId;
  readonly self: Participant & { readonly id: UserId };
  readonly crew: ReadonlySet<string>;
  readonly transport: LiveRoomOptions['transport'];
  readonly joinTimeoutMs: number;
  readonly detector: LiveRoomOptions['detector'];
  readonly detectorTimeoutMs: number;
  readonly guard: GuardTreatments;
  readonly storage: LiveRoomOptions['storage'];
}

/**
 * The options, checked and with defaults.
 * @throws LiveRoomError `invalid-options`.
 */
export function checkOptions(options: LiveRoomOptions): CheckedOptions {
  if (!isObject(options)) throw wrong('options', 'must be an object');
  refuseUnknown(options, KNOWN, '');
  const { id, user, crew, transport, detector, storage } = options;
  const { detectorTimeoutMs = DEFAULT_DETECTOR_TIMEOUT_MS } = options;
  if (!isRoomId(id)) throw wrong('id', 'must be 1 to 40 letters, digits, _ or -');
  if (!Array.isArray(crew)) throw wrong('crew', 'must be a list of user ids');
  crew.forEach((member: unknown, index) => {
    if (!isUserId(member)) throw wrong(`crew[${index}]`, 'must be 1 to 64 printable ASCII characters without spaces');
  });
  const self = checkUser(user, crew);
  if (!isObject(transport) || typeof transport.connect !== 'function') {
    throw wrong('transport', 'must be a transport, such as local()');
  }
  const joinTimeoutMs = options.joinTimeoutMs ?? transport.joinTimeoutMs ?? DEFAULT_JOIN_TIMEOUT_MS;
  if (typeof joinTimeoutMs !== 'number' || !(joinTimeoutMs > 0) || joinTimeoutMs > 600_000) {
    throw wrong('joinTimeoutMs', 'must be 1 to 600,000 ms');
  }
  if (detector !== undefined && typeof detector.detect !== 'function') throw wrong('detector', 'must have detect');
  if (!isDetectorTimeout(detectorTimeoutMs)) throw wrong('detectorTimeoutMs', DETECTOR_TIMEOUT_RULE);
  const guard = checkGuard(options.chat);
  if (storage !== undefined && !(typeof storage.entries === 'function' && typeof storage.write === 'function')) {
    throw wrong('storage', 'must have entries and write');
  }
  return Object.freeze({
    id,
    self,
    crew: new Set<string>(crew),
    transport,
    joinTimeoutMs,
    detector,
    detectorTimeoutMs,
    guard,
    storage,
  });
}

function checkGuard(chat: LiveRoomOptions['chat'] = {}): GuardTreatments {
  if (!isObject(chat)) throw wrong('chat', 'must be an object');
  refuseUnknown(chat, KNOWN_OF_CHAT, 'chat.');
  const { guard = {} } = chat;
  const rule = `must be one of ${TREATMENTS.join(', ')}`;
  if (!isObject(guard)) {
    if (!TREATMENTS.includes(guard)) throw wrong('chat.guard', `${rule}, or say that for each reason`);
  } else {
    refuseUnknown(guard, KNOWN_OF_GUARD, 'chat.guard.');
    for (const [reason, treatment] of Object.entries(guard)) {
      if (!TREATMENTS.includes(treatment)) throw wrong(`chat.guard.${reason}`, rule);
    }
  }
  return guardTreatments(guard);
}

function checkUser(user: LiveRoomOptions['user'], crew: readonly string[]): Participant & { readonly id: UserId } {
  if (!isObject(user)) throw wrong('user', 'must be an object');
  refuseUnknown(user, KNOWN_OF_USER, 'user.');
  const { id, name, role, locale, tier } = user;
  if (!isUserId(id)) throw wrong('user.id', 'must be 1 to 64 printable ASCII characters without spaces');
  if (!ROLES.includes(role)) throw wrong('user.role', `must be one of ${ROLES.join(', ')}`);
  if (isCrewRole(role) && !crew.includes(id)) throw wrong('user.role', `is ${role}, so crew must list '${id}'`);
  if (name !== undefined && typeof name !== 'string') throw wrong('user.name', 'must be text');
  const clean = cleanText(name ?? '');
  if (!fitsCodePoints(clean, MAX_NAME_CODE_POINTS)) {
    throw wrong('user.name', `must be at most ${MAX_NAME_CODE_POINTS} characters`);
  }
  if (locale !== undefined && !(typeof locale === 'string' && LOCALE.test(locale))) {
    throw wrong('user.locale', "must be a BCP 47 tag, such as 'pt-BR'");
  }
  if (tier !== undefined && !TIERS.includes(tier)) throw wrong('user.tier', `must be one of ${TIERS.join(', ')}`);
  return Object.freeze({
    id,
    name: clean || id,
    role,
    ...(locale === undefined ? {} : { locale }),
    ...(tier === undefined ? {} : { tier }),
  });
}

function refuseUnknown(options: object, known: ReadonlySet<string>, path: string): void {
  for (const name of Object.keys(options)) if (!known.has(name)) throw wrong(path + name, 'is not known');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const wrong = (option: string, reason: string) => invalidOption('create a room', option, reason);
