/** Checks what a `LiveRoom` is given. Every error names the option. */
import { GUARD_REASONS, guardTreatments, type GuardTreatments } from '../chat/guard/treatment';
import type { HealthOptions, RepairKind } from '../health/types';
import type { ConsentPurpose, ConsentState } from '../model/consent';
import { invalidOption } from '../model/errors';
import { isRoomId, isUserId, type RoomId, type UserId } from '../model/ids';
import {
  A_FUNCTION,
  A_SWITCH,
  AN_OBJECT,
  checkRules,
  having,
  isObject,
  ms,
  oneOf,
  type Rule,
  type Rules,
} from '../model/option-rules';
import { isCrewRole, ROLES, TIERS, type Participant } from '../model/participant';
import { cleanText, fitsCodePoints, MAX_NAME_CODE_POINTS } from '../model/text';
import { DEFAULT_DETECTOR_TIMEOUT_MS, DETECTOR_TIMEOUT } from '../questions/detector/time-limit';
import { checkRegion } from '../region/check-region';
import { joinTimeoutIn } from '../region/join-timeout';
import { LOCALE } from '../region/locale';
import type { Hooks, LiveRoomOptions } from './types';

const DEFAULT_JOIN_TIMEOUT_MS = 15_000;

const USER_ID: Rule = [isUserId, 'must be 1 to 64 printable ASCII characters without spaces'];

const ROOM: Record<keyof LiveRoomOptions, Rule> = {
  id: [isRoomId, 'must be 1 to 40 letters, digits, _ or -'],
  crew: [Array.isArray, 'must be a list of user ids'],
  user: AN_OBJECT,
  transport: [having('connect')[0], 'must be a transport, such as local()'],
  joinTimeoutMs: ms(1, 600_000),
  detector: having('detect'),
  detectorTimeoutMs: DETECTOR_TIMEOUT,
  chat: AN_OBJECT,
  catalog: A_FUNCTION,
  cart: having('add'),
  reminders: AN_OBJECT,
  consent: AN_OBJECT,
  storage: having('entries', 'write'),
  health: AN_OBJECT,
  region: AN_OBJECT,
  hooks: AN_OBJECT,
};

const USER: Record<keyof LiveRoomOptions['user'], Rule> = {
  id: USER_ID,
  role: oneOf(ROLES),
  name: [
    (name) => typeof name === 'string' && fitsCodePoints(cleanText(name), MAX_NAME_CODE_POINTS),
    `must be text of at most ${MAX_NAME_CODE_POINTS} characters`,
  ],
  locale: LOCALE,
  tier: oneOf(TIERS),
};

const REPAIRS: Record<RepairKind, Rule> = { 'low-stream': A_SWITCH, 'audio-only': A_SWITCH, resubscribe: A_SWITCH };

const REPAIR: Rule = [(value) => isObject(value) || A_SWITCH[0](value), `${A_SWITCH[1]}, or say that for each kind`];

const HOOKS: Record<keyof Hooks, Rule> = {
  beforePublish: A_FUNCTION,
  beforeAddToCart: A_FUNCTION,
  afterAddToCart: A_FUNCTION,
  onReminder: A_FUNCTION,
  onAnswered: A_FUNCTION,
};

const CONSENT: Record<ConsentPurpose, Rule> = { analytics: A_SWITCH, reminders: A_SWITCH, memory: A_SWITCH };

const TREATMENT = oneOf(['mark', 'hide', 'off']);
const GUARD: Rule = [(value) => isObject(value) || TREATMENT[0](value), `${TREATMENT[1]}, or say that for each reason`];
const TREATMENTS = Object.fromEntries(GUARD_REASONS.map((reason) => [reason, TREATMENT]));

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
  readonly health: { readonly repair: Readonly<Record<RepairKind, boolean>>; readonly share: boolean };
  readonly region: LiveRoomOptions['region'];
  readonly hooks: Partial<Hooks>;
  readonly catalog: LiveRoomOptions['catalog'];
  readonly cart: LiveRoomOptions['cart'];
  /** Its parts are checked by what uses them. */
  readonly reminders: LiveRoomOptions['reminders'];
  readonly consent: Partial<ConsentState>;
}

/**
 * The options, checked and with defaults.
 * @throws LiveRoomError `invalid-options`.
 */
export function checkOptions(options: LiveRoomOptions): CheckedOptions {
  check(options, ROOM, '', ['id', 'user', 'crew', 'transport']);
  const { id, user, crew, transport, detector, storage, region, chat = {}, health = {}, hooks = {}, consent = {} } = options;
  const { catalog, cart, reminders } = options;
  const { detectorTimeoutMs = DEFAULT_DETECTOR_TIMEOUT_MS } = options;
  crew.forEach((member, index) => {
    if (!isUserId(member)) throw wrong(`crew[${index}]`, USER_ID[1]);
  });
  check(user, USER, 'user', ['id', 'role']);
  checkRegion(region, wrong);
  check(chat, { guard: GUARD }, 'chat');
  if (isObject(chat.guard)) check(chat.guard, TREATMENTS, 'chat.guard', Object.keys(chat.guard));
  check(health, { repair: REPAIR, share: A_SWITCH }, 'health');
  if (isObject(health.repair)) check(health.repair, REPAIRS, 'health.repair');
  check(hooks, HOOKS, 'hooks');
  check(consent, CONSENT, 'consent');
  return Object.freeze({
    id: id as RoomId,
    self: participant(user, crew, region?.locale),
    crew: new Set(crew),
    transport,
    joinTimeoutMs: options.joinTimeoutMs ?? joinTimeoutIn(region, transport.joinTimeoutMs ?? DEFAULT_JOIN_TIMEOUT_MS),
    detector,
    detectorTimeoutMs,
    guard: guardTreatments(chat.guard),
    storage,
    health: { repair: allowed(health.repair), share: health.share ?? true },
    region,
    hooks,
    catalog,
    cart,
    reminders,
    consent,
  });
}

function participant(
  { id, name = '', role, locale: own, tier }: LiveRoomOptions['user'],
  crew: readonly string[],
  usual: string | undefined,
): CheckedOptions['self'] {
  if (isCrewRole(role) && !crew.includes(id)) throw wrong('user.role', `is ${role}, so crew must list '${id}'`);
  const locale = own ?? usual;
  return Object.freeze({
    id: id as UserId,
    name: cleanText(name) || id,
    role,
    ...(locale === undefined ? {} : { locale }),
    ...(tier === undefined ? {} : { tier }),
  });
}

function allowed(repair: HealthOptions['repair'] = true): CheckedOptions['health']['repair'] {
  const isAllowed = (kind: RepairKind) => (typeof repair === 'boolean' ? repair : (repair[kind] ?? true));
  return {
    'low-stream': isAllowed('low-stream'),
    'audio-only': isAllowed('audio-only'),
    resubscribe: isAllowed('resubscribe'),
  };
}

function check(options: object, rules: Rules, path: string, required?: readonly string[]): void {
  checkRules(options, rules, path, wrong, required);
}

const wrong = (option: string, reason: string) => invalidOption('create a room', option, reason);
