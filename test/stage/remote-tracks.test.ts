import { describe, expect, it, vi } from 'vitest';
import type { Stage } from '../../src/index';
import { Viewing } from '../../src/stage/viewing';
import { networkDown } from '../fakes/fake-media-port';
import { collectReportedErrors } from '../fakes/reported-errors';
import { setUpStage } from './stage-under-test';

const track = (id: string) => ({ id, kind: 'video' }) as MediaStreamTrack;

const onStage = ({ performers }: Stage) =>
  performers.get().map(({ userId, tracks }) => [
    userId,
    ...tracks.map(({ source, track: arrived }) => `${source} ${arrived?.id ?? 'not yet'}`),
  ]);

describe('the others on stage', () => {
  it('appear with their tracks in a stable order, and go', async () => {
    const { clock, stage, join } = await setUpStage({ role: 'viewer' });
    const { media } = await join();
    media.show('host', 'camera', track('b'));
    const back = media.show('cohost', 'camera', track('a'));
    media.show('host', 'microphone', track('c'));
    await clock.advance(10);
    expect(onStage(stage)).toEqual([['cohost', 'camera a'], ['host', 'camera b', 'microphone c']]);
    back();
    await clock.advance(10);
    expect(onStage(stage)).toEqual([['host', 'camera b', 'microphone c']]);
    expect(media.subscriptions.size).toBe(2);
  });

  it('are crew: a viewer who publishes is neither shown nor paid for', async () => {
    const { clock, stage, join } = await setUpStage({ role: 'viewer' });
    const { media } = await join();
    media.show('stranger', 'camera', track('x'));
    await clock.advance(10);
    expect(onStage(stage)).toEqual([]);
    expect(media.calls).toEqual([]);
  });

  it('are the same snapshot until something changes', async () => {
    const { clock, stage, join } = await setUpStage({ role: 'viewer' });
    const { media } = await join();
    media.show('host', 'camera', track('a'));
    await clock.advance(10);
    const before = stage.performers.get();
    const listener = vi.fn();
    stage.performers.subscribe(listener);
    media.show('stranger', 'camera', track('x'));
    media.publications.set([...media.publications.get()]);
    await clock.advance(10);
    expect(stage.performers.get()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
    media.mute('host', 'camera', true);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(stage.performers.get()[0]?.tracks[0]?.muted).toBe(true);
  });

  it('are subscribed to once, however often they are refused and wanted while a subscription is under way', async () => {
    const { clock, stage, join } = await setUpStage({ role: 'viewer' });
    const { media } = await join();
    const answers: (() => void)[] = [];
    media.gate = () => new Promise<void>((answer) => answers.push(answer));
    media.show('host', 'camera', track('a'));
    await clock.advance(10);
    for (let time = 0; time < 3; time++) {
      stage.refuse(new Set(stage.received().map(({ publication }) => publication.id)));
      await clock.advance(10);
      expect(onStage(stage)).toEqual([]);
      stage.refuse(new Set());
      await clock.advance(10);
    }
    for (const answer of answers.reverse()) answer();
    await clock.advance(10);
    expect([answers.length, media.subscriptions.size]).toEqual([4, 1]);
    expect(onStage(stage)).toEqual([['host', 'camera a']]);
  });

  it('are subscribed to again and again while the network fails', async () => {
    const { clock, stage, join } = await setUpStage({ role: 'viewer' });
    const { media } = await join();
    let failures = 5;
    media.gate = async () => {
      if (failures-- > 0) throw networkDown();
    };
    media.show('host', 'camera', track('a'));
    await clock.advance(10);
    expect(onStage(stage)).toEqual([['host', 'camera not yet']]);
    await clock.advance(60_000);
    expect(onStage(stage)).toEqual([['host', 'camera a']]);
  });

  it('cost no subscription when the session closes, or they go, during one', async () => {
    const reported = collectReportedErrors();
    for (const end of ['session', 'publication', 'membership'] as const) {
      const { clock, stage, join, leave } = await setUpStage({ role: 'viewer' });
      const { media, session } = await join();
      let open!: () => void;
      media.gate = () => new Promise((resolve) => (open = resolve));
      const back = media.show('host', 'camera', track('a'));
      await clock.advance(10);
      if (end === 'session') await session.close();
      else if (end === 'membership') await leave();
      else media.publications.set([]);
      open();
      await clock.advance(10);
      back();
      expect(media.subscriptions.size).toBe(0);
      expect(onStage(stage)).toEqual([]);
      expect(clock.pending).toBe(0);
    }
    expect(reported).toEqual([]);
  });

  it('leave no subscription or timer behind when the room is left', async () => {
    const { clock, stage, join, leave } = await setUpStage({ role: 'viewer' });
    for (let cycle = 0; cycle < 5; cycle++) {
      const { media } = await join();
      media.show('host', 'camera', track('a'));
      media.gate = cycle % 2 === 0 ? async () => undefined : () => Promise.reject(networkDown());
      await clock.advance(2_000);
      await leave();
      expect(media.subscriptions.size).toBe(0);
      media.show('cohost', 'camera', track('b'));
      await clock.advance(2_000);
      expect(onStage(stage)).toEqual([]);
      expect(clock.pending).toBe(0);
    }
  });
});

describe('a stage before what shows it is loaded', () => {
  it('is empty, and can be asked everything', async () => {
    const { stage } = await setUpStage({ role: 'viewer' });
    expect(stage.performers.get()).toEqual([]);
    expect(stage.received()).toEqual([]);
    stage.refuse(new Set(['a']));
    await stage.startAudio();
    expect(stage.audio.get()).toBe('playing');
  });

  it('says so when it can not be loaded, and is there the next time', async () => {
    let tries = 0;
    const loadViewing = async () => {
      if (++tries === 1) throw new Error('no file');
      return { Viewing };
    };
    const { clock, stage, join, leave } = await setUpStage({ role: 'viewer', loadViewing });
    await expect(join()).rejects.toThrow('no file');
    await leave();
    const { media } = await join();
    media.show('host', 'camera', track('a'));
    await clock.advance(10);
    expect(onStage(stage)).toEqual([['host', 'camera a']]);
    await leave();
    await join();
    expect(onStage(stage)).toEqual([]);
  });
});
