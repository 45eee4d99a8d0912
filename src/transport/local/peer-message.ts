/** What sessions of a room tell each other about themselves, and how that is told from anything else on the channel. */
import { isUserId, type UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import type { MediaSource } from '../media-port';
import type { StateItem } from '../port';

/** Everything there is to know of a session; always told whole, so that hearing the latest is enough. */
export interface SessionFacts {
  readonly userId: UserId;
  /** When it was opened, on the room's clock: of two sessions of one user the newer stays. */
  readonly since: number;
  readonly lanes: readonly Lane[];
  readonly publications: readonly PublicationFacts[];
}

export interface PublicationFacts {
  readonly id: string;
  readonly source: MediaSource;
  readonly muted: boolean;
}

/**
 * Media links. The subscriber names the link and says which publications it wants on it, all of them each time; the
 * publisher offers; a link that went wrong is replaced by one of another name.
 */
export type LinkMessage =
  | {
      readonly kind: 'want';
      readonly link: string;
      readonly publicationIds: readonly string[];
      /** Of them, those whose small picture is enough. Left out by tabs that loaded the page before there was one. */
      readonly lowIds?: readonly string[];
    }
  | {
      readonly kind: 'offer';
      readonly link: string;
      readonly sdp: string;
      readonly publicationIdByMid: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'answer'; readonly link: string; readonly sdp: string }
  | { readonly kind: 'candidate'; readonly link: string; readonly candidate: RTCIceCandidateInit }
  | { readonly kind: 'hang-up'; readonly link: string };

/** What a session's clock shows, for the one who asked. */
export interface TimeAnswer {
  readonly kind: 'time';
  /** When it was asked for, on the asker's own clock. */
  readonly askedMs: number;
  /** When it was answered, on the room's clock as the answerer knows it. */
  readonly atMs: number;
  /** Not while the answerer is only coming in itself. */
  readonly isSettled: boolean;
}

export type PeerMessage =
  /** A session has opened: everyone answers with `here`. */
  | { readonly kind: 'hello'; readonly facts: SessionFacts }
  | { readonly kind: 'here'; readonly facts: SessionFacts }
  | { readonly kind: 'bye' | 'ping' | 'pong' | 'who' }
  | { readonly kind: 'ask-time'; readonly askedMs: number }
  | TimeAnswer
  | { readonly kind: 'state'; readonly key: string; readonly item: StateItem }
  | LinkMessage;

/** `to` is a session; without it the message is for all. */
export type PeerEnvelope = PeerMessage & { readonly v: 1; readonly from: string; readonly to?: string };

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isPublication = (value: unknown): boolean =>
  isFields(value) && isText(value.id) && isText(value.source) && typeof value.muted === 'boolean';

const isFacts = (value: unknown): boolean =>
  isFields(value) &&
  isUserId(value.userId) &&
  typeof value.since === 'number' &&
  Array.isArray(value.lanes) &&
  Array.isArray(value.publications) &&
  value.publications.every(isPublication);

const isAlways = (): boolean => true;

const CHECKS: Readonly<Record<PeerMessage['kind'], (message: Fields) => boolean>> = {
  hello: ({ facts }) => isFacts(facts),
  here: ({ facts }) => isFacts(facts),
  bye: isAlways,
  ping: isAlways,
  pong: isAlways,
  who: isAlways,
  'ask-time': ({ askedMs }) => Number.isFinite(askedMs),
  time: ({ askedMs, atMs, isSettled }) =>
    Number.isFinite(askedMs) && Number.isFinite(atMs) && typeof isSettled === 'boolean',
  state: ({ key, item }) =>
    isText(key) && isFields(item) && isText(item.value) && typeof item.revision === 'number',
  want: ({ link, publicationIds, lowIds = [] }) =>
    isText(link) && Array.isArray(publicationIds) && Array.isArray(lowIds),
  offer: ({ link, sdp, publicationIdByMid }) => isText(link) && isText(sdp) && isFields(publicationIdByMid),
  answer: ({ link, sdp }) => isText(link) && isText(sdp),
  candidate: ({ link, candidate }) => isText(link) && isFields(candidate),
  'hang-up': ({ link }) => isText(link),
};

/** The message if it is one, and of this version. */
export function decodePeerMessage(data: unknown): PeerEnvelope | undefined {
  if (!isFields(data) || data.v !== 1 || !isText(data.from) || !isText(data.kind)) return undefined;
  if (data.to !== undefined && !isText(data.to)) return undefined;
  if (!Object.hasOwn(CHECKS, data.kind) || !CHECKS[data.kind as PeerMessage['kind']](data)) return undefined;
  return data as unknown as PeerEnvelope;
}
