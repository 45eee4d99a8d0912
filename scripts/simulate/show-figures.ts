/** What is read off a show when it is over. */
import type { HealthFigures } from './health-audience';
import type { MeterReading } from './meter';
import type { Channel, Client } from './network';
import type { QuestionFigures } from './question-ledger';

export interface ChannelFigures {
  /** The most messages in any second, of the channel that came closest to its limit. */
  readonly peak: number;
  /** What that channel had to stay below then. */
  readonly limit: number;
  /** The one as a share of the other: 1 and more is over. */
  readonly share: number;
  /** A second, of the busiest. */
  readonly mean: number;
  readonly dropped: number;
  /** Of the worst one, in seconds. */
  readonly reconnectingS: number;
}

export interface ClientFigures {
  readonly callsPeak: number;
  readonly callsMean: number;
  readonly callsMost: number;
  readonly messagesPeak: number;
  readonly messagesMost: number;
  readonly refusals: number;
}

export interface ShowFigures {
  readonly viewers: number;
  readonly shards: number;
  readonly viewersPerShard: number;
  /** Lines a second. */
  readonly chat: { offered: number; offeredPeak: number; sent: number; heldBackShare: number };
  readonly channels: { control: ChannelFigures; ask: ChannelFigures; chat: ChannelFigures };
  readonly questions: QuestionFigures;
  readonly health: HealthFigures;
  /** Silent viewers. */
  readonly watchers: ClientFigures;
  readonly speakers: ClientFigures;
  readonly crew: ClientFigures;
  /** The host first. */
  readonly crewIncoming: readonly MeterReading[];
  /** Control and the busiest shard. */
  readonly viewerIncoming: MeterReading;
}

const most = (values: readonly number[]): number => values.reduce((worst, value) => Math.max(worst, value), 0);

export function channelFigures(channels: readonly Channel[], seconds: number): ChannelFigures {
  const worst = channels.reduce<Channel | undefined>(
    (found, channel) => (found === undefined || channel.worstShare > found.worstShare ? channel : found),
    undefined,
  );
  return {
    peak: Math.round((worst?.worstShare ?? 0) * (worst?.worstLimit ?? 0)),
    limit: worst?.worstLimit ?? 0,
    share: worst?.worstShare ?? 0,
    mean: most(channels.map(({ arrived }) => arrived.read(seconds).messages)),
    dropped: channels.reduce((sum, { dropped }) => sum + dropped, 0),
    reconnectingS: most(channels.map(({ reconnectingMs }) => reconnectingMs / 1_000)),
  };
}

export function clientFigures(clients: readonly Client[]): ClientFigures {
  const calls = clients.map((client) => client.calls.total);
  return {
    callsPeak: most(clients.map((client) => client.calls.peak)),
    callsMean: calls.reduce((sum, count) => sum + count, 0) / Math.max(1, calls.length),
    callsMost: most(calls),
    messagesPeak: most(clients.map((client) => client.messages.peak)),
    messagesMost: most(clients.map((client) => client.messages.total)),
    refusals: clients.reduce((sum, { refusals }) => sum + refusals, 0),
  };
}
