/** The outbox on a device whose tabs die at any step, whose clock is set, and whose sinks fail: what each run owes in the end. */
import { createLeadership } from '../../../src/lib/leadership';
import { ReminderOutbox } from '../../../src/follow-up/outbox/outbox';
import type { ReminderDelivery, ReminderSink } from '../../../src/follow-up/types';
import { seededRandom, type Random } from '../../../src/lib/random';
import type { Reminder } from '../../../src/model/reminder';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { fakeDevice, type Tab } from './fake-device';
import { MINUTE_MS, reminder } from './samples';

/** What takes each key once, and goes by revisions. */
function fakeReceiver() {
  const keys = new Map<string, ReminderDelivery>();
  const now = new Map<string, ReminderDelivery>();
  return {
    keys,
    now,
    take(delivery: ReminderDelivery) {
      const { idempotencyKey, reminder: given } = delivery;
      if (keys.has(idempotencyKey)) return;
      keys.set(idempotencyKey, delivery);
      const before = now.get(given.id);
      if (before === undefined || given.revision > before.reminder.revision) now.set(given.id, delivery);
      else if (given.revision === before.reminder.revision && delivery.action === 'cancel') now.set(given.id, delivery);
    },
  };
}

type Mood = 'fine' | 'down' | 'silent';

export function world(random: Random) {
  const time = createVirtualClock();
  const device = fakeDevice(time, random);
  const received = { due: fakeReceiver(), ahead: fakeReceiver() };
  const complaints: string[] = [];
  let mood: Mood = 'fine';
  let seed = 0;

  /** What the device holds as the plan, which nobody may go beyond. */
  const stored = (): Reminder[] => JSON.parse(device.kept.get('reminders/plan') ?? '[]') as Reminder[];
  const settled = () => JSON.parse(device.kept.get('reminders/settled') ?? '[]') as { id: string; revision: number; outcome: string }[];

  const judge = (when: ReminderSink['when'], { action, idempotencyKey, reminder: given }: ReminderDelivery) => {
    const planned = stored().find(({ id }) => id === given.id);
    if (action === 'cancel') return;
    if (planned === undefined) return complaints.push(`${idempotencyKey} was given after it was cancelled`);
    if (when === 'ahead') return;
    const nowMs = device.clock.now();
    if (planned.revision !== given.revision) complaints.push(`${idempotencyKey} was given after it was moved`);
    if (nowMs < given.dueAt || nowMs > given.expiresAt) complaints.push(`${idempotencyKey} was given out of its time`);
    const isSettled = settled().some((one) => one.id === given.id && one.revision === given.revision && one.outcome !== 'expired');
    if (isSettled) complaints.push(`${idempotencyKey} was given again after it was settled`);
  };

  const open = () => {
    const tab = device.openTab();
    const sink = (when: ReminderSink['when']): ReminderSink => ({
      name: when,
      when,
      deliver: (delivery) => {
        if (tab.isAlive) judge(when, delivery);
        return tab.step(() => {
          if (mood === 'down') throw new Error('down');
          received[when].take(delivery);
          // Taken, and the answer is lost.
          return mood === 'silent' ? Promise.reject(new Error('lost')) : undefined;
        });
      },
    });
    const outbox = new ReminderOutbox({
      ...createLeadership(tab.locks, 'reminders'),
      clock: tab.clock,
      store: tab.store,
      random: seededRandom(++seed),
      sinks: [sink('due'), sink('ahead')],
      locale: () => 'en',
      timeZone: () => 'UTC',
    });
    outbox.start();
    return { tab, outbox };
  };

  /** All faults are over: what is owed must arrive, and what is not must not stand. */
  const settle = async (last: { tab: Tab }) => {
    mood = 'fine';
    if (!last.tab.isAlive) open();
    last.tab.killAfter(Infinity);
    let end = outcome();
    // The longest pause between two tries, and some.
    for (let waitedMs = 0; waitedMs < 12 * MINUTE_MS && !isFaultless(end); waitedMs += 20_000) {
      await time.advance(20_000);
      end = outcome();
    }
    await time.advance(20_000);
    return outcome();
  };

  const outcome = () => {
    const nowMs = device.clock.now();
    const plan = stored();
    const missing = plan.filter(({ id, revision, dueAt, expiresAt }) => {
      return nowMs >= dueAt && nowMs <= expiresAt && !received.due.keys.has(`remind:${revision}:${id}`);
    });
    const fired = (id: string, revision: number) =>
      settled().some((one) => one.id === id && one.revision >= revision && one.outcome === 'fired');
    const wanted = plan.filter(({ id, revision, expiresAt }) => nowMs <= expiresAt && !fired(id, revision));
    const standing = [...received.ahead.now.values()].filter(
      ({ action, reminder: { expiresAt } }) => action === 'remind' && nowMs <= expiresAt,
    );
    const inShort = ({ id, dueAt, title }: Reminder) => `${id} ${dueAt} ${title}`;
    return {
      complaints,
      missing: missing.map(({ id }) => id),
      wanted: wanted.map(inShort).sort(),
      standing: standing.map((delivery) => inShort(delivery.reminder)).sort(),
    };
  };

  return { time, device, open, settle, received, setMood: (next: Mood) => (mood = next) };
}

interface End {
  complaints: string[];
  missing: string[];
  wanted: string[];
  standing: string[];
}

export const faultless = ({ wanted }: End): End => ({ complaints: [], missing: [], wanted, standing: wanted });
const isFaultless = (end: End) => JSON.stringify(faultless(end)) === JSON.stringify(end);

export async function run(seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(...values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const { time, device, open, settle, setMood } = world(random);
  const tabs = [open(), open()];
  const revisions = new Map<string, number>();
  let plan: Reminder[] = [];
  const any = () => Math.floor(random() * tabs.length);

  const replan = () => {
    const nowMs = device.clock.now();
    plan = ['a', 'b', 'c'].flatMap((id) => {
      const before = plan.find((one) => one.id === id);
      if (random() < 0.25) return [];
      if (before !== undefined && random() < 0.6) return [before];
      const revision = (revisions.get(id) ?? 0) + 1;
      revisions.set(id, revision);
      const dueAt = nowMs + Math.floor((random() - 0.2) * MINUTE_MS);
      return [reminder(id, { revision, dueAt, expiresAt: dueAt + pick(20_000, 3_600_000, 86_400_000), title: `t${revision}` })];
    });
    void tabs[any()]?.outbox.setPlan(plan);
  };
  const acts = [
    replan,
    replan,
    () => {
      plan = [];
      void tabs[any()]?.outbox.clear();
    },
    () => setMood(pick<Mood>('fine', 'down', 'silent')),
    () => device.setClock(pick(-120_000, -10_000, 10_000, 120_000)),
    () => tabs[any()]?.tab.killAfter(Math.floor(random() * 30) / 2),
    () => tabs[any()]?.tab.kill(),
    () => tabs[any()]?.outbox.leave(),
  ];
  replan();
  for (let turn = 0; turn < 14; turn++) {
    await time.advance(Math.floor(random() ** 3 * 40_000));
    tabs.forEach(({ tab }, index) => {
      if (!tab.isAlive && random() < 0.7) tabs[index] = open();
    });
    pick(...acts)();
  }
  const last = tabs[0] as (typeof tabs)[number];
  for (const { tab } of tabs) tab.killAfter(Infinity);
  return settle(last);
}
