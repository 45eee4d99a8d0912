/** Counts what the page holds open: wraps what opens and what closes it, before anything of ours is loaded. */
const census = { peerConnections: 0, channels: 0, tracks: 0, timers: 0, intervals: 0, listeners: 0 };
export type Census = typeof census;

/** Counts instances until the method that closes them is called. */
function countOpen<T extends object>(name: 'RTCPeerConnection' | 'BroadcastChannel', key: keyof Census): void {
  const Original = globalThis[name] as unknown as new (...args: unknown[]) => T & { close(): void };
  const Counted = class extends (Original as new (...args: unknown[]) => { close(): void }) {
    #isOpen = true;
    constructor(...args: unknown[]) {
      super(...args);
      census[key]++;
    }
    override close() {
      if (this.#isOpen) census[key]--;
      this.#isOpen = false;
      super.close();
    }
  };
  Object.assign(globalThis, { [name]: Counted });
}
countOpen('RTCPeerConnection', 'peerConnections');
countOpen('BroadcastChannel', 'channels');

const devices = navigator.mediaDevices;
const getUserMedia = devices.getUserMedia.bind(devices);
devices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  for (const track of stream.getTracks()) {
    census.tracks++;
    const stop = track.stop.bind(track);
    let isLive = true;
    track.stop = () => {
      if (isLive) census.tracks--;
      isLive = false;
      stop();
    };
  }
  return stream;
};

const pending = new Set<number>();
const { setTimeout: set, clearTimeout: clear, setInterval: every, clearInterval: endEvery } = globalThis;
globalThis.setTimeout = ((task: () => void, delayMs?: number) => {
  const timer = set(() => {
    pending.delete(timer as unknown as number);
    census.timers = pending.size;
    task();
  }, delayMs);
  pending.add(timer as unknown as number);
  census.timers = pending.size;
  return timer;
}) as unknown as typeof setTimeout;
globalThis.clearTimeout = (timer) => {
  pending.delete(timer as number);
  census.timers = pending.size;
  clear(timer);
};
globalThis.setInterval = ((task: () => void, delayMs?: number) => {
  census.intervals++;
  return every(task, delayMs);
}) as unknown as typeof setInterval;
globalThis.clearInterval = (timer) => {
  if (timer !== undefined) census.intervals--;
  endEvery(timer);
};

// Listeners on what outlives a room: window, document, devices.
for (const target of [window, document, devices] as EventTarget[]) {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const known = new Map<string, Set<unknown>>();
  const of = (type: string) => known.get(type) ?? known.set(type, new Set()).get(type)!;
  target.addEventListener = (type: string, listener: unknown, options?: AddEventListenerOptions | boolean) => {
    if (!of(type).has(listener)) census.listeners++;
    of(type).add(listener);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => forget(type, listener));
    add(type, listener as EventListener, options);
  };
  const forget = (type: string, listener: unknown) => {
    if (of(type).delete(listener)) census.listeners--;
  };
  target.removeEventListener = (type: string, listener: unknown, options?: EventListenerOptions | boolean) => {
    forget(type, listener);
    remove(type, listener as EventListener, options);
  };
}

Object.assign(globalThis, { census });
