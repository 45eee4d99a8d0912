/**
 * What is done to sound and picture, and for how long it is watched. Each group begins with a viewer who has just joined,
 * so that nothing of the group before is left in its buffers.
 */

/** How the groups make their skew, in the table's words. */
const SOUND_BUFFER = 'sound’s jitter-buffer target';
const PICTURE_BUFFER = 'picture’s jitter-buffer target';
const SOUND_FRAMES = 'sound’s frames late, received';
const PICTURE_FRAMES = 'picture’s frames late, received';
const SOUND_SENT = 'sound’s frames late, sent';
const PICTURE_SENT = 'picture’s frames late, sent';
const UNSEEN = 'sound late before it is sent';

/** A receiver that sees late sound all at once takes it for jitter, and waits longer for good: so it comes bit by bit. */
const BIT_MS = 20;
const BIT_EVERY_MS = 350;

const steer = (kind, aheadMs) => ({ viewer }) =>
  viewer.evaluate(([kind, aheadMs]) => globalThis.receiver.steer(kind, aheadMs), [kind, aheadMs]);

const delay = (kind, delayMs) => ({ viewer }) =>
  viewer.evaluate(([kind, delayMs]) => globalThis.receiver.delay(kind, delayMs), [kind, delayMs]);

const delayBitByBit = (kind, fromMs, toMs) => ({ viewer }) =>
  viewer.evaluate(
    async ([kind, fromMs, toMs, bitMs, everyMs]) => {
      for (let delayMs = fromMs; delayMs <= toMs; delayMs += bitMs) {
        globalThis.receiver.delay(kind, delayMs);
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
    },
    [kind, fromMs, toMs, BIT_MS, BIT_EVERY_MS],
  );

const delaySent = (kind, delayMs) => ({ host }) =>
  host.evaluate(([kind, delayMs]) => globalThis.sender.delay(kind, delayMs), [kind, delayMs]);

const holdSound = (delayMs) => ({ host }) => host.evaluate((delayMs) => globalThis.sender.holdSound(delayMs), delayMs);

const nothing = async () => undefined;

const base = (mechanism) => ({ wantedMs: 0, mechanism, make: nothing });

/** Bars are judged on these: the skew stays while it is watched. */
const steady = (conditions) => conditions.map((condition) => ({ isSteady: true, ...condition }));

export const GROUPS = [
  steady([
    base(SOUND_BUFFER),
    ...[200, 400, 600].map((ms) => ({ wantedMs: -ms, mechanism: SOUND_BUFFER, make: steer('audio', ms - 40) })),
  ]),
  steady([
    base(PICTURE_BUFFER),
    ...[200, 400, 600].map((ms) => ({ wantedMs: ms, mechanism: PICTURE_BUFFER, make: steer('video', ms + 60) })),
  ]),
  steady([
    base(SOUND_FRAMES),
    ...[200, 400, 600].map((ms) => ({
      wantedMs: -ms,
      mechanism: SOUND_FRAMES,
      make: delayBitByBit('audio', ms - 200, ms - 40),
    })),
  ]),
  steady([
    base(PICTURE_FRAMES),
    ...[200, 400, 600].map((ms) => ({ wantedMs: ms, mechanism: PICTURE_FRAMES, make: delay('video', ms + 40) })),
  ]),
];

/** Delays on the way: the browser's synchroniser works them off as they are watched, and the report has to follow. */
export const WORKED_OFF = [
  [{ wantedMs: 400, mechanism: PICTURE_SENT, make: delaySent('video', 400), unmake: delaySent('video', 0) }],
  [{ wantedMs: -400, mechanism: SOUND_SENT, make: delaySent('audio', 400), unmake: delaySent('audio', 0) }],
];

/** Nothing that is received tells of it: time stamps are given after this delay. */
export const INVISIBLE = { wantedMs: -400, mechanism: UNSEEN, make: holdSound(400), unmake: holdSound(0) };
