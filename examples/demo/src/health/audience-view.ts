/** How the viewers see and hear it: shares, percentiles, and the same by region. Says why where there is nothing. */
import type { LiveRoom } from 'liveroom';
import { h, setText } from '../page/element';
import { plural } from '../page/wording';
import { duration, NONE, percent, whole } from './figure-words';

export type AudienceHealth = ReturnType<LiveRoom['health']['audience']['get']>;
type AudienceFigures = Omit<AudienceHealth, 'byRegion'>;
type Area = AudienceHealth['byRegion'][number]['area'];

const AREA: Record<Area, string> = {
  'south-east-asia': 'South-East Asia',
  'middle-east': 'Middle East',
  'latin-america': 'Latin America',
  'east-asia': 'East Asia',
  'south-asia': 'South Asia',
  'central-asia': 'Central Asia',
  europe: 'Europe',
  'north-america': 'North America',
  africa: 'Africa',
  oceania: 'Oceania',
  unknown: 'Not known where',
};

/** A bar. Whether it is good news is told by the word and the colour. */
type Share = readonly [name: string, tone: 'good' | 'bad' | 'fair', of: (f: AudienceFigures) => number | undefined];

/** By what they are shares of: not every sample says something of everything. */
const SHARES: readonly (readonly [whose: string, shares: readonly Share[]])[] = [
  [
    'Of all',
    [
      ['Small picture', 'fair', ({ lowStreamShare }) => lowStreamShare],
      ['Sound only', 'fair', ({ audioOnlyShare }) => audioOnlyShare],
    ],
  ],
  ['Of those with a picture', [['Frozen', 'bad', ({ frozenShare }) => frozenShare]]],
  [
    'Of those with sound and a picture to compare',
    [
      ['In sync', 'good', ({ inSyncShare }) => inSyncShare],
      ['Out of sync', 'bad', ({ unacceptableShare }) => unacceptableShare],
    ],
  ],
];

export interface AudienceView {
  readonly element: HTMLElement;
  show(audience: AudienceHealth, isLive: boolean): void;
}

export function createAudienceView(): AudienceView {
  const from = h('p', { class: 'health-note', 'data-testid': 'audience-samples' });
  const groups = SHARES.map(([whose, rows]) => ({
    whose,
    shares: rows.map(([name, tone, of]) => ({ of, bar: createBar(name, tone) })),
  }));
  const shares = groups.flatMap((group) => group.shares);
  const extremes = createExtremes();
  const regions = h('ul', { class: 'regions', 'data-testid': 'audience-regions' });
  const regionsTitle = h('h4', {}, 'By region');
  const lists = groups.flatMap((group) => {
    const rows = group.shares.map(({ bar }) => bar.element);
    const whose = h('p', { class: 'shares-of', 'aria-hidden': 'true' }, group.whose);
    return [whose, h('ul', { class: 'shares', 'aria-label': group.whose }, ...rows)];
  });
  const filled = h('div', { class: 'audience-filled' }, ...lists, extremes.element, regionsTitle, regions);
  const element = h(
    'section',
    { class: 'health-part', 'aria-labelledby': 'health-audience-title' },
    h('h3', { id: 'health-audience-title' }, 'Your viewers'),
    from,
    filled,
  );
  let drawn: AudienceHealth | undefined;
  return {
    element,
    show(audience, isLive) {
      const { samples, byRegion } = audience;
      setText(from, samples > 0 ? samplesWords(samples) : emptyWords(isLive));
      filled.hidden = samples === 0;
      if (audience === drawn) return;
      drawn = audience;
      for (const { of, bar } of shares) bar.show(of(audience));
      extremes.show(audience);
      regionsTitle.hidden = byRegion.length === 0;
      regions.replaceChildren(...byRegion.map(regionRow));
    },
  };
}

export const samplesWords = (samples: number): string =>
  `From ${plural(samples, 'sample', 'samples')} of the last two minutes. No sample says whose it is.`;

/** Why there is nothing. */
export const emptyWords = (isLive: boolean): string =>
  isLive
    ? 'No samples yet. Each viewer sends one now and then, the first within about a minute.'
    : 'Nobody receives anything: go live, and viewers tell how it comes through.';

/** A table of how half of the viewers have it, nine of ten, and nearly all. */
function createExtremes() {
  const heads = ['Half', 'Nine of ten', 'Nearly all'].map((name) => h('th', { scope: 'col' }, name));
  const row = (name: string, words: (value: number) => string) => {
    const cells = [h('td', {}), h('td', {}), h('td', {})] as const;
    const show = (figures: AudienceFigures['score']) => {
      const values = [figures?.p50, figures?.p90, figures?.p99];
      cells.forEach((cell, index) => {
        const value = values[index];
        setText(cell, value === undefined || !Number.isFinite(value) ? NONE : words(value));
      });
    };
    return { show, element: h('tr', {}, h('th', { scope: 'row' }, name), ...cells) };
  };
  const score = row('Score', (value) => `≥ ${whole(value)}`);
  const delay = row('Delay', (value) => `≤ ${duration(value)}`);
  return {
    element: h(
      'table',
      { class: 'extremes' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Viewers'), ...heads)),
      h('tbody', {}, score.element, delay.element),
    ),
    show(audience: AudienceFigures) {
      score.show(audience.score);
      delay.show(audience.delayMs);
    },
  };
}

function createBar(name: string, tone: 'good' | 'bad' | 'fair') {
  const value = h('span', { class: 'share-value' });
  const fill = h('span', { class: 'share-fill', 'data-tone': tone });
  const element = h(
    'li',
    { class: 'share' },
    h('span', { class: 'share-name' }, name),
    h('span', { class: 'share-bar', 'aria-hidden': 'true' }, fill),
    value,
  );
  return {
    element,
    show(share: number | undefined) {
      setText(value, percent(share));
      fill.style.width = `${Math.min(100, Math.max(0, (share ?? 0) * 100)).toFixed(1)}%`;
    },
  };
}

/** One line per region: how many samples, and a bar of who is in sync, who is not quite, and who is not at all. */
function regionRow(region: AudienceHealth['byRegion'][number]): HTMLElement {
  const { area, samples, inSyncShare, unacceptableShare, score } = region;
  const good = inSyncShare ?? 0;
  const bad = unacceptableShare ?? 0;
  const isKnown = inSyncShare !== undefined || unacceptableShare !== undefined;
  const parts = [
    ['good', good],
    ['fair', isKnown ? Math.max(0, 1 - good - bad) : 0],
    ['bad', bad],
  ] as const;
  const bar = h(
    'span',
    { class: 'region-bar', 'aria-hidden': 'true' },
    ...parts.map(([tone, share]) => {
      const part = h('span', { 'data-tone': tone });
      part.style.flexGrow = String(share);
      return part;
    }),
  );
  const words = [
    plural(samples, 'sample', 'samples'),
    isKnown ? `${percent(inSyncShare)} in sync` : 'sync not known',
    score === undefined ? '' : `score ${whole(score.p50)}`,
  ];
  return h(
    'li',
    { class: 'region' },
    h('span', { class: 'region-name' }, AREA[area]),
    h('span', { class: 'region-words' }, words.filter((text) => text !== '').join(' · ')),
    bar,
  );
}
