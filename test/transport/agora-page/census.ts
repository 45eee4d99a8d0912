/** Counts what the page holds open, from before the SDKs are evaluated. */
export interface Census {
  peerConnections: number;
  sockets: number;
  /** Camera and microphone tracks that are live, clones included. */
  tracks: number;
}

declare global {
  // The page's own global.
  var census: Census;
}

/** Begins to count: before the SDKs, which keep what they find. */
export function takeCensus(): void {
  globalThis.census = { peerConnections: 0, sockets: 0, tracks: 0 };
  countSockets();
  countConnections();
  countTracks();
}

function countSockets(): void {
  const NativeSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends NativeSocket {
    constructor(...args: ConstructorParameters<typeof NativeSocket>) {
      super(...args);
      census.sockets++;
      this.addEventListener('close', () => census.sockets--);
    }
  };
}

function countConnections(): void {
  const NativeConnection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends NativeConnection {
    constructor(...args: ConstructorParameters<typeof NativeConnection>) {
      super(...args);
      census.peerConnections++;
    }

    override close(): void {
      if (this.signalingState !== 'closed') census.peerConnections--;
      super.close();
    }
  };
}

function countTracks(): void {
  const live = new Set<MediaStreamTrack>();
  const { stop, clone } = MediaStreamTrack.prototype;
  function watch(track: MediaStreamTrack): MediaStreamTrack {
    live.add(track);
    census.tracks = live.size;
    return track;
  }
  MediaStreamTrack.prototype.stop = function (this: MediaStreamTrack) {
    live.delete(this);
    census.tracks = live.size;
    stop.call(this);
  };
  MediaStreamTrack.prototype.clone = function (this: MediaStreamTrack) {
    return watch(clone.call(this));
  };
  const devices = navigator.mediaDevices;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    stream.getTracks().forEach(watch);
    return stream;
  };
}
