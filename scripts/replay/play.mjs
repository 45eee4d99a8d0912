/** Plays a log through the detector and the queue: what every asker's device and the crew's board would do with it. */
import { performance } from 'node:perf_hooks';
import { InputError } from './input.mjs';

/** Not one message in so many bytes: this is no chat log, and may be a film. */
const HOPELESS_BYTES = 262_144;
const REPORT_EVERY = 200;

/**
 * @returns the board as it stands after the last message, and the figures of the run.
 * @throws InputError when there is no message in it.
 */
export async function play(log, kernel, options, progress, signal) {
  const { cleanText, fitsCodePoints, MAX_TEXT_CODE_POINTS } = kernel;
  const detector = await kernel.loadQuestionDetector();
  const queue = new kernel.QuestionQueue({ capacity: options.capacity });
  const reader = new kernel.ChatLogReader();
  const hint = options.locale === undefined ? undefined : { locale: options.locale };
  const counts = { messages: 0, questions: 0, queued: 0, merged: 0, duplicate: 0, shed: 0, refused: 0 };
  let nowMs = 0;

  const take = ({ atMs, user, text: raw }) => {
    counts.messages++;
    nowMs = atMs;
    const text = cleanText(raw);
    if (text === '' || !fitsCodePoints(text, MAX_TEXT_CODE_POINTS)) {
      counts.refused++;
      return;
    }
    const { isQuestion, confidence } = detector.detect(text, hint);
    if (!isQuestion) return;
    counts.questions++;
    const id = `q${counts.questions}`;
    counts[queue.offer({ id, text, askerId: user, askedAtMs: atMs, confidence }, nowMs)]++;
  };

  const startedMs = performance.now();
  let bytesRead = 0;
  const takeAll = (entries, bytes) => {
    for (const [index, entry] of entries.entries()) {
      take(entry);
      if (counts.messages % REPORT_EVERY !== 0) continue;
      progress.report(share(bytesRead + (bytes * index) / entries.length, log.sizeBytes), counts.messages);
    }
    bytesRead += bytes;
  };
  for await (const chunk of log.chunks) {
    takeAll(reader.push(chunk), chunk.length);
    if (counts.messages === 0 && bytesRead > HOPELESS_BYTES) break;
  }
  if (!signal.aborted) takeAll(reader.end(), 0);
  const wallMs = performance.now() - startedMs;

  const report = reader.report();
  if (counts.messages === 0 && !signal.aborted) throw nothingToPlay(log.name, bytesRead, report);
  return {
    name: log.name,
    isInterrupted: signal.aborted,
    counts,
    ...report,
    // Newcomers that found no place, and rows that fell off: nothing is resolved here, so all others wait.
    shedRows: counts.queued + counts.shed - queue.size,
    waiting: queue.size,
    durationMs: nowMs,
    wallMs,
    board: queue.top(options.top, nowMs).map((row) => ({ ...row, waitedMs: nowMs - row.askedAt })),
  };
}

const share = (bytes, sizeBytes) => (sizeBytes ? Math.min(1, bytes / sizeBytes) : undefined);

function nothingToPlay(name, bytesRead, { malformed }) {
  if (bytesRead === 0) return new InputError(`${name} is empty`);
  const first = malformed[0];
  if (first === undefined) return new InputError(`${name} has only blank lines`);
  if (malformed.some(({ reason }) => reason === 'binary')) {
    return new InputError(`${name} is a binary file, not a chat log`);
  }
  return new InputError(
    `${name} is not a chat log: no line reads <ms><TAB><user><TAB><text> (line ${first.line}: ${first.reason})`,
  );
}
