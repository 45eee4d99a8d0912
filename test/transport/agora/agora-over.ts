/** `agora()` over a stand-in of the vendor's cloud, on its clock. */
import { seededRandom } from '../../../src/lib/random';
import type { Clock } from '../../../src/lib/clock';
import { readOptions, type AgoraOptions } from '../../../src/transport/agora/options';
// What is loaded later is there already: on a virtual clock nothing waits for a disk.
import '../../../src/transport/agora/crew-parts';
import '../../../src/transport/agora/sessions';
import { createAgoraTransport, type AgoraTransport } from '../../../src/transport/agora/transport';
import type { FakeAgora } from './fake/fake-agora';

const APP_ID = '0123456789abcdef0123456789abcdef';

export function agoraOver(cloud: FakeAgora, clock: Clock, options: Partial<AgoraOptions> = {}, seed = 1): AgoraTransport {
  const tokenProvider = async () => ({ rtc: 'a token', rtm: 'a token' });
  const settings = readOptions({ appId: APP_ID, tokenProvider, sdk: cloud.sdk(), ...options });
  return createAgoraTransport(settings, { clock, random: seededRandom(seed) });
}
