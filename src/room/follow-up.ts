/**
 * Following up as the room holds it before its code is there: keeps what happens until somebody follows it up. Decides
 * nothing.
 */
import { lateObject, REJECTS } from '../lib/late-object';
import type { Consent, FollowUpParts, Memory, Reminders, ViewerProfile } from '../follow-up/types';
import type { ConsentState } from '../model/consent';
import type { TrackEvent } from '../model/track';
import { latePart, type LatePart, type Patience } from './late-part';

/** Of a page's visit: more than this nobody does between coming and being asked for consent. */
const MAX_PAST = 200;

const NONE = Object.freeze([]);

/** What is not there reads as undefined. */
const NO_VISITS: Partial<ViewerProfile> = { visits: 0, questions: 0, answers: 0, cartAdds: 0, purchases: 0, bought: NONE };

export interface FollowUp extends LatePart<FollowUpParts> {
  readonly consent: Consent;
  readonly reminders: Reminders;
  readonly memory: Memory;
  readonly happened: (event: TrackEvent) => void;
}

export function createFollowUp(
  load: () => Promise<FollowUpParts>,
  granted: Partial<ConsentState>,
  patience: Patience,
): FollowUp {
  const past: TrackEvent[] = [];
  const part = latePart(
    'follow up',
    load,
    (opened) => {
      consent.connect(opened.consent);
      reminders.connect(opened.reminders);
      memory.connect(opened.memory);
      past.splice(0).forEach(opened.happened);
    },
    (opened, scope) => opened.start(scope),
    patience,
  );
  const { open, want, loaded } = part;
  const consent = lateObject<Consent>(
    async () => (await open()).consent,
    {
      state: Object.freeze({
        analytics: granted.analytics ?? false,
        reminders: granted.reminders ?? false,
        memory: granted.memory ?? false,
      }),
    },
    { grant: REJECTS, withdraw: REJECTS },
    want,
  );
  const reminders = lateObject<Reminders>(
    async () => (await open()).reminders,
    { planned: NONE, storage: 'unknown' },
    { remind: REJECTS, cancel: REJECTS },
    want,
  );
  const memory = lateObject<Memory>(
    async () => (await open()).memory,
    {
      profile: Object.freeze(NO_VISITS as ViewerProfile),
    },
    { forget: REJECTS },
    want,
  );
  const { state } = consent.object;
  return {
    ...part,
    consent: Object.freeze<Consent>({
      ...consent.object,
      // Whoever asks goes by the answer: what was agreed to on an earlier visit counts.
      state: { get: () => (want(), state.get()), subscribe: state.subscribe },
    }),
    reminders: reminders.object,
    memory: memory.object,
    happened(event) {
      const opened = loaded();
      if (opened !== undefined) opened.happened(event);
      else if (past.push(event) > MAX_PAST) past.shift();
    },
  };
}
