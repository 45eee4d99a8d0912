import { it, expect } from 'vitest';
import { Board } from '../../src/questions/board';
import { createVirtualClock } from '../../src/testing/index';
import { seededRandom } from '../../src/lib/random';
import { alikeByTopic } from './alike-by-topic';
import { ask, START_MS } from './sample-record';
import type { StatusEntry } from '../../src/protocol/envelope';
const mk = (clock: ReturnType<typeof createVirtualClock>) => new Board({ clock, sharedNow: () => clock.now(), confidenceOf: () => .9, onRecord() {}, onArranged() {} });
const check = (board: Board, tag: string) => {
  const s = board.stats.get();
  expect([tag, s.asked - s.merged]).toEqual([tag, s.waiting + s.answered + s.dismissed + s.shed]);
  const rows = board.ranked.get();
  const ids = rows.flatMap((r) => board.entriesOf(r.id).map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(board.book.open().map(({ id }) => id).toSorted());
  for (const r of rows) {
    expect(Math.abs(r.reasons.reduce((a, b) => a + b.points, 0) - r.score)).toBe(0);
    expect(r.wordings.length).toBeLessThanOrEqual(32);
    for (const e of board.entriesOf(r.id)) if (r.status === 'answering' && e.status !== 'answering') throw new Error(tag + ' answering row has ' + JSON.stringify(e));
    const known = new Set(board.entriesOf(r.id).map(({ id }) => id));
    for (const w of r.wordings) expect(known.has(w.id)).toBe(true);
    expect(r.askers).toBeLessThanOrEqual(r.wordings.reduce((a, w) => a + w.askers, 0));
  }
};
for (let seed = Number(process.env.FROM ?? 1); seed <= Number(process.env.SEEDS ?? 30); seed++) it('fuzz ' + seed, () => {
  const random = seededRandom(seed * 7919);
  const clock = createVirtualClock({ startMs: START_MS });
  const boards = [mk(clock), mk(clock)];
  const meanings = boards.map(() => alikeByTopic());
  const int = (n: number) => Math.floor(random() * n);
  const words = ['price', 'size', 'colour', 'ship'];
  const seen: string[] = [];
  const prod = ['lamp', 'rug'];
  for (let step = 0; step < 400; step++) {
    const b = int(2), board = boards[b]!, other = boards[1 - b]!;
    const rows = board.ranked.get(); const row = rows[int(rows.length)];
    const op = int(13);
    let tag = `${seed}/${step}/${op}`;
    if (op <= 4) {
      const id = 'q' + step; seen.push(id);
      const q = ask(id, { text: `${words[int(4)]} ${prod[int(3)] ?? ''} ${int(14)}`, at: clock.now(), ...(int(4) === 0 ? { productId: prod[int(2)]! } : {}), ...(int(5) === 0 ? { echoOf: seen[int(seen.length)]! } : {}) });
      const who = 'u' + int(20);
      board.receive(q, who); if (int(4) > 0) other.receive(q, who);
    } else if (op === 5) board.take();
    else if (op === 6 && row) { const told = board.settle(row.id, int(2) ? 'answered' : 'dismissed', int(2) ? 'r' + int(3) : undefined); if (int(3) > 0) for (const e of told) other.apply(e, told); }
    else if (op === 7 && row) { const a = board.splitting(row.wordings[int(row.wordings.length)]!.id); if (a) { board.arrange(a); if (int(3)) other.arrange(a); } }
    else if (op === 8 && row) { const a = board.uniting(row.id, rows[int(rows.length)]!.id); if (a) { board.arrange(a); if (int(3)) other.arrange(a); } }
    else if (op === 9 && int(4) === 0) { meanings[b]!.setProducts(prod.slice(0, int(3)).map((productId) => ({ productId, titles: [] }))); board.regroup(meanings[b]!); }
    else if (op === 10) board.feature(prod[int(3)]);
    else if (op === 11 && row) { const e: StatusEntry[] = board.entriesOf(row.id).map(({ id }) => ({ id, status: 'answering' })); for (const x of e) other.apply(x, e); }
    else if (op === 12 && int(4) === 0) { const rs = [...board.book.inBuckets([...Array(64).keys()]).values()].flat(); other.arrange(board.arrangements.all()); for (const r of rs) other.merge(r, rs); }
    clock.advance(int(1000));
    check(board, tag + 'own'); check(other, tag + 'other');
  }
  // settle the differences
  for (let turn = 0; turn < 12; turn++) for (const [x, y] of [[boards[0]!, boards[1]!], [boards[1]!, boards[0]!]] as const) { const rs = [...x.book.inBuckets([...Array(64).keys()]).values()].flat(); y.arrange(x.arrangements.all()); for (const r of rs) y.merge(r, rs); }
  for (const id of seen) { const [l, r] = boards.map((x) => JSON.stringify([x.entryOf(id), x.book.get(id)?.text, x.rowOf(id)])); if (l !== r && JSON.stringify(boards[0]!.entryOf(id)) !== JSON.stringify(boards[1]!.entryOf(id))) console.log(id, l, r); }
  expect(boards[0]!.book.digest()).toEqual(boards[1]!.book.digest());
  expect(boards[0]!.arrangements.digest).toEqual(boards[1]!.arrangements.digest);
});
