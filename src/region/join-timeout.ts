/**
 * How long one attempt to join may take: the one network default that a room must know before it has loaded anything,
 * so kept apart from the others.
 *
 * A first join takes about a dozen round trips one after the other (DNS, TLS, login, gateway, ICE, DTLS) and, on a first
 * visit, the vendor's SDK. Near a vendor's server that is a second or two, and 15 s leave time for several tries. Where
 * people are mostly on mobile networks, or the servers are often on another continent (300 ms there and back), it is 5 s,
 * and each lost handshake packet adds 1 s or 3 s (the retransmission timeout of RFC 6298, doubled): 20 s leave as many.
 */
import type { RegionArea, RegionOptions } from './types';

const NEAR_MS = 15_000;
const FAR_MS = 20_000;

export const JOIN_TIMEOUT_MS: Readonly<Record<RegionArea, number>> = {
  'south-east-asia': FAR_MS,
  'middle-east': FAR_MS,
  'latin-america': FAR_MS,
  'east-asia': NEAR_MS,
  'south-asia': FAR_MS,
  'central-asia': FAR_MS,
  europe: NEAR_MS,
  'north-america': NEAR_MS,
  africa: FAR_MS,
  oceania: NEAR_MS,
};

/** What the shop says, else the larger of what is usual and what the area it named needs. */
export const joinTimeoutIn = ({ area, network }: RegionOptions = {}, usualMs: number): number =>
  network?.joinTimeoutMs ?? Math.max(usualMs, area === undefined ? 0 : JOIN_TIMEOUT_MS[area]);
