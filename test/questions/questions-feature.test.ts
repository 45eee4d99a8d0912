import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/lib/key-value';
import { seededRandom } from '../../src/lib/random';
import { Scope } from '../../src/lib/scope';
import type { Participant } from '../../src/model/participant';
import type { Beat, Message } from '../../src/protocol/envelope';
import { CrewDesk, type CrewDeskOptions } from '../../src/questions/crew-desk';
import { Outbox } from '../../src/questions/outbox';
import { QuestionsFeature, type QuestionsDependencies } from '../../src/questions/questions-feature';
import { createVirtualClock } from '../../src/testing/index';
import { refusingStore } from '../fakes/awkward-stores';
import { collectReportedErrors } from '../fakes/reported-errors';
import { alikeByTopic } from './alike-by-topic';
import { ask, record } from './sample-record';

interface Changes extends Partial<QuestionsDependencies> {
  lock?: CrewDeskOptions['lock'];
  loadMeaning?: CrewDeskOptions['loadMeaning'];
}

function setUp(self: Participant, { lock = () => new Promise(() => undefined), loadMeaning, ...change }: Changes = {}) {
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
    textInSight: () => undefined,
    onAnswered: () => undefined,
    onShards: () => undefined,
    loadOutbox: async () => ({ Outbox }),
    loadDesk: async () => (options) =>
      new CrewDesk({
        ...options,
        ...(loadMeaning === undefined ? {} : { loadMeaning }),
        send: async (to, message) => void sent.push([to, message]),
        lock,
        claimEpoch: async () => 1,
        keepShards: () => () => undefined,
        audience: () => 3,
        otherCrew: ['host', 'mod-1', 'mod-2'].filter((id) => id !== self.id),
      }),
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

describe('the number of chat shards', () => {
  it('is taken from a keeper that is believed, also where that is this device', async () => {
    const told: number[] = [];
    const { feature, join } = setUp(viewer, { onShards: (shards) => void told.push(shards) });
    await join();
    feature.receive(beat(2), 'mod-1');
    feature.receive({ ...beat(2), shards: 4 }, 'mod-1');
    feature.receive({ ...beat(1), shards: 64 }, 'mod-2');
    feature.receive({ ...beat(3), shards: 8 }, 'mod-2');
    expect(told).toEqual([4, 8]);
  });
});

describe('how often samples of health are wanted', () => {
  it('is taken from a keeper that is believed, also that none are wanted', async () => {
    const told: (number | undefined)[] = [];
    const { feature, join } = setUp(viewer, { onSampling: (everyMs) => void told.push(everyMs) });
    await join();
    feature.receive({ ...beat(2), sampleEveryMs: 10_000 }, 'mod-1');
    feature.receive({ ...beat(1), sampleEveryMs: 1 }, 'mod-2');
    feature.receive(beat(3), 'mod-2');
    expect(told).toEqual([10_000, undefined]);
  });
});

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

describe('asking before the outbox is there', () => {
  it('shows the question at once, keeps it on the device, and sends it in its turn when the room is joined', async () => {
    const storage = memoryStore();
    const before = setUp(viewer, { storage });
    await before.feature.ask('from the last visit?');
    const { clock, feature, published, join } = setUp(viewer, { storage, newId: (ids => () => `new${++ids}`)(0) });
    await clock.advance(1_000);
    const asked = await feature.ask('and how much?');
    expect(asked).toMatchObject({ status: 'sending', text: 'and how much?' });
    expect(feature.mine.get()).toEqual([asked]);
    await clock.advance(60_000);
    expect(published).toEqual([]);
    expect(clock.pending).toBe(0);
    expect(await storage.entries('own/')).toHaveLength(2);
    await join();
    await clock.advance(10);
    const texts = ['from the last visit?', 'and how much?'];
    expect(feature.mine.get().map(({ text }) => text)).toEqual(texts);
    expect(published.flatMap((message) => (message.t === 'ask' ? [message.text] : []))).toEqual(texts);
  });

  it('loses nothing when the page can not load it at first', async () => {
    let tries = 0;
    const loadOutbox = async () => {
      if (++tries === 1) throw new Error('no file');
      return { Outbox };
    };
    const textInSight = () => ({ text: 'is it warm?' });
    const { clock, feature, published, scope, join } = setUp(viewer, { loadOutbox, textInSight });
    await feature.ask('how much?');
    await expect(join()).rejects.toThrow('no file');
    for (let times = 0; times < 2; times++) await feature.echo('q1');
    feature.receive(beat(1), 'mod-1');
    feature.resume();
    await join();
    await clock.advance(10);
    expect(published.map((message) => message.t === 'ask' && message.text)).toEqual(['how much?', 'is it warm?']);
    await scope.close();
    expect(clock.pending).toBe(0);
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

describe('rows by hand', () => {
  const answering = async () => {
    const lease = { ended: new AbortController().signal, release: async () => undefined };
    const crew = setUp(host, { lock: async () => lease, loadMeaning: async () => alikeByTopic() });
    await crew.join();
    await crew.clock.advance(100);
    for (const text of ['price please', 'price of it', 'size 38']) {
      crew.feature.receive(ask(text.replaceAll(' ', '-'), { text }), text);
    }
    await crew.clock.advance(100);
    crew.published.length = 0;
    const rows = () => crew.feature.ranked.get().map(({ wordings }) => wordings.map(({ text }) => text));
    return { ...crew, rows };
  };

  it('are told to the crew, and what that changes to the askers', async () => {
    const { feature, published, rows } = await answering();
    expect(rows()).toEqual([['price please', 'price of it'], ['size 38']]);
    feature.take();
    published.length = 0;
    await feature.merge('size-38', 'price-of-it');
    expect(rows()).toHaveLength(1);
    expect(published).toMatchObject([
      { t: 'arrange', arrangements: [{ text: 'price please' }, { text: 'price of it' }, { text: 'size 38' }] },
      { t: 'statuses', entries: [{ id: 'size-38', status: 'answering' }] },
    ]);
    published.length = 0;
    await feature.split('size-38');
    expect(rows()).toEqual([['price please', 'price of it'], ['size 38']]);
    expect(published.map(({ t }) => t)).toEqual(['arrange']);
  });

  it('are refused where there is nothing to do it to', async () => {
    const { feature, published } = await answering();
    await expect(feature.split('nothing')).rejects.toMatchObject({ code: 'unknown-question' });
    await expect(feature.merge('size-38', 'nothing')).rejects.toMatchObject({ code: 'unknown-question' });
    await expect(feature.split('size-38')).rejects.toMatchObject({
      code: 'invalid-options',
      context: { option: 'questionId' },
    });
    await feature.merge('price-please', 'price-of-it');
    await feature.dismiss('size-38');
    await expect(feature.split('size-38')).rejects.toMatchObject({ code: 'unknown-question' });
    expect(published.filter(({ t }) => t === 'arrange')).toEqual([]);
  });

  it('are refused to viewers, and before the room is joined', async () => {
    const ana = setUp(viewer);
    await ana.join();
    for (const { feature, code } of [{ ...ana, code: 'not-allowed' }, { ...setUp(host), code: 'not-joined' }]) {
      await expect(feature.split('x')).rejects.toMatchObject({ code });
      await expect(feature.merge('x', 'y')).rejects.toMatchObject({ code });
    }
  });

  it('are taken over from a colleague, whose askers the keeper tells', async () => {
    const { clock, feature, published, rows } = await answering();
    feature.take();
    published.length = 0;
    const arrangements = ['price of it', 'size 38'].map((text) => ({ text, group: 'g', at: clock.now() }));
    feature.receive({ t: 'arrange', id: 'm', at: clock.now(), arrangements }, 'mod-1');
    await clock.advance(100);
    // What nobody arranged stays with what it is alike to.
    expect(rows().map((texts) => texts.toSorted())).toEqual([['price of it', 'price please', 'size 38']]);
    const told = published.flatMap((message) => (message.t === 'statuses' ? message.entries : []));
    expect(told).toEqual([{ id: 'size-38', status: 'answering' }]);
  });

  it('are in several messages when there are many', async () => {
    const { feature, published } = await answering();
    for (const text of Array.from({ length: 30 }, (_, index) => `price ${index} ${'\u{1f600}'.repeat(480)}`)) {
      feature.receive(ask(text.slice(0, 8).replaceAll(' ', '-'), { text }), text.slice(0, 8));
    }
    await feature.merge('size-38', 'price-please');
    const arranged = published.flatMap((message) => (message.t === 'arrange' ? [message.arrangements.length] : []));
    expect(arranged.length).toBeGreaterThan(1);
    expect(arranged.reduce((sum, count) => sum + count, 0)).toBe(33);
  });
});

describe('what sorts questions', () => {
  const products = [{ productId: 'lamp', titles: ['Lamp'] }];
  const asked = (feature: QuestionsFeature, ...texts: string[]) => {
    for (const text of texts) feature.receive(ask(text.replaceAll(' ', '-'), { text }), text);
    return feature.ranked.get();
  };

  it('knows the products that were named before the room was joined, and after', async () => {
    const { feature, join } = setUp(host, { loadMeaning: async () => alikeByTopic() });
    feature.setProducts(products);
    await join();
    expect(asked(feature, 'price of lamp', 'price of rug')).toMatchObject([{ productId: 'lamp' }, {}]);
    feature.setProducts([...products, { productId: 'rug', titles: ['Rug'], aliases: ['number 2'] }]);
    expect(feature.ranked.get().map(({ productId }) => productId).sort()).toEqual(['lamp', 'rug']);
  });

  it('does not sort anew when the same is said again', async () => {
    let times = 0;
    const counting = { ...alikeByTopic(), setProducts: () => void times++ };
    const { feature, join } = setUp(host, { loadMeaning: async () => counting });
    await join();
    for (let turn = 0; turn < 3; turn++) feature.setProducts(structuredClone(products));
    expect(times).toBe(2);
  });

  it('merges equal texts only while it cannot be loaded, says so once, and is there at the next join', async () => {
    const reported = collectReportedErrors();
    const failure = new Error('the page was updated');
    let isServed = false;
    const loadMeaning = async () => {
      if (isServed) return alikeByTopic();
      throw failure;
    };
    const { feature, join } = setUp(host, { loadMeaning });
    await join();
    expect(asked(feature, 'price please', 'Price please!', 'price of it')).toHaveLength(2);
    expect(reported).toEqual([failure]);
    isServed = true;
    await feature.prepare();
    expect(feature.ranked.get()).toHaveLength(1);
    expect(reported).toEqual([failure]);
  });

  it('is nothing to viewers, whose page may name products all the same', async () => {
    const { feature, join } = setUp(viewer);
    feature.setProducts(products);
    await join();
    feature.setProducts(products);
    expect(feature.ranked.get()).toEqual([]);
  });
});
