/** Hands the health report over as a file: what a shop attaches to a support ticket. */
import type { Health } from 'liveroom';
import { h, listen, setText, together } from '../page/element';
import { explain } from '../page/wording';

export function mountSaveReport(container: HTMLElement, health: Pick<Health, 'export'>): () => void {
  const button = h('button', { type: 'button', class: 'button is-small', 'data-testid': 'health-save' }, 'Save report');
  const error = h('p', { class: 'panel-error', role: 'alert' });
  container.append(button, error);
  const save = async () => {
    setText(error, '');
    button.disabled = true;
    try {
      const report = await health.export();
      const file = new Blob([JSON.stringify(report, undefined, 2)], { type: 'application/json' });
      const url = URL.createObjectURL(file);
      const link = h('a', { href: url, download: fileName(report.room.id, report.exportedAt) });
      link.click();
      // The browser reads the address once the click is over.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (reason) {
      setText(error, explain(reason));
    }
    button.disabled = false;
  };
  return together(
    () => button.remove(),
    () => error.remove(),
    listen(button, 'click', () => void save()),
  );
}

/** `health-demo-2025-03-04T14-03-12Z.json`: no colons, which some systems don't take. */
export const fileName = (roomId: string, at: string): string =>
  `health-${roomId}-${at.slice(0, 19).replaceAll(':', '-')}Z.json`;
