/** Many users speaking from one tab, for demos and load tests. Only tabs of one browser allow this: nobody signs in. */
import { invalidOption, LiveRoomError } from '../../model/errors';
import { isRoomId, type UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import { resolveBrowser } from './browser';
import type { WireMessage } from './lane-channels';
import { roomNames } from './names';
import { readObject, readScope } from './options';
import { LIMITS } from './signal-port';
import { assertFits } from '../../model/text-size';

const ACTION = 'open a local crowd';

export interface LocalCrowdOptions {
  /** The room to speak in. */
  roomId: string;
  /** The scope of the room's tabs. Default `liveroom`. */
  scope?: string;
}

export interface LocalCrowd {
  /**
   * Says `text` on a lane as `fromUserId`, to every session on the lane, those of this page included.
   * @throws LiveRoomError `message-too-large` above 32,768 bytes of UTF-8.
   */
  publish(lane: Lane, fromUserId: string, text: string): void;
  /** Idempotent; what is published afterwards is not sent. */
  close(): void;
}

/**
 * Simulates an audience: publishes as any number of users without a session each. They are heard, and not counted in
 * presence. Only the local transport allows this; a real network takes one signed-in connection for each user.
 * @throws LiveRoomError `invalid-options`; `unsupported` where there is no BroadcastChannel.
 */
export function openLocalCrowd(options: LocalCrowdOptions): LocalCrowd {
  const { roomId, scope } = readObject(options, 'options', ['roomId', 'scope'], ACTION);
  if (!isRoomId(roomId)) throw invalidOption(ACTION, 'roomId', 'must match [A-Za-z0-9_-]{1,40}');
  const names = roomNames(readScope(scope, ACTION), roomId);
  const { openChannel } = resolveBrowser();
  if (openChannel === undefined) {
    const missing = 'BroadcastChannel';
    throw new LiveRoomError('unsupported', `unable to ${ACTION}; there is no ${missing} here`, { missing });
  }
  const channels = new Map<Lane, BroadcastChannel>();
  let open = true;
  return {
    publish(lane, fromUserId, text) {
      if (!open) return;
      assertFits(text, LIMITS.messageBytes, 'publish');
      let channel = channels.get(lane);
      if (channel === undefined) {
        channel = openChannel(names.lane(lane));
        channels.set(lane, channel);
      }
      const message: WireMessage = [fromUserId as UserId, text];
      channel.postMessage(message);
    },
    close() {
      open = false;
      for (const channel of channels.values()) channel.close();
      channels.clear();
    },
  };
}
