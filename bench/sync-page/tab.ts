/** What the bench drives in each of its two tabs. */
import { FrameDelays } from './frame-delay';
import { Receiver } from './receiver';
import { Sender } from './sender';

declare global {
  var tab: { readonly send: () => Promise<Sender>; readonly receive: () => Promise<Receiver> };
  var sender: Sender;
  var receiver: Receiver;
}

const delays = FrameDelays.install();
globalThis.tab = {
  send: async () => (globalThis.sender = await Sender.open(delays)),
  receive: async () => (globalThis.receiver = await Receiver.open(delays)),
};
