import { afterEach, describe, expect, it } from 'vitest';
import { notificationSink, type NotificationSinkOptions } from '../../../src/follow-up/sinks/notification/index';
import type { Reminder } from '../../../src/model/reminder';
import { createVirtualClock } from '../../../src/testing/virtual-clock';
import { reminder } from '../outbox/samples';

const names = ['Notification', 'navigator', 'location', 'open'] as const;
const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
afterEach(() => {
  for (const [name, descriptor] of before) {
    if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, descriptor);
  }
});
const put = (name: (typeof names)[number], value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

interface Shown {
  readonly by: 'page' | 'worker';
  readonly title: string;
  readonly options: NotificationOptions;
  readonly notification?: { onclick?: () => void };
}

function page({ permission = 'granted', isRefusing = false }: { permission?: NotificationPermission; isRefusing?: boolean } = {}) {
  const shown: Shown[] = [];
  put(
    'Notification',
    class {
      static permission = permission;
      onclick?: () => void;
      close() {}
      constructor(title: string, options: NotificationOptions) {
        if (isRefusing) throw new TypeError('Illegal constructor');
        shown.push({ by: 'page', title, options, notification: this });
      }
    },
  );
  put('location', { href: 'https://shop.example/live/' });
  const worker = { showNotification: async (title: string, options: NotificationOptions = {}) => void shown.push({ by: 'worker', title, options }) };
  return { shown, worker };
}

const clock = createVirtualClock();
const deliver = (options?: NotificationSinkOptions, change: Partial<Reminder> = {}, action: 'remind' | 'cancel' = 'remind') =>
  notificationSink(options, clock).deliver(
    { action, idempotencyKey: 'k', reminder: reminder('a', change), locale: 'th', timeZone: 'UTC' },
    { signal: new AbortController().signal, isLeaving: false },
  );

describe('the notification sink', () => {
  it('shows a reminder by the page where there is no worker, and opens its address on a click', async () => {
    const { shown } = page();
    put('navigator', {});
    const opened: unknown[][] = [];
    put('open', (...input: unknown[]) => opened.push(input));
    await deliver({ icon: '/i.png' }, { body: 'Yes', url: '../p/1' });
    expect(shown).toMatchObject([
      {
        by: 'page',
        title: 'about a',
        options: { tag: 'a', body: 'Yes', lang: 'th', icon: '/i.png', data: { reminderId: 'a', url: 'https://shop.example/p/1' } },
      },
    ]);
    shown[0]?.notification?.onclick?.();
    expect(opened).toEqual([['https://shop.example/p/1', '_blank', 'noopener']]);
  });

  it("shows it by the page's worker, or the one that is given", async () => {
    const { shown, worker } = page();
    put('navigator', { serviceWorker: { ready: Promise.resolve(worker) } });
    await deliver();
    put('navigator', {});
    await deliver({ registration: worker });
    expect(shown.map(({ by }) => by)).toEqual(['worker', 'worker']);
  });

  it('does not wait for ever for a worker that never comes', async () => {
    const { shown } = page();
    put('navigator', { serviceWorker: { ready: new Promise(() => undefined) } });
    const delivered = deliver();
    await clock.advance(3_000);
    await delivered;
    expect(shown.map(({ by }) => by)).toEqual(['page']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://['])('opens nothing at %s', async (url) => {
    const { shown } = page();
    put('navigator', {});
    await deliver({}, { url });
    expect(shown[0]?.options.data).toEqual({ reminderId: 'a' });
  });

  it('is refused for good without permission, without notifications, and by a browser that needs a worker', async () => {
    put('navigator', {});
    for (const permission of ['default', 'denied'] as const) {
      page({ permission });
      await expect(deliver()).rejects.toMatchObject({ code: 'unsupported', retryable: false, context: { missing: 'permission' } });
    }
    page({ isRefusing: true });
    await expect(deliver()).rejects.toMatchObject({ retryable: false, context: { missing: 'service worker' } });
    put('Notification', undefined);
    await expect(deliver()).rejects.toMatchObject({ retryable: false, context: { missing: 'Notification' } });
  });

  it('shows nothing for a cancelling', async () => {
    const { shown } = page();
    await deliver({}, {}, 'cancel');
    expect(shown).toEqual([]);
  });

  it('refuses options that are wrong', () => {
    for (const [options, option] of [[{ icon: 7 }, 'icon'], [{ registration: {} }, 'registration'], [{ sound: 'x' }, 'sound']] as const) {
      expect(() => notificationSink(options as never)).toThrow(expect.objectContaining({ context: { option } }));
    }
  });
});
