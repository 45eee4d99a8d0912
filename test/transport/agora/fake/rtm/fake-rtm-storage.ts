/** The `storage` of a signalling client. Its calls count as calls, and again within a budget of their own. */
import type {
  ChannelType,
  GetChannelMetadataResponse,
  MetadataItem,
  MetadataOptions,
  SetChannelMetadataResponse,
} from 'agora-rtm-sdk';
import type { RtmClient } from '../../../../../src/transport/agora/sdk';
import { checkChannel } from './checks';
import type { RtmCalls } from './rtm-calls';
import type { RtmServer } from './rtm-server';

const METERS = ['api', 'state'] as const;

export class FakeRtmStorage implements Pick<RtmClient['storage'], 'getChannelMetadata' | 'setChannelMetadata'> {
  readonly #calls: RtmCalls;
  readonly #server: RtmServer;

  constructor(calls: RtmCalls, server: RtmServer) {
    this.#calls = calls;
    this.#server = server;
  }

  async getChannelMetadata(channelName: string, channelType: ChannelType): Promise<GetChannelMetadataResponse> {
    checkChannel(channelName, 'getChannelMetadata');
    const kind = { operation: 'getChannelMetadata', meters: METERS, timeoutCode: -12018 };
    const data = await this.#calls.make(kind, () => this.#server.channel(channelName).metadata.read());
    return { ...data, timestamp: 0, channelName, channelType };
  }

  /** Resolves without the items' new revisions: those come with the `storage` event, or a read. */
  async setChannelMetadata(
    channelName: string,
    channelType: ChannelType,
    items: MetadataItem[],
    options?: MetadataOptions,
  ): Promise<SetChannelMetadataResponse> {
    checkChannel(channelName, 'setChannelMetadata');
    const kind = { operation: 'setChannelMetadata', meters: METERS, timeoutCode: -12018 };
    await this.#calls.make(kind, (session) => this.#server.channel(channelName).writeMetadata(session, items, options));
    return { totalCount: 0, timestamp: 0, channelName, channelType };
  }
}
