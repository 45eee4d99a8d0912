/** What the bench drives in each of its two tabs. */
import { FrameDelays } from './frame-delay';
import { Receiver } from './receiver';
import { Sender } from './sender';

declare global {
  var roles: { readonly send: () => Promise<void>; readonly receive: () => Promise<void> };
  var sender: Sender;
  var receiver: Receiver;
}

const delays = FrameDelays.install();
globalThis.roles = {
  async send() {
    globalThis.sender = await Sender.open(delays);
  },
  async receive() {
    globalThis.receiver = await Receiver.open(delays);
  },
};
