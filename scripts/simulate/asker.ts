/** A viewer who asks: their questions are in a real outbox, on the simulated network. */
import { memoryStore } from '../../src/lib/key-value';
import type { Random } from '../../src/lib/random';
import type { Clock } from '../../src/lib/clock';
import type { Ask, Beat, Poll, StatusEntry } from '../../src/protocol/envelope';
import { encode } from '../../src/protocol/codec';
import { Outbox } from '../../src/questions/outbox';
import { OwnQuestions } from '../../src/questions/own-questions';
import type { QuestionLedger } from './question-ledger';
import type { SimulatedPort } from './simulated-port';

export interface AskerOptions {
  port: SimulatedPort;
  clock: Clock;
  random: Random;
  newId: () => string;
  ledger: QuestionLedger;
}

export class Asker {
  readonly port: SimulatedPort;
  readonly outbox: Outbox;
  readonly #own: OwnQuestions;
  readonly #options: AskerOptions;

  constructor(options: AskerOptions) {
    const { port, clock } = options;
    this.#options = options;
    this.port = port;
    const storage = memoryStore();
    this.#own = new OwnQuestions({ clock, storage });
    this.outbox = new Outbox({
      ...options,
      sharedNow: () => clock.now(),
      storage,
      own: this.#own,
      publish: (message) => this.#publish(message),
      onAnswered: () => undefined,
    });
    this.outbox.open();
  }

  ask(ask: Ask): void {
    this.#options.ledger.asked(ask.id, this.#options.clock.now());
    this.outbox.add(ask);
  }

  hear(entries: readonly StatusEntry[]): void {
    this.outbox.onStatuses(entries);
    const { ledger, clock } = this.#options;
    const told = new Set(entries.map(({ id }) => id));
    for (const { id, status } of this.#own.mine.get()) {
      if (told.has(id) && status !== 'sending') ledger.told(id, clock.now());
    }
  }

  hearBeat(beat: Beat): void {
    this.outbox.onBeat(beat);
  }

  #publish(message: Ask | Poll): Promise<void> {
    if (message.t === 'ask') this.#options.ledger.sent(message.id);
    return this.port.publish('ask', encode(message));
  }
}
