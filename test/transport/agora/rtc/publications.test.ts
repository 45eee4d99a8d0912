import { describe, expect, it } from 'vitest';
import { setUp } from './stub-rtc';

async function watching() {
  const bench = setUp();
  await bench.open();
  return bench;
}

describe('what others publish over Agora', () => {
  it('is listed with one id per user and source, and gone when it is unpublished', async () => {
    const { stub, media, ids } = await watching();
    stub.published('ben', 'video');
    stub.published('ben', 'audio');
    expect(media.publications.get()).toEqual([
      { id: 'ben/camera', userId: 'ben', source: 'camera', muted: false },
      { id: 'ben/microphone', userId: 'ben', source: 'microphone', muted: false },
    ]);
    stub.unpublished('ben', 'video');
    expect(ids()).toEqual(['ben/microphone']);
  });

  it('stays listed as muted while muted, whichever event comes first', async () => {
    const { stub, ids } = await watching();
    stub.published('ben', 'audio');
    stub.info('ben', 'mute-audio');
    stub.unpublished('ben', 'audio');
    expect(ids()).toEqual(['ben/microphone muted']);
    stub.info('ben', 'unmute-audio');
    stub.published('ben', 'audio');
    expect(ids()).toEqual(['ben/microphone']);
    stub.unpublished('ben', 'audio');
    stub.info('ben', 'mute-audio');
    expect(ids()).toEqual(['ben/microphone muted']);
    stub.published('ben', 'audio');
    stub.info('ben', 'unmute-audio');
    expect(ids()).toEqual(['ben/microphone']);
  });

  it('is unlisted when an unmuted publication does not come back', async () => {
    const { stub, ids } = await watching();
    stub.published('ben', 'audio');
    stub.info('ben', 'mute-audio');
    stub.unpublished('ben', 'audio');
    stub.info('ben', 'unmute-audio');
    expect(ids()).toEqual([]);
  });

  it('is listed as muted to those who come late', async () => {
    const { stub, ids } = await watching();
    stub.events.emit('user-joined', { uid: 'ben', hasAudio: false, hasVideo: false });
    stub.info('ben', 'mute-audio');
    expect(ids()).toEqual(['ben/microphone muted']);
  });

  it('goes with its publisher, muted or not, for good', async () => {
    const { stub, ids } = await watching();
    stub.published('ben', 'video');
    stub.published('ben', 'audio');
    stub.info('ben', 'mute-audio');
    stub.unpublished('ben', 'audio');
    stub.events.emit('user-left', { uid: 'ben' }, 'BecomeAudience');
    expect(ids()).toEqual([]);
    stub.info('ben', 'mute-video');
    stub.unpublished('ben', 'video');
    expect(ids()).toEqual([]);
  });

  it('takes no notice of native clients, data, and states of the camera', async () => {
    const { stub, ids } = await watching();
    stub.published(4711, 'video');
    stub.info(4711, 'mute-video');
    stub.published('ben', 'datachannel');
    stub.published('not a user id', 'video');
    stub.published('ben', 'video');
    stub.info('ben', 'disable-local-video');
    expect(ids()).toEqual(['ben/camera']);
  });

  it('is frozen, and the same object until it changes', async () => {
    const { stub, media } = await watching();
    stub.published('ben', 'video');
    stub.published('ben', 'audio');
    const before = media.publications.get();
    stub.published('ben', 'video');
    stub.info('ben', 'unmute-audio');
    expect(media.publications.get()).toBe(before);
    stub.info('ben', 'mute-audio');
    expect(media.publications.get()[0]).toBe(before[0]);
    expect(Object.isFrozen(before) && before.every(Object.isFrozen)).toBe(true);
  });

  it('loses what the SDK dropped without an event during an outage', async () => {
    const { stub, clock, ids } = await watching();
    const ben = { uid: 'ben', hasAudio: true, hasVideo: true };
    stub.events.emit('user-published', ben, 'video');
    stub.events.emit('user-published', ben, 'audio');
    stub.state('RECONNECTING');
    stub.state('CONNECTED');
    ben.hasAudio = false;
    await clock.advance(4_000);
    expect(ids()).toEqual(['ben/camera']);
    expect(clock.pending).toBe(0);
  });

  it('is empty once the session is closed', async () => {
    const { stub, media, ids } = await watching();
    stub.published('ben', 'video');
    await media.close();
    expect(ids()).toEqual([]);
    stub.published('ben', 'audio');
    expect(ids()).toEqual([]);
  });
});
