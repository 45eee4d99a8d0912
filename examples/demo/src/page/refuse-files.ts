/** Where a dropped file has no place: without this the browser would leave the page to show it. */
import { listen, together } from './element';

export function refuseFiles(): () => void {
  const refuse = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  return together(listen(document, 'dragover', refuse), listen(document, 'drop', refuse));
}
