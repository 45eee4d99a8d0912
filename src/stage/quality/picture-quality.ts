/**
 * What one's own camera is tuned for: by choice, or by the device and what is measured of the uplink. Holds the one timer
 * for that, which runs while a camera is live and the room chooses. Knows neither tracks nor publications.
 */
import { repeat, type Clock } from '../../lib/clock';
import { Signal } from '../../lib/signal';
import { invalidOption } from '../../model/errors';
import { PROFILE_NAMES, type ProfileName } from '../../model/profile';
import type { NetworkDefaults } from '../../region/types';
import type { OutgoingSample, VideoEncoding } from '../../transport/media-port';
import type { StageQuality } from '../types';
import { chooseProfile, type Circumstances } from './choose-profile';
import type { HostDevice } from './host-device';
import { fitToCamera, PROFILES, type CameraLimits, type Profile } from './profiles';
import { observeUplink, uplinkState, type UplinkFigures, type UplinkState } from './uplink-steps';

const MEASURE_EVERY_MS = 2_000;

export interface PictureQualityOptions {
  clock: Clock;
  network: Pick<NetworkDefaults, 'profile' | 'patienceMs'>;
  device: () => HostDevice;
  /** What becomes of the camera's picture on the way out; undefined where nothing is known of it. */
  sample: () => Promise<OutgoingSample | undefined>;
  /** Something else is to be asked of camera and encoder. */
  onChange: () => void;
}

export class PictureQuality {
  readonly quality: Signal<StageQuality>;
  readonly #options: PictureQualityOptions;
  #chosen: ProfileName | undefined;
  #camera: CameraLimits | undefined;
  /** What is held against the network: at first what the browser says of it, then what was measured. */
  #held: Pick<Circumstances, 'uplinkBps' | 'roundTripMs'>;
  #uplink: UplinkState;
  #picture: Profile;
  #encoding: VideoEncoding;
  #isLive = false;
  #stop: (() => void) | undefined;
  #before: OutgoingSample | undefined;

  constructor(options: PictureQualityOptions) {
    this.#options = options;
    this.#held = heldAgainst(options.device());
    const quality = this.#judge();
    this.#uplink = uplinkState(isReduced(quality), options.network.patienceMs);
    this.#picture = fitToCamera(PROFILES[quality.profile]);
    this.#encoding = encodingOf(this.#picture);
    this.quality = new Signal(quality);
  }

  /** What the encoder may spend: the same object until it changes. */
  get encoding(): VideoEncoding {
    return this.#encoding;
  }

  /** What camera and encoder are to show. */
  get picture(): Profile {
    return this.#picture;
  }

  /** @throws LiveRoomError `invalid-options`. */
  select(profile: ProfileName | 'auto'): void {
    if (profile !== 'auto' && !PROFILE_NAMES.includes(profile)) {
      const names = ['auto', ...PROFILE_NAMES].join(', ');
      throw invalidOption('choose a profile', 'profile', `must be one of ${names}`);
    }
    const chosen = profile === 'auto' ? undefined : profile;
    if (chosen === this.#chosen) return;
    this.#chosen = chosen;
    if (chosen === undefined) {
      this.#held = heldAgainst(this.#options.device());
      this.#uplink = uplinkState(isReduced(this.#judge()), this.#options.network.patienceMs);
    }
    this.watch(this.#isLive);
    this.#refresh();
  }

  /** Another camera is in use, or none. */
  useCamera(limits: CameraLimits | undefined): void {
    this.#camera = limits;
    this.#refresh();
  }

  /** Whether a camera is live: only then there is something to measure. */
  watch(isLive: boolean): void {
    this.#isLive = isLive;
    const isWanted = isLive && this.#chosen === undefined;
    if (isWanted === (this.#stop !== undefined)) return;
    this.#stop?.();
    this.#stop = isWanted ? this.#measure() : undefined;
  }

  #measure(): () => void {
    const { clock, sample } = this.#options;
    let isOver = false;
    let isAsking = false;
    this.#before = undefined;
    const look = async () => {
      if (isAsking) return;
      isAsking = true;
      // No figures are no reason to do anything.
      const taken = await sample().catch(() => undefined);
      isAsking = false;
      if (!isOver) this.#observe(taken);
    };
    const cancel = repeat(clock, () => void look(), MEASURE_EVERY_MS);
    return () => {
      isOver = true;
      cancel();
    };
  }

  #observe(sample: OutgoingSample | undefined): void {
    const { clock, network } = this.#options;
    const figures = sample && figuresOf(sample, this.#before);
    this.#before = sample;
    const { isReduced: wasReduced } = this.#uplink;
    const needs = { ...this.#picture, patienceMs: network.patienceMs };
    this.#uplink = observeUplink(this.#uplink, figures, needs, clock.now());
    if (this.#uplink.isReduced === wasReduced) return;
    // Too little for any profile that could do with less; after a calm while nothing is held against it any more.
    this.#held = this.#uplink.isReduced ? { uplinkBps: 0 } : {};
    this.#refresh();
  }

  #judge(): StageQuality {
    const { device, network } = this.#options;
    const { cores, memoryGb, saveData } = device();
    const choice =
      this.#chosen === undefined
        ? chooseProfile({ cores, memoryGb, saveData, ...this.#held, camera: this.#camera, preferred: network.profile })
        : ({ profile: this.#chosen, because: 'chosen' } as const);
    const { width, height, maxFrameRate, maxBitrateBps } = fitToCamera(PROFILES[choice.profile], this.#camera);
    return Object.freeze({
      ...choice,
      isAuto: this.#chosen === undefined,
      width,
      height,
      frameRate: maxFrameRate,
      maxBitrateBps,
    });
  }

  #refresh(): void {
    const known = this.quality.get();
    const quality = this.#judge();
    if (isSame(quality, known)) return;
    const picture = fitToCamera(PROFILES[quality.profile], this.#camera);
    const isSamePicture = isSame({ ...picture }, { ...this.#picture });
    if (!isSamePicture) {
      this.#picture = picture;
      this.#encoding = encodingOf(picture);
    }
    this.quality.set(quality);
    if (!isSamePicture) this.#options.onChange();
  }
}

const heldAgainst = ({ uplinkBps, roundTripMs }: HostDevice) => ({ uplinkBps, roundTripMs });

/** Whether it is the network that the picture is small for, which may get better. */
const isReduced = ({ profile, because }: StageQuality): boolean =>
  profile === 'weak-network' && (because === 'uplink' || because === 'round-trip');

const encodingOf = ({ maxBitrateBps, maxFrameRate, prefers }: Profile): VideoEncoding =>
  Object.freeze({ maxBitrateBps, maxFrameRate, prefers });

function figuresOf(sample: OutgoingSample, before: OutgoingSample | undefined): UplinkFigures {
  const { limitedBy, availableBps, bytesSent, atMs } = sample;
  const bytes = (bytesSent ?? Number.NaN) - (before?.bytesSent ?? Number.NaN);
  const sentBps = (bytes * 8_000) / (atMs - (before?.atMs ?? Number.NaN));
  return { limitedBy, availableBps: figure(availableBps), sentBps: figure(sentBps) };
}

const figure = (value: number | undefined) => (value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined);

function isSame<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([name, value]) => Object.is(value, other[name as keyof T]));
}
