/**
 * Checked by the compiler and never run: the vendor's real declarations still offer what the transport's narrow types
 * ask for, and still tell what the stand-ins tell. An SDK update that changes one of these fails to compile here.
 */
import type {
  ConnectionDisconnectedReason,
  ConnectionState,
  IAgoraRTC,
  IAgoraRTCClient,
  IAgoraRTCRemoteUser,
  ILocalAudioTrack,
  ILocalVideoTrack,
  IRemoteAudioTrack,
  IRemoteVideoTrack,
  NetworkQuality,
  UID,
} from 'agora-rtc-sdk-ng';
import type AgoraRTM from 'agora-rtm-sdk';
import type { RTMBaseError, RTMClient, RTMEvents } from 'agora-rtm-sdk';
import type { MediaProcessor, MediaProcessors } from '../../../../src/transport/agora/media-processor';
import type { VendorLinkQuality } from '../../../../src/transport/agora/rtc/link-quality';
import type {
  RtcClient,
  RtcLocalPicture,
  RtcLocalTrack,
  RtcRemoteTrack,
  RtcRemoteUser,
  RtcSdk,
  RtmClient,
  RtmSdk,
} from '../../../../src/transport/agora/sdk';
import type { RemoteUser } from './rtc/remote-users';
import type { FakeRtmError } from './rtm/rtm-error';
import type { RtmEvents } from './rtm/rtm-session';

/** Fails to compile where `Real` is not all that `Narrow` asks for. */
type Offers<Narrow, Real extends Narrow> = [Narrow, Real];
export type Checked = [
  Offers<RtmSdk, typeof AgoraRTM>,
  Offers<RtmClient, RTMClient>,
  Offers<Omit<RtcSdk, 'createClient' | 'createCustomAudioTrack'>, IAgoraRTC>,
  Offers<Omit<RtcClient, 'publish' | 'unpublish' | 'subscribe'>, IAgoraRTCClient>,
  Offers<RtcRemoteTrack, IRemoteAudioTrack>,
  Offers<RtcRemoteTrack, IRemoteVideoTrack>,
  Offers<RtcLocalTrack, ILocalVideoTrack>,
  Offers<Omit<RtcLocalTrack, keyof RtcLocalPicture>, ILocalAudioTrack>,
  Offers<RtcLocalPicture, ILocalVideoTrack>,
  Offers<MediaProcessor, Parameters<ILocalVideoTrack['pipe']>[0]>,
  Offers<MediaProcessor, Parameters<ILocalAudioTrack['pipe']>[0]>,
  Offers<VendorLinkQuality, NetworkQuality>,
  Offers<RtcRemoteUser, IAgoraRTCRemoteUser>,
  Offers<RtcRemoteUser, RemoteUser>,
  Offers<{ [Name in keyof RtmEvents]: (event: RtmEvents[Name]) => void }, RTMEvents.RTMClientEventMap>,
  Offers<Pick<RTMBaseError, 'errorCode' | 'reason' | 'operation' | 'error'>, FakeRtmError>,
];

/** The calls that take or give whole tracks, which a narrow type can't stand for: made as the transport makes them. */
export const calls = (sdk: IAgoraRTC, client: IAgoraRTCClient, track: ILocalVideoTrack, uid: string) => {
  const made: IAgoraRTCClient = sdk.createClient({ mode: 'live', codec: 'vp8', role: 'audience' });
  const local: ILocalAudioTrack = sdk.createCustomAudioTrack({ mediaStreamTrack: track.getMediaStreamTrack() });
  const published: Promise<void> = client.publish(track);
  const unpublished: Promise<void> = client.unpublish(track);
  const remotes: Promise<RtcRemoteTrack>[] = [client.subscribe(uid, 'audio'), client.subscribe(uid, 'video')];
  return { made, local, published, unpublished, remotes };
};

/** What makes the vendor's processors is what the option wants. */
type VendorProcessor = Parameters<ILocalVideoTrack['pipe']>[0];
export const makes = (one: VendorProcessor): MediaProcessors => (source) => (source === 'camera' ? [one] : []);

/** Each must be assignable: a listener that takes what the stand-ins tell. */
export const listens = (client: IAgoraRTCClient, track: IRemoteVideoTrack, rtm: RTMClient): void => {
  type StateChange = [ConnectionState, ConnectionState, ConnectionDisconnectedReason?];
  client.on('connection-state-change', (...told: StateChange) => void told);
  client.on('user-joined', (...told: [IAgoraRTCRemoteUser]) => void told);
  client.on('user-left', (...told: [IAgoraRTCRemoteUser, string]) => void told);
  client.on('user-published', (...told: [IAgoraRTCRemoteUser, 'audio' | 'video' | 'datachannel']) => void told);
  client.on('user-info-updated', (...told: [UID, string]) => void told);
  client.on('network-quality', (...told: [NetworkQuality]) => void told);
  client.on('token-privilege-will-expire', () => {});
  track.on('transceiver-updated', (...told: [RTCRtpTransceiver]) => void told);
  rtm.addEventListener('linkState', (...told: [RTMEvents.LinkStateEvent]) => void told);
  rtm.addEventListener('tokenPrivilegeWillExpire', (...told: [string]) => void told);
};
