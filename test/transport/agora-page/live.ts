/**
 * The transports' conformance suite over the real SDKs and the real network, a case at a time. Tokens come from whoever
 * drives the page, through `liveToken`.
 */
import { isLiveRoomError } from 'liveroom';
import { agora, type AgoraSdk } from 'liveroom/agora';
import { transportConformance, type RoomId, type TransportCase, type TransportHarness, type UserId } from 'liveroom/testing';
import type {} from './live-tab';

declare global {
  /** A token for both SDKs, made outside of the page. */
  function liveToken(roomId: string, userId: string): Promise<string>;
}

export interface LiveSetup {
  readonly appId: string;
  readonly joinTimeoutMs: number;
}

export interface LiveCases {
  readonly names: readonly string[];
  /** How many cases are left out, because they cut single users off the network. */
  readonly outages: number;
}

export interface Failure {
  readonly message: string;
  readonly code: string | undefined;
  /** What the SDK said. */
  readonly cause: string | undefined;
}

/** More than a join may take, so that its own error is what is seen. */
const PATIENCE_BEYOND_JOIN_MS = 10_000;
const QUIET_MS = 1_500;

const live = {
  cases(setup: LiveSetup): LiveCases {
    const harness = liveHarness(setup);
    const names = casesOf(harness).map(({ name }) => name);
    const withOutages = casesOf({ ...harness, silence: () => undefined, restore: () => undefined });
    return { names, outages: withOutages.length - names.length };
  },
  /** Why the case failed, undefined if it passed. */
  async run(name: string, setup: LiveSetup): Promise<Failure | undefined> {
    try {
      await casesOf(liveHarness(setup)).find((one) => one.name === name)!.run();
      return undefined;
    } catch (error) {
      const { message, cause } = error as Partial<Error>;
      const code = isLiveRoomError(error) ? error.code : undefined;
      return { message: message ?? String(error), code, cause: cause === undefined ? undefined : String(cause) };
    }
  },
};

function liveHarness({ appId, joinTimeoutMs }: LiveSetup): TransportHarness {
  return {
    createTransport: async () => agora({ appId, joinTimeoutMs, sdk: await openTab(), tokenProvider: bringToken }),
    settle: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    patienceMs: joinTimeoutMs + PATIENCE_BEYOND_JOIN_MS,
    quietMs: QUIET_MS,
    createTrack: (kind) => (kind === 'video' ? drawnTrack() : hummedTrack()),
  };
}

function casesOf(harness: TransportHarness): readonly TransportCase[] {
  return [...transportConformance(harness), rejoining(harness)];
}

/** The suite opens each session in a tab of its own; most shoppers come back in the one that they left in. */
function rejoining(harness: TransportHarness): TransportCase {
  return {
    name: 'joins again as the same user from the same page',
    async run() {
      const transport = await harness.createTransport();
      const user = { id: `guest-${crypto.randomUUID()}` as UserId, role: 'viewer' } as const;
      const roomId = `case-${crypto.randomUUID().slice(0, 12)}` as RoomId;
      for (let visit = 1; visit <= 2; visit++) {
        const session = await transport.connect({ roomId, user, signal: new AbortController().signal });
        const { state } = session.connection.get();
        await session.close();
        if (state !== 'connected') throw new Error(`visit ${visit} should be connected, not ${state}`);
      }
    },
  };
}

async function bringToken({ roomId, userId }: { roomId: string; userId: string }) {
  const token = await liveToken(roomId, userId);
  return { rtc: token, rtm: token };
}

async function openTab(): Promise<AgoraSdk> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = './live-tab.html';
  document.body.append(frame);
  await loaded;
  return frame.contentWindow!.ownSdks!;
}

/** A picture that changes all the time. */
function drawnTrack(): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
  const brush = canvas.getContext('2d')!;
  let hue = 0;
  setInterval(() => {
    brush.fillStyle = `hsl(${(hue += 7)} 80% 50%)`;
    brush.fillRect(0, 0, canvas.width, canvas.height);
  }, 66);
  return canvas.captureStream(15).getVideoTracks()[0]!;
}

function hummedTrack(): MediaStreamTrack {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: 220 });
  oscillator.connect(output);
  oscillator.start();
  return output.stream.getAudioTracks()[0]!;
}

export type Live = typeof live;
Object.assign(globalThis, { live });
