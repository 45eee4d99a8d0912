import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/health/repair/condition';
import { Repairing } from '../../../src/health/repair/repairing';
import type { MediaSource, Publication, RemoteMedia, VideoStream } from '../../../src/transport/media-port';
import { FINE, SETTINGS } from './repair-run';

const BAD: Partial<Condition> = { lossRate: 0.3, concealedRate: 0.2, freezeRate: 0.2 };

/** A stage that subscribes at once to whatever is not refused, as slowly as the next look. */
class FakeStage {
  readonly publications: Publication[] = [];
  readonly media = new Map<string, RemoteMedia>();
  refused: ReadonlySet<string> = new Set();
  refusals = 0;
  /** What was asked of the transport: `host-camera low`. */
  readonly asked: string[] = [];
  /** What a request for a stream comes to. */
  answer: (stream: VideoStream) => Promise<void> = async () => undefined;
  hasStreams = true;

  publish(userId: string, ...sources: MediaSource[]): this {
    for (const source of sources) {
      this.publications.push({ id: `${userId}-${source}`, userId, source, muted: false } as Publication);
    }
    this.settle();
    return this;
  }

  unpublish(userId: string): void {
    this.publications.splice(0, Infinity, ...this.publications.filter((one) => one.userId !== userId));
    this.settle();
  }

  received = () => this.publications.map((publication) => ({ publication, media: this.media.get(publication.id) }));

  refuse = (refused: ReadonlySet<string>) => {
    this.refusals++;
    this.refused = new Set(refused);
    for (const id of refused) this.media.delete(id);
  };

  /** What is not refused is subscribed to. */
  settle(): void {
    const ids = new Set(this.publications.map(({ id }) => id));
    for (const id of this.media.keys()) if (!ids.has(id)) this.media.delete(id);
    for (const { id, source } of this.publications) {
      if (!this.refused.has(id) && !this.media.has(id)) this.media.set(id, this.#subscribe(id, source));
    }
  }

  #subscribe(publicationId: string, source: MediaSource): RemoteMedia {
    const setStream = async (stream: VideoStream) => {
      this.asked.push(`${publicationId} ${stream}`);
      await this.answer(stream);
    };
    const isPicture = source === 'camera' || source === 'screen';
    return { publicationId, ...(isPicture && this.hasStreams && { setStream }) } as RemoteMedia;
  }
}

function setUp(settings = SETTINGS) {
  const stage = new FakeStage().publish('host', 'camera', 'microphone');
  const repairing = new Repairing({ settings, received: stage.received, refuse: stage.refuse });
  let nowMs = 1_000_000;
  const look = async (seconds: number, ...conditions: Partial<Condition>[]) => {
    for (let second = 0; second < seconds; second++) {
      repairing.step(conditions.map((condition) => ({ ...FINE, ...condition })), nowMs);
      nowMs += 1_000;
      await Promise.resolve();
      await new Promise<void>((resolve) => setImmediate(resolve));
      stage.settle();
    }
  };
  return { stage, repairing, look };
}

const untilLow = 17;
const untilNone = 33;

describe('a low stream', () => {
  it('is asked for once, and the full one when it is over', async () => {
    const { stage, repairing, look } = setUp();
    await look(20, {});
    expect(stage.asked).toEqual([]);
    await look(untilLow, BAD);
    expect(stage.asked).toEqual(['host-camera low']);
    expect(repairing.streamOf('host')).toBe('low');
    expect(repairing.repairs()).toMatchObject({ active: ['low-stream'], log: [{ kind: 'low-stream', step: 'begin' }] });
    await look(60, {});
    expect(stage.asked).toEqual(['host-camera low', 'host-camera full']);
    expect(repairing.repairs().active).toEqual([]);
  });

  it('is asked for again of a new subscription', async () => {
    const { stage, look } = setUp();
    await look(untilLow, BAD);
    stage.media.delete('host-camera');
    stage.settle();
    await look(2, { lossRate: 0.07 });
    expect(stage.asked).toEqual(['host-camera low', 'host-camera low']);
  });

  it('is asked for until it succeeds, and nothing is thrown', async () => {
    const { stage, look } = setUp();
    let failures = 3;
    stage.answer = async () => {
      if (failures-- > 0) throw new Error('refused');
    };
    await look(untilLow + 8, { ...BAD });
    expect(stage.asked).toEqual(Array.from({ length: 4 }, () => 'host-camera low'));
  });

  it('is asked for one request at a time, and again when no answer comes', async () => {
    const { stage, look } = setUp();
    stage.answer = () => new Promise(() => undefined);
    await look(untilLow, BAD);
    await look(9, { lossRate: 0.07 });
    expect(stage.asked).toHaveLength(1);
    await look(3, { lossRate: 0.07 });
    expect(stage.asked).toHaveLength(2);
  });

  it('that the transport does not have is never claimed: it goes on to audio only', async () => {
    const { stage, repairing, look } = setUp();
    stage.hasStreams = false;
    stage.unpublish('host');
    stage.publish('host', 'camera', 'microphone');
    await look(untilNone + 1, BAD);
    expect(repairing.repairs().log.map(({ kind }) => kind)).toEqual(['audio-only']);
    await look(200, {});
    const { active, log } = repairing.repairs();
    expect(active).toEqual([]);
    expect(log).toMatchObject([{ step: 'begin' }, { kind: 'audio-only', step: 'end' }]);
  });

  it('is no repair of who shows no picture', async () => {
    const { stage, repairing, look } = setUp({ ...SETTINGS, startsLow: true });
    await look(1, {});
    expect(repairing.repairs()).toMatchObject({ active: ['low-stream'], log: [] });
    stage.unpublish('host');
    stage.publish('host', 'microphone');
    await look(1, { hasPicture: false });
    expect(repairing.repairs().active).toEqual([]);
  });
});

describe('audio only', () => {
  it('refuses the pictures, keeps the sound, and takes the small picture first when it is over', async () => {
    const { stage, repairing, look } = setUp();
    stage.publish('host', 'screen');
    stage.publish('cohost', 'camera');
    await look(untilNone, BAD, { userId: 'cohost' });
    expect([...stage.refused]).toEqual(['host-camera', 'host-screen']);
    expect(repairing.repairs().active).toEqual(['audio-only']);
    stage.asked.length = 0;
    await look(41, {}, { userId: 'cohost' });
    expect([...stage.refused]).toEqual([]);
    expect(stage.asked).toEqual(['host-camera low', 'host-screen low']);
  });

  it('is told once: the stage hears of changes only', async () => {
    const { stage, look } = setUp();
    await look(300, BAD);
    expect(stage.refusals).toBe(1);
  });
});

describe('a new subscription', () => {
  const apart: Partial<Condition> = { level: 'unacceptable', skewMs: 300 };

  it('refuses all of the publisher for one look, and nothing of the others', async () => {
    const { stage, repairing, look } = setUp();
    stage.publish('cohost', 'camera', 'microphone');
    const before = stage.media.get('host-camera');
    await look(21, apart, { userId: 'cohost' });
    expect([...stage.refused]).toEqual(['host-camera', 'host-microphone']);
    const { active, log } = repairing.repairs();
    expect(active).toEqual([]);
    expect(log).toMatchObject([{ kind: 'resubscribe', step: 'once', because: 'skew' }]);
    await look(1, apart, { userId: 'cohost' });
    expect(stage.refused.size).toBe(0);
    expect(stage.media.get('host-camera')).not.toBe(before);
    expect(stage.media.size).toBe(4);
  });

  it('is not left half done when the room is left, or the publisher is gone', async () => {
    for (const end of ['reset', 'gone'] as const) {
      const { stage, repairing, look } = setUp();
      await look(21, apart);
      expect(stage.refused.size).toBe(2);
      if (end === 'reset') repairing.reset();
      else {
        stage.unpublish('host');
        await look(1);
      }
      expect(stage.refused.size).toBe(0);
    }
  });
});

describe('taking repairs back', () => {
  it('gives everything back at once, keeps the log, and may begin anew', async () => {
    const { stage, repairing, look } = setUp();
    stage.publish('cohost', 'camera');
    await look(untilLow, { lossRate: 0.07 }, { userId: 'cohost', ...BAD });
    await look(untilNone, BAD, { userId: 'cohost', lossRate: 0.07 });
    expect([repairing.streamOf('host'), repairing.streamOf('cohost')]).toEqual(['none', 'low']);
    const { log } = repairing.repairs();
    stage.asked.length = 0;
    repairing.reset();
    expect(stage.refused.size).toBe(0);
    expect(stage.asked).toEqual(['cohost-camera full']);
    expect(repairing.repairs()).toMatchObject({ active: [], log });
    expect(repairing.streamOf('host')).toBe('full');
    stage.settle();
    await look(untilLow, BAD, { userId: 'cohost' });
    expect(repairing.streamOf('host')).toBe('low');
  });

  it('outlives a request for the low stream that is still under way', async () => {
    const { stage, repairing, look } = setUp();
    let answer!: () => void;
    stage.answer = (stream) => (stream === 'low' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve());
    await look(untilLow, BAD);
    repairing.reset();
    expect(stage.asked.at(-1)).toBe('host-camera full');
    stage.asked.length = 0;
    answer();
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(stage.asked).toEqual(['host-camera full']);
  });

  it('tries again what failed when looks go on', async () => {
    const { stage, repairing, look } = setUp();
    await look(untilLow, BAD);
    stage.answer = async () => Promise.reject(new Error('refused'));
    repairing.reset();
    await look(2, {});
    stage.answer = async () => undefined;
    stage.asked.length = 0;
    await look(3, {});
    expect(stage.asked).toEqual(['host-camera full']);
  });
});

describe('what was done', () => {
  it('is frozen, the same while nothing changes, and the last fifty', async () => {
    const { stage, repairing, look } = setUp();
    await look(3, {});
    const before = repairing.repairs();
    await look(3, {});
    expect(repairing.repairs()).toBe(before);
    const users = Array.from({ length: 40 }, (_, index) => `host${index}`);
    for (const userId of users) stage.publish(userId, 'camera');
    await look(untilNone, ...users.map((userId) => ({ ...BAD, userId })));
    const { active, log } = repairing.repairs();
    expect(log).toHaveLength(50);
    expect(log.at(-1)).toMatchObject({ userId: 'host39', kind: 'audio-only' });
    for (const each of [repairing.repairs(), active, log, ...log]) expect(Object.isFrozen(each)).toBe(true);
  });
});
