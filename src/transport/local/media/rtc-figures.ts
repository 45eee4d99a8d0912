/** What is common to figures of WebRTC's `getStats()`: https://www.w3.org/TR/webrtc-stats/. */

/** An entry of a report; TypeScript's own types know few of its figures. */
export type Entry = RTCStats & Readonly<Record<string, unknown>>;

export async function entriesOf(end: RTCRtpReceiver | RTCRtpSender): Promise<readonly Entry[]> {
  return [...(await end.getStats()).values()] as Entry[];
}

/** A figure of a sample, with its name in the entry where that is another: those names are of times in seconds. */
export type Figure<Sample> = readonly [figure: keyof Sample & string, nameInSeconds?: string];

/** Those of the figures that the entry has. */
export function figuresOf<Sample>(entry: Entry | undefined, figures: readonly Figure<Sample>[]): Partial<Sample> {
  const present = figures.flatMap(([figure, nameInSeconds]) => {
    const value = entry?.[nameInSeconds ?? figure] as number | undefined;
    return value === undefined ? [] : [[figure, nameInSeconds ? value * 1_000 : value]];
  });
  return Object.fromEntries(present) as Partial<Sample>;
}

/** The path that packets take. The report of one sender or receiver has that one only, or more in Firefox. */
export function selectedPair(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ type, nominated }) => type === 'candidate-pair' && nominated);
}
