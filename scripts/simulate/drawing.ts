/** The outcomes as a picture: load against limits, what did not arrive, and the time from ask to board, by audience. */
import type { Outcome } from './index';
import { axisOf, panel, type Panel, type Series } from './panel';

const WIDTH = 1_080;
const HEIGHT = 470;
const PANEL = { width: 330, height: HEIGHT - 77, gap: 20, top: 62, left: 15 };

/** Shown also where nothing is: a logarithm has no zero. */
const LEAST_LOAD = 0.01;
const LEAST_MS = 50;

const STYLE = `
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
  .title { font-size: 17px; font-weight: 600; }
  .heading { font-size: 13px; font-weight: 600; }
  .faint { fill: #59636e; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .bar { stroke: #59636e; stroke-width: 1.5; stroke-dasharray: 5 4; }
  .line { fill: none; stroke-width: 2.25; stroke-linejoin: round; }
  .dashed { stroke-dasharray: 2 5; stroke-linecap: round; }
  .back { fill: #ffffff; }
  .s-red { stroke: #cf222e; } .f-red { fill: #cf222e; }
  .s-blue { stroke: #0969da; } .f-blue { fill: #0969da; }
  .s-green { stroke: #1a7f37; } .f-green { fill: #1a7f37; }
  .s-amber { stroke: #9a6700; } .f-amber { fill: #9a6700; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .faint { fill: #9198a1; } .grid { stroke: #3d444d; } .bar { stroke: #9198a1; }
    .back { fill: #0d1117; }
    .s-red { stroke: #ff7b72; } .f-red { fill: #ff7b72; }
    .s-blue { stroke: #58a6ff; } .f-blue { fill: #58a6ff; }
    .s-green { stroke: #3fb950; } .f-green { fill: #3fb950; }
    .s-amber { stroke: #d29922; } .f-amber { fill: #d29922; }
  }`;

/** @param subtitle what was played. */
export function drawOutcomes(outcomes: readonly Outcome[], subtitle: string): string {
  const sorted = [...outcomes].sort((left, right) => left.show.viewers - right.show.viewers);
  const panels = [loads(sorted), missing(sorted), waits(sorted)].map((each, index) =>
    panel(each, { ...PANEL, left: PANEL.left + index * (PANEL.width + PANEL.gap) }),
  );
  const [first, last] = [sorted[0], sorted.at(-1)].map((outcome) => short(outcome?.show.viewers ?? 0));
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">
<title>A show in liveroom, simulated before audiences of ${first} to ${last} viewers</title>
<style>${STYLE}
</style>
<rect class="back" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="title" x="15" y="28">A simulated show, from ${first} to ${last} viewers</text>
<text class="faint" x="15" y="47">${escaped(subtitle)}</text>
${panels.join('\n')}
</svg>
`;
}

function loads(outcomes: readonly Outcome[]): Panel {
  const share = (name: string, colour: Series['colour'], of: (outcome: Outcome) => number | undefined): Series => ({
    name,
    colour,
    points: points(outcomes, (outcome) => atLeast(LEAST_LOAD, of(outcome))),
  });
  const ours: Series[] = [
    share('chat, busiest shard', 'blue', ({ show }) => show.channels.chat.share),
    share('ask, busiest channel', 'green', ({ show }) => show.channels.ask.share),
    share('control', 'amber', ({ show }) => show.channels.control.share),
  ];
  const theirs = ({ naive }: Outcome) => naive && naive.offered.peak / naive.channel.limit;
  const naive = share('one channel for all', 'red', theirs);
  return {
    heading: 'Busiest second ÷ documented limit',
    series: naive.points.length > 0 ? [naive, ...ours] : ours,
    x: sizes(outcomes),
    y: axisOf({ ticks: [0.01, 0.1, 1, 10, 100], label: inPercent, isLog: true }),
    bar: { at: 1, name: 'the limit' },
  };
}

function missing(outcomes: readonly Outcome[]): Panel {
  const ours: Series[] = [
    { name: 'chat held back', colour: 'blue', points: points(outcomes, ({ show }) => show.chat.heldBackShare) },
    {
      name: 'questions lost',
      colour: 'green',
      points: points(outcomes, ({ show: { questions } }) => part(questions.lost, questions.asked)),
    },
  ];
  const lost = points(outcomes, ({ naive }) => naive && part(naive.lost, naive.asked));
  const unsent = points(outcomes, ({ naive, show }) => naive && 1 - Math.min(1, naive.carried / show.chat.offered));
  const naive: Series[] = [
    { name: 'one channel: questions lost', colour: 'red', points: lost },
    { name: 'one channel: chat lost', colour: 'red', isDashed: true, points: unsent },
  ];
  return {
    heading: 'What does not arrive',
    series: lost.length > 0 ? [...naive, ...ours] : ours,
    x: sizes(outcomes),
    y: axisOf({ ticks: [0, 0.25, 0.5, 0.75, 1], label: inPercent }),
  };
}

function waits(outcomes: readonly Outcome[]): Panel {
  const wait = (name: string, colour: Series['colour'], of: (outcome: Outcome) => number | undefined): Series => ({
    name,
    colour,
    points: points(outcomes, (outcome) => atLeast(LEAST_MS, of(outcome))),
  });
  return {
    heading: 'How long a question takes',
    series: [
      wait('asked → host’s board, 99 of 100', 'amber', ({ show }) => show.questions.askToBoardMs?.p99),
      wait('asked → host’s board, half of them', 'green', ({ show }) => show.questions.askToBoardMs?.p50),
      wait('board → asker told, half of them', 'blue', ({ show }) => show.questions.boardToToldMs?.p50),
    ],
    x: sizes(outcomes),
    y: axisOf({ ticks: [50, 100, 1_000, 10_000, 100_000], label: inTime, isLog: true }),
    bar: { at: 2_000, name: 'the bar for 99 of 100' },
  };
}

const inTime = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`);
const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);
const inPercent = (share: number): string => `${(100 * share).toLocaleString('en-US')} %`;
const atLeast = (least: number, value: number | undefined) =>
  value === undefined ? undefined : Math.max(least, value);
const short = (viewers: number): string =>
  viewers >= 1e6 ? `${viewers / 1e6} M` : viewers >= 1e3 ? `${viewers / 1e3} k` : String(viewers);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const sizes = (outcomes: readonly Outcome[]) =>
  axisOf({ ticks: [...new Set(outcomes.map(({ show }) => show.viewers))], label: short, isLog: true });

function points(outcomes: readonly Outcome[], of: (outcome: Outcome) => number | undefined): Series['points'] {
  return outcomes.flatMap((outcome) => {
    const y = of(outcome);
    return y === undefined ? [] : [{ x: outcome.show.viewers, y }];
  });
}
