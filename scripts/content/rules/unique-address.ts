import type { FieldRef, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Address } from "../addresses.ts";
import { addressesOf, isReservedAddress } from "../addresses.ts";
import type { Content } from "../content.ts";
import { recordsOf } from "../content.ts";
import type { ItemRecord, PageRecord } from "../schema/record.ts";
import type { Rule } from "./rule.ts";

/**
 * No two files have the same address. Compared without case and after Unicode normalization (NFC), as on some file systems and
 * hosts.
 */
export const uniqueAddress: Rule = {
  id: "unique-address",
  *check(content) {
    const owners = new Map<string, string>();
    const languages = content.publication?.fields.languages ?? [];
    for (const [address, text] of addressesIn(content)) {
      const same = address.toLowerCase().normalize("NFC");
      const owner = owners.get(same);
      if (isReservedAddress(address, languages))
        yield addressError(address, text, "another name, since that address is the publication's own");
      else if (owner === undefined) owners.set(same, text.path.file);
      else yield addressError(address, text, `another \`slug\`, since ${owner} has that address`);
    }
  },
};

type TextWithAddress = ItemRecord | PageRecord;

function* addressesIn({ publication, pages, items }: Content): Iterable<readonly [Address, TextWithAddress]> {
  const first = publication?.fields.languages?.[0];
  if (first === undefined) return;
  const addresses = addressesOf(first);
  for (const item of items.flatMap(recordsOf)) {
    const { path, fields } = item;
    yield [addresses.item(path.language, path.month, fields.slug ?? path.slug), item];
  }
  for (const page of pages.flatMap(recordsOf)) {
    const { path, fields } = page;
    yield [addresses.page(path.language, fields.slug ?? path.slug), page];
  }
}

function addressError(
  address: Address,
  { path: { file }, fields }: TextWithAddress,
  expected: string,
): UnlocatedDiagnostic {
  const ref: FieldRef = fields.slug === undefined ? { file } : { file, field: ["slug"], part: "value" };
  return { rule: "unique-address", severity: "error", ref, actual: `address ${address}`, expected };
}
