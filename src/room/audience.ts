/** Who is here, from the presence on the lane that everyone is on. */
import type { Scope } from '../lib/scope';
import { Signal } from '../lib/signal';
import type { Session } from '../transport/port';
import type { Audience } from './types';

const NOBODY: Audience = Object.freeze({ count: 0, crewOnline: Object.freeze([]) });

export class AudienceCount {
  readonly audience = new Signal<Audience>(NOBODY);
  readonly #crew: ReadonlySet<string>;

  constructor(crew: ReadonlySet<string>) {
    this.#crew = crew;
  }

  /** Follows a session's presence until its scope closes. */
  enter({ signal }: Session, scope: Scope): void {
    const everyone = signal.presence('control');
    const follow = () => {
      const { count, userIds = [] } = everyone.get();
      const crewOnline = userIds.filter((id) => this.#crew.has(id)).sort();
      const known = this.audience.get();
      if (known.count === count && known.crewOnline.join() === crewOnline.join()) return;
      this.audience.set(Object.freeze({ count, crewOnline: Object.freeze(crewOnline) }));
    };
    scope.add(() => this.audience.set(NOBODY));
    scope.add(everyone.subscribe(follow));
    follow();
  }
}
