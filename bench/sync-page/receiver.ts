/** The viewer's tab: shows the stage as any page would, watches what it shows, and reads what the room says of it. */
import { LiveRoom } from '../../src/index';
import { local } from '../../src/local';
import { watchBuffer, watchPlayout } from './buffers';
import type { DelayedKind, FrameDelays } from './frame-delay';
import { HOST, ROOM, VIEWER } from './names';
import { type Reported, Reports } from './reports';
import { Watch, type Watched } from './watch';

const STEER_EVERY_MS = 250;

const SOURCES = { audio: 'microphone', video: 'camera' } as const;

export interface Observed extends Watched {
  readonly reported: readonly Reported[];
  /** How long the browser's own output takes, through which a `<video>` plays; what the room can know of. */
  readonly playoutMs: number | undefined;
}

export class Receiver {
  readonly #room: LiveRoom;
  readonly #delays: FrameDelays;
  readonly #reports: Reports;
  readonly #playoutMs: () => Promise<number | undefined>;
  readonly #bufferMs: Readonly<Record<DelayedKind, () => Promise<number | undefined>>>;
  #watch: Watch | undefined;
  #stopSteering: () => void = () => undefined;

  private constructor(room: LiveRoom, delays: FrameDelays) {
    this.#room = room;
    this.#delays = delays;
    this.#reports = new Reports(room);
    const buffer = (kind: DelayedKind) => watchBuffer(() => this.#track(kind)?.receiver);
    this.#bufferMs = { audio: buffer('audio'), video: buffer('video') };
    this.#playoutMs = watchPlayout(() => this.#track('audio')?.receiver);
  }

  static async open(delays: FrameDelays): Promise<Receiver> {
    const room = new LiveRoom({
      id: ROOM,
      user: { id: VIEWER, role: 'viewer' },
      crew: [HOST],
      transport: local({ scope: 'tabs' }),
      // What is out of sync here is to stay so.
      health: { repair: false },
    });
    const video = document.createElement('video');
    document.body.append(video);
    room.stage.attach(video);
    await room.join();
    const receiver = new Receiver(room, delays);
    const [audioTrack, videoTrack] = await Promise.all([receiver.#arrived('audio'), receiver.#arrived('video')]);
    receiver.#watch = await Watch.open(video, { audio: audioTrack, video: videoTrack });
    return receiver;
  }

  get hasReported(): boolean {
    return this.#reports.latest?.skewMs !== undefined;
  }

  /** The last true skews, ms. */
  lastTrue(count: number): number[] {
    return (this.#watch?.shown.pairs ?? []).slice(-count).map(({ apartMs }) => apartMs);
  }

  /** Delays what has arrived before it is decoded: no synchroniser works that off, since it looks at arrivals. */
  delay(kind: DelayedKind, delayMs: number): void {
    this.#delays.set(kind, delayMs);
  }

  /**
   * Makes one kind wait so much longer in its jitter buffer than the other. The browser's synchroniser works such a
   * difference off, by making the other kind wait too; the target follows that, so that the difference stays.
   */
  steer(kind: DelayedKind, aheadMs: number): void {
    this.#stopSteering();
    const other = this.#bufferMs[kind === 'audio' ? 'video' : 'audio'];
    const follow = async () => {
      const waitsMs = (await other()) ?? 0;
      const receiver = this.#track(kind)?.receiver;
      // TypeScript's own RTCRtpReceiver lacks it.
      if (receiver !== undefined) Object.assign(receiver, { jitterBufferTarget: Math.min(4_000, waitsMs + aheadMs) });
    };
    const timer = setInterval(() => void follow(), STEER_EVERY_MS);
    this.#stopSteering = () => clearInterval(timer);
  }

  /** Forgets what was seen, and listens anew. */
  async begin(): Promise<void> {
    await this.#watch?.listenAnew();
    await this.observed();
  }

  async observed(): Promise<Observed> {
    if (this.#watch === undefined) throw new Error('Nothing is watched yet.');
    return { ...this.#watch.take(), reported: this.#reports.take(), playoutMs: await this.#playoutMs() };
  }

  #track(kind: DelayedKind) {
    const host = this.#room.stage.performers.get().find(({ userId }) => userId === HOST);
    return host?.tracks.find(({ source }) => source === SOURCES[kind]);
  }

  async #arrived(kind: DelayedKind): Promise<MediaStreamTrack> {
    for (;;) {
      const track = this.#track(kind)?.track;
      if (track !== undefined) return track;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
