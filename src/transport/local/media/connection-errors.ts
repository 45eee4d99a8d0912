/** Errors of a connection's own steps, which nobody waits for. */
import { reportError } from '../../../lib/report-error';

/** Reports `error`, unless the connection was closed in the middle of the step: then it had to fail. */
export function reportUnlessClosed(connection: RTCPeerConnection | undefined, error: unknown): void {
  if (connection !== undefined && connection.signalingState !== 'closed') reportError(error);
}
