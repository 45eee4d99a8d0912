// SPDX-License-Identifier: MIT
export interface Good {
  readonly id: string;
  readonly titles: Readonly<Record<string, string>> & { readonly en: string };
  readonly cents: number;
  readonly regularCents?: number;
  readonly stock: number;
  readonly refillAfterDays?: number;
}

export interface Shop {
  restock(): void;
  productIds(): readonly string[];
}

export function createShop(options?: { goods?: readonly Good[]; now?: () => number }): Shop;
