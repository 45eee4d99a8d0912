/** How far the replay is: a bar on a terminal, else a line every tenth. Nothing where the end is not known and nobody looks. */
import { performance } from 'node:perf_hooks';

const BAR_WIDTH = 24;
const REDRAW_MS = 80;
const CLEAR_LINE = '\r\u001b[K';

export function createProgress(stream) {
  return stream.isTTY ? createBar(stream) : createLines(stream);
}

function createBar(stream) {
  let drawnMs = -Infinity;
  return {
    report(share, messages) {
      const nowMs = performance.now();
      if (nowMs - drawnMs < REDRAW_MS) return;
      drawnMs = nowMs;
      const figures = `${messages.toLocaleString('en-US')} messages`;
      if (share === undefined) stream.write(`${CLEAR_LINE}${figures}`);
      else {
        const filled = Math.round(share * BAR_WIDTH);
        const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
        stream.write(`${CLEAR_LINE}${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${figures}`);
      }
    },
    end() {
      if (drawnMs > -Infinity) stream.write(CLEAR_LINE);
    },
  };
}

function createLines(stream) {
  let tenth = 0;
  return {
    report(share, messages) {
      if (share === undefined || Math.floor(share * 10) <= tenth) return;
      tenth = Math.floor(share * 10);
      stream.write(`${tenth * 10} %  ${messages.toLocaleString('en-US')} messages\n`);
    },
    end() {},
  };
}
