/**
 * Following up on a device whose pages die at any step, sleep for days and travel: what happens to the viewer is made up
 * from a seed, and an oracle watches the sinks.
 */
import { FollowUpFeature } from '../../src/follow-up/follow-up-feature';
import { createLeadership } from '../../src/lib/leadership';
import type { ReminderDelivery, ReminderSink, RemindersOptions } from '../../src/follow-up/types';
import { seededRandom, type Random } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import type { ConsentState } from '../../src/model/consent';
import type { TrackEvent } from '../../src/model/track';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { createOracle, nextNoon, type Moment, type WantedNow } from './chaos-oracle';
import { fakeDevice } from './outbox/fake-device';
import { added, answered, arrived, DAY, dropCancelled, HOUR, MINUTE, purchased, scheduled, visit } from './rules/events';

/** Around the days on which clocks change, and one on which nothing does. */
const PLACES = [
  ['Europe/Berlin', '2026-03-28T14:00Z'],
  ['Europe/Berlin', '2026-10-24T16:00Z'],
  ['America/New_York', '2026-03-07T18:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T05:00Z'],
  ['America/Santiago', '2026-09-05T20:00Z'],
  ['Africa/Cairo', '2026-10-29T12:00Z'],
  ['Asia/Manila', '2026-06-01T08:00Z'],
] as const;

const QUIET = [{ from: '22:00', to: '08:00' }, { from: '01:30', to: '03:30' }, { from: '12:30', to: '17:00' }, false] as const;

type Mood = 'fine' | 'down' | 'silent';

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function isQuietBy(quietHours: (typeof QUIET)[number]) {
  return (minutes: number) => {
    if (quietHours === false) return false;
    const [from, to] = [minutesOf(quietHours.from), minutesOf(quietHours.to)];
    return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  };
}

/** What is left of a viewer who is to be forgotten, beyond what it takes to cancel. */
function traces(kept: ReadonlyMap<string, string>): string[] {
  return [...kept].filter(([key, text]) => {
    if (key === 'reminders/floor') return !/^\d+$/.test(text);
    if (key === 'reminders/plan') return text !== '[]';
    if (!key.startsWith('reminders/to/["ahead",')) return true;
    return /"(?:body|url|productIds|orderId|questionId|dropId)":/.test(text);
  }).map(([key]) => key);
}

function world(random: Random) {
  const pick = <T>(...values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  const [home, start] = pick<(typeof PLACES)[number]>(...PLACES);
  const time = createVirtualClock({ startMs: Date.parse(start) });
  const device = fakeDevice(time, random);
  const quietHours = pick<(typeof QUIET)[number]>(...QUIET);
  const isTight = random() < 0.5;
  const caps = isTight ? { perDay: pick(1, 2), perWeek: pick(2, 3, 5) } : { perDay: 1_000, perWeek: 1_000 };
  const granted: Partial<ConsentState> = random() < 0.2 ? { reminders: true } : {};
  const oracle = createOracle({ isQuiet: isQuietBy(quietHours), ...caps });
  const standing = new Map<string, ReminderDelivery>();
  const nextShow = random() < 0.3 ? { startsAt: time.now() + Math.floor(random() * 3 * DAY), title: 'The next show' } : undefined;
  const options: RemindersOptions = { quietHours, caps, ...(nextShow === undefined ? {} : { nextShow }) };
  let timeZone: string = home;
  let mood: Mood = 'fine';
  let seed = 0;

  const kept = (name: string) => JSON.parse(device.kept.get(`kept/${name}`) ?? '{}') as unknown;
  const hasConsent = () => (kept('consent') as { reminders?: boolean }).reminders ?? granted.reminders ?? false;
  const wanted = () => (kept('occasions') as { open?: WantedNow[] }).open ?? [];
  const moment = (): Moment => ({ nowMs: device.clock.now(), timeZone, hasConsent: hasConsent(), wanted: wanted() });

  const open = () => {
    const tab = device.openTab();
    let shown: [ReminderDelivery, number][] = [];
    const sink = (when: ReminderSink['when']): ReminderSink => ({
      name: when,
      when,
      async deliver(delivery) {
        const now = moment();
        if (tab.isAlive) oracle.judge(delivery, now, when === 'due');
        await tab.step(() => {
          if (mood === 'down') throw new Error('down');
          if (when === 'due') oracle.count(delivery, now);
          else standing.set(delivery.reminder.id, delivery);
          if (mood === 'silent') throw new Error('lost');
        });
        if (when === 'due') shown.push([delivery, now.nowMs]);
      },
    });
    const feature = new FollowUpFeature({
      roomId: 'room',
      self: { id: 'ana', name: 'Ana', role: 'viewer' },
      clock: tab.clock,
      random: seededRandom(++seed),
      storage: tab.store,
      options: { ...options, sinks: [sink('due'), sink('ahead')] },
      granted,
      leadership: createLeadership(tab.locks, 'reminders'),
      isPresent: () => false,
      refillAfterDays: () => 4,
      locale: 'en',
      timeZone: () => timeZone,
      onTier: () => undefined,
      forgetRest: async () => undefined,
    });
    feature.start(new Scope());
    /** Lived on for long enough to have noted what it showed. */
    const survived = () => {
      if (tab.isAlive) for (const [delivery, nowMs] of shown) oracle.isSure(delivery, nowMs);
      shown = [];
    };
    return { tab, feature, survived, forgetShown: () => void (shown = []) };
  };

  return {
    pick, time, device, oracle, caps, standing, open, moment, quietHours, isTight, granted,
    travel: (zone: string) => (timeZone = zone),
    zone: () => timeZone,
    home,
    setMood: (next: Mood) => (mood = next),
  };
}

type World = ReturnType<typeof world>;
type Page = ReturnType<World['open']>;

/** A day of a viewer: what they do, and what is done to their device. */
export async function run(seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const here = world(random);
  const { pick, time, device, oracle } = here;
  const pages: [Page, Page] = [here.open(), here.open()];
  const survive = async (ms: number) => {
    await time.advance(ms);
    if (ms >= 1_000) for (const page of pages) page.survived();
  };
  const now = () => device.clock.now();
  let isMonotone = true;
  let order = 0;

  const happens = (event: TrackEvent) => pick(...pages).feature.happened(event);
  const buy = async () => {
    oracle.says(undefined);
    const page = pick(...pages);
    page.feature.happened(purchased(now(), [pick('serum', 'cream')], { orderId: `order-${++order}` }));
    if (random() < 0.3) return page.tab.killAfter(Math.floor(random() * 16) / 2);
    await survive(1_000);
    if (page.tab.isAlive && isMonotone && here.moment().hasConsent) oracle.says('bought');
  };
  const ask = (said: () => Promise<void>) => void said().catch(() => undefined);
  const dropped = async (page: Page, said: () => Promise<void>, mayKeepConsent: boolean) => {
    oracle.forget();
    for (const other of pages) other.forgetShown();
    oracle.says(undefined);
    let isDone = false;
    void said().then(() => {
      isDone = true;
      if (here.granted.reminders && !mayKeepConsent) return;
      const left = traces(device.kept).filter((key) => !(mayKeepConsent && key === 'kept/consent'));
      oracle.complaints.push(...left.map((key) => `${key} is left of the viewer`));
      const { profile } = page.feature.memory;
      if (profile.get().visits + profile.get().cartAdds + profile.get().purchases > 0) oracle.complaints.push('the profile is not empty');
    });
    if (random() < 0.3) page.tab.killAfter(Math.floor(random() * 16) / 2);
    await survive(1_000);
    if (!isDone && page.tab.isAlive) oracle.complaints.push('nobody was told that all was deleted');
  };

  const acts: (() => void | Promise<void>)[] = [
    () => happens(visit(now())),
    () => (oracle.says('filled'), happens(added(now(), pick('serum', 'cream', 'mask')))),
    () => (oracle.says('filled'), happens(added(now() - 4 * HOUR, pick('serum', 'cream')))),
    buy,
    () => happens(answered(now(), pick('q1', 'q2', 'q3'))),
    () => happens(scheduled(now(), pick('d1', 'd2'), now() + pick(10 * MINUTE, 2 * HOUR, DAY))),
    () => happens(dropCancelled(now(), pick('d1', 'd2'))),
    () => happens(arrived(now(), `order-${order}`)),
    () => ask(() => pick(...pages).feature.consent.grant('reminders', 'memory')),
    () => ask(() => pick(...pages).feature.consent.grant('reminders')),
    () => {
      const dueAt = now() + pick(1_000, 20_000, HOUR, 10 * HOUR);
      ask(() => pick(...pages).feature.reminders.remind({ id: pick('own-1', 'own-2'), kind: 'arrived-well', dueAt, title: `At ${dueAt}` }));
    },
    () => ask(() => pick(...pages).feature.reminders.cancel(pick('own-1', 'own-2', 'abandoned-cart:room'))),
    () => {
      const page = pick(...pages);
      return dropped(page, () => page.feature.consent.withdraw('reminders', 'memory'), true);
    },
    () => {
      const page = pick(...pages);
      return dropped(page, () => page.feature.memory.forget(), false);
    },
    () => pick(...pages).tab.killAfter(Math.floor(random() * 40) / 2),
    () => pick(...pages).tab.kill(),
    () => pick(...pages).feature.leave(),
    () => here.setMood(pick<Mood>('fine', 'fine', 'down', 'silent')),
    () => here.travel(pick(here.home, 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati')),
    () => {
      if (random() > 0.3) return;
      isMonotone = false;
      oracle.says(undefined);
      device.setClock(-pick(10_000, 10 * MINUTE, 3 * HOUR));
    },
  ];

  ask(() => pick(...pages).feature.consent.grant('reminders', 'memory'));
  await survive(1_000);
  for (let turn = 0; turn < 24; turn++) {
    pages.forEach(({ tab }, index) => {
      if (!tab.isAlive && random() < 0.7) pages[index] = here.open();
    });
    await pick(...acts)();
    const pace = random();
    if (pace < 0.3) await survive(Math.floor(random() * 8));
    else if (pace < 0.6) await survive(1_000 + Math.floor(random() * 8_000));
    else if (pace < 0.8) {
      // The lid is closed.
      await survive(1_000);
      device.setClock(pick(MINUTE, 3 * HOUR, 7 * HOUR, 20 * HOUR));
      await survive(Math.floor(random() * 15_000));
    } else if (pace < 0.9) {
      for (const { tab } of pages) tab.kill();
      device.setClock(pick(HOUR, 11 * HOUR, 3 * DAY));
      pages[0] = here.open();
      await survive(6_000);
    }
  }
  await settle(here, pages, survive);
  return oracle.complaints;
}

/** All faults are over: what is still wanted arrives. */
async function settle(here: World, pages: [Page, Page], survive: (ms: number) => Promise<void>) {
  const { device, oracle, time } = here;
  here.setMood('fine');
  for (const { tab } of pages) tab.killAfter(Infinity);
  if (!pages[0].tab.isAlive) pages[0] = here.open();
  const [page] = pages;
  await survive(2_000);
  const at = device.clock.now();
  void page.feature.consent.grant('reminders').then(() => {
    page.feature.happened(added(at + 1, 'last'));
    return page.feature.reminders.remind({ id: 'own-1', kind: 'refill-due', dueAt: at + HOUR, expiresAt: at + 9 * DAY, title: 'The last' });
  });
  oracle.says('filled');
  await survive(2_000);
  for (const days of [0, 1, 4]) {
    const noon = nextNoon(device.clock.now() + days * DAY, here.zone());
    device.setClock(noon - device.clock.now());
    // The longest pause between two tries, and some.
    const owed = () =>
      here.moment().wanted.filter((wanted) => {
        const isInTime = wanted.wantedAt <= noon && Math.min(wanted.expiresAt, wanted.startsAt ?? Infinity) > noon + 12 * MINUTE;
        return isInTime && !oracle.isCounted(wanted);
      });
    for (let waitedMs = 0; waitedMs < 11 * MINUTE && (waitedMs === 0 || (owed().length > 0 && !here.isTight)); waitedMs += 10_000) {
      await survive(10_000);
    }
    if (!here.isTight) oracle.complaints.push(...owed().map(({ id }) => `${id} has never arrived`));
  }
  let isDone = false;
  void page.feature.consent.withdraw('reminders', 'memory').then(() => (isDone = true));
  for (let waitedMs = 0; waitedMs < 11 * MINUTE && (waitedMs === 0 || left().length > 0); waitedMs += 10_000) await time.advance(10_000);
  function left() {
    return [...here.standing.values()].filter(({ action, reminder }) => action === 'remind' && reminder.expiresAt > device.clock.now());
  }
  oracle.complaints.push(...left().map(({ idempotencyKey }) => `${idempotencyKey} was not called off ahead`));
  if (!isDone) oracle.complaints.push('the last withdrawing was not stored');
}
