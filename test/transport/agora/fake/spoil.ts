/** Makes a call on the cloud, or whatever a fault makes of it. */
import type { SpoiltCall } from './faults';
import type { Wire } from './wire';

export function askSpoilt<T>(
  wire: Wire,
  spoilt: SpoiltCall | undefined,
  errorOf: (code: number | string) => Error,
  act: () => T | Promise<T>,
): Promise<T> {
  if (spoilt === undefined) return wire.request(act);
  const { code, afterEffect } = spoilt;
  const answer = wire.request<T>(async () => {
    if (afterEffect) await act();
    if (code !== undefined) throw errorOf(code);
    return new Promise<never>(() => {});
  });
  return answer;
}
