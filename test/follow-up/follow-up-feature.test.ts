import { describe, expect, it } from 'vitest';
import { FollowUpFeature, type FollowUpDependencies } from '../../src/follow-up/follow-up-feature';
import { createLeadership } from '../../src/lib/leadership';
import type { ReminderDelivery, ReminderSink } from '../../src/follow-up/types';
import { memoryStore } from '../../src/lib/key-value';
import { seededRandom } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { refusingStore } from '../fakes/awkward-stores';
import { setUpShow } from '../room/a-show';
import { added, DAY, HOUR, MINUTE, NOON, purchased, visit } from './rules/events';

function recordingSink(when: ReminderSink['when']) {
  const given: string[] = [];
  const sink: ReminderSink = {
    name: when,
    when,
    deliver: async ({ idempotencyKey }: ReminderDelivery) => void given.push(idempotencyKey),
  };
  return { sink, given };
}

function setUp(startMs = NOON) {
  const clock = createVirtualClock({ startMs });
  const store = memoryStore();
  const due = recordingSink('due');
  const ahead = recordingSink('ahead');
  const leadership = createLeadership(undefined, 'reminders');
  /** A page of this viewer, until it is closed. */
  const open = (change: Partial<FollowUpDependencies> = {}) => {
    const scope = new Scope();
    const feature = new FollowUpFeature({
      roomId: 'room',
      self: { id: 'ana', name: 'Ana', role: 'viewer' },
      clock,
      random: seededRandom(1),
      storage: store,
      options: { quietHours: false, timeZone: 'UTC', sinks: [due.sink, ahead.sink] },
      granted: {},
      leadership,
      isPresent: () => true,
      refillAfterDays: () => undefined,
      locale: 'en',
      timeZone: () => 'UTC',
      onTier: () => undefined,
      forgetRest: async () => undefined,
      ...change,
    });
    feature.start(scope);
    return { ...feature, feature, close: () => scope.close() };
  };
  const settled = async (promise: Promise<void>) => {
    promise.catch(() => undefined);
    await clock.advance(1_000);
    return promise;
  };
  return { clock, store, due, ahead, open, settled };
}

describe('consent', () => {
  it('is as the shop says until the viewer says something, which counts for more', async () => {
    const { clock, open, settled } = setUp();
    const page = open({ granted: { reminders: true } });
    await clock.advance(0);
    expect(page.consent.state.get()).toEqual({ analytics: false, reminders: true, memory: false });
    await settled(page.consent.withdraw('reminders'));
    await settled(page.consent.grant('memory'));
    await page.close();
    const again = open({ granted: { reminders: true, analytics: true } });
    await clock.advance(0);
    expect(again.consent.state.get()).toEqual({ analytics: true, reminders: false, memory: true });
  });

  it('that another page takes back is gone here within a minute, and so is the profile', async () => {
    const { clock, open, settled } = setUp();
    const [one, other] = [open(), open()];
    await settled(one.consent.grant('reminders', 'memory'));
    one.happened(visit(clock.now()));
    await clock.advance(MINUTE);
    expect(other.consent.state.get()).toMatchObject({ reminders: true, memory: true });
    expect(other.memory.profile.get().visits).toBe(1);
    await settled(one.consent.withdraw('reminders', 'memory'));
    await clock.advance(MINUTE);
    expect(other.consent.state.get()).toMatchObject({ reminders: false, memory: false });
    expect(other.memory.profile.get()).toEqual(open().memory.profile.get());
  });

  it('that the shop no longer has fires nothing of what was planned with it', async () => {
    const { clock, due, ahead, open } = setUp();
    const page = open({ granted: { reminders: true } });
    page.happened(added(clock.now(), 'serum'));
    await clock.advance(1_000);
    expect(page.reminders.planned.get()).toHaveLength(1);
    await page.close();
    await clock.advance(4 * HOUR);
    open();
    await clock.advance(10_000);
    expect(due.given).toEqual([]);
    expect(ahead.given).toEqual(['remind:1:abandoned-cart%3Aroom', 'cancel:1:abandoned-cart%3Aroom']);
  });
});

describe('what was planned when the page was last open', () => {
  it('is planned anew before anything of it is fired, so that the caps of today hold', async () => {
    const { clock, due, open, settled } = setUp();
    const options = { quietHours: false, timeZone: 'UTC', sinks: [due.sink], caps: { perDay: 1, perWeek: 5 } } as const;
    const page = open({ options });
    await settled(page.consent.grant('reminders'));
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      const dueAt = clock.now() + index * DAY + HOUR;
      await settled(page.reminders.remind({ id, kind: 'refill-due', dueAt, expiresAt: dueAt + 9 * DAY, title: id }));
    }
    await page.close();
    await clock.advance(3 * DAY);
    open({ options });
    await clock.advance(MINUTE);
    expect(due.given).toHaveLength(1);
    await clock.advance(2 * DAY);
    expect(due.given.map((key) => key.slice(-1))).toEqual(['a', 'b', 'c']);
  });

  it('waits for the end of quiet hours of where the viewer is by now', async () => {
    const { clock, due, open, settled } = setUp();
    const options = { sinks: [due.sink] };
    let timeZone = 'UTC';
    const page = open({ options, timeZone: () => timeZone });
    await settled(page.consent.grant('reminders'));
    await settled(page.reminders.remind({ id: 'a', kind: 'refill-due', dueAt: NOON + HOUR, title: 'a' }));
    // 22:00 there.
    timeZone = 'Asia/Tokyo';
    await clock.advance(10 * HOUR - MINUTE);
    expect(due.given).toEqual([]);
    await clock.advance(2 * HOUR);
    expect(due.given).toHaveLength(1);
  });
});

describe('what is called off', () => {
  it('is not planned again by a page that planned at the same time', async () => {
    const { clock, due, open, settled } = setUp();
    const [one, other] = [open(), open()];
    await settled(one.consent.grant('reminders'));
    one.happened(added(clock.now() - 4 * HOUR, 'serum'));
    one.happened(purchased(clock.now(), ['serum']));
    other.feature.wake();
    void other.consent.withdraw('reminders');
    await clock.advance(MINUTE);
    expect([one, other].map(({ reminders }) => reminders.planned.get())).toEqual([[], []]);
    expect(due.given).toEqual([]);
  });

  it('while it is on its way counts as shown, and leaves its date no room for another', async () => {
    const { clock, due, open, settled } = setUp();
    let answer: () => void = () => undefined;
    const slow: ReminderSink = {
      ...due.sink,
      deliver: (...given) => new Promise((resolve) => (answer = () => resolve(due.sink.deliver(...given)))),
    };
    const page = open({ options: { quietHours: false, timeZone: 'UTC', sinks: [slow], caps: { perDay: 1 } } });
    await settled(page.consent.grant('reminders'));
    const remind = (id: string) => settled(page.reminders.remind({ id, kind: 'refill-due', dueAt: clock.now(), title: id }));
    await remind('a');
    await settled(page.reminders.cancel('a'));
    answer();
    await clock.advance(10_000);
    await remind('b');
    expect(page.reminders.planned.get()).toMatchObject([{ id: 'b', dueAt: NOON + 12 * HOUR }]);
    expect(due.given).toEqual(['remind:1:a']);
  });

  it('and wanted again has another key, so that no receiver takes it for the same', async () => {
    const { clock, due, open, settled } = setUp();
    const page = open();
    await settled(page.consent.grant('reminders'));
    const remind = () => settled(page.reminders.remind({ id: 'a', kind: 'refill-due', dueAt: clock.now(), title: 'a' }));
    await remind();
    await clock.advance(10_000);
    await settled(page.memory.forget());
    await settled(page.consent.grant('reminders'));
    await remind();
    await clock.advance(10_000);
    expect(due.given).toEqual(['remind:1:a', 'remind:2:a']);
  });
});

describe('forgetting', () => {
  it('leaves a number behind, and what it takes to cancel', async () => {
    const { clock, store, open, settled } = setUp();
    const page = open();
    await settled(page.consent.grant('reminders', 'memory'));
    page.happened(visit(clock.now()));
    page.happened(added(clock.now(), 'serum'));
    await clock.advance(10_000);
    expect((await store.entries('')).length).toBeGreaterThan(4);
    await settled(page.memory.forget());
    await clock.advance(2 * MINUTE);
    expect(await store.entries('')).toEqual([['reminders/floor', '1']]);
    expect(page.memory.profile.get().visits).toBe(0);
    expect(page.reminders.planned.get()).toEqual([]);
  });

  it('in a room leaves what it takes to call off what was given ahead', async () => {
    const { clock, join, after } = setUpShow();
    const { sink, given } = recordingSink('ahead');
    const ana = await join('ana', { reminders: { quietHours: false, sinks: [sink] } });
    await after(ana.consent.grant('reminders'));
    await after(ana.reminders.remind({ id: 'a', kind: 'refill-due', dueAt: clock.now() + HOUR, title: 'a' }));
    await clock.advance(10_000);
    await after(ana.memory.forget(), 0);
    await clock.advance(10_000);
    expect(given).toEqual(['remind:1:a', 'cancel:1:a']);
  });
});

describe('where the device denies storage', () => {
  it('everything works in memory, and says so', async () => {
    const { clock, due, open, settled } = setUp();
    const page = open({ storage: refusingStore() });
    expect(page.reminders.storage.get()).toBe('unknown');
    await settled(page.consent.grant('reminders', 'memory'));
    page.happened(added(clock.now(), 'serum'));
    await clock.advance(4 * HOUR);
    expect(page.reminders.storage.get()).toBe('memory');
    expect(page.memory.profile.get().cartAdds).toBe(1);
    expect(due.given).toEqual(['remind:1:abandoned-cart%3Aroom']);
  });

  it('a device that keeps it says so', async () => {
    const { clock, open } = setUp();
    const page = open();
    await clock.advance(0);
    expect(page.reminders.storage.get()).toBe('device');
  });
});

describe('a reminder of the shop’s own making', () => {
  it('needs the viewer’s consent', async () => {
    const { open, settled } = setUp();
    const asked = settled(open().reminders.remind({ id: 'a', kind: 'refill-due', dueAt: NOON, title: 'a' }));
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
