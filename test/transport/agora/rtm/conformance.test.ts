/** The signalling half alone. */
import { conforms, OF_SPOILT_EVENTS, spoilEvents, type Conforming } from '../conforms';
import { Cloud } from './cloud';

function openCloud(): Conforming {
  const cloud = new Cloud();
  return {
    clock: cloud.clock,
    faults: cloud.faults,
    createTransport: () => cloud.transport(),
    silence: (userId) => cloud.silence(userId),
    restore: (userId) => cloud.restore(userId),
  };
}

conforms('signalling over Agora', openCloud);
conforms('signalling over Agora, where publishers hear themselves', openCloud, (faults) => (faults.echoes = true));
conforms('signalling over Agora, where events come late and twice', openCloud, spoilEvents, OF_SPOILT_EVENTS);
