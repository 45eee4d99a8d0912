/** `liveroom`: a live room for a shop, on any transport. */
export { LiveRoom } from './room/live-room';
export type { Audience, Hooks, LiveRoomEvents, LiveRoomOptions, RoomStatus } from './room/types';
export type { Chat, ChatOptions, ChatStats, GuardOption, GuardTreatment, Wave } from './chat/types';
export type {
  AfterAddToCart,
  BeforeAddToCart,
  Cart,
  CartAdapter,
  CartContext,
  CartState,
  CartStateLine,
  Catalog,
  CatalogContext,
  Drop,
  DropPlan,
  Order,
  Shelf,
  ShelfItem,
} from './commerce/types';
export type {
  Consent,
  Memory,
  OnReminder,
  QuietHours,
  ReminderDelivery,
  ReminderRequest,
  Reminders,
  ReminderSink,
  RemindersOptions,
  RuleOptions,
  SinkContext,
  ViewerProfile,
} from './follow-up/types';
export type {
  AudienceFigures,
  AudienceHealth,
  AvSync,
  AvSyncLevel,
  Freezes,
  Health,
  HealthExport,
  HealthMoment,
  HealthOptions,
  HealthReport,
  Latency,
  Network,
  NetworkQuality,
  Outgoing,
  Percentiles,
  Picture,
  PublisherHealth,
  Repair,
  RepairKind,
  Repairs,
  ScorePart,
  ScoreReason,
  SkewSource,
  SkewUnknown,
  Sound,
  Startup,
  SyncChange,
} from './health/types';
export type { Questions } from './questions/types';
export type { ProductNames } from './questions/meaning/types';
export type {
  Detection,
  QuestionDetector,
  QuestionDetectorOption,
  RemoteQuestionDetector,
} from './questions/detector/types';
export type { NetworkDefaults, RegionArea, RegionOptions } from './region/types';
export type {
  BeforePublish,
  Devices,
  Performer,
  PublishOptions,
  QualityReason,
  Stage,
  StageQuality,
  StageTrack,
} from './stage/types';

export { isLiveRoomError, LiveRoomError } from './model/errors';
export type { LiveRoomErrorCode, LiveRoomErrorContexts, LiveRoomErrorOptions } from './model/errors';
export type {
  AttributedMoment,
  Attribution,
  CartAdded,
  CartLine,
  CartRefusal,
  CartRefused,
  CartResult,
  CartSnapshot,
  CartSnapshotLine,
  ShopCart,
  WrittenAmount,
} from './model/cart';
export type { ConsentPurpose, ConsentState } from './model/consent';
export type { ChatMessage, GuardReason } from './model/message';
export type { Intent } from './model/intent';
export type { Language } from './model/language';
export type { Participant, Role, Tier } from './model/participant';
export type { Money } from './model/money';
export type { Product, ProductVariant, ShopProduct } from './model/product';
export type { ProfileName } from './model/profile';
export type {
  OwnQuestion,
  OwnQuestionStatus,
  QuestionStats,
  QuestionStatus,
  RankedQuestion,
  Reason,
  Wording,
} from './model/question';
export type { Reminder, ReminderKind } from './model/reminder';
export type * from './model/track';
export type { ListenOptions } from './lib/emitter';
export type { KeyValueStore } from './lib/key-value';
export type { Readable } from './lib/signal';
export type { DropCounts } from './protocol/inbox';
export type { DropReason } from './protocol/codec';

// The transport port: for those who write a transport of their own.
export type { Clock } from './lib/clock';
export type { Random } from './lib/random';
export type { RoomId, UserId } from './model/ids';
export type { Lane } from './model/lane';
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
} from './transport/port';
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
} from './transport/media-port';
