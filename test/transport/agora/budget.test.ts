import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLiveRoomError } from '../../../src/model/errors';
import { type CallKind, CallBudget } from '../../../src/transport/agora/budget';
import type { Urgency } from '../../../src/transport/agora/calls';
import { ChannelLoads } from '../../../src/transport/agora/channel-loads';
import { type AgoraLimits, DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';
import { ManualClock } from './manual-clock';

interface Request {
  kind?: CallKind;
  urgency?: Urgency;
  channel?: string;
  signal?: AbortSignal;
}

/** One client's budget, and what became of each request, by its name. */
function client(limits: Partial<AgoraLimits> = {}) {
  const all = { ...DOCUMENTED_LIMITS, ...limits };
  const clock = new ManualClock();
  const budget = new CallBudget({ limits: all, clock });
  const loads = new ChannelLoads({ limits: all });
  const started: { name: string; kind: CallKind; atMs: number }[] = [];
  const refused = new Map<string, unknown>();
  const ask = (name: string, request: Request = {}) => {
    const { kind = 'publish', urgency = 'control', channel, signal = new AbortController().signal } = request;
    budget.request({
      kind,
      urgency,
      action: 'send a message',
      signal,
      start: () => void started.push({ name, kind, atMs: clock.elapsedMs }),
      refuse: (error) => void refused.set(name, error),
      ...(channel !== undefined && { also: loads.window(channel) }),
    });
  };
  const names = () => started.map(({ name }) => name);
  return { clock, budget, loads, started, refused, ask, names };
}

/** The most that fall into a second, both of its ends included. */
function mostInASecond(timesMs: readonly number[]): number {
  return Math.max(0, ...timesMs.map((from) => timesMs.filter((atMs) => atMs >= from && atMs <= from + 1_000).length));
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('CallBudget', () => {
  it('starts at once what is within the limits, and schedules nothing', () => {
    const { clock, ask, started } = client();
    times(20, (index) => ask(`api ${index}`, { kind: 'api' }));
    times(60, (index) => ask(`message ${index}`));
    expect(started).toHaveLength(80);
    expect(clock.pending).toBe(0);
  });

  it('lets what is over the limit wait, with a single timer, until there is room', () => {
    const { clock, ask, started } = client();
    times(50, (index) => ask(`api ${index}`, { kind: 'api' }));
    expect(started).toHaveLength(20);
    expect(clock.pending).toBe(1);
    clock.advance(1_000);
    expect(started).toHaveLength(20);
    clock.advance(2_000);
    expect(started).toHaveLength(50);
    expect(clock.pending).toBe(0);
  });

  it('counts a call for shared state against both of its limits, and lets other calls pass one that waits', () => {
    const { clock, ask, names } = client();
    times(12, (index) => ask(`state ${index}`, { kind: 'state' }));
    times(12, (index) => ask(`api ${index}`, { kind: 'api' }));
    expect(names()).toEqual([...times(10, (index) => `state ${index}`), ...times(10, (index) => `api ${index}`)]);
    clock.advance(1_500);
    expect(names().slice(20)).toEqual(['state 10', 'state 11', 'api 10', 'api 11']);
  });

  it('serves the urgent first, and those of one urgency in the order they came', () => {
    const { clock, ask, names } = client({ messagesPerSecond: 1 });
    ask('first');
    for (const urgency of ['chat', 'ask', 'control'] as const) {
      times(2, (index) => ask(`${urgency} ${index}`, { urgency }));
    }
    clock.advance(2_500);
    ask('control 2', { urgency: 'control' });
    clock.advance(10_000);
    expect(names()).toEqual(['first', 'control 0', 'control 1', 'control 2', 'ask 0', 'ask 1']);
  });

  it('lets a full channel hold up neither other channels nor what is less urgent on them', () => {
    const { clock, ask, names, loads } = client({ hugeChannelMessagesPerSecond: 3 });
    loads.occupied('full', 1_000_000);
    times(5, (index) => ask(`full ${index}`, { channel: 'full' }));
    ask('other question', { urgency: 'ask', channel: 'other' });
    ask('other chat', { urgency: 'chat', channel: 'other' });
    expect(names()).toEqual(['full 0', 'full 1', 'other question', 'other chat']);
    clock.advance(1_500);
    expect(names().slice(4)).toEqual(['full 2', 'full 3']);
  });

  it('drops chat that waits too long, but neither questions nor control messages', () => {
    const { clock, ask, names, refused } = client({ messagesPerSecond: 1 });
    times(6, (index) => ask(`control ${index}`));
    ask('question', { urgency: 'ask' });
    ask('chat', { urgency: 'chat' });
    clock.advance(2_999);
    expect(refused.size).toBe(0);
    clock.advance(1);
    expect(isLiveRoomError(refused.get('chat'), 'rate-limited')).toBe(true);
    expect(refused.get('chat')).toMatchObject({ retryable: true, context: { action: 'send a message' } });
    clock.advance(3_600_000);
    expect(names()).toEqual([...times(6, (index) => `control ${index}`), 'question']);
  });

  it('refuses chat at once when too much of it waits', () => {
    const { ask, refused, started } = client({ messagesPerSecond: 10 });
    times(100, (index) => ask(`chat ${index}`, { urgency: 'chat' }));
    expect(started).toHaveLength(10);
    expect([...refused.keys()]).toEqual(times(30, (index) => `chat ${index + 70}`));
    times(100, (index) => ask(`question ${index}`, { urgency: 'ask' }));
    expect(refused.size).toBe(30);
  });

  it('refuses what waits for a session that ends, with its reason, and serves the others', () => {
    const { clock, budget, ask, names, refused } = client({ messagesPerSecond: 1 });
    const session = new AbortController();
    const reason = new Error('left');
    ask('made', { signal: session.signal });
    ask('waiting', { signal: session.signal });
    ask('of the next session');
    session.abort(reason);
    budget.withdraw(session.signal);
    ask('too late', { signal: session.signal });
    expect([...refused]).toEqual([['waiting', reason], ['too late', reason]]);
    clock.advance(1_500);
    expect(names()).toEqual(['made', 'of the next session']);
    expect(clock.pending).toBe(0);
  });

  it('has no timer left when all that waited is withdrawn', () => {
    const { clock, budget, ask } = client({ messagesPerSecond: 1 });
    const session = new AbortController();
    times(5, (index) => ask(`${index}`, { signal: session.signal }));
    session.abort();
    budget.withdraw(session.signal);
    expect(clock.pending).toBe(0);
  });

  it('rests a second when the vendor finds it too often, for calls of that kind alone', () => {
    const { clock, budget, ask, names } = client();
    budget.pause('publish');
    ask('message');
    ask('call', { kind: 'api' });
    expect(names()).toEqual(['call']);
    clock.advance(999);
    expect(names()).toEqual(['call']);
    clock.advance(1);
    expect(names()).toEqual(['call', 'message']);
  });

  it('stays within a limit of one', () => {
    const { clock, ask, started } = client({ apiCallsPerSecond: 1, stateCallsPerSecond: 1, messagesPerSecond: 1 });
    for (const kind of ['api', 'state', 'publish'] as const) times(5, (index) => ask(`${kind} ${index}`, { kind }));
    clock.advance(20_000);
    expect(started).toHaveLength(15);
    expect(mostInASecond(started.filter(({ kind }) => kind === 'publish').map(({ atMs }) => atMs))).toBe(1);
    expect(mostInASecond(started.filter(({ kind }) => kind !== 'publish').map(({ atMs }) => atMs))).toBe(1);
  });

  it('starts in order what is asked for while it starts others', () => {
    const { clock, budget, ask, names } = client({ messagesPerSecond: 2 });
    const { signal } = new AbortController();
    const start = () => times(2, (index) => ask(`from within ${index}`));
    ask('first');
    budget.request({ kind: 'publish', urgency: 'ask', action: 'ask', signal, start, refuse: () => {} });
    clock.advance(1_200);
    expect(names()).toEqual(['first', 'from within 0', 'from within 1']);
    expect(clock.pending).toBe(0);
  });

  it('neither freezes nor hurries when the clock is set back', () => {
    const { clock, ask, started } = client({ messagesPerSecond: 2 });
    times(6, (index) => ask(`${index}`));
    clock.advance(600);
    clock.offsetMs -= 3_600_000;
    clock.advance(10_000);
    expect(started).toHaveLength(6);
    expect(mostInASecond(started.map(({ atMs }) => atMs))).toBe(2);
    expect(clock.pending).toBe(0);
  });
});

describe('CallBudget under any pattern of calls', () => {
  const request = fc.record({
    kind: fc.constantFrom<CallKind>('api', 'state', 'publish', 'publish'),
    urgency: fc.constantFrom<Urgency>('control', 'ask', 'chat'),
    channel: fc.constantFrom('one', 'two'),
  });
  const step = fc.record({
    waitMs: fc.oneof(fc.nat(50), fc.nat(3_000)),
    count: fc.oneof({ weight: 5, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(80) }),
    request,
    setBackMs: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(100_000) }),
    pause: fc.option(fc.constantFrom<CallKind>('api', 'state', 'publish'), { freq: 12 }),
  });
  const limits = fc.record({
    apiCallsPerSecond: fc.oneof(fc.constant(20), fc.integer({ min: 1, max: 20 })),
    stateCallsPerSecond: fc.oneof(fc.constant(10), fc.integer({ min: 1, max: 10 })),
    messagesPerSecond: fc.oneof(fc.constant(60), fc.integer({ min: 1, max: 60 })),
    channelMessagesPerSecond: fc.integer({ min: 1, max: 50 }),
  });

  it('no second has more than the limits, nothing is lost, order is kept, and nothing is scheduled when idle', () => {
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 40, size: 'max' }), (limit, steps) => {
        const { clock, budget, ask, started, refused } = client(limit);
        const asked: { name: string; urgency: Urgency; kind: CallKind; channel: string | undefined }[] = [];
        for (const { waitMs, count, request: wish, setBackMs, pause } of steps) {
          clock.advance(waitMs);
          clock.offsetMs -= setBackMs;
          if (pause !== null) budget.pause(pause);
          const channel = wish.kind === 'publish' ? wish.channel : undefined;
          for (let index = 0; index < count; index++) {
            const name = `${asked.length}`;
            asked.push({ name, ...wish, channel });
            ask(name, { kind: wish.kind, urgency: wish.urgency, ...(channel !== undefined && { channel }) });
          }
          expect(clock.pending).toBeLessThanOrEqual(1);
        }
        clock.advance(5_000_000);
        expect(clock.pending).toBe(0);

        const at = (...kinds: CallKind[]) => started.filter(({ kind }) => kinds.includes(kind)).map(({ atMs }) => atMs);
        expect(mostInASecond(at('api', 'state'))).toBeLessThanOrEqual(limit.apiCallsPerSecond);
        expect(mostInASecond(at('state'))).toBeLessThanOrEqual(limit.stateCallsPerSecond);
        expect(mostInASecond(at('publish'))).toBeLessThanOrEqual(limit.messagesPerSecond);

        const byName = new Map(asked.map((one) => [one.name, one]));
        const inChannel = (channel: string) => started.filter(({ name }) => byName.get(name)!.channel === channel);
        for (const channel of ['one', 'two']) {
          const most = Math.max(1, Math.floor(limit.channelMessagesPerSecond * 0.8));
          expect(mostInASecond(inChannel(channel).map(({ atMs }) => atMs))).toBeLessThanOrEqual(most);
        }

        expect(started.length + refused.size).toBe(asked.length);
        for (const name of refused.keys()) expect(byName.get(name)!.urgency).toBe('chat');

        const lastOf = new Map<string, number>();
        for (const { name } of started) {
          const { kind, urgency, channel } = byName.get(name)!;
          const line = `${kind} ${urgency} ${channel}`;
          expect(Number(name)).toBeGreaterThan(lastOf.get(line) ?? -1);
          lastOf.set(line, Number(name));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never starts a message while a more urgent one of the same channel waits', () => {
    const wishes = fc.array(fc.constantFrom<Urgency>('control', 'ask', 'chat'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(wishes, fc.integer({ min: 1, max: 5 }), (urgencies, messagesPerSecond) => {
        const { clock, budget, ask, names } = client({ messagesPerSecond });
        budget.pause('publish');
        urgencies.forEach((urgency, index) => ask(`${urgency} ${index}`, { urgency, channel: 'one' }));
        clock.advance(1_000_000);
        const ranks = names().map((name) => ['control', 'ask', 'chat'].indexOf(name.split(' ')[0]!));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});
