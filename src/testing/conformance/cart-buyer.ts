/** Where a case of the suite meets the cart: adds, reads, and compares with what the shop has. Knows no shop. */
import { nanoid } from 'nanoid';
import type { Attribution, CartLine, CartRefusal, CartResult, ShopCart, WrittenAmount } from '../../model/cart';
import type { Money } from '../../model/money';
import type { Article, CartHarness, CartUnderTest, ShopLine } from './cart-harness';

type Result = CartResult<Money | WrittenAmount>;

const MOMENT_AT = Date.UTC(2026, 10, 23, 12);

/** Made anew for each adding, as a room does it: only the moment stays the same. */
const attributionOf = (afterMs: number): Attribution => ({
  roomId: 'conformance-room',
  moment: { kind: 'answered', id: 'question-1', at: MOMENT_AT, afterMs },
});

/** Adds, and takes a rejection for what a room takes it for. */
export async function add(
  adapter: CartUnderTest,
  article: Article,
  quantity: number,
  { signal = new AbortController().signal, afterMs = 1_000 } = {},
): Promise<Result> {
  const { productId, variantId, properties } = article;
  const line: CartLine = {
    productId,
    quantity,
    ...(variantId === undefined ? {} : { variantId }),
    ...(properties === undefined ? {} : { properties }),
  };
  try {
    return await adapter.add(line, { idempotencyKey: nanoid(), attribution: attributionOf(afterMs), signal });
  } catch (error) {
    return { ok: false, reason: 'network', addedQuantity: 0, message: String(error), retryable: true };
  }
}

/** The cart through the adapter; undefined where it can't read. Rejects when it is told no cart. */
export async function read(adapter: CartUnderTest): Promise<ShopCart | undefined> {
  if (!adapter.read) return undefined;
  const cart = await adapter.read({ signal: new AbortController().signal });
  check(cart !== undefined, 'a cart that can be read should be told');
  return cart;
}

const idOf = ({ productId, variantId = productId }: Article): string => variantId;

/** How many pieces of the article the shop has in the buyer's cart. */
export async function shopPieces(harness: CartHarness, article: Article): Promise<number> {
  return piecesOf(await harness.cart(), ({ id }) => id === idOf(article));
}

export const snapshotPieces = (cart: ShopCart, article: Article): number =>
  piecesOf(cart.lines, ({ productId, variantId }) => variantId === idOf(article) || productId === idOf(article));

function piecesOf<Line extends { quantity: number }>(lines: readonly Line[], counts: (line: Line) => boolean): number {
  return lines.reduce((sum, line) => (counts(line) ? sum + line.quantity : sum), 0);
}

/** Expects all of the line to be added, and what is told of the cart to be so. */
export async function addsAll(harness: CartHarness, adapter: CartUnderTest, article: Article, quantity: number): Promise<void> {
  const before = await shopPieces(harness, article);
  const result = await add(adapter, article, quantity);
  check(result.ok, `all ${quantity} should be added, not refused as ${describe(result)}`);
  check(result.addedQuantity === quantity, `${quantity} should be said to be added, not ${result.addedQuantity}`);
  const after = await shopPieces(harness, article);
  check(after === before + quantity, `the shop should have ${before + quantity} in the cart, not ${after}`);
  await isTold(harness, result.cart);
}

/** Expects a refusal for one of `reasons` that adds nothing. */
export async function refusesAll(
  harness: CartHarness,
  result: Result,
  reasons: readonly CartRefusal[],
  isRetryable: boolean,
): Promise<void> {
  check(!result.ok, 'the line should be refused');
  check(reasons.includes(result.reason), `the reason should be ${reasons.join(' or ')}, not ${describe(result)}`);
  check(result.addedQuantity === 0, `nothing should be said to be added, not ${result.addedQuantity}`);
  check(result.retryable === isRetryable, `${result.reason} should ${isRetryable ? '' : 'not '}be retryable`);
  check(typeof result.message === 'string' && result.message !== '', 'a refusal should say something to people');
  await isTold(harness, result.cart);
}

/** Expects a snapshot to be what the shop has. */
export async function isTold(harness: CartHarness, cart: ShopCart | undefined): Promise<void> {
  if (cart === undefined) return;
  const truth = await harness.cart();
  for (const { id } of truth) {
    const [has, told] = [await shopPieces(harness, { productId: id }), snapshotPieces(cart, { productId: id })];
    check(has === told, `the cart should be told to have ${has} of ${id}, not ${told}`);
  }
  const [pieces, toldPieces] = [allPieces(truth), allPieces(cart.lines)];
  check(pieces === toldPieces, `the cart should be told to have ${pieces} pieces, not ${toldPieces}`);
}

const allPieces = (lines: readonly Pick<ShopLine, 'quantity'>[]): number => piecesOf(lines, () => true);

const describe = (result: Result): string => (result.ok ? 'ok' : `'${result.reason}' (${result.message})`);

/** @throws Error saying what is wrong. */
export function check(condition: boolean, whatShouldHold: string): asserts condition {
  if (!condition) throw new Error(`the cart adapter breaks its contract; ${whatShouldHold}`);
}
