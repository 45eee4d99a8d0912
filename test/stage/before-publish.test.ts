/** The shop's hook: what it may do to a track on its way to the stage, and what it can't break. */
import { describe, expect, it, vi } from 'vitest';
import type { BeforePublish } from '../../src/stage/types';
import { fakeDevices, fakeTrack } from '../fakes/fake-devices';
import { collectReportedErrors } from '../fakes/reported-errors';
import { setUpStage } from './stage-under-test';

async function setUp(beforePublish: BeforePublish) {
  const devices = fakeDevices();
  const under = await setUpStage({ mediaDevices: devices.mediaDevices, beforePublish });
  const session = await under.join();
  const shown = (source: string) =>
    under.stage.performers.get()[0]?.tracks.find((track) => track.source === source)?.track;
  return { ...under, ...session, ...devices, shown };
}

/** A hook that a test answers. */
function asked() {
  const calls: { track: MediaStreamTrack; signal: AbortSignal; answer: (made: MediaStreamTrack) => void }[] = [];
  const hook: BeforePublish = (track, { signal }) =>
    new Promise((resolve) => void calls.push({ track, signal, answer: resolve }));
  return { calls, hook };
}

describe('what the hook returns', () => {
  it('is published and shown instead of the plain track, from the first picture on', async () => {
    const made = fakeTrack('made');
    const sources: string[] = [];
    const { stage, media, opened, shown } = await setUp(async (track, { source }) => {
      sources.push(source);
      return source === 'camera' ? made : track;
    });
    await stage.publish();
    expect(sources.sort()).toEqual(['camera', 'microphone']);
    expect(media.own.get('camera')?.track).toBe(made);
    expect(media.own.get('microphone')?.track).toBe(opened[1]);
    expect(shown('camera')).toBe(made);
    expect(media.calls.filter((call) => call.startsWith('replace'))).toEqual([]);
    expect([opened[0]?.contentHint, made.contentHint]).toEqual(['motion', 'motion']);
  });

  it('is stopped with the plain one when the source goes off stage, and its signal aborts', async () => {
    const made = fakeTrack('made');
    const signals: AbortSignal[] = [];
    const { stage, opened } = await setUp((_, { signal }) => {
      signals.push(signal);
      return made;
    });
    await stage.publish({ camera: true });
    expect(signals[0]?.aborted).toBe(false);
    await stage.unpublish();
    expect([opened[0]?.isStopped, made.isStopped, signals[0]?.aborted]).toEqual([true, true, true]);
  });

  it('is the stage’s to stop even where the plain track was handed in, which stays its owner’s', async () => {
    const made = fakeTrack('made');
    const own = fakeTrack('own');
    const { stage, leave } = await setUp(() => made);
    await stage.publish({ camera: own });
    await stage.setProfile('product-detail');
    expect([own.contentHint, made.contentHint]).toEqual(['', 'detail']);
    await stage.setMuted('camera', true);
    expect([own.enabled, made.enabled]).toEqual([true, false]);
    await leave();
    expect([own.isStopped, made.isStopped]).toEqual([false, true]);
  });

  it('gives way to the plain track when it ends by itself', async () => {
    const made = fakeTrack('made');
    const { stage, clock, media, opened, shown } = await setUp(() => made);
    await stage.publish({ camera: true });
    made.end();
    await clock.advance(0);
    expect(media.own.get('camera')?.track).toBe(opened[0]);
    expect(shown('camera')).toBe(opened[0]);
    expect(opened[0]?.isStopped).toBe(false);
  });

  it('is made again for the device that replaces one that was pulled out', async () => {
    const hook = vi.fn<BeforePublish>((track) => fakeTrack(`made of ${track.id}`));
    const { stage, clock, media, opened } = await setUp(hook);
    await stage.publish({ camera: true });
    opened[0]?.end();
    await clock.advance(0);
    expect(media.own.get('camera')?.track.id).toBe(`made of ${opened[1]?.id}`);
    expect((hook.mock.results[0]?.value as { isStopped: boolean }).isStopped).toBe(true);
  });

  it('is not asked for twice of a track that is on stage', async () => {
    const hook = vi.fn<BeforePublish>((track) => track);
    const { stage } = await setUp(hook);
    const own = fakeTrack('own');
    await stage.publish({ camera: own });
    await stage.publish({ camera: own, microphone: true });
    expect(hook).toHaveBeenCalledTimes(2);
  });
});

describe('what happens while the hook takes its time', () => {
  it('is not undone by it: of two hosts’ wishes the later one counts, whichever is ready first', async () => {
    const { calls, hook } = asked();
    const { stage, clock, media, opened } = await setUp(hook);
    const [earlier, later] = [stage.publish({ camera: { deviceId: 'a' } }), stage.publish({ camera: { deviceId: 'b' } })];
    await clock.advance(100);
    calls[1]?.answer(fakeTrack('b'));
    await later;
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    const late = fakeTrack('a');
    calls[0]?.answer(late);
    await earlier;
    await clock.advance(0);
    expect(media.own.get('camera')?.track.id).toBe('b');
    expect([opened[0]?.isStopped, late.isStopped, opened[1]?.isStopped]).toEqual([true, true, false]);
  });

  it('is made up for when the device is pulled out', async () => {
    const { calls, hook } = asked();
    const { stage, clock, media, opened } = await setUp(hook);
    const publishing = stage.publish({ camera: true });
    await clock.advance(100);
    opened[0]?.end();
    calls[0]?.answer(fakeTrack('still picture'));
    await publishing;
    await clock.advance(100);
    calls[1]?.answer(fakeTrack('moving picture'));
    await clock.advance(100);
    expect(calls[1]?.track).toBe(opened[1]);
    expect(media.own.get('camera')?.track.id).toBe('moving picture');
  });

  it('is made up for when a screen’s owner ends it', async () => {
    const { calls, hook } = asked();
    const { stage, clock, media } = await setUp(hook);
    const screen = fakeTrack('screen');
    const publishing = stage.publish({ screen });
    await clock.advance(100);
    screen.end();
    calls[0]?.answer(fakeTrack('still picture'));
    await publishing;
    await clock.advance(100);
    expect(stage.performers.get()).toEqual([]);
    expect([...media.own.keys()]).toEqual([]);
  });
});

describe('a hook that always returns the same track', () => {
  it('has it stopped when the source goes off stage, not when its input is replaced', async () => {
    const effect = fakeTrack('effect');
    const { stage, clock, media, opened } = await setUp(() => effect);
    await stage.publish({ camera: true });
    await stage.publish({ camera: { deviceId: 'other' } });
    expect([opened[0]?.isStopped, opened[1]?.isStopped, effect.isStopped]).toEqual([true, false, false]);
    opened[1]?.end();
    await clock.advance(0);
    expect(media.own.get('camera')?.track).toBe(effect);
    expect(effect.isStopped).toBe(false);
    await stage.unpublish();
    expect(effect.isStopped).toBe(true);
  });
});

describe('a hook that fails', () => {
  it.each<[string, BeforePublish]>([
    ['throws', () => { throw new Error('no model'); }],
    ['rejects', () => Promise.reject(new Error('no model'))],
    ['returns nothing', () => undefined as unknown as MediaStreamTrack],
    ['returns sound for a picture', () => fakeTrack('sound', { kind: 'audio' })],
  ])('because it %s leaves the plain track on stage, and is reported', async (_, hook) => {
    const errors = collectReportedErrors();
    const { stage, media, opened } = await setUp(hook);
    await stage.publish({ camera: true });
    expect(media.own.get('camera')?.track).toBe(opened[0]);
    expect(errors).toHaveLength(1);
  });

  it('has five seconds, and what comes later is stopped', async () => {
    const errors = collectReportedErrors();
    const { calls, hook } = asked();
    const { stage, clock, media, opened } = await setUp(hook);
    const publishing = stage.publish({ camera: true });
    await clock.advance(4_999);
    expect(media.calls).toEqual([]);
    await clock.advance(1);
    await publishing;
    expect(media.own.get('camera')?.track).toBe(opened[0]);
    expect(errors).toMatchObject([{ code: 'timeout', context: { timeoutMs: 5_000 } }]);
    expect(calls[0]?.signal.aborted).toBe(true);
    const late = fakeTrack('late');
    calls[0]?.answer(late);
    await clock.advance(0);
    expect(late.isStopped).toBe(true);
    expect(clock.pending).toBe(1);
  });

  it('hears when its source is taken off meanwhile, and what comes of it is stopped', async () => {
    const errors = collectReportedErrors();
    const { calls, hook } = asked();
    const { stage, clock, media, opened } = await setUp(hook);
    const publishing = stage.publish();
    await clock.advance(100);
    await stage.unpublish('camera');
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    const late = fakeTrack('late');
    calls[0]?.answer(late);
    calls[1]?.answer(calls[1].track);
    await publishing;
    await clock.advance(0);
    expect([...media.own.keys()]).toEqual(['microphone']);
    expect([opened[0]?.isStopped, late.isStopped, opened[1]?.isStopped]).toEqual([true, true, false]);
    expect(errors).toEqual([]);
  });

  it('keeps nobody in the room: leaving ends it, and the camera’s light goes out', async () => {
    const { calls, hook } = asked();
    const { stage, clock, leave, opened } = await setUp(hook);
    const publishing = stage.publish();
    await clock.advance(100);
    await leave();
    await expect(publishing).rejects.toMatchObject({ code: 'not-joined' });
    expect(calls.every(({ signal }) => signal.aborted)).toBe(true);
    expect(opened.every(({ isStopped }) => isStopped)).toBe(true);
    expect(stage.performers.get()).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
