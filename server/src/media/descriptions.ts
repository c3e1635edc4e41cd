/** A session description (RFC 8866) as the pages of this product write it: few lines, sealed media, no more than they send. */
import { passableCandidate } from './candidates.ts';

/** One voice, an image and a screen, and the pages' own data. A second voice would be played beside the first. */
const most = { audio: 1, video: 2, application: 1 } as const;
const MOST_LINES = 800;

const LINE = /^[a-z]=[\x20-\x7e]{1,2000}$/;
const MEDIA =
  /^m=(audio|video|application) \d{1,5} (?:UDP|TCP)\/(?:TLS\/RTP\/SAVPF|DTLS\/SCTP)(?: [\w-]{1,32}){1,128}$/;

/** The description as it may be passed on, or null when it is not one. */
export function passableDescription(sdp: string, relayOnly: boolean): string | null {
  const lines = sdp.replace(/\r?\n$/, '').split(/\r?\n/);
  if (lines.length > MOST_LINES || lines[0] !== 'v=0' || !lines.every((line) => LINE.test(line))) return null;
  if (!hasOwnMedia(lines) || !isSealed(lines)) return null;
  const passed = lines.flatMap((line) => passableLine(line, relayOnly));
  return passed.includes(null) ? null : `${passed.join('\r\n')}\r\n`;
}

function hasOwnMedia(lines: readonly string[]): boolean {
  const media = lines.filter((line) => line.startsWith('m='));
  const kinds = media.map((line) => MEDIA.exec(line)?.[1]);
  if (media.length === 0 || kinds.includes(undefined)) return false;
  return Object.entries(most).every(([kind, count]) => kinds.filter((one) => one === kind).length <= count);
}

/** Keys are agreed upon between the pages alone, never written where others could read them. */
const isSealed = (lines: readonly string[]): boolean =>
  lines.some((line) => line.startsWith('a=fingerprint:')) &&
  !lines.some((line) => line.startsWith('a=crypto:'));

/**
 * No line where it may not be passed on, null where it is none. Candidates are told one by one, where they are counted;
 * where all goes through the relay, no address stays.
 */
function passableLine(line: string, relayOnly: boolean): (string | null)[] {
  if (line.startsWith('a=candidate:')) return passableCandidate(line, false) === null ? [null] : [];
  if (!relayOnly) return [line];
  // As browsers write it themselves before they know any address.
  if (line.startsWith('c=')) return ['c=IN IP4 0.0.0.0'];
  if (line.startsWith('a=rtcp:')) return ['a=rtcp:9 IN IP4 0.0.0.0'];
  if (line.startsWith('m=')) return [line.replace(/ [1-9]\d* /, ' 9 ')];
  return [line];
}
