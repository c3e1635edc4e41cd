/** One person, one link: another browser that holds a seat's link takes over only after a mediator's yes, given at the desk. */
import * as z from 'zod/mini';
import type { Event } from './events.ts';
import { identifier } from './parseFields.ts';
import { desk, type MatterId, type Ms, type SeatId } from './identifiers.ts';
import type { Decisions, Views } from './kernel.ts';

export type DeviceParts = { readonly devices: readonly { readonly request: MatterId; readonly at: Ms }[] };
export const noDevices: DeviceParts = { devices: [] };

export const deviceCommands = [
  z.strictObject({
    type: z.literal('answerDevice'),
    seat: identifier<SeatId>(),
    request: identifier<MatterId>(),
    yes: z.boolean(),
  }),
] as const;
export type DeviceCommand = z.infer<(typeof deviceCommands)[number]>;

export const deviceDecisions: Decisions<DeviceCommand, Views<DeviceParts>> = {
  answerDevice: (view, _me, { seat, request, yes }) => {
    if (!view.mediators) return 'not-allowed';
    const waiting = view[desk(seat)]?.devices.some((one) => one.request === request);
    return waiting ? [{ in: desk(seat), event: { type: 'deviceAnswered', request, yes } }] : 'unknown';
  },
};

/**
 * Three digits that the asking device and the mediators both see: the person says hers aloud, so that two devices that
 * ask for one seat are told apart. Whoever asks cannot choose it, since the request's name is the server's.
 */
export function numberOf(request: MatterId): string {
  let sum = 0;
  for (const letter of request) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900;
  return String(100 + sum);
}

export function evolveDevices({ devices }: DeviceParts, event: Event, at: Ms): DeviceParts {
  switch (event.type) {
    case 'deviceAsked':
      return { devices: [...devices, { request: event.request, at }] };
    case 'deviceAnswered':
      return { devices: devices.filter((one) => one.request !== event.request) };
    default:
      return { devices };
  }
}
