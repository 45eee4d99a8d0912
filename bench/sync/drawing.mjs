/** Reported against true as a picture, one dot a sample, readable on light and on dark pages. */

const SIZE = { width: 720, height: 560 };
const PLOT = { left: 70, right: 470, top: 70, bottom: 470 };
const LEGEND = { left: 496, top: 92, line: 22 };
const RANGE_MS = 800;
const TICKS_MS = [-800, -600, -400, -200, 0, 200, 400, 600, 800];
const BAND_MS = 100;
const COLOURS = ['blue', 'amber', 'green', 'red'];

const STYLE = `
  text { font: 12px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
  .title { font-size: 17px; font-weight: 600; }
  .faint { fill: #59636e; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .band { fill: #d1d9e0; fill-opacity: 0.45; }
  .bar { stroke: #59636e; stroke-width: 1.5; stroke-dasharray: 5 4; }
  .back { fill: #ffffff; }
  .dot { fill-opacity: 0.75; }
  .f-red { fill: #cf222e; } .f-blue { fill: #0969da; } .f-green { fill: #1a7f37; } .f-amber { fill: #9a6700; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .faint { fill: #9198a1; } .grid { stroke: #3d444d; } .bar { stroke: #9198a1; }
    .band { fill: #3d444d; } .back { fill: #0d1117; }
    .f-red { fill: #ff7b72; } .f-blue { fill: #58a6ff; } .f-green { fill: #3fb950; } .f-amber { fill: #d29922; }
  }`;

/** @param subtitle where it was measured. */
export function drawSync(rows, subtitle) {
  const mechanisms = [...new Set(rows.map(({ mechanism }) => mechanism))];
  const colourOf = (mechanism) => COLOURS[mechanisms.indexOf(mechanism) % COLOURS.length];
  const dots = rows.flatMap(({ mechanism, samples }) =>
    samples.map(({ trueMs, reportedMs }) => {
      const at = `cx="${x(trueMs)}" cy="${y(reportedMs)}"`;
      return `<circle class="dot f-${colourOf(mechanism)}" ${at} r="3.5"/>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img">
<title>The sync that liveroom reports against the one that is seen and heard</title>
<style>${STYLE}
</style>
<rect class="back" width="${SIZE.width}" height="${SIZE.height}" rx="8"/>
<text class="title" x="15" y="28">Sound against picture: reported, and as seen and heard</text>
<text class="faint" x="15" y="47">${escaped(subtitle)}</text>
${[...grid(), ...band(), ...legend(mechanisms, colourOf), ...dots].join('\n')}
</svg>
`;
}

function grid() {
  const middle = { x: (PLOT.left + PLOT.right) / 2, y: (PLOT.top + PLOT.bottom) / 2 };
  const lines = TICKS_MS.flatMap((tick) => [
    `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(tick)}" y2="${y(tick)}"/>`,
    `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${PLOT.top}" y2="${PLOT.bottom}"/>`,
    `<text class="faint" text-anchor="end" x="${PLOT.left - 8}" y="${y(tick) + 4}">${signed(tick)}</text>`,
    `<text class="faint" text-anchor="middle" x="${x(tick)}" y="${PLOT.bottom + 19}">${signed(tick)}</text>`,
  ]);
  return [
    ...lines,
    `<text class="faint" text-anchor="middle" x="${middle.x}" y="${PLOT.bottom + 40}">seen and heard, ms</text>`,
    `<text class="faint" text-anchor="middle" x="${middle.x}" y="${PLOT.bottom + 58}">← sound late · sound early →</text>`,
    `<text class="faint" text-anchor="middle" transform="translate(18 ${middle.y}) rotate(-90)">reported, ms</text>`,
  ];
}

/** The true value, and what is as near to it as the bar asks. */
function band() {
  const corner = (trueMs, reportedMs) => `${x(trueMs)},${y(reportedMs)}`;
  const [least, most] = [-RANGE_MS, RANGE_MS];
  const around = [
    corner(least, least),
    corner(least, least + BAND_MS),
    corner(most - BAND_MS, most),
    corner(most, most),
    corner(most, most - BAND_MS),
    corner(least + BAND_MS, least),
  ];
  return [
    `<polygon class="band" points="${around.join(' ')}"/>`,
    `<line class="bar" x1="${x(least)}" y1="${y(least)}" x2="${x(most)}" y2="${y(most)}"/>`,
  ];
}

function legend(mechanisms, colourOf) {
  const { left, top, line } = LEGEND;
  const bandTop = top + mechanisms.length * line;
  return [
    `<text x="${left}" y="${top - 14}">what is delayed</text>`,
    ...mechanisms.flatMap((mechanism, index) => [
      `<circle class="f-${colourOf(mechanism)}" cx="${left + 6}" cy="${top + index * line + 4}" r="4.5"/>`,
      `<text x="${left + 20}" y="${top + index * line + 8}">${escaped(mechanism)}</text>`,
    ]),
    `<line class="bar" x1="${left - 2}" x2="${left + 14}" y1="${bandTop + 14}" y2="${bandTop + 14}"/>`,
    `<text x="${left + 20}" y="${bandTop + 18}">reported as it is</text>`,
    `<rect class="band" x="${left - 2}" y="${bandTop + 28}" width="16" height="14"/>`,
    `<text x="${left + 20}" y="${bandTop + 40}">within ${BAND_MS} ms</text>`,
  ];
}

const place = (ms) => (Math.max(-RANGE_MS, Math.min(RANGE_MS, ms)) + RANGE_MS) / (2 * RANGE_MS);
const x = (ms) => round(PLOT.left + place(ms) * (PLOT.right - PLOT.left));
const y = (ms) => round(PLOT.bottom - place(ms) * (PLOT.bottom - PLOT.top));
const round = (value) => Math.round(value * 10) / 10;
const signed = (ms) => (ms > 0 ? `+${ms}` : ms < 0 ? `−${-ms}` : '0');
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
