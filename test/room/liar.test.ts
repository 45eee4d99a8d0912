import { describe, expect, it } from 'vitest';
import type { Ask, StatusEntry } from '../../src/protocol/envelope';
import { board, mine, setUpShow } from './a-show';

describe('a liar', () => {
  it('is not believed what only crew may say', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await after(ana.questions.ask('how much?'));
    const { id } = host.questions.ranked.get()[0]!;
    const liar = await stranger('liar');
    const entries: StatusEntry[] = [{ id, status: 'answered', reply: 'free for everyone' }];
    const at = clock.now();
    const lies = [
      liar.say('control', { t: 'statuses', id: 'm1', at, entries }),
      liar.say('control', { t: 'beat', id: 'm2', at, epoch: 1_000_000, pollEveryMs: 1 }),
      liar.say('control', { t: 'arrange', id: 'm5', at, arrangements: [{ text: 'how much?', group: 'mine', at }] }),
      liar.tell('host', { t: 'digest', id: 'm3', at, buckets: new Array<number>(64).fill(1) }),
      liar.tell('host', {
        t: 'records',
        id: 'm4',
        at,
        wanted: Array.from({ length: 64 }, (_, bucket) => bucket),
        records: [{ id, askerId: 'ana', text: 'how much?', at, confidence: 1, status: 'answered' }],
      }),
    ];
    await Promise.all(lies.map((lie) => lie.catch(() => undefined)).concat(clock.advance(2_000)));
    expect(mine(ana)[0]!.status).toBe('received');
    expect(board(host)).toHaveLength(1);
    expect(host.questions.ranked.get()[0]).not.toHaveProperty('isArranged');
    expect(liar.heard.some((text) => text.includes('"records"'))).toBe(false);
    expect(host.health.report.get()).toMatchObject({ dropped: { 'not-crew': expect.any(Number) as number } });
  });

  it('does not get ahead by claiming to be certain, or to have asked in the future', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    const liar = await stranger('liar');
    const lie: Ask = { t: 'ask', id: 'lie', at: clock.now() + 86_400_000, text: 'buy followers', confidence: 1 };
    await after(liar.say('ask', lie));
    await after(ana.questions.ask('how much?'));
    expect(board(host).map(({ text }) => text)).toEqual(['how much?', 'buy followers']);
    expect(host.questions.ranked.get()[1]!.askedAt).toBeLessThanOrEqual(clock.now());
  });

  it('can not make the keeper shout: polls for what is not theirs, or too many, are not answered', async () => {
    const { clock, join, stranger, after } = setUpShow();
    const [host, ana] = [await join('host'), await join('ana')];
    await clock.advance(3_000);
    await after(ana.questions.ask('how much?'));
    // Or she would ask after it herself.
    await after(ana.leave());
    const liar = await stranger('liar');
    const poll = (ids: string[], n: number) => liar.say('ask', { t: 'poll', id: `p${n}`, at: clock.now(), ids });
    await after(poll([host.questions.ranked.get()[0]!.id], 0));
    expect(liar.heard.filter((text) => text.includes('"statuses"'))).toEqual([]);
    for (let n = 1; n <= 50; n++) void poll(Array.from({ length: 100 }, (_, index) => `made-up-${n}-${index}`), n);
    await clock.advance(2_000);
    const told = liar.heard.filter((text) => text.includes('"statuses"')).flatMap((text) => text.match(/made-up/g) ?? []);
    expect(told).toHaveLength(200);
  });
});
