import { expect, it } from 'vitest';
import { seededRandom } from '../../../../src/lib/random';
import type { Lease } from '../../../../src/transport/port';
import { Cloud, type Seat } from './cloud';
for (let seed = 1; seed <= 60; seed++) {
  it(`fuzz ${seed}`, async () => {
    const random = seededRandom(seed);
    const cloud = new Cloud();
    if (seed % 3 === 0) { cloud.faults.reorders = 0.1; cloud.faults.duplicates = 0.1; }
    const names = ['ada', 'ben', 'cem'];
    const leases: { lease: Lease; who: string }[] = [];
    const seats = new Map<string, Seat>();
    const cut = new Set<string>();
    const aborts: AbortController[] = [];
    const ask = (who: string) => {
      const c = new AbortController(); aborts.push(c);
      seats.get(who)!.signal.lock('keeper', c.signal).then((lease) => leases.push({ lease, who }), () => {});
    };
    for (const n of names) seats.set(n, await cloud.connect(n));
    for (let step = 0; step < 3000; step++) {
      const r = random();
      const who = names[Math.floor(random() * 3)]!;
      if (r < 0.02) ask(who);
      else if (r < 0.025) aborts[Math.floor(random() * aborts.length)]?.abort(new Error('x'));
      else if (r < 0.03) { const live = leases.find(({ lease }) => !lease.ended.aborted); void live?.lease.release(); }
      else if (r < 0.034) { cloud.silence(who); cut.add(who); }
      else if (r < 0.045) { cloud.restore(who); cut.delete(who); }
      else if (r < 0.047) cloud.faults.failNext([-14001, -14002, -10021, -10025][Math.floor(random() * 4)]!, { userId: who, method: ['setLock','acquireLock','releaseLock'][Math.floor(random()*3)]!, afterEffect: random() < 0.5 });
      else if (r < 0.049) cloud.faults.hangNext({ userId: who, method: ['setLock','releaseLock'][Math.floor(random()*2)]!, afterEffect: random() < 0.5 });
      else if (r < 0.052 && cut.size === 0) { void seats.get(who)!.signal.close(); const s = cloud.seat(who); s.signal.open('t', new AbortController().signal).catch(() => {}); seats.set(who, s); }
      else if (r < 0.054) void seats.get(who)!.signal.join(`chat/${Math.floor(random() * 3)}`).catch(() => {});
      else if (r < 0.056) void seats.get(who)!.signal.leave(`chat/${Math.floor(random() * 3)}`).catch(() => {});
      await cloud.clock.advance(50);
      const live = leases.filter(({ lease }) => !lease.ended.aborted);
      expect(live.map(({ who }) => who).length, `step ${step} ${live.map(({who})=>who)}`).toBeLessThanOrEqual(1);
    }
    cloud.faults.clear();
    for (const n of names) cloud.restore(n);
    for (const c of aborts) c.abort(new Error('end'));
    for (const { lease } of leases) void lease.release();
    await cloud.clock.advance(40_000);
    const probe = await cloud.connect('probe');
    let got = false;
    probe.signal.lock('keeper', new AbortController().signal).then(() => (got = true), () => {});
    await cloud.clock.advance(30_000);
    if (!got) { console.log('DBG', seed, JSON.stringify(cloud.channel('room-1:ctl').locks.snapshot().snapshot), cloud.server.signedIn, names.map((n) => n + ' ' + seats.get(n)!.signal.link.get().state + ' ' + seats.get(n)!.client.link.state), leases.filter((l) => !l.lease.ended.aborted).length); }
    expect(got).toBe(true);
    await cloud.settled(Promise.all([...seats.values(), probe].map((s) => s.signal.close())));
    await cloud.clock.advance(200_000);
    expect(cloud.server.signedIn).toEqual([]);
    expect([cloud.timers.pending, cloud.clock.pending]).toEqual([0, 0]);
  });
}
