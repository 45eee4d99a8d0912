import { describe, expect, it, vi } from 'vitest';
import { Scope } from '../../src/lib/scope';
import { invalidOption } from '../../src/model/errors';
import { latePart } from '../../src/room/late-part';
import { createVirtualClock } from '../../src/testing/index';
import { collectReportedErrors } from '../fakes/reported-errors';

/** A part whose file can't be had until `isUp`. */
function setUp(failure: Error = new TypeError('Failed to fetch dynamically imported module')) {
  const clock = createVirtualClock();
  const server = { isUp: false };
  const load = vi.fn(async () => {
    if (!server.isUp) throw failure;
    return 'part';
  });
  const used: Scope[] = [];
  const onLoaded = vi.fn();
  const part = latePart('sell', load, onLoaded, (_, scope) => used.push(scope), { clock, random: () => 0.5 });
  return { clock, server, load, used, onLoaded, part, reported: collectReportedErrors() };
}

describe('a part that is loaded when it is wanted', () => {
  it('is not loaded before, and once', async () => {
    const { part, server, load, onLoaded } = setUp();
    server.isUp = true;
    const scope = new Scope();
    part.enter(scope);
    expect(load).not.toHaveBeenCalled();
    expect(part.loaded()).toBeUndefined();
    part.want();
    expect(await Promise.all([part.open(), part.open()])).toEqual(['part', 'part']);
    part.want();
    expect(load).toHaveBeenCalledTimes(1);
    expect(onLoaded).toHaveBeenCalledTimes(1);
    expect(part.loaded()).toBe('part');
    await scope.close();
  });

  it('takes up where the room is, and is used in each scope once', async () => {
    const { part, server, used } = setUp();
    server.isUp = true;
    const [first, over, second] = [new Scope(), new Scope(), new Scope()];
    part.enter(over);
    await over.close();
    await part.open();
    expect(used).toEqual([]);
    part.enter(first);
    await first.close();
    part.enter(second);
    expect(used).toEqual([first, second]);
  });

  it('is loaded again in the background for as long as there is use for it, and told of once', async () => {
    const { part, server, load, used, clock, reported } = setUp();
    const scope = new Scope();
    part.enter(scope);
    for (let times = 0; times < 3; times++) part.want();
    await clock.advance(100);
    expect(load).toHaveBeenCalledTimes(1);
    await clock.advance(20_000);
    expect(load.mock.calls.length).toBeGreaterThan(3);
    server.isUp = true;
    await clock.advance(60_000);
    expect(used).toEqual([scope]);
    expect(clock.pending).toBe(0);
    expect(new Set(reported).size).toBe(1);
    expect(reported[0]).toMatchObject({ code: 'network-unavailable', retryable: true });
    await scope.close();
  });

  it('is tried once where there is no use for it yet, and again when there is', async () => {
    const { part, server, load, used, clock } = setUp();
    part.want();
    await clock.advance(60_000);
    expect(load).toHaveBeenCalledTimes(1);
    server.isUp = true;
    const scope = new Scope();
    part.enter(scope);
    await clock.advance(0);
    expect(used).toEqual([scope]);
  });

  it('leaves no timer behind', async () => {
    const { part, load, clock } = setUp();
    const scope = new Scope();
    part.enter(scope);
    part.want();
    await clock.advance(100);
    await scope.close();
    expect(clock.pending).toBe(0);
    await clock.advance(60_000);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says why it could not be had, and does not try what will never work', async () => {
    const { part } = setUp();
    await expect(part.open()).rejects.toMatchObject({
      code: 'network-unavailable',
      message: 'unable to sell; the page could not load a part of it',
      cause: expect.any(TypeError) as Error,
    });
    const wrong = setUp(invalidOption('create a room', 'reminders.caps', 'must be an object'));
    wrong.part.enter(new Scope());
    wrong.part.want();
    await wrong.clock.advance(60_000);
    expect(wrong.load).toHaveBeenCalledTimes(1);
    expect(wrong.reported).toEqual([expect.objectContaining({ code: 'invalid-options' })]);
  });
});
