/** A stage with a fake network, and devices that a test can unplug or withhold. */
import { seededRandom } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import type { Role } from '../../src/model/participant';
import { LocalTracks } from '../../src/stage/local-tracks';
import { StageFeature, type StageDependencies } from '../../src/stage/stage-feature';
import type { HostDevice } from '../../src/stage/quality/host-device';
import { Viewing } from '../../src/stage/viewing';
import { createVirtualClock } from '../../src/testing/index';
import { FakeMediaPort } from '../fakes/fake-media-port';

export interface StageSetUp extends Pick<StageDependencies, 'region' | 'beforePublish'>, Partial<Pick<StageDependencies, 'loadViewing'>> {
  id?: string;
  role?: Role;
  crew?: readonly string[];
  mediaDevices?: () => MediaDevices | undefined;
  /** What the machine says of itself. Default: nothing. */
  device?: HostDevice;
}

const CREW = ['me', 'host', 'cohost'];

export async function setUpStage(setUp: StageSetUp = {}) {
  const { id = 'me', role = 'host', crew = CREW, mediaDevices, device = {}, region, beforePublish } = setUp;
  const { loadViewing = async () => ({ Viewing }) } = setUp;
  const clock = createVirtualClock();
  let membership: Scope | undefined;
  const stage = new StageFeature({
    self: { id, name: id, role },
    crew: new Set(crew),
    clock,
    random: seededRandom(1),
    mediaDevices: mediaDevices ?? (() => globalThis.navigator?.mediaDevices),
    membership: () => membership?.signal,
    loadViewing,
    loadLocalTracks: async () =>
      class extends LocalTracks {
        constructor(options: ConstructorParameters<typeof LocalTracks>[0]) {
          super({ ...options, device: () => device });
        }
      },
    region,
    beforePublish,
  });
  /** A membership begins. */
  const start = () => {
    membership = new Scope();
    stage.start(membership);
  };
  /** A session begins; its scope ends it. */
  const enter = async (media = new FakeMediaPort()) => {
    await stage.prepare();
    const session = new Scope();
    membership?.add(() => session.close());
    stage.enter(media, session);
    await clock.advance(0);
    return { media, session };
  };
  const leave = async () => {
    await membership?.close();
    membership = undefined;
  };
  const join = async (media?: FakeMediaPort) => {
    start();
    return enter(media);
  };
  return { clock, stage, start, enter, join, leave };
}
