/**
 * `npm run bench:sync`: is what a room reports as its sync what a viewer sees and hears? In a real Chromium a host's tab
 * emits flashes and beeps together, a viewer's tab sees the flashes in the rendered picture and hears the beeps in the
 * played sound, while sound or picture is delayed by several means. `--svg FILE` draws reported against true.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './figures.mjs';
import { judge } from './sync/bars.mjs';
import { GROUPS, INVISIBLE, WORKED_OFF } from './sync/conditions.mjs';
import { drawSync } from './sync/drawing.mjs';
import { followedAt, isSteady, summarise } from './sync/figures.mjs';
import { harnessLines, signed, tableOf } from './sync/table.mjs';
import { openTabs } from './sync/tabs.mjs';

const WATCH_MS = 7_000;
/** Sender reports come every 5 s, two are wanted; the rest is patience for a busy machine. */
const REPORTS_TIMEOUT_MS = 30_000;
const STEADY = { events: 4, withinMs: 60, offMs: 90, timeoutMs: 12_000 };

export async function run({ svg } = {}) {
  const startedAt = Date.now();
  const tabs = await openTabs();
  try {
    const own = await watchOwn(tabs);
    const rows = [];
    for (const group of GROUPS) {
      await join(tabs);
      for (const condition of group) rows.push(await watch(tabs, condition));
    }
    const workedOff = [];
    for (const [condition] of WORKED_OFF) {
      await join(tabs);
      workedOff.push(await watch(tabs, condition));
      await condition.unmake(tabs);
    }
    const invisible = await watch(tabs, INVISIBLE);
    await INVISIBLE.unmake(tabs);

    const bars = judge(rows);
    if (svg) await writeFile(svg, drawSync(rows, `Chromium ${tabs.version}, over local()`));
    return {
      name: 'the reported sync is what a viewer sees and hears',
      pass: bars.every(({ pass }) => pass) && tabs.problems.length === 0,
      lines: [
        `Chromium ${tabs.version}; skews in ms, positive when the sound is early; ${Math.round((Date.now() - startedAt) / 1_000)} s`,
        ...tableOf(rows),
        `measured by: ${[...new Set(rows.flatMap(({ sources }) => sources))].join(', ')}`,
        '',
        ...harnessLines(rows, own),
        '',
        'delays on the way, which the browser works off while they are watched (not judged):',
        ...tableOf(workedOff),
        ...workedOff.map(({ mechanism, wantedMs, followedAfterMs }) => {
          const seconds = (followedAfterMs / 1_000).toFixed(1);
          return `a step of ${signed(wantedMs)} ms, ${mechanism}: reported, within 100 ms, ${seconds} s after it was made`;
        }),
        'a delay before the track is sent, of which nothing received tells (not judged):',
        ...tableOf([invisible]),
        '',
        ...bars.map(({ pass, text }) => `${pass ? 'ok  ' : 'FAIL'} ${text}`),
        ...tabs.problems.map((problem) => `page: ${problem}`),
      ],
    };
  } finally {
    await tabs.close();
  }
}

/** The detectors on the sender's own tracks. */
async function watchOwn({ host }) {
  await host.evaluate(() => globalThis.sender.watchOwn());
  await host.waitForTimeout(WATCH_MS);
  return host.evaluate(() => globalThis.sender.stopWatching());
}

/** A viewer who has just come, and whom the room tells a skew. */
async function join({ viewer }) {
  await viewer.reload();
  await viewer.waitForFunction(() => 'roles' in globalThis);
  await viewer.evaluate(() => globalThis.roles.receive());
  await viewer.waitForFunction(() => globalThis.receiver.hasReported, undefined, { timeout: REPORTS_TIMEOUT_MS, polling: 250 });
}

async function watch(tabs, condition) {
  const { viewer } = tabs;
  const madeAtMs = await viewer.evaluate(() => performance.now());
  await condition.make(tabs);
  if (condition.isSteady) await untilSteady(viewer, condition.wantedMs);
  let observed = await observe(viewer);
  // Something else kept the machine busy: once more.
  if (condition.isSteady && !isSteady(observed)) observed = await observe(viewer);
  return { ...summarise(condition, observed), followedAfterMs: followedAt(observed) - madeAtMs };
}

async function observe(viewer) {
  await viewer.evaluate(() => globalThis.receiver.begin());
  await viewer.waitForTimeout(WATCH_MS);
  return viewer.evaluate(() => globalThis.receiver.observed());
}

/** Until the last events agree with each other, near what was asked for. Gives up after a while: the truth is measured. */
async function untilSteady(viewer, wantedMs) {
  const until = Date.now() + STEADY.timeoutMs;
  while (Date.now() < until) {
    await viewer.waitForTimeout(400);
    const last = await viewer.evaluate((count) => globalThis.receiver.lastTrue(count), STEADY.events);
    const isNear = Math.abs(median(last) - wantedMs) < STEADY.offMs;
    if (last.length === STEADY.events && isNear && Math.max(...last) - Math.min(...last) < STEADY.withinMs) return;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { svg: { type: 'string' } } });
  const { name, lines, pass } = await run(values);
  console.log(`${pass ? 'pass' : 'FAIL'} ${name}`);
  for (const line of lines) console.log(`  ${line}`);
  process.exitCode = pass ? 0 : 1;
}
