/**
 * An adding's turn: talks to the shop, shows what came of it, answers, and keeps the turn until nothing of it can arrive
 * any more, so that the next one in any tab finds a cart that stands still. Knows neither the page nor who else waits.
 */
import { sleep } from '../../lib/abort';
import type { CartResult } from '../types';
import { addLine, type Adding, type Outcome, type Shop } from './adding';
import type { CartBook, Expected } from './cart-book';
import type { CartReader } from './cart-reader';
import type { TurnMark } from './turn-mark';

export interface AddingTurn extends Omit<Shop, 'before'> {
  readonly book: CartBook;
  readonly mark: TurnMark;
  /** Undefined where the shop can't be read. */
  readonly reader: CartReader | undefined;
}

/** @param answer is called once, before this ends. */
export async function addInTurn(
  adding: Adding,
  expected: Expected,
  turn: AddingTurn,
  answer: (result: CartResult) => void,
): Promise<void> {
  const { book, mark, reader } = turn;
  if (reader === undefined) {
    const outcome = await addLine(adding, { ...turn, before: async () => undefined });
    enter(outcome, adding, expected, book);
    if (outcome.isKnown) book.trustWhatWasTold();
    book.show();
    return answer(outcome.result);
  }
  const left = mark.leave(adding.idempotencyKey);
  const isCurrent = async () => mark.isCurrent(await left.before);
  const outcome = await addLine(adding, { ...turn, before: async () => ((await isCurrent()) ? book.baseline : undefined) });
  enter(outcome, adding, expected, book);
  book.show();
  answer(outcome.result);

  const hasSeenAll = outcome.cart !== undefined || (await isCurrent());
  await left.isLeft;
  mark.see(hasSeenAll ? adding.idempotencyKey : undefined);
  await settle(outcome, adding.signal, turn, reader);
  if (!hasSeenAll && book.knows) {
    // Another tab has added too.
    book.doubt().show();
    void reader.read();
  } else if (outcome.result.ok) reader.catchUp();
}

function enter({ result, cart, isKnown }: Outcome, { line }: Adding, expected: Expected, book: CartBook): void {
  book.forget(expected);
  if (cart === undefined) book.count(line, result.addedQuantity);
  else book.replace(cart);
  if (!isKnown) book.lose();
}

async function settle(
  { isKnown, mayArriveUntilMs = 0 }: Outcome,
  signal: AbortSignal,
  { clock }: AddingTurn,
  reader: CartReader,
): Promise<void> {
  const leftMs = mayArriveUntilMs - clock.now();
  if (isKnown) {
    if (leftMs > 0) reader.later(leftMs, signal);
    return;
  }
  try {
    if (leftMs > 0) await sleep(clock, leftMs, signal);
    await reader.readNow(signal);
  } catch {
    // The room was left: who looks at the cart next has it read.
  }
}
