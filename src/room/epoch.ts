/** Numbers the room's keepers, in shared state, so that no number is given twice. */
import { isLiveRoomError } from '../model/errors';
import type { SharedState } from '../transport/port';

const KEY = 'keeper';

/** The next number; again and again until nobody else took it in between. */
export async function claimEpoch(state: SharedState): Promise<number> {
  for (;;) {
    const present = await state.read(KEY);
    const epoch = asEpoch(present?.value) + 1;
    try {
      await state.write(KEY, String(epoch), present?.revision ?? 0);
      return epoch;
    } catch (error) {
      if (!isLiveRoomError(error, 'stale-revision')) throw error;
    }
  }
}

/** The number of the newest keeper. */
export async function newestEpoch(state: SharedState): Promise<number> {
  return asEpoch((await state.read(KEY))?.value);
}

/** What shared state says, if that is a number that can be counted on from. */
function asEpoch(value: string | undefined): number {
  const epoch = Number(value ?? 0);
  return Number.isSafeInteger(epoch) && epoch >= 0 && epoch < Number.MAX_SAFE_INTEGER ? epoch : 0;
}
