export interface ShopOptions {
  /** 0 for any free one. */
  readonly port?: number;
  /** How long carts keep their pieces; 0: until somebody pays. */
  readonly holdSeconds?: number;
  /** Whose pages may call; by default those of this machine. */
  readonly origins?: readonly string[];
}

export interface ShopOrder {
  readonly code: string;
  readonly state: string;
  readonly isPlaced: boolean;
  readonly currency: string;
  readonly totalMinor: number;
  readonly lines: readonly {
    readonly variantId: string;
    readonly productId: string;
    readonly sku: string;
    readonly quantity: number;
    readonly liveroom: string | null;
  }[];
}

export interface Shop {
  readonly url: string;
  readonly shopApi: string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  stop(): Promise<number | null>;
  /** `stock` is how many are not sold yet; those that lie in carts are among them. */
  setStock(skuOrVariantId: string, stock: number): Promise<unknown>;
  orders(): Promise<readonly ShopOrder[]>;
  expireSessions(): Promise<unknown>;
}

export interface Buyer {
  token(): string | undefined;
  add(variantId: string, quantity: number, liveroom?: string): Promise<BuyerAnswer>;
  cart(): Promise<BuyerAnswer | null>;
  pay(options?: { until?: string }): Promise<{ order?: BuyerAnswer; refusedAt?: string; answer?: BuyerAnswer }>;
  payNow(): Promise<BuyerAnswer>;
}

/** As the shop's GraphQL says it. */
export interface BuyerAnswer {
  readonly __typename?: string;
  readonly errorCode?: string;
  readonly message?: string;
  readonly code?: string;
  readonly state?: string;
  readonly totalQuantity?: number;
  readonly totalWithTax?: number;
  readonly quantityAvailable?: number;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export const MISSING_SHOP: string;
export function isShopInstalled(): boolean;
export function installShop(): Promise<void>;
export function startShop(options?: ShopOptions): Promise<Shop>;
export function createBuyer(shopApi: string, options?: { token?: string }): Buyer;
