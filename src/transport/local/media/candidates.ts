/** ICE candidates for a connection: those that come before the description they belong to are kept until it is set. */
import { reportUnlessClosed } from './connection-errors';

export class Candidates {
  readonly #connection: RTCPeerConnection;
  readonly #early: RTCIceCandidateInit[] = [];

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
  }

  add(candidate: RTCIceCandidateInit): void {
    if (this.#connection.remoteDescription === null) this.#early.push(candidate);
    else void this.#apply(candidate);
  }

  /** The remote description is set. */
  flush(): void {
    for (const candidate of this.#early.splice(0)) void this.#apply(candidate);
  }

  async #apply(candidate: RTCIceCandidateInit): Promise<void> {
    try {
      await this.#connection.addIceCandidate(candidate);
    } catch (error) {
      reportUnlessClosed(this.#connection, error);
    }
  }
}
