/** From where an address can be reached. */
import { BlockList, isIP } from 'node:net';

const machine = new BlockList();
machine.addSubnet('127.0.0.0', 8);
machine.addAddress('::1', 'ipv6');
machine.addSubnet('0.0.0.0', 8);

const network = new BlockList();
network.addSubnet('10.0.0.0', 8);
network.addSubnet('100.64.0.0', 10);
network.addSubnet('169.254.0.0', 16);
network.addSubnet('172.16.0.0', 12);
network.addSubnet('192.168.0.0', 16);
network.addSubnet('fc00::', 7, 'ipv6');
network.addSubnet('fe80::', 10, 'ipv6');

/** From its own machine alone, from its network alone, or from everywhere. */
export function reachOf(address: string): 'machine' | 'network' | 'everywhere' {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (machine.check(address, family)) return 'machine';
  return network.check(address, family) ? 'network' : 'everywhere';
}
