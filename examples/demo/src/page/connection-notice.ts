/** Says what is wrong with the connection, in words, with a way out where there is one. */
import type { LiveRoom } from 'liveroom';
import { isLiveRoomError } from 'liveroom';
import { h, listen, setText, together } from './element';
import { explain } from './wording';

export function mountConnectionNotice(container: HTMLElement, room: LiveRoom): () => void {
  const text = h('p', {});
  const again = h('button', { type: 'button', class: 'button', 'data-testid': 'rejoin' });
  const notice = h(
    'div',
    { class: 'notice', role: 'status', hidden: true, 'data-testid': 'connection-notice' },
    text,
    again,
  );
  container.append(notice);

  const draw = (error?: unknown) => {
    const status = room.status.get();
    const isElsewhere = isLiveRoomError(error, 'duplicate-user');
    notice.hidden = status !== 'reconnecting' && status !== 'failed';
    again.hidden = status !== 'failed';
    setText(again, isElsewhere ? 'Use it here' : 'Try again');
    if (status === 'reconnecting') setText(text, 'The connection is gone. Reconnecting…');
    else if (isElsewhere) setText(text, 'You opened this view in another tab.');
    else if (status === 'failed') setText(text, error === undefined ? 'The connection failed.' : explain(error));
  };
  const join = () => room.join().catch(draw);

  void join();
  return together(
    () => notice.remove(),
    room.on('status', ({ error }) => draw(error)),
    listen(again, 'click', () => void join()),
  );
}
