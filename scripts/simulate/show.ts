/**
 * A show as liveroom plays it, before an audience of any size. Silent viewers are counted; who speaks is simulated
 * message by message, who asks has a real outbox, and the crew real desks. Chat is held back and sharded, and samples of
 * health are paced, by the real kernels.
 */
import { Scope } from '../../src/lib/scope';
import { seededRandom } from '../../src/lib/random';
import { decode, encode } from '../../src/protocol/codec';
import type { UserId } from '../../src/model/ids';
import type { Lane } from '../../src/model/lane';
import { MAX_SHARDS } from '../../src/protocol/limits';
import type { QuestionDetector } from '../../src/questions/detector/types';
import { createCrowd } from '../../src/testing/crowd';
import { createVirtualClock } from '../../src/testing/virtual-clock';
import { channelFor, channelsOf, laneOf } from '../../src/transport/agora/names';
import { channelRate, DOCUMENTED_LIMITS, type AgoraLimits } from '../../src/transport/agora/limits';
import { HoldBack } from '../../src/transport/agora/hold-back';
import { Asker } from './asker';
import { CrewMember } from './crew-member';
import { HealthAudience } from './health-audience';
import { Client, LOSS_SHARE, Network, packetOf, type Channel, type Packet } from './network';
import { shardOf } from '../../src/room/shards';
import { Occupancy } from './occupancy';
import { idFrom } from './ids';
import { Meter } from './meter';
import { QuestionLedger } from './question-ledger';
import { Room, ROOM_ID } from './room';
import { SimulatedPort } from './simulated-port';
import { channelFigures, clientFigures, type ShowFigures } from './show-figures';
import type { Said } from './traffic';
import { Guide, watch } from './watcher';

export interface ShowOptions {
  viewers: number;
  seconds: number;
  /** The audience comes in this time, evenly. */
  growthSeconds: number;
  seed: number;
  traffic: readonly Said[];
  detector: QuestionDetector;
  limits?: AgoraLimits;
  lossShare?: number;
  /** Hears how much of the show is over, 0–1. */
  onProgress?: ((share: number) => void) | undefined;
}

const CREW = ['host', 'moderator-1', 'moderator-2'];
const WATCHERS = 100;
/** After the show: what outboxes need to bring everything, and boards to agree. */
const SETTLE_S = 60;
const STEP_MS = 1_000;

/** One hop: from when a channel carries a line until those on it have heard it, in the median. */
const HEARD_AFTER_MS = 53;

export async function playShow(options: ShowOptions): Promise<ShowFigures> {
  const { viewers, seconds, growthSeconds, seed, traffic, detector } = options;
  const { limits = DOCUMENTED_LIMITS, lossShare = LOSS_SHARE } = options;
  const clock = createVirtualClock();
  const startedMs = clock.now();
  const random = seededRandom(seed);
  const newId = () => idFrom(random);
  const network = new Network({ clock, random, limits, lossShare });
  const occupancy = new Occupancy(viewers, growthSeconds * 1_000, () => clock.now() - startedMs);
  const ledger = new QuestionLedger();
  const askers = new Map<string, Asker>();
  const askerOf = new Map<string, Asker>();
  const speakers = new Map<string, Client>();
  const holdBacks = new Map<string, HoldBack>();
  const scope = new Scope();
  const scopeOfOne = () => {
    const own = new Scope();
    scope.add(() => own.close());
    return own;
  };
  const everyone = new Map<string, SimulatedPort>();
  const crewIds = new Set(CREW);

  const room: Room = new Room({
    network,
    occupancy,
    onCarried(lane, packet) {
      if (lane === 'control') onControl(packet);
      else if (lane.startsWith('chat/')) {
        clock.schedule(() => holdBackOf(lane).heard(clock.now()), HEARD_AFTER_MS);
      }
    },
    onReconnected(channel) {
      for (const { outbox, port } of askers.values()) if (port.client.channels.has(channel)) outbox.kick();
      for (const member of crew) if (member.port.client.channels.has(channel)) member.resume();
    },
  });
  const portFor = (client: Client) => new SimulatedPort(client, { network, room, peer: (id) => everyone.get(id) });

  /** Brings a control message to those viewers whom it concerns. */
  const onControl = (packet: Packet) => {
    const message = decode(packet.text, 'control');
    if (typeof message === 'string') return;
    if (message.t === 'beat') {
      if (message.shards !== undefined) guide.follow(message.shards);
      for (const asker of askers.values()) asker.port.client.deliver(packet, () => asker.hearBeat(message));
      sharing.hearBeat(message);
    } else if (message.t === 'statuses') {
      const told = new Set<Asker>();
      for (const { id } of message.entries) {
        const asker = askerOf.get(id);
        if (asker !== undefined) told.add(asker);
      }
      for (const asker of told) asker.port.client.deliver(packet, () => asker.hear(message.entries));
    }
  };

  /** What a shard's members go by. They know of its size what they were told last. */
  const holdBackOf = (lane: Lane): HoldBack => {
    let holdBack = holdBacks.get(lane);
    const users = room.usersOn(lane, occupancy.ageOfKnowledge(random));
    const limit = channelRate(limits, users);
    if (holdBack === undefined) holdBacks.set(lane, (holdBack = new HoldBack(limit)));
    holdBack.limit = limit;
    holdBack.users = users;
    return holdBack;
  };

  const guide = new Guide(clock, seededRandom(seed + 1), room, scope, lastShardId());

  const sharing = new HealthAudience({
    viewers,
    growthMs: growthSeconds * 1_000,
    clock,
    random: seededRandom(seed + 2),
    newId,
    endsMs: startedMs + (seconds + SETTLE_S) * 1_000,
    publish(userId, message) {
      const client = new Client(userId, network);
      client.channels.add(room.channel('control'));
      const name = channelFor(ROOM_ID, 'ask', userId as UserId);
      return client.publish(room.channel('ask', name), packetOf(userId, encode(message)));
    },
  });

  const crew = CREW.map((id, index) => {
    const port = portFor(new Client(id, network));
    everyone.set(id, port);
    return new CrewMember({
      id,
      role: index === 0 ? 'host' : 'moderator',
      crew: crewIds,
      port,
      clock,
      random,
      newId,
      detector,
      onBoard(member, questionId) {
        if (member.desk.board.entryOf(questionId).status === 'unknown') return;
        if (member === crew[0]) ledger.reached('host', questionId, clock.now());
        if (member.isKeeping) ledger.reached('keeper', questionId, clock.now());
      },
      onBeat: () => undefined,
    });
  });
  for (const member of crew) void member.enter(scopeOfOne()).catch(reject);
  let failure: Error | undefined;
  function reject(error: unknown) {
    if (!scope.signal.aborted) failure ??= error instanceof Error ? error : new Error(String(error));
  }

  const watchers: Client[] = [];
  for (let index = 0; index < WATCHERS; index++) {
    const client = new Client(`watcher-${index}`, network);
    watchers.push(client);
    const port = portFor(client);
    const come = () => void watch(port, clock, random, scopeOfOne()).catch(reject);
    scope.add(clock.schedule(come, (index / WATCHERS) * growthSeconds * 1_000));
  }

  const counts = { offered: 0, sent: 0, heldBack: 0 };
  const offeredMeter = new Meter();

  const crowd = createCrowd({
    detector,
    clock,
    random,
    reserved: CREW,
    shard: (userId) => shardOf(userId, guide.shards),
    publish(lane, userId, text) {
      let client = speakers.get(userId);
      if (client === undefined) speakers.set(userId, (client = new Client(userId, network)));
      place(client, lane);
      if (lane === 'ask') {
        const ask = decode(text, 'ask');
        if (typeof ask === 'string' || ask.t !== 'ask') return;
        let asker = askers.get(userId);
        if (asker === undefined) {
          asker = new Asker({ port: portFor(client), clock, random, newId, ledger });
          askers.set(userId, asker);
        }
        askerOf.set(ask.id, asker);
        asker.ask(ask);
        return;
      }
      counts.offered++;
      offeredMeter.add(clock.now() - startedMs, text.length);
      if (random() >= holdBackOf(lane).share(clock.now())) {
        counts.heldBack++;
        return;
      }
      counts.sent++;
      client.publish(room.channel(lane), packetOf(userId, text)).catch(() => undefined);
    },
  });

  /** Viewers are on control and on the shard they speak on. */
  const place = (client: Client, lane: Lane) => {
    if (lane === 'ask') {
      client.channels.add(room.channel('control'));
      return;
    }
    client.channels.clear();
    client.channels.add(room.channel('control')).add(room.channel(lane));
  };

  let next = 0;
  const speak = () => {
    const nowMs = clock.now() - startedMs;
    for (; next < traffic.length && traffic[next]!.atMs <= nowMs; next++) {
      const { user, text } = traffic[next]!;
      // Whoever has not come yet says nothing.
      if (occupancy.hasCome(user)) crowd.say({ userId: user, name: user, text });
    }
    if (next < traffic.length) clock.schedule(speak, traffic[next]!.atMs - nowMs);
  };
  clock.schedule(speak, 0);

  for (let second = 0; second < seconds + SETTLE_S; second++) {
    await clock.advance(STEP_MS);
    if (failure !== undefined) throw failure;
    options.onProgress?.((second + 1) / (seconds + SETTLE_S));
  }
  const chatChannels: Channel[] = [];
  for (const [name, channel] of room.channels) {
    if (laneOf(ROOM_ID, name)?.startsWith('chat/')) chatChannels.push(channel);
  }
  const askChannels = channelsOf(ROOM_ID, 'ask').map((name) => room.channel('ask', name));
  const busiestShard = chatChannels.reduce(
    (most, { carriedBytes }) => (carriedBytes.read(seconds).bytes > most.read(seconds).bytes ? carriedBytes : most),
    new Meter(),
  );
  for (const id of ledger.missingOnBoard()) {
    if (crew[0]!.desk.board.entryOf(id).status !== 'unknown') ledger.foundOnBoard(id);
  }
  const shards = guide.shards;
  const control = room.channel('control');
  const crewFigures = crew.map(({ port }) => port.client.incoming.read(seconds));
  const viewerClients = [...speakers.values()];
  const health = sharing.figures(crew[0]!.samples.read(clock.now()));
  void scope.close();
  await clock.advance(5_000);
  return {
    viewers,
    shards,
    viewersPerShard: viewers / shards,
    chat: {
      offered: counts.offered / seconds,
      offeredPeak: offeredMeter.read(seconds).peakMessages,
      sent: counts.sent / seconds,
      heldBackShare: counts.offered === 0 ? 0 : counts.heldBack / counts.offered,
    },
    channels: {
      control: channelFigures([control], seconds),
      ask: channelFigures(askChannels, seconds),
      chat: channelFigures(chatChannels, seconds),
    },
    questions: ledger.figures(),
    health,
    watchers: clientFigures(watchers),
    speakers: clientFigures(viewerClients),
    crew: clientFigures(crew.map(({ port }) => port.client)),
    crewIncoming: crewFigures,
    viewerIncoming: control.carriedBytes.plus(busiestShard).read(seconds),
  };
}

/** A user who is on the last shard whatever their number. */
function lastShardId(): string {
  for (let index = 0; ; index++) if (shardOf(`guide-${index}`, MAX_SHARDS) === MAX_SHARDS - 1) return `guide-${index}`;
}
