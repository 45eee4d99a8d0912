/** Reads what is a figure out of what a browser or the vendor says, under our names. */

export type Figures<Name extends string> = { [Each in Name]?: number };

interface Reading {
  /** What they are multiplied by: 1000 for seconds. Default 1. */
  readonly times?: number;
  /** 0 stands for what is not known. Default: it is a figure. */
  readonly zeroIsUnknown?: boolean;
}

/** An entry of a report of https://www.w3.org/TR/webrtc-stats/. */
export type StatsEntry = Readonly<Record<string, unknown>> & { readonly type: string };

/** `names` has theirs by ours. What is negative is left out. */
export function figuresOf<Name extends string>(
  from: object | undefined,
  names: { readonly [Each in Name]?: string },
  { times = 1, zeroIsUnknown = false }: Reading = {},
): Figures<Name> {
  const found: Record<string, number> = {};
  for (const [ours, theirs] of Object.entries(names) as [string, string][]) {
    const value = (from as Record<string, unknown> | undefined)?.[theirs];
    let figure = typeof value === 'number' ? value * times : NaN;
    // RFC 3550 counts copies that arrive as fewer than none lost.
    if (ours === 'packetsLost' && figure < 0) figure = 0;
    if (Number.isFinite(figure) && (figure > 0 || (figure === 0 && !zeroIsUnknown))) found[ours] = figure;
  }
  return found as Figures<Name>;
}

export interface Report {
  all(type: string): readonly StatsEntry[];
  /** The candidates that the connection goes over. */
  readonly pair: StatsEntry | undefined;
}

/** What a receiver or sender says of itself; nothing when it can't, as when its connection has been closed. */
export async function reportOf(end: RTCRtpReceiver | RTCRtpSender): Promise<Report> {
  const report = await end.getStats().catch(() => undefined);
  const entries = [...((report?.values() ?? []) as Iterable<StatsEntry>)];
  const all = (type: string) => entries.filter((entry) => entry.type === type);
  return { all, pair: all('candidate-pair').find(({ nominated }) => nominated === true) };
}
