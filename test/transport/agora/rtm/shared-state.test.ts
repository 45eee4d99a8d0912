import { describe, expect, it } from 'vitest';
import { Cloud, type Seat } from './cloud';

function watch(seat: Seat): string[] {
  const told: string[] = [];
  seat.signal.state.watch((key, { value }) => told.push(`${key}=${value}`));
  return told;
}

describe('shared state over Agora', () => {
  it('does not tell what was there before, nor of own writes', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled(ada.signal.state.write('mode', 'old'));
    await cloud.clock.advance(1_000);
    const told = [watch(ada), watch(ben)];
    await cloud.clock.advance(1_000);
    expect(told).toEqual([[], []]);
    await cloud.settled(ada.signal.state.write('mode', '🎉'));
    await cloud.settled(ben.signal.state.write('note', 'new'));
    await cloud.clock.advance(1_000);
    expect(told).toEqual([['note=new'], ['mode=🎉']]);
  });

  it('tells of the first item ever, also when it arrives with the subscription', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    cloud.faults.slow('ben', 300);
    const told = watch(ben);
    await cloud.settled(ada.signal.state.write('mode', 'sale'));
    await cloud.clock.advance(2_000);
    expect(told).toEqual(['mode=sale']);
  });

  it('tells after an outage of what changed meanwhile, once', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    await cloud.settled(ada.signal.state.write('mode', 'one'));
    const told = watch(ben);
    await cloud.clock.advance(1_000);
    cloud.silence('ben');
    await cloud.clock.advance(12_000);
    await cloud.settled(ada.signal.state.write('mode', 'two'));
    cloud.restore('ben');
    await cloud.clock.advance(10_000);
    expect(told).toEqual(['mode=two']);
  });

  it('watches once it can, when it could not at first', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    cloud.faults.failNext(-11019, { userId: 'ben', method: 'subscribe', calls: 2 });
    const told = watch(ben);
    await cloud.clock.advance(10_000);
    await cloud.settled(ada.signal.state.write('mode', 'sale'));
    await cloud.clock.advance(500);
    expect(told).toEqual(['mode=sale']);
  });

  it('says what was stale, and keeps the other item', async () => {
    const cloud = new Cloud();
    const [ada, ben] = [await cloud.connect('ada'), await cloud.connect('ben')];
    const first = await cloud.settled(ada.signal.state.write('keeper', 'ada', 0));
    await cloud.settled(ben.signal.state.write('keeper', 'ben', first.revision));
    const stale = await cloud.rejection(ada.signal.state.write('keeper', 'ada', first.revision));
    expect(stale).toMatchObject({ code: 'stale-revision', context: { key: 'keeper', revision: first.revision } });
    expect(await cloud.settled(ada.signal.state.read('keeper'))).toMatchObject({ value: 'ben' });
    expect(await cloud.settled(ada.signal.state.read('constructor'))).toBeUndefined();
  });
});
