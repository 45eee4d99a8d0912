/**
 * The viewer's health: a chip that tells the score, and a panel with everything behind it. Listens to the report while
 * the page can be seen, and draws the panel only while it is open.
 */
import type { HealthReport, LiveRoom } from 'liveroom';
import { h, together } from '../page/element';
import { follow } from '../page/follow';
import { whileVisible } from '../page/while-visible';
import { createChartStack, type LoadCharts } from './charts/chart-stack';
import { mountDrawer, type Tone } from './drawer';
import { RECEIVED_CHARTS, RECEIVED_KEYS, receivedFigures } from './received-charts';
import { chipScore } from './received-figures';
import { createReceivedParts } from './received-parts';
import { mountSaveReport } from './save-report';
import { LEVEL, spokenSync, type SyncLevel } from './sync-words';
import { Trace } from './trace';
import type { BadNetwork } from './worse/bad-network';
import { mountWorse } from './worse/worse-panel';

export interface ViewerHealthOptions {
  /** Hears of each change of the level. */
  say: (text: string) => void;
  /** What its pictures pass; undefined where the browser has no place for it. */
  network: BadNetwork | undefined;
  loadCharts?: LoadCharts;
}

export function mountViewerHealth(
  container: HTMLElement,
  { health, stage }: Pick<LiveRoom, 'health' | 'stage'>,
  { say, network, loadCharts }: ViewerHealthOptions,
): () => void {
  const trace = new Trace(RECEIVED_KEYS);
  const charts = createChartStack(RECEIVED_CHARTS, trace, loadCharts);
  const received = createReceivedParts();
  const worse = h('div', { class: 'worse' });
  let isOpen = false;
  let lastLevel: SyncLevel = 'unknown';

  const drawPanel = () => {
    const report = health.report.get();
    received.show(report);
    charts.draw();
  };
  const drawer = mountDrawer(container, {
    title: 'Health',
    whileOpen() {
      isOpen = true;
      drawPanel();
      charts.show();
      return () => (isOpen = false);
    },
  });
  drawer.body.append(
    received.score,
    received.sync,
    h(
      'details',
      { class: 'health-part', 'data-testid': 'worse' },
      h('summary', {}, h('h3', {}, 'Make it worse')),
      worse,
    ),
    received.repairs,
    h('section', { class: 'health-part', 'aria-label': 'The last two minutes' }, charts.element),
    h('section', { class: 'health-part', 'aria-label': 'Figures' }, received.figures),
  );
  const draw = (report: HealthReport) => {
    const { level } = report.avSync;
    drawer.showChip(chipOf(report));
    if (report.atMs !== undefined) trace.push(report.atMs, receivedFigures(report));
    if (isOpen) drawPanel();
    // Not that it is known, or is not: only that it changed.
    if (level !== 'unknown' && lastLevel !== 'unknown' && level !== lastLevel) say(spokenSync(report.avSync));
    if (level !== 'unknown') lastLevel = level;
  };

  return together(
    () => charts.close(),
    drawer.unmount,
    mountSaveReport(drawer.corner, health),
    mountWorse(worse, stage, { network }),
    whileVisible(() => follow(health.report, draw)),
  );
}

/** Below this a viewer is likely to complain; between the two they notice. */
const GOOD_FROM = 80;
const FAIR_FROM = 50;

export function chipOf(report: Pick<HealthReport, 'score' | 'avSync'>): { text: string; tone: Tone } {
  const { score, avSync } = report;
  if (score === undefined) return { text: 'Health', tone: 'none' };
  const level = avSync.level === 'unknown' ? '' : ` · ${LEVEL[avSync.level]}`;
  const text = `${chipScore(report)}${level}`;
  if (score < FAIR_FROM || avSync.level === 'unacceptable') return { text, tone: 'bad' };
  return { text, tone: score < GOOD_FROM || avSync.level === 'detectable' ? 'fair' : 'good' };
}
