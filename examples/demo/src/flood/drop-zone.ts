/** Takes a file that is dropped anywhere onto the page. */
import { h, listen, together } from '../page/element';

export function mountDropZone(container: HTMLElement, onFile: (file: File) => void): () => void {
  const overlay = h(
    'div',
    { class: 'drop-zone', hidden: true, 'aria-hidden': 'true' },
    h('p', {}, 'Drop the chat log to play it'),
  );
  container.append(overlay);
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

  const over = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    overlay.hidden = false;
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) overlay.hidden = true;
  };
  const drop = (event: DragEvent) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    overlay.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  };
  return together(
    () => overlay.remove(),
    listen(document, 'dragover', over),
    listen(document, 'dragleave', leave),
    listen(document, 'drop', drop),
  );
}
