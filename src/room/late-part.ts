/**
 * A part of the room that is loaded when it is wanted: in the background again and again while the room has use for it,
 * because what can't be had now may be had later. Knows nothing of what it loads.
 */
import { retry, type RetryContext } from '../lib/backoff';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import { isLiveRoomError, isRetryable } from '../model/errors';
import { unreachable } from '../model/refusals';

const AGAIN = { baseMs: 1_000, maxMs: 60_000 };

export interface LatePart<T> {
  /** Loads it. Rejects with `network-unavailable` where that fails, to be tried again by the next call. */
  readonly open: () => Promise<T>;
  /** Has it loaded in the background: where there is no use for it yet it is tried once, and again when there is. */
  readonly want: () => void;
  /** There is use for it until the scope closes. */
  readonly enter: (scope: Scope) => void;
  /** What is loaded of it. */
  readonly loaded: () => T | undefined;
}

/** What it takes to try again. */
export type Patience = Pick<RetryContext, 'clock' | 'random'>;

/**
 * @param action what can't be done without it, for errors.
 * @param onLoaded is called once, when it is there.
 * @param use uses it until the scope closes.
 */
export function latePart<T>(
  action: string,
  load: () => Promise<T>,
  onLoaded: (part: T) => void,
  use: (part: T, scope: Scope) => void,
  { clock, random }: Patience,
): LatePart<T> {
  let loaded: T | undefined;
  let scope: Scope | undefined;
  let isWanted = false;
  /** Where it is loaded in the background. */
  let wantedIn: Scope | undefined;

  const open = lazy(async () => {
    const part = await load().catch((cause: unknown) => {
      throw isLiveRoomError(cause) ? cause : unreachable(action, 'the page could not load a part of it', cause);
    });
    loaded = part;
    onLoaded(part);
    if (scope !== undefined) use(part, scope);
    return part;
  });

  const want = () => {
    isWanted = true;
    open().catch(reportError);
    if (scope === undefined || wantedIn === scope) return;
    wantedIn = scope;
    // The first try is the one above.
    retry(open, { clock, random, signal: scope.signal, isRetryable, ...AGAIN }).catch(() => undefined);
  };

  return {
    open,
    want,
    enter(entered) {
      scope = entered;
      entered.add(() => {
        if (scope === entered) scope = undefined;
      });
      if (loaded !== undefined) use(loaded, entered);
      else if (isWanted) want();
    },
    loaded: () => loaded,
  };
}
