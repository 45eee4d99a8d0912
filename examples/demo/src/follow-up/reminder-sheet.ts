/** "Remind me": asks whether it may, shows what is planned, and forgets when it is told to. */
import type { LiveRoom } from 'liveroom';
import { calendarFile } from 'liveroom/follow-up';
import { h, listen, setText, together } from '../page/element';
import { follow } from '../page/follow';
import { mountSheet } from '../page/sheet';
import { plural } from '../page/wording';
import { mountNotificationSwitch } from './notification-switch';
import { mountPlannedList } from './planned-list';
import type { NextShow } from './reminder-settings';
import { saveFile } from './save-file';

export interface ReminderSheetOptions {
  room: Pick<LiveRoom, 'id' | 'reminders' | 'consent' | 'memory'>;
  nextShow: NextShow;
  locale: string | undefined;
  isShort: boolean;
  /** Starts anew with short delays, or without. */
  onShort: (isShort: boolean) => void;
  say: (text: string) => void;
}

const QUESTION = 'May we remind you? Of the next show, of drops, of what you left in your cart.';
const REFUSED = 'We won’t. If you change your mind, the button is here.';
const SHORT_LIVED = 'This browser keeps nothing: reminders last as long as this page is open.';

export function mountReminderSheet(buttons: HTMLElement, page: HTMLElement, options: ReminderSheetOptions): () => void {
  const { room, nextShow, locale, isShort, onShort, say } = options;
  const { reminders, consent, memory } = room;
  const sheet = mountSheet(buttons, page, {
    id: 'reminder-sheet',
    title: 'Remind me',
    face: [h('span', { class: 'bell-icon', 'aria-hidden': 'true' }), h('span', { class: 'bell-text' }, 'Remind me')],
    testId: 'reminders',
  });
  const question = h('p', { class: 'consent-question' }, QUESTION);
  const allow = button('Allow', 'allow-reminders', 'is-primary');
  const refuse = button('No', 'refuse-reminders');
  const ask = h('div', { class: 'consent', 'data-testid': 'consent' }, question, h('div', { class: 'sheet-buttons' }, allow, refuse));

  const stop = button('Stop reminding me', 'stop-reminders', 'is-small is-quiet');
  const shortLived = h('p', { class: 'sheet-quiet', hidden: true }, SHORT_LIVED);
  const list = h('div', {});
  const agreed = h('div', { class: 'sheet-part' }, h('h3', {}, 'What we’ll remind you of'), list, shortLived);
  const agreedButtons = h('div', { class: 'sheet-buttons' });
  agreed.append(agreedButtons);

  const calendar = button('Add it to your calendar', 'add-to-calendar', 'is-small');
  const show = h(
    'div',
    { class: 'sheet-part' },
    h('h3', {}, 'The next show'),
    h('p', {}, nextShow.title),
    h('p', { class: 'sheet-quiet' }, startText(nextShow.startsAt, locale)),
    h('div', { class: 'sheet-buttons' }, calendar),
  );

  const remember = h('input', { type: 'checkbox', 'data-testid': 'remember-me' });
  const profile = h('p', { class: 'sheet-quiet', 'data-testid': 'profile' });
  const forget = button('Forget me', 'forget-me', 'is-small');
  const device = h(
    'div',
    { class: 'sheet-part' },
    h('h3', {}, 'On this device'),
    h('label', { class: 'check' }, remember, h('span', {}, 'Remember my visits and what I bought')),
    profile,
    h('div', { class: 'sheet-buttons' }, forget),
  );
  const short = h('input', { type: 'checkbox', checked: isShort, 'data-testid': 'short-delays' });
  const demo = h('label', { class: 'check sheet-demo' }, short, h('span', {}, 'Demo: short delays, a minute instead of hours'));
  sheet.body.append(ask, agreed, show, device, demo);

  const drawConsent = () => {
    const { reminders: mayRemind, memory: mayRemember } = consent.state.get();
    ask.hidden = mayRemind;
    agreed.hidden = !mayRemind;
    remember.checked = mayRemember;
    sheet.button.classList.toggle('is-on', mayRemind);
  };
  const drawProfile = () => {
    const { visits, purchases } = memory.profile.get();
    const isKnown = consent.state.get().memory && visits > 0;
    profile.hidden = !isKnown;
    setText(profile, `${plural(visits, 'visit', 'visits')}, ${plural(purchases, 'order', 'orders')} so far.`);
  };
  const forgetMe = async () => {
    forget.disabled = true;
    await memory.forget();
    setText(question, QUESTION);
    forget.disabled = false;
    setText(forget, 'Forgotten');
    say('Everything this device kept of you is deleted.');
  };
  const saveShow = () => saveFile('next-show.ics', 'text/calendar', showFile(room.id, nextShow, Date.now()));

  const undo = together(
    sheet.unmount,
    mountPlannedList(list, reminders, locale),
    mountNotificationSwitch(agreedButtons),
    follow(consent.state, () => {
      drawConsent();
      drawProfile();
    }),
    follow(memory.profile, drawProfile),
    follow(reminders.storage, (storage) => (shortLived.hidden = storage !== 'memory')),
    listen(allow, 'click', () => void consent.grant('reminders')),
    listen(refuse, 'click', () => {
      setText(question, REFUSED);
      void consent.withdraw('reminders');
    }),
    listen(stop, 'click', () => void consent.withdraw('reminders')),
    listen(remember, 'change', () => void (remember.checked ? consent.grant('memory') : consent.withdraw('memory'))),
    listen(forget, 'click', () => void forgetMe()),
    listen(calendar, 'click', saveShow),
    listen(short, 'change', () => onShort(short.checked)),
  );
  agreedButtons.append(stop);
  return undo;
}

const button = (text: string, testId: string, kind = ''): HTMLButtonElement =>
  h('button', { type: 'button', class: `button ${kind}`.trimEnd(), 'data-testid': testId }, text);

const startText = (startsAt: number, locale: string | undefined): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(startsAt);

/** The same entry as the one that the room's calendar sink would make of the reminder. */
function showFile(roomId: string, { startsAt, title, url }: NextShow, nowMs: number): string {
  const id = `show-starting:${roomId}:${startsAt}`;
  return calendarFile(
    {
      id,
      kind: 'show-starting',
      roomId,
      dueAt: startsAt,
      expiresAt: startsAt,
      revision: 1,
      title,
      startsAt,
      ...(url === undefined ? {} : { url }),
    },
    { nowMs },
  );
}
