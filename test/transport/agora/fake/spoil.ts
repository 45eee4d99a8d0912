/** Makes a call, or whatever a fault makes of it. */
import type { SpoiltCall } from './faults';
import type { Wire } from './wire';

/** A call that the cloud answers. */
export function askSpoilt<T>(
  wire: Wire,
  spoilt: SpoiltCall | undefined,
  errorOf: (code: number | string) => Error,
  act: () => T | Promise<T>,
): Promise<T> {
  if (spoilt === undefined) return wire.request(act);
  return wire.request<T>(() => actSpoilt(spoilt, errorOf, act));
}

/** A call that begins with something on this side. */
export async function actSpoilt<T>(
  spoilt: SpoiltCall | undefined,
  errorOf: (code: number | string) => Error,
  act: () => T | Promise<T>,
): Promise<T> {
  if (spoilt === undefined) return act();
  if (spoilt.afterEffect) await act();
  if (spoilt.code !== undefined) throw errorOf(spoilt.code);
  return new Promise<never>(() => {});
}
