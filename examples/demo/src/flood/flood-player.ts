/** Lets a log's crowd into the room: from this tab, as if each of them had one of their own. */
import type { Readable } from 'liveroom';
import { openLocalCrowd } from 'liveroom/local';
import { loadQuestionDetector } from 'liveroom/questions';
import { createCrowd, createFlood, type Flood, type FloodProgress } from 'liveroom/testing';
import { createSteadyClock } from '../page/steady-clock';
import type { NamedLog } from './log-file';

export interface FloodPlayer {
  readonly progress: Readable<FloodProgress>;
  start(): void;
  pause(): void;
  stop(): void;
  setSpeed(speed: number): void;
  setRate(ratePerSecond: number | undefined): void;
  /** Whether what reads as a question is also asked, as a real audience's devices would. */
  setAsking(isAsking: boolean): void;
  close(): void;
}

export interface Pace {
  readonly speed: number;
  readonly ratePerSecond: number | undefined;
  readonly isAsking: boolean;
}

const NO_QUESTION = { isQuestion: false, confidence: 0 };

export async function openFloodPlayer(
  roomId: string,
  crew: readonly string[],
  log: NamedLog,
  pace: Pace,
): Promise<FloodPlayer> {
  const detector = await loadQuestionDetector();
  const clock = createSteadyClock();
  const line = openLocalCrowd({ roomId });
  let { isAsking } = pace;
  const crowd = createCrowd({
    publish: line.publish,
    detector: { detect: (text) => (isAsking ? detector.detect(text) : NO_QUESTION) },
    clock,
    reserved: crew,
  });
  const flood: Flood = createFlood({
    entries: log.entries,
    clock,
    speed: pace.speed,
    ...(pace.ratePerSecond === undefined ? {} : { ratePerSecond: pace.ratePerSecond }),
    // Each time the log is played it is other people who say it.
    onMessage: ({ user, text }, pass) => crowd.say({ userId: pass === 0 ? user : `${user} ${pass}`, name: user, text }),
  });
  return {
    progress: flood.progress,
    start: () => flood.start(),
    pause: () => flood.pause(),
    stop: () => flood.stop(),
    setSpeed: (speed) => flood.setSpeed(speed),
    setRate: (rate) => flood.setRate(rate),
    setAsking(next) {
      isAsking = next;
    },
    close() {
      flood.stop();
      clock.stop();
      line.close();
    },
  };
}
