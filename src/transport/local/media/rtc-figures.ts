/** What is common to figures of WebRTC's `getStats()`: https://www.w3.org/TR/webrtc-stats/. */

/** An entry of a report; TypeScript's own types know few of its figures. */
export type Entry = RTCStats & Readonly<Record<string, unknown>>;

export async function entriesOf(end: RTCRtpReceiver | RTCRtpSender): Promise<readonly Entry[]> {
  return [...(await end.getStats()).values()] as Entry[];
}

/** Those of the figures that the entry has: `same` are called so there too, `inMs` are told in seconds under another name. */
export function figuresOf<Sample>(
  entry: Entry | undefined,
  same: readonly (keyof Sample & string)[],
  inMs: Partial<Record<keyof Sample, string>> = {},
): Partial<Sample> {
  const figures: Record<string, unknown> = {};
  const take = (figure: string, name: string, factor: number) => {
    const value = entry?.[name];
    if (typeof value === 'number') figures[figure] = value * factor;
  };
  for (const figure of same) take(figure, figure, 1);
  for (const [figure, name] of Object.entries<string>(inMs as Record<string, string>)) take(figure, name, 1_000);
  return figures as Partial<Sample>;
}

/** The path that packets take. Firefox has no `transport` that names it. */
export function selectedPair(entries: readonly Entry[]): Entry | undefined {
  const selected = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  return entries.find(({ id, type, nominated, state }) =>
    selected === undefined ? type === 'candidate-pair' && nominated && state === 'succeeded' : id === selected,
  );
}
