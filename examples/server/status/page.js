/**
 * Asks for the figures every other second while someone looks, and shows them: all statuses, or the one that was chosen.
 * Everything is set as text.
 */

const EVERY_MS = 2000;
const STATUSES = ['planned', 'due', 'sending', 'sent', 'failed', 'expired', 'cancelled'];

const byId = (id) => document.getElementById(id);
const number = new Intl.NumberFormat();
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const distance = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });

function element(name, { className = '', text = '', title = '' } = {}, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  if (title) made.title = title;
  made.append(...children);
  return made;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

function ago(atMs, nowMs) {
  const seconds = (atMs - nowMs) / 1000;
  const [unit, length] = [['day', 86_400], ['hour', 3600], ['minute', 60]].find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
  return distance.format(Math.round(seconds / length), unit);
}

function rowOf(reminder, nowMs) {
  const { status, title, kind, reason, userId, sendAt, updatedAt, channel, attempts } = reminder;
  const what = element('td', { className: 'what', text: title }, element('small', { text: kind }));
  if (reason) what.append(element('small', { className: 'reason', text: reason }));
  const isToCome = status === 'planned' || status === 'due';
  return element(
    'tr',
    {},
    element('td', {}, element('span', { className: `status ${status}`, text: capital(status) })),
    what,
    element('td', { className: 'user', text: userId, title: userId }),
    element('td', { text: isToCome ? ago(sendAt, nowMs) : '–', title: moment.format(sendAt) }),
    element('td', { text: ago(updatedAt, nowMs), title: moment.format(updatedAt) }),
    element('td', { text: channel ?? '–' }),
    element('td', { className: 'number', text: number.format(attempts) }),
  );
}

/** One button for each status, made once, so that whoever is on one stays there. */
const buttons = new Map(
  STATUSES.map((status) => {
    const button = element('button', {}, element('b', { text: '–' }), element('span', { className: `status ${status}`, text: capital(status) }));
    button.type = 'button';
    button.ariaPressed = 'false';
    button.addEventListener('click', () => choose(chosen === status ? undefined : status));
    return [status, button];
  }),
);
let chosen;

function choose(status) {
  chosen = status;
  for (const [each, button] of buttons) button.ariaPressed = String(each === status);
  byId('latest-title').textContent = status ? `Latest: ${status}` : 'Latest';
  void look();
}

function show({ at, counts, latest, database, senders, delivers }) {
  byId('about').textContent = `${database} · ${delivers ? senders.join(', then ') : 'takes reminders, delivers none'}`;
  for (const [status, button] of buttons) {
    const count = counts[status] ?? 0;
    button.querySelector('b').textContent = number.format(count);
    button.classList.toggle('none', count === 0);
  }
  byId('latest').replaceChildren(...latest.map((reminder) => rowOf(reminder, at)));
  byId('empty').hidden = latest.length > 0;
}

function fresh(isFresh, text) {
  byId('freshness').dataset.fresh = isFresh ? 'yes' : 'no';
  // Said when it changes, not every other second.
  if (byId('freshness-text').textContent !== text) byId('freshness-text').textContent = text;
}

async function look() {
  const asked = chosen;
  try {
    const response = await fetch(asked ? `/status.json?status=${asked}` : '/status.json', { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(response.status === 401 ? 'signed out: reload' : `answered ${response.status}`);
    const figures = await response.json();
    if (asked === chosen) show(figures);
    fresh(true, 'Live');
  } catch (error) {
    fresh(false, `Not live: ${error.name === 'TypeError' ? 'the server is away' : error.message}`);
  }
}

/** Nobody looks at a hidden page. */
async function keepLooking() {
  for (;;) {
    if (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
    await look();
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

byId('counts').append(...[...buttons.values()].map((button) => element('li', {}, button)));
keepLooking();
