/**
 * Plays a log through the guard, the detector and the queue: what a viewer's page, every asker's device and the crew's
 * board would do with it.
 */
import { performance } from 'node:perf_hooks';
import { InputError } from './input.mjs';
import { createMergeCounter } from './merges.mjs';
import { readProducts } from './products.mjs';

/** Not one message in so many bytes: this is no chat log, and may be a film. */
const HOPELESS_BYTES = 262_144;
const REPORT_EVERY = 200;
/** The guard hashes with a seed: always the same one, so that a log plays alike twice. */
const GUARD_SEED = 1;

/**
 * @returns the board as it stands after the last message, and the figures of the run.
 * @throws InputError when there is no message in it.
 */
export async function play(log, kernel, options, progress, signal) {
  const { cleanText, fitsCodePoints, MAX_TEXT_CODE_POINTS } = kernel;
  const products = await readProducts(options.productsPath, kernel);
  const detector = await kernel.loadQuestionDetector();
  const likeness = await likenessOf(options, products, kernel);
  let displacedRows = 0;
  const queue = new kernel.QuestionQueue({
    capacity: options.capacity,
    onShed: () => displacedRows++,
    likeness,
  });
  const guard = new kernel.FloodGuard({
    random: kernel.seededRandom(GUARD_SEED),
    guard: kernel.guardTreatments('mark'),
    isCrew: true,
  });
  const merges = createMergeCounter(kernel.canonicalText);
  const reader = new kernel.ChatLogReader();
  const hint = options.locale === undefined ? {} : { locale: options.locale };
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
    guard.judge(text, user, nowMs);
    const { isQuestion, confidence } = detector.detect(text, hint);
    if (!isQuestion) return;
    counts.questions++;
    const id = `q${counts.questions}`;
    const outcome = queue.offer({ id, text, askerId: user, askedAtMs: atMs, confidence, ...hint }, nowMs);
    counts[outcome]++;
    merges.count(text, outcome);
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
    isMerging: options.isMerging,
    hasProducts: products.length > 0,
    guarded: guard.figures(nowMs).guarded,
    merges: {
      ...merges.counts,
      // One that asks the same as several rows makes them one. Nothing is resolved here, so nothing else is missing.
      rowsUnited: counts.queued - displacedRows - queue.size,
    },
    // Newcomers that found no place, and rows that fell off.
    shedRows: counts.shed + displacedRows,
    waiting: queue.size,
    durationMs: nowMs,
    wallMs,
    board: queue.top(options.top, nowMs).map((row) => ({ ...row, waitedMs: nowMs - row.askedAt })),
  };
}

/** Where nothing is to be merged meanings are read all the same: they name language, intent and product. */
async function likenessOf({ isMerging }, products, kernel) {
  const meaning = await kernel.loadQuestionMeaning();
  meaning.setProducts(products);
  return isMerging ? meaning : { ...meaning, keys: () => [], alike: () => 0 };
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
