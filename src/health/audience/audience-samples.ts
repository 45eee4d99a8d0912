/** Holds the viewers' samples for a crew member, and what they come to. Has no timer: who reads says when it is. */
import type { Random } from '../../lib/random';
import type { HealthSample } from '../../protocol/envelope';
import type { AudienceHealth } from '../types';
import { audienceHealth } from './audience-health';
import { newAudienceState, takeSample, type AudienceState } from './audience-state';

export class AudienceSamples {
  #state: AudienceState;
  #last: AudienceHealth | undefined;

  constructor(random: Random) {
    this.#state = newAudienceState(Math.floor(random() * 2 ** 32));
  }

  /** Whether it was taken: each user is heard once in 8 s. */
  take(sample: HealthSample, from: string, nowMs: number): boolean {
    const before = this.#state;
    this.#state = takeSample(before, sample, from, nowMs);
    return this.#state !== before;
  }

  /** The last two minutes; frozen, and the same object until it says something else. */
  read(nowMs: number): AudienceHealth {
    this.#last = audienceHealth(this.#state, nowMs, this.#last);
    return this.#last;
  }
}
