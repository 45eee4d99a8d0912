import { describe, expect, it } from 'vitest';
import { createLeadership } from '../../../src/lib/leadership';
import { ReminderOutbox, type ReminderOutboxOptions } from '../../../src/follow-up/outbox/outbox';
import type { ReminderDelivery, ReminderSink, SinkContext } from '../../../src/follow-up/types';
import { memoryStore } from '../../../src/lib/key-value';
import { seededRandom } from '../../../src/lib/random';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { refusingStore } from '../../fakes/awkward-stores';
import { fakeDevice } from './fake-device';
import { MINUTE_MS, reminder, START_MS } from './samples';

type Answer = (delivery: ReminderDelivery, context: SinkContext) => Promise<void> | void;

function fakeSink(name: string, when: ReminderSink['when']) {
  const given: string[] = [];
  const contexts: SinkContext[] = [];
  const deliveries: ReminderDelivery[] = [];
  const sink = {
    name,
    when,
    answer: (() => undefined) as Answer,
    async deliver(delivery: ReminderDelivery, context: SinkContext) {
      given.push(delivery.idempotencyKey);
      deliveries.push(delivery);
      contexts.push(context);
      await sink.answer(delivery, context);
    },
  };
  return { sink, given, contexts, deliveries };
}

function setUp(change: Partial<ReminderOutboxOptions> = {}, clock = createVirtualClock()) {
  const due = fakeSink('due', 'due');
  const ahead = fakeSink('ahead', 'ahead');
  const store = change.store ?? memoryStore();
  const options: ReminderOutboxOptions = {
    ...createLeadership(undefined, 'reminders'),
    clock,
    random: seededRandom(1),
    store,
    sinks: [due.sink, ahead.sink],
    locale: () => 'en',
    timeZone: () => 'UTC',
    ...change,
  };
  const outbox = new ReminderOutbox(options);
  return { clock, store, due, ahead, outbox, outcomes: () => outbox.history.get().map(({ id, outcome }) => [id, outcome]) };
}

const refusal = Object.assign(new Error('no'), { retryable: false });

describe('the outbox of reminders', () => {
  it('gives a reminder ahead at once, fires it when it is due, once, and cancels what was given ahead', async () => {
    const { clock, due, ahead, outbox, outcomes } = setUp();
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(MINUTE_MS - 1);
    expect(ahead.given).toEqual(['remind:1:a']);
    expect(due.given).toEqual([]);
    await clock.advance(1);
    expect(due.given).toEqual(['remind:1:a']);
    await clock.advance(10 * MINUTE_MS);
    expect(due.given).toHaveLength(1);
    expect(ahead.given).toEqual(['remind:1:a', 'cancel:1:a']);
    expect(outcomes()).toEqual([['a', 'fired']]);
    expect(due.deliveries[0]).toMatchObject({ action: 'remind', locale: 'en', timeZone: 'UTC', reminder: reminder('a') });
  });

  it('does nothing until it is started, and holds no timer once it is stopped', async () => {
    const { clock, due, outbox } = setUp();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(2 * MINUTE_MS);
    expect(due.given).toEqual([]);
    const stop = outbox.start();
    await clock.advance(0);
    expect(due.given).toHaveLength(1);
    stop();
    await clock.advance(0);
    expect(clock.pending).toBe(0);
  });

  it('takes the same plan again for nothing new, and fires a moved reminder at its new time', async () => {
    const { clock, due, ahead, outbox } = setUp();
    outbox.start();
    for (let times = 0; times < 3; times++) await outbox.setPlan([reminder('a')]);
    await clock.advance(1_000);
    await outbox.setPlan([reminder('a', { revision: 2, dueAt: START_MS + 5 * MINUTE_MS })]);
    await clock.advance(4 * MINUTE_MS);
    expect(ahead.given).toEqual(['remind:1:a', 'remind:2:a']);
    expect(due.given).toEqual([]);
    await clock.advance(MINUTE_MS);
    expect(due.given).toEqual(['remind:2:a']);
    await outbox.setPlan([reminder('a', { revision: 2, dueAt: START_MS + 5 * MINUTE_MS })]);
    await clock.advance(MINUTE_MS);
    expect(due.given).toHaveLength(1);
  });

  it('gives a change a revision of its own ahead, where the plan did not', async () => {
    const { clock, ahead, outbox } = setUp();
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 5 * MINUTE_MS })]);
    await clock.advance(0);
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 9 * MINUTE_MS })]);
    await clock.advance(0);
    await outbox.setPlan([]);
    await clock.advance(0);
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 9 * MINUTE_MS })]);
    await clock.advance(0);
    expect(ahead.given).toEqual(['remind:1:a', 'remind:2:a', 'cancel:2:a', 'remind:3:a']);
    expect(ahead.deliveries.map((given) => given.reminder.revision)).toEqual([1, 2, 2, 3]);
  });

  it('does not fire what is planned no longer', async () => {
    const { clock, due, ahead, outbox, outcomes } = setUp();
    outbox.start();
    await outbox.setPlan([reminder('a'), reminder('b')]);
    await clock.advance(1_000);
    await outbox.setPlan([reminder('b')]);
    await clock.advance(2 * MINUTE_MS);
    expect(due.given).toEqual(['remind:1:b']);
    expect(ahead.given).toContain('cancel:1:a');
    expect(outcomes()).toEqual([['b', 'fired']]);
  });

  it('tries again with growing pauses, under the same key, after a reload too', async () => {
    const first = setUp();
    first.due.sink.answer = () => Promise.reject(new Error('down'));
    const stop = first.outbox.start();
    await first.outbox.setPlan([reminder('a')]);
    await first.clock.advance(11 * MINUTE_MS);
    const { length } = first.due.given;
    expect(length).toBeGreaterThanOrEqual(9);
    expect(length).toBeLessThanOrEqual(14);
    stop();
    await first.clock.advance(0);
    const second = setUp({ store: first.store }, first.clock);
    second.outbox.start();
    await second.clock.advance(10 * MINUTE_MS);
    expect(new Set([...first.due.given, ...second.due.given])).toEqual(new Set(['remind:1:a']));
    expect(second.due.given).toHaveLength(1);
  });

  it('waits as long as the sink asks for', async () => {
    const { clock, ahead, outbox } = setUp();
    ahead.sink.answer = () => Promise.reject(Object.assign(new Error('later'), { retryAfterMs: 30_000 }));
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 9 * MINUTE_MS })]);
    await clock.advance(29_999);
    expect(ahead.given).toHaveLength(1);
    ahead.sink.answer = () => Promise.reject(Object.assign(new Error('later'), { context: { retryAfterMs: 60_000 } }));
    await clock.advance(1);
    expect(ahead.given).toHaveLength(2);
    await clock.advance(59_999);
    expect(ahead.given).toHaveLength(2);
    await clock.advance(1);
    expect(ahead.given).toHaveLength(3);
  });

  it('lets go what a sink refuses for good, and leaves it to those that have it ahead', async () => {
    const { clock, due, ahead, outbox, outcomes } = setUp();
    due.sink.answer = () => Promise.reject(refusal);
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(10 * MINUTE_MS);
    expect(due.given).toHaveLength(1);
    expect(outcomes()).toEqual([['a', 'failed']]);
    await outbox.setPlan([]);
    await clock.advance(MINUTE_MS);
    expect(ahead.given).toEqual(['remind:1:a']);
  });

  it('does not have what a sink never took cancelled, but does what it may hold', async () => {
    const { clock, ahead, outbox } = setUp();
    ahead.sink.answer = ({ reminder: { id } }) => Promise.reject(id === 'refused' ? refusal : new Error('lost'));
    outbox.start();
    await outbox.setPlan([reminder('refused'), reminder('lost')]);
    await clock.advance(0);
    await outbox.setPlan([]);
    await clock.advance(0);
    expect(ahead.given).toEqual(['remind:1:refused', 'remind:1:lost', 'cancel:1:lost']);
  });

  it('gives up on a sink that hangs, and does not let it hold up another', async () => {
    const { clock, due, ahead, outbox } = setUp();
    ahead.sink.answer = () => new Promise(() => undefined);
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 1_000 })]);
    await clock.advance(1_000);
    expect(due.given).toHaveLength(1);
    await clock.advance(30_000);
    expect(ahead.contexts[0]?.signal.aborted).toBe(true);
    expect(ahead.given).toContain('cancel:1:a');
  });

  it('drops what has expired', async () => {
    const { clock, due, outbox, outcomes } = setUp();
    await outbox.setPlan([reminder('a', { expiresAt: START_MS + 2 * MINUTE_MS })]);
    await clock.advance(3 * MINUTE_MS);
    outbox.start();
    await clock.advance(MINUTE_MS);
    expect(due.given).toEqual([]);
    expect(outcomes()).toEqual([['a', 'expired']]);
  });

  it('fires nothing while it may not', async () => {
    const quietUntil = START_MS + 10 * MINUTE_MS;
    const { clock, due, outbox } = setUp({ mayFire: (_, nowMs) => (nowMs < quietUntil ? quietUntil : undefined) });
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(10 * MINUTE_MS - 1);
    expect(due.given).toEqual([]);
    await clock.advance(5_000);
    expect(due.given).toHaveLength(1);
  });

  it('asks the hook once, and lets go what it declines', async () => {
    const asked: string[] = [];
    const { clock, due, ahead, outbox, outcomes } = setUp({
      onDue: ({ id }) => {
        asked.push(id);
        if (id === 'declined') return false;
        if (id === 'throws') throw new Error('of the hook');
        return id === 'hangs' ? new Promise(() => undefined) : undefined;
      },
    });
    const reported: unknown[] = [];
    const scope = globalThis as { reportError?: unknown };
    scope.reportError = (error: unknown) => reported.push(error);
    outbox.start();
    await outbox.setPlan(['declined', 'throws', 'hangs', 'fine'].map((id) => reminder(id)));
    await clock.advance(5 * MINUTE_MS);
    delete scope.reportError;
    expect(asked).toEqual(['declined', 'throws', 'hangs', 'fine']);
    expect(new Set(due.given)).toEqual(new Set(['remind:1:throws', 'remind:1:hangs', 'remind:1:fine']));
    expect(ahead.given).toContain('cancel:1:declined');
    expect(outcomes()).toContainEqual(['declined', 'declined']);
    expect(reported).toHaveLength(1);
  });

  it('leaves a due reminder to those that have it ahead, where no sink is for due ones', async () => {
    const ahead = fakeSink('ahead', 'ahead');
    const { clock, outbox, outcomes } = setUp({ sinks: [ahead.sink] });
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(2 * MINUTE_MS);
    expect(outcomes()).toEqual([['a', 'left']]);
    await outbox.setPlan([]);
    await clock.advance(2 * MINUTE_MS);
    expect(ahead.given).toEqual(['remind:1:a']);
  });

  it('goes on giving a due reminder to those that are to have it ahead, until they have it', async () => {
    const ahead = fakeSink('ahead', 'ahead');
    ahead.sink.answer = () => Promise.reject(new Error('down'));
    const { clock, outbox, outcomes } = setUp({ sinks: [ahead.sink] });
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(2 * MINUTE_MS);
    expect(outcomes()).toEqual([]);
    ahead.sink.answer = () => undefined;
    await clock.advance(4 * MINUTE_MS);
    expect(outcomes()).toEqual([['a', 'left']]);
  });

  it('fires once, however the clock is set', async () => {
    const time = createVirtualClock();
    const device = fakeDevice(time);
    const { due, outbox } = setUp({ clock: device.clock }, time);
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 60 * MINUTE_MS })]);
    await time.advance(MINUTE_MS);
    expect(due.given).toEqual([]);
    device.setClock(60 * MINUTE_MS);
    await time.advance(5_000);
    expect(due.given).toHaveLength(1);
    device.setClock(-120 * MINUTE_MS);
    await time.advance(180 * MINUTE_MS);
    device.setClock(1_000 * 1_440 * MINUTE_MS);
    await time.advance(MINUTE_MS);
    device.setClock(-1_000 * 1_440 * MINUTE_MS);
    await time.advance(MINUTE_MS);
    expect(due.given).toHaveLength(1);
  });

  it('fires what a clock that ran ahead took for expired, and does not wait out a pause of the future', async () => {
    const time = createVirtualClock();
    const device = fakeDevice(time);
    const { due, outbox, outcomes } = setUp({ clock: device.clock }, time);
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS - 10 * MINUTE_MS })]);
    due.sink.answer = () => new Promise(() => undefined);
    device.setClock(5 * 1_440 * MINUTE_MS);
    await time.advance(5_000);
    expect(outcomes()).toEqual([['a', 'expired']]);
    device.setClock(-5 * 1_440 * MINUTE_MS);
    due.sink.answer = () => Promise.reject(Object.assign(new Error('later'), { retryAfterMs: 60 * MINUTE_MS }));
    await time.advance(MINUTE_MS);
    expect(due.given).toHaveLength(1);
    due.sink.answer = () => undefined;
    device.setClock(-2 * MINUTE_MS);
    await time.advance(5_000);
    expect(due.given).toEqual(['remind:1:a', 'remind:1:a']);
  });

  it('clears: nothing is fired, what was given ahead is cancelled, and then nothing of it is left', async () => {
    const { clock, store, due, ahead, outbox } = setUp();
    outbox.start();
    await outbox.setPlan([reminder('fired', { dueAt: START_MS }), reminder('a', { body: 'secret', title: 'hush' })]);
    await clock.advance(1_000);
    ahead.sink.answer = () => Promise.reject(new Error('down'));
    await outbox.clear();
    expect(outbox.history.get()).toEqual([]);
    expect(JSON.stringify(await store.entries(''))).not.toContain('secret');
    await clock.advance(2 * MINUTE_MS);
    ahead.sink.answer = () => undefined;
    await clock.advance(5 * MINUTE_MS);
    expect(due.given).toEqual(['remind:1:fired']);
    expect(ahead.given.at(-1)).toBe('cancel:1:a');
    expect((await store.entries('')).map(([key]) => key)).toEqual(['reminders/floor']);
    await outbox.setPlan([reminder('a', { dueAt: clock.now() + MINUTE_MS })]);
    await clock.advance(0);
    expect(ahead.given.at(-1)).toBe('remind:2:a');
  });

  it('clears while a sink is being given a reminder', async () => {
    const { clock, ahead, outbox } = setUp();
    ahead.sink.answer = () => new Promise(() => undefined);
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    await clock.advance(0);
    ahead.sink.answer = () => undefined;
    await outbox.clear();
    expect(ahead.contexts[0]?.signal.aborted).toBe(true);
    await clock.advance(0);
    expect(ahead.given).toEqual(['remind:1:a', 'cancel:1:a']);
  });

  it('tries what waits once more when the page is going, and says so', async () => {
    const { clock, ahead, outbox } = setUp();
    ahead.sink.answer = () => Promise.reject(new Error('down'));
    outbox.start();
    await outbox.setPlan([reminder('a', { dueAt: START_MS + 60 * MINUTE_MS })]);
    await clock.advance(10 * MINUTE_MS);
    const { length } = ahead.given;
    outbox.leave();
    await clock.advance(0);
    expect(ahead.given).toHaveLength(length + 1);
    expect(ahead.contexts.map(({ isLeaving }) => isLeaving).slice(-2)).toEqual([false, true]);
    outbox.wake();
    await clock.advance(10 * MINUTE_MS);
    expect(ahead.contexts.at(-1)?.isLeaving).toBe(false);
  });

  it('keeps 200 planned ones, those due first, and 500 that are over', { timeout: 60_000 }, async () => {
    const { clock, due, outbox } = setUp();
    outbox.start();
    const many = Array.from({ length: 220 }, (_, index) => reminder(`r${index}`, { dueAt: START_MS + index }));
    await outbox.setPlan([...many].reverse());
    const planned = (await outbox.load()).map(({ id }) => id);
    expect(planned).toEqual(many.slice(0, 200).map(({ id }) => id));
    for (let round = 1; round <= 3; round++) {
      const ids = Array.from({ length: 200 }, (_, index) => reminder(`${round}-${index}`, { dueAt: clock.now() }));
      await outbox.setPlan(ids);
      await clock.advance(1_000);
    }
    expect(due.given).toHaveLength(600);
    expect(outbox.history.get()).toHaveLength(500);
    expect(outbox.history.get().at(-1)?.id).toMatch(/^3-/);
  });

  it('forgets after 60 days, but not what is still planned', async () => {
    const { clock, outbox, outcomes } = setUp();
    outbox.start();
    await outbox.setPlan([reminder('gone'), reminder('stays')]);
    await clock.advance(2 * MINUTE_MS);
    await outbox.setPlan([reminder('stays')]);
    await clock.advance(0);
    const later = setUp({ store: memoryStore() }, createVirtualClock({ startMs: START_MS + 61 * 1_440 * MINUTE_MS }));
    await later.store.write(new Map([['reminders/settled', JSON.stringify(outbox.history.get())]]));
    later.outbox.start();
    await later.outbox.setPlan([reminder('stays'), reminder('new', { dueAt: later.clock.now() })]);
    await later.clock.advance(1_000);
    expect(later.outcomes()).toEqual([['stays', 'fired'], ['new', 'fired']]);
    expect(outcomes()).toHaveLength(2);
  });

  it('works from memory where the device refuses, and says so', async () => {
    const { clock, due, outbox } = setUp({ store: refusingStore() });
    expect(outbox.storage.get()).toBe('unknown');
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    expect(outbox.storage.get()).toBe('memory');
    await clock.advance(MINUTE_MS);
    expect(due.given).toEqual(['remind:1:a']);
    const other = setUp();
    await other.outbox.load();
    expect(other.outbox.storage.get()).toBe('device');
  });

  it('keeps what it knows when the device refuses later', async () => {
    const kept = memoryStore();
    let isFull = false;
    const store = { entries: kept.entries, write: (changes: Parameters<typeof kept.write>[0]) => (isFull ? Promise.reject(new Error('full')) : kept.write(changes)) };
    const { clock, due, outbox } = setUp({ store });
    outbox.start();
    await outbox.setPlan([reminder('a')]);
    isFull = true;
    await clock.advance(2 * MINUTE_MS);
    expect(due.given).toEqual(['remind:1:a']);
    expect(outbox.storage.get()).toBe('memory');
  });

  it('lets nothing of a damaged device disturb it', async () => {
    const store = memoryStore();
    const good = reminder('good');
    await store.write(
      new Map([
        ['reminders/plan', JSON.stringify([null, 7, {}, { ...good, kind: 'x' }, { ...good, dueAt: '1' }, { ...good, revision: 0.5 }, good])],
        ['reminders/settled', JSON.stringify([null, { id: 'good' }, { ...good, outcome: 'odd', at: 1 }])],
        ['reminders/to/["due","good"]', '{'],
        ['reminders/to/["ahead","good"]', JSON.stringify({ sink: 'ahead', action: 'remind', reminder: good, status: 'lost' })],
        ['reminders/floor', 'high'],
      ]),
    );
    const { clock, due, outbox } = setUp({ store });
    outbox.start();
    await clock.advance(MINUTE_MS);
    expect(due.given).toEqual(['remind:1:good']);
  });

  it('refuses two sinks of one name', () => {
    expect(() => setUp({ sinks: [fakeSink('x', 'due').sink, fakeSink('x', 'ahead').sink] })).toThrow(
      expect.objectContaining({ code: 'invalid-options', context: { option: 'reminders.sinks' } }),
    );
  });
});

describe('outboxes of two tabs', () => {
  function twoTabs() {
    const time = createVirtualClock();
    const device = fakeDevice(time);
    const open = () => {
      const tab = device.openTab();
      const { outbox, due, ahead } = setUp({ ...createLeadership(tab.locks, 'x'), clock: tab.clock, store: tab.store }, time);
      outbox.start();
      return { tab, outbox, due, ahead };
    };
    return { time, first: open(), second: open() };
  }

  it('fire once, whichever planned', async () => {
    const { time, first, second } = twoTabs();
    await second.outbox.setPlan([reminder('a')]);
    await time.advance(5_000);
    expect(first.ahead.given).toEqual(['remind:1:a']);
    await time.advance(MINUTE_MS);
    expect([first.due.given, second.due.given]).toEqual([['remind:1:a'], []]);
  });

  it('hand over when the leading one goes, with what it has left undone', async () => {
    const { time, first, second } = twoTabs();
    first.due.sink.answer = () => new Promise(() => undefined);
    await first.outbox.setPlan([reminder('a')]);
    await time.advance(MINUTE_MS);
    expect(first.due.given).toEqual(['remind:1:a']);
    first.tab.kill();
    await time.advance(5_000);
    expect(second.due.given).toEqual(['remind:1:a']);
  });
});
