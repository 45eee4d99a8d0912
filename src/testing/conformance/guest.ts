/** A participant of a case: a session, and everything it heard. */
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { Delivery, Lease, Presence, Session, StateItem } from '../../transport/port';

/** How a guest makes calls: repeated while they fail with a retryable error, with time passing meanwhile. */
interface Caller {
  call<T>(attempt: () => Promise<T>): Promise<T>;
  settled<T>(promise: Promise<T>): Promise<T>;
}

export class Guest {
  readonly id: UserId;
  readonly session: Session;
  readonly heard: Delivery[] = [];
  readonly #caller: Caller;

  constructor(caller: Caller, id: UserId, session: Session) {
    this.#caller = caller;
    this.id = id;
    this.session = session;
    session.signal.onMessage((delivery) => this.heard.push(delivery));
  }

  get state(): string {
    return this.session.connection.get().state;
  }

  join(...lanes: readonly Lane[]): Promise<void> {
    return this.#each(lanes, (lane) => this.session.signal.join(lane));
  }

  leave(...lanes: readonly Lane[]): Promise<void> {
    return this.#each(lanes, (lane) => this.session.signal.leave(lane));
  }

  publish(lane: Lane, text: string): Promise<void> {
    return this.#caller.call(() => this.session.signal.publish(lane, text));
  }

  send(to: UserId, text: string): Promise<void> {
    return this.#caller.call(() => this.session.signal.send(to, text));
  }

  read(key: string): Promise<StateItem | undefined> {
    return this.#caller.call(() => this.session.signal.state.read(key));
  }

  write(key: string, value: string, ifRevision?: number): Promise<StateItem> {
    return this.#caller.call(() => this.session.signal.state.write(key, value, ifRevision));
  }

  lock(name: string): Promise<Lease> {
    return this.#caller.settled(this.session.signal.lock(name, new AbortController().signal));
  }

  close(): Promise<void> {
    return this.#caller.settled(this.session.close());
  }

  presence(lane: Lane): Presence {
    return this.session.signal.presence(lane).get();
  }

  hasHeard(text: string): boolean {
    return this.timesHeard(text) > 0;
  }

  timesHeard(text: string): number {
    return this.heard.filter((delivery) => delivery.text === text).length;
  }

  async #each(lanes: readonly Lane[], act: (lane: Lane) => Promise<void>): Promise<void> {
    for (const lane of lanes) await this.#caller.call(() => act(lane));
  }
}
