/**
 * The room's shelf: puts together what crew says is on it, what the shop says of that, and what this device knows, and
 * shows it. How crew keeps it true, how drops open and how the shop is asked is decided elsewhere.
 */
import type { Clock } from '../../lib/clock';
import type { KeyValueStore } from '../../lib/key-value';
import type { Random } from '../../lib/random';
import { RecentSet } from '../../lib/recent-set';
import type { Scope } from '../../lib/scope';
import { Signal, type Readable } from '../../lib/signal';
import { LiveRoomError } from '../../model/errors';
import { isCrewRole, type Participant } from '../../model/participant';
import { notJoined, unreachable } from '../../model/refusals';
import type { Product } from '../../model/product';
import type { Happening, TrackedLine, TrackedProduct } from '../../model/track';
import type { Call, DropRecord, ShelfMessage } from '../../protocol/envelope';
import type { SharedState } from '../../transport/port';
import { Moments } from '../attribution/moments';
import { moneyText } from '../money-text';
import type { Attribution, CartLine, Catalog, Drop, DropPlan, Shelf, ShelfItem } from '../types';
import { Belief } from './belief';
import { Catalogue } from './catalogue';
import { DropList } from './drop-list';
import { Drops } from './drops';
import { cancelDrop, checkProductId, dropOf, markSoldOut, notOnShelf, planDrop, putOnStage, setProducts, type Edit } from './edits';
import { findShelf } from './find-shelf';
import { keptList } from './kept';
import { ShelfNews } from './news';
import { sayInTime } from './say-in-time';
import { ShelfKeeping } from './shelf-keeping';
import { EMPTY_SHELF, tidied } from './shelf-state';

/** So many of a crowd ask the shop in one ms. */
const ASKS_PER_MS = 10;
/** What nobody can show yet is asked for within this time, in ms, however many ask. */
const LONGEST_NEWS_SPREAD_MS = 500;
/** The same for what has only become old. */
const LONGEST_REFRESH_SPREAD_MS = 60_000;
const REMEMBERED_CALLS = 256;

export interface ShelfDependencies {
  roomId: string;
  self: Participant;
  clock: Clock;
  random: Random;
  newId: () => string;
  /** The room's shared clock, which a wrong device clock does not change. */
  sharedNow: () => number;
  membership: () => AbortSignal | undefined;
  /** Throws network-unavailable while there is no session. */
  state: () => SharedState;
  publish: (message: ShelfMessage | Call) => Promise<void>;
  /** Crew: what this device knows to be true of the shelf. */
  storage: KeyValueStore;
  catalog: Catalog | undefined;
  locale: string;
  currency: string | undefined;
  /** How many are in the room. */
  audience: () => number;
  happened: (happening: Happening) => void;
  onCall: (call: { item: ShelfItem }) => void;
  onDrop: (opened: { drop: Drop; item: ShelfItem }) => void;
  /** Fetches a picture ahead. */
  fetchImage: (url: string) => Promise<void>;
  /** Opens the connection to the shop's cart ahead. */
  warmCart: () => Promise<void>;
  /** The base that relative product addresses count from; undefined outside a page. */
  baseUrl?: string | undefined;
}

export class ShelfFeature implements Shelf {
  readonly products: Readable<readonly ShelfItem[]>;
  readonly featured: Readable<ShelfItem | undefined>;
  readonly drops: Readable<readonly Drop[]>;
  readonly #deps: ShelfDependencies;
  readonly #products = new Signal<readonly ShelfItem[]>(Object.freeze([]));
  readonly #featured = new Signal<ShelfItem | undefined>(undefined);
  readonly #belief = new Belief();
  readonly #keeping: ShelfKeeping | undefined;
  readonly #catalogue: Catalogue;
  readonly #drops: Drops;
  readonly #dropList: DropList;
  readonly #moments = new Moments();
  readonly #news: ShelfNews;
  readonly #calls = new RecentSet(REMEMBERED_CALLS);
  /** What the shop's cart refused, with how often the catalogue had been asked by then. */
  readonly #refused = new Map<string, number>();
  /** What is about to be asked for again. */
  readonly #old = new Set<string>();
  #shelf = EMPTY_SHELF;
  #onShelf: ReadonlySet<string> = new Set();
  #session: AbortSignal | undefined;

  constructor(deps: ShelfDependencies) {
    this.#deps = deps;
    const onChange = () => this.#show();
    this.#catalogue = new Catalogue({ ...deps, isWanted: (id) => this.#onShelf.has(id), onChange });
    this.#drops = new Drops({
      ...deps,
      prepare: (productId) => this.#prepare(productId),
      onChange,
      onOpen: (drop, isNews) => this.#opened(drop, isNews),
    });
    this.#dropList = new DropList({
      clock: deps.clock,
      sharedNow: () => this.#drops.now(),
      list: () => this.#drops.list(),
    });
    this.products = this.#products;
    this.featured = this.#featured;
    this.drops = this.#dropList;
    this.#news = new ShelfNews({
      featured: (productId, at, isNews) => {
        this.#moments.note({ kind: 'featured', productId, at: Math.min(at, this.#drops.now()) });
        if (isNews) deps.happened({ name: 'product-featured', product: this.#tracked(productId) });
      },
      unfeatured: (productId) => this.#moments.endFeatured(productId, this.#drops.now()),
      scheduled: ({ id, productId, opensAt }) =>
        deps.happened({ name: 'drop-scheduled', dropId: id, product: this.#tracked(productId), opensAt }),
      cancelled: ({ id }) => deps.happened({ name: 'drop-cancelled', dropId: id }),
    });
    if (!isCrewRole(deps.self.role)) return;
    this.#keeping = new ShelfKeeping({
      ...deps,
      belief: this.#belief,
      onChange: () => this.#follow(0),
    });
  }

  /** A session begins: reads shared state. The scope's end stops timers and requests. Never rejects. */
  async enter(scope: Scope): Promise<void> {
    const isFirst = this.#session === undefined;
    const session = (this.#session = scope.signal);
    this.#old.clear();
    this.#catalogue.enter(session);
    this.#drops.enter(scope);
    scope.add(this.#dropList.start());
    this.#follow(0);
    if (this.#keeping !== undefined) return this.#keeping.enter(scope);
    await this.#find(session, isFirst);
  }

  /** The same session is back after an interruption, in which anything may have got lost. */
  resume(): void {
    if (this.#keeping !== undefined) return this.#keeping.resume();
    const session = this.#session;
    if (session !== undefined) this.#later(this.#ownMomentMs(LONGEST_REFRESH_SPREAD_MS), () => void this.#find(session, false));
  }

  /** Takes what crew said. */
  receive(message: ShelfMessage | Call): void {
    if (message.t === 'call') return this.#called(message);
    if (!this.#belief.tell(tidied(message))) return;
    this.#follow(this.#ownMomentMs(LONGEST_NEWS_SPREAD_MS));
    this.#keeping?.heard();
  }

  /** Crew: repeats the shelf, which mends what was lost and what was forged. Never rejects. */
  async announce(): Promise<void> {
    await this.#keeping?.announce();
  }

  async set(productIds: readonly string[]): Promise<void> {
    await this.#edit('set the shelf', (action) => setProducts(action, productIds));
  }

  async feature(productId: string | undefined): Promise<void> {
    await this.#edit('feature a product', (action) => putOnStage(action, productId));
  }

  async setSoldOut(productId: string, isSoldOut: boolean): Promise<void> {
    await this.#edit('mark a product as sold out', (action) => markSoldOut(action, productId, isSoldOut));
  }

  async call(productId: string): Promise<void> {
    const action = 'call for a product';
    this.#assertCrew(action);
    checkProductId(action, productId);
    const membership = this.#joined(action);
    if (!this.#onShelf.has(productId)) throw notOnShelf(action);
    const { newId, sharedNow, publish } = this.#deps;
    const call: Call = { t: 'call', id: newId(), at: sharedNow(), productId };
    await sayInTime(this.#deps, action, () => publish(call), this.#session ?? membership);
    this.#called(call);
  }

  async schedule(plan: DropPlan): Promise<Drop> {
    await this.#edit('schedule a drop', (action) => planDrop(action, plan, this.#deps.newId(), this.#drops.now()));
    const id = dropOf(this.#shelf, plan.productId)?.id;
    const drop = this.#dropList.get().find((listed) => listed.id === id);
    if (drop === undefined) throw unreachable('schedule a drop', 'somebody else took it back at once');
    return drop;
  }

  async cancel(dropId: string): Promise<void> {
    const isThere = () => this.#shelf.drops.some(({ id }) => id === dropId);
    await this.#edit('cancel a drop', () => cancelDrop(dropId), isThere);
  }

  async viewed(productId: string): Promise<void> {
    checkProductId('note that a product was viewed', productId);
    this.#deps.happened({ name: 'product-viewed', product: this.#tracked(productId) });
    // What somebody looks at is asked for again when it is old.
    if (this.#onShelf.has(productId)) void this.#catalogue.want([productId]);
  }

  async refresh(): Promise<void> {
    await this.#catalogue.ask(this.#shelf.products);
  }

  isLocked(productId: string): boolean {
    return this.#drops.isLocked(productId);
  }

  /** How long to wait before the first adding of a product whose drop has just opened, in ms. */
  spreadMs(productId: string): number {
    return this.#drops.spreadMs(productId);
  }

  /** The shop's cart refused a line for that reason: where a product has several variants, that says nothing of the others. */
  soldOut({ productId }: CartLine): void {
    if ((this.#catalogue.entry(productId).product?.variants?.length ?? 0) > 1) return;
    this.#refused.set(productId, this.#catalogue.turn);
    this.#show();
  }

  /** After how many days it is used up, as far as the catalogue has said. */
  refillAfterDays(productId: string): number | undefined {
    return this.#catalogue.entry(productId).product?.refillAfterDays;
  }

  /** The line with what the catalogue says of it. */
  describe({ productId, variantId, quantity }: CartLine): TrackedLine {
    return { ...this.#tracked(productId, variantId), quantity };
  }

  attribute({ productId }: CartLine): Attribution {
    const moment = this.#moments.leadingTo(productId, this.#drops.now());
    return Object.freeze({ roomId: this.#deps.roomId, ...(moment === undefined ? {} : { moment }) });
  }

  /** A question of this participant's own was answered. */
  answered({ id, productId }: { id: string; productId?: string }): void {
    if (productId !== undefined) this.#moments.note({ kind: 'answered', id, productId, at: this.#drops.now() });
  }

  /** @param isNeeded says whether there is anything to do. */
  async #edit(action: string, editFor: (action: string) => Edit, isNeeded = () => true): Promise<void> {
    this.#assertCrew(action);
    const edit = editFor(action);
    this.#joined(action);
    if (isNeeded()) await this.#keeping?.edit(action, edit);
  }

  #assertCrew(action: string): void {
    const { role } = this.#deps.self;
    if (isCrewRole(role)) return;
    throw new LiveRoomError('not-allowed', `unable to ${action}; a ${role} is not crew`, { action, role });
  }

  #joined(action: string): AbortSignal {
    const membership = this.#deps.membership();
    if (membership === undefined) throw notJoined(action);
    return membership;
  }

  /** Reads what shared state says. Who comes back may do so together with everybody else. */
  async #find(session: AbortSignal, isFirst: boolean): Promise<void> {
    await findShelf({ ...this.#deps, belief: this.#belief }, session);
    if (!session.aborted) this.#follow(isFirst ? 0 : this.#ownMomentMs(LONGEST_NEWS_SPREAD_MS));
  }

  /** Takes up what is believed now; the shop is asked for what is new after `delayMs`. */
  #follow(delayMs: number): void {
    const shelf = this.#belief.shelf;
    this.#shelf = shelf;
    this.#onShelf = new Set(shelf.products);
    for (const id of this.#refused.keys()) if (!this.#onShelf.has(id)) this.#refused.delete(id);
    this.#drops.follow(shelf.drops);
    this.#show();
    this.#news.follow(shelf, this.#drops.now());
    this.#drops.check();
    this.#later(delayMs, () => void this.#catalogue.want(this.#shelf.products.filter((id) => this.#catalogue.isNew(id))));
    if (shelf.featured !== undefined) this.#refreshLater(shelf.featured);
  }

  /** Has the shop asked again for what is old, at a moment of this device's own. */
  #refreshLater(productId: string): void {
    if (!this.#onShelf.has(productId) || !this.#catalogue.isOld(productId)) return;
    const isPlanned = this.#old.size > 0;
    this.#old.add(productId);
    if (isPlanned) return;
    this.#later(this.#ownMomentMs(LONGEST_REFRESH_SPREAD_MS), () => {
      void this.#catalogue.want([...this.#old]);
      this.#old.clear();
    });
  }

  /** Between now and the time in which a crowd of this size can ask the shop, in ms. */
  #ownMomentMs(longestMs: number): number {
    const { random, audience } = this.#deps;
    return random() * Math.min(longestMs, audience() / ASKS_PER_MS);
  }

  /** Does it in `delayMs`, or not at all where the session ends before. */
  #later(delayMs: number, task: () => void): void {
    const session = this.#session;
    if (session === undefined || session.aborted) return;
    if (delayMs < 1) return task();
    const cancel = this.#deps.clock.schedule(() => {
      session.removeEventListener('abort', cancel);
      task();
    }, delayMs);
    session.addEventListener('abort', cancel, { once: true });
  }

  #show(): void {
    const { products, featured } = this.#shelf;
    const soldOut = new Set(this.#shelf.soldOut.map((place) => products[place]));
    const items = products.map((id) => this.#item(id, soldOut.has(id)));
    this.#products.set(keptList(this.#products.get(), items));
    this.#featured.set(this.#products.get().find(({ id }) => id === featured));
    this.#dropList.refresh();
  }

  #item(id: string, isMarked: boolean): ShelfItem {
    const { state, product, turn } = this.#catalogue.entry(id);
    const isOut = product?.isSoldOut === true || product?.stock === 0;
    const refusedAt = this.#refused.get(id);
    // Only what the shop said since can speak against its cart.
    const isRestocked = !isOut && (product?.isSoldOut === false || (product?.stock ?? 0) > 0);
    if (refusedAt !== undefined && turn > refusedAt && isRestocked) this.#refused.delete(id);
    return {
      id,
      ...(product === undefined ? {} : { product }),
      ...this.#texts(product),
      catalog: state,
      isFeatured: id === this.#shelf.featured,
      isSoldOut: isOut || isMarked || this.#refused.has(id),
      isLocked: this.#drops.isLocked(id),
    };
  }

  #texts(product: Product | undefined): Pick<ShelfItem, 'priceText' | 'regularPriceText'> {
    const { price, regularPrice } = product ?? {};
    const { locale } = this.#deps;
    return {
      ...(price === undefined ? {} : { priceText: moneyText(price, locale) }),
      ...(regularPrice === undefined ? {} : { regularPriceText: moneyText(regularPrice, locale) }),
    };
  }

  /** As it is on the shelf, or would be. */
  #itemOf(productId: string): ShelfItem {
    return this.#products.get().find(({ id }) => id === productId) ?? Object.freeze(this.#item(productId, false));
  }

  #tracked(productId: string, variantId?: string): TrackedProduct {
    const { product } = this.#catalogue.entry(productId);
    const variant = product?.variants?.find(({ id }) => id === variantId);
    const price = variant?.price ?? product?.price;
    return {
      productId,
      ...(variantId === undefined ? {} : { variantId }),
      ...(product === undefined ? {} : { title: product.title }),
      ...(price === undefined ? {} : { price }),
    };
  }

  #called({ id, at, productId }: Call): void {
    if (!this.#calls.add(id)) return;
    this.#moments.note({ kind: 'call', productId, at: Math.min(at, this.#drops.now()) });
    this.#refreshLater(productId);
    this.#deps.happened({ name: 'called', product: this.#tracked(productId) });
    this.#deps.onCall(Object.freeze({ item: this.#itemOf(productId) }));
  }

  #opened({ id, productId, opensAt }: DropRecord, isNews: boolean): void {
    this.#moments.note({ kind: 'drop', id, productId, at: opensAt });
    if (!isNews) return;
    this.#deps.happened({ name: 'drop-opened', dropId: id, product: this.#tracked(productId) });
    const drop = this.#dropList.get().find((listed) => listed.id === id);
    if (drop !== undefined) this.#deps.onDrop(Object.freeze({ drop, item: this.#itemOf(productId) }));
  }

  async #prepare(productId: string): Promise<void> {
    const { catalog, fetchImage, warmCart } = this.#deps;
    const product = async () => {
      await this.#catalogue.ask([productId]);
      const { product: fresh } = this.#catalogue.entry(productId);
      if (catalog !== undefined && (fresh === undefined || !this.#catalogue.isFresh(productId))) {
        throw unreachable('prepare a drop', 'the catalogue does not tell the product');
      }
      if (fresh?.imageUrl !== undefined) await fetchImage(fresh.imageUrl);
    };
    await Promise.all([product(), warmCart()]);
  }
}
