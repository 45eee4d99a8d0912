/**
 * What is sent of one publication, over all links it is on, as an `OutgoingSample`. Subscribers come and go, and their
 * links' counts with them: the totals here only grow.
 */
import type { OutgoingSample } from '../../media-port';
import { entriesOf, figuresOf, selectedPair } from './rtc-figures';

/** One copy: what one link sends. Undefined while it has sent nothing. */
async function sampleSender(sender: RTCRtpSender): Promise<OutgoingSample | undefined> {
  const entries = await entriesOf(sender);
  const outbound = entries.find(({ type }) => type === 'outbound-rtp');
  if (!outbound?.packetsSent) return undefined;
  const remote = entries.find(({ type }) => type === 'remote-inbound-rtp');
  const available = selectedPair(entries)?.availableOutgoingBitrate as number | undefined;
  const limitedBy = outbound.qualityLimitationReason as OutgoingSample['limitedBy'] | 'none';
  return {
    atMs: outbound.timestamp,
    ...figuresOf<OutgoingSample>(outbound, [
      ['bytesSent'],
      ['packetsSent'],
      ['framesSent'],
      ['frameWidth'],
      ['frameHeight'],
    ]),
    // What the other end reports of it, a while later.
    ...figuresOf<OutgoingSample>(remote, [['packetsLost'], ['roundTripMs', 'roundTripTime']]),
    ...(available !== undefined && { availableBps: available }),
    ...(limitedBy && limitedBy !== 'none' && { limitedBy }),
  };
}

const COUNTS = ['bytesSent', 'packetsSent', 'packetsLost', 'framesSent'] as const;
type Count = (typeof COUNTS)[number];

export class OutgoingTotals {
  /** Each copy as it was last seen. */
  readonly #seen = new WeakMap<RTCRtpSender, OutgoingSample>();
  readonly #totals: Partial<Record<Count, number>> = {};

  /**
   * The copies as one. Traffic is added up, and so is what the links are estimated to carry: each estimate is of the
   * share that one connection gets beside the others. The picture is that of the largest copy, for a picture that is
   * sent thrice is one picture; the round trip is the longest.
   */
  async sample(senders: readonly RTCRtpSender[]): Promise<OutgoingSample | undefined> {
    const samples = await Promise.all(senders.map(sampleSender));
    const largest = samples.reduce((one, other) => (area(other) > area(one) ? other : one), undefined);
    if (largest === undefined) return undefined;
    let [availableBps, roundTripMs] = [0, 0];
    for (const [index, sender] of senders.entries()) {
      const copy = samples[index];
      if (copy === undefined) continue;
      for (const count of COUNTS) if (count !== 'framesSent' || copy === largest) this.#grow(count, sender, copy);
      this.#seen.set(sender, copy);
      availableBps += copy.availableBps ?? 0;
      roundTripMs = Math.max(roundTripMs, copy.roundTripMs ?? 0);
    }
    return Object.freeze({
      ...largest,
      ...this.#totals,
      ...(availableBps > 0 && { availableBps }),
      ...(roundTripMs > 0 && { roundTripMs }),
    });
  }

  #grow(count: Count, sender: RTCRtpSender, { [count]: now }: OutgoingSample): void {
    if (now === undefined) return;
    const grown = Math.max(0, now - (this.#seen.get(sender)?.[count] ?? 0));
    this.#totals[count] = (this.#totals[count] ?? 0) + grown;
  }
}

/** Sound has none, but more than nothing at all. */
function area(copy: OutgoingSample | undefined): number {
  return copy === undefined ? -1 : (copy.frameWidth ?? 0) * (copy.frameHeight ?? 0);
}
