/** Messages: who gets them, in what order, from whom, and what is too much. */
import type { UserId } from '../../model/ids';
import type { Lane } from '../../model/lane';
import { check, newRoomId, type Bench } from './bench';
import type { Guest } from './guest';
import type { CaseDefinition } from './case';

const UNICODE =
  'Größe? サイズは? 尺码 \u{1F469}\u200d\u{1F469}\u200d\u{1F467} هل يناسب "x"\\\n\t\u0001 क्षत्रिय \u2028 e\u0301';

/** Publishes, and waits until everyone in `hearers` has heard. */
async function publishTo(bench: Bench, from: Guest, lane: Lane, text: string, hearers: readonly Guest[]): Promise<void> {
  await from.publish(lane, text);
  await bench.eventually(
    `everyone on '${lane}' hears`,
    () => hearers.every((guest) => guest.hasHeard(text)),
    () => from.publish(lane, text),
  );
}

export const messageCases: readonly CaseDefinition[] = [
  {
    name: 'delivers to everyone on a lane but the sender',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      for (const guest of [ada, ben, cem]) await guest.join('chat/0');
      await publishTo(bench, ada, 'chat/0', 'hello', [ben, cem]);
      await bench.quiet();
      check(!ada.hasHeard('hello'), 'a sender should not hear itself');
      if (!bench.isExact) return;
      check(ben.timesHeard('hello') === 1 && cem.timesHeard('hello') === 1, 'a message should arrive once');
    },
  },
  {
    name: 'delivers nothing to those who did not join the lane',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      await ben.join('chat/0', 'control');
      await cem.join('control');
      await publishTo(bench, ada, 'chat/0', 'for the shard', [ben]);
      await publishTo(bench, ada, 'control', 'for all', [ben, cem]);
      await bench.quiet();
      check(!cem.hasHeard('for the shard'), 'only those who joined a lane should hear it');
    },
  },
  {
    name: 'carries the ask lane from viewers who do not listen to it to the crew',
    async run(bench) {
      const host = await bench.connect({ role: 'host' });
      const [asker, viewer] = [await bench.connect(), await bench.connect()];
      await host.join('ask', 'control');
      await asker.join('control');
      await viewer.join('control');
      await publishTo(bench, asker, 'ask', 'does it fit?', [host]);
      await publishTo(bench, host, 'control', 'fence', [asker, viewer]);
      await bench.quiet();
      check(!viewer.hasHeard('does it fit?'), 'a viewer who did not join the ask lane should not hear it');
      check(!asker.hasHeard('does it fit?'), 'an asker should not hear their own question');
    },
  },
  {
    name: 'keeps the order between one sender and one listener',
    needsOrder: true,
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      await ben.join('chat/0');
      for (let number = 1; number <= 20; number++) await ada.publish('chat/0', String(number));
      await publishTo(bench, ada, 'chat/0', '21', [ben]);
      const heard = ben.heard.map(({ text }) => Number(text));
      const isInOrder = heard.every((number, index) => index === 0 || number >= heard[index - 1]!);
      check(isInOrder, `messages should keep their order, got ${heard.join(' ')}`);
      if (bench.isExact) check(heard.length === 21, `all 21 should arrive once, got ${heard.join(' ')}`);
    },
  },
  {
    name: 'names the sender and the lane',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      await cem.join('chat/0', 'chat/1');
      await publishTo(bench, ada, 'chat/0', 'from ada', [cem]);
      await publishTo(bench, ben, 'chat/1', 'from ben', [cem]);
      for (const { text, from, lane } of cem.heard) {
        const isAda = text === 'from ada';
        check(from === (isAda ? ada.id : ben.id), 'a delivery should name its sender');
        check(lane === (isAda ? 'chat/0' : 'chat/1'), 'a delivery should name its lane');
      }
    },
  },
  {
    name: 'delivers direct messages to their addressee alone',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      for (const guest of [ada, ben, cem]) await guest.join('control');
      const send = () => ada.send(ben.id, 'psst');
      await send();
      await bench.eventually('the addressee hears', () => ben.hasHeard('psst'), send);
      await bench.quiet();
      check(!cem.hasHeard('psst') && !ada.hasHeard('psst'), 'nobody else should hear a direct message');
      const delivery = ben.heard.find(({ text }) => text === 'psst');
      check(delivery?.lane === 'direct', 'a direct message should say so');
      check(delivery.from === ada.id, 'a direct message should name its sender');
    },
  },
  {
    name: 'keeps direct messages in their room',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const elsewhere = await bench.connect({ roomId: newRoomId() });
      const send = () => ada.send(ben.id, 'in here');
      await ada.send(elsewhere.id, 'not in there');
      await send();
      await bench.eventually('the addressee hears', () => ben.hasHeard('in here'), send);
      await bench.quiet();
      check(!elsewhere.hasHeard('not in there'), 'a direct message should not reach its addressee in another room');
    },
  },
  {
    name: 'resolves a direct message to someone who is not there',
    async run(bench) {
      const ada = await bench.connect();
      await ada.send('nobody-here' as UserId, 'hello?');
    },
  },
  {
    name: 'carries a message of the largest size and refuses a larger one',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      await ben.join('chat/0');
      const { messageBytes } = ada.session.signal.limits;
      await publishTo(bench, ada, 'chat/0', 'x'.repeat(messageBytes), [ben]);
      const tooLarge = 'é'.repeat(messageBytes / 2) + 'x';
      await bench.rejects('message-too-large', () => ada.session.signal.publish('chat/0', tooLarge));
      await bench.rejects('message-too-large', () => ada.session.signal.send(ben.id, tooLarge));
    },
  },
  {
    name: 'carries any text unchanged',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      await ben.join('chat/0');
      await publishTo(bench, ada, 'chat/0', UNICODE, [ben]);
    },
  },
  {
    name: 'stops delivering a lane that was left',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      for (const guest of [ben, cem]) await guest.join('chat/0');
      await publishTo(bench, ada, 'chat/0', 'before', [ben, cem]);
      await ben.leave('chat/0');
      await publishTo(bench, ada, 'chat/0', 'after', [cem]);
      await bench.quiet();
      check(!ben.hasHeard('after'), 'who left a lane should not hear it');
    },
  },
  {
    name: 'delivers once to who joined twice, and nothing to a listener that was ended',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      await ben.join('chat/0', 'chat/0');
      const heardLater: unknown[] = [];
      const end = ben.session.signal.onMessage(({ text }) => heardLater.push(text));
      end();
      await publishTo(bench, ada, 'chat/0', 'once', [ben]);
      await bench.quiet();
      check(heardLater.length === 0, 'a listener that was ended should hear nothing');
      if (bench.isExact) check(ben.timesHeard('once') === 1, 'joining twice should not deliver twice');
    },
  },
];
