/** The reminders that a viewer agrees to, and those that have come. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDueReminders } from '../../examples/demo/src/follow-up/due-reminders';
import { mountNotificationSwitch } from '../../examples/demo/src/follow-up/notification-switch';
import { nextShowAfter, reminderSettings } from '../../examples/demo/src/follow-up/reminder-settings';
import { mountReminderSheet } from '../../examples/demo/src/follow-up/reminder-sheet';
import { mountReminderToasts } from '../../examples/demo/src/follow-up/reminder-toasts';
import type { ConsentPurpose, ConsentState, LiveRoom, Reminder, ViewerProfile } from '../../src/index';
import { Signal } from '../../src/lib/signal';
import { byTestId } from './fake-sale';

let page: HTMLElement;
let unmount: () => void = () => undefined;

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});
afterEach(() => {
  unmount();
  unmount = () => undefined;
  page.remove();
});

const one = (testId: string) => byTestId(page, testId)[0]!;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const NOBODY: ViewerProfile = {
  visits: 0,
  firstVisitAt: undefined,
  lastVisitAt: undefined,
  questions: 0,
  answers: 0,
  cartAdds: 0,
  purchases: 0,
  bought: [],
  tier: undefined,
};
const reminder = (change: Partial<Reminder> = {}): Reminder => ({
  id: 'abandoned-cart:demo',
  kind: 'abandoned-cart',
  roomId: 'demo',
  dueAt: Date.UTC(2026, 10, 24, 18, 45),
  expiresAt: Date.UTC(2026, 10, 25),
  revision: 1,
  title: 'Your cart is waiting',
  body: 'Dew serum: still in your cart.',
  ...change,
});

function mount() {
  const consented = new Signal<ConsentState>({ analytics: false, reminders: false, memory: false });
  const planned = new Signal<readonly Reminder[]>([]);
  const profile = new Signal<ViewerProfile>(NOBODY);
  const storage = new Signal<'device' | 'memory' | 'unknown'>('device');
  const say = (value: boolean) => async (purpose: ConsentPurpose) =>
    consented.set({ ...consented.get(), [purpose]: value });
  const consent = { state: consented, grant: vi.fn(say(true)), withdraw: vi.fn(say(false)) };
  const reminders = { planned, storage, cancel: vi.fn(async () => undefined), remind: vi.fn() };
  const memory = { profile, forget: vi.fn(async () => undefined) };
  const onShort = vi.fn();
  const buttons = document.createElement('div');
  page.append(buttons);
  unmount = mountReminderSheet(buttons, page, {
    room: { id: 'demo', consent, reminders, memory } as unknown as LiveRoom,
    nextShow: { startsAt: Date.UTC(2026, 10, 24, 19), title: 'An evening of glow' },
    locale: 'en-IE',
    isShort: false,
    onShort,
    say: () => undefined,
  });
  return { consent, consented, planned, profile, reminders, memory, storage, onShort };
}

describe('the reminders', () => {
  it('are asked for plainly, and nothing is agreed to before', () => {
    const { consent } = mount();
    expect(one('consent').textContent).toContain('May we remind you?');
    expect(consent.grant).not.toHaveBeenCalled();
    one('allow-reminders').click();
    expect(consent.grant).toHaveBeenCalledWith('reminders');
    expect(one('consent').hidden).toBe(true);
  });

  it('are let be when the viewer says no, with a way back', () => {
    const { consent } = mount();
    one('refuse-reminders').click();
    expect(consent.withdraw).toHaveBeenCalledWith('reminders');
    expect(one('consent').textContent).toContain('We won’t.');
    expect(one('consent').hidden).toBe(false);
  });

  it('that are planned show with their times, hostile texts as text, and can be cancelled one by one', () => {
    const { planned, consent, reminders } = mount();
    void consent.grant('reminders');
    planned.set([reminder(), reminder({ id: 'other', title: '<b>Sale</b>' })]);
    const rows = byTestId(page, 'planned-reminder');
    expect(rows.map((row) => row.querySelector('.planned-title')?.textContent)).toEqual([
      'Your cart is waiting',
      '<b>Sale</b>',
    ]);
    expect(rows[0]!.querySelector('time')?.dateTime).toBe('2026-11-24T18:45:00.000Z');
    byTestId(page, 'cancel-reminder')[1]!.click();
    expect(reminders.cancel).toHaveBeenCalledWith('other');
  });

  it('say so when they last no longer than the page', () => {
    const { storage } = mount();
    expect(page.textContent).toContain('This browser keeps nothing');
    const note = Array.from(page.querySelectorAll('p')).find((p) => p.textContent?.startsWith('This browser'))!;
    expect(note.hidden).toBe(true);
    storage.set('memory');
    expect(note.hidden).toBe(false);
  });
});

describe('what the device keeps', () => {
  it('is kept only where the viewer said so, shown, and forgotten on demand', async () => {
    const { consent, profile, memory } = mount();
    profile.set({ ...NOBODY, visits: 2, purchases: 1 });
    expect(one('profile').hidden).toBe(true);
    one('remember-me').click();
    expect(consent.grant).toHaveBeenCalledWith('memory');
    expect(one('profile').hidden).toBe(false);
    expect(one('profile').textContent).toBe('2 visits, 1 order so far.');
    one('forget-me').click();
    await settled();
    expect(memory.forget).toHaveBeenCalled();
    expect(one('forget-me').textContent).toBe('Forgotten');
  });
});

describe('notifications', () => {
  it('are asked for on a click only, and say what the browser said', async () => {
    const permissions = {
      permission: 'default' as NotificationPermission,
      requestPermission: vi.fn(async (): Promise<NotificationPermission> => (permissions.permission = 'granted')),
    };
    unmount = mountNotificationSwitch(page, permissions);
    expect(permissions.requestPermission).not.toHaveBeenCalled();
    one('notifications').click();
    await settled();
    expect(one('notifications').textContent).toBe('Notifications are on');
    expect(one('notifications')).toHaveProperty('disabled', true);
  });
});

describe('reminders that have come', () => {
  it('show on the page, a few at a time, with addresses of the web only', () => {
    const due = createDueReminders();
    unmount = mountReminderToasts(page, due);
    due.ring(reminder({ title: '<i>first</i>', url: 'javascript:alert(1)' }));
    expect(page.querySelector('a, i')).toBeNull();
    expect(one('toast').textContent).toContain('<i>first</i>');
    for (const id of ['2', '3', '4']) due.ring(reminder({ id, title: id, url: 'https://shop.example/cart' }));
    expect(byTestId(page, 'toast').map((toast) => toast.querySelector('.toast-title')?.textContent)).toEqual(['4', '3', '2']);
    expect(page.querySelector('a')?.href).toBe('https://shop.example/cart');
    one('toast').querySelector('button')!.click();
    expect(byTestId(page, 'toast')).toHaveLength(2);
  });
});

describe('when they come', () => {
  it('is the room’s own choice, or a minute after what they follow', () => {
    const show = nextShowAfter(Date.UTC(2026, 10, 23, 10), 'https://shop.example/');
    expect(show.startsAt).toBeGreaterThan(Date.UTC(2026, 10, 23, 10));
    expect(reminderSettings(show, false)).toEqual({ nextShow: show });
    expect(reminderSettings(show, true)).toMatchObject({
      nextShow: show,
      quietHours: false,
      rules: { 'abandoned-cart': { delayMs: 60_000 } },
    });
  });
});
