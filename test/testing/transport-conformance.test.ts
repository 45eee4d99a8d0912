import { describe, expect, it } from 'vitest';
import {
  createMemoryNetwork,
  createVirtualClock,
  transportConformance,
  type ConnectRequest,
  type Delivery,
  type LocalPublication,
  type MediaPort,
  type RemoteMedia,
  type Session,
  type SignalPort,
  type StatsSample,
  type Transport,
  type TransportHarness,
} from '../../src/testing';

/** What a broken transport does differently. */
interface Flaw {
  readonly signal?: (signal: SignalPort, request: ConnectRequest) => Partial<SignalPort>;
  readonly session?: (session: Session) => Partial<Session>;
  readonly connect?: (transport: Transport, request: ConnectRequest) => Promise<Session>;
}

function harness(flaw: Flaw = {}): TransportHarness {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock });
  return {
    createTransport: () => flawed(network.transport(), flaw),
    settle: (ms) => clock.advance(ms),
    patienceMs: 3_000,
    silence: (userId) => network.disconnect(userId),
    createTrack: (kind) => ({ kind, id: kind }) as MediaStreamTrack,
  };
}

function flawed(transport: Transport, flaw: Flaw): Transport {
  const connect = flaw.connect ?? ((inner, request) => inner.connect(request));
  return {
    name: 'flawed',
    connect: async (request) => {
      const session = await connect(transport, request);
      const { connection, media, signal } = session;
      const whole: Session = { connection, media, close: () => session.close(), signal: delegate(signal) };
      const flawedSignal = { ...whole.signal, ...flaw.signal?.(signal, request) };
      return { ...whole, signal: flawedSignal, ...flaw.session?.(session) };
    },
  };
}

function delegate(signal: SignalPort): SignalPort {
  return {
    limits: signal.limits,
    state: signal.state,
    now: () => signal.now(),
    join: (lane) => signal.join(lane),
    leave: (lane) => signal.leave(lane),
    publish: (lane, text) => signal.publish(lane, text),
    send: (to, text) => signal.send(to, text),
    onMessage: (listener) => signal.onMessage(listener),
    presence: (lane) => signal.presence(lane),
    lock: (name, abort) => signal.lock(name, abort),
  };
}

/** A transport that changes what arrives. */
const changing = (change: (delivery: Delivery) => Delivery): Flaw => ({
  signal: (signal) => ({ onMessage: (listener) => signal.onMessage((delivery) => listener(change(delivery))) }),
});

/** A transport whose media differ, on the way in or on the way out. */
const unlike = (
  change: (remote: RemoteMedia) => Partial<RemoteMedia>,
  changeOwn: (own: LocalPublication) => Partial<LocalPublication> = () => ({}),
): Flaw => ({
  session: ({ media }) => ({
    media: {
      publications: media.publications,
      publish: async (track, source) => {
        const own = await media.publish(track, source);
        return { ...own, ...changeOwn(own) };
      },
      subscribe: async (id) => {
        const remote = await media.subscribe(id);
        const { publicationId, setStream, track } = remote;
        const whole: RemoteMedia = {
          publicationId,
          track,
          ...(setStream && { setStream }),
          receiver: () => remote.receiver(),
          stats: () => remote.stats(),
          unsubscribe: () => remote.unsubscribe(),
        };
        return { ...whole, ...change(remote) };
      },
    } satisfies MediaPort,
  }),
});

/** A transport that tells other figures of what arrives. */
const telling = (change: (sample: StatsSample) => StatsSample): Flaw =>
  unlike((remote) => ({
    stats: async () => {
      const sample = await remote.stats();
      return sample && change(sample);
    },
  }));

const FIGURES = 'has figures of what arrives, finite and growing';

/** How far the clock of each user is off, in ms: none like another's. */
const ownTimes = new Map<string, number>();
function ownTimeOf(userId: string): number {
  const known = ownTimes.get(userId) ?? 5_000 * ownTimes.size;
  ownTimes.set(userId, known);
  return known;
}

const FLAWS: readonly (readonly [flaw: string, caught: string, Flaw])[] = [
  [
    'sends a message back to its sender',
    'delivers to everyone on a lane but the sender',
    {
      signal: (signal, { user }) => ({
        publish: async (lane, text) => {
          await signal.publish(lane, text);
          await signal.send(user.id, text);
        },
      }),
    },
  ],
  [
    'delivers twice',
    'delivers to everyone on a lane but the sender',
    {
      signal: (signal) => ({
        publish: async (lane, text) => {
          await signal.publish(lane, text);
          await signal.publish(lane, text);
        },
      }),
    },
  ],
  ['does not leave a lane', 'stops delivering a lane that was left', { signal: () => ({ leave: async () => {} }) }],
  [
    'joins every lane',
    'delivers nothing to those who did not join the lane',
    { signal: (signal) => ({ join: async () => void (await signal.join('control'), await signal.join('chat/0')) }) },
  ],
  ['hides who sent it', 'names the sender and the lane', changing((delivery) => ({ ...delivery, from: 'x' as never }))],
  [
    'normalises text',
    'carries any text unchanged',
    changing((delivery) => ({ ...delivery, text: String(delivery.text).normalize('NFC') })),
  ],
  [
    'turns the order round',
    'keeps the order between one sender and one listener',
    {
      signal: (signal) => ({
        onMessage: (listener) => {
          const held: Delivery[] = [];
          return signal.onMessage((delivery) => {
            held.push(delivery);
            if (held.length === 2 || !/^\d+$/.test(String(delivery.text))) held.splice(0).reverse().forEach(listener);
          });
        },
      }),
    },
  ],
  [
    'claims a limit that it does not keep',
    'carries a message of the largest size and refuses a larger one',
    { signal: () => ({ limits: { messageBytes: 100, stateItemBytes: 16_384 } }) },
  ],
  [
    'writes whatever the revision is',
    'lets exactly one of two racing writers win',
    { signal: ({ state }) => ({ state: { ...state, write: (key, value) => state.write(key, value) } }) },
  ],
  [
    'tells no one of changes',
    'tells others of a change',
    { signal: ({ state }) => ({ state: { ...state, watch: () => () => {} } }) },
  ],
  [
    'counts everyone but oneself',
    'counts everyone on a lane, oneself included',
    {
      signal: (signal) => ({
        presence: (lane) => {
          const presence = signal.presence(lane);
          return {
            get: () => ({ ...presence.get(), count: presence.get().count - 1 }),
            subscribe: (listener) => presence.subscribe(listener),
          };
        },
      }),
    },
  ],
  [
    'gives everyone the lock',
    'hands a lock on when it is released',
    { signal: () => ({ lock: async () => ({ ended: new AbortController().signal, release: async () => {} }) }) },
  ],
  [
    'does not free the lock',
    'hands a lock on when it is released',
    {
      signal: (signal) => ({
        lock: async (name, abort) => {
          const { ended } = await signal.lock(name, abort);
          return { ended, release: async () => {} };
        },
      }),
    },
  ],
  ['does not close', 'closes once, and hears nothing afterwards', { session: () => ({ close: async () => {} }) }],
  [
    'keeps its own time',
    'gives all participants one clock',
    { signal: (signal, { user }) => ({ now: () => signal.now() + ownTimeOf(user.id) }) },
  ],
  [
    'does not listen to an abort',
    "rejects connect() with the signal's reason once it aborts",
    { connect: (transport, request) => transport.connect({ ...request, signal: new AbortController().signal }) },
  ],
  ['has no figures', FIGURES, unlike(() => ({ stats: async () => undefined }))],
  ['tells figures that are none', FIGURES, telling((sample) => ({ ...sample, roundTripMs: Number.NaN }))],
  ['tells a total that falls', FIGURES, telling((sample) => ({ ...sample, bytesReceived: -sample.atMs }))],
  ['counts time from elsewhere', FIGURES, telling((sample) => ({ ...sample, atMs: sample.atMs / 1_000 }))],
  [
    'tells the last figures for ever',
    'has no figures of what does not arrive',
    unlike((remote) => {
      let last: StatsSample | undefined;
      return { stats: async () => (last = (await remote.stats()) ?? last) };
    }),
  ],
  [
    'tells figures of what it does not send',
    'has figures of what is sent, where it has any, while it is sent',
    unlike(
      () => ({}),
      (own) => ({ stats: async () => (await own.stats?.()) ?? { atMs: 0 } }),
    ),
  ],
  [
    'brings back a picture that was given up',
    'keeps to the small picture, where there is one, until the full one is asked for',
    unlike((remote) => {
      const track = { ...remote.track };
      return { track, setStream: async () => void (track.get = () => ({}) as MediaStreamTrack) };
    }),
  ],
  [
    'forgets the small picture',
    'keeps to the small picture, where there is one, until the full one is asked for',
    unlike((remote) => {
      let isNew = true;
      let wasGone = false;
      return {
        setStream: async (stream) => void ((isNew = true), await remote.setStream?.(stream)),
        stats: async () => {
          const sample = await remote.stats();
          wasGone = sample === undefined || wasGone;
          if (isNew && sample !== undefined) [isNew, wasGone] = [false, false];
          return sample && { ...sample, frameWidth: wasGone ? 1_280 : sample.frameWidth ?? 0 };
        },
      };
    }),
  ],
  [
    'refuses an encoding',
    'takes an encoding, where it can, and goes on sending',
    unlike(
      () => ({}),
      () => ({ setEncoding: () => Promise.reject(new Error('unable to encode; it does not want to')) }),
    ),
  ],
  [
    'puts all into one room',
    'keeps rooms apart',
    { connect: (transport, request) => transport.connect({ ...request, roomId: 'one' as never }) },
  ],
];

async function failedCases(flaw?: Flaw): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of transportConformance(harness(flaw))) {
    await run().catch((error: Error) => {
      expect(error.message).toMatch(/^(unable to|the transport breaks its contract;)/);
      failed.push(name);
    });
  }
  return failed;
}

describe('the conformance suite', () => {
  it('finds nothing wrong with a transport that keeps its contract', async () => {
    expect(await failedCases()).toEqual([]);
  });

  it.each(FLAWS)('catches a transport that %s', async (_, caught, flaw) => {
    expect(await failedCases(flaw)).toContain(caught);
  });

  it('leaves out what the harness cannot do', () => {
    const { createTransport, settle } = harness();
    const possible = new Set(transportConformance({ createTransport, settle }).map(({ name }) => name));
    const all = transportConformance({ ...harness(), restore: () => {} }).map(({ name }) => name);
    expect(all.filter((name) => !possible.has(name))).toEqual(expect.arrayContaining(['tells subscribers of muting']));
    expect(new Set(all).size).toBe(all.length);
  });
});
