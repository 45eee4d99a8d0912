/**
 * Following up as the room holds it before its code is there: keeps what happens until somebody follows it up. Decides
 * nothing.
 */
import { lateObject } from '../lib/late-object';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import type { Consent, FollowUpParts, Memory, Reminders } from '../follow-up/types';
import type { ConsentState } from '../model/consent';
import type { TrackEvent } from '../model/track';

/** Of a page's visit: more than this nobody does between coming and being asked for consent. */
const MAX_PAST = 200;

const NONE = Object.freeze([]);

export class FollowUp {
  readonly consent: Consent;
  readonly reminders: Reminders;
  readonly memory: Memory;
  readonly #open: () => Promise<FollowUpParts>;
  #past: TrackEvent[] = [];
  #opened: FollowUpParts | undefined;
  #membership: Scope | undefined;

  constructor(load: () => Promise<FollowUpParts>, granted: Partial<ConsentState>) {
    this.#open = lazy(async () => {
      const opened = await load();
      this.#opened = opened;
      consent.connect(opened.consent);
      reminders.connect(opened.reminders);
      memory.connect(opened.memory);
      this.#past.forEach(opened.happened);
      this.#past = [];
      if (this.#membership !== undefined) opened.start(this.#membership);
      return opened;
    });
    const part = <Name extends keyof FollowUpParts>(name: Name) => async () => (await this.#open())[name];
    const consent = lateObject<Consent>(
      part('consent'),
      { state: Object.freeze({ analytics: false, reminders: false, memory: false, ...granted }) },
      { grant: true, withdraw: true },
      reportError,
    );
    const reminders = lateObject<Reminders>(
      part('reminders'),
      { planned: NONE, storage: 'unknown' },
      { remind: true, cancel: true },
      reportError,
    );
    const memory = lateObject<Memory>(
      part('memory'),
      {
        profile: Object.freeze({
          visits: 0,
          firstVisitAt: undefined,
          lastVisitAt: undefined,
          questions: 0,
          answers: 0,
          cartAdds: 0,
          purchases: 0,
          bought: NONE,
          tier: undefined,
        }),
      },
      { forget: true },
      reportError,
    );
    this.consent = consent.object;
    this.reminders = reminders.object;
    this.memory = memory.object;
  }

  /** Has it loaded in the background: what could not be is loaded when it is used. */
  want(): void {
    this.#open().catch(reportError);
  }

  /** The membership begins: what is due is delivered until the scope closes. */
  start(scope: Scope): void {
    this.#membership = scope;
    scope.add(() => (this.#membership = undefined));
    this.#opened?.start(scope);
  }

  happened(event: TrackEvent): void {
    if (this.#opened !== undefined) this.#opened.happened(event);
    else if (this.#past.push(event) > MAX_PAST) this.#past.shift();
  }
}
