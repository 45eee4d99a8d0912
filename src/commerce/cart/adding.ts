/**
 * One adding, talked through with the shop until it is known what became of it, or until the time is up. Knows neither
 * the page nor the cart that is shown: it is told the cart as it was before, and says what it found.
 *
 * A request that got lost may still arrive. A shop that takes the same idempotency key for the same adding can be asked
 * again at once. Any other is asked again only when the lost request can no longer arrive and a look into the cart has
 * shown that it did not. So, as long as no request arrives later than `SETTLE_MS` after it was given up and nobody else
 * changes the item meanwhile, what is answered is exact: `addedQuantity` is what the shop got, unless the reason is
 * `unknown`; then it got the line once, in part, or not at all, but never twice.
 */
import { sleep } from '../../lib/abort';
import { backoffMs } from '../../lib/backoff';
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import type { Attribution, CartAdapter, CartLine, CartResult } from '../types';
import { checkedAnswer, checkedCart, isCertain, refused, type Answer, type ToldCart } from './checked-answer';
import type { CircuitBreaker } from './circuit-breaker';
import { arrivedPieces } from './evidence';
import { inTime } from './time-limit';

/** What was given up longer ago than this does not arrive any more. */
const SETTLE_MS = 5_000;

/** Of the whole adding, from the moment its turn comes. */
const ADDING_LIMIT_MS = 10_000;

/** Of one request. */
export const REQUEST_LIMIT_MS = 4_000;

/** With less time left an attempt has no fair chance. */
const LEAST_ATTEMPT_MS = 1_000;

const MAX_ATTEMPTS = 4;
const ATTEMPT_BACKOFF = { baseMs: 300, maxMs: 2_000 };
const LOOK_BACKOFF = { baseMs: 1_000, maxMs: 2_000 };

/** More than there is time for: holds where a clock is set back. */
const MAX_LOOKS = 20;

export interface Adding {
  readonly line: CartLine;
  readonly attribution: Attribution;
  readonly idempotencyKey: string;
  /** Aborts when the room is left. */
  readonly signal: AbortSignal;
}

export interface Shop {
  readonly adapter: CartAdapter;
  readonly clock: Clock;
  readonly random: Random;
  readonly breaker: CircuitBreaker;
  /** The cart as it was before, where that is known. */
  readonly before: () => Promise<ToldCart | undefined>;
}

export interface Outcome {
  readonly result: CartResult;
  /** Whether the result says what the shop got. */
  readonly isKnown: boolean;
  /** The cart as the shop told it last, after the adding. */
  readonly cart: ToldCart | undefined;
  /** Until when something of it may still arrive, or could at some time; undefined where nothing got lost. */
  readonly mayArriveUntilMs: number | undefined;
}

const NO_ANSWER = refused('network', 'the shop did not answer', { retryable: true });
const NONSENSE = refused('unknown', "the shop's answer makes no sense");
const NOT_KNOWN = refused('unknown', 'it is not known whether the shop has added the line');

export async function addLine(adding: Adding, shop: Shop): Promise<Outcome> {
  const { adapter, clock, random, breaker } = shop;
  const { line, signal } = adding;
  const endsAtMs = clock.now() + ADDING_LIMIT_MS;
  const leftMs = () => endsAtMs - clock.now();
  let answer: Answer;
  let cart: ToldCart | undefined;
  let mayArriveUntilMs: number | undefined;
  /** Whether something got lost of which nothing is known yet. */
  let isOpen = false;

  const end = (result: CartResult): Outcome => ({ result, isKnown: result !== NOT_KNOWN, cart, mayArriveUntilMs });
  for (let attempt = 0; ; attempt++) {
    answer = await ask(adding, shop, Math.min(REQUEST_LIMIT_MS, leftMs()));
    const { result } = answer;
    cart = answer.cart;
    if (!isCertain(result)) {
      isOpen = true;
      // Spread, so that a crowd that failed together does not return together.
      mayArriveUntilMs = clock.now() + SETTLE_MS * (1 + random() / 10);
    } else if (result.ok || !mayRepeat(result)) return end(result);

    const waitMs = backoffMs(attempt, ATTEMPT_BACKOFF, random);
    const hasChance = () =>
      mayRepeat(result) &&
      attempt + 1 < MAX_ATTEMPTS &&
      !breaker.isOpen(clock.now()) &&
      leftMs() >= waitMs + LEAST_ATTEMPT_MS;
    try {
      if (isOpen && !(adapter.isIdempotent === true && hasChance())) {
        const arrived = await look(adding, shop, mayArriveUntilMs ?? 0, endsAtMs, (told) => (cart = told));
        if (arrived === undefined) return end(NOT_KNOWN);
        if (arrived > 0) return end(arrivedResult(arrived, line.quantity, cart));
        isOpen = false;
      }
      if (!hasChance()) return end(result);
      await sleep(clock, waitMs, signal);
    } catch {
      // The room was left.
      return end(isOpen ? NOT_KNOWN : result);
    }
  }
}

const mayRepeat = (result: CartResult): boolean =>
  !result.ok && result.retryable && ['network', 'rate-limited', 'unknown'].includes(result.reason);

function arrivedResult(addedQuantity: number, quantity: number, told: ToldCart | undefined): CartResult {
  const cart = told === undefined ? {} : { cart: told.snapshot };
  if (addedQuantity === quantity) return Object.freeze({ ok: true, addedQuantity, ...cart });
  return refused('partial', `the shop has added ${addedQuantity} of ${quantity}`, { addedQuantity, ...cart });
}

/** One attempt. Never rejects: whatever goes wrong is an answer of which nothing is known. */
async function ask(adding: Adding, { adapter, clock, breaker }: Shop, limitMs: number): Promise<Answer> {
  const { line, idempotencyKey, attribution } = adding;
  let answer: Answer | undefined;
  try {
    const told = await inTime<unknown>(clock, limitMs, adding.signal, (signal) =>
      adapter.add(line, { idempotencyKey, attribution, signal }),
    );
    answer = checkedAnswer(told, line.quantity) ?? { result: NONSENSE, cart: undefined };
  } catch {
    answer = { result: NO_ANSWER, cart: undefined };
  }
  const { result } = answer;
  if (!adding.signal.aborted) breaker.record(result.ok || result.reason !== 'network', clock.now());
  return answer;
}

/** The cart as the shop has it; undefined when it does not tell in time. */
export async function readCart(
  { adapter, clock }: Pick<Shop, 'adapter' | 'clock'>,
  limitMs: number,
  signal: AbortSignal,
): Promise<ToldCart | undefined> {
  try {
    return checkedCart(await inTime<unknown>(clock, limitMs, signal, (either) => adapter.read?.({ signal: either })));
  } catch {
    return undefined;
  }
}

/**
 * Looks into the cart until it shows that something of a lost request arrived, or until nothing can arrive any more.
 * @returns how many pieces arrived; undefined when that can't be known in time.
 */
async function look(
  { line, idempotencyKey, signal }: Adding,
  shop: Shop,
  settledAtMs: number,
  endsAtMs: number,
  onTold: (cart: ToldCart) => void,
): Promise<number | undefined> {
  const { adapter, clock, random, before } = shop;
  if (adapter.read === undefined) return undefined;
  for (let tries = 0; tries < MAX_LOOKS; tries++) {
    const beganAtMs = clock.now();
    const cart = await readCart(shop, Math.min(REQUEST_LIMIT_MS, endsAtMs - beganAtMs), signal);
    const backMs = backoffMs(tries, LOOK_BACKOFF, random);
    let waitMs = backMs;
    if (cart !== undefined) {
      onTold(cart);
      const arrived = arrivedPieces(line, idempotencyKey, await before(), cart);
      if (arrived === undefined || arrived > 0 || beganAtMs >= settledAtMs) return arrived;
      waitMs = Math.max(0, Math.min(backMs, settledAtMs - clock.now()));
    }
    if (clock.now() + waitMs >= endsAtMs) return undefined;
    await sleep(clock, waitMs, signal);
  }
  return undefined;
}
