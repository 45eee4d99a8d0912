/** A product's picture, and a quiet blank where there is none. */
import { h, listen } from '../page/element';

export interface Picture {
  readonly element: HTMLElement;
  /** @param url as the room's catalogue gives it: of the web, or of the page's own site */
  show(url: string | undefined): void;
}

export function createPicture(size: number): Picture {
  // Its product is named beside it.
  const image = h('img', { alt: '', width: size, height: size, decoding: 'async', draggable: 'false', hidden: true });
  const element = h('span', { class: 'picture', 'aria-hidden': 'true' }, image);
  let shown: string | undefined;
  listen(image, 'error', () => (image.hidden = true));
  return {
    element,
    show(url) {
      if (url === shown) return;
      shown = url;
      image.hidden = url === undefined;
      if (url === undefined) image.removeAttribute('src');
      else image.src = url;
    },
  };
}
