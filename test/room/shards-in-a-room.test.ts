import { describe, expect, it } from 'vitest';
import type { LiveRoom } from '../../src/index';
import { hash32 } from '../../src/lib/hash';
import { asPlan } from '../../src/protocol/plan';
import { setUpShow } from './a-show';
import { createCrowd } from './crowded-transport';

const VIEWERS = Array.from({ length: 12 }, (_, index) => `viewer-${index}`);

const shardOf = (id: string, shards: number) => hash32(id) % shards;
const lanesOf = (id: string, shards: number) => [`chat/${shardOf(id, shards)}`];

/** A show whose transport says that each participant is many. */
function setUpCrowdedShow(networkOptions: Parameters<typeof setUpShow>[0] = {}) {
  const show = setUpShow(networkOptions);
  const crowd = createCrowd(show.network.transport());
  const join = (id: string) => show.join(id, { transport: crowd.transport });
  const joinAll = async (ids: readonly string[]) => {
    const rooms = new Map<string, LiveRoom>();
    for (const id of ids) rooms.set(id, await join(id));
    return rooms;
  };
  /** Everyone says something every so often, for so long. */
  const chatter = async (rooms: ReadonlyMap<string, LiveRoom>, seconds: number, prefix = 'line') => {
    const said: { id: string; text: string; outcome: string }[] = [];
    for (let second = 0; second < seconds; second++) {
      for (const [id, room] of rooms) {
        const line = { id, text: `${prefix} ${second} of ${id}`, outcome: 'sending' };
        said.push(line);
        room.chat.send(line.text).then(
          ({ status }) => (line.outcome = status),
          (error: Error) => (line.outcome = error.message),
        );
        await show.clock.advance(Math.floor(1_000 / rooms.size));
      }
      await show.clock.advance(100);
    }
    await show.clock.advance(12_000);
    return said;
  };
  const planIn = async (room: string) => {
    const reader = await show.stranger(room);
    const item = await show.after(reader.session.signal.state.read('shards'));
    return item === undefined ? undefined : asPlan(item.value);
  };
  return { ...show, ...crowd, join, joinAll, chatter, planIn };
}

/** How often a room shows each text. */
function shown(room: LiveRoom): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of room.chat.messages.get()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const timesOf = (room: LiveRoom, lines: readonly { text: string }[]) => {
  const counts = shown(room);
  return lines.map(({ text }) => ({ text, times: counts.get(text) ?? 0 }));
};

const once = (lines: readonly { text: string }[]) => lines.map(({ text }) => ({ text, times: 1 }));

describe('a room with one shard', () => {
  it('has nothing to do with shards', async () => {
    const { network, joinAll, chatter, planIn, chatLanesOf } = setUpCrowdedShow();
    const rooms = await joinAll(['host', ...VIEWERS.slice(0, 3)]);
    const said = await chatter(rooms, 5);
    for (const [id, room] of rooms) {
      expect(timesOf(room, said)).toEqual(once(said));
      expect(chatLanesOf(id)).toEqual(['chat/0']);
    }
    expect(network.stats.publishes['chat/0']).toBe(said.length);
    expect(await planIn('late')).toBeUndefined();
  });
});

describe('a show that outgrows its shard', () => {
  it('has everyone move, and no line lost or shown twice on the way', { timeout: 30_000 }, async () => {
    const { clock, network, joinAll, chatter, swell, chatLanesOf, mostOf } = setUpCrowdedShow();
    const rooms = await joinAll(['host', ...VIEWERS]);
    const host = rooms.get('host')!;
    await clock.advance(3_000);
    swell(1_000);
    // The news, the move and the farewell, all the time.
    const said = await chatter(rooms, 14);
    expect(said.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
    expect(timesOf(host, said)).toEqual(once(said));
    for (const id of VIEWERS) {
      const room = rooms.get(id)!;
      const mates = said.filter((line) => line.id === 'host' || shardOf(line.id, 4) === shardOf(id, 4));
      expect(timesOf(room, mates)).toEqual(once(mates));
      await clock.advance(0);
      expect(mostOf(id)).toBeLessThanOrEqual(2);
    }
    await clock.advance(20_000);
    for (const id of VIEWERS) expect(chatLanesOf(id)).toEqual(lanesOf(id, 4));
    expect(chatLanesOf('host')).toEqual(['chat/0', 'chat/1', 'chat/2', 'chat/3']);
    expect(Object.keys(network.stats.publishes)).toEqual(expect.arrayContaining(['chat/1', 'chat/2', 'chat/3']));
  });

  it('keeps the shards apart after that, and brings what crew says to all', async () => {
    const { clock, joinAll, chatter, swell } = setUpCrowdedShow();
    const rooms = await joinAll(['host', 'mod', ...VIEWERS]);
    swell(1_000);
    await clock.advance(40_000);
    const said = await chatter(rooms, 4);
    for (const id of VIEWERS) {
      const counts = shown(rooms.get(id)!);
      for (const line of said) {
        const isHeard = ['host', 'mod'].includes(line.id) || shardOf(line.id, 4) === shardOf(id, 4);
        expect([line.text, counts.get(line.text) ?? 0]).toEqual([line.text, isHeard ? 1 : 0]);
      }
    }
    for (const crew of ['host', 'mod']) expect(timesOf(rooms.get(crew)!, said)).toEqual(once(said));
  });

  it('is one room again when most have gone', async () => {
    const { clock, joinAll, chatter, swell, chatLanesOf } = setUpCrowdedShow();
    const rooms = await joinAll(['host', ...VIEWERS]);
    swell(1_000);
    await clock.advance(40_000);
    swell(1);
    await clock.advance(35_000);
    // Some are still on their way.
    const said = await chatter(rooms, 14);
    for (const room of rooms.values()) expect(timesOf(room, said.filter(({ id }) => id === 'host'))).toHaveLength(14);
    expect(timesOf(rooms.get('host')!, said)).toEqual(once(said));
    await clock.advance(20_000);
    for (const id of rooms.keys()) expect(chatLanesOf(id)).toEqual(['chat/0']);
    const later = await chatter(rooms, 3, 'later');
    for (const room of rooms.values()) expect(timesOf(room, later)).toEqual(once(later));
  });

  it('goes on with another keeper when the first dies in the middle of it', { timeout: 30_000 }, async () => {
    for (const afterMs of [0, 30, 1_000, 3_000, 7_000, 12_000]) {
      const { clock, network, join, joinAll, chatter, swell, chatLanesOf, plans, planIn } = setUpCrowdedShow({ seed: afterMs });
      await join('host');
      await clock.advance(5_000);
      const viewers = await joinAll(['mod', ...VIEWERS]);
      swell(1_000);
      await clock.runUntil(() => plans() === 1);
      await clock.advance(afterMs);
      network.crash('host');
      const said = await chatter(viewers, 14);
      const mod = viewers.get('mod')!;
      await clock.advance(60_000);
      for (const id of VIEWERS) expect(chatLanesOf(id)).toEqual(lanesOf(id, 4));
      expect(timesOf(mod, said)).toEqual(once(said));
      expect(await planIn(`late-${afterMs}`)).toMatchObject({ shards: 4, epoch: 2 });
    }
  });

  it('is told by the next keeper of a change that the first had written and told nobody', async () => {
    const { clock, network, join, joinAll, chatter, swell, plans, planIn } = setUpCrowdedShow();
    await join('host');
    await clock.advance(5_000);
    const rooms = await joinAll(VIEWERS);
    swell(1_000);
    await clock.runUntil(() => plans() === 1);
    // It has arrived, and the host does not know yet.
    await clock.advance(30);
    network.crash('host');
    await clock.advance(20_000);
    expect(await planIn('reader')).toMatchObject({ shards: 4, was: 1, epoch: 1, isTold: false });
    await join('mod');
    await clock.runUntil(() => plans() === 3);
    await clock.advance(100);
    expect(await planIn('reader')).toMatchObject({ shards: 4, was: 1, epoch: 2, isTold: true });
    rooms.set('late', await join('late'));
    const said = await chatter(rooms, 12);
    for (const [id, room] of rooms) {
      const mates = said.filter((line) => shardOf(line.id, 4) === shardOf(id, 4));
      expect(timesOf(room, mates)).toEqual(once(mates));
    }
  });

  it('takes in who comes, or reloads, at any time of it', { timeout: 30_000 }, async () => {
    for (const afterMs of [0, 1_500, 3_000, 5_000, 7_000, 9_000, 12_000, 17_000]) {
      const { clock, network, join, joinAll, chatter, swell, chatLanesOf, plans } = setUpCrowdedShow({ seed: afterMs });
      const rooms = await joinAll(['host', ...VIEWERS]);
      swell(1_000);
      await clock.runUntil(() => plans() === 1);
      await clock.advance(afterMs);
      network.crash('viewer-3');
      rooms.set('viewer-3', await join('viewer-3'));
      rooms.set('late', await join('late'));
      const said = await chatter(rooms, 12);
      expect(timesOf(rooms.get('host')!, said)).toEqual(once(said));
      for (const id of ['viewer-3', 'late', 'viewer-0', 'viewer-1', 'viewer-2']) {
        const mates = said.filter((line) => line.id === 'host' || shardOf(line.id, 4) === shardOf(id, 4));
        expect(timesOf(rooms.get(id)!, mates)).toEqual(once(mates));
      }
      await clock.advance(30_000);
      for (const id of [...VIEWERS, 'late']) expect(chatLanesOf(id)).toEqual(lanesOf(id, 4));
    }
  });

  it('brings everyone to their shard over a network that loses, repeats and reorders', { timeout: 60_000 }, async () => {
    for (const seed of [1, 2, 3]) {
      const faults = { seed, lossRate: 0.1, duplicateRate: 0.1, reorder: true, jitterMs: 40 };
      const { clock, joinAll, chatter, swell, chatLanesOf } = setUpCrowdedShow(faults);
      const rooms = await joinAll(['host', ...VIEWERS]);
      swell(1_000);
      await clock.advance(15_000);
      const said = await chatter(rooms, 5);
      for (const room of rooms.values()) for (const times of shown(room).values()) expect(times).toBe(1);
      expect(said.filter(({ outcome }) => outcome !== 'sent')).toEqual([]);
      await clock.advance(90_000);
      for (const id of VIEWERS) expect(chatLanesOf(id)).toEqual(lanesOf(id, 4));
    }
  });
});

describe('who says how many shards there are', () => {
  it('is not a keeper who lost the lock unawares', async () => {
    const { clock, join, stranger, after, chatLanesOf } = setUpCrowdedShow();
    await join('host');
    await join('viewer-1');
    await clock.advance(3_000);
    const former = await stranger('mod', 'moderator');
    for (let beats = 0; beats < 10; beats++) {
      const at = clock.now();
      await after(former.say('control', { t: 'beat', id: `b${beats}`, at, epoch: 0, pollEveryMs: 3_000, shards: 64 }), 2_000);
    }
    expect(chatLanesOf('viewer-1')).toEqual(['chat/0']);
  });

  it.each(['{"shards":1024}', '{"shards":1024,"epoch":9007199254740991,"was":1024,"at":0}'])(
    'is not a viewer who writes %s to shared state, now or for the next keeper',
    async (forged) => {
      const { clock, network, join, joinAll, stranger, after, chatLanesOf, planIn } = setUpCrowdedShow();
      await join('host');
      await clock.advance(3_000);
      await joinAll(['mod', 'viewer-1']);
      const liar = await stranger('liar');
      await after(liar.session.signal.state.write('shards', forged), 3_000);
      expect(await planIn('reader')).toMatchObject({ shards: 1, epoch: 1 });
      await join('viewer-2');
      expect(chatLanesOf('viewer-2')).toEqual(['chat/0']);
      // At the worst moment: just before the keeper changes.
      network.crash('host');
      await after(liar.session.signal.state.write('shards', forged), 100);
      await clock.advance(60_000);
      for (const id of ['viewer-1', 'viewer-2']) expect(chatLanesOf(id)).toEqual(['chat/0']);
      expect(await planIn('late')).toMatchObject({ shards: 1, epoch: 2 });
    },
  );

  it('is not a viewer, and neither is crew chat what a viewer says on its lane', async () => {
    const { clock, join, stranger, after, chatLanesOf } = setUpCrowdedShow();
    const [host, viewer] = [await join('host'), await join('viewer-1')];
    const liar = await stranger('liar');
    const at = clock.now();
    await after(liar.say('control', { t: 'beat', id: 'b', at, epoch: 9, pollEveryMs: 3_000, shards: 64 }), 20_000);
    await after(liar.say('control', { t: 'chat', id: 'c', at, text: 'I am the host' }));
    expect(chatLanesOf('viewer-1')).toEqual(['chat/0']);
    for (const room of [host, viewer]) {
      expect(room.chat.messages.get()).toEqual([]);
      expect(room.health.report.get().dropped['not-crew']).toBe(2);
    }
  });
});
