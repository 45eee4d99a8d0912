/** What an application's tests need to play a whole show in one process, and what a transport of one's own must pass. */
export { seededRandom, type Random } from '../lib/random';
export type { Clock } from '../lib/clock';
export type { KeyValueStore } from '../lib/key-value';
export type { RoomId, UserId } from '../model/ids';
export type { Lane } from '../model/lane';
export type {
  LocalPublication,
  MediaPort,
  MediaSource,
  Publication,
  RemoteMedia,
  StatsSample,
} from '../transport/media-port';
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
export { transportConformance, type TransportCase, type TransportHarness } from './transport-conformance';
export { createVirtualClock, type VirtualClock, type VirtualClockOptions } from './virtual-clock';
