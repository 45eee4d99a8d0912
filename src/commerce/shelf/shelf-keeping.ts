/**
 * The crew's part in the shelf: edits it, and sees to it that shared state and everyone in the room have what is true,
 * whatever the network loses and whatever a viewer writes into shared state. Knows nothing of what is on the shelf.
 *
 * What crew says is true, and so is what this device kept of that if it was here just now. What shared state says beyond
 * that is believed when nobody objects: crew who knows better writes the truth back within seconds.
 */
import { sleep } from '../../lib/abort';
import { backoffMs, retry } from '../../lib/backoff';
import { repeat } from '../../lib/clock';
import type { KeyValueStore } from '../../lib/key-value';
import { Mutex } from '../../lib/mutex';
import type { Random } from '../../lib/random';
import { reportError } from '../../lib/report-error';
import type { Scope } from '../../lib/scope';
import { within } from '../../lib/within';
import { isLiveRoomError, isRetryable } from '../../model/errors';
import { unreachable } from '../../model/refusals';
import type { ShelfMessage } from '../../protocol/envelope';
import type { Belief } from './belief';
import { keepCopy, readCopy } from './device-copy';
import { edited, type Edit } from './edits';
import { sayInTime } from './say-in-time';
import { SharedShelf, type SharedShelfOptions } from './shared-shelf';
import { isLater } from './shelf-state';

/** What another crew member wrote is announced right after; what is not by then is nobody's of the crew. */
const ANNOUNCED_WITHIN_MS = 5_000;
/** The same for an edit, which somebody waits for. */
const EDIT_WAITS_MS = 2_000;
/** Over so long crew spreads its mending, so that mostly one does it. */
const MEND_SPREAD_MS = 1_000;
/** What shared state says is taken for true when nobody who knows better has objected for so long. */
const SETTLE_MS = 15_000;
/** Away no longer than this, nobody but a forger has had reason to change the shelf unheard. */
const JUST_HERE_MS = 120_000;
const COPY_EVERY_MS = 30_000;
const COPY_PATIENCE_MS = 2_000;
const MAX_TRIES = 6;
const RACE = { baseMs: 50, maxMs: 800 };
const AGAIN = { baseMs: 1_000, maxMs: 30_000 };

export interface ShelfKeepingOptions extends SharedShelfOptions {
  random: Random;
  newId: () => string;
  publish: (message: ShelfMessage) => Promise<void>;
  storage: KeyValueStore;
  belief: Belief;
  /** What is believed has changed by an edit, by the device's copy, or by shared state. */
  onChange: () => void;
}

export class ShelfKeeping {
  readonly #options: ShelfKeepingOptions;
  readonly #shared: SharedShelf;
  readonly #turns = new Mutex();
  #session: AbortSignal | undefined;
  #hasMerged = false;
  #hasReadCopy = false;
  /** When this device last was in the room, on the shared clock. */
  #lastHereAt = -Infinity;
  /** Edits that wait for word of the crew. */
  #waiting: (() => void)[] = [];
  /** What has not been said to the room yet. */
  #unsaid: ShelfMessage | undefined;
  /** The session that mending is under way in. */
  #mending: AbortSignal | undefined;
  #isMendWanted = false;
  #contest: { readonly dueMs: number; readonly cancel: () => void } | undefined;
  /** What shared state said and nobody of the crew did. */
  #refuted: string | undefined;
  #cancelSettle: (() => void) | undefined;

  constructor(options: ShelfKeepingOptions) {
    this.#options = options;
    this.#shared = new SharedShelf(options);
  }

  /** Reads shared state, and goes on mending until the scope ends. Never rejects. */
  async enter(scope: Scope): Promise<void> {
    const { clock, random, sharedNow } = this.#options;
    const session = (this.#session = scope.signal);
    this.#shared.forget();
    this.#hasMerged = false;
    scope.add(repeat(clock, () => this.#keepCopy(), COPY_EVERY_MS));
    scope.add(() => {
      if (this.#session !== session) return;
      this.#lastHereAt = sharedNow();
      this.#session = undefined;
      this.#contest?.cancel();
      this.#contest = undefined;
      this.#cancelSettle?.();
      for (const resume of this.#waiting.splice(0)) resume();
    });
    try {
      scope.add(this.#shared.watch(() => !session.aborted && this.#hasMerged && this.#compare()));
      const look = () => this.#look(session);
      await retry(look, { clock, random, signal: session, isRetryable, ...AGAIN });
    } catch (error) {
      if (!session.aborted) reportError(error);
    }
  }

  /** Crew has said something, and it is believed. */
  heard(): void {
    this.#keepCopy();
    for (const resume of this.#waiting.splice(0)) resume();
    this.#compare();
  }

  /** The session is back after an interruption: what others said and wrote may have got lost. */
  resume(): void {
    this.#mend();
  }

  /**
   * Applies an edit to the latest that is known, here and everywhere. One that neither shared state nor the room has
   * taken in time is reported as failed, and goes on being tried all the same: it is idempotent.
   */
  async edit(action: string, edit: Edit): Promise<void> {
    const session = this.#session;
    if (session === undefined) throw unreachable(action, 'there is no connection at the moment');
    const { shelf, isKept } = await this.#turns.run(() => this.#commit(action, edit, session));
    try {
      await sayInTime(this.#options, action, () => this.#options.publish(shelf), session);
      if (!isKept) this.#mend();
    } catch (error) {
      this.#unsaid = shelf;
      this.#mend();
      if (!isKept) throw error;
    }
  }

  /** Repeats to the room what is true. What is lost of it the next time makes up for: never rejects. */
  async announce(): Promise<void> {
    const { belief, publish } = this.#options;
    if (belief.told !== undefined) await publish(belief.told).catch(() => undefined);
  }

  async #commit(action: string, edit: Edit, session: AbortSignal): Promise<{ shelf: ShelfMessage; isKept: boolean }> {
    const { clock, random, newId, sharedNow, belief, onChange } = this.#options;
    const untilMs = clock.now() + EDIT_WAITS_MS;
    const next = () => edited(belief.shelf, edit, action, newId(), Math.ceil(sharedNow()));
    let shelf: ShelfMessage | undefined;
    let isKept = false;
    for (let tries = 0; tries < MAX_TRIES && !isKept; tries++) {
      if (!this.#shared.isKnown && !(await this.#look(session).then(() => true, () => false))) break;
      await this.#untilAnnounced(untilMs, session);
      if (session.aborted) throw unreachable(action, 'the connection was lost');
      shelf = next();
      const outcome = await this.#write(shelf, session);
      if (outcome === 'failed') break;
      // Crew may have been heard meanwhile: then the edit is made anew, on top of that.
      isKept = outcome === 'written' && !this.#isOvertaken(shelf);
      if (outcome === 'stale') await sleep(clock, backoffMs(tries, RACE, random), session).catch(() => undefined);
      if (!isKept) shelf = undefined;
    }
    // Crew's acts don't wait for shared state: the room is told, and shared state when it can be.
    if (shelf === undefined || this.#isOvertaken(shelf)) shelf = next();
    belief.tell(shelf);
    this.#keepCopy();
    onChange();
    return { shelf, isKept };
  }

  async #write(shelf: ShelfMessage, session: AbortSignal): Promise<'written' | 'stale' | 'failed'> {
    try {
      await this.#shared.write(shelf, session);
      return 'written';
    } catch (error) {
      return isLiveRoomError(error, 'stale-revision') ? 'stale' : 'failed';
    }
  }

  /** Where shared state has something newer, crew's word that goes with it is under way, or it is not crew's. */
  async #untilAnnounced(untilMs: number, session: AbortSignal): Promise<void> {
    const { clock, belief } = this.#options;
    // Who has heard nothing yet has nothing else to go by.
    if (belief.told === undefined || belief.found !== undefined) return this.#takeUp();
    while (this.#isNews() && !session.aborted) {
      const leftMs = untilMs - clock.now();
      if (leftMs <= 0) return;
      const heard = new Promise<void>((resolve) => this.#waiting.push(resolve));
      await within(clock, leftMs, heard, session);
    }
  }

  /** Whether shared state is later than what crew has said here. */
  #isNews(): boolean {
    const { told } = this.#options.belief;
    const found = this.#shared.shelf;
    return told !== undefined && found !== undefined && isLater(found, told);
  }

  #isOvertaken(shelf: ShelfMessage): boolean {
    const { told } = this.#options.belief;
    return told !== undefined && isLater(told, shelf);
  }

  async #look(session: AbortSignal): Promise<void> {
    const { sharedNow } = this.#options;
    await this.#readCopy(session);
    await this.#shared.read(session);
    if (this.#hasMerged) return;
    this.#hasMerged = true;
    const wasHere = sharedNow() - this.#lastHereAt < JUST_HERE_MS;
    if (this.#isNews() && !wasHere) this.#takeUp();
    else this.#compare();
    if (this.#unsaid !== undefined) this.#mend();
  }

  /** Holds shared state against what is true. */
  #compare(): void {
    const { clock, random, belief } = this.#options;
    const { told } = belief;
    if (this.#session === undefined || !this.#shared.isKnown) return;
    if (told === undefined || belief.found !== undefined) return this.#takeUp();
    const isRight = this.#shared.holds(told);
    const dueMs = clock.now() + (this.#isNews() ? ANNOUNCED_WITHIN_MS : 0);
    // Who writes again and again must not put the mending off.
    if (!isRight && this.#contest !== undefined && this.#contest.dueMs <= dueMs) return;
    this.#contest?.cancel();
    this.#contest = undefined;
    if (isRight) return;
    const mend = () => {
      this.#contest = undefined;
      this.#refuted = this.#shared.text;
      this.#mend();
    };
    this.#contest = { dueMs, cancel: clock.schedule(mend, dueMs - clock.now() + random() * MEND_SPREAD_MS) };
  }

  /** Takes shared state's word for the time being, and for good when nobody objects. */
  #takeUp(): void {
    const { clock, belief, onChange } = this.#options;
    const found = this.#shared.shelf;
    if (found === undefined) return;
    belief.find(found);
    onChange();
    this.#cancelSettle?.();
    this.#cancelSettle = clock.schedule(() => {
      if (belief.found === undefined) return;
      belief.tell(belief.found);
      this.#keepCopy();
    }, SETTLE_MS);
  }

  /** Sees to it, in the background, that shared state and the room have the truth. */
  #mend(): void {
    const { clock, random } = this.#options;
    const session = this.#session;
    this.#isMendWanted = true;
    if (session === undefined || this.#mending === session) return;
    this.#mending = session;
    const again = (error: unknown) => isRetryable(error) || isLiveRoomError(error, 'stale-revision');
    const task = () => this.#turns.run(() => this.#mendNow(session));
    retry(task, { clock, random, signal: session, isRetryable: again, ...AGAIN })
      .catch((error: unknown) => session.aborted || reportError(error))
      .finally(() => {
        if (this.#mending === session) this.#mending = undefined;
      });
  }

  async #mendNow(session: AbortSignal): Promise<void> {
    const { belief, publish } = this.#options;
    while (this.#isMendWanted) {
      session.throwIfAborted();
      await this.#look(session);
      const { told } = belief;
      if (told === undefined || belief.found !== undefined) return this.#compare();
      if (this.#isNews() && this.#shared.text !== this.#refuted) this.#compare();
      else if (!this.#shared.holds(told)) {
        // Who read the wrong one hears the right one, and so does crew who wrote it without having heard.
        this.#unsaid = told;
        await this.#shared.write(told, session);
      }
      const unsaid = this.#unsaid;
      if (unsaid !== undefined) await sayInTime(this.#options, 'tell the shelf', () => publish(told), session);
      if (this.#unsaid === unsaid) this.#unsaid = undefined;
      if (belief.told === told) this.#isMendWanted = this.#unsaid !== undefined;
    }
  }

  async #readCopy(session: AbortSignal): Promise<void> {
    const { clock, storage, belief, onChange } = this.#options;
    if (this.#hasReadCopy) return;
    const copy = await within(clock, COPY_PATIENCE_MS, readCopy(storage), session).catch(() => undefined);
    session.throwIfAborted();
    if (this.#hasReadCopy) return;
    this.#hasReadCopy = true;
    if (copy === undefined || belief.told !== undefined) return;
    this.#lastHereAt = copy.at;
    belief.tell(copy.shelf);
    onChange();
  }

  #keepCopy(): void {
    const { storage, belief, sharedNow } = this.#options;
    if (belief.told !== undefined) keepCopy(storage, belief.told, sharedNow());
  }
}
