/** What goes wrong on purpose. Each fault can be set at any time, by a test or by chance. */
import type { Service } from './network';

export interface CallFault {
  /** Whose calls; everyone's when left out. */
  readonly userId?: string;
  /** Which method, by the SDK's name for it (`publish`, `setChannelMetadata`, `join` …); any when left out. */
  readonly method?: string;
  /** How many calls. Default 1. */
  readonly calls?: number;
  /** The call takes effect all the same; only its answer is spoilt. */
  readonly afterEffect?: boolean;
}

/** What happens to a call: an error of this code, or no answer ever. */
export interface SpoiltCall {
  readonly code: number | string | undefined;
  readonly afterEffect: boolean;
}

interface PlannedFault extends CallFault {
  readonly service: Service | undefined;
  readonly code: number | string | undefined;
  left: number;
}

export interface FaultActions {
  cut(userId: string): void;
  restore(userId: string): void;
  /** Looks again at who gets through. */
  settle(): void;
  kick(userId: string): void;
  expireTokens(userId?: string): void;
}

export class Faults {
  /** The older client of a user that logs in again is not told: its calls fail with -10027 from then on. */
  silentEviction = false;
  /** Probability that an event arrives late, after events that were sent later. */
  reorders = 0;
  /** Probability that an event arrives a second time. */
  duplicates = 0;
  /** Publishers receive their own channel messages. */
  echoes = false;
  /** The presence snapshot does not name the subscriber that it is for. */
  snapshotsWithoutSelf = false;
  /** Presence snapshots name no more than so many users. */
  snapshotUsers = Infinity;
  /** How much later a login succeeds, in ms. */
  slowLoginMs = 0;
  /** The media SDK tells late joiners that a muted track is published, and only then that it is muted. */
  mutesAfterPublished = false;
  /** Channels that a reconnected signalling client is told were not restored, and is not subscribed to any more. */
  readonly unrestoredChannels = new Set<string>();
  readonly #actions: FaultActions;
  readonly #planned: PlannedFault[] = [];
  readonly #slownessMs = new Map<string, number>();
  readonly #proxies = new Map<string, number>();

  constructor(actions: FaultActions) {
    this.#actions = actions;
  }

  /** Calls of the signalling SDK fail with a number, calls of the media SDK with a string. */
  failNext(code: number | string, fault: CallFault = {}): void {
    const service = typeof code === 'number' ? 'rtm' : 'rtc';
    this.#planned.push({ ...fault, service, code, left: fault.calls ?? 1 });
  }

  /** Calls never settle. */
  hangNext(fault: CallFault & { service?: Service } = {}): void {
    this.#planned.push({ ...fault, service: fault.service, code: undefined, left: fault.calls ?? 1 });
  }

  /** From the start or from now on, until `restore`. */
  deadNetwork(userId: string): void {
    this.#actions.cut(userId);
  }

  restore(userId: string): void {
    this.#actions.restore(userId);
  }

  /** Adds so much to each way of a user's packets. 0 ends it. */
  slow(userId: string, ms: number): void {
    this.#slownessMs.set(userId, ms);
  }

  /** Only `startProxyServer(mode)`, and `cloudProxy` for signalling, gets through for this user, or for everyone. */
  onlyThroughProxy(mode: 3 | 5 | undefined, userId = '*'): void {
    if (mode === undefined) this.#proxies.delete(userId);
    else this.#proxies.set(userId, mode);
    this.#actions.settle();
  }

  /** Throws a user out of both services. */
  kick(userId: string): void {
    this.#actions.kick(userId);
  }

  /** Ends the tokens that a user, or everyone, is connected with. */
  expireTokens(userId?: string): void {
    this.#actions.expireTokens(userId);
  }

  /** Ends everything that spoils calls and events; networks stay as they are. */
  clear(): void {
    this.#planned.length = 0;
    this.#slownessMs.clear();
    this.unrestoredChannels.clear();
    this.reorders = this.duplicates = this.slowLoginMs = 0;
    this.snapshotUsers = Infinity;
    this.silentEviction = this.echoes = this.snapshotsWithoutSelf = this.mutesAfterPublished = false;
  }

  /** What is planned for this call, once. */
  take(service: Service, userId: string, method: string): SpoiltCall | undefined {
    const fault = this.#planned.find(
      (planned) =>
        planned.left > 0 &&
        (planned.service ?? service) === service &&
        (planned.userId ?? userId) === userId &&
        (planned.method ?? method) === method,
    );
    if (fault === undefined) return undefined;
    fault.left--;
    return { code: fault.code, afterEffect: fault.afterEffect ?? false };
  }

  slowness(userId: string): number {
    return this.#slownessMs.get(userId) ?? 0;
  }

  letsThrough(userId: string, service: Service, proxy: number | boolean | undefined): boolean {
    const needed = this.#proxies.get(userId) ?? this.#proxies.get('*');
    return needed === undefined || (service === 'rtm' ? proxy === true : proxy === needed);
  }
}
