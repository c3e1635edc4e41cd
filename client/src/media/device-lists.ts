/** The devices that one may choose between. Their names are known only once one of them was permitted. */
import type { DeviceChoice, DeviceKind } from './state.ts';

const kinds: { readonly [browser in MediaDeviceKind]: DeviceKind } = {
  audioinput: 'microphone',
  videoinput: 'camera',
  audiooutput: 'speaker',
};

/** Fresh lists; empty where the browser gives none. */
export async function listDevices(): Promise<{ readonly [kind in DeviceKind]: readonly DeviceChoice[] }> {
  const lists: Record<DeviceKind, DeviceChoice[]> = { microphone: [], camera: [], speaker: [] };
  const found = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
  for (const { kind, deviceId, label } of found ?? [])
    if (deviceId) lists[kinds[kind]].push({ id: deviceId, label });
  return lists;
}

/** Calls whenever something is plugged in or out, until the returned function is called. */
export function whenDevicesChange(call: () => void): () => void {
  navigator.mediaDevices?.addEventListener('devicechange', call);
  return () => navigator.mediaDevices?.removeEventListener('devicechange', call);
}
