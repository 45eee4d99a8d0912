/**
 * Sees and hears events where the browser hands a track's frames over, before they are displayed and played: what comes
 * after is the display's and the output's share, and that of the detectors.
 */
import { createEye } from './eye';
import { createEar } from './onset';
import type { Sighting } from './signs';

interface Pieces<T> {
  readonly readable: ReadableStream<T>;
}

declare const MediaStreamTrackProcessor: new <T extends AudioData | VideoFrame>(init: { track: MediaStreamTrack }) => Pieces<T>;

export function tapVideo(track: MediaStreamTrack, onFlash: (flash: Sighting) => void): void {
  const look = createEye();
  read<VideoFrame>(track, (frame, atMs) => {
    const sign = look(frame);
    if (sign !== undefined) onFlash({ sign, atMs });
  });
}

export function tapAudio(track: MediaStreamTrack, onBeep: (beep: Sighting) => void): void {
  let hear: ReturnType<typeof createEar> | undefined;
  let heard = 0;
  /** The last pieces' first samples, and when they came: a beep is told some pieces after it began. */
  let pieces: { firstAt: number; atMs: number }[] = [];
  read<AudioData>(track, (data, atMs) => {
    const samples = new Float32Array(data.numberOfFrames);
    data.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    const { sampleRate } = data;
    hear ??= createEar(sampleRate, (sign, at) => {
      const piece = pieces.findLast(({ firstAt }) => firstAt <= at);
      if (piece !== undefined) onBeep({ sign, atMs: piece.atMs + ((at - piece.firstAt) / sampleRate) * 1_000 });
    });
    pieces = [...pieces.slice(-20), { firstAt: heard, atMs }];
    hear(samples, heard);
    heard += samples.length;
  });
}

function read<T extends AudioData | VideoFrame>(track: MediaStreamTrack, onPiece: (piece: T, atMs: number) => void): void {
  const pieces = new MediaStreamTrackProcessor<T>({ track: track.clone() }).readable;
  const write = (piece: T) => {
    onPiece(piece, performance.now());
    piece.close();
  };
  void pieces.pipeTo(new WritableStream({ write }));
}
