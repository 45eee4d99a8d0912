/** How far a simulated show is: one line on a terminal, nothing elsewhere. */
const CLEAR_LINE = '\r\u001b[K';

export function createProgress(stream) {
  if (!stream.isTTY) return { of: () => undefined, end() {} };
  return {
    of: (viewers) => (share) => {
      const percent = String(Math.floor(share * 100)).padStart(3);
      stream.write(`${CLEAR_LINE}${viewers.toLocaleString('en-US')} viewers: ${percent} %`);
    },
    end: () => stream.write(CLEAR_LINE),
  };
}
