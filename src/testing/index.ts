/** What tests need to play a whole show in one process, and what a transport of one's own must pass. */
export { seededRandom, type Random } from '../lib/random';
export type { Clock } from '../lib/clock';
export type { KeyValueStore } from '../lib/key-value';
export type { Readable } from '../lib/signal';
export type { RoomId, UserId } from '../model/ids';
export type { Lane } from '../model/lane';
export type { Detection, QuestionDetector } from '../questions/detector/types';
export type {
  LinkQuality,
  LocalPublication,
  MediaPort,
  MediaSource,
  NetworkGrade,
  OutgoingSample,
  Publication,
  RemoteMedia,
  StatsSample,
  VideoEncoding,
  VideoStream,
} from '../transport/media-port';
export type { MediaConditions, MediaPath } from '../transport/memory/media-conditions';
export { createMemoryNetwork, type MemoryNetwork, type MemoryNetworkStats } from '../transport/memory/network';
export type { MemoryNetworkOptions } from '../transport/memory/options';
export type {
  Connection,
  ConnectRequest,
  Delivery,
  Lease,
  Presence,
  Session,
  SharedState,
  SignalLimits,
  SignalPort,
  StateItem,
  Transport,
  World,
} from '../transport/port';
export { cartConformance, type Article, type CartCase, type CartHarness, type ShopLine } from './cart-conformance';
export type { CartUnderTest, CartUnderTestContext } from './cart-conformance';
export {
  ChatLogReader,
  parseChatLog,
  type ChatLog,
  type ChatLogEntry,
  type ChatLogOptions,
  type ChatLogReport,
  type ChatLogSource,
  type MalformedLine,
  type MalformedReason,
} from './chat-log';
export { createFakeTrack } from './fake-track';
export { createCrowd, type Crowd, type CrowdLine, type CrowdOptions, type CrowdSaid } from './crowd';
export { createFlood, type Flood, type FloodOptions, type FloodProgress, type FloodState } from './flood';
export { transportConformance, type TransportCase, type TransportHarness } from './transport-conformance';
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from './virtual-clock';
