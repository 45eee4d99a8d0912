import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLiveRoomError, LiveRoomError } from '../../../src/model/errors';
import { unreachable } from '../../../src/model/refusals';
import { CallBudget } from '../../../src/transport/agora/budget';
import { ChannelLoads } from '../../../src/transport/agora/channel-loads';
import { type AgoraLimits, DOCUMENTED_LIMITS } from '../../../src/transport/agora/limits';
import { MeteredCalls } from '../../../src/transport/agora/metered-calls';
import { ManualClock } from './manual-clock';

/** The vendor's errors of these tests: 'too often' is rate-limited, anything else a failure. */
function toError(error: unknown, action: string): LiveRoomError {
  if (isLiveRoomError(error)) return error;
  if (error === 'too often') {
    const context = { action, retryAfterMs: 1_000 };
    return new LiveRoomError('rate-limited', `unable to ${action}; too often`, context, { retryable: true });
  }
  const context = { action, vendorCode: '1' };
  return new LiveRoomError('vendor-failed', `unable to ${action}; it failed`, context, { cause: error });
}

function session(limits: Partial<AgoraLimits> = {}, callTimeoutMs?: number) {
  const all = { ...DOCUMENTED_LIMITS, ...limits };
  const clock = new ManualClock();
  const budget = new CallBudget({ limits: all, clock });
  const loads = new ChannelLoads({ limits: all });
  const ended = new AbortController();
  const { signal } = ended;
  const calls = new MeteredCalls({ budget, loads, clock, signal, toError, ...(callTimeoutMs && { callTimeoutMs }) });
  return { clock, budget, loads, ended, calls };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What a promise has come to: 'pending', its value, or its error. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  let result: unknown = 'pending';
  const note = (value: unknown) => (result = value);
  promise.then(note, note);
  await settle();
  return result;
}

const never = () => new Promise<never>(() => {});

describe('MeteredCalls', () => {
  it('makes calls and passes on what they come to', async () => {
    const { calls, clock } = session();
    const results = [
      calls.api('a', async () => 1),
      calls.state('b', async () => 2),
      calls.publish('chat', 'channel', async () => 3),
      calls.unmetered('d', async () => 4),
    ];
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
    expect(clock.pending).toBe(0);
  });

  it('says what an error of the vendor means, also when the call throws it at once', async () => {
    const { calls, clock } = session();
    const cause = new Error('vendor');
    const rejected = calls.api('read the board', () => Promise.reject(cause));
    const thrown = calls.unmetered('publish the camera', () => {
      throw cause;
    });
    const errors = await Promise.all([rejected, thrown].map(outcome));
    expect(errors[0]).toMatchObject({ code: 'vendor-failed', context: { action: 'read the board' }, cause });
    expect(errors[1]).toMatchObject({ code: 'vendor-failed', context: { action: 'publish the camera' }, cause });
    expect(clock.pending).toBe(0);
  });

  it('gives up on a call that does not settle, counted from when it was made', async () => {
    const { calls, clock } = session({ apiCallsPerSecond: 1 });
    const first = calls.api('join', never);
    const second = calls.api('leave', never);
    clock.advance(4_999);
    expect(await outcome(first)).toBe('pending');
    clock.advance(1);
    const error = await outcome(first);
    expect(error).toMatchObject({ code: 'network-unavailable', retryable: true, context: { action: 'join' } });
    expect(await outcome(second)).toBe('pending');
    clock.advance(1_200);
    expect(isLiveRoomError(await outcome(second), 'network-unavailable')).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('takes another time limit', async () => {
    const { calls, clock } = session({}, 100);
    const call = calls.unmetered('join', never);
    clock.advance(100);
    expect(isLiveRoomError(await outcome(call), 'network-unavailable')).toBe(true);
  });

  it('ignores what a call comes to later', async () => {
    const { calls, clock, ended } = session();
    const unhandled: unknown[] = [];
    const note = (error: unknown) => void unhandled.push(error);
    process.on('unhandledRejection', note);
    const fails: ((error: unknown) => void)[] = [];
    const failing = () => new Promise<never>((_, reject) => void fails.push(reject));
    const late = calls.api('join', failing);
    clock.advance(5_000);
    expect(isLiveRoomError(await outcome(late), 'network-unavailable')).toBe(true);
    const cut = calls.publish('ask', 'channel', failing);
    const reason = unreachable('send a message', 'the session is closed');
    ended.abort(reason);
    expect(await outcome(cut)).toBe(reason);
    for (const fail of fails) fail(new Error('late'));
    await settle();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('rests for a second when the vendor finds it too often', async () => {
    const { calls, clock } = session();
    const refused = calls.publish('ask', 'channel', () => Promise.reject('too often'));
    expect(await outcome(refused)).toMatchObject({ code: 'rate-limited', retryable: true });
    const next = calls.publish('control', 'another channel', async () => 'sent');
    const api = calls.api('join', async () => 'joined');
    expect(await outcome(next)).toBe('pending');
    expect(await outcome(api)).toBe('joined');
    clock.advance(1_000);
    expect(await outcome(next)).toBe('sent');
    expect(clock.pending).toBe(0);
  });

  it('rejects what waits and what is under way when the session ends, and makes no more calls', async () => {
    const { calls, clock, ended } = session({ apiCallsPerSecond: 1 });
    let made = 0;
    const call = () => {
      made++;
      return never();
    };
    const open = [calls.api('join', call), calls.api('leave', call), calls.unmetered('publish', call)];
    const reason = unreachable('call', 'the session is closed');
    ended.abort(reason);
    open.push(calls.api('join', call), calls.unmetered('publish', call), calls.publish('chat', 'channel', call));
    expect(await Promise.all(open.map(outcome))).toEqual(open.map(() => reason));
    expect(made).toBe(2);
    expect(clock.pending).toBe(0);
  });

  it('says in our own terms that the session has ended, also when its signal gives no reason of ours', async () => {
    const { calls, ended } = session({ apiCallsPerSecond: 1 });
    const open = [calls.api('join', never), calls.api('leave', never), calls.unmetered('publish', never)];
    ended.abort();
    open.push(calls.api('join', never));
    for (const error of await Promise.all(open.map(outcome))) expect(isLiveRoomError(error)).toBe(true);
  });

  it('keeps within the budget from one session to the next', async () => {
    const { calls, clock, budget, loads, ended } = session({ messagesPerSecond: 2 });
    await Promise.all([calls.publish('ask', 'channel', async () => 1), calls.publish('ask', 'channel', async () => 2)]);
    ended.abort();
    const { signal } = new AbortController();
    const next = new MeteredCalls({ budget, loads, clock, signal, toError });
    const third = next.publish('ask', 'channel', async () => 3);
    expect(await outcome(third)).toBe('pending');
    clock.advance(1_200);
    expect(await outcome(third)).toBe(3);
  });

  it('counts what it sends as heard on the channel', () => {
    const { calls, clock, loads } = session({ channelMessagesPerSecond: 10 });
    for (let index = 0; index < 40; index++) {
      void calls.publish('ask', 'channel', never).catch(() => {});
      clock.advance(100);
    }
    expect(loads.shouldHold('channel', clock.now(), () => 0.999_999)).toBe(true);
  });

  it('settles every call, however the vendor behaves, and leaves nothing scheduled', async () => {
    const behaviour = fc.record({
      via: fc.constantFrom('api', 'state', 'control', 'ask', 'chat', 'unmetered'),
      result: fc.constantFrom('value', 'error', 'too often', 'throw', 'never'),
      takesMs: fc.nat(8_000),
      gapMs: fc.nat(100),
      count: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(behaviour, { maxLength: 12 }), fc.option(fc.nat(11)), async (script, endsAt) => {
        const { calls, clock, ended } = session();
        let settled = 0;
        const all: Promise<unknown>[] = [];
        for (const [index, { via, result, takesMs, gapMs, count }] of script.entries()) {
          if (index === endsAt) ended.abort(new Error('left'));
          const call = () => {
            if (result === 'throw') throw new Error('vendor');
            return new Promise((resolve, reject) => {
              if (result === 'never') return;
              clock.schedule(() => (result === 'value' ? resolve(1) : reject(result)), takesMs);
            });
          };
          for (let made = 0; made < count; made++) {
            const promise =
              via === 'api' || via === 'state' || via === 'unmetered'
                ? calls[via]('act', call)
                : calls.publish(via as 'control', 'channel', call);
            all.push(promise.catch(() => {}).then(() => settled++));
          }
          clock.advance(gapMs);
        }
        for (let turn = 0; turn < 60 && settled < all.length; turn++) {
          clock.advance(1_000);
          await settle();
        }
        expect(settled).toBe(all.length);
        // What the vendor may still be busy with.
        clock.advance(10_000);
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
