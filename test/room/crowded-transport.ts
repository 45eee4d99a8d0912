/** A transport that counts everybody many times over, so that a few rooms are a large audience, and watches lanes. */
import { Signal } from '../../src/lib/signal';
import { PLAN_KEY } from '../../src/protocol/plan';
import type { Lane, Presence, Session, SignalPort, Transport } from '../../src/index';

export function createCrowd(transport: Transport) {
  const times = new Signal(1);
  const lanes = new Map<string, Set<Lane>>();
  const most = new Map<string, number>();
  let plans = 0;

  const crowded = (userId: string, signal: SignalPort): SignalPort => {
    const on = new Set<Lane>();
    lanes.set(userId, on);
    return {
      limits: signal.limits,
      state: {
        read: (key) => signal.state.read(key),
        watch: (listener) => signal.state.watch(listener),
        write(key, value, ifRevision) {
          if (key === PLAN_KEY) plans++;
          return signal.state.write(key, value, ifRevision);
        },
      },
      now: () => signal.now(),
      async join(lane) {
        on.add(lane);
        most.set(userId, Math.max(most.get(userId) ?? 0, chatLanes(on).length));
        await signal.join(lane);
      },
      async leave(lane) {
        await signal.leave(lane);
        on.delete(lane);
      },
      publish: (lane, text) => signal.publish(lane, text),
      send: (to, text) => signal.send(to, text),
      onMessage: (listener) => signal.onMessage(listener),
      presence(lane) {
        const real = signal.presence(lane);
        const get = (): Presence => ({ ...real.get(), count: real.get().count * times.get() });
        const subscribe = (listener: () => void) => {
          const offs = [real.subscribe(listener), times.subscribe(listener)];
          return () => offs.forEach((off) => off());
        };
        return { get, subscribe };
      },
      lock: (name, abort) => signal.lock(name, abort),
    };
  };

  const wrapped: Transport = {
    name: transport.name,
    ...(transport.world === undefined ? {} : { world: transport.world }),
    async connect(request) {
      const session = await transport.connect(request);
      const { connection, media } = session;
      const signal = crowded(request.user.id, session.signal);
      return { connection, media, signal, close: () => session.close() } satisfies Session;
    },
  };

  return {
    transport: wrapped,
    /** Each participant counts as so many from now on. */
    swell: (count: number) => times.set(count),
    /** How many plans were sent to shared state. */
    plans: () => plans,
    /** The chat lanes that somebody is on. */
    chatLanesOf: (userId: string) => chatLanes(lanes.get(userId) ?? new Set()),
    /** The most chat lanes that somebody was on at once. */
    mostOf: (userId: string) => most.get(userId) ?? 0,
  };
}

const chatLanes = (on: ReadonlySet<Lane>): readonly Lane[] => [...on].filter((lane) => lane.startsWith('chat/')).sort();
