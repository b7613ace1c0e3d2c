import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfTheWorld } from '../../src/fetch/address-guard.ts';

const WORLD = ['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '2a00:1450::8a'];
const OWN = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
  ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:a00:1'],
  ...['64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', '2001::1', 'localhost', '', '0x7f.1'],
];

test('addresses of the world are told from those of somebody’s own network', () => {
  assert.deepEqual(
    WORLD.filter((address) => !isOfTheWorld(address)),
    [],
  );
  assert.deepEqual(OWN.filter(isOfTheWorld), []);
});
