/**
 * The vendor's optional extensions (beauty, super clarity, noise suppression, virtual background), as far as this
 * transport deals with them: whoever makes one hands it in. Types only.
 */

/** What the vendor's `IBaseProcessor` and `IAudioProcessor` are among, and whatever is built like them. */
export interface MediaProcessor {
  /** Hands what comes out of this one to `next`. */
  pipe(next: MediaProcessor): MediaProcessor;
  unpipe(): void;
  /** Called once it is in place. */
  enable?(): void | Promise<void>;
  /** Called when it is no longer of use: it does not come back. */
  release?(): void | Promise<void>;
}

/** Makes those that a source goes through, in this order; none where the source needs none. */
export type MediaProcessors = (
  source: 'camera' | 'microphone',
) => readonly MediaProcessor[] | Promise<readonly MediaProcessor[]>;
