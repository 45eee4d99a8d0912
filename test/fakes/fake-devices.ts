/** Cameras and microphones without a browser: tracks that say what was asked of them. */
export interface FakeTrackFacts {
  kind?: 'audio' | 'video';
  /** What a camera can at most. */
  width?: number;
  height?: number;
  frameRate?: number;
}

export class FakeTrack extends EventTarget {
  readonly kind: string;
  readonly id: string;
  readonly asked: unknown[] = [];
  readyState = 'live';
  enabled = true;
  contentHint = '';
  /** What `applyConstraints` waits for, and rejects with. */
  gate: () => Promise<void> = async () => undefined;
  readonly #facts: FakeTrackFacts;

  constructor(id: string, { kind = 'video', ...facts }: FakeTrackFacts = {}) {
    super();
    this.id = id;
    this.kind = kind;
    this.#facts = facts;
  }

  get isStopped(): boolean {
    return this.readyState === 'ended';
  }

  getCapabilities() {
    const { width, height, frameRate } = this.#facts;
    return width === undefined ? {} : { width: { max: width }, height: { max: height }, frameRate: { max: frameRate } };
  }

  getSettings() {
    return this.#facts;
  }

  async applyConstraints(constraints: unknown): Promise<void> {
    this.asked.push(constraints);
    await this.gate();
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** As when a device is pulled out: it ends without anybody having stopped it. */
  end(): void {
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }
}

export const fakeTrack = (id: string, facts?: FakeTrackFacts) => new FakeTrack(id, facts) as FakeTrack & MediaStreamTrack;

/** Devices that open at once, and all that was opened. */
export function fakeDevices(camera: FakeTrackFacts = { width: 1920, height: 1080, frameRate: 30 }) {
  const opened: (FakeTrack & MediaStreamTrack)[] = [];
  const requests: MediaStreamConstraints[] = [];
  const open = (kind: 'audio' | 'video', wish: unknown) => {
    if (!wish) return [];
    const track = fakeTrack(`${kind} ${opened.length}`, kind === 'video' ? camera : { kind });
    opened.push(track);
    return [track];
  };
  const devices = {
    async getUserMedia(constraints: MediaStreamConstraints) {
      requests.push(constraints);
      const video = open('video', constraints.video);
      const audio = open('audio', constraints.audio);
      return { getVideoTracks: () => video, getAudioTracks: () => audio };
    },
    enumerateDevices: async () => [],
  };
  return { mediaDevices: () => devices as unknown as MediaDevices, opened, requests };
}
