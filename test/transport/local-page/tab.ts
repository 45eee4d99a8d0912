/** What a test drives in each tab: one session of a local room, a moving picture to publish, and a count of what is open. */
import { local } from '../../../src/transport/local/index';
import type {
  LocalPublication,
  OutgoingSample,
  RemoteMedia,
  StatsSample,
  VideoEncoding,
  VideoStream,
} from '../../../src/transport/media-port';
import type { RoomId, UserId } from '../../../src/model/ids';
import type { Lane } from '../../../src/model/lane';
import type { ConnectRequest, Lease, Session } from '../../../src/transport/port';
import { createTestTrack } from './tracks';

const open = { channels: 0, connections: 0 };

class CountedChannel extends BroadcastChannel {
  #open = true;
  constructor(name: string) {
    super(name);
    open.channels += 1;
  }
  override close(): void {
    if (this.#open) open.channels -= 1;
    this.#open = false;
    super.close();
  }
}

class CountedConnection extends RTCPeerConnection {
  #open = true;
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    open.connections += 1;
  }
  override close(): void {
    if (this.#open) open.connections -= 1;
    this.#open = false;
    super.close();
  }
}

globalThis.BroadcastChannel = CountedChannel;
globalThis.RTCPeerConnection = CountedConnection;

const request = (userId: string): ConnectRequest => ({
  roomId: 'show' as RoomId,
  user: { id: userId as UserId, role: 'viewer' },
  signal: new AbortController().signal,
});

const current = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not there yet');
  return value;
};

class Tab {
  readonly open = open;
  /** The states that the connection went through, the reason of the end last. */
  readonly history: string[] = [];
  readonly heard: string[] = [];
  /** What was subscribed to, in order. */
  readonly holders: RemoteMedia[] = [];
  #session: Session | undefined;
  #publication: LocalPublication | undefined;
  #tone: LocalPublication | undefined;
  #remote: RemoteMedia | undefined;
  #lease: Lease | undefined;
  #undrawn: (() => void) | undefined;

  /** Resolves with the time at which it began to join the lanes. */
  async connect(userId: string, lanes: Lane[] = ['control']): Promise<number> {
    const session = await local({ scope: 'tabs' }).connect(request(userId));
    session.connection.subscribe(() => {
      const connection = session.connection.get();
      this.history.push(connection.state === 'closed' ? `closed ${connection.error?.code ?? ''}` : connection.state);
    });
    session.signal.onMessage(({ lane, from, text }) => this.heard.push(`${lane} ${from} ${String(text)}`));
    this.#session = session;
    const joinedAt = Date.now();
    for (const lane of lanes) await session.signal.join(lane);
    return joinedAt;
  }

  get session(): Session {
    return current(this.#session);
  }

  users(lane: Lane = 'control'): string {
    return (this.session.signal.presence(lane).get().userIds ?? []).join();
  }

  publications(): string {
    const publications = this.session.media.publications.get();
    return publications.map(({ id, muted }) => (muted ? `${id} muted` : id)).join();
  }

  lock(): Promise<void> {
    return this.session.signal.lock('keeper', new AbortController().signal).then((lease) => void (this.#lease = lease));
  }

  holdsLock(): boolean {
    return this.#lease !== undefined && !this.#lease.ended.aborted;
  }

  async count(times: number): Promise<number> {
    const { state } = this.session.signal;
    let done = 0;
    while (done < times) {
      const before = await state.read('count');
      try {
        await state.write('count', String(Number(before?.value ?? 0) + 1), before?.revision ?? 0);
        done += 1;
      } catch {
        // Another tab was faster.
      }
    }
    return Number((await state.read('count'))?.value);
  }

  async publishCanvas({ colour = 'teal', width = 160, height = 120 } = {}): Promise<void> {
    this.#undrawn?.();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = current(canvas.getContext('2d') ?? undefined);
    let drawn = 0;
    const timer = setInterval(() => {
      drawn += 1;
      pen.fillStyle = drawn % 2 ? colour : 'white';
      pen.fillRect(0, 0, width, height);
    }, 50);
    const [track] = canvas.captureStream(20).getVideoTracks();
    this.#undrawn = () => {
      clearInterval(timer);
      track?.stop();
    };
    this.#publication = await this.session.media.publish(current(track), 'camera');
  }

  async publishTone(): Promise<void> {
    this.#tone = await this.session.media.publish(createTestTrack('audio'), 'microphone');
  }

  setEncoding(encoding: VideoEncoding): Promise<void> {
    return current(current(this.#publication).setEncoding)(encoding);
  }

  async sent(): Promise<OutgoingSample | undefined> {
    return this.#publication?.stats?.();
  }

  async soundSent(): Promise<OutgoingSample | undefined> {
    return this.#tone?.stats?.();
  }

  mute(muted: boolean): Promise<void> {
    return current(this.#publication).setMuted(muted);
  }

  unpublish(): Promise<void> {
    return current(this.#publication).unpublish();
  }

  async subscribe(publicationId: string): Promise<void> {
    this.#remote = await this.session.media.subscribe(publicationId);
    this.holders.push(this.#remote);
  }

  /** Shows and sounds all that arrives. */
  async play(): Promise<void> {
    const player = document.createElement('video');
    document.body.append(player);
    player.srcObject = new MediaStream(this.holders.map(({ track }) => current(track.get())));
    await player.play();
  }

  setStream(stream: VideoStream, holder = 0): Promise<void> {
    return current(current(this.holders[holder]).setStream)(stream);
  }

  async received(holder = 0): Promise<StatsSample | undefined> {
    return this.holders[holder]?.stats();
  }

  async unsubscribe(): Promise<void> {
    await this.#remote?.unsubscribe();
  }

  trackId(): string | undefined {
    return this.#remote?.track.get()?.id;
  }

  async framesDecoded(): Promise<number> {
    const report = await this.#remote?.receiver()?.getStats();
    for (const entry of (report?.values() ?? []) as Iterable<RTCStats & { readonly framesDecoded?: number }>) {
      if (entry.type === 'inbound-rtp') return entry.framesDecoded ?? 0;
    }
    return 0;
  }

  async close(): Promise<void> {
    this.#undrawn?.();
    await this.#session?.close();
  }
}

declare global {
  var tab: Tab;
}

globalThis.tab = new Tab();
