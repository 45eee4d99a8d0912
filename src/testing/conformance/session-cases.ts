/** Sessions: opening, closing, being replaced, and what outages do to them. */
import type { UserId } from '../../model/ids';
import { check, newRoomId } from './bench';
import type { CaseDefinition } from './case';

/** How far the clocks of two participants may be apart, in ms. */
const CLOCK_TOLERANCE_MS = 1_000;
/** A session that fell silent is noticed within this time, in ms. */
const SILENCE_NOTICED_MS = 35_000;

export const sessionCases: readonly CaseDefinition[] = [
  {
    name: 'is connected once connect() resolves',
    async run(bench) {
      const ada = await bench.connect();
      check(ada.state === 'connected', `a new session should be connected, not ${ada.state}`);
      const connection = ada.session.connection;
      check(connection.get() === connection.get(), 'the connection should be the same object until it changes');
    },
  },
  {
    name: 'closes the older of two sessions of one user',
    async run(bench) {
      const [older, watcher] = [await bench.connect(), await bench.connect()];
      for (const guest of [older, watcher]) await guest.join('control');
      const newer = await bench.connect({ sameUserAs: older });
      await newer.join('control');
      await bench.eventually('the older session closes', () => older.state === 'closed');
      const connection = older.session.connection.get();
      const code = connection.state === 'closed' ? connection.error?.code : undefined;
      check(code === 'duplicate-user', `the older session should be closed with 'duplicate-user', got ${code}`);
      check(newer.state === 'connected', 'the newer session should stay');
      const publish = () => watcher.publish('control', 'still there?');
      await publish();
      await bench.eventually('the newer session hears', () => newer.hasHeard('still there?'), publish);
      check(!older.hasHeard('still there?'), 'a closed session should hear nothing');
      await bench.eventually('one user is counted once', () => watcher.presence('control').count === 2);
    },
  },
  {
    name: 'closes once, and hears nothing afterwards',
    async run(bench) {
      const [ada, ben, cem] = [await bench.connect(), await bench.connect(), await bench.connect()];
      for (const guest of [ben, cem]) await guest.join('chat/0');
      await ben.close();
      await ben.close();
      const connection = ben.session.connection.get();
      check(connection.state === 'closed', 'a session should say that it is closed');
      check(connection.error === undefined, 'a session that this side closed should give no error');
      const publish = () => ada.publish('chat/0', 'after');
      await publish();
      await bench.eventually('the others hear', () => cem.hasHeard('after'), publish);
      await bench.quiet();
      check(!ben.hasHeard('after'), 'a closed session should hear nothing');
    },
  },
  {
    name: 'rejects what is asked of a closed session',
    async run(bench) {
      const ada = await bench.connect();
      await ada.close();
      const publishing = ada.session.signal.publish('chat/0', 'x');
      const isRejected = await bench.settled(
        publishing.then(
          () => false,
          () => true,
        ),
      );
      check(isRejected, 'publishing on a closed session should reject');
    },
  },
  {
    name: 'can be opened again by the same user',
    async run(bench) {
      const first = await bench.connect();
      await first.join('control');
      await first.close();
      const [second, other] = [await bench.connect({ sameUserAs: first }), await bench.connect()];
      await second.join('control');
      const publish = () => other.publish('control', 'welcome back');
      await publish();
      await bench.eventually('the new session hears', () => second.hasHeard('welcome back'), publish);
      check(second.state === 'connected', 'the new session should stay');
    },
  },
  {
    name: "rejects connect() with the signal's reason once it aborts",
    async run(bench) {
      const transport = await bench.harness.createTransport();
      const reason = new Error('changed my mind');
      for (const isEarly of [true, false]) {
        const controller = new AbortController();
        if (isEarly) controller.abort(reason);
        const user = { id: 'undecided' as UserId, role: 'viewer' } as const;
        const connecting = transport.connect({ roomId: bench.roomId, user, signal: controller.signal });
        const outcome = connecting.then(
          () => undefined,
          (error: unknown) => error,
        );
        controller.abort(reason);
        check((await bench.settled(outcome)) === reason, "an aborted connect() should reject with the signal's reason");
      }
    },
  },
  {
    name: 'keeps rooms apart',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const stranger = await bench.connect({ roomId: newRoomId() });
      for (const guest of [ben, stranger]) await guest.join('control');
      const publish = () => ada.publish('control', 'in here');
      await publish();
      await bench.eventually('the room hears', () => ben.hasHeard('in here'), publish);
      await ada.write('mode', 'sale');
      await bench.quiet();
      check(!stranger.hasHeard('in here'), 'another room should hear nothing');
      check((await stranger.read('mode')) === undefined, 'another room should not share state');
    },
  },
  {
    name: 'gives all participants one clock',
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      const apartMs = Math.abs(ada.session.signal.now() - ben.session.signal.now());
      check(apartMs <= CLOCK_TOLERANCE_MS, `the clocks of two participants should agree, not be ${apartMs} ms apart`);
      const before = ada.session.signal.now();
      await bench.pass(500);
      const passedMs = ada.session.signal.now() - before;
      check(passedMs >= 400 && passedMs < 5_000, `500 ms should pass as such, not as ${passedMs}`);
    },
  },
  {
    name: 'heals a short outage by itself, with its lanes still joined',
    needs: ['silence', 'restore'],
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      await ada.join('control');
      await bench.silence(ada);
      await bench.eventually('the outage is noticed', () => ada.state === 'interrupted');
      await bench.restore(ada);
      await bench.eventually('the session is connected again', () => ada.state === 'connected');
      const publish = () => ben.publish('control', 'welcome back');
      await publish();
      await bench.eventually('messages arrive again', () => ada.hasHeard('welcome back'), publish);
    },
  },
  {
    name: 'no longer counts who fell silent',
    needs: ['silence'],
    async run(bench) {
      const [ada, ben] = [await bench.connect(), await bench.connect()];
      for (const guest of [ada, ben]) await guest.join('control');
      await bench.eventually('both are counted', () => ben.presence('control').count === 2);
      await bench.silence(ada);
      for (let waitedMs = 0; ben.presence('control').count > 1 && waitedMs < SILENCE_NOTICED_MS; waitedMs += 100) {
        await bench.pass(100);
      }
      check(ben.presence('control').count === 1, 'who fell silent should not be counted for ever');
    },
  },
];
