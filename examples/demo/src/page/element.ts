/** Builds elements: text goes in as text, never as HTML. */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. `true` sets an empty attribute, `false` and `undefined` leave it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** Sets text only where it differs: an equal text costs no layout. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Adds a listener; the returned function removes it. */
export function listen<E extends keyof HTMLElementEventMap>(
  target: EventTarget,
  event: E,
  listener: (event: HTMLElementEventMap[E]) => void,
  options?: AddEventListenerOptions,
): () => void {
  target.addEventListener(event, listener as EventListener, options);
  return () => target.removeEventListener(event, listener as EventListener, options);
}

/** One undo out of many, last first. */
export function together(...undos: readonly (() => void)[]): () => void {
  return () => {
    for (const undo of [...undos].reverse()) undo();
  };
}
