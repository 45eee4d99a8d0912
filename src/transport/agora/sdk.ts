/**
 * The vendor's two SDKs as far as this transport uses them, and how they are loaded. The narrow types are what a stand-in
 * has to offer; they are picked from the vendor's declarations, so that a changed signature fails to compile.
 */
import type {
  IAgoraRTC,
  IAgoraRTCClient,
  IAgoraRTCRemoteUser,
  ILocalTrack,
  ILocalVideoTrack,
  IRemoteAudioTrack,
  IRemoteVideoTrack,
} from 'agora-rtc-sdk-ng';
import type AgoraRTM from 'agora-rtm-sdk';
import type { IAgoraRTM, RTMClient, RTMConfig, RTMLock, RTMPresence, RTMStorage } from 'agora-rtm-sdk';
import type { MediaProcessor } from './media-processor';

/** How the SDKs come to the page. Default: dynamic imports of the optional peers, which a bundler makes chunks of. */
export interface AgoraSdk {
  rtc(): Promise<IAgoraRTC>;
  rtm(): Promise<typeof AgoraRTM>;
}

export type RtcSdk = Pick<IAgoraRTC, 'preload' | 'setArea' | 'setLogLevel'> & {
  createClient(...config: Parameters<IAgoraRTC['createClient']>): RtcClient;
  createCustomAudioTrack(...config: Parameters<IAgoraRTC['createCustomAudioTrack']>): RtcLocalTrack;
  createCustomVideoTrack(...config: Parameters<IAgoraRTC['createCustomVideoTrack']>): RtcLocalTrack;
};

export type RtcClient = Pick<
  IAgoraRTCClient,
  | 'join'
  | 'leave'
  | 'setClientRole'
  | 'setLowStreamParameter'
  | 'enableDualStream'
  | 'setRemoteVideoStreamType'
  | 'startProxyServer'
  | 'renewToken'
  | 'getRemoteAudioStats'
  | 'getRemoteVideoStats'
  | 'getLocalAudioStats'
  | 'getLocalVideoStats'
  | 'getRTCStats'
  | 'getNtpWallTimeInMs'
  | 'on'
  | 'removeAllListeners'
> & {
  publish(track: RtcLocalTrack): Promise<void>;
  unpublish(track: RtcLocalTrack): Promise<void>;
  subscribe(userId: string, mediaType: 'audio' | 'video'): Promise<RtcRemoteTrack>;
  unsubscribe(userId: string, mediaType: 'audio' | 'video'): Promise<void>;
};

export type RtcRemoteUser = Pick<IAgoraRTCRemoteUser, 'uid' | 'hasAudio' | 'hasVideo'>;

/** A track of ours, made from a `MediaStreamTrack`. */
export type RtcLocalTrack = Pick<ILocalTrack, 'setMuted' | 'close' | 'getRTCRtpTransceiver' | 'on'> &
  Pick<MediaProcessor, 'pipe' | 'unpipe'> &
  Partial<RtcLocalPicture> & { readonly processorDestination: MediaProcessor };

/** What only video tracks can. */
export type RtcLocalPicture = Pick<
  ILocalVideoTrack,
  'replaceTrack' | 'setEncoderConfiguration' | 'setOptimizationMode'
>;

export type RtcRemoteTrack = Pick<
  IRemoteAudioTrack | IRemoteVideoTrack,
  'getMediaStreamTrack' | 'getRTCRtpTransceiver' | 'on' | 'removeAllListeners'
>;

export type RtmClient = Pick<
  RTMClient,
  'login' | 'logout' | 'publish' | 'subscribe' | 'unsubscribe' | 'renewToken' | 'addEventListener' | 'removeEventListener'
> & {
  readonly presence: Pick<RTMPresence, 'getOnlineUsers'>;
  readonly storage: Pick<RTMStorage, 'getChannelMetadata' | 'setChannelMetadata'>;
  readonly lock: Pick<RTMLock, 'setLock' | 'acquireLock' | 'releaseLock' | 'revokeLock'>;
};

export type RtmSdk = Pick<IAgoraRTM, 'setArea'> & {
  /** Declared, but in no type that is exported. */
  setParameter(name: string, value: unknown): void;
  readonly RTM: new (appId: string, userId: string, config?: RTMConfig) => RtmClient;
};
