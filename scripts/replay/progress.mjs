/** How far the replay is: a bar on a terminal; else a line every tenth, or every 10,000 messages if the end is unknown. */
import { performance } from 'node:perf_hooks';

const BAR_WIDTH = 24;
const REDRAW_MS = 80;
const MESSAGES_A_LINE = 10_000;
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
  let written = 0;
  return {
    report(share, messages) {
      const reached = share === undefined ? Math.floor(messages / MESSAGES_A_LINE) : Math.floor(share * 10);
      if (reached <= written) return;
      written = reached;
      const figures = `${messages.toLocaleString('en-US')} messages\n`;
      stream.write(share === undefined ? figures : `${reached * 10} %  ${figures}`);
    },
    end() {},
  };
}
