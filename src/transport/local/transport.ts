/** The local transport over whatever browser, clock and randomness it is given. */
import type { Clock } from '../../lib/clock';
import type { Random } from '../../lib/random';
import { untilAborted } from '../../lib/abort';
import { isLiveRoomError, LiveRoomError } from '../../model/errors';
import type { ConnectRequest, Session, Transport } from '../port';
import type { LocalBrowser } from './browser';
import { roomNames } from './names';
import type { LocalSettings } from './options';
import { LocalSession } from './session';

export interface LocalEnvironment {
  /** Asked at each `connect()`, so that creating a transport touches nothing. */
  readonly browser: () => LocalBrowser;
  readonly clock: Clock;
  readonly random: Random;
}

export function createLocalTransport(settings: LocalSettings, { browser, clock, random }: LocalEnvironment): Transport {
  return {
    name: 'local',
    async connect(request: ConnectRequest): Promise<Session> {
      const { signal, roomId } = request;
      signal.throwIfAborted();
      const present = browser();
      const { openChannel, locks, hasPage } = present;
      if (openChannel === undefined) throw unsupported('BroadcastChannel');
      // Browsers hide it outside secure contexts: https, localhost.
      if (locks === undefined) throw unsupported('navigator.locks');
      if (!hasPage) throw unsupported('document');
      const session = new LocalSession({
        request,
        names: roomNames(settings.scope, roomId),
        browser: present,
        openChannel,
        locks,
        clock,
        random,
        rtcConfiguration: settings.rtcConfiguration,
      });
      try {
        await untilAborted(session.open(signal), signal);
        return session;
      } catch (error) {
        await session.close();
        if (signal.aborted) throw signal.reason;
        // A newer session may have come before this one was complete.
        const connection = session.connection.get();
        if (connection.state === 'closed' && connection.error !== undefined) throw connection.error;
        throw isLiveRoomError(error) ? error : unsupported('navigator.locks', error);
      }
    },
  };
}

function unsupported(missing: string, cause?: unknown): LiveRoomError {
  const reason = `there is no ${missing} here (browsers have it on https and localhost)`;
  return new LiveRoomError('unsupported', `unable to connect; ${reason}`, { missing }, { cause });
}
