/** The public contract of a room. */
import type { AfterAddToCart, BeforeAddToCart, CartAdapter, Catalog, Drop, ShelfItem } from '../commerce/types';
import type { OnReminder, RemindersOptions } from '../follow-up/types';
import type { ChatOptions } from '../chat/types';
import type { HealthOptions, Repair, SyncChange } from '../health/types';
import type { KeyValueStore } from '../lib/key-value';
import type { ConsentState } from '../model/consent';
import type { Role, Tier } from '../model/participant';
import type { OwnQuestion } from '../model/question';
import type { TrackEvent } from '../model/track';
import type { QuestionDetectorOption } from '../questions/detector/types';
import type { RegionOptions } from '../region/types';
import type { BeforePublish } from '../stage/types';
import type { Transport } from '../transport/port';

export type RoomStatus = 'idle' | 'joining' | 'joined' | 'reconnecting' | 'left' | 'failed';

export interface LiveRoomOptions {
  /** `[A-Za-z0-9_-]{1,40}`: within Agora's limits once channel names are made from it. */
  id: string;
  user: {
    /** 1–64 printable ASCII characters (Agora RTM's limit), the same at each visit. */
    id: string;
    /** At most 50 code points. */
    name?: string;
    role: Role;
    /** BCP 47. */
    locale?: string;
    tier?: Tier;
  };
  /** The only user ids whose control messages are believed. A host or moderator must be listed. */
  crew: readonly string[];
  transport: Transport;
  /** How long one attempt to join, or to come back, may take, in ms. Default: the transport's, else 15,000. */
  joinTimeoutMs?: number;
  /**
   * What recognises questions. Default: `liveroom/questions`, loaded when the room is joined. One that answers with a
   * promise is asked about the lines and questions of this device only, and has `detectorTimeoutMs`; when it is late,
   * throws or answers nonsense, the built-in one decides. The crew's check of what arrives can't wait: it is made by the
   * built-in one then.
   */
  detector?: QuestionDetectorOption;
  /**
   * How long a detector that answers with a promise may take, in ms: 1 to 10,000. Default 500. A line is shown at once
   * and sent when it is decided.
   */
  detectorTimeoutMs?: number;
  chat?: ChatOptions;
  /** The shop's products by id. Without it the shelf has ids only. */
  catalog?: Catalog;
  /** The shop's cart: one of `liveroom/carts/*`, or just `{ add(line, context) { … } }`. */
  cart?: CartAdapter;
  /** What viewers are reminded of, when, and through what. Nothing is planned without their consent. */
  reminders?: RemindersOptions;
  /** What the viewer has agreed to as far as the shop knows; `room.consent` keeps what they say later on. Default: nothing. */
  consent?: Partial<ConsentState>;
  /** Where unanswered questions are kept through a reload. Default: IndexedDB; memory where it is denied. */
  storage?: KeyValueStore;
  /** What the room measures and repairs by itself. */
  health?: HealthOptions;
  /** Where the show is watched, and what follows from that. Default: what the device's time zone says. */
  region?: RegionOptions;
  hooks?: Partial<Hooks>;
}

/** The shop's say in what the room does. */
export interface Hooks {
  /** Host: changes a camera or microphone before it is published, with an effect of any library. */
  beforePublish: BeforePublish;
  /** Changes a line before it is sent to the cart, or stops it. */
  beforeAddToCart: BeforeAddToCart;
  /** Told what became of each line. */
  afterAddToCart: AfterAddToCart;
  /** A reminder is due: the shop may deliver it in its own way. false: no sink gets it. */
  onReminder: OnReminder;
  /** One of the viewer's own questions was answered. */
  onAnswered: (answered: { readonly question: OwnQuestion }) => void;
}

export interface Audience {
  /** Everyone in the room. */
  readonly count: number;
  /** Hosts and moderators who are here; those the transport names, in a crowd too large to name everyone. */
  readonly crewOnline: readonly string[];
}

export interface LiveRoomEvents {
  /** The room's status changed. `error` says why it is `failed` or `reconnecting`, where a reason is known. */
  status: { status: RoomStatus; previous: RoomStatus; error?: Error };
  /** One of my questions was answered. */
  answered: { question: OwnQuestion };
  /** The crew called on everyone to go for a product now. */
  call: { readonly item: ShelfItem };
  /** A drop has opened. */
  drop: { readonly drop: Drop; readonly item: ShelfItem };
  /** Something happened that a shop may want to count. For analytics, pass it to a sink of `liveroom/analytics/*`. */
  track: TrackEvent;
  /** A publisher's sound and picture went in or out of sync. Measured while somebody listens. */
  sync: SyncChange;
  /** The room did something about what comes through badly, or ceased to. */
  repair: Repair;
}
