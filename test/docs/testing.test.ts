/** The sample of docs/testing.md does what it says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LiveRoom, type Role } from '../../src/index';
import { createFakeTrack, createMemoryNetwork, createVirtualClock } from '../../src/testing/index';

it('shows sound and picture coming apart', async () => {
  const clock = createVirtualClock();
  const network = createMemoryNetwork({ clock });
  const open = (id: string, role: Role) =>
    new LiveRoom({ id: 'show', user: { id, role }, crew: ['host'], transport: network.transport() });
  const enter = async (room: LiveRoom) => {
    const joined = room.join();
    await clock.runUntil(() => room.status.get() === 'joined');
    await joined;
    return room;
  };

  const host = await enter(open('host', 'host'));
  const published = host.stage.publish({ camera: createFakeTrack('video'), microphone: createFakeTrack('audio') });
  await clock.advance(1_000);
  await published;
  const ana = await enter(open('ana', 'viewer'));
  await clock.advance(15_000);

  const end = network.impairMedia({ skewMs: -300 }, { to: 'ana' }); // or freezeRate, lossRate, delayMs, linkBps
  await clock.advance(5_000);
  expect(ana.health.report.get().avSync.level).toBe('unacceptable');
  end();

  const left = Promise.all([ana.leave(), host.leave()]);
  await clock.advance(1_000);
  await left;
});

it('is the code above, line by line', () => {
  const own = readFileSync('test/docs/testing.test.ts', 'utf8').split('\n').map((line) => line.trim());
  const page = readFileSync('docs/testing.md', 'utf8');
  const [, section = ''] = page.split('## What your page makes of it');
  const sample = /```ts\n(.*?)```/s.exec(section)![1]!.split('\n').map((line) => line.trim());
  expect(sample.filter((line) => !own.includes(line))).toEqual([]);
});
