/**
 * One of the crew: the real desk, with board, keeper and comparison of boards, on the simulated network, and a person
 * who answers at a steady pace.
 */
import { retry } from '../../src/lib/backoff';
import type { Scope } from '../../src/lib/scope';
import { AudienceSamples } from '../../src/health/audience/audience-samples';
import { memoryStore } from '../../src/lib/key-value';
import type { Random } from '../../src/lib/random';
import type { Clock } from '../../src/lib/clock';
import type { UserId } from '../../src/model/ids';
import { isRetryable } from '../../src/model/errors';
import type { Participant } from '../../src/model/participant';
import { CREW_READERS } from '../../src/protocol/crew-codec';
import { Inbox } from '../../src/protocol/inbox';
import { LANE_OF } from '../../src/protocol/lanes';
import type { Message, ShelfMessage } from '../../src/protocol/envelope';
import type { CrewDesk } from '../../src/questions/crew-desk';
import type { QuestionDetector } from '../../src/questions/detector/types';
import { Link } from '../../src/room/link';
import { openDesk } from '../../src/room/open-desk';
import { sampleShards } from '../../src/room/shard-sampling';
import { createShards, LANE_BACKOFF, type Shards } from '../../src/room/shards';
import type { Lane } from '../../src/model/lane';
import { reportError } from '../../src/lib/report-error';
import type { Delivery } from '../../src/transport/port';
import type { SimulatedPort } from './simulated-port';

/** How long a person takes for one row: the host says the answer, a moderator writes it. */
const PACE_MS = { host: 15_000, moderator: 8_000 };
const REPLY = 'Yes, and it is in the product description too.';

export interface CrewMemberOptions {
  id: string;
  role: 'host' | 'moderator';
  crew: ReadonlySet<string>;
  port: SimulatedPort;
  clock: Clock;
  random: Random;
  newId: () => string;
  detector: QuestionDetector;
  /** Hears of a question the moment this board has it. */
  onBoard: (member: CrewMember, questionId: string) => void;
  onBeat: (shards: number | undefined) => void;
}

/** What a keeper repeats: a show sells a dozen products or so. */
const A_SHELF: Omit<ShelfMessage, 'id' | 'at'> = {
  t: 'shelf',
  products: Array.from({ length: 12 }, (_, place) => `gid-product-${8_000_000_000 + place}`),
  featured: 'gid-product-8000000003',
  soldOut: [1, 7],
  drops: [],
};

export class CrewMember {
  readonly desk: CrewDesk;
  readonly samples: AudienceSamples;
  readonly port: SimulatedPort;
  readonly #options: CrewMemberOptions;
  readonly #inbox: Inbox;
  readonly #link: Link;
  readonly #shards: Shards;
  isKeeping = false;

  constructor(options: CrewMemberOptions) {
    const { id, role, crew, port, clock, random, detector, newId } = options;
    this.#options = options;
    this.port = port;
    this.samples = new AudienceSamples(random);
    this.#inbox = new Inbox(crew);
    this.#inbox.learn(CREW_READERS);
    this.#link = new Link(clock);
    const self: Participant = { id: id as UserId, name: id, role };
    const shared = { self, clock, random, sharedNow: () => clock.now() };
    this.#shards = createShards(shared);
    const surroundings = {
      link: this.#link,
      crew,
      audience: () => port.presence('control').get().count,
      announceShelf: () => this.#publish({ ...A_SHELF, id: newId(), at: clock.now() }),
    };
    this.desk = openDesk(surroundings, {
      ...shared,
      newId,
      storage: memoryStore(),
      confidenceOf: (text, locale) => detector.detect(text, locale === undefined ? {} : { locale }).confidence,
      publish: (message) => this.#publish(message),
      products: [],
    });
  }

  /** Joins, and is at work until the scope closes. */
  async enter(scope: Scope): Promise<void> {
    const { port } = this;
    await this.desk.prepare();
    const { clock, random } = this.#options;
    const patience = { clock, random, signal: scope.signal, isRetryable, ...LANE_BACKOFF };
    await retry(() => port.login(), patience);
    scope.add(this.#link.use(port.session));
    scope.add(port.onMessage((delivery) => this.#receive(delivery)));
    const lanes: Lane[] = ['control', 'ask'];
    await Promise.all([
      ...lanes.map((lane) => retry(() => port.join(lane), patience)),
      this.#shards.enter(port.session, scope, scope.signal),
    ]);
    sampleShards({ shards: this.#shards, clock }, port.session, scope);
    scope.add(this.desk.open(reportError));
    this.#answerOn(scope);
  }

  /** The network is back. */
  resume(): void {
    this.desk.kick();
    void this.#shards.resume();
  }

  async #publish(message: Message): Promise<void> {
    if (message.t === 'beat') this.#hearBeat(message.shards, true);
    await this.#link.publish(LANE_OF[message.t] as Lane, message);
  }

  #receive(delivery: Delivery): void {
    const message = this.#inbox.open(delivery);
    if (message === undefined) return;
    if (message.t === 'beat') this.#hearBeat(message.shards, false);
    if (message.t === 'health') this.samples.take(message, delivery.from, this.#options.clock.now());
    this.desk.receive(message, delivery.from);
    const { onBoard } = this.#options;
    if (message.t === 'ask') onBoard(this, message.id);
    if (message.t === 'records') for (const { id } of message.records) onBoard(this, id);
  }

  #hearBeat(shards: number | undefined, isOwn: boolean): void {
    this.isKeeping = isOwn;
    if (shards !== undefined) this.#shards.follow(shards);
    if (isOwn) this.#options.onBeat(shards);
  }

  #answerOn(scope: Scope): void {
    const { role, clock } = this.#options;
    let cancel = () => {};
    const next = (taken: string | undefined) => {
      if (taken !== undefined) {
        const reply = role === 'host' ? undefined : REPLY;
        // A row may have been settled by somebody else meanwhile.
        this.desk.answer(taken, reply).catch(() => undefined);
      }
      const best = this.desk.take();
      cancel = clock.schedule(() => next(best?.id), best === undefined ? 500 : PACE_MS[role]);
    };
    cancel = clock.schedule(() => next(undefined), PACE_MS[role]);
    scope.add(() => cancel());
  }
}
