/**
 * Carries out what is decided about how publishers come through: asks for low pictures, has publications refused, and
 * keeps the log. Holds no timer: it does its part once each time that there are new figures. Knows neither what makes a
 * repair necessary nor how a subscription is made.
 */
import { Ring } from '../../lib/ring';
import { mediaKind, type RemoteMedia, type VideoStream } from '../../transport/media-port';
import type * as gather from '../gather';
import type { Repair, RepairKind, Repairs } from '../types';
import type { Condition, Decision } from './condition';
import { decideRepairs, NO_REPAIRS } from './decide-repairs';
import type { RepairSettings } from './settings';
import { StreamRequests } from './stream-requests';

type Received = Pick<gather.Received, 'publication' | 'media'>;

export interface RepairingOptions {
  readonly settings: RepairSettings;
  /**
   * Everything that is published on stage, with what comes of it: no media while that does not arrive or is refused.
   */
  received(): readonly Received[];
  /** Names the publications not to be received from now on; those that it no longer names are received again. */
  refuse(publicationIds: ReadonlySet<string>): void;
}

const LOG_LENGTH = 50;

const REFUSE_NOTHING: ReadonlySet<string> = new Set();

export class Repairing {
  readonly #options: RepairingOptions;
  readonly #log = new Ring<Repair>(LOG_LENGTH);
  readonly #requests = new StreamRequests();
  /** Whether a publisher's low picture can be had, as far as their pictures have arrived. */
  readonly #hasLow = new Map<string, boolean>();
  #state = NO_REPAIRS;
  #refused = REFUSE_NOTHING;
  #repairs: Repairs = Object.freeze({ active: Object.freeze([]), log: Object.freeze([]) });

  constructor(options: RepairingOptions) {
    this.#options = options;
  }

  /** To be called about once a second. @returns what was decided just now. */
  step(conditions: readonly Condition[], nowMs: number): readonly Repair[] {
    const received = this.#options.received();
    this.#note(received);
    const hasLow = (userId: string) => this.#hasLow.get(userId);
    const { state, decision } = decideRepairs(this.#state, conditions, this.#options.settings, nowMs, hasLow);
    this.#state = state;
    this.#refuse(refusedBy(decision, received));
    this.#requests.want(wantedBy(decision, received));
    for (const repair of decision.repairs) this.#log.push(repair);
    const shown = received.filter(isPicture).map(({ publication }) => publication.userId);
    const rungs = new Set(shown.map((userId) => decision.streams.get(userId)));
    const active: RepairKind[] = [];
    if (rungs.has('low')) active.push('low-stream');
    if (rungs.has('none')) active.push('audio-only');
    this.#show(active, decision.repairs.length > 0);
    return decision.repairs;
  }

  /** What is asked for of a publisher's picture. */
  streamOf(userId: string): 'full' | 'low' | 'none' {
    return this.#state.streams.get(userId) ?? 'full';
  }

  /** The same object until something changes. */
  repairs(): Repairs {
    return this.#repairs;
  }

  /** Takes everything back and forgets what led to it; the log stays. May begin anew with the next step. */
  reset(): void {
    this.#state = NO_REPAIRS;
    this.#hasLow.clear();
    this.#refuse(REFUSE_NOTHING);
    this.#requests.takeBack();
    this.#show([], false);
  }

  /** One picture that comes small is enough of a relief. What has not arrived, or is refused, says nothing new. */
  #note(received: readonly Received[]): void {
    const arrived = received.filter((one) => isPicture(one) && one.media !== undefined);
    for (const { publication } of arrived) this.#hasLow.set(publication.userId, false);
    for (const { publication, media } of arrived) if (media?.setStream) this.#hasLow.set(publication.userId, true);
  }

  #refuse(refused: ReadonlySet<string>): void {
    const isSame = refused.size === this.#refused.size && [...refused].every((id) => this.#refused.has(id));
    if (isSame) return;
    this.#refused = refused;
    this.#options.refuse(refused);
  }

  #show(active: readonly RepairKind[], hasNew: boolean): void {
    const before = this.#repairs;
    const isSame = active.length === before.active.length && active.every((kind) => before.active.includes(kind));
    if (isSame && !hasNew) return;
    this.#repairs = Object.freeze({
      active: isSame ? before.active : Object.freeze(active),
      log: hasNew ? Object.freeze([...this.#log]) : before.log,
    });
  }
}

const isPicture = ({ publication }: Received): boolean => mediaKind(publication.source) === 'video';

/** Pictures that are done without; and all of whoever is to begin anew, until the next step. */
function refusedBy({ repairs, streams }: Decision, received: readonly Received[]): ReadonlySet<string> {
  const renewed = new Set(repairs.filter(({ kind }) => kind === 'resubscribe').map(({ userId }) => userId));
  const refused = received.filter((one) => {
    const { userId } = one.publication;
    return renewed.has(userId) || (streams.get(userId) === 'none' && isPicture(one));
  });
  return new Set(refused.map(({ publication }) => publication.id));
}

function wantedBy(
  { streams }: Decision,
  received: readonly Received[],
): ReadonlyMap<RemoteMedia, VideoStream | 'none'> {
  const wanted = new Map<RemoteMedia, VideoStream | 'none'>();
  for (const { publication, media } of received) {
    if (media?.setStream !== undefined) wanted.set(media, streams.get(publication.userId) ?? 'full');
  }
  return wanted;
}
