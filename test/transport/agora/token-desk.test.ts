import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/lib/random';
import { type LiveRoomError, LiveRoomError as Refusal } from '../../../src/model/errors';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { TokenDesk } from '../../../src/transport/agora/token-desk';
import type { TokenPair, TokenProvider, TokenRequest } from '../../../src/transport/agora/tokens';

const PAIR = { rtc: 'media-token', rtm: 'signalling-token' };
const never = new AbortController().signal;

/** A shop whose answers the test gives one by one. */
function setUp({ timeoutMs }: { timeoutMs?: number } = {}) {
  const clock = createVirtualClock({ startMs: 0 });
  const requests: (TokenRequest & { atMs: number })[] = [];
  const answers: { resolve: (pair: unknown) => void; reject: (error: unknown) => void }[] = [];
  let answer: ((request: TokenRequest) => unknown) | undefined;
  const provider: TokenProvider = (request) => {
    requests.push({ ...request, atMs: clock.now() });
    if (answer !== undefined) return answer(request) as Promise<TokenPair>;
    return new Promise((resolve, reject) => {
      answers.push({ resolve: resolve as (pair: unknown) => void, reject });
    });
  };
  const desk = new TokenDesk({
    provider,
    roomId: 'show',
    userId: 'ana',
    role: 'viewer',
    clock,
    random: seededRandom(5),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return {
    clock,
    desk,
    requests,
    answers,
    answerWith: (next: (request: TokenRequest) => unknown) => {
      answer = next;
    },
    refusalOf: async (reason: TokenRequest['reason'] = 'join'): Promise<LiveRoomError> => {
      try {
        await desk.ask(reason, never);
      } catch (error) {
        return error as LiveRoomError;
      }
      throw new Error('there were tokens');
    },
  };
}

const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeEach(() => void process.on('unhandledRejection', note));
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

describe('asking for tokens', () => {
  it('tells the shop who wants them and why', async () => {
    const { desk, requests, answerWith } = setUp();
    answerWith(() => PAIR);
    expect(await desk.ask('join', never)).toEqual(PAIR);
    expect(await desk.ask('renew', never)).toEqual(PAIR);
    expect(requests).toEqual([
      { roomId: 'show', userId: 'ana', role: 'viewer', reason: 'join', atMs: 0 },
      { roomId: 'show', userId: 'ana', role: 'viewer', reason: 'renew', atMs: 0 },
    ]);
  });

  it('takes one token for both', async () => {
    const { desk, answerWith } = setUp();
    answerWith(() => ({ rtc: 'same', rtm: 'same' }));
    expect(await desk.ask('join', never)).toEqual({ rtc: 'same', rtm: 'same' });
  });

  it('shares a call among all who ask while it runs', async () => {
    const { desk, requests, answers } = setUp();
    const asked = [desk.ask('join', never), desk.ask('renew', never), desk.ask('join', never)];
    await Promise.resolve();
    answers[0]!.resolve(PAIR);
    expect(await Promise.all(asked)).toEqual([PAIR, PAIR, PAIR]);
    expect(requests).toHaveLength(1);
    void desk.ask('join', never);
    await Promise.resolve();
    expect(requests).toHaveLength(2);
  });

  it('lets one who gives up go alone', async () => {
    const { desk, answers } = setUp();
    const leaver = new AbortController();
    const left = desk.ask('join', leaver.signal);
    const stayed = desk.ask('join', never);
    const reason = new Error('enough');
    leaver.abort(reason);
    await expect(left).rejects.toBe(reason);
    answers[0]!.resolve(PAIR);
    expect(await stayed).toEqual(PAIR);
    expect(getEventListeners(leaver.signal, 'abort')).toHaveLength(0);
  });

  it('does not ask for one who has given up already', async () => {
    const { desk, requests } = setUp();
    const reason = new Error('enough');
    await expect(desk.ask('join', AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(requests).toEqual([]);
  });

  it('stays calm when everyone has given up and the shop fails then', async () => {
    const { desk, answers } = setUp();
    const leaver = new AbortController();
    const left = desk.ask('join', leaver.signal);
    leaver.abort(new Error('enough'));
    await expect(left).rejects.toThrow('enough');
    answers[0]!.reject(new Error('503'));
  });

  it('leaves no timer behind', async () => {
    const { desk, clock, answerWith } = setUp();
    answerWith(() => PAIR);
    await desk.ask('join', never);
    expect(clock.pending).toBe(0);
  });
});

describe('a shop that has no tokens', () => {
  const failures: [string, () => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('503');
      },
    ],
    ['rejects', () => Promise.reject(new Error('503'))],
  ];
  it.each(failures)('that %s may do better the next time', async (_how, fail) => {
    const { answerWith, refusalOf } = setUp();
    answerWith(fail);
    const refusal = await refusalOf();
    expect(refusal).toMatchObject({ code: 'token-unavailable', retryable: true, cause: new Error('503') });
    expect(refusal.context).toEqual({ roomId: 'show', userId: 'ana' });
    expect(refusal.message).toBe("unable to get a token for user 'ana' in room 'show'; the token provider failed");
  });

  it('is believed when it says that trying again does not help', async () => {
    const { answerWith, refusalOf } = setUp();
    const cause = new Refusal('not-allowed', 'unable to enter; you are banned', { action: 'enter', role: 'viewer' });
    answerWith(() => Promise.reject(cause));
    expect(await refusalOf()).toMatchObject({ code: 'token-unavailable', retryable: false, cause });
  });

  it('has 10 s', async () => {
    const { clock, refusalOf, desk, requests, answers } = setUp();
    const refusal = refusalOf();
    await clock.advance(9_999);
    expect(requests).toHaveLength(1);
    await clock.advance(1);
    expect(await refusal).toMatchObject({ code: 'token-unavailable', retryable: true });
    expect((await refusal).message).toContain('the token provider did not answer within 10000 ms');
    // What comes too late is not given to the next one who asks.
    answers[0]!.resolve({ rtc: 'late', rtm: 'late' });
    const next = desk.ask('join', never);
    await Promise.resolve();
    answers[1]!.resolve(PAIR);
    expect(await next).toEqual(PAIR);
    expect(clock.pending).toBe(0);
  });

  it('has as long as it is given', async () => {
    const { clock, refusalOf } = setUp({ timeoutMs: 50 });
    const refusal = refusalOf();
    await clock.advance(50);
    expect((await refusal).message).toContain('within 50 ms');
  });

  it.each([
    ['an empty rtm token', { rtc: 'media-token', rtm: '' }],
    ['an empty rtc token', { rtc: '', rtm: '' }],
    ['no rtm token', { rtc: 'media-token' }],
    ['no rtc token', { rtc: 7, rtm: 'signalling-token' }],
    ['no rtc token', undefined],
    ['no rtc token', null],
    ['no rtc token', 'media-token'],
  ])('returns %s: no use to try again', async (what, given) => {
    const { answerWith, refusalOf } = setUp();
    answerWith(() => given);
    const refusal = await refusalOf();
    expect(refusal).toMatchObject({ code: 'token-unavailable', retryable: false });
    expect(refusal.message).toBe(
      `unable to get a token for user 'ana' in room 'show'; the token provider returned ${what}`,
    );
  });

  it('finds no token repeated in a message, whatever it returns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('rtc', 'rtm'), fc.constantFrom('', null, 0, {}, []), async (name, broken) => {
        const { answerWith, refusalOf } = setUp();
        answerWith(() => ({ rtc: 'SECRET', rtm: 'SECRET', [name]: broken }));
        const { message, context } = await refusalOf();
        expect(message + JSON.stringify(context)).not.toContain('SECRET');
      }),
    );
  });
});

describe('renewing', () => {
  it('tells every listener the new tokens', async () => {
    const { desk, clock, answerWith, requests } = setUp();
    const heard: [string, TokenPair][] = [];
    answerWith(async () => PAIR);
    desk.onRenewed((pair) => heard.push(['media', pair]));
    const stop = desk.onRenewed((pair) => heard.push(['gone', pair]));
    stop();
    desk.onRenewed((pair) => heard.push(['signalling', pair]));
    desk.renew();
    await clock.advance(0);
    expect(heard).toEqual([
      ['media', PAIR],
      ['signalling', PAIR],
    ]);
    expect(requests.map(({ reason }) => reason)).toEqual(['renew']);
    expect(clock.pending).toBe(0);
  });

  it('is one round, however many say that tokens expire', async () => {
    const { desk, clock, requests, answers } = setUp();
    const heard: TokenPair[] = [];
    desk.onRenewed((pair) => heard.push(pair));
    desk.renew();
    desk.renew();
    await clock.advance(100);
    desk.renew();
    answers[0]!.resolve(PAIR);
    await clock.advance(60_000);
    expect(requests).toHaveLength(1);
    expect(heard).toEqual([PAIR]);
  });

  it('is one round for the warnings of both tokens of a pair, though one comes after it', async () => {
    const { desk, clock, requests, answerWith } = setUp();
    answerWith(() => PAIR);
    desk.warned();
    await clock.advance(2_999);
    desk.warned();
    expect(requests).toHaveLength(1);
    await clock.advance(600_000);
    desk.warned();
    await clock.advance(0);
    expect(requests).toHaveLength(2);
  });

  it('goes on until there are tokens, waiting 1 s at first and 30 s at most', async () => {
    const { desk, clock, requests, answerWith } = setUp();
    const heard: number[] = [];
    desk.onRenewed(() => heard.push(clock.now()));
    answerWith(() => Promise.reject(new Error('503')));
    desk.renew();
    await clock.advance(180_000);
    const waits = requests.slice(1).map(({ atMs }, index) => atMs - requests[index]!.atMs);
    waits.forEach((waitMs, index) => {
      const mostMs = Math.min(30_000, 1_000 * 2 ** index);
      expect(waitMs).toBeGreaterThanOrEqual(mostMs / 2);
      expect(waitMs).toBeLessThanOrEqual(mostMs + 1);
    });
    expect(waits.length).toBeGreaterThan(8);
    expect(heard).toEqual([]);
    answerWith(() => Promise.resolve(PAIR));
    await clock.advance(30_001);
    expect(heard).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('does not take a broken answer for the last word, as on joining', async () => {
    const { desk, clock, answerWith, requests, refusalOf } = setUp();
    answerWith(() => ({ rtc: '', rtm: '' }));
    expect(await refusalOf('renew')).toMatchObject({ retryable: true });
    let heard = 0;
    desk.onRenewed(() => heard++);
    desk.renew();
    await clock.advance(1_000);
    answerWith(() => PAIR);
    await clock.advance(5_000);
    expect(heard).toBe(1);
    expect(requests.length).toBeGreaterThan(1);
  });

  it('asks again after a shop that hangs', async () => {
    const { desk, clock, requests } = setUp();
    desk.renew();
    await clock.advance(11_001);
    expect(requests).toHaveLength(2);
  });

  it('is ready for the next time', async () => {
    const { desk, clock, requests, answerWith } = setUp();
    answerWith(() => PAIR);
    desk.renew();
    await clock.advance(3_600_000);
    desk.renew();
    await clock.advance(0);
    expect(requests.map(({ atMs }) => atMs)).toEqual([0, 3_600_000]);
  });

  it('does not flood the shop when the vendor can not take the new tokens', async () => {
    const { desk, clock, requests, answerWith } = setUp();
    answerWith(() => PAIR);
    desk.onRenewed(() => desk.renew());
    desk.renew();
    await clock.advance(120_000);
    expect(requests.length).toBeLessThanOrEqual(14);
    desk.close();
  });

  it('goes on when a listener throws', async () => {
    const { desk, clock, answerWith } = setUp();
    const reported: unknown[] = [];
    const world = globalThis as { reportError?: (error: unknown) => void };
    const before = world.reportError;
    world.reportError = (error) => reported.push(error);
    let heard = 0;
    desk.onRenewed(() => {
      throw new Error('oops');
    });
    desk.onRenewed(() => heard++);
    answerWith(() => PAIR);
    desk.renew();
    await clock.advance(0);
    if (before === undefined) delete world.reportError;
    else world.reportError = before;
    expect(heard).toBe(1);
    expect(reported).toEqual([new Error('oops')]);
  });
});

describe('closing', () => {
  it('ends a renewal that waits, with no timer left', async () => {
    const { desk, clock, requests, answerWith } = setUp();
    answerWith(() => Promise.reject(new Error('503')));
    desk.renew();
    await clock.advance(5_000);
    const asked = requests.length;
    desk.close();
    desk.close();
    await clock.advance(120_000);
    expect(clock.pending).toBe(0);
    expect(requests).toHaveLength(asked);
  });

  it('ignores tokens that come too late', async () => {
    const { desk, clock, answers } = setUp();
    let heard = 0;
    desk.onRenewed(() => heard++);
    desk.renew();
    await clock.advance(10);
    desk.close();
    answers[0]!.resolve(PAIR);
    await clock.advance(120_000);
    expect(heard).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('ignores tokens that came at that very moment', async () => {
    const { desk, clock, answers } = setUp();
    let heard = 0;
    desk.onRenewed(() => heard++);
    desk.renew();
    await clock.advance(10);
    answers[0]!.resolve(PAIR);
    desk.close();
    await clock.advance(10);
    expect(heard).toBe(0);
  });

  it('refuses who still waits, and who asks later', async () => {
    const { desk, clock, refusalOf, requests } = setUp();
    const refusal = refusalOf();
    await Promise.resolve();
    desk.close();
    expect(await refusal).toMatchObject({ code: 'token-unavailable', retryable: false });
    expect(await refusalOf()).toMatchObject({ code: 'token-unavailable', retryable: false });
    desk.renew();
    await clock.advance(60_000);
    expect(requests).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });
});
