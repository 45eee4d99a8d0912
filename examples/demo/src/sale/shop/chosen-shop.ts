/** The shop that the demo was started with. */
import type { DemoShop } from './demo-shop';
import { openSmallShop } from './small-shop';

/** The shop API's address: set by `npm run demo -- --vendure`. */
const VENDURE_URL = import.meta.env['VITE_VENDURE_URL'] as string | undefined;

/** @param currency ISO 4217; undefined for the shop's own */
export async function openChosenShop(currency: string | undefined): Promise<DemoShop> {
  if (VENDURE_URL === undefined) return openSmallShop(currency);
  const { openVendureShop } = await import('./vendure-shop');
  return openVendureShop(VENDURE_URL);
}
