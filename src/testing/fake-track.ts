/** A camera or microphone for tests without a browser: goes on stage like any other, and shows nothing. */
let count = 0;

/**
 * A track that a host can hand in: `stage.publish({ camera: createFakeTrack('video') })`. It is live until it is stopped,
 * and has what liveroom uses of a `MediaStreamTrack`.
 */
export function createFakeTrack(kind: 'audio' | 'video'): MediaStreamTrack {
  return new FakeTrack(kind) as unknown as MediaStreamTrack;
}

class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly id = `fake-${++count}`;
  readonly label = this.id;
  readyState = 'live';
  enabled = true;
  muted = false;
  contentHint = '';

  constructor(kind: 'audio' | 'video') {
    super();
    this.kind = kind;
  }

  getSettings(): object {
    return this.kind === 'video' ? { width: 1280, height: 720, frameRate: 30 } : {};
  }

  getCapabilities(): object {
    return {};
  }

  async applyConstraints(): Promise<void> {}

  stop(): void {
    this.readyState = 'ended';
  }
}
