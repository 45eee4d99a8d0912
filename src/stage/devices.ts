/** The cameras and microphones of this machine, kept current while somebody looks. */
import { reportError } from '../lib/report-error';
import { Signal } from '../lib/signal';
import type { Devices } from './types';

const NONE: Devices = Object.freeze({ cameras: Object.freeze([]), microphones: Object.freeze([]) });

export function watchDevices(mediaDevices: () => MediaDevices | undefined): Signal<Devices> & { refresh(): void } {
  const refresh = () => {
    mediaDevices()
      ?.enumerateDevices()
      .then((all) => {
        // Before permission was given, devices have no name and no id.
        const named = all.filter(({ deviceId }) => deviceId !== '');
        const cameras = Object.freeze(named.filter(({ kind }) => kind === 'videoinput'));
        const microphones = Object.freeze(named.filter(({ kind }) => kind === 'audioinput'));
        if (!isSame(signal.get(), cameras, microphones)) signal.set(Object.freeze({ cameras, microphones }));
      })
      .catch(reportError);
  };
  const signal = new Signal<Devices>(NONE, {
    onFirstListener() {
      const devices = mediaDevices();
      refresh();
      devices?.addEventListener('devicechange', refresh);
      return () => devices?.removeEventListener('devicechange', refresh);
    },
  });
  return Object.assign(signal, { refresh });
}

function isSame(known: Devices, cameras: readonly MediaDeviceInfo[], microphones: readonly MediaDeviceInfo[]): boolean {
  const names = (list: readonly MediaDeviceInfo[]) => list.map(({ deviceId, label }) => `${deviceId} ${label}`).join('\n');
  return names(known.cameras) === names(cameras) && names(known.microphones) === names(microphones);
}
