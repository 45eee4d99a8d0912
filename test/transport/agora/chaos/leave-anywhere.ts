/** One join of a room where a host is on stage, given up at one certain step of it. */
import { createCamera, createWorld, type World } from './world';

const quietly = (call: Promise<unknown>) => void call.catch(() => undefined);

export interface LeaveAt {
  readonly userId: string;
  /** After so many tasks of the clock, counted from the call of `join()`; 0 is right at it. */
  readonly step: number;
  /** And so many turns of the promise queue after that. */
  readonly turns: number;
  /** Whether the user joins again right then. */
  readonly rejoins?: boolean;
}

async function setUp() {
  const world = await createWorld({ seed: 1, roundTripMs: [20, 20] });
  const camera = createCamera();
  const companion = world.open('mod-1').room;
  quietly(companion.join());
  await world.pass(3_000);
  return { world, camera };
}

/** What somebody does who joins and, as a host, goes on stage at once. */
function enter(world: World, userId: string, camera: MediaStreamTrack) {
  const { room } = world.open(userId);
  let isOnStage = false;
  const joined = room.join();
  const entered = joined.then(() => {
    if (userId === 'host') return room.stage.publish({ camera, microphone: false });
    return room.questions.ask('does it run').then(() => undefined);
  });
  quietly(joined);
  quietly(entered.then(() => (isOnStage = true)));
  return { room, hasEntered: () => isOnStage };
}

/** How many tasks of the clock a join takes, everything that a participant does at once included. */
export async function stepsToEnter(userId: string): Promise<number> {
  const { world, camera } = await setUp();
  const first = world.steps();
  const { room, hasEntered } = enter(world, userId, camera);
  await world.passUntil(hasEntered, 10_000);
  await world.pass(100);
  const steps = world.steps() - first;
  quietly(room.leave());
  await world.pass(10_000);
  world.close();
  return steps;
}

export async function leaveAt({ userId, step, turns, rejoins = false }: LeaveAt) {
  const { world, camera } = await setUp();
  const { room } = enter(world, userId, camera);
  let hasLeft = false;
  const leave = async () => {
    for (let turn = 0; turn < turns; turn++) await null;
    quietly(room.leave().then(() => (hasLeft = true)));
    if (rejoins) quietly(room.join());
  };
  if (step === 0) void leave();
  else world.at(world.steps() + step, () => void leave());
  await world.passUntil(() => hasLeft, 5_000);
  const wasQuick = hasLeft;
  await world.pass(rejoins ? 3_000 : 0);
  const hasRejoined = room.status.get() === 'joined';
  const all = world.pages.map(({ room: each }) => each.leave());
  let haveAllLeft = false;
  void Promise.all(all).then(() => (haveAllLeft = true));
  await world.passUntil(() => haveAllLeft, 5_000);
  await world.pass(30_000);
  const { cloud, clock, stray } = world;
  world.close();
  return {
    wasQuick,
    hasRejoined,
    status: room.status.get(),
    open: cloud.open,
    pending: clock.pending,
    doubled: cloud.doubled,
    stray,
    camera: { stops: camera.stops, enabled: camera.enabled },
  };
}
