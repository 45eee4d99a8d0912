/**
 * What the local transport takes from the browser, resolved here and nowhere else. A missing or denied part is
 * `undefined`, never an exception: who needs it decides what that means.
 */
export interface LocalBrowser {
  /** Whether there is a page at all: some servers have channels and locks too, but no tabs to meet in. */
  readonly hasPage: boolean;
  readonly openChannel: ((name: string) => BroadcastChannel) | undefined;
  readonly locks: LockManager | undefined;
  readonly databases: IDBFactory | undefined;
  readonly createPeerConnection: ((configuration: RTCConfiguration) => RTCPeerConnection) | undefined;
  readonly createStream: (() => MediaStream) | undefined;
  /** The page is about to go, or to stand still in the back/forward cache or frozen: it may never run again. */
  onSuspend(listener: () => void): () => void;
  /** The page runs again. */
  onResume(listener: () => void): () => void;
}

export function resolveBrowser(): LocalBrowser {
  const { document, navigator, BroadcastChannel, RTCPeerConnection, MediaStream } = globalThis as Partial<
    typeof globalThis
  >;
  return {
    hasPage: document !== undefined,
    openChannel: BroadcastChannel && ((name) => new BroadcastChannel(name)),
    locks: (navigator as Partial<Navigator> | undefined)?.locks,
    databases: allowed(() => globalThis.indexedDB),
    createPeerConnection: RTCPeerConnection && ((configuration) => new RTCPeerConnection(configuration)),
    createStream: MediaStream && (() => new MediaStream()),
    onSuspend: (listener) => {
      const undoHide = listen(globalThis, 'pagehide', listener);
      const undoFreeze = document ? listen(document, 'freeze', listener) : () => {};
      return () => (undoHide(), undoFreeze());
    },
    onResume: (listener) => {
      const undoShow = listen(globalThis, 'pageshow', listener);
      const undoThaw = document ? listen(document, 'resume', listener) : () => {};
      return () => (undoShow(), undoThaw());
    },
  };
}

function listen(target: EventTarget, event: string, listener: () => void): () => void {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}

/** Where storage is denied, reading the global is what throws. */
function allowed<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
