/** A chat feature with everything around it in a test's hand: time, the network, membership and what is a question. */
import { ChatFeature, type ChatDependencies } from '../../src/chat/chat-feature';
import { FloodGuard } from '../../src/chat/guard/flood-guard';
import { guardTreatments } from '../../src/chat/guard/treatment';
import { LiveRoomError } from '../../src/model/errors';
import type { ChatLine } from '../../src/protocol/envelope';
import { createVirtualClock } from '../../src/testing/virtual-clock';

/** How far the room's shared clock is ahead of the device's. */
export const SHARED_AHEAD_MS = 5_000;

export function createChat(changes: Partial<ChatDependencies> = {}) {
  const clock = createVirtualClock({ startMs: 1_000_000 });
  const membership = new AbortController();
  const published: ChatLine[] = [];
  let lines = 0;
  let floods = 0;
  const chat = new ChatFeature({
    self: { id: 'me', name: 'Mia', role: 'viewer' },
    crew: new Set(['host']),
    clock,
    random: () => 0.5,
    newId: () => `line-${++lines}`,
    sharedNow: () => clock.now() + SHARED_AHEAD_MS,
    membership: () => membership.signal,
    publish: async (line) => void published.push(line),
    askIfQuestion: async () => undefined,
    guard: guardTreatments(),
    loadGuard: async () => ({ FloodGuard }),
    onFlooding: () => floods++,
    ...changes,
  });
  return { chat, clock, published, leave: () => membership.abort(), floods: () => floods };
}

/** The same when all that its guard needs is loaded. */
export async function createGuardedChat(changes: Partial<ChatDependencies> = {}) {
  const created = createChat(changes);
  await created.chat.prepare();
  return created;
}

let arrived = 0;

/** A line as it arrives from somebody else. */
export function arriving(text: string, fields: Partial<ChatLine> = {}): ChatLine {
  return { t: 'chat', id: `arrived-${++arrived}`, at: 900_000, text, ...fields };
}

/** What a publish rejects with while the network is down. */
export function networkDown(retryable = true): LiveRoomError {
  const context = { action: 'send a message' };
  return new LiveRoomError('network-unavailable', 'unable to send; the network is down', context, { retryable });
}
