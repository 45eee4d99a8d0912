/** A whole show during which everything goes wrong, from its first join to its last goodbye. */
import { seededRandom } from '../../../../src/lib/random';
import { channelsOf } from '../../../../src/transport/agora/names';
import type { Lane } from '../../../../src/model/lane';
import type { RoomId } from '../../../../src/model/ids';
import { createMischief } from './mischief';
import { createCamera, createWorld, roleOf, type Page } from './world';

const BAD_MS = 75_000;
/** What is wrong when everything works again: outages are noticed late, and tries are far between. */
const HEALING_MS = 240_000;
/** Goodbyes that hang, and what the cloud keeps of those who vanished. */
const LEAVING_MS = 90_000;

export async function playBadly(seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const chance = (probability: number) => random() < probability;
  const tokenLifeMs = chance(0.5) ? 35_000 + random() * 50_000 : 3_600_000;
  const mischief = createMischief(random, tokenLifeMs);
  const world = await createWorld({ seed, tokenProvider: mischief.provider });
  const { clock, cloud } = world;
  const { faults } = cloud;
  faults.reorders = chance(0.5) ? 0.15 : 0;
  faults.duplicates = chance(0.5) ? 0.2 : 0;
  faults.snapshotsWithoutSelf = chance(0.3);
  faults.mutesAfterPublished = chance(0.3);
  faults.echoes = chance(0.2);

  const crew = chance(0.5) ? ['host', 'mod-1'] : ['host', 'mod-1', 'mod-2'];
  const viewers = Array.from({ length: 10 + Math.floor(random() * 15) }, (_, index) => `viewer-${index}`);
  const everybody = [...crew, ...viewers];
  /** The newest tab of each user. */
  const pages = new Map<string, Page>();
  const page = (userId: string) => pages.get(userId)!;
  const room = (userId: string) => page(userId).room;
  const quietly = (call: Promise<unknown>) => void call.catch(() => undefined);
  const during = (fromMs: number, act: () => void) => void clock.schedule(act, fromMs + random() * (BAD_MS - fromMs));

  for (const userId of everybody) {
    pages.set(userId, world.open(userId));
    clock.schedule(() => quietly(room(userId).join()), random() * 3_000);
  }

  const cameras: ReturnType<typeof createCamera>[] = [];
  const showCamera = () => {
    const camera = createCamera();
    cameras.push(camera);
    quietly(room('host').stage.publish({ camera, microphone: false }));
  };
  clock.schedule(showCamera, 2_000 + random() * 3_000);
  for (let count = 0; count < 12; count++) {
    during(3_000, () => {
      const what = random();
      if (what < 0.5) showCamera();
      else if (what < 0.7) quietly(room('host').stage.unpublish('camera'));
      else quietly(room('host').stage.setMuted('camera', what < 0.85));
    });
  }

  const asked = new Map<string, string>();
  const ask = () => {
    const userId = pick(viewers);
    const text = phrase(asked.size);
    asked.set(text, userId);
    quietly(room(userId).questions.ask(text));
  };
  for (let count = 0; count < 3 * viewers.length; count++) during(1_000, ask);
  for (let count = 0; count < 20; count++) {
    during(8_000, () => {
      const { questions, status } = room(pick(crew));
      const row = pick(questions.ranked.get());
      if (row === undefined || status.get() !== 'joined') return;
      quietly(chance(0.7) ? questions.answer(row.id, { text: `to ${row.text}` }) : questions.dismiss(row.id));
    });
  }
  for (let count = 0; count < 60; count++) during(500, () => mischief.strike(world, everybody));
  for (let count = 0; count < 40; count++) {
    during(500, () => {
      const userId = chance(0.8) ? pick(viewers) : pick(crew);
      const { status } = room(userId);
      if (status.get() === 'joined' || status.get() === 'reconnecting' || chance(0.3)) quietly(room(userId).leave());
      // A moment later, or at once.
      clock.schedule(() => quietly(room(userId).join()), chance(0.3) ? 0 : random() * 6_000);
      if (chance(0.3)) clock.schedule(() => quietly(room(userId).leave()), random() * 1_000);
    });
  }
  for (let count = 0; count < 4; count++) {
    during(5_000, () => {
      const userId = pick(everybody);
      pages.set(userId, world.open(userId));
      mischief.log.push(`another tab of ${userId}`);
      quietly(room(userId).join());
    });
  }

  await world.pass(BAD_MS);
  mischief.relent(world);
  // Some have left for good. The others come back by themselves, or press "try again".
  const gone = new Set(viewers.filter(() => chance(0.15)));
  for (const userId of gone) quietly(room(userId).leave());
  for (const [index, { userId, room: tab }] of world.pages.entries()) {
    if (page(userId).room !== tab && index % 2 === 0) quietly(tab.leave());
  }
  const staying = everybody.filter((userId) => !gone.has(userId));
  const comeBack = () => {
    for (const userId of staying) {
      if (['idle', 'failed', 'left'].includes(room(userId).status.get())) quietly(room(userId).join());
    }
  };
  comeBack();
  await world.pass(20_000);
  /** Whether the host is on stage in the end. */
  const isOnStage = chance(0.7);
  const bringOnStage = () => {
    const { stage, status } = room('host');
    if (status.get() !== 'joined') return;
    const shown = stage.performers.get().find(({ isSelf }) => isSelf);
    quietly(stage.setMuted('camera', false));
    if (isOnStage && shown === undefined) showCamera();
    if (!isOnStage && shown !== undefined) quietly(stage.unpublish('camera'));
  };
  const own = (text: string) =>
    room(asked.get(text)!).questions.mine.get().find((question) => question.text === text);
  const board = (userId: string) =>
    room(userId).questions.ranked.get().flatMap(({ wordings }) => wordings.map(({ text }) => text)).sort();
  const questions = () =>
    [...asked].filter(([, userId]) => !gone.has(userId)).map(([text]) => ({ text, status: own(text)?.status }));
  const isOpen = (status: string | undefined) => status !== 'answered' && status !== 'dismissed';
  /** What is on every board, as far as it is known: a question that nobody waits for any more may be there too. */
  const missing = () =>
    questions().filter(({ text, status }) => isOpen(status) && crew.some((id) => !board(id).includes(text)));
  const stale = () =>
    questions().filter(({ text, status }) => !isOpen(status) && crew.some((id) => board(id).includes(text)));
  const unsent = () => questions().filter(({ status }) => status === undefined || status === 'sending');
  const notJoined = () => staying.filter((userId) => room(userId).status.get() !== 'joined');
  const seesStage = (userId: string) => {
    const seen = room(userId).stage.performers.get().flatMap(({ tracks }) => tracks.map(({ track }) => track));
    if (!isOnStage || userId === 'host') return seen.length === (isOnStage ? 1 : 0);
    const client = cloud.rtcBooks.clients.findLast(({ link }) => link.seat?.uid === userId);
    const arriving = client?.users.get('host')?.tracks.get('video')?.getMediaStreamTrack();
    return seen.length === 1 && seen[0] !== undefined && seen[0] === arriving;
  };
  const blind = () => staying.filter((userId) => !seesStage(userId));
  const hasHealed = () => [notJoined(), missing(), stale(), unsent(), blind()].every(({ length }) => length === 0);
  // Not every moment: boards are long.
  for (let waitedMs = 0; waitedMs < HEALING_MS && !hasHealed(); waitedMs += 2_000) {
    comeBack();
    bringOnStage();
    await world.pass(2_000);
  }
  const healed = {
    notJoined: notJoined(),
    missing: missing(),
    stale: stale(),
    unsent: unsent(),
    blind: blind(),
    untrue: world.pages.flatMap((tab) => untruth(tab)),
  };
  const answered = questions().filter(({ status }) => !isOpen(status)).length;

  const left = Promise.all(world.pages.map(({ room: tab }) => tab.leave()));
  let haveLeft = false;
  void left.then(() => (haveLeft = true));
  await world.passUntil(() => haveLeft, 30_000);
  await world.pass(LEAVING_MS);
  const outcome = {
    healed,
    answered,
    asked: asked.size,
    haveLeft,
    open: cloud.open,
    pending: clock.pending,
    overRate: cloud.overRate,
    doubled: cloud.doubled,
    stray: world.stray,
    stopped: cameras.filter(({ stops }) => stops > 0).length,
    disabled: cameras.filter(({ enabled }) => !enabled).length,
    log: mischief.log,
  };
  world.close();
  return outcome;

  /** What a tab says of itself that the cloud does not. */
  function untruth(tab: Page): string[] {
    const { userId, room: { status } } = tab;
    const says = status.get();
    const isAnyJoined = world.pages.some((other) => other.userId === userId && other.room.status.get() === 'joined');
    if (says === 'joining' || says === 'reconnecting') return [`${userId}: ${says}`];
    const isSignedIn = cloud.rtm.signedIn.includes(userId);
    const isSeated = cloud.rtc.seats.some(({ uid }) => uid === userId);
    const isThere = says === 'joined';
    if (isSignedIn !== isAnyJoined || isSeated !== isAnyJoined) {
      return [`${userId}: ${says}, ${isSignedIn}, ${isSeated}`];
    }
    if (!isThere) return [];
    const links = cloud.rtmClients.map(({ link }) => link);
    const isOwn = (link: (typeof links)[0]) => link.session?.userId === userId && link.state === 'CONNECTED';
    const session = links.find(isOwn)?.session;
    const lanes: Lane[] = ['control', 'chat/0', ...(roleOf(userId) === 'viewer' ? [] : (['ask'] as const))];
    const wanted = lanes.flatMap((lane) => channelsOf('show' as RoomId, lane));
    const lacking = wanted.filter((name) => session?.channels.get(name)?.withMessage !== true);
    return lacking.length > 0 ? [`${userId} lacks ${lacking.join()}`] : [];
  }
}

/** Texts that no two of are one question. */
const phrase = (index: number): string => `do you have size ${20 + index}`;
