/** A host and a viewer in one page, who join, show something, talk, ask, answer and leave. */
import { LiveRoom } from '../../../src/index';
import { local } from '../../../src/local';

const ASK_EVERY = 5;

const open = (id: string, role: 'host' | 'viewer') =>
  new LiveRoom({ id: 'cycles', user: { id, role }, crew: ['host'], transport: local() });

const host = open('host', 'host');
const viewer = open('ana', 'viewer');
const screen = document.createElement('video');
const wall = document.createElement('div');
document.body.append(screen, wall);

const until = (holds: () => boolean, what: string) =>
  new Promise<void>((resolve, reject) => {
    const startedMs = performance.now();
    const look = () => {
      if (holds()) return resolve();
      if (performance.now() - startedMs > 10_000) return reject(new Error(`waited in vain until ${what}`));
      requestAnimationFrame(look);
    };
    look();
  });

async function cycle(turn: number): Promise<void> {
  await Promise.all([host.join(), viewer.join()]);
  const detach = [viewer.stage.attach(screen), viewer.stage.attach(wall), host.stage.attach(wall)];
  const unsubscribe = [viewer.chat.messages, host.questions.ranked, viewer.questions.mine, host.stage.devices].map(
    (readable) => readable.subscribe(() => undefined),
  );
  await host.stage.publish();
  // As often as one person may ask.
  if (turn % ASK_EVERY === 0) {
    const asked = await viewer.questions.ask(`does cycle ${turn} suit oily skin`);
    const own = () => viewer.questions.mine.get().find(({ id }) => id === asked.id);
    await until(() => host.questions.ranked.get().some(({ id }) => id === asked.id), 'the question is on the board');
    await host.questions.answer(asked.id);
    await until(() => own()?.status === 'answered', 'it is answered');
  }
  await until(() => screen.videoWidth > 0, 'a picture arrives');
  for (const undo of [...detach, ...unsubscribe]) undo();
  await Promise.all([host.leave(), viewer.leave()]);
}

const cycles = {
  async run(from: number, to: number) {
    for (let turn = from; turn < to; turn++) await cycle(turn);
  },
  videos: () => document.querySelectorAll('video').length,
  locks: async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return held.length + pending.length;
  },
};
export type Cycles = typeof cycles;
Object.assign(globalThis, { cycles });
