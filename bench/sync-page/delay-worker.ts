/** Holds encoded frames back for a time that can be changed while they pass, and never lets one overtake another. */
export {};

interface Transformer {
  readonly readable: ReadableStream<unknown>;
  readonly writable: WritableStream<unknown>;
  readonly options: { readonly port: MessagePort };
}

declare global {
  var onrtctransform: ((event: { readonly transformer: Transformer }) => void) | null;
}

globalThis.onrtctransform = ({ transformer: { readable, writable, options } }) => {
  let delayMs = 0;
  let lastDueMs = 0;
  const writer = writable.getWriter();
  options.port.onmessage = ({ data }: MessageEvent<number>) => void (delayMs = data);
  const hold = (frame: unknown) => {
    lastDueMs = Math.max(lastDueMs, performance.now() + delayMs);
    setTimeout(() => void writer.write(frame).catch(() => undefined), lastDueMs - performance.now());
  };
  void readable.pipeTo(new WritableStream({ write: hold }));
};
