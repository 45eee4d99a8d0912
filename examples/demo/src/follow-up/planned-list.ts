/** The reminders that are planned, each with its time and a way to take it back. */
import type { Reminder, Reminders } from 'liveroom';
import { h, together } from '../page/element';
import { follow } from '../page/follow';

export function mountPlannedList(
  container: HTMLElement,
  { planned, cancel }: Pick<Reminders, 'planned' | 'cancel'>,
  locale: string | undefined,
): () => void {
  const list = h('ol', { class: 'planned', 'aria-label': 'Planned reminders', 'data-testid': 'planned' });
  const none = h('p', { class: 'sheet-quiet' }, 'Nothing is planned yet.');
  container.append(list, none);
  const time = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });

  const row = ({ id, kind, title, body = '', dueAt }: Reminder) => {
    const remove = h(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': `Cancel: ${title}`, 'data-testid': 'cancel-reminder' },
      h('span', { class: 'cross', 'aria-hidden': 'true' }),
    );
    remove.addEventListener('click', () => {
      remove.disabled = true;
      void cancel(id);
    });
    return h(
      'li',
      { class: 'planned-row', 'data-testid': 'planned-reminder', 'data-kind': kind },
      h(
        'div',
        { class: 'planned-text' },
        h('p', { class: 'planned-title', dir: 'auto' }, title),
        h('p', { class: 'planned-body', dir: 'auto', hidden: body === '' }, body),
        h('p', { class: 'planned-time' }, h('time', { datetime: new Date(dueAt).toISOString() }, time.format(dueAt))),
      ),
      remove,
    );
  };
  return together(
    () => list.remove(),
    () => none.remove(),
    follow(planned, (reminders) => {
      list.replaceChildren(...reminders.map(row));
      none.hidden = reminders.length > 0;
    }),
  );
}
