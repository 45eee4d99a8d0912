/** Which camera and microphone are used, once the browser tells their names. */
import type { Devices, Stage } from 'liveroom';
import { h, listen, together } from '../page/element';
import { follow } from '../page/follow';

export interface DevicePickersOptions {
  stage: Stage;
  onError: (reason: unknown) => void;
}

export function mountDevicePickers(container: HTMLElement, { stage, onError }: DevicePickersOptions): () => void {
  const camera = h('select', { id: 'camera-picker', 'data-testid': 'camera-picker' });
  const microphone = h('select', { id: 'microphone-picker', 'data-testid': 'microphone-picker' });
  const fields = [
    h('div', { class: 'field' }, h('label', { for: camera.id }, 'Camera'), camera),
    h('div', { class: 'field' }, h('label', { for: microphone.id }, 'Microphone'), microphone),
  ];
  container.append(...fields);

  const inUse = (source: 'camera' | 'microphone') =>
    stage.performers
      .get()
      .find(({ isSelf }) => isSelf)
      ?.tracks.find((track) => track.source === source)
      ?.track?.getSettings().deviceId;
  const fill = (select: HTMLSelectElement, devices: readonly MediaDeviceInfo[], chosen: string | undefined) => {
    select.replaceChildren(
      ...devices.map((device, index) => h('option', { value: device.deviceId }, device.label || `${index + 1}`)),
    );
    if (chosen !== undefined) select.value = chosen;
    select.disabled = devices.length < 2;
  };
  const draw = ({ cameras, microphones }: Devices) => {
    fill(camera, cameras, inUse('camera'));
    fill(microphone, microphones, inUse('microphone'));
  };
  const pick = (source: 'camera' | 'microphone', deviceId: string) => {
    stage.publish({ [source]: { deviceId: { exact: deviceId } } }).catch(onError);
  };

  return together(
    () => container.replaceChildren(),
    follow(stage.devices, draw),
    follow(stage.performers, () => draw(stage.devices.get())),
    listen(camera, 'change', () => pick('camera', camera.value)),
    listen(microphone, 'change', () => pick('microphone', microphone.value)),
  );
}
