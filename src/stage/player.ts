/**
 * Plays tracks in a `<video>` element, and gives it back as it was. When the browser refuses sound before a gesture,
 * the picture plays muted and the refusal is told. Knows no room.
 */
export interface PlayerOptions {
  onBlocked: () => void;
}

export class Player {
  readonly #video: HTMLVideoElement;
  readonly #onBlocked: () => void;
  readonly #stream = new MediaStream();
  readonly #before: Pick<HTMLVideoElement, 'srcObject' | 'muted' | 'autoplay' | 'playsInline'>;
  #wantsSound = false;
  #isSelf = false;
  /** Muted because the browser refused sound, not because anybody wants it so. */
  #isSilenced = false;
  #isClosed = false;

  constructor(video: HTMLVideoElement, { onBlocked }: PlayerOptions) {
    const { srcObject, muted, autoplay, playsInline } = video;
    this.#before = { srcObject, muted, autoplay, playsInline };
    this.#video = video;
    this.#onBlocked = onBlocked;
    video.playsInline = true;
    video.autoplay = true;
  }

  /** Shows these tracks, leaving alone those it shows already. One's own sound is never played. */
  show(tracks: readonly MediaStreamTrack[], { isSelf }: { isSelf: boolean }): void {
    const shown = isSelf ? tracks.filter(({ kind }) => kind === 'video') : tracks;
    const present = this.#stream.getTracks();
    const removed = present.filter((track) => !shown.includes(track));
    const added = shown.filter((track) => !present.includes(track));
    for (const track of removed) this.#stream.removeTrack(track);
    for (const track of added) this.#stream.addTrack(track);
    this.#wantsSound = shown.some(({ kind }) => kind === 'audio');
    // A page that muted its element wants it so.
    if (isSelf !== this.#isSelf) this.#video.muted = isSelf || this.#before.muted;
    this.#isSelf = isSelf;
    const hasTracks = shown.length > 0;
    if (hasTracks && this.#video.srcObject !== this.#stream) this.#video.srcObject = this.#stream;
    if (!hasTracks && this.#video.srcObject === this.#stream) this.#video.srcObject = null;
    // The picture came first and was refused; the sound that follows would never be heard of otherwise.
    if (this.#isSilenced && this.#wantsSound) this.#onBlocked();
    if (added.length > 0) void this.play();
  }

  /** Tries to play, with sound where there is any. */
  async play(): Promise<void> {
    if (this.#stream.getTracks().length === 0) return;
    try {
      await this.#video.play();
    } catch (error) {
      if (this.#isClosed || !(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      if (this.#wantsSound) this.#onBlocked();
      this.#isSilenced = true;
      this.#video.muted = true;
      await this.#video.play().catch(() => undefined);
    }
  }

  /** Tries again with sound: to be called from a gesture. */
  async unmute(): Promise<void> {
    if (!this.#wantsSound) return;
    this.#isSilenced = false;
    this.#video.muted = false;
    await this.play();
  }

  close(): void {
    this.#isClosed = true;
    for (const track of this.#stream.getTracks()) this.#stream.removeTrack(track);
    Object.assign(this.#video, this.#before);
  }
}
