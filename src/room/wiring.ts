/**
 * Where the features meet: makes them, gives each the narrow callbacks it needs, and passes on what arrives. Decides
 * nothing; the features know neither each other nor the room.
 */
import { nanoid } from 'nanoid';
import { sleep, untilAborted } from '../lib/abort';
import { retry } from '../lib/backoff';
import type { Clock } from '../lib/clock';
import type { Emitter } from '../lib/emitter';
import type { Scope } from '../lib/scope';
import { ChatFeature } from '../chat/chat-feature';
import { HealthFeature } from '../health/health-feature';
import { isRetryable } from '../model/errors';
import type { Lane } from '../model/lane';
import { isCrewRole } from '../model/participant';
import { unreachable } from '../model/refusals';
import { LANE_OF } from '../protocol/lanes';
import type { Message } from '../protocol/envelope';
import { Inbox } from '../protocol/inbox';
import { QuestionsFeature } from '../questions/questions-feature';
import { StageFeature } from '../stage/stage-feature';
import type { Delivery, Session } from '../transport/port';
import { AudienceCount } from './audience';
import { loadCrewParts } from './crew-parts-chunk';
import { DetectorSlot } from './detector-slot';
import { environmentFor } from './environment';
import { Lifecycle } from './lifecycle';
import { Link } from './link';
import type { CheckedOptions } from './options';
import type { LiveRoomEvents } from './types';

/** One shard until the audience needs more. */
const CHAT_LANE: Lane = 'chat/0';
const LANE_BACKOFF = { baseMs: 200, maxMs: 1_000 };

/** How long a room waits for what the device kept; it may come later. */
const STORAGE_PATIENCE_MS = 2_000;

/** How long a line waits for the detector to be loaded; it is sent unasked after that. */
const DETECTOR_PATIENCE_MS = 3_000;

export function wire(options: CheckedOptions, events: Emitter<LiveRoomEvents>) {
  const { id, self, crew, transport, joinTimeoutMs } = options;
  const environment = environmentFor({ roomId: id, userId: self.id, transport, storage: options.storage });
  const { clock, random, storage } = environment;
  const link = new Link(clock);
  const inbox = new Inbox(crew);
  const audience = new AudienceCount(crew);
  const detector = new DetectorSlot(options.detector);
  let membership: AbortSignal | undefined;

  const shared = {
    self,
    crew,
    clock,
    random,
    newId: () => nanoid(),
    sharedNow: () => link.now(),
    membership: () => membership,
  };
  const publish = (message: Message) =>
    link.publish(LANE_OF[message.t] === 'chat' ? CHAT_LANE : (LANE_OF[message.t] as Lane), message);

  const health = new HealthFeature({ clock, dropCounts: () => inbox.counts() });
  const stage = new StageFeature({
    ...shared,
    mediaDevices: environment.mediaDevices,
    loadLocalTracks: async () => (await loadCrewParts()).LocalTracks,
  });
  const questions = new QuestionsFeature({
    ...shared,
    storage,
    publish,
    send: (to, message) => link.send(to, message),
    confidenceOf: (text, locale) => detector.detect(text, locale)?.confidence,
    lock: (name, signal) => link.lock(name, signal),
    claimEpoch: async () => (await loadCrewParts()).claimEpoch(link.state()),
    otherCrew: [...crew].filter((member) => member !== self.id),
    textInSight: (questionId) => chat.textOf(questionId),
    onAnswered: (question) => events.emit('answered', { question }),
    async loadDesk() {
      const { CrewDesk, decodeAsCrew } = await loadCrewParts();
      inbox.decode = decodeAsCrew;
      return CrewDesk;
    },
  });
  const chat: ChatFeature = new ChatFeature({
    ...shared,
    publish,
    async askIfQuestion(text, productId) {
      if (membership !== undefined) await within(clock, DETECTOR_PATIENCE_MS, detector.ready, membership);
      if (!detector.detect(text, self.locale)?.isQuestion) return undefined;
      const asked = questions.ask(text, productId === undefined ? {} : { productId });
      // Asking faster than is useful: the line is still sent.
      return asked.then((question) => question.id, () => undefined);
    },
    onFlooding: () => inbox.drop('flooding'),
  });

  const receive = (delivery: Delivery) => {
    const message = inbox.open(delivery);
    if (message === undefined) health.changed();
    else if (message.t === 'chat') chat.receive(message, delivery.from);
    else questions.receive(message, delivery.from);
  };

  const prepare = async () => {
    await Promise.all([questions.prepare(), stage.prepare()]).catch((cause: unknown) => {
      throw unreachable('join', 'the page could not load a part of it', cause);
    });
  };

  const enter = async (session: Session, scope: Scope, signal: AbortSignal) => {
    await untilAborted(prepare(), signal);
    loaded ??= questions.load();
    await within(clock, STORAGE_PATIENCE_MS, loaded, signal);
    signal.throwIfAborted();
    scope.add(link.use(session));
    scope.add(session.signal.onMessage(receive));
    const lanes: Lane[] = ['control', CHAT_LANE, ...(isCrewRole(self.role) ? (['ask'] as const) : [])];
    const patience = { clock, random, signal, isRetryable, ...LANE_BACKOFF };
    await Promise.all(lanes.map((lane) => retry(() => session.signal.join(lane), patience)));
    audience.enter(session, scope);
    questions.enter(scope);
    stage.enter(session.media, scope);
  };

  let loaded: Promise<void> | undefined;
  const start = (scope: Scope) => {
    membership = scope.signal;
    scope.add(() => (membership = undefined));
    stage.start(scope);
    chat.start(scope);
    detector.load();
    // Fetched while the transport connects; a failure is met where it is awaited.
    prepare().catch(() => undefined);
  };

  const lifecycle = new Lifecycle({
    roomId: id,
    user: { id: self.id, role: self.role },
    transport,
    joinTimeoutMs,
    clock,
    random,
    start,
    enter,
    resume: () => questions.resume(),
    onStatus: (change) => events.emit('status', change),
  });

  return { lifecycle, stage, chat, questions, health, audience: audience.audience };
}

/** Resolves with `task`, after `limitMs` at the latest, and at once when the signal aborts. */
async function within(clock: Clock, limitMs: number, task: Promise<void>, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const limit = sleep(clock, limitMs, AbortSignal.any([signal, over.signal])).catch(() => undefined);
  await Promise.race([task, limit]);
  over.abort();
}
