/**
 * What a hostile peer may send: valid envelopes and everything that can be done to them, the same for the same source of
 * numbers. Knows what is sent, not what should become of it.
 */
import type { Random } from '../../src/lib/random';
import type { LaneKind } from '../../src/model/lane';

export interface FuzzInput {
  readonly text: unknown;
  readonly lane: LaneKind;
}

const LANES: readonly LaneKind[] = ['chat', 'ask', 'control', 'direct'];

const TEXTS = [
  'hi',
  'price please',
  '多少钱，有优惠吗',
  'ราคาเท่าไหร่คะ',
  'هل يوجد مقاس',
  'नमस्ते कितने का है',
  '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'a\u202eb\u0000c',
  '\ud800',
  '\udc00\ud800',
  'z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u200d\u200c',
  '',
  ' ',
  '"\\\n',
  '__proto__',
  '</script>',
  'x'.repeat(500),
  '😀'.repeat(501),
];
const IDS = ['V1StGXR8_Z5jdHi6B-myT', 'a', '__proto__', 'constructor', 'x'.repeat(64), 'x'.repeat(65), 'a b', 'é'];
const DANGEROUS_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '',
];

/** Values as JSON text, put where a field's value was. */
const HOSTILE_VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e999',
  '-1e999',
  '1e-999',
  '9007199254740993',
  '"NaN"',
  '"Infinity"',
  'NaN',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u202e"',
  '"__proto__"',
  '{"length":3,"0":"a"}',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":"x","valueOf":1}',
  '{"toJSON":1}',
  '[1,2,3]',
  '"a"',
  '["a","b"]',
  '[{"id":"a","status":"waiting"}]',
  '1',
  '0.5',
  '"waiting"',
  '"vip"',
];
const NOISE = [
  ...'{}[]":,\\\'/ \n\t\0-+.eE0123456789tfnu',
  'null',
  'true',
  '1e999',
  '"v":1',
  '"t":"chat"',
  '\\u0000',
  '\\ud83d',
  '\ud83d',
  '\ufeff',
  '😀',
  '__proto__',
];

const SIZES = [600, 5_000, 20_000, 32_700, 33_000, 70_000];
const HUGE = [
  ...SIZES.map((size) => `"${'x'.repeat(size)}"`),
  ...SIZES.map((size) => `"${'\u0301\u200d'.repeat(size >> 1)}"`),
  ...SIZES.map((size) => `"${'\\ud83d'.repeat(size / 6)}"`),
  ...SIZES.map((size) => `"${'\u202e \u200b'.repeat(size / 3)}"`),
  ...SIZES.map((size) => `[${'0,'.repeat(size >> 1)}0]`),
  ...SIZES.map((size) => `[${'"a",'.repeat(size >> 2)}"a"]`),
  ...SIZES.map((size) => `${'['.repeat(size >> 1)}${']'.repeat(size >> 1)}`),
  ...SIZES.map((size) => '['.repeat(size)),
  ...SIZES.map((size) => `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}`),
  ...SIZES.map((size) => `${'{"__proto__":'.repeat(size / 14)}1${'}'.repeat(size / 14)}`),
  ...SIZES.map((size) => `{${Array.from({ length: size / 12 }, (_, key) => `"k${key}":${key}`).join()}}`),
  ...SIZES.map((size) => '9'.repeat(size)),
  ...SIZES.map((size) => `"${' '.repeat(size)}"`),
];

/** Never text, and unfriendly to whoever treats it as text. */
const NOT_TEXT: readonly unknown[] = nonTexts();

export function fuzzInputs(random: Random): () => FuzzInput {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;

  /** The fields of a valid message, each as JSON text. */
  const fieldsOf = (type: string): [name: string, json: string][] => {
    const some = (chance: number, name: string, json: () => string): [string, string][] =>
      random() < chance ? [[name, json()]] : [];
    const id = () => JSON.stringify(random() < 0.9 ? IDS[below(5)] : pick(IDS));
    const text = () => JSON.stringify(random() < 0.9 ? TEXTS[below(8)] : pick(TEXTS));
    const count = () => String(below(1_000));
    const list = (max: number, item: () => string) => `[${Array.from({ length: below(max) }, item).join()}]`;
    const object = (fields: [string, string][]) => `{${fields.map(([name, json]) => `"${name}":${json}`).join()}}`;
    const status = () => pick(['"waiting"', '"answering"', '"answered"', '"dismissed"']);
    const arrangements = () =>
      list(4, () => object([['text', text()], ['group', id()], ['at', count()], ...some(0.3, 'productId', id)]));
    const head: [string, string][] = [
      ['v', '1'],
      ['t', `"${type}"`],
      ['id', id()],
      ['at', String(1_700_000_000_000 + below(1e9))],
    ];
    switch (type) {
      case 'chat':
        return [
          ...head,
          ['text', text()],
          ...some(0.5, 'name', text),
          ...some(0.3, 'productId', id),
          ...some(0.2, 'questionId', id),
        ];
      case 'ask':
        return [
          ...head,
          ['text', text()],
          ['confidence', String(random())],
          ...some(0.5, 'name', text),
          ...some(0.3, 'tier', () => '"vip"'),
          ...some(0.3, 'locale', () => '"pt-BR"'),
          ...some(0.3, 'productId', id),
          ...some(0.2, 'echoOf', id),
        ];
      case 'poll':
        return [...head, ['ids', list(10, id)]];
      case 'health':
        return [
          ...head,
          ['level', pick(['"in-sync"', '"detectable"', '"unacceptable"', '"unknown"'])],
          ['stream', pick(['"full"', '"low"', '"none"'])],
          ...some(0.7, 'score', () => String(below(101))),
          ...some(0.7, 'frozen', () => String(random())),
          ...some(0.7, 'delayMs', count),
          ...some(0.7, 'area', () => '"south-east-asia"'),
        ];
      case 'statuses':
        return [
          ...head,
          ['entries', list(6, () => object([['id', id()], ['status', status()], ...some(0.3, 'reply', text)]))],
        ];
      case 'beat':
        return [
          ...head,
          ['epoch', count()],
          ['pollEveryMs', count()],
          ...some(0.5, 'shards', count),
          ...some(0.5, 'sampleEveryMs', count),
        ];
      case 'shelf':
        return [
          ...head,
          ['products', list(6, id)],
          ['soldOut', list(3, () => String(below(6)))],
          [
            'drops',
            list(2, () =>
              object([['id', id()], ['productId', id()], ['opensAt', count()], ...some(0.5, 'quantity', count)]),
            ),
          ],
          ...some(0.5, 'featured', id),
          ...some(0.5, 'featuredAt', count),
        ];
      case 'call':
        return [...head, ['productId', id()]];
      case 'arrange':
        return [...head, ['arrangements', arrangements()]];
      case 'digest':
        return [
          ...head,
          ['buckets', `[${Array.from({ length: 64 }, count).join()}]`],
          ...some(0.5, 'arranged', count),
        ];
      default: {
        const record = () =>
          object([
            ['id', id()],
            ['askerId', id()],
            ['text', text()],
            ['at', count()],
            ['confidence', '0.5'],
            ['status', status()],
            ...some(0.3, 'name', text),
            ...some(0.3, 'tier', () => '"new"'),
            ...some(0.2, 'locale', () => '"th"'),
            ...some(0.2, 'reply', text),
          ]);
        return [
          ...head,
          ['records', list(4, record)],
          ['wanted', list(10, count)],
          ...some(0.3, 'arrangements', arrangements),
          ...some(0.3, 'wantsArrangements', () => 'true'),
        ];
      }
    }
  };

  const assemble = (fields: readonly [string, string][]) =>
    `{${fields.map(([name, json]) => `"${name}":${json}`).join()}}`;

  const TYPES: readonly (readonly [type: string, lane: LaneKind])[] = [
    ['chat', 'chat'],
    ['ask', 'ask'],
    ['poll', 'ask'],
    ['health', 'ask'],
    ['statuses', 'control'],
    ['beat', 'control'],
    ['shelf', 'control'],
    ['call', 'control'],
    ['arrange', 'control'],
    ['digest', 'direct'],
    ['records', 'direct'],
  ];

  /** Changes a few characters: flips a bit, puts noise in, cuts out, doubles, truncates. */
  const damage = (text: string): string => {
    for (let times = 1 + below(3); times > 0; times--) {
      const at = below(text.length + 1);
      const rest = text.slice(at);
      switch (below(5)) {
        case 0:
          text = text.slice(0, at) + String.fromCharCode((rest.charCodeAt(0) || 0) ^ (1 << below(16))) + rest.slice(1);
          break;
        case 1:
          text = text.slice(0, at) + pick(NOISE) + rest;
          break;
        case 2:
          text = text.slice(0, at) + rest.slice(1 + below(8));
          break;
        case 3:
          text = text.slice(0, at) + rest.slice(0, below(40)) + rest;
          break;
        default:
          text = text.slice(0, at);
      }
    }
    return text;
  };

  /** Puts a dangerous key into any object of the text, the nested ones included. */
  const poison = (text: string): string => {
    const opens = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
    const at = pick(opens);
    const isEmpty = text[at] === '}';
    return `${text.slice(0, at)}"${pick(DANGEROUS_KEYS)}":${pick(HOSTILE_VALUES)}${isEmpty ? '' : ','}${text.slice(at)}`;
  };

  const soup = () => Array.from({ length: below(40) }, () => pick(NOISE)).join('');

  return () => {
    const [type, home] = pick(TYPES);
    const lane = random() < 0.95 ? home : pick(LANES);
    const chance = random();
    if (chance < 0.02) return { lane, text: pick(NOT_TEXT) };
    if (chance < 0.05) return { lane, text: soup() };
    const fields = fieldsOf(type);
    if (chance < 0.2) return { lane, text: assemble(fields) };
    if (chance < 0.5) return { lane, text: damage(assemble(fields)) };
    if (chance < 0.65) return { lane, text: poison(assemble(fields)) };
    if (chance < 0.66) {
      fields[below(fields.length)]![1] = pick(HUGE);
      return { lane, text: assemble(fields) };
    }
    if (chance < 0.75) {
      fields.splice(below(fields.length), 1);
      return { lane, text: assemble(fields) };
    }
    fields[below(fields.length)]![1] = pick(HOSTILE_VALUES);
    if (random() < 0.2) fields.push([pick(DANGEROUS_KEYS), pick(HOSTILE_VALUES)]);
    return { lane, text: assemble(fields) };
  };
}

function nonTexts(): unknown[] {
  const trap = () => {
    throw new Error('touched');
  };
  const traps = {
    get: trap,
    has: trap,
    set: trap,
    ownKeys: trap,
    getPrototypeOf: trap,
    getOwnPropertyDescriptor: trap,
  };
  const envelope = { v: 1, t: 'chat', id: 'a', at: 1, text: 'hi' };
  return [
    undefined,
    null,
    true,
    0,
    -0,
    Number.NaN,
    Infinity,
    10n,
    Symbol('text'),
    envelope,
    [JSON.stringify(envelope)],
    new Map([['v', 1]]),
    new Set(),
    new Proxy({}, traps),
    new Proxy([], traps),
    new Proxy(trap, { ...traps, apply: trap }),
    new String(JSON.stringify(envelope)),
    new Date(0),
    new Uint8Array(64),
    new ArrayBuffer(8),
    /text/,
    trap,
    Object.create(null),
    new Error('text'),
    Promise.resolve('text'),
    new WeakMap(),
    {
      get v() {
        return trap();
      },
      toString: trap,
      valueOf: trap,
      toJSON: trap,
      [Symbol.toPrimitive]: trap,
    },
  ];
}
