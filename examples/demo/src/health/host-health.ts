/**
 * The host's health: how it comes through to the viewers, what becomes of one's own picture on the way out, and what
 * comes in of others. Listens while the page can be seen, draws the panel only while it is open.
 */
import type { LiveRoom } from 'liveroom';
import { h, setText, together } from '../page/element';
import { every } from '../page/follow';
import { whileVisible } from '../page/while-visible';
import { createAudienceView, type AudienceHealth } from './audience-view';
import { createChartStack, type LoadCharts } from './charts/chart-stack';
import { mountDrawer, type Tone } from './drawer';
import { createFigureList } from './figure-list';
import { joined, NONE, percent, whole } from './figure-words';
import { HOST_CHARTS, HOST_KEYS, hostFigures } from './host-charts';
import { OUTGOING } from './outgoing-figures';
import { mountProfilePicker } from './profile-picker';
import { createReceivedParts } from './received-parts';
import { mountSaveReport } from './save-report';
import { Trace } from './trace';

export interface HostHealthOptions {
  loadCharts?: LoadCharts;
}

export function mountHostHealth(
  container: HTMLElement,
  { health, stage }: Pick<LiveRoom, 'health' | 'stage'>,
  { loadCharts }: HostHealthOptions = {},
): () => void {
  const trace = new Trace(HOST_KEYS);
  const charts = createChartStack(HOST_CHARTS, trace, loadCharts);
  const audience = createAudienceView();
  const outgoing = createFigureList(OUTGOING);
  const offAir = h('p', { class: 'health-note' }, 'You’re off air: nothing is sent.');
  const parts = createReceivedParts();
  const others = h('h3', { class: 'health-title' });
  const received = h(
    'div',
    { class: 'health-received' },
    others,
    parts.score,
    parts.sync,
    h('section', { class: 'health-part', 'aria-label': 'Figures' }, parts.figures),
    parts.repairs,
  );
  const tuning = h('div', {});
  let isOpen = false;

  const drawPanel = () => {
    const report = health.report.get();
    const { publishers } = report;
    const isLive = stage.performers.get().some(({ isSelf, tracks }) => isSelf && tracks.length > 0);
    audience.show(health.audience.get(), isLive);
    outgoing.show(report.outgoing);
    outgoing.element.hidden = report.outgoing === undefined;
    setText(offAir, isLive ? 'No figures of what is sent yet.' : 'You’re off air: nothing is sent.');
    offAir.hidden = report.outgoing !== undefined;
    received.hidden = publishers.length === 0;
    setText(others, `From ${publishers.map(({ userId }) => userId).join(', ')}`);
    parts.show(report);
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
    audience.element,
    h(
      'section',
      { class: 'health-part', 'aria-labelledby': 'health-outgoing-title' },
      h('h3', { id: 'health-outgoing-title' }, 'What you send'),
      outgoing.element,
      offAir,
      tuning,
    ),
    h('section', { class: 'health-part', 'aria-label': 'The last two minutes' }, charts.element),
    received,
  );
  // Samples come and go by themselves, and what is sent is measured on another beat: a look a second sees both.
  const look = () => {
    const figuresNow = health.audience.get();
    drawer.showChip(chipOf(figuresNow));
    trace.push(Date.now(), hostFigures(figuresNow, health.report.get()));
    if (isOpen) drawPanel();
  };
  const idle = () => undefined;

  return together(
    () => charts.close(),
    drawer.unmount,
    mountSaveReport(drawer.corner, health),
    mountProfilePicker(tuning, stage),
    whileVisible(() => together(health.report.subscribe(idle), health.audience.subscribe(idle), every(1000, look))),
  );
}

/** In the chip: the viewers', since that is what a host is judged by. */
export function chipOf(audience: AudienceHealth): { text: string; tone: Tone } {
  const { samples, score, inSyncShare, unacceptableShare = 0, audioOnlyShare = 0, frozenShare = 0 } = audience;
  if (samples === 0 || score === undefined) return { text: 'Health', tone: 'none' };
  const troubles = [
    audioOnlyShare > 0 ? `${percent(audioOnlyShare)} sound only` : NONE,
    frozenShare > 0 ? `${percent(frozenShare)} frozen` : NONE,
  ];
  const sync = inSyncShare === undefined ? NONE : `${percent(inSyncShare)} in sync`;
  const text = joined(`Viewers ${whole(score.p50)}`, ...troubles, sync);
  const worst = Math.max(unacceptableShare, audioOnlyShare, frozenShare);
  if (score.p50 < 50 || worst > 0.25) return { text, tone: 'bad' };
  return { text, tone: score.p50 < 80 || worst > 0.05 ? 'fair' : 'good' };
}
