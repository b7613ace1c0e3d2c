// Which addresses of the network are the world's, and which belong to a machine or a network of somebody's own.

import { BlockList, isIPv4, isIPv6 } from 'node:net';

const OWN = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  OWN.addSubnet(network, bits);
}
/** The world's addresses begin with 2 or 3; in these of them stand others, or none. */
const [WORLD, INSIDE] = [new BlockList(), new BlockList()];
WORLD.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  INSIDE.addSubnet(network, bits, 'ipv6');
}

/** What is no address counts as somebody's own. */
export function isOfTheWorld(address: string): boolean {
  if (isIPv4(address)) return !OWN.check(address);
  if (!isIPv6(address)) return false;
  return WORLD.check(address, 'ipv6') && !INSIDE.check(address, 'ipv6');
}
