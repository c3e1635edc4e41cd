import { randomUUID } from 'node:crypto';

/** When the first session begins, and how long it lasts. */
export type Appointment = { readonly at: number; readonly minutes: number };

/** A calendar file (RFC 5545) with a neutral title and nothing else: no link, no name, no place. A calendar is often shared. */
export function calendarFile(title: string, { at, minutes }: Appointment, now: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mediane//Appointment//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${randomUUID()}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at + minutes * 60_000)}`,
    `SUMMARY:${title.replace(/[\\;,]/g, (sign) => `\\${sign}`)}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** 20261126T133000Z */
const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
