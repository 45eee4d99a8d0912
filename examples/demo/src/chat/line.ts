/** One line of chat. Its element is used again for another message, so that a flood creates no garbage in the page. */
import type { ChatMessage } from 'liveroom';
import { h, setText } from '../page/element';

const HUES = 6;

export interface Line {
  readonly element: HTMLElement;
  /** The message it shows now. */
  message(): ChatMessage | undefined;
  show(message: ChatMessage): void;
  markEchoed(): void;
}

export function createLine(canEcho: boolean): Line {
  const tag = h('span', { class: 'line-tag' });
  const name = h('bdi', { class: 'line-name' });
  const text = h('span', { class: 'line-text', dir: 'auto' });
  const status = h('span', { class: 'line-status' });
  const echo = h('button', { type: 'button', class: 'line-echo', 'data-action': 'echo' }, 'Me too');
  const element = h('li', { class: 'line' }, h('p', {}, tag, name, ' ', text, ' ', status), echo);
  let current: ChatMessage | undefined;

  return {
    element,
    message: () => current,
    show(message) {
      const isNew = current?.id !== message.id;
      current = message;
      const isQuestion = message.questionId !== undefined;
      element.className = [
        'line',
        message.isOwn ? 'is-own' : '',
        message.sender.isCrew ? 'is-crew' : '',
        isQuestion ? 'is-question' : '',
        message.status === 'failed' ? 'is-failed' : '',
      ]
        .filter(Boolean)
        .join(' ');
      setText(name, message.sender.name);
      name.dataset['hue'] = String(hueOf(message.sender.id));
      setText(text, message.text);
      setText(tag, message.sender.isCrew ? 'Host' : isQuestion ? 'Asked' : '');
      setText(status, message.status === 'sending' ? 'sending…' : message.status === 'failed' ? 'not sent' : '');
      echo.hidden = !canEcho || !isQuestion || message.isOwn;
      if (isNew) {
        echo.disabled = false;
        setText(echo, 'Me too');
        echo.setAttribute('aria-label', isQuestion ? `I want to know this too: ${message.text}` : '');
      }
    },
    markEchoed() {
      echo.disabled = true;
      setText(echo, 'Asked too');
    },
  };
}

function hueOf(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (hash * 31 + id.charCodeAt(index)) >>> 0;
  return hash % HUES;
}
