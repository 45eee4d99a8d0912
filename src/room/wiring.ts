/**
 * Where the features meet: makes them, gives each the narrow callbacks it needs, and passes on what arrives. Decides
 * nothing; the features know neither each other nor the room.
 */
import { nanoid } from 'nanoid';
import { untilAborted } from '../lib/abort';
import { retry } from '../lib/backoff';
import type { Emitter } from '../lib/emitter';
import { lazy } from '../lib/lazy';
import { reportError } from '../lib/report-error';
import type { Scope } from '../lib/scope';
import { within } from '../lib/within';
import { ChatFeature } from '../chat/chat-feature';
import { HealthFeature } from '../health/health-feature';
import type { StartupTimes } from '../health/startup';
import { isRetryable } from '../model/errors';
import type { Lane } from '../model/lane';
import { isCrewRole, type Tier } from '../model/participant';
import type { OwnQuestion } from '../model/question';
import { unreachable } from '../model/refusals';
import type { Happening, TrackEvent } from '../model/track';
import { LANE_OF } from '../protocol/lanes';
import type { Message } from '../protocol/envelope';
import { Inbox } from '../protocol/inbox';
import { QuestionsFeature } from '../questions/questions-feature';
import { StageFeature } from '../stage/stage-feature';
import type { MediaPort } from '../transport/media-port';
import type { Delivery, Session } from '../transport/port';
import { AudienceCount } from './audience';
import { BuiltInDetector, type RoomDetector } from './built-in-detector';
import { loadCrewParts } from './crew-parts-chunk';
import { environmentFor } from './environment';
import { createFollowUp } from './follow-up';
import { loadFollowUpParts } from './follow-up-parts-chunk';
import { loadLateParts } from './late-parts-chunk';
import { Lifecycle } from './lifecycle';
import { Link } from './link';
import type { CheckedOptions } from './options';
import { createSale, type Sale } from './sale';
import { loadSaleParts } from './sale-parts-chunk';
import { createShards, LANE_BACKOFF } from './shards';
import type { LiveRoomEvents } from './types';

type CrewParts = Awaited<ReturnType<typeof loadCrewParts>>;

/** How long a room waits for what the device kept; it may come later. */
const STORAGE_PATIENCE_MS = 2_000;

export function wire(options: CheckedOptions, events: Emitter<LiveRoomEvents>) {
  const { id, self, crew, transport, joinTimeoutMs } = options;
  const environment = environmentFor({ roomId: id, userId: self.id, transport, storage: options.storage });
  const { clock, random, storage } = environment;
  const link = new Link(clock);
  const inbox = new Inbox(crew);
  const audience = new AudienceCount(crew);
  const count = () => audience.audience.get().count;
  const builtIn = new BuiltInDetector(clock);
  let detector: RoomDetector = builtIn;
  const shares = options.health.share && self.role === 'viewer';
  const startup: StartupTimes = { calledAtMs: undefined, joinedAtMs: undefined };
  let membership: AbortSignal | undefined;
  let media: MediaPort | undefined;

  const shared = {
    self,
    crew,
    clock,
    random,
    newId: () => nanoid(),
    sharedNow: () => link.now(),
    membership: () => membership,
  };
  const shards = createShards(shared);
  let sample: CrewParts['sampleShards'] | undefined;
  const publish = (message: Message) =>
    link.publish(message.t === 'chat' ? shards.lane() : (LANE_OF[message.t] as Lane), message);

  const health: HealthFeature = new HealthFeature({
    clock,
    dropCounts: () => inbox.counts(),
    async openMonitor(onChange) {
      const { openHealth } = await loadLateParts();
      const status = () => lifecycle.status.get();
      const { attend: measure } = health;
      return openHealth({ ...shared, options, environment, stage, events, link, media: () => media, status, startup, measure, onChange });
    },
  });
  const followsUp = options.reminders !== undefined || Object.keys(options.consent).length > 0;
  const happened = (happening: Happening) => {
    const event = { ...happening, id: nanoid(), roomId: id, at: link.now() } as TrackEvent;
    followUp.happened(event);
    if (followsUp) followUp.want();
    events.emit('track', event);
  };
  const sale: Sale = createSale(async () => {
    const { openSale, SALE_READERS } = await loadSaleParts();
    inbox.learn(SALE_READERS);
    return openSale({ ...shared, options, environment, events, link, audience: count, happened });
  }, shared);
  let learntTier: Tier | undefined;
  const followUp = createFollowUp(async () => {
    const { openFollowUp } = await loadFollowUpParts();
    return openFollowUp({
      ...shared,
      options,
      environment,
      isPresent: () => membership !== undefined && !environment.isHidden(),
      refillAfterDays: (productId) => sale.loaded()?.shelf.refillAfterDays(productId),
      onTier: (tier) => (learntTier = tier),
    });
  }, options.consent, shared);
  const attendSale = () => {
    sale.want();
    return () => undefined;
  };
  events.attention = {
    sync: health.attend,
    repair: health.attend,
    call: attendSale,
    drop: attendSale,
    track: attendSale,
  };
  if (options.hooks.onAnswered !== undefined) events.on('answered', options.hooks.onAnswered);
  const stage = new StageFeature({
    ...shared,
    mediaDevices: environment.mediaDevices,
    loadViewing: loadLateParts,
    loadLocalTracks: async () => (await loadCrewParts()).LocalTracks,
    region: options.region,
    beforePublish: options.hooks.beforePublish,
  });
  const questions = new QuestionsFeature({
    ...shared,
    storage,
    publish,
    confidenceOf: (text, locale) => detector.detect(text, locale)?.confidence,
    textInSight: (questionId) => chat.textOf(questionId),
    tier: () => learntTier,
    onAsked: (question) => happened({ name: 'question-asked', ...told(question) }),
    onAnswered(question) {
      const { reply } = question;
      sale.loaded()?.shelf.answered(question);
      happened({ name: 'question-answered', ...told(question), ...(reply === undefined ? {} : { reply }) });
      events.emit('answered', { question });
    },
    onShards: shards.follow,
    onSampling: (everyMs) => shares && health.onSampling(everyMs),
    loadOutbox: loadLateParts,
    async loadDesk() {
      const { openDesk, CREW_READERS, sampleShards } = await loadCrewParts();
      inbox.learn(CREW_READERS);
      sample = sampleShards;
      const announceShelf = async () => sale.loaded()?.shelf.announce();
      return (options) => openDesk({ link, crew, audience: count, announceShelf }, options);
    },
  });
  const chat: ChatFeature = new ChatFeature({
    ...shared,
    publish,
    guard: options.guard,
    loadGuard: loadLateParts,
    async askIfQuestion(text, productId) {
      const detection = membership && (await detector.decide(text, self.locale, membership));
      if (!detection?.isQuestion) return undefined;
      const asked = questions.ask(text, productId === undefined ? {} : { productId });
      // Asking faster than is useful: the line is still sent.
      return asked.then((question) => question.id, () => undefined);
    },
    onFlooding() {
      inbox.drop('flooding');
      health.changed();
    },
  });

  const receive = (delivery: Delivery) => {
    const message = inbox.open(delivery);
    if (message === undefined) health.changed();
    else if (message.t === 'chat') chat.receive(message, delivery.from);
    else if (message.t === 'shelf' || message.t === 'call') sale.loaded()?.receive(message);
    else if (message.t === 'health') health.take(message, delivery.from);
    else questions.receive(message, delivery.from);
  };

  const prepareDetector = async () => {
    const { detector: own, detectorTimeoutMs: timeoutMs } = options;
    if (own === undefined) return builtIn.prepare();
    if (detector === builtIn) detector = new (await loadLateParts()).OwnDetector({ own, timeoutMs, clock, builtIn });
  };

  const prepare = async () => {
    await Promise.all([questions.prepare(), stage.prepare(), prepareDetector()]).catch((cause: unknown) => {
      throw unreachable('join', 'the page could not load a part of it', cause);
    });
  };

  let prepared = prepare;
  const enter = async (session: Session, scope: Scope, signal: AbortSignal) => {
    await untilAborted(prepared(), signal);
    loaded ??= questions.load();
    await within(clock, STORAGE_PATIENCE_MS, loaded, signal);
    signal.throwIfAborted();
    scope.add(link.use(session));
    scope.add(session.signal.onMessage(receive));
    const lanes: Lane[] = ['control', ...(isCrewRole(self.role) ? (['ask'] as const) : [])];
    const patience = { clock, random, signal, isRetryable, ...LANE_BACKOFF };
    const joined = lanes.map((lane) => retry(() => session.signal.join(lane), patience));
    await Promise.all([...joined, shards.enter(session, scope, signal)]);
    sample?.({ shards, clock }, session, scope);
    audience.enter(session, scope);
    questions.enter(scope);
    sale.enter(scope);
    media = session.media;
    scope.add(() => (media = undefined));
    stage.enter(media, scope);
  };

  let loaded: Promise<void> | undefined;
  const start = (scope: Scope) => {
    membership = scope.signal;
    scope.add(() => (membership = undefined));
    startup.calledAtMs = clock.now();
    startup.joinedAtMs = undefined;
    health.start(scope);
    followUp.enter(scope);
    if (isCrewRole(self.role) || (options.catalog ?? options.cart) !== undefined) sale.want();
    if (followsUp) followUp.want();
    // The room itself wants to know, where it is to repair.
    if (Object.values(options.health.repair).includes(true)) scope.add(health.attend());
    stage.start(scope);
    chat.start(scope);
    // Chat does without it; the next join tries again.
    chat.prepare().catch(reportError);
    // Fetched while the transport connects, and what can be done without once for each join; a failure of the rest is
    // met where it is awaited.
    prepared = lazy(prepare);
    prepared().catch(() => undefined);
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
    resume() {
      questions.resume();
      sale.loaded()?.shelf.resume();
      void shards.resume();
    },
    onStatus(change) {
      if (change.status === 'joined' && change.previous === 'joining' && self.role === 'viewer') happened({ name: 'visit' });
      if (change.status === 'joined') startup.joinedAtMs ??= clock.now();
      events.emit('status', change);
    },
  });

  const { shelf, cart } = sale;
  const { consent, reminders, memory } = followUp;
  const features = { stage, chat, questions, shelf, cart, reminders, memory, consent, health };
  return { ...features, now: shared.sharedNow, lifecycle, audience: audience.audience };
}

/** What is told of a question. */
function told({ id, text, productId }: OwnQuestion) {
  return { questionId: id, text, ...(productId === undefined ? {} : { productId }) };
}
