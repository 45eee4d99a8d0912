/** The publisher's half of media between tabs, over connections that a test answers. */
import { expect, it } from 'vitest';
import type { UserId } from '../../src/model/ids';
import { Publishing, type PublishingParts } from '../../src/transport/local/media/publishing';
import type { PeerEnvelope } from '../../src/transport/local/peer-message';
import { fakeTrack } from '../fakes/fake-devices';
import { collectReportedErrors } from '../fakes/reported-errors';

class FakeSender {
  readonly parameters: RTCRtpEncodingParameters[] = [];
  track: unknown;
  #isChanging = false;

  getParameters = () => ({ encodings: [{}] });
  getStats = async () => new Map();

  async setParameters({ encodings }: RTCRtpSendParameters): Promise<void> {
    // As Chromium refuses them, in some moments.
    if (this.#isChanging) throw new Error('another change is under way');
    this.#isChanging = true;
    await settle();
    this.#isChanging = false;
    this.parameters.push(...encodings);
  }

  async replaceTrack(track: unknown): Promise<void> {
    this.track = track;
  }
}

function setUp() {
  const posted: { kind: string }[] = [];
  const senders: FakeSender[] = [];
  let hear!: (message: PeerEnvelope) => void;
  const connection = {
    signalingState: 'have-local-offer',
    localDescription: { sdp: 'offer' },
    setLocalDescription: async () => undefined,
    setRemoteDescription: async () => undefined,
    addTransceiver: (track: unknown) => {
      const sender = Object.assign(new FakeSender(), { track });
      senders.push(sender);
      return { sender, mid: String(senders.length), stop: () => undefined };
    },
    close: () => undefined,
  };
  const publishing = new Publishing({
    channel: { onMessage: (listener: typeof hear) => (hear = listener), post: (message: { kind: string }) => posted.push(message) },
    roster: { own: { userId: 'ada' as UserId }, on: () => () => undefined, tell: () => undefined },
    createConnection: () => connection,
    createStream: () => ({}),
  } as unknown as PublishingParts);
  const say = (message: object) => hear({ v: 1, from: 'viewer', link: 'link', ...message } as PeerEnvelope);
  return { publishing, posted, senders, say };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const sent = (senders: readonly FakeSender[]) => senders.map(({ track }) => track);

it('sends what took a picture’s place while its link was being negotiated', async () => {
  const { publishing, posted, senders, say } = setUp();
  const [before, after] = [fakeTrack('before'), fakeTrack('after')];
  const camera = publishing.publish(before, 'camera');
  await camera.setEncoding?.({ maxBitrateBps: 400_000, maxFrameRate: 15, prefers: 'balanced' });
  say({ kind: 'want', publicationIds: ['ada/camera'] });
  await settle();
  await camera.unpublish();
  publishing.publish(after, 'camera');
  say({ kind: 'answer', sdp: 'answer' });
  await settle();
  await settle();
  expect(sent(senders)).toEqual([after]);
  expect(senders[0]?.parameters.at(-1)).toEqual({ scaleResolutionDownBy: 1 });
  expect(posted.map(({ kind }) => kind)).toEqual(['offer']);
});

it('encodes as its publisher allows and the subscriber asks, on each new link', async () => {
  const { publishing, senders, say } = setUp();
  const camera = publishing.publish(fakeTrack('camera'), 'camera');
  await camera.setEncoding?.({ maxBitrateBps: 400_000, maxFrameRate: 12, prefers: 'balanced' });
  say({ kind: 'want', publicationIds: ['ada/camera'], lowIds: ['ada/camera'] });
  await settle();
  await settle();
  say({ kind: 'want', link: 'other', publicationIds: ['ada/camera'] });
  await settle();
  await settle();
  expect(senders.map(({ parameters }) => parameters)).toEqual([
    [{ scaleResolutionDownBy: 4, maxBitrate: 150_000, maxFramerate: 12 }],
    [{ scaleResolutionDownBy: 1, maxBitrate: 400_000, maxFramerate: 12 }],
  ]);
});

it('encodes as was said last, also while an earlier change is under way', async () => {
  const { publishing, senders, say } = setUp();
  const errors = collectReportedErrors();
  const camera = publishing.publish(fakeTrack('camera'), 'camera');
  say({ kind: 'want', publicationIds: ['ada/camera'], lowIds: ['ada/camera'] });
  say({ kind: 'want', publicationIds: ['ada/camera'] });
  await camera.setEncoding?.({ maxBitrateBps: 400_000, maxFrameRate: 12, prefers: 'balanced' });
  expect(senders[0]?.parameters.at(-1)).toEqual({ scaleResolutionDownBy: 1, maxBitrate: 400_000, maxFramerate: 12 });
  expect(errors).toEqual([]);
});
