/** The figures of one audience as a table for a terminal. */
import type { Spread } from './figures';
import type { MeterReading } from './meter';
import type { NaiveFigures } from './naive';
import type { ShowFigures } from './show-figures';

const LABEL_WIDTH = 34;
const WIDTH = 26;
const NOTHING = '–';

export function formatTable(show: ShowFigures, naive: NaiveFigures | undefined): string {
  const { viewers, shards, viewersPerShard, chat, channels, questions, health, crewIncoming, viewerIncoming } = show;
  const { control, ask, chat: shard } = channels;
  const lines: string[] = [];
  const row = (label: string, ours: string, theirs = NOTHING, limit = '') => {
    const others = naive === undefined ? '' : theirs.padEnd(WIDTH);
    lines.push(`  ${label.padEnd(LABEL_WIDTH)}${ours.padEnd(WIDTH)}${others}${limit}`.trimEnd());
  };
  const crewMost = crewIncoming.reduce((most, each) => (each.bytes > most.bytes ? each : most));

  const number = `${whole(shards)} chat shard${shards === 1 ? '' : 's'}`;
  lines.push(`${whole(viewers)} viewers, ${number} of ${whole(viewersPerShard)}`);
  row('', 'liveroom', 'one channel for all', 'documented limit');
  const written = naive && meanPeak(naive.offered.mean, naive.offered.peak);
  row('chat written, lines/s', meanPeak(chat.offered, chat.offeredPeak), written);
  row('chat sent, lines/s', decimal(chat.sent), naive && decimal(naive.carried));
  row('held back', percent(chat.heldBackShare));
  lines.push('  channels, messages/s: mean (most in any second), of the busiest');
  row('  control', meanPeak(control.mean, control.peak), NOTHING, `below ${control.limit}`);
  row('  ask, busiest channel', meanPeak(ask.mean, ask.peak), NOTHING, `below ${ask.limit}`);
  row('    samples of health, on all 8', meanPeak(health.perSecond, health.peak), NOTHING, 'budget 10');
  row(`  chat, of ${whole(shards)}`, meanPeak(shard.mean, shard.peak), NOTHING, `below ${shard.limit}`);
  if (naive) row('  the one channel', NOTHING, written, `below ${naive.channel.limit}`);
  const dropped = control.dropped + ask.dropped + shard.dropped;
  row('dropped over a limit', whole(dropped), naive && `${whole(naive.dropped)}, ${whole(naive.refused)} unsent`);
  const reconnectingS = Math.max(control.reconnectingS, ask.reconnectingS, shard.reconnectingS);
  const theirs = naive && `${decimal(naive.channel.reconnectingS)} s`;
  row('RECONNECTING, worst channel', `${decimal(reconnectingS)} s`, theirs);
  row('ask → board', spread(questions.askToBoardMs), naive && spread(naive.askToBoardMs));
  row('board → asker told', spread(questions.boardToToldMs));
  row('questions asked', whole(questions.asked), naive && whole(naive.asked));
  row('  on the host’s board', whole(questions.onBoard), naive && whole(naive.asked - naive.lost));
  row('  lost', whole(questions.lost), naive && whole(naive.lost));
  row('  sent again', whole(questions.resends));
  row('health samples, last two minutes', whole(health.samples));
  row('  shares within, 19 of 20 times', points(health.margin));
  row('  the worst of five was off by', points(health.error));
  const { watchers, speakers, crew } = show;
  const calls = ({ callsMean, callsPeak }: typeof crew) => `${decimal(callsMean)} in all (${whole(callsPeak)})`;
  row('API calls, viewer (in any second)', calls(watchers), NOTHING, 'at most 20 in a second');
  row('API calls, crew', calls(crew), NOTHING, 'at most 20 in a second');
  row('messages, viewer, any second', whole(speakers.messagesPeak), NOTHING, 'at most 60 in a second');
  row('messages, crew, any second', whole(crew.messagesPeak), NOTHING, 'at most 60 in a second');
  const messages = (reading: MeterReading) => meanPeak(reading.messages, reading.peakMessages);
  const kilobytes = (reading: MeterReading) => meanPeak(reading.bytes / 1_000, reading.peakBytes / 1_000);
  row('crew receives, messages/s', messages(crewMost), naive && messages(naive.incoming));
  row('crew receives, kB/s', kilobytes(crewMost), naive && kilobytes(naive.incoming));
  row('a viewer receives, kB/s', kilobytes(viewerIncoming), naive && kilobytes(naive.incoming));
  return `${lines.join('\n')}\n`;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const decimal = (value: number): string =>
  value >= 100 ? whole(value) : value.toLocaleString('en-US', { maximumFractionDigits: 1 });
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const points = (share: number): string => `${(100 * share).toFixed(1)} points`;
const meanPeak = (mean: number, peak: number): string => `${decimal(mean)} (${decimal(peak)})`;
const spread = (values: Spread | undefined): string =>
  values === undefined ? NOTHING : `${whole(values.p50)} / ${whole(values.p99)} / ${whole(values.max)} ms`;
