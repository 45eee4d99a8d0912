import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/lib/key-value';
import { seededRandom } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import type { Participant } from '../../src/model/participant';
import type { Beat, Message } from '../../src/protocol/envelope';
import { CrewDesk } from '../../src/questions/crew-desk';
import { QuestionsFeature, type QuestionsDependencies } from '../../src/questions/questions-feature';
import { createVirtualClock } from '../../src/testing/index';
import { refusingStore } from '../fakes/awkward-stores';
import { collectReportedErrors } from '../fakes/reported-errors';
import { record } from './sample-record';

function setUp(self: Participant, change: Partial<QuestionsDependencies> = {}) {
  const clock = createVirtualClock();
  const published: Message[] = [];
  const sent: (readonly [to: string, message: Message])[] = [];
  const scope = new Scope();
  let ids = 0;
  const feature = new QuestionsFeature({
    self,
    clock,
    random: seededRandom(1),
    newId: () => `id${++ids}`,
    sharedNow: () => clock.now(),
    storage: memoryStore(),
    confidenceOf: () => undefined,
    publish: async (message) => void published.push(message),
    send: async (to, message) => void sent.push([to, message]),
    lock: () => new Promise(() => undefined),
    claimEpoch: async () => 1,
    otherCrew: ['host', 'mod-1', 'mod-2'].filter((id) => id !== self.id),
    textInSight: () => undefined,
    onAnswered: () => undefined,
    loadDesk: async () => CrewDesk,
    ...change,
  });
  const join = async () => {
    await feature.prepare();
    await feature.load();
    feature.enter(scope);
  };
  const digestsTo = () => sent.flatMap(([to, { t }]) => (t === 'digest' ? [to] : []));
  return { clock, feature, published, sent, scope, join, digestsTo };
}

const viewer: Participant = { id: 'ana', name: 'Ana', role: 'viewer', tier: 'vip', locale: 'pt-BR' };
const host: Participant = { id: 'host', name: 'host', role: 'host' };
const beat = (epoch: number): Beat => ({ t: 'beat', id: `beat-${epoch}`, at: 0, epoch, pollEveryMs: 4_000 });

describe('asking', () => {
  it('says who asks, about what and how sure the device is, as far as that is known', async () => {
    const { clock, feature, published, join } = setUp(viewer);
    await join();
    await feature.ask(' how much? ', { productId: 'lamp' });
    await clock.advance(10);
    expect(published).toEqual([
      {
        t: 'ask',
        id: 'id1',
        at: clock.now() - 10,
        text: 'how much?',
        confidence: 0.5,
        name: 'Ana',
        tier: 'vip',
        locale: 'pt-BR',
        productId: 'lamp',
      },
    ]);
  });

  it('joins a question in sight by its text, product and id', async () => {
    const textInSight = (id: string) => (id === 'q1' ? { text: 'how much?', productId: 'lamp' } : undefined);
    const { clock, feature, published, join } = setUp(viewer, { textInSight });
    await join();
    await feature.echo('q1');
    await clock.advance(10);
    expect(published).toMatchObject([{ t: 'ask', text: 'how much?', productId: 'lamp', echoOf: 'q1' }]);
    await expect(feature.echo('q2')).rejects.toMatchObject({ code: 'unknown-question' });
  });

  it('works from memory, and says so once, on a device that refuses', async () => {
    const reported = collectReportedErrors();
    const { feature, join } = setUp(viewer, { storage: refusingStore() });
    await join();
    await feature.ask('how much?');
    expect(feature.mine.get()).toMatchObject([{ text: 'how much?' }]);
    expect(reported).toEqual([new Error('the device refuses to read')]);
  });
});

describe("the crew's side", () => {
  it('is not there before the room is joined', async () => {
    const { feature } = setUp(host);
    expect(() => feature.take()).toThrow(expect.objectContaining({ code: 'not-joined' }));
    await expect(feature.answer('x')).rejects.toMatchObject({ code: 'not-joined' });
    expect(feature.ranked.get()).toEqual([]);
  });

  it('compares its board with the keeper, and with everyone while there is none', async () => {
    const { clock, feature, join, digestsTo, sent } = setUp(host);
    await join();
    expect(digestsTo()).toEqual(['mod-1', 'mod-2']);
    feature.receive(beat(3), 'mod-1');
    expect(digestsTo()).toEqual(['mod-1', 'mod-2', 'mod-1']);
    sent.length = 0;
    for (let second = 0; second < 60; second += 2) {
      feature.receive(beat(3), 'mod-1');
      feature.receive(beat(2), 'mod-2');
      await clock.advance(2_000);
    }
    expect(new Set(digestsTo())).toEqual(new Set(['mod-1']));
    sent.length = 0;
    await clock.advance(120_000);
    expect(new Set(digestsTo())).toEqual(new Set(['mod-1', 'mod-2']));
  });

  it('follows a new keeper at once, and one with a lower number when the other has fallen silent', async () => {
    const { clock, feature, join, digestsTo, sent } = setUp(host);
    await join();
    feature.receive(beat(900), 'mod-1');
    sent.length = 0;
    feature.receive(beat(901), 'mod-2');
    expect(digestsTo()).toEqual(['mod-2']);
    sent.length = 0;
    feature.receive(beat(1), 'mod-1');
    expect(digestsTo()).toEqual([]);
    await clock.advance(11_000);
    sent.length = 0;
    feature.receive(beat(1), 'mod-1');
    expect(digestsTo()).toEqual(['mod-1']);
  });

  it('as keeper tells askers what it learns from another board, or infers for the same row', async () => {
    const lease = { ended: new AbortController().signal, release: async () => undefined };
    const { clock, feature, published, join } = setUp(host, { lock: async () => lease });
    await join();
    await clock.advance(100);
    const records = ['a', 'b', 'c'].map((id) => record(id, { text: id === 'c' ? 'another' : 'the same' }));
    feature.receive({ t: 'records', id: 'm1', at: 0, wanted: [], records }, 'mod-1');
    feature.receive({ t: 'statuses', id: 'm2', at: 0, entries: [{ id: 'a', status: 'answered' }] }, 'mod-1');
    const settled = record('c', { text: 'another', status: 'dismissed' });
    feature.receive({ t: 'records', id: 'm3', at: 0, wanted: [], records: [settled] }, 'mod-1');
    await clock.advance(100);
    const told = published.flatMap((message) => (message.t === 'statuses' ? message.entries : []));
    expect(told).toEqual([{ id: 'b', status: 'answered' }, { id: 'c', status: 'dismissed' }]);
  });

  it('ends with its session and holds no timer', async () => {
    const { clock, feature, scope, join } = setUp(host, {
      lock: (_, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    await join();
    await feature.ask('shall we?');
    await clock.advance(5_000);
    const closing = scope.close();
    await clock.advance(2_000);
    await closing;
    expect(clock.pending).toBe(0);
  });
});
