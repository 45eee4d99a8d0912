/**
 * A million hostile inputs. The same ones each time; `FUZZ_SEED` and `FUZZ_COUNT` choose others.
 * A failure names the seed, the number of the input and the input.
 */
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/random';
import type { DropReason } from '../../src/protocol/codec';
import { decodeAll as decode } from './decode-all';
import type { Message, MessageType } from '../../src/protocol/envelope';
import { LANE_OF } from '../../src/protocol/lanes';
import { DIGEST_BUCKETS, MAX_ARRANGEMENTS, MAX_POLL_IDS, MAX_RECORDS, MAX_STATUS_ENTRIES } from '../../src/protocol/limits';
import { fuzzInputs, type FuzzInput } from './fuzz-inputs';

const COUNT = Number(process.env.FUZZ_COUNT ?? 1_000_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_729);

/** Generous: a pause of a busy machine must not fail it, text that takes quadratic time must. */
const SLOWEST_MS = 250;

/** What an accepted value must be; a schema of its own, that shares nothing with the decoder. */
type Check = (value: unknown) => boolean;

const isId: Check = (value) => typeof value === 'string' && /^[!-~]{1,64}$/.test(value);
const UNCLEAN = /[\p{Cc}\p{Surrogate}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\p{M}{7}|^\s|\s$|^[\u200c\u200d]*$/u;
const isText =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && [...value].length <= limit && !UNCLEAN.test(value);
const isNumberUpTo =
  (max: number): Check =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= max && !Object.is(value, -0);
const isMs = isNumberUpTo(Number.MAX_SAFE_INTEGER);
const isShare = isNumberUpTo(1);
const isCount: Check = (value) => Number.isSafeInteger(value) && isMs(value);
const isShards: Check = (value) => isCount(value) && (value as number) >= 1 && (value as number) <= 1_024;
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isStatus = isOneOf('waiting', 'answering', 'answered', 'dismissed');
const isTier = isOneOf('vip', 'returning', 'new');
const isListOf =
  (item: Check, maxLength: number, minLength = 0): Check =>
  (value) =>
    Array.isArray(value) &&
    Object.getPrototypeOf(value) === Array.prototype &&
    value.length >= minLength &&
    value.length <= maxLength &&
    value.every(item);

/** An ordinary object with these fields and no other. */
function isShape(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const checks = new Map(Object.entries({ ...optional, ...required }));
  const names = Object.keys(required);
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const key of Reflect.ownKeys(value)) {
      const check = typeof key === 'string' ? checks.get(key) : undefined;
      if (check === undefined || !check((value as Record<string, unknown>)[key as string])) return false;
    }
    return names.every((name) => Object.hasOwn(value, name));
  };
}

const isArrangements = isListOf(
  isShape({ text: isText(500), group: isId, at: isMs }, { productId: isId }),
  MAX_ARRANGEMENTS,
);
const head = (type: MessageType) => ({ t: isOneOf(type), id: isId, at: isMs });
const SHAPES: Readonly<Record<MessageType, Check>> = {
  chat: isShape({ ...head('chat'), text: isText(500) }, { name: isText(50), productId: isId, questionId: isId }),
  ask: isShape(
    { ...head('ask'), text: isText(500), confidence: isShare },
    { name: isText(50), tier: isTier, locale: isId, productId: isId, echoOf: isId },
  ),
  poll: isShape({ ...head('poll'), ids: isListOf(isId, MAX_POLL_IDS) }),
  statuses: isShape({
    ...head('statuses'),
    entries: isListOf(
      isShape({ id: isId, status: (value) => isStatus(value) || value === 'unknown' }, { reply: isText(500) }),
      MAX_STATUS_ENTRIES,
    ),
  }),
  beat: isShape(
    { ...head('beat'), epoch: isCount, pollEveryMs: isMs },
    { shards: isShards, sampleEveryMs: isMs },
  ),
  shelf: isShape(
    {
      ...head('shelf'),
      products: isListOf(isId, 150),
      soldOut: isListOf(isCount, 150),
      drops: isListOf(
        isShape(
          { id: isId, productId: isId, opensAt: isMs },
          { quantity: (value) => isCount(value) && (value as number) >= 1 && (value as number) <= 1_000_000 },
        ),
        20,
      ),
    },
    { featured: isId, featuredAt: isMs },
  ),
  call: isShape({ ...head('call'), productId: isId }),
  health: isShape(
    {
      ...head('health'),
      level: isOneOf('in-sync', 'detectable', 'unacceptable', 'unknown'),
      stream: isOneOf('full', 'low', 'none'),
    },
    { score: isNumberUpTo(100), frozen: isShare, delayMs: isNumberUpTo(3_600_000), area: isId },
  ),
  arrange: isShape({ ...head('arrange'), arrangements: isArrangements }),
  digest: isShape(
    { ...head('digest'), buckets: isListOf(isCount, DIGEST_BUCKETS, DIGEST_BUCKETS) },
    { arranged: isCount },
  ),
  records: isShape(
    {
      ...head('records'),
      records: isListOf(
        isShape(
          { id: isId, askerId: isId, text: isText(500), at: isMs, confidence: isShare, status: isStatus },
          { name: isText(50), tier: isTier, locale: isId, productId: isId, echoOf: isId, reply: isText(500) },
        ),
        MAX_RECORDS,
      ),
      wanted: isListOf(isCount, DIGEST_BUCKETS),
    },
    { arrangements: isArrangements, wantsArrangements: (value) => value === true },
  ),
};

const REASONS: readonly DropReason[] = [
  'not-text',
  'too-large',
  'not-json',
  'not-an-envelope',
  'other-version',
  'unknown-type',
  'wrong-lane',
  'bad-field',
];

/** All that code could have hung on the objects everybody inherits from. */
function inherited(): readonly string[] {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((prototype) =>
    Reflect.ownKeys(prototype).map(String),
  );
}

it(
  `decodes ${COUNT.toLocaleString('en')} hostile inputs without throwing, polluting or dawdling`,
  { timeout: 240_000 },
  () => {
    const next = fuzzInputs(seededRandom(SEED));
    const outcomes = new Map<string, number>();
    const before = inherited();
    let slowestMs = 0;
    let slowestIndex = -1;
    const startedMs = performance.now();

    const fail = (index: number, input: FuzzInput, what: string, cause?: unknown): never => {
      const shown = typeof input.text === 'string' ? JSON.stringify(input.text.slice(0, 2_000)) : typeof input.text;
      throw new Error(`input ${index} of seed ${SEED} on ${input.lane} ${what}: ${shown}`, { cause });
    };

    for (let index = 0; index < COUNT; index++) {
      const input = next();
      let result: Message | DropReason;
      const beganMs = performance.now();
      try {
        result = decode(input.text, input.lane);
      } catch (error) {
        return fail(index, input, 'threw', error);
      }
      const tookMs = performance.now() - beganMs;
      if (tookMs > slowestMs) [slowestMs, slowestIndex] = [tookMs, index];

      if (typeof result === 'string') {
        if (!REASONS.includes(result)) fail(index, input, `was dropped for no known reason (${result})`);
      } else {
        const isCrewChat = result.t === 'chat' && input.lane === 'control';
        if (LANE_OF[result.t] !== input.lane && !isCrewChat) fail(index, input, 'was taken on the wrong lane');
        if (!SHAPES[result.t](result)) fail(index, input, `was taken as ${JSON.stringify(result)}`);
      }
      if ('polluted' in {} || 'polluted' in []) fail(index, input, 'polluted the prototypes');
      const outcome = typeof result === 'string' ? result : result.t;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }

    const seconds = (performance.now() - startedMs) / 1_000;
    const shares = [...outcomes]
      .map(([outcome, count]) => `${outcome} ${((100 * count) / COUNT).toFixed(1)}%`)
      .join(', ');
    console.info(
      `fuzz: ${COUNT.toLocaleString('en')} inputs of seed ${SEED} in ${seconds.toFixed(1)} s, ` +
        `slowest ${slowestMs.toFixed(2)} ms (input ${slowestIndex}); ${shares}`,
    );
    expect(inherited()).toEqual(before);
    expect(slowestMs).toBeLessThan(SLOWEST_MS);
    // Every branch was reached, or the fuzzing proves little.
    for (const outcome of [...REASONS, ...Object.keys(LANE_OF)])
      expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(COUNT / 5_000);
  },
);
