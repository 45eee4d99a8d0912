/** The whole transport, over a stand-in of the vendor's cloud. */
import { createVirtualClock } from '../../../src/testing';
import { agoraOver } from './agora-over';
import { conforms, OF_SPOILT_EVENTS, spoilEvents, type Conforming } from './conforms';
import { FakeAgora } from './fake/fake-agora';
import { track } from './rtc/stub-rtc';

function openCloud(): Conforming {
  const clock = createVirtualClock();
  const cloud = new FakeAgora({ clock });
  return {
    clock,
    faults: cloud.faults,
    createTransport: () => agoraOver(cloud, clock),
    createTrack: (kind) => track(kind),
    silence: (userId) => cloud.silence(userId),
    restore: (userId) => cloud.restore(userId),
  };
}

conforms('agora()', openCloud);
conforms('agora(), where events come late and twice', openCloud, spoilEvents, OF_SPOILT_EVENTS);
