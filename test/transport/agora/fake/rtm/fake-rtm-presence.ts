/** The `presence` of a signalling client. */
import type { ChannelType, GetOnlineUsersOptions, GetOnlineUsersResponse } from 'agora-rtm-sdk';
import type { RtmClient } from '../../../../../src/transport/agora/sdk';
import { checkChannel } from './checks';
import type { RtmCalls } from './rtm-calls';
import type { RtmServer } from './rtm-server';

export class FakeRtmPresence implements Pick<RtmClient['presence'], 'getOnlineUsers'> {
  readonly #calls: RtmCalls;
  readonly #server: RtmServer;

  constructor(calls: RtmCalls, server: RtmServer) {
    this.#calls = calls;
    this.#server = server;
  }

  async getOnlineUsers(
    channelName: string,
    _channelType: ChannelType,
    options?: GetOnlineUsersOptions,
  ): Promise<GetOnlineUsersResponse> {
    checkChannel(channelName, 'getOnlineUsers');
    const kind = { operation: 'getOnlineUsers', meters: ['api'], timeoutCode: -13012 } as const;
    return this.#calls.make(kind, () => this.#server.channel(channelName).presence.page(options));
  }
}
