/** One way to reach a page, as browsers write it (RFC 8839). Whatever else it might be is not passed on. */
import { isIP } from 'node:net';

const CANDIDATE =
  /^(?:a=)?candidate:[\w+/]{1,32} [1-9]\d{0,2} (udp|tcp) \d{1,10} (\S{2,64}) (\d{1,5}) typ (host|srflx|prflx|relay)((?: [\x21-\x7e]{1,256} [\x21-\x7e]{1,256})*)$/i;

/** How browsers hide an address of their own network. */
const HIDDEN = /^[\w-]{1,60}\.local$/i;

/**
 * The candidate as it may be passed on: null when it is not one, or leads past the relay where only that is allowed. A
 * relayed one also names the address behind it, which is then blanked.
 */
export function passableCandidate(text: string, relayOnly: boolean): string | null {
  const [, transport = '', address = '', port = '', kind = '', more = ''] = CANDIDATE.exec(text) ?? [];
  if (isIP(address) === 0 && !HIDDEN.test(address)) return null;
  if (Number(port) < 1 || Number(port) > 65_535) return null;
  if (transport.toLowerCase() === 'tcp' && !onlyCalls(more)) return null;
  if (!relayOnly) return text;
  if (kind.toLowerCase() !== 'relay' || HIDDEN.test(address)) return null;
  return text.replace(/ raddr \S+/gi, ' raddr 0.0.0.0').replace(/ rport \S+/gi, ' rport 0');
}

/** Over TCP browsers call and are not called: whoever names a place to call has it called from within another's network. */
function onlyCalls(more: string): boolean {
  const types = [...more.matchAll(/ tcptype (\S+)/gi)];
  return types.length > 0 && types.every(([, type]) => type === 'active');
}
