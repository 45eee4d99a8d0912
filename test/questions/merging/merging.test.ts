import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/questions/meaning/types';
import { QuestionQueue } from '../../../src/questions/question-queue';
import type { IncomingQuestion, QuestionQueueOptions } from '../../../src/questions/queue-options';
import { byFirstWord, fakeLikeness } from './fake-likeness';

const NOW = 1_760_000_000_000;

function queueOf(options: QuestionQueueOptions = {}) {
  const queue = new QuestionQueue({ likeness: byFirstWord(), ...options });
  let made = 0;
  const ask = (text: string, values: Partial<IncomingQuestion> = {}) => {
    const id = values.id ?? text;
    return queue.offer({ id, text, askerId: `asker${made++}`, askedAtMs: NOW, confidence: 1, ...values }, NOW);
  };
  const rows = () => queue.top(100, NOW).map(({ wordings }) => wordings.map(({ text }) => text));
  return { queue, ask, rows };
}

/** Likeness by pair: "a b" 0.7. */
const pairs = (table: Readonly<Record<string, number>>) =>
  fakeLikeness((left, right) => (left === right ? 1 : (table[`${left} ${right}`] ?? table[`${right} ${left}`] ?? 0)));

describe('merging across wordings', () => {
  it('makes one row of what is alike, and shows its wordings, the most asked first', () => {
    const { queue, ask } = queueOf();
    expect(ask('price please', { askerId: 'ann' })).toBe('queued');
    expect(ask('price now', { askerId: 'bob' })).toBe('merged');
    expect(ask('Price NOW!', { askerId: 'cem' })).toBe('merged');
    expect(ask('size')).toBe('queued');
    expect(queue.row('price now', NOW)).toMatchObject({
      id: 'price please',
      text: 'price please',
      askers: 3,
      wordings: [
        { id: 'price now', text: 'price now', askers: 2 },
        { id: 'price please', text: 'price please', askers: 1 },
      ],
    });
    expect(queue.members('Price NOW!')).toEqual(['price please', 'price now', 'Price NOW!']);
    expect(queue.rowOf('price now')).toBe('price please');
    expect(Object.isFrozen(queue.top(1, NOW)[0]?.wordings)).toBe(true);
  });

  it('counts two at most of those who ask about nothing in particular', () => {
    const likeness = fakeLikeness(() => 0, () => ({ intent: 'other', words: [] }));
    const { queue, ask } = queueOf({ likeness });
    for (const asker of ['ann', 'bob', 'cem', 'dan']) ask('what', { id: `what ${asker}`, askerId: asker });
    const reasons = queue.row('what ann', NOW)?.reasons;
    expect(reasons).toContainEqual({ kind: 'askers', points: 8 });
    expect(reasons).toContainEqual({ kind: 'vague', points: -4 });
  });

  it('counts who asks in two wordings once', () => {
    const { queue, ask } = queueOf();
    for (const text of ['price a', 'price b', 'price c']) ask(text, { askerId: 'ann' });
    ask('price b', { id: 'again', askerId: 'bob' });
    const wordings = [{ askers: 2 }, { askers: 1 }, { askers: 1 }];
    expect(queue.row('again', NOW)).toMatchObject({ askers: 2, wordings });
  });

  it('reads no meaning of what is worded as before', () => {
    const likeness = byFirstWord();
    const { ask } = queueOf({ likeness });
    for (const text of ['price', 'PRICE?', 'price!!', 'size', 'price 🙏']) ask(text);
    expect(likeness.reads).toEqual(['price', 'size']);
  });

  it('makes rows one that a new wording is alike to, where the earliest stood', () => {
    const { queue, ask, rows } = queueOf({ likeness: pairs({ 'a c': 0.6, 'b c': 0.9 }) });
    ask('a');
    ask('b', { askedAtMs: NOW - 60_000, confidence: 0 });
    expect(queue.size).toBe(2);
    expect(ask('c')).toBe('merged');
    expect(queue.size).toBe(1);
    expect(rows()).toEqual([['a', 'b', 'c']]);
    expect(queue.rowOf('b')).toBe('a');
    // It has waited as long as either.
    expect(queue.row('b', NOW)).toMatchObject({ id: 'a', askedAt: NOW - 60_000, askers: 3 });
    expect(queue.resolve('b', 'answered', NOW)).toBe(true);
    for (const id of ['a', 'b', 'c']) expect(ask(id)).toBe('duplicate');
  });

  it('lets nobody pay twice for rows that became one', () => {
    const { queue, ask } = queueOf({ likeness: pairs({ 'a c': 1, 'b c': 1 }) });
    for (const text of ['a', 'b', 'c', 'd']) ask(text, { askerId: 'ann' });
    expect(queue.row('d', NOW)?.reasons).toContainEqual({ kind: 'repeat', points: -3 });
  });

  it('keeps products apart, named or recognised, whatever the likeness says', () => {
    const named: Partial<Meaning> = { productId: 'lamp' };
    const likeness = fakeLikeness(() => 1, (text) => (text.includes('lamp') ? named : {}));
    const { queue, ask } = queueOf({ likeness });
    ask('price');
    ask('price of the lamp');
    ask('how much', { productId: 'sofa' });
    expect(queue.size).toBe(3);
    expect(ask('cost', { productId: 'lamp' })).toBe('merged');
    expect(queue.rowOf('cost')).toBe('price of the lamp');
  });

  it('puts a row higher whose product was recognised when that is on stage', () => {
    const likeness = fakeLikeness(() => 0, (text) => (text.includes('lamp') ? { productId: 'lamp' } : {}));
    const { queue, ask } = queueOf({ likeness });
    ask('price');
    ask('is the lamp heavy');
    queue.feature('lamp');
    ask('is the lamp bright');
    const staged = queue.top(10, NOW).filter(({ reasons }) => reasons.some(({ kind }) => kind === 'featured'));
    expect(staged.map(({ id, productId }) => [id, productId])).toEqual([
      ['is the lamp heavy', 'lamp'],
      ['is the lamp bright', 'lamp'],
    ]);
  });

  it('ranks by what is asked, and says so', () => {
    const intentOf = (text: string) => ({ intent: text === 'stock' ? ('stock' as const) : ('other' as const) });
    const { queue, ask } = queueOf({ likeness: fakeLikeness(() => 0, intentOf), weights: { intent: { stock: 3 } } });
    ask('hello there');
    ask('stock');
    expect(queue.top(2, NOW)).toMatchObject([{ id: 'stock', intent: 'stock', language: 'en' }, { intent: 'other' }]);
    expect(queue.row('stock', NOW)?.reasons).toContainEqual({ kind: 'intent', points: 3 });
  });

  it('knows nothing of intents, languages and other wordings without a likeness', () => {
    const queue = new QuestionQueue();
    queue.offer({ id: 'a', text: 'Price?', askerId: 'ann', askedAtMs: NOW, confidence: 1 }, NOW);
    const row = queue.row('a', NOW);
    expect(row).toMatchObject({ intent: 'other', wordings: [{ id: 'a', text: 'Price?', askers: 1 }] });
    expect(row).not.toHaveProperty('language');
    expect(row).not.toHaveProperty('isArranged');
  });

  it('tells of all questions of a row that falls off, and lets them come again', () => {
    const shed: (readonly string[])[] = [];
    const { queue, ask } = queueOf({ capacity: 1, onShed: (ids) => shed.push(ids) });
    ask('price a', { confidence: 0 });
    ask('price b', { confidence: 0 });
    ask('price b', { id: 'again', confidence: 0 });
    expect(ask('size', { tier: 'vip' })).toBe('queued');
    expect(shed).toEqual([['price a', 'price b', 'again']]);
    queue.resolve('size', 'answered', NOW);
    expect(ask('price b')).toBe('queued');
    expect(queue.members('price b')).toEqual(['price b']);
  });

  it('refuses a likeness by which everything is the same', () => {
    expect(() => new QuestionQueue({ likeness: { ...byFirstWord(), sameFrom: 0 } })).toThrow(
      expect.objectContaining({ context: { option: 'likeness.sameFrom' } }) as Error,
    );
  });
});

describe('a row that is being answered', () => {
  it('takes in what is more alike to it, and makes no other one with it', () => {
    const { queue, ask } = queueOf({ likeness: pairs({ 'a c': 0.9, 'b c': 0.8, 'a d': 0.6, 'b d': 0.7 }) });
    ask('a');
    ask('b');
    queue.begin('a', NOW);
    ask('c');
    ask('d');
    expect([queue.rowOf('c'), queue.rowOf('d')]).toEqual(['a', 'b']);
    expect(queue.answering(NOW)).toMatchObject([{ id: 'a', askers: 2 }]);
  });

  it('takes in what is as alike to it as to a later one', () => {
    const { queue, ask } = queueOf({ likeness: pairs({ 'a c': 0.8, 'b c': 0.8 }) });
    ask('a');
    ask('b');
    queue.begin('b', NOW);
    ask('c');
    expect(queue.rowOf('c')).toBe('a');
  });

  it('becomes one with what is alike once it waits again, but not with one that is being answered still', () => {
    const { queue, ask } = queueOf({ likeness: pairs({ 'a c': 0.9, 'b c': 0.8 }) });
    ask('a');
    ask('b');
    queue.begin('a', NOW);
    queue.begin('b', NOW);
    ask('c');
    expect(queue.release('b')).toBe(true);
    expect(queue.rowOf('b')).toBe('b');
    queue.release('a');
    expect(queue.rowOf('b')).toBe('a');
    expect(queue.size).toBe(1);
  });
});

describe('the bounds', () => {
  it('keep 32 wordings of a row apart; more count in the one that they are most alike to', () => {
    const { queue, ask } = queueOf();
    for (let n = 0; n < 40; n++) expect(ask(`price ${n}`)).toBe(n === 0 ? 'queued' : 'merged');
    ask('price 39', { id: 'again' });
    const row = queue.row('price 39', NOW);
    expect(row?.askers).toBe(41);
    expect(row?.wordings).toHaveLength(32);
    expect(row?.wordings.reduce((sum, { askers }) => sum + askers, 0)).toBe(41);
    expect(queue.members('price 0')).toHaveLength(41);
    queue.resolve('again', 'answered', NOW);
    expect([queue.size, ask('price 35')]).toEqual([0, 'duplicate']);
  });

  it('hold for rows that become one too', () => {
    const likeness = fakeLikeness((left, right) => {
      const [one, other] = [left.split(' ')[0], right.split(' ')[0]];
      return one === other || one === 'bridge' || other === 'bridge' ? 1 : 0;
    });
    const { queue, ask } = queueOf({ likeness });
    for (let n = 0; n < 20; n++) ask(`price ${n}`);
    for (let n = 0; n < 20; n++) ask(`cost ${n}`);
    expect(queue.size).toBe(2);
    ask('bridge');
    expect(queue.size).toBe(1);
    expect(queue.row('cost 19', NOW)).toMatchObject({ id: 'price 0', askers: 41 });
    expect(queue.row('cost 19', NOW)?.wordings).toHaveLength(32);
  });
});

describe('copies', () => {
  const long = 'buy from my shop instead because it is so much cheaper there';

  it('of a long text earn no points for those who send them', () => {
    const { queue, ask } = queueOf();
    for (let n = 0; n < 8; n++) ask(n % 2 === 0 ? long : `${long.toUpperCase()}!!`, { id: `c${n}` });
    const row = queue.row('c0', NOW);
    expect(row?.askers).toBe(8);
    expect(row?.reasons).toContainEqual({ kind: 'askers', points: 12 });
    expect(row?.reasons).toContainEqual({ kind: 'copied', points: -12 });
  });

  it('earn them for whoever echoes, or says it in their own words', () => {
    const { queue, ask } = queueOf();
    for (let n = 0; n < 8; n++) ask(long, { id: `c${n}`, askerId: `copier${n}` });
    ask('me too', { echoOf: 'c3', askerId: 'ann' });
    ask('me too', { id: 'from a copier', echoOf: 'c3', askerId: 'copier5' });
    ask('buy where', { askerId: 'copier6' });
    const row = queue.row('c0', NOW);
    expect(row?.askers).toBe(9);
    // The first, two who echoed, and one in other words.
    expect(row?.score).toBe(10 + 2 + 4 * 2);
  });

  it('are not what many type alike: short texts', () => {
    const { queue, ask } = queueOf();
    const kindsOf = (id: string) => queue.row(id, NOW)?.reasons.map(({ kind }) => kind);
    // Each of these ideographs is two units of UTF-16.
    for (const [length, isLong] of [[40, false], [41, true]] as const) {
      for (const letter of ['z', '𠀋']) {
        const id = `${length}${letter}`;
        const text = Array.from({ length }, (_, index) => (index % 2 === 0 ? letter : '1')).join('');
        ask(text, { id });
        ask(text, { id: `${id} again` });
        expect([text, kindsOf(id)?.includes('copied')]).toEqual([text, isLong]);
      }
    }
  });
});

describe('a share', () => {
  it('is why a row stands lower than its score, and is told where it does', () => {
    const { queue, ask } = queueOf({ askerShare: 0.5 });
    for (let n = 0; n < 4; n++) ask(`loud${n}`, { askerId: 'loud', tier: 'vip' });
    ask('other', { confidence: 0 });
    const told = queue.top(4, NOW).map(({ id, reasons }) => [id, reasons.some(({ kind }) => kind === 'share')]);
    expect(told).toEqual([
      ['loud0', false],
      ['loud1', false],
      ['other', false],
      ['loud2', true],
    ]);
    expect(queue.row('loud2', NOW)?.reasons.map(({ kind }) => kind)).not.toContain('share');
    queue.resolve('other', 'answered', NOW);
    expect(queue.top(4, NOW).flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'share'))).toEqual([]);
  });
});
