import { describe, expect, it } from 'vitest';
import type { LiveRoom } from '../../src/index';
import { memoryStore } from '../../src/lib/key-value';
import { mine, setUpShow } from './a-show';

const SIZES = ['do you have size 38?', 'ada ukuran 38?', 'got size 38?'];

/** The rows of a crew member's board, each as the ways in which it was asked. */
const rows = (room: LiveRoom) =>
  room.questions.ranked
    .get()
    .map(({ wordings }) => wordings.map(({ text }) => text).sort().join(' | '))
    .sort();
const idOf = (room: LiveRoom, text: string) =>
  room.questions.ranked.get().flatMap(({ wordings }) => wordings).find((wording) => wording.text === text)!.id;

/** Three who ask the same in their own words, and one who asks something else. */
async function askAll({ join, after }: ReturnType<typeof setUpShow>) {
  for (const [index, text] of [...SIZES, 'how much is it?'].entries()) {
    const viewer = await join(`viewer-${index}`);
    await after(viewer.questions.ask(text));
  }
}

const TOGETHER = [SIZES.toSorted().join(' | '), 'how much is it?'];

describe('the same question in other words', () => {
  it('is one row, and one answer for all who asked', async () => {
    const show = setUpShow();
    const [host, ana, ben] = [await show.join('host'), await show.join('ana'), await show.join('ben')];
    await show.after(ana.questions.ask('how much is it?'));
    await show.after(ben.questions.ask('berapa harganya kak?'));
    expect(host.questions.ranked.get()).toMatchObject([{ askers: 2, intent: 'price', wordings: [{}, {}] }]);
    expect(host.questions.stats.get()).toMatchObject({ asked: 2, merged: 1, waiting: 1 });
    await show.after(host.questions.answer(host.questions.ranked.get()[0]!.id, { text: '20 euros' }));
    for (const viewer of [ana, ben]) expect(mine(viewer)).toMatchObject([{ status: 'answered', reply: '20 euros' }]);
  });

  it('is about the product that its words name', async () => {
    const show = setUpShow();
    const host = show.open('host');
    host.questions.setProducts([{ productId: 'p1', titles: ['Nora leather bag'] }]);
    await show.after(host.join());
    const ana = await show.join('ana');
    await show.after(ana.questions.ask('how much is the nora leather bag?'));
    expect(host.questions.ranked.get()).toMatchObject([{ productId: 'p1', intent: 'price' }]);
    expect(() => host.questions.setProducts([{ productId: 'p 1', titles: [] }])).toThrow(
      expect.objectContaining({ context: { option: 'products[0].productId' } }),
    );
  });
});

describe('rows that crew takes apart or makes one', () => {
  it('are so on all boards, and merging undoes splitting', async () => {
    const show = setUpShow();
    const [host, mod] = [await show.join('host'), await show.join('mod')];
    await askAll(show);
    expect(rows(host)).toEqual(TOGETHER);
    await show.after(host.questions.split(idOf(host, 'ada ukuran 38?')));
    const apart = ['ada ukuran 38?', 'do you have size 38? | got size 38?', 'how much is it?'];
    for (const crew of [host, mod]) expect(rows(crew)).toEqual(apart);
    const stats = [host, mod].map((crew) => crew.questions.stats.get());
    expect(stats).toMatchObject([{ asked: 4, merged: 1, waiting: 3 }, { asked: 4, merged: 1, waiting: 3 }]);
    await show.after(mod.questions.merge(idOf(mod, 'ada ukuran 38?'), idOf(mod, 'got size 38?')));
    for (const crew of [host, mod]) expect(rows(crew)).toEqual(TOGETHER);
  });

  it('are so for crew that comes later, and after a reload', async () => {
    const storage = memoryStore();
    const show = setUpShow();
    const host = await show.join('host', { storage });
    await askAll(show);
    await show.after(host.questions.split(idOf(host, 'ada ukuran 38?')));
    await show.after(host.questions.merge(idOf(host, 'how much is it?'), idOf(host, 'ada ukuran 38?')));
    const arranged = ['ada ukuran 38? | how much is it?', 'do you have size 38? | got size 38?'];
    expect(rows(host)).toEqual(arranged);
    const late = await show.join('mod');
    await show.clock.advance(10_000);
    expect(rows(late)).toEqual(arranged);
    await show.after(late.leave());
    show.network.crash('host');
    const again = await show.join('host', { storage });
    expect(rows(again)).toEqual(arranged);
  });

  it('are so, once it is back, for crew that was offline meanwhile', async () => {
    const show = setUpShow();
    const [host, mod] = [await show.join('host'), await show.join('mod')];
    await askAll(show);
    show.network.disconnect('mod');
    await show.clock.advance(500);
    await show.after(host.questions.split(idOf(host, 'ada ukuran 38?')));
    await show.after(mod.questions.merge(idOf(mod, 'how much is it?'), idOf(mod, 'got size 38?')));
    expect(rows(mod)).not.toEqual(rows(host));
    show.network.reconnect('mod');
    await show.clock.advance(20_000);
    // What the moderator put together came later.
    expect(rows(mod)).toEqual([[...SIZES, 'how much is it?'].toSorted().join(' | ')]);
    expect(rows(host)).toEqual(rows(mod));
  });

  it('tell those who came to a row that is being answered', async () => {
    const show = setUpShow();
    const [host, ana, ben] = [await show.join('host'), await show.join('ana'), await show.join('ben')];
    await show.after(ana.questions.ask('how much is it?'));
    await show.after(ben.questions.ask('do you have size 38?'));
    const taken = host.questions.take()!;
    await show.after(host.questions.merge(idOf(host, 'do you have size 38?'), taken.id));
    for (const viewer of [ana, ben]) expect(mine(viewer)).toMatchObject([{ status: 'answering' }]);
    await show.after(host.questions.answer(taken.id));
    for (const viewer of [ana, ben]) expect(mine(viewer)).toMatchObject([{ status: 'answered' }]);
  });

  it('cost a viewer nothing: what crew says of rows is dropped unread, and counted', async () => {
    const show = setUpShow();
    const [host, ana] = [await show.join('host'), await show.join('ana')];
    await askAll(show);
    await show.after(host.questions.split(idOf(host, 'ada ukuran 38?')));
    expect(ana.health.report.get().dropped).toMatchObject({ 'unknown-type': 1 });
    await expect(ana.questions.split('x')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
