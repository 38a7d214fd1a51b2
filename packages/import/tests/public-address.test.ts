import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isPublicAddress } from "../src/pictures/public-address.ts";

/** The first and the last address of every block of IANA's registries of special-purpose addresses, and of multicast. */
const SPECIAL =
  `0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.0 127.255.255.255 169.254.0.0 169.254.169.254
169.254.255.255 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 192.0.2.0 192.0.2.255 192.31.196.1 192.52.193.1 192.88.99.0 192.88.99.255
192.168.0.0 192.168.255.255 192.175.48.1 198.18.0.0 198.19.255.255 198.51.100.0 198.51.100.255 203.0.113.0 203.0.113.255 224.0.0.0
239.255.255.255 240.0.0.0 255.255.255.255
:: ::1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::8.8.8.8 64:ff9b::8.8.8.8 64:ff9b:1::a00:1 100::1 100:0:0:1::1 1fff:ffff::1 2001:: 2001:0:4136:e378::1
2001:2::1 2001:20::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff::1 2002:: 2002:a00:1:: 2002:ffff::1 2620:4f:8000::1 3fff:: 3fff:fff:ffff::1
4000:: 5f00::1 fc00::1 fdff::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ffff::1`.split(/\s+/);

const PUBLIC =
  `1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 128.0.0.0 172.15.255.255 172.32.0.0 192.0.1.0 193.0.6.139 198.17.255.255
198.20.0.0 223.255.255.255 2001:200:: 2001:4860:4860::8888 2003::1 2606:4700::1111 2a00::1 3ffe::1 3fff:1000::1`.split(
    /\s+/,
  );

test("special-purpose addresses are not public, and their neighbours are", () => {
  for (const address of SPECIAL) assert.ok(!isPublicAddress(address), address);
  for (const address of PUBLIC) assert.ok(isPublicAddress(address), address);
});

test("what is no address is not public, and no address of IPv4 is in any form of IPv6", () => {
  for (const text of ["", "localhost", "1.2.3", "0x7f.1", "1.2.3.4.", "[::1]"]) assert.ok(!isPublicAddress(text), text);
  fc.assert(
    fc.property(fc.ipV4(), fc.constantFrom("::ffff:", "::", "64:ff9b::", "::ffff:0:"), (address, prefix) => {
      assert.ok(!isPublicAddress(`${prefix}${address}`));
    }),
  );
});
