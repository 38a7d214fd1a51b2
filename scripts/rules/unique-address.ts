import type { Address } from "../addresses/address.ts";
import { addressesOf, isReservedAddress } from "../addresses/address.ts";
import type { Remark, Spot } from "../diagnostics/finding.ts";
import type { Content } from "../schema/content.ts";
import { recordsOf } from "../schema/content.ts";
import type { Rule } from "./rule.ts";

/**
 * No two files give the same address. Compared without case and after Unicode normalization (NFC), as some file systems
 * and hosts compare them.
 */
export const uniqueAddress: Rule = {
  id: "unique-address",
  *check(content) {
    const owners = new Map<string, string>();
    for (const { address, spot } of addressesIn(content)) {
      const same = address.toLowerCase().normalize("NFC");
      const owner = owners.get(same);
      const remark = { rule: "unique-address", severity: "error", spot, actual: `address ${address}` } as const;
      if (isReservedAddress(address, content.publication?.fields.languages ?? [])) {
        yield { ...remark, expected: "another name, since that address is the publication's own" };
      } else if (owner === undefined) owners.set(same, spot.file);
      else yield { ...remark, expected: `another \`slug\`, since ${owner} has that address` } satisfies Remark;
    }
  },
};

interface OwnedAddress {
  readonly address: Address;
  readonly spot: Spot;
}

function* addressesIn({ publication, pages, items }: Content): Iterable<OwnedAddress> {
  const first = publication?.fields.languages?.[0];
  if (first === undefined) return;
  const addresses = addressesOf(first);
  for (const { path, fields } of items.flatMap(recordsOf)) {
    const address = addresses.item(path.language, path.month, fields.slug ?? path.slug);
    yield { address, spot: spotOf(path.file, fields.slug) };
  }
  for (const { path, fields } of pages.flatMap(recordsOf)) {
    yield { address: addresses.page(path.language, fields.slug ?? path.slug), spot: spotOf(path.file, fields.slug) };
  }
}

function spotOf(file: string, slug: string | undefined): Spot {
  return slug === undefined ? { file } : { file, field: ["slug"], part: "value" };
}
